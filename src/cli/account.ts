/** `account`: creates and lists the accounts of this installation. A new account's first key is shown once. */
import { InvalidArgumentError, type Command } from 'commander';
import { isTimeZone } from '#kernel/calendar.ts';
import { isCurrency } from '#kernel/currency.ts';
import { writeId } from '#kernel/id.ts';
import { trimBlanks } from '#kernel/text.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { createAccount } from '#flows/accounts/create.ts';
import { findIncompleteAccounts } from '#flows/accounts/find-incomplete.ts';
import { UsageError } from './usage-error.ts';
import { chooseAccounts, NO_ACCOUNT_YET } from './accounts.ts';
import { valueOf, withInstallation } from './installation.ts';
import { parseText } from './parse-text.ts';
import { table, voice } from './output.ts';

interface CreateOptions {
  readonly name: string;
  readonly username?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly json?: boolean;
}

export function addAccounts(program: Command): void {
  const account = program.command('account').description('businesses on this installation: make, list');

  account
    .command('create')
    .description(
      'make another account and show its first key, this once; further keys: key create --account <username>',
    )
    .requiredOption('--name <name>', 'what the business is called, as its invoices say', parseText(TEXT_LIMITS.name))
    .option('--username <username>', 'how commands call it; left out: made from the name', parseUsername)
    .option('--currency <code>', 'its home currency (ISO 4217); left out: EUR', parseCurrency)
    .option('--time-zone <zone>', 'whose days date its documents; left out: UTC', parseTimeZone)
    .option('--json', 'as JSON')
    .action(async (options: CreateOptions) => {
      const username = options.username ?? usernameOf(options.name);
      const made = await withInstallation(({ machine }) =>
        createAccount(machine, {
          username,
          name: options.name,
          ...(options.currency === undefined ? {} : { homeCurrency: options.currency }),
          ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
        }).then(valueOf),
      );
      voice(options).write(
        () => [
          made.key,
          `It owns ${options.name} (${username}), and is shown this once: keep it safe.`,
          'Before the account can issue an invoice it says its address and tax id: PATCH /v1/account with this key.',
        ],
        { id: writeId('account', made.accountId), username, name: options.name, key: made.key },
      );
    });

  account
    .command('list')
    .description('which accounts there are, and what those that may not invoice yet lack')
    .option('--json', 'as JSON')
    .action(async (given: { readonly json?: boolean }) => {
      const rows = await withInstallation(async ({ machine }) => {
        const incomplete = await findIncompleteAccounts(machine);
        const lacks = new Map(incomplete.map((each) => [each.username, each.lacks]));
        const accounts = await chooseAccounts(machine, undefined);
        return accounts.map(({ id, username, name }) => ({ id, username, name, lacks: lacks.get(username) ?? [] }));
      });
      voice(given).write(
        () =>
          rows.length === 0
            ? [NO_ACCOUNT_YET]
            : table([
                ['username', 'name', 'lacks before it may invoice'],
                ...rows.map(({ username, name, lacks }) => [username, name, lacks.join(', ')]),
              ]),
        rows.map((row) => ({ ...row, id: writeId('account', row.id) })),
      );
    });
}

const USERNAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/;

function parseUsername(sent: string): string {
  const text = trimBlanks(sent);
  if (USERNAME.test(text)) return text;
  throw new InvalidArgumentError('Expected 2 to 40 small letters, digits and -, not at its ends.');
}

function parseCurrency(sent: string): string {
  const text = trimBlanks(sent);
  if (isCurrency(text)) return text;
  throw new InvalidArgumentError('Expected a currency of ISO 4217, as "EUR".');
}

function parseTimeZone(sent: string): string {
  const text = trimBlanks(sent);
  if (isTimeZone(text)) return text;
  throw new InvalidArgumentError('Expected a time zone of the IANA database, as "Europe/Berlin".');
}

/** "Café Größenwahn GmbH" -> "cafe-grossenwahn-gmbh". */
function usernameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');
  if (USERNAME.test(plain)) return plain;
  throw new UsageError('No username can be made from this name: give one with --username.');
}
