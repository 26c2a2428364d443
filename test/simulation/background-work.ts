/** Background work, each piece by a worker that may crash, and a person's decisions about mails of unknown outcome. */
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import { transmitDocuments } from '#flows/transmissions/transmit.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import { renderDocument } from '#flows/documents/render.ts';
import { retryTransmission } from '#flows/transmissions/retry.ts';
import { confirmTransmission } from '#flows/transmissions/confirm.ts';
import { sealAudit } from '#flows/audit/seal.ts';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { sweepInboundEvents } from '#flows/intake/sweep.ts';
import { giveJobsBack, type Job } from './environment.ts';
import type { BackgroundTask } from './run-tick.ts';
import { action, once, type Action, type Seller, type World } from './world.ts';

/** Due jobs, with the transmissions of an account together. A crashed worker's job is repeated, or lost for the sweep to find. */
export function dueJobs(world: World, most: number): BackgroundTask[] {
  const { environment, dice } = world;
  const due = environment.jobs.filter(({ dueAt }) => dueAt <= environment.time.now).slice(0, most);
  const groups = Map.groupBy(due, (job) =>
    dice.chance(60) ? `${job.queue} ${String(job.data['accountId'])}` : job.id,
  );
  return [...groups.values()].map((jobs) => {
    const isLost = dice.chance(40);
    const isTwice = dice.chance(8);
    const comesAgain = (isDone: boolean) => (isDone ? isTwice : !isLost);
    return {
      ...taskOf(world, jobs),
      ended: async (isDone) => {
        if (comesAgain(isDone)) await giveJobsBack(environment, jobs);
      },
    };
  });
}

/** The work for jobs of one queue and account. */
export function taskOf({ scheduler }: World, jobs: readonly Job[]): BackgroundTask {
  const [first] = jobs;
  const accountId = first?.data['accountId'] as AccountId;
  if (first?.queue !== TRANSMIT_QUEUE) {
    const draw = (ports: Ports) =>
      jobs.map(({ data }) => renderDocument(ports, { accountId, invoiceId: data['invoiceId'] as InvoiceId }));
    return { name: 'draw documents', jobs, run: (ports) => Promise.all(draw(ports)) };
  }
  const transmissionIds = jobs.map(({ data }) => data['transmissionId'] as TransmissionId);
  const open = new Set<string>(transmissionIds);
  const deliver = (ports: Ports) =>
    transmitDocuments(ports, { accountId, transmissionIds }).map(async (delivered, index) => {
      await delivered;
      open.delete(transmissionIds[index] ?? '');
      scheduler.moved();
    });
  return { name: `deliver ${jobs.length}`, jobs, transmissions: open, run: (ports) => Promise.all(deliver(ports)) };
}

export const SWEEP: BackgroundTask = { name: 'sweep transmissions', run: (ports) => sweepTransmissions(ports) };
export const SWEEP_EVENTS: BackgroundTask = { name: 'sweep events', run: (ports) => sweepInboundEvents(ports) };
export const SEAL: BackgroundTask = { name: 'seal', run: (ports) => sealAudit(ports) };

/** A person's decision about a transmission that may be parked. */
export function decideParked(world: World, seller: Seller): Action | null {
  const { mailed } = world.environment.mail;
  const ids = [...mailed.keys()];
  if (ids.length === 0) return null;
  const id = world.dice.pick(ids) as TransmissionId;
  const isAgain = world.dice.chance(60);
  const decide = isAgain ? retryTransmission : confirmTransmission;
  const key = `decide-${(world.serial += 1)}`;
  let isCounted = false;
  return action({
    name: `${isAgain ? 'retry' : 'confirm'} a transmission`,
    seller,
    keying: 'own',
    send: async (ports, context) => {
      const result = await once({ ports, context }, { key, work: (keyed) => decide(ports, keyed, id), idOf: () => id });
      const found = mailed.get(id);
      if (result.ok && isAgain && !isCounted && found !== undefined) found.retries += 1;
      isCounted ||= result.ok;
      return result;
    },
    // Whether it is parked depends on the mail server.
    record: () => {},
  });
}
