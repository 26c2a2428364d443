/** What the parts of an import hand each other about one record: what is wrong with it, and what became of it. */
import type { InvoiceKind } from '#model/invoice-document.ts';

export interface DocumentSum {
  readonly kind: InvoiceKind | 'order';
  readonly currency: string;
  readonly total: string;
  readonly open: string;
}

/** Said of a record before anything is saved: the field, and of which line. */
export interface FieldProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: string;
  readonly detail: string;
  readonly hint?: string;
  readonly isWarning?: boolean;
}

/** What became of a record, and what else its report says. */
export interface SavedThing {
  /** Null where what is here already is not looked at any closer. */
  readonly id: string | null;
  readonly became: 'created' | 'unchanged' | 'updated' | 'skipped';
  readonly sum?: DocumentSum | undefined;
  readonly remark?: { readonly rule: string; readonly detail: string } | undefined;
}
