/** The sequencer: gives audit entries their place in their account's chain. Safe to run in many processes; each account has one at a time. */
import { accountsWaiting, sealWaiting } from '#modules/audit/index.ts';
import type { Ports } from '#flows/kit/ports.ts';

const MAX_ACCOUNTS = 1_000;
const MAX_ENTRIES = 500;

/** Seals what waits, account by account, one short transaction per batch; answers how many entries it sealed. */
export async function sealAudit(ports: Pick<Ports, 'database' | 'clock'>): Promise<number> {
  const accounts = await ports.database.transaction([], (tx) => accountsWaiting(tx, MAX_ACCOUNTS), 'read');
  let sealed = 0;
  for (const accountId of accounts) {
    for (let batch = MAX_ENTRIES; batch === MAX_ENTRIES;) {
      batch = await ports.database.transaction([accountId], (tx) =>
        sealWaiting(tx, accountId, { at: ports.clock.now(), most: MAX_ENTRIES }),
      );
      sealed += batch;
    }
  }
  return sealed;
}
