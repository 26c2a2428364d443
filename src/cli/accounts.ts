/** Selects the account of a command: the only one, or the one with the given username; never a guess. */
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import { trimBlanks } from '#kernel/text.ts';
import type { Account } from '#model/account.ts';
import type { Machine } from '#runtime/machine.ts';
import { readAccount } from '#flows/accounts/read.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { findAccounts } from '#flows/audit/verify.ts';
import { valueOf } from './installation.ts';

export const NO_ACCOUNT_YET = 'There is no account yet. The first start creates one: npm start';

/** All accounts, or the one with the username. */
export async function chooseAccounts(machine: Machine, username: string | undefined): Promise<Account[]> {
  const ids = await findAccounts(machine);
  const accounts = await Promise.all(ids.map((id) => read(machine, id)));
  if (username === undefined) return accounts;
  const chosen = accounts.filter((account) => account.username === trimBlanks(username));
  if (chosen.length > 0) return chosen;
  throw new Fault('account_unknown', 'later', {
    detail: `No account has the username "${username}". There are: ${namesOf(accounts)}.`,
  });
}

export async function chooseAccount(machine: Machine, username: string | undefined): Promise<Account> {
  const [first, ...others] = await chooseAccounts(machine, username);
  if (first === undefined) {
    throw new Fault('no_account_yet', 'later', {
      detail: NO_ACCOUNT_YET,
    });
  }
  if (others.length === 0) return first;
  throw new Fault('account_not_named', 'later', {
    detail: `There are several accounts; choose one with --account: ${namesOf([first, ...others])}.`,
  });
}

const namesOf = (accounts: readonly Account[]): string => accounts.map((account) => account.username).join(', ');

async function read(machine: Machine, id: AccountId): Promise<Account> {
  return valueOf(await readAccount(machine, systemContext(machine, id, 'cli')));
}
