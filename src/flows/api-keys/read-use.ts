/** Whether the installation has a valid key, and whether it was ever used; for the command line. */
import { readKeyUse } from '#modules/access/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { FirstKey } from '#flows/accounts/bootstrap.ts';

export type KeyState = Exclude<FirstKey['kind'], 'made' | 'given'>;

/** An empty database counts as one without a key. */
export async function readKeyState({ database }: Pick<Ports, 'database'>): Promise<KeyState> {
  const use = await database.transaction([], readKeyUse, 'read');
  if (use === null || use.live === 0) return 'missing';
  return use.isAnyUsed ? 'used' : 'unused';
}
