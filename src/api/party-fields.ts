/** Delivery places as requests bring them and answers show them: an address, and the name that stands above it. */
import { z } from 'zod';
import type { ShipTo } from '#model/party.ts';
import { addressAnswer, writeAddress } from './answer-fields.ts';
import { country, text } from './fields.ts';

export const shipTo = () =>
  z
    .strictObject({
      name: text(200).optional(),
      line1: text(200),
      line2: text(200).optional(),
      city: text(120),
      region: text(120).optional(),
      postal_code: text(20).optional(),
      country: country(),
    })
    .transform((sent): ShipTo => {
      const { name, postal_code, line2, region, ...rest } = sent;
      const address = {
        ...rest,
        postalCode: postal_code ?? '',
        ...(line2 === undefined ? {} : { line2 }),
        ...(region === undefined ? {} : { region }),
      };
      return name === undefined ? { address } : { name, address };
    });

export const shipToAnswer = z
  .strictObject({ name: z.string().nullable(), ...addressAnswer.shape })
  .meta({ id: 'ShipTo' });

export function writeShipTo(shipTo: ShipTo): z.input<typeof shipToAnswer> {
  return { name: shipTo.name ?? null, ...writeAddress(shipTo.address) };
}
