/**
 * Takes events of other systems: kept raw in a story of their own, then understood and applied, then their outcome noted. A crash in
 * between loses nothing, and a repeat of an applied event changes nothing and answers as before.
 */
import { writeId } from '#kernel/id.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import { present } from '#kernel/assert.ts';
import { ok, type Refusal, type Result } from '#kernel/result.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import type { Asking } from '#model/story.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  findEvents,
  keepEvents,
  loadEvents,
  recordOutcomes,
  type EventOutcome,
  type InboundEventId,
  type KeptEvent,
} from '#modules/intake/index.ts';
import { parseEvent } from '#sources/registry.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { createShipments } from './pack-shipments.ts';
import { tell } from './story.ts';

export interface ReceivedEvent extends InboundEvent {
  /** As it reached us. */
  readonly raw: string;
}

export interface EventAnswer {
  readonly event: KeptEvent;
  /** False for a repeat. */
  readonly isNew: boolean;
  /** True when this repeat says something else than the first did: noted for a person, not applied. */
  readonly differs: boolean;
}

export async function receiveEvents(
  ports: Ports,
  asking: Asking,
  received: readonly ReceivedEvent[],
): Promise<Result<EventAnswer[]>> {
  const { repeatable, ...alone } = asking;
  const kept = await keep(ports, alone, received);
  if (!kept.ok) return kept;
  const open = kept.value
    .filter((answer) => answer.event.state !== 'applied' && !answer.differs)
    .map((answer) => answer.event);
  const outcomes = await apply(ports, alone, unique(open));
  return tell(ports, repeatable === undefined ? alone : { ...alone, repeatable }, async (tx) => {
    await recordOutcomes(tx, asking.accountId, { at: asking.at, outcomes });
    await recordHappenings(
      tx,
      { asking, newId: ports.newId },
      outcomes.map((outcome) => ({
        accountId: asking.accountId,
        type: `inbound_event.${outcome.state}`,
        subjectKind: 'inbound_event',
        subjectId: outcome.id,
        data: { problem: outcome.problem, ...writeOutcome(outcome.outcome) },
      })),
    );
    const events = new Map(
      (
        await loadEvents(
          tx,
          asking.accountId,
          kept.value.map((answer) => answer.event.id),
        )
      ).map((event) => [event.id, event]),
    );
    return ok(
      kept.value.map((answer) => ({ ...answer, event: present(events.get(answer.event.id), 'a kept event is there') })),
    );
  });
}

/** Applies again what is kept but not applied: after a crash, or because a person asks. */
export async function reapplyEvents(
  ports: Ports,
  asking: Asking,
  ids: readonly InboundEventId[],
): Promise<Result<EventAnswer[]>> {
  const events = await look(ports, asking, (tx) => loadEvents(tx, asking.accountId, ids));
  return receiveEvents(
    ports,
    asking,
    events.map((event) => ({ ...event, data: dataOf(event) })),
  );
}

const dataOf = (event: KeptEvent): unknown => (JSON.parse(event.raw) as { readonly data?: unknown }).data;

const unique = (events: readonly KeptEvent[]): KeptEvent[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];

const keyOf = (event: Pick<InboundEvent, 'source' | 'sourceEventId'>): string =>
  JSON.stringify([event.source, event.sourceEventId]);

const writeOutcome = (outcome: KeptEvent['outcome']) => ({
  shipment_id: outcome === null ? null : writeId('shipment', outcome.shipmentId),
  invoice_id: outcome?.invoiceId == null ? null : writeId('invoice', outcome.invoiceId),
});

async function keep(ports: Ports, asking: Asking, received: readonly ReceivedEvent[]): Promise<Result<EventAnswer[]>> {
  const offered = received.map((event) => ({
    id: ports.newId('inbound_event'),
    source: event.source,
    sourceEventId: event.sourceEventId,
    type: event.type,
    occurredAt: event.occurredAt,
    raw: event.raw,
    contentHash: sha256(canonicalJson({ type: event.type, data: event.data })),
  }));
  const firsts = [...new Map([...offered].reverse().map((event) => [keyOf(event), event])).values()];
  return tell(ports, asking, async (tx) => {
    const fresh = await keepEvents(tx, asking.accountId, { at: asking.at, events: firsts });
    const stored = new Map((await findEvents(tx, asking.accountId, received)).map((event) => [keyOf(event), event]));
    return ok(
      offered.map((event): EventAnswer => {
        const known = present(stored.get(keyOf(event)), 'an event that was just kept is there');
        return {
          event: known,
          isNew: fresh.has(known.id) && known.id === event.id,
          differs: known.contentHash !== event.contentHash,
        };
      }),
    );
  });
}

async function apply(ports: Ports, asking: Asking, events: readonly KeptEvent[]): Promise<EventOutcome[]> {
  const understood = events.map((event) => ({ event, meaning: parseEvent({ ...event, data: dataOf(event) }) }));
  const shippable = understood.flatMap(({ event, meaning }) => (meaning.ok ? [{ event, shipped: meaning.value }] : []));
  const shipped = await createShipments(
    ports,
    asking,
    shippable.map(({ event, shipped: meant }) => toShipment(event, meant)),
  );
  const byEvent = new Map(shippable.map(({ event }, index) => [event.id, shipped.ok ? shipped.value[index] : shipped]));
  return understood.map(({ event, meaning }): EventOutcome => {
    if (!meaning.ok) return quarantined(event, meaning.refusal);
    const result = present(byEvent.get(event.id), 'an answer per shipment');
    if (!result.ok) return quarantined(event, result.refusal);
    const { shipment, invoiceId } = result.value;
    return { id: event.id, state: 'applied', problem: null, outcome: { shipmentId: shipment.id, invoiceId } };
  });
}

const quarantined = (event: KeptEvent, problem: Refusal): EventOutcome => ({
  id: event.id,
  state: 'quarantined',
  problem,
  outcome: null,
});

function toShipment(event: KeptEvent, meant: OrderEvent) {
  return {
    order: meant.order,
    externalId: meant.externalId ?? `${event.source}:${event.sourceEventId}`,
    lines: meant.lines,
    carrier: meant.carrier,
    trackingNumber: meant.trackingNumber,
    shippedAt: meant.shippedAt,
    ship: true,
  };
}
