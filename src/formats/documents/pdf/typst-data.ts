/** The input of the template. */
import type { Language } from '#model/language.ts';
import type { LineTable } from './line-table.ts';
import type { Look } from './branding.ts';
import type { TaxTable, TotalRow } from './totals.ts';

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

export interface Place {
  readonly label: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** The input of the template: JSON, all of it text for people except colours and sizes. */
export interface TypstData {
  readonly language: Language;
  readonly paper: 'a4' | 'us-letter';
  /** True if it certainly fits on one page. */
  readonly isOnePage: boolean;
  /** The stamp across the page of a draft or a void document. */
  readonly watermark: string | null;
  /** True if the stamp means that the document is void. */
  readonly stamped: boolean;
  /** Year, month, day; null on a draft. */
  readonly date: readonly [number, number, number] | null;
  readonly documentTitle: string;
  readonly look: Look;
  readonly title: string;
  readonly number: string | null;
  readonly revision: string | null;
  readonly runningHead: string;
  readonly seller: Place;
  readonly places: readonly Place[];
  readonly headline: { readonly amount: string; readonly words: string };
  readonly facts: readonly Labelled[];
  readonly table: LineTable;
  readonly totals: readonly TotalRow[];
  readonly taxes: TaxTable | null;
  readonly exemptions: readonly string[];
  readonly payment: {
    readonly title: string;
    readonly rows: readonly Labelled[];
    readonly qr: string | null;
    readonly qrLabel: string;
  } | null;
  readonly note: { readonly title: string; readonly text: string } | null;
  readonly closing: string | null;
  readonly footer: readonly string[];
  readonly page: readonly [string, string, string];
}
