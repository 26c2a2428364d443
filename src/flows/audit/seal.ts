/** The sequencer: appends audit entries to their account's chain. Safe to run in many processes; one at a time works on an account. */
import type { AccountId } from '#kernel/id.ts';
import { accountsWaiting, sealWaiting } from '#modules/audit/index.ts';
import { eachOf, total } from '#flows/kit/each-account.ts';
import type { Ports } from '#flows/kit/ports.ts';

type SealPorts = Pick<Ports, 'database' | 'clock' | 'log'>;

const MAX_ACCOUNTS = 1_000;
const MAX_ENTRIES = 500;

/** Seals waiting entries per account, in one short transaction per batch; returns the number of sealed entries. */
export async function sealAudit(ports: SealPorts): Promise<number> {
  const accounts = await ports.database.transaction([], (tx) => accountsWaiting(tx, MAX_ACCOUNTS), 'read');
  const sealed = await eachOf(ports, accounts, {
    failed: 'The audit entries of an account could not be sealed.',
    work: (accountId) => sealAccount(ports, accountId),
  });
  return total(sealed);
}

async function sealAccount(ports: SealPorts, accountId: AccountId): Promise<number> {
  let sealed = 0;
  for (let batch = MAX_ENTRIES; batch === MAX_ENTRIES;) {
    batch = await ports.database.transaction([accountId], (tx) =>
      sealWaiting(tx, accountId, { at: ports.clock.now(), most: MAX_ENTRIES }),
    );
    sealed += batch;
  }
  return sealed;
}
