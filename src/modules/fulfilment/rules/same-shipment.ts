/** Decides whether two requests for a shipment are the same request. */
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { OrderId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { refuse } from '#kernel/result.ts';
import type { RequestedLine } from './decide-packing.ts';

interface RequestedShipment {
  /** Null: everything not yet shipped or packed. */
  readonly lines: readonly RequestedLine[] | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

/** The compared content; the time of shipping may differ between genuine repeats, so it is not part of it. */
export function hashShipment(orderId: OrderId, { lines, carrier, trackingNumber }: RequestedShipment): string {
  return sha256(
    canonicalJson({
      order: orderId,
      lines: lines?.map((line) => ({ line: line.orderLine, quantity: writeQuantity(line.quantity) })) ?? null,
      carrier,
      trackingNumber,
    }),
  );
}

export const refuseOtherShipment = () =>
  refuse('external_id_already_used', 'Another shipment already has this external_id, with different content.', [
    {
      pointer: '/external_id',
      code: 'external_id_already_used',
      detail: 'The shipment with this external_id has different content.',
    },
  ]);
