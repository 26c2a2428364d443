/** The invoice's lifecycle as data. Further conditions of a move (unsent, unallocated, balance) are checked by its flow. */
import type { StateTable } from '#kernel/state-table.ts';
import type { InvoiceState } from '#model/invoice-document.ts';

/** `close` ends as paid or uncollectible; `reopen` follows when the settlement that closed it is voided. */
export const INVOICE_MOVES = ['issue', 'delete', 'void', 'close', 'reopen'] as const;
export type InvoiceMove = (typeof INVOICE_MOVES)[number];

export const INVOICE_TABLE: StateTable<InvoiceState, InvoiceMove> = {
  draft: { issue: 'issued', delete: 'deleted' },
  issued: { void: 'void', close: 'closed' },
  closed: { reopen: 'issued' },
  void: {},
  deleted: {},
};
