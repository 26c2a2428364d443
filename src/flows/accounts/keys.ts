/** API keys made, listed and revoked. A key's text leaves the server once, in the answer that made it; a revoked key stops at once. */
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ApiKey } from '#model/api-key.ts';
import { mayGrant } from '#model/permission.ts';
import type { RequestContext, Role } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
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
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';

export type KeyPorts = Pick<Ports, 'database' | 'newId' | 'random'>;

export interface NewKey {
  readonly key: ApiKey;
  /** Shown once. */
  readonly text: string;
}

/** The system (the command line) may grant any role. */
const mayHandOn = (context: RequestContext, role: Role): boolean =>
  context.actor.kind === 'system' || mayGrant(context.actor.role, role);

export function createKey(
  ports: KeyPorts,
  context: RequestContext,
  wanted: { readonly label: string; readonly role: Role },
): Promise<Result<NewKey>> {
  return transact(ports, context, async (tx) => {
    if (!mayHandOn(context, wanted.role)) {
      return refuse('key_role_exceeds_own', `This key may not create a key with the role "${wanted.role}".`, [
        {
          pointer: '/role',
          code: 'key_role_exceeds_own',
          detail: 'Choose a role that has no more permissions than your own key.',
        },
      ]);
    }
    const text = writeKey(ports.random.bytes(keyBytes));
    const key: ApiKey = {
      ...wanted,
      accountId: context.accountId,
      id: ports.newId('key'),
      createdAt: context.at,
      lastUsedAt: null,
      revokedAt: null,
    };
    await insertKey(tx, key, hashKey(text));
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
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
  context: RequestContext,
  page: { readonly limit: number; readonly after: Id<'key'> | null; readonly count: boolean },
): Promise<{ rows: ApiKey[]; totalCount: number | null }> {
  return readSnapshot(ports, context, async (tx) => ({
    rows: await listKeys(tx, context.accountId, page),
    totalCount: page.count ? await countKeys(tx, context.accountId) : null,
  }));
}

/** Revoking twice is no error: the key is off either way. */
export function revokeApiKey(ports: KeyPorts, context: RequestContext, id: Id<'key'>): Promise<Result<ApiKey>> {
  return transact(ports, context, async (tx) => {
    const owners = await lockOwnerKeys(tx, context.accountId);
    const key = await loadKey(tx, context.accountId, id);
    if (key === null) return refuse('key_not_found', 'This account has no such API key.');
    if (key.revokedAt !== null) return ok(key);
    if (!mayHandOn(context, key.role))
      return refuse('key_role_exceeds_own', `This key may not revoke a key with the role "${key.role}".`);
    if (owners.length === 1 && owners[0] === id) {
      return refuse(
        'last_owner_key',
        'This is the last owner key. Create another one first; otherwise nobody could administer the account.',
      );
    }
    await revokeKey(tx, key, context.at);
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'key.revoked',
        subjectKind: 'key',
        subjectId: id,
        data: { label: key.label, role: key.role },
      },
    ]);
    return ok({ ...key, revokedAt: context.at });
  });
}
