/** An invoice as stored in the database, for the checks. */
import type { InvoiceId } from '#kernel/id.ts';

export interface InvoiceRow {
  readonly id: InvoiceId;
  readonly kind: string;
  readonly origin: string;
  readonly corrects: InvoiceId | null;
  readonly lifecycle: string;
  readonly series: string | null;
  readonly serial: string | null;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly total: string;
  readonly tax: string | null;
  readonly credited: string | null;
  readonly debited: string | null;
  readonly balance: string | null;
  readonly is_sent: boolean | null;
}
