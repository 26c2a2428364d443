/**
 * The plain form any system can send: `shipment.shipped` with the fields of POST /v1/shipments. Pure: bytes were kept before this runs,
 * and what it cannot read is quarantined with the reason, never dropped.
 */
import { z } from 'zod';
import { instantInUtc, isPlainDate } from '#kernel/calendar.ts';
import { parseId, type IdKind } from '#kernel/id.ts';
import { parseQuantity } from '#kernel/quantity.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import type { Reference } from '#model/reference.ts';

const EXTERNAL = 'external:';

function ref<K extends IdKind>(kind: K, name: string) {
  return z.string().transform((text, context): Reference<K> => {
    if (text.startsWith(EXTERNAL) && text.length > EXTERNAL.length) return { external: text.slice(EXTERNAL.length) };
    const id = parseId(kind, text);
    if (id !== null) return { id };
    context.addIssue({
      code: 'custom',
      message: `${name} is one of our ids or external:<your id>`,
      params: { code: 'id_malformed' },
    });
    return z.NEVER;
  });
}

const quantity = z.string().transform((text, context) => {
  const units = parseQuantity(text);
  if (units !== null && units > 0n) return units;
  context.addIssue({
    code: 'custom',
    message: 'a positive decimal string with up to 6 decimals',
    params: { code: 'quantity_malformed' },
  });
  return z.NEVER;
});

const instant = z.iso.datetime({ offset: true }).transform((text, context) => {
  const read = isPlainDate(text.slice(0, 10)) ? instantInUtc(text) : null;
  if (read !== null) return read;
  context.addIssue({
    code: 'custom',
    message: 'an RFC 3339 instant like 2026-11-30T09:30:00Z, of a year that can be kept',
    params: { code: 'not_an_instant' },
  });
  return z.NEVER;
});

const shipped = z.strictObject({
  order_id: ref('order', 'order_id'),
  external_id: z.string().min(1).max(200).nullish(),
  lines: z
    .array(z.strictObject({ order_line_id: ref('order_line', 'order_line_id'), quantity }))
    .min(1)
    .max(5_000)
    .nullish(),
  carrier: z.string().min(1).max(200).nullish(),
  tracking_number: z.string().min(1).max(200).nullish(),
  shipped_at: instant.nullish(),
});

export const EVENT_TYPES = ['shipment.shipped'] as const;

export function parseGenericEvent(event: InboundEvent): Result<OrderEvent> {
  if (event.type !== 'shipment.shipped') {
    const detail = `No rule understands "${event.type}"; known: ${EVENT_TYPES.join(', ')}.`;
    return refuse('event_type_unknown', detail, [{ pointer: '/type', code: 'event_type_unknown', detail }]);
  }
  const parsed = shipped.safeParse(event.data);
  if (!parsed.success)
    return refuse(
      'event_data_invalid',
      'The data of the event breaks the rules; see errors.',
      parsed.error.issues.map(toProblem),
    );
  const { data } = parsed;
  return ok({
    kind: 'shipment_shipped',
    order: data.order_id,
    externalId: data.external_id ?? null,
    lines: data.lines?.map((line) => ({ orderLine: line.order_line_id, quantity: line.quantity })) ?? null,
    carrier: data.carrier ?? null,
    trackingNumber: data.tracking_number ?? null,
    shippedAt: data.shipped_at ?? event.occurredAt,
  });
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const own = issue.code === 'custom' ? (issue.params?.['code'] as string | undefined) : undefined;
  const pointer = ['/data', ...issue.path.map(String)].join('/');
  if (issue.code === 'invalid_type')
    return { pointer, code: 'wrong_type', detail: `A ${issue.expected} is needed here.` };
  return { pointer, code: own ?? issue.code, detail: issue.message };
}
