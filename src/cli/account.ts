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
  const account = program.command('account').description('create and list the accounts of this installation');

  account
    .command('create')
    .description(
      'create another account and show its first key, once only; for more keys: key create --account <username>',
    )
    .requiredOption('--name <name>', 'name of the business, as printed on its invoices', parseText(TEXT_LIMITS.name))
    .option('--username <username>', 'short name used in commands (default: derived from the name)', parseUsername)
    .option('--currency <code>', 'home currency (ISO 4217, default: EUR)', parseCurrency)
    .option('--time-zone <zone>', 'time zone that determines the dates of its documents (default: UTC)', parseTimeZone)
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
          `It owns ${options.name} (${username}), and is shown only once: keep it safe.`,
          'Before the account can issue invoices, set its address and tax id: PATCH /v1/account with this key.',
        ],
        { id: writeId('account', made.accountId), username, name: options.name, key: made.key },
      );
    });

  account
    .command('list')
    .description('list the accounts, and what is missing for those that cannot issue invoices yet')
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
  throw new InvalidArgumentError(
    'Expected 2 to 40 lower-case letters, digits and hyphens, without a hyphen at either end.',
  );
}

function parseCurrency(sent: string): string {
  const text = trimBlanks(sent);
  if (isCurrency(text)) return text;
  throw new InvalidArgumentError('Expected an ISO 4217 currency code, such as "EUR".');
}

function parseTimeZone(sent: string): string {
  const text = trimBlanks(sent);
  if (isTimeZone(text)) return text;
  throw new InvalidArgumentError('Expected an IANA time zone, such as "Europe/Berlin".');
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
  throw new UsageError('No username can be derived from this name: give one with --username.');
}
