/** Creates an API key. The key itself is returned once, in the response that created it. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ApiKey } from '#model/api-key.ts';
import { mayGrant } from '#model/permission.ts';
import type { RequestContext, Role } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { hashKey, insertKey, keyBytes, writeKey } from '#modules/access/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';

export type KeyPorts = Pick<Ports, 'database' | 'newId' | 'random'>;

export interface NewKey {
  readonly key: ApiKey;
  /** Shown once. */
  readonly text: string;
}

/** Whether the caller may grant the role; the system (the command line) may grant any. */
export const mayGrantRole = (context: RequestContext, role: Role): boolean =>
  context.actor.kind === 'system' || mayGrant(context.actor.role, role);

export function createKey(
  ports: KeyPorts,
  context: RequestContext,
  wanted: { readonly label: string; readonly role: Role },
): Promise<Result<NewKey>> {
  return transact(ports, context, async (tx) => {
    if (!mayGrantRole(context, wanted.role)) {
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
