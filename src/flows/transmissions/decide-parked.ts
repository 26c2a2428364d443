/** Common part of decisions about a parked transmission: runs the transaction and returns the updated transmission. */
import { present } from '#kernel/assert.ts';
import type { TransmissionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadTransmission } from '#modules/transmissions/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadTransmissionAnswers, type TransmissionAnswer } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

export async function decideParked(
  ports: Ports,
  context: RequestContext,
  question: {
    readonly id: TransmissionId;
    readonly decide: (tx: Tx, transmission: Transmission) => Promise<Result<DomainEvent[]>>;
  },
): Promise<Result<TransmissionAnswer>> {
  return transact(ports, context, async (tx) => {
    const seen = await loadTransmission(tx, context.accountId, question.id);
    if (seen === null) return refuse('transmission_not_found', 'No such transmission.');
    const decided = await question.decide(tx, seen);
    if (!decided.ok) return decided;
    await recordEvents(tx, { context, newId: ports.newId }, decided.value);
    const [now] = await loadTransmissionAnswers(tx, context, [question.id]);
    return ok(present(now, 'transmissions are never deleted'));
  });
}

export const refuseUnparked = (transmission: Transmission): Result<never> =>
  refuse(
    'transmission_not_parked',
    `The transmission is ${transmission.state}${transmission.resolvedAt === null ? '' : ' and settled'}; only one that waits for a person is decided by one.`,
  );
