/** An invoice's identity, lifecycle and balance, without its content: for lists, flows and the API. */
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { InvoiceKind, InvoiceState } from './invoice-document.ts';
import type { InvoiceOrigin, SourceKind } from './trigger.ts';

/** The balance of an issued invoice and how it came about; amounts in minor units. */
export interface Standing {
  readonly total: bigint;
  readonly credited: bigint;
  readonly debited: bigint;
  readonly balance: bigint;
  /** Null where nothing can be owed: for credit notes and void invoices. */
  readonly balanceStatus: 'unpaid' | 'paid' | 'overpaid' | null;
  readonly isPaidInFull: boolean;
  readonly isOverpaid: boolean;
  readonly isSent: boolean;
  readonly sentAt: Instant | null;
}

export interface InvoiceRecord {
  readonly accountId: AccountId;
  readonly id: InvoiceId;
  readonly kind: InvoiceKind;
  readonly origin: InvoiceOrigin;
  readonly lifecycle: InvoiceState;
  readonly closedAs: 'paid' | 'uncollectible' | null;
  /** The caller's own id, on invoices created by hand. */
  readonly externalId: string | null;
  readonly number: string | null;
  readonly revision: number;
  readonly customerId: CustomerId;
  readonly orderId: OrderId | null;
  readonly shipmentId: ShipmentId | null;
  readonly correctsId: InvoiceId | null;
  readonly currency: string;
  readonly total: bigint;
  readonly issuedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly issuedAt: Instant | null;
  readonly voidedAt: Instant | null;
  readonly voidReason: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  /** Null on drafts and deleted drafts. */
  readonly standing: Standing | null;
}

/** The source of a claim: what was invoiced. */
export interface SourceKey {
  readonly kind: SourceKind;
  readonly id: ShipmentId | OrderId;
}
