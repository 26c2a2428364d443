/** The accounts of this installation that may not issue invoices yet, and what each lacks. Read-only. */
import { listAccountIds, listSellers, missingOfSeller } from '#modules/access/index.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface IncompleteAccount {
  readonly username: string;
  /** Names of fields of PATCH /v1/account. */
  readonly lacks: readonly string[];
}

/** A message for the operator. */
export function wordsForIncomplete(accounts: readonly IncompleteAccount[]): string {
  const shown = accounts.slice(0, MAX_NAMED).map(({ username, lacks }) => `${username} (${lacks.join(', ')})`);
  const more = accounts.length - shown.length;
  const names = `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  return `No invoice can be issued for ${names} until the missing seller details are set with PATCH /v1/account. Shipments wait and are billed then.`;
}

const MAX_NAMED = 20;

export async function findIncompleteAccounts({ database }: Pick<Ports, 'database'>): Promise<IncompleteAccount[]> {
  const ids = await database.transaction([], listAccountIds, 'read');
  const sellers = await database.transaction(ids, (tx) => listSellers(tx, ids), 'read');
  return sellers.flatMap((seller) => {
    const lacks = missingOfSeller(seller).map(({ pointer }) => pointer.slice(1));
    return lacks.length === 0 ? [] : [{ username: seller.username, lacks }];
  });
}
