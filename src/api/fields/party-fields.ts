/** Ship-to parties in requests and responses: an address and the name above it. */
import { z } from 'zod';
import type { ShipTo } from '#model/party.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { addressAnswer, writeAddress } from './answer-fields.ts';
import { addressMembers, requireCity, text, toAddress } from './text-and-money.ts';

export const shipTo = () =>
  z
    .strictObject({ name: text(TEXT_LIMITS.name).nullable().optional(), ...addressMembers() })
    .superRefine(requireCity)
    .transform((sent): ShipTo => {
      const address = toAddress(sent);
      return sent.name === undefined || sent.name === null ? { address } : { name: sent.name, address };
    });

export const shipToAnswer = z
  .strictObject({ name: z.string().nullable(), ...addressAnswer.shape })
  .meta({ id: 'ShipTo' });

export function writeShipTo(shipTo: ShipTo): z.input<typeof shipToAnswer> {
  return { name: shipTo.name ?? null, ...writeAddress(shipTo.address) };
}
