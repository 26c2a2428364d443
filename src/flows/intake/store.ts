/** Stores events of other systems raw, before they are parsed. A repeat returns the stored event. */
import { present } from '#kernel/assert.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import { ok } from '#kernel/result.ts';
import type { InboundEvent } from '#model/order-event.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { keepEvents, noteMismatches, type EventToKeep, type KeptEvent } from '#modules/intake/index.ts';
import type { Answers } from '#flows/kit/coalesced.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface ReceivedEvent extends InboundEvent {
  /** The body as received. */
  readonly raw: string;
}

export interface EventAnswer {
  readonly event: KeptEvent;
  /** False for a repeat. */
  readonly isNew: boolean;
  /** True when a repeat has different content: recorded for a person, not applied. */
  readonly differs: boolean;
}

export function toStore(ports: Ports, { accountId }: RequestContext, received: ReceivedEvent): EventToKeep {
  return {
    accountId,
    id: ports.newId('inbound_event'),
    source: received.source,
    sourceEventId: received.sourceEventId,
    type: received.type,
    occurredAt: received.occurredAt,
    raw: received.raw,
    contentHash: sha256(canonicalJson({ type: received.type, data: received.data })),
  };
}

/** Key of an event: account, source and the source's event id. */
const copyKey = ({ accountId, source, sourceEventId }: EventToKeep): string =>
  JSON.stringify([accountId, source, sourceEventId]);
/** Returns an answer for each request. Of several copies of an event the first is stored. */
export async function storeEvents(
  tx: Tx,
  _ports: Ports,
  requests: readonly CommandRequest<EventToKeep>[],
): Promise<Answers<EventToKeep, EventAnswer>> {
  const copies = Map.groupBy(requests, ({ input }) => copyKey(input));
  const arrivals = [...copies.values()].map((same) => {
    const { context, input } = present(same[0], 'a group is not empty');
    return { event: input, repeats: same.length - 1, at: context.at };
  });
  const kept = new Map((await keepEvents(tx, arrivals)).map((event) => [copyKey(event), event]));
  const answers = new Map(
    requests.map((request): [typeof request, EventAnswer] => {
      const { input } = request;
      const event = present(kept.get(copyKey(input)), 'an event just stored exists');
      return [request, { event, isNew: event.id === input.id, differs: event.contentHash !== input.contentHash }];
    }),
  );
  const mismatched = Map.groupBy(
    [...answers.values()].filter(({ differs }) => differs),
    ({ event }) => event,
  );
  noteMismatches(
    tx,
    [...mismatched].map(([event, { length: count }]) => ({ event, count })),
  );
  return new Map([...answers].map(([request, answer]) => [request, ok(answer)]));
}
