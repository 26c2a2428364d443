/** Builds the entries of the quantity ledger: the quantities one source moves on order lines. The only place that builds them. Pure. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, OrderLineId } from '#kernel/id.ts';

export type QuantityKind = 'shipped' | 'returned' | 'billed' | 'credited';

/** One movement on one line by one source. `id` is the entry's own UUID. */
export interface QuantityEntry {
  readonly accountId: AccountId;
  readonly id: string;
  readonly orderLineId: OrderLineId;
  readonly kind: QuantityKind;
  /** At QUANTITY_SCALE; negative to reverse. */
  readonly quantity: bigint;
  readonly sourceKind: 'shipment' | 'invoice' | 'credit_note';
  /** UUID. */
  readonly sourceId: string;
  readonly at: Instant;
}

export interface QuantityMove extends Pick<QuantityEntry, 'accountId' | 'kind' | 'sourceKind' | 'sourceId' | 'at'> {
  /** Reverses the earlier movements of the source. */
  readonly takesBack?: boolean;
}

/** Lines that belong to no order move nothing. */
export function quantityEntries(
  { takesBack = false, ...move }: QuantityMove,
  lines: readonly { readonly orderLineId: OrderLineId | null; readonly quantity: bigint }[],
  newId: () => string,
): QuantityEntry[] {
  return lines.flatMap(({ orderLineId, quantity }) =>
    orderLineId === null ? [] : [{ ...move, id: newId(), orderLineId, quantity: takesBack ? -quantity : quantity }],
  );
}
