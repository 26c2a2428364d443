/** The options of `import`, and the types shared by its parts. */
import type { DateStyle, Existing, NumberStyle } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Encoding } from '#model/table.ts';
import type { ShownImport } from '#flows/imports/read.ts';
import type { Installation } from './installation.ts';
import type { Voice } from './output.ts';

export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'pipe'] as const;

export interface ImportOptions {
  readonly lines?: string;
  readonly mapping?: string;
  readonly check?: boolean;
  readonly skipBad?: boolean;
  readonly existing?: Existing;
  readonly send?: boolean;
  readonly numbers?: NumberStyle;
  readonly dates?: DateStyle;
  /** "field=value": constants for fields missing from the file. */
  readonly set?: readonly string[];
  readonly encoding?: Encoding;
  readonly delimiter?: (typeof DELIMITER_NAMES)[number];
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly account?: string;
  readonly json?: boolean;
}

export interface Importing {
  readonly machine: Installation['machine'];
  readonly context: RequestContext;
  readonly output: Voice;
  readonly id: ShownImport['import']['id'];
}
