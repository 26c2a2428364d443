/** Reads the caller's account. */
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount, type StoredAccount } from '#modules/access/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export async function readAccount(
  ports: Pick<Ports, 'database'>,
  context: RequestContext,
): Promise<Result<StoredAccount>> {
  return ok(await readSnapshot(ports, context, (tx) => loadAccount(tx, context.accountId)));
}
