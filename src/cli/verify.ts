/** `verify`: verifies every account, or one, and reports the first violation of each check. Read-only. */
import { InvalidArgumentError, type Command } from 'commander';
import { writeId, ID_PREFIXES, type Id, type IdKind } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { Check } from '#model/check.ts';
import { verifyBooks, type BooksReport, type ChainHead } from '#flows/audit/verify.ts';
import { chooseAccount, chooseAccounts, NO_ACCOUNT_YET } from './accounts.ts';
import { withInstallation } from './installation.ts';
import { voice } from './output.ts';

interface Options {
  readonly account?: string;
  readonly head?: ChainHead;
  readonly json?: boolean;
}

interface Verified {
  readonly account: Account;
  readonly report: BooksReport;
}

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check the audit chain, numbers, ledger, balances, documents and files; exit code 1 if a check fails')
    .option('--account <username>', 'only this account')
    .option('--head <position:hash>', 'a chain head you have kept: detects a log whose end was cut off', parseHead)
    .option('--json', 'print the reports as JSON')
    .action(async (options: Options) => {
      const verified = await withInstallation(async ({ machine }) => {
        const accounts =
          options.head === undefined
            ? await chooseAccounts(machine, options.account)
            : [await chooseAccount(machine, options.account)];
        const reports: Verified[] = [];
        for (const account of accounts)
          reports.push({ account, report: await verifyBooks(machine, account.id, options.head ?? null) });
        return reports;
      });
      voice(options).write(() => (verified.length === 0 ? [NO_ACCOUNT_YET] : verified.flatMap(words)), {
        ok: verified.every(({ report }) => report.ok),
        accounts: verified.map(written),
      });
      if (verified.some(({ report }) => !report.ok)) process.exitCode = 1;
    });
}

function parseHead(text: string): ChainHead {
  const [, position, hash] = HEAD.exec(text) ?? [];
  if (position === undefined || hash === undefined)
    throw new InvalidArgumentError('Expected POSITION:HASH, as printed by an earlier verify.');
  return { position: Number(position), hash };
}

function words({ account, report }: Verified): string[] {
  const failing = report.checks.filter((check) => !check.ok);
  return [
    `${account.name} (${account.username})`,
    ...report.checks.map((check) => `  ${check.ok ? 'ok  ' : 'FAIL'}  ${check.name.padEnd(20)} ${check.sentence}`),
    ...failing.flatMap((check) =>
      check.offender?.id == null ? [] : [`        ${check.name}: see ${idOf(check) ?? ''}`],
    ),
    `  ${report.ok ? 'All checks passed.' : `${failing.length} of ${report.checks.length} checks failed.`} Keep this chain head outside this installation: ${keep(report)}`,
  ];
}

const keep = ({ head }: BooksReport): string => `${head.position}:${head.hash}`;

const isKind = (kind: string): kind is IdKind => Object.hasOwn(ID_PREFIXES, kind);

/** The id in API format. */
function idOf({ offender }: Check): string | null {
  if (offender?.id == null) return null;
  return isKind(offender.kind) ? writeId(offender.kind, offender.id as Id<IdKind>) : offender.id;
}

const written = ({ account, report }: Verified) => ({
  account_id: writeId('account', account.id),
  username: account.username,
  ok: report.ok,
  head: keep(report),
  waiting: report.waiting,
  checks: report.checks.map((check) => ({
    ...check,
    offender: check.offender === null ? null : { ...check.offender, id: idOf(check) },
  })),
});
