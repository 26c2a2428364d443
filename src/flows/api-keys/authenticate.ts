/**
 * Finds the holder of an API key by its hash, for every request and without a cache, so that a revoked key stops at once. Lookups that
 * arrive while one is running are batched. The last use of a key is stored at most once a minute, outside the request's transaction.
 */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Actor } from '#model/request-context.ts';
import { findKeys, hashKey, isKeyText, touchKey, type LiveKey } from '#modules/access/index.ts';
import { batchCalls } from '#runtime/batch-calls.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface KeyHolder {
  readonly accountId: AccountId;
  readonly keyId: Id<'key'>;
  readonly actor: Extract<Actor, { kind: 'api_key' }>;
}

/** Returns the holder of a valid key, or null. */
export type SignIn = (keyText: string) => Promise<KeyHolder | null>;

const MAX_TOGETHER = 500;

export function openSignIn(ports: Pick<Ports, 'database'>): SignIn {
  const find = batchCalls<string, LiveKey | null>({
    most: MAX_TOGETHER,
    whenFailed: 'all_fail',
    work: async (hashes) => {
      const byHash = new Map((await findKeys(ports.database.alone, hashes)).map((key) => [key.hash, key]));
      return hashes.map((hash) => byHash.get(hash) ?? null);
    },
  });
  return async (keyText) => {
    if (!isKeyText(keyText)) return null;
    const found = await find(hashKey(keyText));
    if (found === null) return null;
    return { accountId: found.accountId, keyId: found.id, actor: { kind: 'api_key', id: found.id, role: found.role } };
  };
}

const NOTE_EVERY_MS = 60_000;
const MAX_NOTED = 10_000;

export interface KeyUse {
  note(holder: KeyHolder, nowMs: number): void;
  /** Waits for pending writes of the last use. */
  settle(): Promise<void>;
}

export function noteKeyUse(ports: Pick<Ports, 'database' | 'log'>): KeyUse {
  const noted = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  return {
    note({ accountId, keyId }, nowMs) {
      const last = noted.get(keyId);
      if (last !== undefined && nowMs - last < NOTE_EVERY_MS) return;
      if (noted.size >= MAX_NOTED) noted.clear();
      noted.set(keyId, nowMs);
      const at: Instant = new Date(nowMs).toISOString();
      const writing = touchKey(ports.database.alone, { accountId, id: keyId }, at)
        .catch((error: unknown) => ports.log.warn({ err: error }, 'The last use of an API key could not be stored.'))
        .finally(() => underWay.delete(writing));
      underWay.add(writing);
    },
    settle: async () => {
      await Promise.all(underWay);
    },
  };
}
