/**
 * Attempts to deliver documents: claimed together, prepared outside any transaction, marked together, sent each by itself, and concluded
 * with whatever else has just ended. What happens twice sends once, and nothing leaves before it is marked that it may have left.
 */
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId, type DeliveryId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { AttemptOutcome, Delivery } from '#model/delivery.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { Asking } from '#model/story.ts';
import { together, type Together } from '#runtime/together.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { claimDeliveries, loadDeliveries, type HeldDelivery } from '#modules/deliveries/index.ts';
import { concludeAttempts, type Attempted } from './conclude-attempt.ts';
import type { Ports } from './ports.ts';
import { prepareMails, type PreparedMail } from './prepare-mails.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

/** The delivery as it stands after the attempt; null when there was nothing to do: it is not queued, or somebody else has it. */
export async function deliverDocument(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryId: DeliveryId },
): Promise<Delivery | null> {
  const [delivered] = deliverDocuments(ports, { accountId: wanted.accountId, deliveryIds: [wanted.deliveryId] });
  return present(delivered, 'one attempt for one delivery');
}

/** The same for several of one account: an answer for each, in order, as soon as that one has ended. One named twice is attempted once. */
export function deliverDocuments(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryIds: readonly DeliveryId[] },
): Promise<Delivery | null>[] {
  const begun = begin(ports, wanted);
  const attempt = async (id: DeliveryId): Promise<Delivery | null> => {
    const prepared = (await begun).get(id);
    return prepared === undefined ? null : finish(ports, prepared);
  };
  const attempts = new Map([...new Set(wanted.deliveryIds)].map((id) => [id, attempt(id)]));
  return wanted.deliveryIds.map((id) => present(attempts.get(id), 'one attempt for each'));
}

const deliverAsking = (ports: Ports, accountId: AccountId): Asking => systemAsking(ports, accountId, 'deliver');

async function begin(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryIds: readonly DeliveryId[] },
): Promise<Map<DeliveryId, PreparedMail>> {
  const held = await claim(ports, wanted);
  if (held.length === 0) return new Map();
  const prepared = await prepareMails(ports, deliverAsking(ports, wanted.accountId), held);
  return new Map(prepared.map((each) => [each.delivery.id, each]));
}

async function claim(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryIds: readonly DeliveryId[] },
): Promise<HeldDelivery[]> {
  const asking = deliverAsking(ports, wanted.accountId);
  const claimed = await tell(ports, asking, async (tx) => {
    const deliveries = await claimDeliveries(tx, wanted.accountId, { ids: wanted.deliveryIds, at: asking.at });
    await recordHappenings(
      tx,
      { asking, newId: ports.newId },
      deliveries.map((delivery) => {
        const facts = { attempt: delivery.attempts };
        return tellOfDelivery(delivery, { step: 'claimed', state: 'sending', previous: 'queued', facts });
      }),
    );
    return ok(deliveries);
  });
  assert(claimed.ok, 'claiming a delivery is never refused');
  return claimed.value;
}

async function finish(ports: Ports, { delivery, number, step }: PreparedMail): Promise<Delivery | null> {
  if (step.kind === 'taken_away') return null;
  const outcome = step.kind === 'send' ? await send(ports, step.mail) : step.outcome;
  const concluded = await concluding(ports, delivery.accountId)({ delivery, outcome });
  const told = { delivery_id: writeId('delivery', delivery.id), attempt: delivery.attempts, outcome: outcome.kind };
  if (concluded === null)
    ports.log.warn(told, 'A delivery attempt ended after its delivery had been changed otherwise.');
  else if (concluded.state === 'parked')
    ports.log.warn(
      told,
      `The mail with ${number ?? 'a document'} is parked and waits for a person: ${concluded.reason ?? ''}`,
    );
  else
    ports.log.info(
      { ...told, state: concluded.state },
      `The mail with ${number ?? 'a document'} is ${concluded.state}.`,
    );
  return concluded;
}

/** A channel does not throw for what the other side did; when it throws anyway, only a fault that says so is safe to repeat. */
async function send(ports: Ports, mail: OutboundMail): Promise<AttemptOutcome> {
  try {
    const outcome = await ports.channels.email.send(mail);
    if (outcome.kind !== 'accepted') return outcome;
    return { kind: 'accepted', messageId: outcome.receipt.messageId, response: outcome.receipt.response };
  } catch (error) {
    ports.log.error({ err: error, delivery_id: writeId('delivery', mail.deliveryId) }, 'A channel failed.');
    if (error instanceof Fault && error.retry !== 'look_up_first')
      return { kind: 'temporary', reason: error.message, code: error.code };
    return {
      kind: 'unknown',
      reason: 'The mail channel failed in the middle of sending; nobody can say whether the mail left.',
    };
  }
}

type Conclude = Together<Attempted, Delivery | null>;

/** Kept per ports, so no two worlds share it; attempts of one account that end while a story is told are concluded by the next one. */
const concluders = new WeakMap<Ports, Map<AccountId, Conclude>>();
const MOST_TOGETHER = 32;

function concluding(ports: Ports, accountId: AccountId): Conclude {
  const known = concluders.get(ports) ?? new Map<AccountId, Conclude>();
  concluders.set(ports, known);
  const concluder = known.get(accountId) ?? together({ most: MOST_TOGETHER, work: (ended) => conclude(ports, ended) });
  known.set(accountId, concluder);
  return concluder;
}

async function conclude(ports: Ports, ended: readonly Attempted[]): Promise<(Delivery | null)[]> {
  const accountId = present(ended[0], 'a batch is never empty').delivery.accountId;
  const asking = deliverAsking(ports, accountId);
  const concluded = await tell(ports, asking, async (tx) => {
    const ours = await concludeAttempts(tx, { ports, asking }, ended);
    return ok(await loadDeliveries(tx, accountId, [...ours]));
  });
  assert(concluded.ok, 'concluding an attempt is never refused');
  return ended.map(({ delivery }) => concluded.value.get(delivery.id) ?? null);
}
