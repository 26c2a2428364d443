/** Transactions, settlements and their allocations, and the balance of an invoice while a settlement is decided. */
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, InvoiceId, SettlementId, TransactionId } from '#kernel/id.ts';
import type { InvoiceKind, InvoiceState } from './invoice-document.ts';

export const TRANSACTION_TYPES = ['payment', 'credit', 'adjustment', 'rebate'] as const;
export type TransactionType = (typeof TRANSACTION_TYPES)[number];

/** The first four lower a balance, `fee` and `refund` raise it. */
export const ADJUSTMENT_TYPES = [
  'discount',
  'shipping_discrepancy',
  'short_payment',
  'write_off',
  'fee',
  'refund',
] as const;
export type AdjustmentType = (typeof ADJUSTMENT_TYPES)[number];

/** The content of a transaction; immutable once it is recorded. */
export interface TransactionContent {
  readonly customerId: CustomerId;
  readonly type: TransactionType;
  /** The payment method, in the caller's words; only on payments. */
  readonly method: string | null;
  readonly adjustmentType: AdjustmentType | null;
  /** Minor units, positive. */
  readonly amount: bigint;
  readonly currency: string;
  readonly effectiveOn: PlainDate;
  readonly reference: string | null;
  readonly externalId: string | null;
  readonly note: string | null;
  /** The credit note whose amount it allocates. */
  readonly creditNoteId: InvoiceId | null;
}

export interface Transaction extends TransactionContent {
  readonly accountId: AccountId;
  readonly id: TransactionId;
  /** True when it makes an invoice's balance larger. */
  readonly raisesBalance: boolean;
  readonly allocated: bigint;
  /** The unallocated amount. */
  readonly unallocated: bigint;
  readonly createdAt: Instant;
  readonly version: number;
}

/** One transaction, one invoice, one amount in minor units of their currency. */
export interface Allocation {
  readonly transactionId: TransactionId;
  readonly invoiceId: InvoiceId;
  readonly amount: bigint;
}

export const SETTLEMENT_STATES = ['settled', 'void'] as const;
export type SettlementState = (typeof SETTLEMENT_STATES)[number];

export interface Settlement {
  readonly accountId: AccountId;
  readonly id: SettlementId;
  readonly externalId: string | null;
  /** Hash of the request, to recognise a repeat. */
  readonly contentHash: string | null;
  readonly number: string;
  readonly state: SettlementState;
  /** Who settled: "api_key:..." as in the audit trail. */
  readonly responsible: string;
  readonly note: string | null;
  readonly currency: string;
  readonly allocations: readonly Allocation[];
  readonly createdAt: Instant;
  readonly voidedAt: Instant | null;
  readonly version: number;
}

/** An invoice during settlement, locked; amounts in minor units. */
export interface HeldInvoice {
  readonly id: InvoiceId;
  readonly number: string | null;
  readonly kind: InvoiceKind;
  readonly lifecycle: InvoiceState;
  readonly closedAs: 'paid' | 'uncollectible' | null;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly balance: bigint;
}

/** The effect of allocations on the balance of an invoice: reduced by `credited`, increased by `debited`; both negative when a settlement is voided. */
export interface StandingMove {
  readonly invoiceId: InvoiceId;
  readonly currency: string;
  readonly credited: bigint;
  readonly debited: bigint;
}
