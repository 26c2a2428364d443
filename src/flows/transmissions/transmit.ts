/**
 * Attempts transmissions: claimed in a batch, prepared outside any transaction, marked in a batch, sent individually, and concluded together
 * with others that have just ended. A repeat sends once, and nothing is sent before it is marked as possibly sent.
 */
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId, type TransmissionId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { AttemptOutcome, ChannelName, Transmission } from '#model/transmission.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { RequestContext } from '#model/request-context.ts';
import { batchCalls, type BatchedCall } from '#runtime/batch-calls.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { claimTransmissions, loadTransmissions, type HeldTransmission } from '#modules/transmissions/index.ts';
import { recordAttemptOutcomes, type Attempted } from '#steps/transmissions/record-outcomes.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { prepareMails, type PreparedMail } from './prepare-mails.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';

/** Returns the transmission after the attempt; null when it is not queued or another worker has it. */
export async function transmitDocument(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly transmissionId: TransmissionId },
): Promise<Transmission | null> {
  const [delivered] = transmitDocuments(ports, {
    accountId: wanted.accountId,
    transmissionIds: [wanted.transmissionId],
  });
  return present(delivered, 'one attempt per transmission');
}

/** The same for several of one account: a promise for each, in order. A duplicate is attempted once. */
export function transmitDocuments(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly transmissionIds: readonly TransmissionId[] },
): Promise<Transmission | null>[] {
  const begun = begin(ports, wanted);
  const attempt = async (id: TransmissionId): Promise<Transmission | null> => {
    const prepared = (await begun).get(id);
    return prepared === undefined ? null : finish(ports, prepared);
  };
  const attempts = new Map([...new Set(wanted.transmissionIds)].map((id) => [id, attempt(id)]));
  return wanted.transmissionIds.map((id) => present(attempts.get(id), 'one attempt per transmission'));
}

const transmitContext = (ports: Ports, accountId: AccountId): RequestContext =>
  systemContext(ports, accountId, 'transmit');

async function begin(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly transmissionIds: readonly TransmissionId[] },
): Promise<Map<TransmissionId, PreparedMail>> {
  const held = await claim(ports, wanted);
  if (held.length === 0) return new Map();
  const prepared = await prepareMails(ports, transmitContext(ports, wanted.accountId), held);
  return new Map(prepared.map((each) => [each.transmission.id, each]));
}

async function claim(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly transmissionIds: readonly TransmissionId[] },
): Promise<HeldTransmission[]> {
  const context = transmitContext(ports, wanted.accountId);
  const claimed = await transact(ports, context, async (tx) => {
    const transmissions = await claimTransmissions(tx, wanted.accountId, {
      ids: wanted.transmissionIds,
      at: context.at,
    });
    await recordEvents(
      tx,
      { context, newId: ports.newId },
      transmissions.map((transmission) => {
        const facts = { attempt: transmission.attempts };
        return recordTransmission(transmission, { step: 'claimed', state: 'sending', previous: 'queued', facts });
      }),
    );
    return ok(transmissions);
  });
  assert(claimed.ok, 'claiming a transmission is never refused');
  return claimed.value;
}

async function finish(ports: Ports, { transmission, number, step }: PreparedMail): Promise<Transmission | null> {
  if (step.kind === 'taken_away') return null;
  const outcome = step.kind === 'send' ? await send(ports, transmission.channel, step.mail) : step.outcome;
  const concluded = await concluding(ports, transmission.accountId)({ transmission, outcome });
  const facts = {
    transmission_id: writeId('transmission', transmission.id),
    attempt: transmission.attempts,
    outcome: outcome.kind,
  };
  if (concluded === null)
    ports.log.warn(facts, 'A transmission attempt ended after its transmission had been changed by another action.');
  else if (concluded.state === 'parked')
    ports.log.warn(
      facts,
      `The mail with ${number ?? 'a document'} is parked and waits for a person: ${concluded.reason ?? ''}`,
    );
  else
    ports.log.info(
      { ...facts, state: concluded.state },
      `The mail with ${number ?? 'a document'} is ${concluded.state}.`,
    );
  return concluded;
}

/** Channels do not throw because of the other side; if one does, only a fault marked as retryable is safe to retry. */
async function send(ports: Ports, channel: ChannelName, mail: OutboundMail): Promise<AttemptOutcome> {
  try {
    const outcome = await ports.channels[channel].send(mail);
    if (outcome.kind !== 'accepted') return outcome;
    return { kind: 'accepted', messageId: outcome.receipt.messageId, response: outcome.receipt.response };
  } catch (error) {
    ports.log.error({ err: error, transmission_id: writeId('transmission', mail.transmissionId) }, 'A channel failed.');
    if (error instanceof Fault && error.retry !== 'look_up_first')
      return { kind: 'temporary', reason: error.message, code: error.code };
    return {
      kind: 'unknown',
      reason: 'The mail channel failed while sending; whether the mail was sent is unknown.',
    };
  }
}

type Conclude = BatchedCall<Attempted, Transmission | null>;

/** Per ports and account: attempts that end while a transaction runs are concluded together by the next one. */
const concluders = new WeakMap<Ports, Map<AccountId, Conclude>>();
const MAX_TOGETHER = 32;

function concluding(ports: Ports, accountId: AccountId): Conclude {
  const known = concluders.get(ports) ?? new Map<AccountId, Conclude>();
  concluders.set(ports, known);
  const concluder = known.get(accountId) ?? batchCalls({ most: MAX_TOGETHER, work: (ended) => conclude(ports, ended) });
  known.set(accountId, concluder);
  return concluder;
}

async function conclude(ports: Ports, ended: readonly Attempted[]): Promise<(Transmission | null)[]> {
  const accountId = present(ended[0], 'a batch is never empty').transmission.accountId;
  const context = transmitContext(ports, accountId);
  const concluded = await transact(ports, context, async (tx) => {
    const ours = await recordAttemptOutcomes(tx, { ports, context }, ended);
    return ok(await loadTransmissions(tx, accountId, [...ours]));
  });
  assert(concluded.ok, 'concluding an attempt is never refused');
  return ended.map(({ transmission }) => concluded.value.get(transmission.id) ?? null);
}
