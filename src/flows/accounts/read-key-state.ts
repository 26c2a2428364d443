/** Whether any key of the installation works, and whether it was ever used: the command line says so. */
import { readKeyUse } from '#modules/access/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { FirstKey } from './bootstrap.ts';

export type KeyState = Exclude<FirstKey['kind'], 'made' | 'given'>;

/** Whether anybody can enter. An empty database counts as one without a key. */
export async function readKeyState({ database }: Pick<Ports, 'database'>): Promise<KeyState> {
  const use = await database.transaction([], readKeyUse, 'read');
  if (use === null || use.live === 0) return 'missing';
  return use.isAnyUsed ? 'used' : 'unused';
}
