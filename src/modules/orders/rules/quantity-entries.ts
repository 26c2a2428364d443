/** Builds the entries of the quantity ledger: what one source moves on the lines of orders. No other place builds one. Pure. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, OrderLineId } from '#kernel/id.ts';

export type QuantityKind = 'shipped' | 'returned' | 'billed' | 'credited';

/** One movement of one line, made by one source. `id` is the entry's own UUID. */
export interface QuantityEntry {
  readonly accountId: AccountId;
  readonly id: string;
  readonly orderLineId: OrderLineId;
  readonly kind: QuantityKind;
  /** At QUANTITY_SCALE; negative takes back. */
  readonly quantity: bigint;
  readonly sourceKind: 'shipment' | 'invoice' | 'credit_note';
  /** UUID. */
  readonly sourceId: string;
  readonly at: Instant;
}

export interface QuantityMove extends Pick<QuantityEntry, 'accountId' | 'kind' | 'sourceKind' | 'sourceId' | 'at'> {
  /** What the source moved before goes back. */
  readonly takesBack?: boolean;
}

/** Lines of no order move nothing: they stand on documents only. */
export function quantityEntries(
  { takesBack = false, ...move }: QuantityMove,
  lines: readonly { readonly orderLineId: OrderLineId | null; readonly quantity: bigint }[],
  newId: () => string,
): QuantityEntry[] {
  return lines.flatMap(({ orderLineId, quantity }) =>
    orderLineId === null ? [] : [{ ...move, id: newId(), orderLineId, quantity: takesBack ? -quantity : quantity }],
  );
}
