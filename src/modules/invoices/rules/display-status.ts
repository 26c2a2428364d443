/** The status that is shown for an invoice, derived from lifecycle, sending and balance. Never stored. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceKind, InvoiceState } from '#model/invoice-document.ts';

export const DISPLAY_STATUSES = [
  'deleted',
  'void',
  'draft',
  'uncollectible',
  'overpaid',
  'paid',
  'past_due',
  'sent',
  'issued',
] as const;
export type DisplayStatus = (typeof DISPLAY_STATUSES)[number];

export interface InvoiceStanding {
  readonly kind: InvoiceKind;
  readonly state: InvoiceState;
  readonly isUncollectible: boolean;
  /** Minor units: the open balance, negative when overpaid. A credit note has none. */
  readonly balance: bigint;
  readonly isSent: boolean;
  readonly dueOn: PlainDate | null;
}

export type BalanceStatus = 'unpaid' | 'paid' | 'overpaid';

/** From the balance alone. */
export function balanceStatus(balance: bigint): BalanceStatus {
  return balance > 0n ? 'unpaid' : balance === 0n ? 'paid' : 'overpaid';
}

/** The first that matches. `today` is the day in the account's zone. */
export function displayStatus(invoice: InvoiceStanding, today: PlainDate): DisplayStatus {
  if (invoice.state === 'deleted' || invoice.state === 'void' || invoice.state === 'draft') return invoice.state;
  if (invoice.kind === 'invoice') {
    if (invoice.isUncollectible) return 'uncollectible';
    const balance = balanceStatus(invoice.balance);
    if (balance !== 'unpaid') return balance;
    if (invoice.dueOn !== null && invoice.dueOn < today) return 'past_due';
  }
  return invoice.isSent ? 'sent' : 'issued';
}
