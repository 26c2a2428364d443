/** Revokes an API key immediately. The last owner key is refused: the account would be inaccessible. */
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ApiKey } from '#model/api-key.ts';
import type { RequestContext } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadKey, lockOwnerKeys, revokeKey } from '#modules/access/index.ts';
import { transact } from '#flows/kit/transact.ts';
import { type KeyPorts, mayGrantRole } from './create.ts';

/** Revoking a revoked key is not an error. */
export function revokeApiKey(ports: KeyPorts, context: RequestContext, id: Id<'key'>): Promise<Result<ApiKey>> {
  return transact(ports, context, async (tx) => {
    const owners = await lockOwnerKeys(tx, context.accountId);
    const key = await loadKey(tx, context.accountId, id);
    if (key === null) return refuse('key_not_found', 'This account has no such API key.');
    if (key.revokedAt !== null) return ok(key);
    if (!mayGrantRole(context, key.role))
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
