/**
 * Applies stored events: parses them, ships, and records the outcome. An interruption loses nothing, and an applied event is not applied
 * again.
 */
import { writeId } from '#kernel/id.ts';
import { InvariantViolation, present } from '#kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { OrderEvent } from '#model/order-event.ts';
import type { Owned } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import { databaseErrorOf, type Tx } from '#runtime/database/transaction.ts';
import { recordAuditedEvents, type AuditedEvent } from '#modules/audit/index.ts';
import {
  loadEvents,
  recordOutcomes,
  restoreContents,
  type EventOutcome,
  type InboundEventId,
  type KeptEvent,
} from '#modules/intake/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { refuseOccurredAt } from '#kernel/possible-days.ts';
import { createShipment, createShipments, type ShipmentInput } from '#flows/shipments/pack.ts';
import { voidedShipment } from '#modules/fulfilment/index.ts';
import type { ShipmentAnswer } from '#flows/shipments/ship.ts';
import type { EventAnswer } from './store.ts';
import { externalIdOf, findNumberedOrders, parseKept, findSuperseded } from './find-superseded.ts';
import { coalesced, inOrder, type Answers } from '#flows/kit/coalesced.ts';
import { transact } from '#flows/kit/transact.ts';

/** A stored event and the outcome of this attempt; null when there was none. */
interface Concluding {
  readonly answer: EventAnswer;
  readonly outcome: EventOutcome | null;
}
const concludeEvent = coalesced(
  'conclude an event',
  async (tx, ports, requests: readonly CommandRequest<Concluding>[]) => ok(await conclude(tx, ports, requests)),
);

/** The context without idempotency key: only the request's last transaction stores the answer. */
export function withoutKey({ repeatable: _, ...alone }: RequestContext): RequestContext {
  return alone;
}

const eventKey = ({ accountId, id }: Owned<InboundEventId>): string => `${accountId} ${id}`;

const isOpen = ({ event, differs }: EventAnswer): boolean => event.state !== 'applied' && !differs;

export async function applyOne(
  ports: Ports,
  context: RequestContext,
  answer: EventAnswer,
): Promise<Result<EventAnswer>> {
  // An applied event needs no further write, unless an answer must be stored for an idempotency key.
  if (answer.event.state === 'applied' && context.repeatable === undefined) return ok(answer);
  const [outcome = null] = isOpen(answer) ? await apply(ports, withoutKey(context), [answer.event]) : [];
  return concludeEvent(ports, context, { answer, outcome });
}

export async function applyMany(
  ports: Ports,
  context: RequestContext,
  answers: readonly EventAnswer[],
): Promise<Result<Result<EventAnswer>[]>> {
  const open = new Map(answers.filter(isOpen).map(({ event }) => [event.id, event]));
  const outcomes = await apply(ports, withoutKey(context), [...open.values()]);
  const byEvent = new Map([...open.keys()].map((id, index) => [id, outcomes[index]]));
  return transact(ports, context, async (tx) => {
    const requests = answers.map((answer) => ({
      context,
      input: { answer, outcome: isOpen(answer) ? (byEvent.get(answer.event.id) ?? null) : null },
    }));
    return ok(inOrder(requests, await conclude(tx, ports, requests)));
  });
}

/** Returns one outcome per event, in order. Goods shipped manually while the event was quarantined are not shipped again. */
async function apply(ports: Ports, context: RequestContext, events: readonly KeptEvent[]): Promise<EventOutcome[]> {
  const before = await findSuperseded(
    ports,
    context,
    events.filter(({ state }) => state === 'quarantined'),
  );
  const open = events.filter(({ id }) => before.get(id)?.answer == null);
  const outcomes = new Map((await applyOpen(ports, context, open)).map((outcome, index) => [open[index]?.id, outcome]));
  const refused = open.filter(({ id, state }) => state !== 'quarantined' && outcomes.get(id)?.state === 'quarantined');
  const weighed = new Map([...before, ...(await findSuperseded(ports, context, refused))]);
  return events.map(({ id }): EventOutcome => {
    const { answer, orderId } = weighed.get(id) ?? { answer: null, orderId: null };
    if (answer != null) return { state: 'applied', problem: null, outcome: answer, awaits: null, orderId };
    const outcome = present(outcomes.get(id), 'an outcome per attempted event');
    return outcome.state === 'quarantined' ? { ...outcome, orderId } : outcome;
  });
}

async function applyOpen(ports: Ports, context: RequestContext, events: readonly KeptEvent[]): Promise<EventOutcome[]> {
  const parsed = events.map(parseKept);
  const orderOf = await findNumberedOrders(
    ports,
    context,
    parsed.flatMap((meaning) => (meaning.ok ? [meaning.value.order] : [])),
  );
  const meanings = events.map((event, index): Result<ShipmentInput> => {
    const meaning = present(parsed[index], 'one parse result per event');
    if (!meaning.ok) return meaning;
    const impossible = refuseOccurredAt(context.at, event.occurredAt);
    if (impossible !== null) return { ok: false, refusal: impossible };
    const order = orderOf(meaning.value.order);
    return order === null ? refuse('order_not_found', 'No such order.') : ok(toShipment(event, meaning.value, order));
  });
  const shipped = await ship(
    ports,
    context,
    meanings.flatMap((meaning) => (meaning.ok ? [meaning.value] : [])),
  );
  return meanings.map((meaning, index): EventOutcome => {
    if (!meaning.ok) return quarantined(meaning.refusal, awaitedNumber(parsed[index]));
    const result = present(shipped.get(meaning.value), 'an answer per shipment');
    if (!result.ok) return quarantined(result.refusal, awaited(result.refusal, meaning.value));
    const { shipment, invoiceId } = result.value;
    if (shipment.state === 'voided') return quarantined(voidedShipment(shipment));
    return {
      state: 'applied',
      problem: null,
      outcome: { shipmentId: shipment.id, invoiceId },
      awaits: null,
      orderId: null,
    };
  });
}

/** An unexpected error does not fail the batch: it is halved until the bad event is isolated, and that one is refused. */
async function ship(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ShipmentInput[],
): Promise<ReadonlyMap<ShipmentInput, Result<ShipmentAnswer>>> {
  try {
    return await shipAll(ports, context, inputs);
  } catch (error) {
    if (!isOfTheEvents(error)) throw error;
    if (inputs.length > 1) {
      const half = Math.ceil(inputs.length / 2);
      const first = await ship(ports, context, inputs.slice(0, half));
      return new Map([...first, ...(await ship(ports, context, inputs.slice(half)))]);
    }
    ports.log.error(
      { err: error, account_id: context.accountId },
      'An event could not be applied and was quarantined.',
    );
    const refused = refuse('event_not_applicable', 'The event contains nothing that can be stored.');
    return new Map(inputs.map((input) => [input, refused]));
  }
}

/** Whether the error is caused by the event: refused data (SQLSTATE classes 22 and 23) or a violated invariant, not a lost connection. */
function isOfTheEvents(error: unknown): boolean {
  const state = databaseErrorOf(error)?.state ?? '';
  return error instanceof InvariantViolation || state.startsWith('22') || state.startsWith('23');
}

/** A single one is coalesced with other callers' requests; many form their own batch. */
async function shipAll(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ShipmentInput[],
): Promise<ReadonlyMap<ShipmentInput, Result<ShipmentAnswer>>> {
  const [only] = inputs;
  if (only === undefined) return new Map();
  if (inputs.length === 1) return new Map([[only, await createShipment(ports, context, only)]]);
  const shipped = await createShipments(ports, context, inputs);
  return new Map(
    inputs.map((input, index) => [input, shipped.ok ? present(shipped.value[index], 'an answer per input') : shipped]),
  );
}

/** The event arrived before its order existed or was accepted. */
export const isEarly = ({ code, errors = [] }: Refusal): boolean =>
  code === 'order_not_found' || errors.some((error) => error.code === 'order_not_accepted');

/** A reference by number to an order that does not exist. */
function awaitedNumber(parsed: Result<OrderEvent> | undefined): EventOutcome['awaits'] {
  return parsed?.ok === true && 'number' in parsed.value.order ? parsed.value.order : null;
}

const quarantined = (problem: Refusal, awaits: EventOutcome['awaits'] = null): EventOutcome => ({
  state: 'quarantined',
  problem,
  outcome: null,
  awaits,
  orderId: null,
});

/** The order that may still be created or accepted. */
const awaited = (problem: Refusal, { order }: ShipmentInput): Reference<'order'> | null =>
  isEarly(problem) ? order : null;

function toShipment(event: KeptEvent, meant: OrderEvent, order: Reference<'order'>): ShipmentInput {
  return {
    order,
    externalId: externalIdOf(event, meant),
    lines: meant.lines,
    carrier: meant.carrier,
    trackingNumber: meant.trackingNumber,
    shippedAt: meant.shippedAt,
    ship: true,
  };
}

/** The outcome of one event. */
interface Conclusion {
  readonly context: RequestContext;
  readonly event: KeptEvent;
  readonly outcome: EventOutcome;
}

/** Records the outcome of each event. Returns the updated event for each request. */
async function conclude(
  tx: Tx,
  ports: Ports,
  requests: readonly CommandRequest<Concluding>[],
): Promise<Answers<Concluding, EventAnswer>> {
  const conclusions = conclusionsOf(requests);
  const recorded = await recordOutcomes(
    tx,
    conclusions.map(({ context, event, outcome }) => ({ event, outcome, at: context.at })),
  );
  const stored = new Map(recorded.map((event) => [eventKey(event), event.contentHash]));
  const changed = conclusions.filter(({ event, outcome }) => {
    const hash = stored.get(eventKey(event));
    return hash !== undefined && (outcome.state === 'applied' || hash === event.contentHash);
  });
  await restoreContents(
    tx,
    changed.flatMap(({ event }) => (stored.get(eventKey(event)) === event.contentHash ? [] : [event])),
  );
  recordAuditedEvents(tx, ports.newId, changed.map(eventConcluded));
  const standing = new Map(
    changed.map(({ event, outcome: { awaits: _, orderId: __, ...stands } }): [string, KeptEvent] => [
      eventKey(event),
      { ...event, ...stands },
    ]),
  );
  const events = requests.map(({ input }) => input.answer.event);
  const unsure = events.filter((event) => event.state !== 'applied' && !standing.has(eventKey(event)));
  const known = new Map(unsure.map((event) => [eventKey(event), event]));
  for (const event of await loadEvents(tx, [...known.values()])) standing.set(eventKey(event), event);
  return new Map(
    requests.map((request) => {
      const { answer } = request.input;
      const event = standing.get(eventKey(answer.event)) ?? answer.event;
      // Another content of the event was applied meanwhile.
      const isOther = event.state === 'applied' && event.contentHash !== answer.event.contentHash;
      return [request, ok({ ...answer, event, differs: answer.differs || isOther })];
    }),
  );
}

/** Of concurrent attempts of one event: a success, else one refusal per content, of which the stored content's is recorded. */
function conclusionsOf(requests: readonly CommandRequest<Concluding>[]): Conclusion[] {
  const attempts = requests.flatMap(({ context, input: { answer, outcome } }) =>
    outcome === null ? [] : [{ context, event: answer.event, outcome }],
  );
  return [...Map.groupBy(attempts, ({ event }) => eventKey(event)).values()].flatMap((same) => {
    const applied = same.find(({ outcome }) => outcome.state === 'applied');
    if (applied !== undefined) return [applied];
    return [...new Map(same.map((attempt) => [attempt.event.contentHash, attempt])).values()];
  });
}

const eventConcluded = ({ context, event, outcome }: Conclusion): AuditedEvent => ({
  context,
  event: {
    accountId: event.accountId,
    type: `inbound_event.${outcome.state}`,
    subjectKind: 'inbound_event',
    subjectId: event.id,
    data: { problem: outcome.problem, ...writeOutcome(outcome.outcome) },
  },
});

const writeOutcome = (outcome: KeptEvent['outcome']) => ({
  shipment_id: outcome === null ? null : writeId('shipment', outcome.shipmentId),
  invoice_id: outcome?.invoiceId == null ? null : writeId('invoice', outcome.invoiceId),
});
