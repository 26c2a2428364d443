/** Types of a record's errors and outcome, shared by the parts of an import. */
import type { InvoiceKind } from '#model/invoice-document.ts';

export interface DocumentSum {
  readonly kind: InvoiceKind | 'order';
  readonly currency: string;
  readonly total: string;
  readonly open: string;
}

/** A problem of a record found before saving: its field and line. */
export interface FieldProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: string;
  readonly detail: string;
  readonly hint?: string;
  readonly isWarning?: boolean;
}

/** The outcome of a record, with its warnings. */
export interface SavedThing {
  /** Null for a skipped existing record. */
  readonly id: string | null;
  readonly became: 'created' | 'unchanged' | 'updated' | 'skipped';
  readonly sum?: DocumentSum | undefined;
  readonly remark?: { readonly rule: string; readonly detail: string } | undefined;
}
