/** Fields of responses: plain JSON, written by `answer` functions. Checked strictly in tests, so that no undeclared field leaks. */
import { z } from 'zod';
import { ID_PREFIXES, type IdKind } from '#kernel/id.ts';
import type { Address } from '#model/party.ts';

/** "ord_01jd...", as written by `writeId`. */
export const idText = (kind: IdKind) => z.string().regex(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`));
/** A decimal string, as written by `writeMoney` and similar functions. */
export const decimalText = () =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .meta({ format: 'decimal', examples: ['1234.50'] });
export const dateText = () => z.string().meta({ format: 'date' });
export const instantText = () => z.string().meta({ format: 'date-time' });
export const metadataText = () => z.record(z.string(), z.string());

export const addressAnswer = z
  .strictObject({
    line1: z.string(),
    line2: z.string().nullable(),
    city: z.string(),
    region: z.string().nullable(),
    postal_code: z.string(),
    country: z.string(),
  })
  .meta({ id: 'Address' });

export function writeAddress(address: Address): z.input<typeof addressAnswer> {
  return {
    line1: address.line1,
    line2: address.line2 ?? null,
    city: address.city,
    region: address.region ?? null,
    postal_code: address.postalCode,
    country: address.country,
  };
}

/** One page of a list; write it with `writePage`. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    object: z.literal('list'),
    data: z.array(item),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
    total_count: z.int().optional(),
  });

/** Not an enum: every resend has its own purpose. */
export const purposeText = () =>
  z
    .string()
    .regex(/^(?:original|resend-[1-9][0-9]{0,8})$/)
    .meta({ examples: ['original', 'resend-1'] });
