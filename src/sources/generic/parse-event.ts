/**
 * The generic event format: `shipment.shipped` with the fields of POST /v1/shipments, parsed by the same rules. Pure: the raw bytes are
 * stored before; an event that cannot be parsed is quarantined with the reason, never dropped.
 */
import { z } from 'zod';
import { instantInUtc, isInstant } from '#kernel/calendar.ts';
import { readDecimal } from '#kernel/decimal.ts';
import { parseId, type IdKind } from '#kernel/id.ts';
import { QUANTITY } from '#kernel/quantity.ts';
import { ok, refuse, refuseProblems, type Problem, type Refusal, type Result } from '#kernel/result.ts';
import { isBlank, readText, trimBlanks, type TextForm } from '#kernel/text.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import type { Reference } from '#model/reference.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';

const EXTERNAL = 'external:';
const NUMBER = 'number:';
const NAME_ONE: Refusal = { code: 'does_not_fit', detail: 'A line names order_line_id or sku: one of them.' };

/** A string parsed by a rule of the kernel. */
function read<T>(rule: (text: string) => Result<T>) {
  return z.string().transform((text, context): T => {
    const result = rule(text);
    if (result.ok) return result.value;
    context.addIssue(toIssue(result.refusal));
    return z.NEVER;
  });
}

const toIssue = ({ code, detail }: Refusal) => ({ code: 'custom' as const, message: detail, params: { code } });

/** An optional field: null and a blank string count as absent. */
const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess((sent) => (typeof sent === 'string' && isBlank(sent) ? undefined : sent), schema.nullish());

const text = (max: number, form: TextForm) => read((sent) => readText(sent, { max, form }));

function readReference<K extends IdKind>(kind: K, sent: string): Result<Reference<K>> {
  const own = trimBlanks(sent);
  if (!own.startsWith(EXTERNAL)) {
    const id = parseId(kind, own);
    return id === null ? refuse('malformed_id', 'Expected one of our ids, or "external:" and your own.') : ok({ id });
  }
  const external = readText(own.slice(EXTERNAL.length), { max: TEXT_LIMITS.externalId, form: 'id' });
  return external.ok
    ? ok({ external: external.value })
    : refuse('malformed_id', 'After "external:" stand 1 to 255 characters.');
}

const ref = <K extends IdKind>(kind: K) => read((sent) => readReference(kind, sent));

/** An order's id, external id or number. */
const orderRef = read((sent): Result<OrderEvent['order']> => {
  const own = trimBlanks(sent);
  if (!own.startsWith(NUMBER)) return readReference('order', own);
  const number = readText(own.slice(NUMBER.length), { max: TEXT_LIMITS.orderNumber, form: 'id' });
  return number.ok ? ok({ number: number.value }) : refuse('malformed_id', 'After "number:" stand 1 to 40 characters.');
});

const quantity = read((sent) => readDecimal(sent, QUANTITY));

const instant = read((sent) => {
  const utc = isInstant(sent) ? instantInUtc(sent) : null;
  return utc === null
    ? refuse('not_an_instant', 'Expected an RFC 3339 instant like 2026-11-30T09:30:00Z, of a year that can be kept.')
    : ok(utc);
});

/** An order line by its id or SKU, as in POST /v1/shipments. */
const line = z
  .strictObject({
    order_line_id: optional(ref('order_line')),
    sku: optional(text(TEXT_LIMITS.sku, 'id')),
    quantity,
  })
  .transform(({ order_line_id, sku, quantity: units }, context) => {
    if (order_line_id != null && sku == null) return { orderLine: order_line_id, quantity: units };
    if (sku != null && order_line_id == null) return { orderLine: { sku }, quantity: units };
    context.addIssue(toIssue(NAME_ONE));
    return z.NEVER;
  });

/** Checks the number of lines before the lines themselves. */
const lines = z.array(z.unknown()).min(1).max(TEXT_LIMITS.shipmentLines).pipe(z.array(line));

const shipped = z.strictObject({
  order_id: orderRef,
  external_id: optional(text(TEXT_LIMITS.externalId, 'id')),
  lines: lines.nullish(),
  carrier: optional(text(TEXT_LIMITS.carrier, 'line')),
  tracking_number: optional(text(TEXT_LIMITS.trackingNumber, 'id')),
  shipped_at: optional(instant),
});

export const EVENT_TYPES = ['shipment.shipped'] as const;
const MAX_ERRORS = 100;

export function parseGenericEvent(event: InboundEvent): Result<OrderEvent> {
  if (event.type !== 'shipment.shipped') {
    const detail = `No rule understands "${event.type}"; known: ${EVENT_TYPES.join(', ')}.`;
    return refuse('event_type_unknown', detail, [{ pointer: '/type', code: 'event_type_unknown', detail }]);
  }
  const parsed = shipped.safeParse(event.data);
  if (!parsed.success)
    return refuseProblems('event_data_invalid', parsed.error.issues.slice(0, MAX_ERRORS).map(toProblem));
  const { data } = parsed;
  return ok({
    kind: 'shipment_shipped',
    order: data.order_id,
    externalId: data.external_id ?? null,
    lines: data.lines ?? null,
    carrier: data.carrier ?? null,
    trackingNumber: data.tracking_number ?? null,
    shippedAt: data.shipped_at ?? event.occurredAt,
  });
}

/** The order of an event, which may be valid although its lines are not. */
export function readGenericOrder(event: InboundEvent): OrderEvent['order'] | null {
  if (event.type !== 'shipment.shipped') return null;
  const parsed = z.object({ order_id: orderRef }).safeParse(event.data);
  return parsed.success ? parsed.data.order_id : null;
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const own = issue.code === 'custom' ? (issue.params?.['code'] as string | undefined) : undefined;
  const pointer = ['/data', ...issue.path.map(String)].join('/');
  if (issue.code === 'invalid_type')
    return { pointer, code: 'wrong_type', detail: `A ${issue.expected} is needed here.` };
  return { pointer, code: own ?? issue.code, detail: issue.message };
}
