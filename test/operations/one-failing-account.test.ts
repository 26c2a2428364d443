/** Background work for all accounts: an account that fails does not stop the others. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { AccountId } from '#kernel/id.ts';
import type { Database } from '#runtime/database/transaction.ts';
import { sealAudit } from '#flows/audit/seal.ts';
import { sweepImports } from '#flows/imports/sweep.ts';
import { sweepInboundEvents } from '#flows/intake/sweep.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { forgetOldAnswers } from '#flows/idempotency/forget-answers.ts';
import { sweepWaitingInvoices } from '#flows/transmissions/send-waiting.ts';
import { sweepSendBatches } from '#flows/send-batches/sweep.ts';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { startTransmissionWorld } from '#test/world/transmission-world.ts';

const ROUNDS: Readonly<Record<string, (ports: Ports) => Promise<unknown>>> = {
  'audit entries are sealed': sealAudit,
  'transmissions of a stopped server go on': (ports) => sweepTransmissions(ports),
  'send batches without a job go on': (ports) => sweepSendBatches(ports),
  'imports without a job go on': (ports) => sweepImports(ports),
  'events that were kept are applied': sweepInboundEvents,
  'invoices that waited for an address are sent': sweepWaitingInvoices,
  'old answers are forgotten': forgetOldAnswers,
};

const world = await startTransmissionWorld({ after });

/** A database that fails for one account and records the others it was used for. */
function failingFor(accountId: AccountId, database: Database) {
  const workedOn = new Set<AccountId>();
  const failing: Database = {
    ...database,
    async transaction(accountIds, work, isolation) {
      const [only] = accountIds;
      if (only === accountId) throw new Error('a broken row');
      if (only !== undefined) workedOn.add(only);
      return database.transaction(accountIds, work, isolation);
    },
  };
  return { failing, workedOn };
}

describe('while one account fails', () => {
  for (const [what, round] of Object.entries(ROUNDS)) {
    it(`${what} for the others, and the log names the one`, async (t) => {
      const first = await world.aBusiness();
      const second = await world.aBusiness();
      for (const broken of [first, second]) {
        await world.issue(first);
        await world.issue(second);
        const { failing, workedOn } = failingFor(broken.accountId, world.ports.database);
        const logged = t.mock.method(world.ports.log, 'error', () => {});
        await round({ ...world.ports, database: failing });
        const other = broken === first ? second : first;
        assert.ok(workedOn.has(other.accountId));
        const named = logged.mock.calls.map(({ arguments: [about] }) => (about as { account_id?: string }).account_id);
        assert.deepEqual(named, [broken.accountId]);
        logged.mock.restore();
      }
    });
  }
});
