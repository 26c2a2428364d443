/** API keys made, listed and revoked. A key's text leaves the server once, in the answer that made it; a revoked key stops at once. */
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ApiKey } from '#model/api-key.ts';
import { mayGrant } from '#model/permission.ts';
import type { Asking, Role } from '#model/story.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  countKeys,
  hashKey,
  insertKey,
  keyBytes,
  listKeys,
  loadKey,
  lockOwnerKeys,
  revokeKey,
  writeKey,
} from '#modules/access/index.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { tell } from './story.ts';

export type KeyPorts = Pick<Ports, 'database' | 'newId' | 'random'>;

export interface NewKey {
  readonly key: ApiKey;
  /** Shown once. */
  readonly text: string;
}

/** The system (the command line) may grant any role. */
const mayHandOn = (asking: Asking, role: Role): boolean =>
  asking.actor.kind === 'system' || mayGrant(asking.actor.role, role);

export function createKey(
  ports: KeyPorts,
  asking: Asking,
  wanted: { readonly label: string; readonly role: Role },
): Promise<Result<NewKey>> {
  return tell(ports, asking, async (tx) => {
    if (!mayHandOn(asking, wanted.role)) {
      return refuse('key_role_exceeds_own', `This key may not hand on the role "${wanted.role}".`, [
        {
          pointer: '/role',
          code: 'key_role_exceeds_own',
          detail: 'Choose a role with no more permissions than the asking key has.',
        },
      ]);
    }
    const text = writeKey(ports.random.bytes(keyBytes));
    const key: ApiKey = {
      ...wanted,
      accountId: asking.accountId,
      id: ports.newId('key'),
      createdAt: asking.at,
      lastUsedAt: null,
      revokedAt: null,
    };
    await insertKey(tx, key, hashKey(text));
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'key.created',
        subjectKind: 'key',
        subjectId: key.id,
        data: { label: key.label, role: key.role },
      },
    ]);
    return ok({ key, text });
  });
}

export function readKeys(
  ports: KeyPorts,
  asking: Asking,
  page: { readonly limit: number; readonly after: Id<'key'> | null; readonly count: boolean },
): Promise<{ rows: ApiKey[]; totalCount: number | null }> {
  return look(ports, asking, async (tx) => ({
    rows: await listKeys(tx, asking.accountId, page),
    totalCount: page.count ? await countKeys(tx, asking.accountId) : null,
  }));
}

/** Revoking twice is no error: the key is off either way. */
export function revokeApiKey(ports: KeyPorts, asking: Asking, id: Id<'key'>): Promise<Result<ApiKey>> {
  return tell(ports, asking, async (tx) => {
    const owners = await lockOwnerKeys(tx, asking.accountId);
    const key = await loadKey(tx, asking.accountId, id);
    if (key === null) return refuse('key_not_found', 'This account has no such API key.');
    if (key.revokedAt !== null) return ok(key);
    if (!mayHandOn(asking, key.role))
      return refuse('key_role_exceeds_own', `This key may not revoke one with the role "${key.role}".`);
    if (owners.length === 1 && owners[0] === id) {
      return refuse('last_owner_key', 'It is the last owner key: make another one first, or nobody could enter.');
    }
    await revokeKey(tx, key, asking.at);
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'key.revoked',
        subjectKind: 'key',
        subjectId: id,
        data: { label: key.label, role: key.role },
      },
    ]);
    return ok({ ...key, revokedAt: asking.at });
  });
}
