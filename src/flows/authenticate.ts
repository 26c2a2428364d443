/**
 * Whose key is this? One look-up by hash for every request, never cached, so a revoked key stops at once.
 * When a key was last used is noted at most once a minute, beside the request and never inside its transaction.
 */
import type { AccountId, Id } from '#kernel/id.ts';
import type { Actor } from '#model/story.ts';
import { findKey, hashKey, isKeyText, touchKey } from '#modules/access/index.ts';
import type { Ports } from './ports.ts';

export interface KeyHolder {
  readonly accountId: AccountId;
  readonly keyId: Id<'key'>;
  readonly actor: Extract<Actor, { kind: 'api_key' }>;
}

export async function authenticate(ports: Pick<Ports, 'database'>, keyText: string): Promise<KeyHolder | null> {
  if (!isKeyText(keyText)) return null;
  const found = await findKey(ports.database.alone, hashKey(keyText));
  if (found === null) return null;
  return { accountId: found.accountId, keyId: found.id, actor: { kind: 'api_key', id: found.id, role: found.role } };
}

const NOTE_EVERY_MS = 60_000;
const MOST_NOTED = 10_000;

export interface KeyUse {
  note(holder: KeyHolder): void;
  /** Waits for notes under way. */
  settle(): Promise<void>;
}

export function noteKeyUse(ports: Pick<Ports, 'database' | 'clock' | 'log'>): KeyUse {
  const noted = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  return {
    note({ accountId, keyId }) {
      const at = ports.clock.now();
      const time = Date.parse(at);
      const last = noted.get(keyId);
      if (last !== undefined && time - last < NOTE_EVERY_MS) return;
      if (noted.size >= MOST_NOTED) noted.clear();
      noted.set(keyId, time);
      const writing = touchKey(ports.database.alone, { accountId, id: keyId }, at)
        .catch((error: unknown) => ports.log.warn({ err: error }, 'last use of a key not noted'))
        .finally(() => underWay.delete(writing));
      underWay.add(writing);
    },
    settle: async () => {
      await Promise.all(underWay);
    },
  };
}
