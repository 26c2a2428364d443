/** An invoice's identity and lifecycle beside its content: what lists, flows and the API need to know about where it stands. */
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { InvoiceKind, InvoiceState } from './invoice-document.ts';
import type { InvoiceOrigin, SourceKind } from './trigger.ts';

/** Where an issued invoice's money stands; amounts in minor units. */
export interface Standing {
  readonly total: bigint;
  readonly credited: bigint;
  readonly debited: bigint;
  readonly balance: bigint;
  /** Null where nothing can be owed: a credit note, a void invoice. */
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
  /** The caller's own, of invoices made by hand. */
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

/** What a claim holds: the thing that was invoiced. */
export interface SourceKey {
  readonly kind: SourceKind;
  readonly id: ShipmentId | OrderId;
}
