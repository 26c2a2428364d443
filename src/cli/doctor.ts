/** `doctor`: checks everything the server depends on and reports problems. Read-only; sends no mail. */
import { access, constants, statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { Fault } from '#kernel/fault.ts';
import { readConfig, type Config } from '#runtime/config.ts';
import { addressIn } from '#kernel/email-address.ts';
import { pendingMigrations } from '#runtime/database/migrate.ts';
import { checkHealth } from '#flows/health/check.ts';
import { wordsForIncomplete } from '#flows/accounts/find-incomplete.ts';
import { reach, valueOf, withDatabase, type Installation } from './installation.ts';
import { voice } from './output.ts';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly sentence: string;
}

const LEAST_FREE_BYTES = 1_073_741_824;
const MEBIBYTE = 1_048_576;
const MAX_SKEW_MS = 5_000;
/** Short, since a person is waiting. */
const MAIL_LIMITS = { connectTimeoutMs: 10_000, greetingTimeoutMs: 10_000, silenceTimeoutMs: 20_000 };

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'check data directory, disk, mail server, database, transmissions, files and the ends of the audit chains; exit code 1 if a check fails',
    )
    .option('--json', 'as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const config = valueOf(readConfig());
      const findings = [...(await lookOutside(config)), ...(await lookInside())];
      const ok = findings.every((finding) => finding.ok);
      voice(options).write(
        () =>
          findings.map((finding) => `${finding.ok ? 'ok  ' : 'FAIL'}  ${finding.name.padEnd(16)} ${finding.sentence}`),
        { ok, checks: findings },
      );
      if (!ok) process.exitCode = 1;
    });
}

async function lookOutside(config: Config): Promise<Finding[]> {
  const { dataDir } = config;
  const mayWrite = await access(dataDir, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  const free = await statfs(dataDir).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return [
    {
      name: 'data_directory',
      ok: mayWrite,
      sentence: `${dataDir} ${mayWrite ? 'can be read and written' : 'cannot be read and written'}.`,
    },
    { name: 'disk', ok: free >= LEAST_FREE_BYTES, sentence: `${Math.floor(free / MEBIBYTE)} MiB are free.` },
    await checkMailServer(config),
  ];
}

/** Checks certificate, authentication and sender address like a real send, without sending. */
async function checkMailServer(config: Config): Promise<Finding> {
  const { openChannelsOf } = await import('../main.ts');
  const { email: channel } = openChannelsOf(config, MAIL_LIMITS);
  const isServer = config.smtpUrl !== null;
  try {
    const reason = await channel.check(addressIn(config.mailFrom));
    const fine = isServer
      ? 'The mail server accepts the sign-in and the sender address.'
      : 'No mail server is set (SMTP_URL): mails are written to files.';
    return { name: 'mail', ok: reason === null, sentence: reason === null ? fine : `Mail cannot be sent. ${reason}` };
  } finally {
    await channel.close(0);
  }
}

async function lookInside(): Promise<Finding[]> {
  try {
    return await withDatabase(reach, lookAtDatabase);
  } catch (error) {
    const sentence = error instanceof Fault ? error.message : 'The database cannot be reached or does not answer.';
    return [{ name: 'database', ok: false, sentence }];
  }
}

async function lookAtDatabase({ machine }: Installation): Promise<Finding[]> {
  const pending = await pendingMigrations(machine.database.pool);
  const database = {
    name: 'database',
    ok: true,
    sentence: 'The database answers; its version and the role are suitable.',
  };
  const shape = {
    name: 'migrations',
    ok: pending.length === 0,
    sentence: pending.length === 0 ? 'None is missing.' : `${pending.length} are missing: run "quittance migrate".`,
  };
  if (pending.length > 0) return [database, shape];
  const found = await checkHealth(machine);
  const none = (name: string, count: number, sentence: string) => ({ name, ok: count === 0, sentence });
  return [
    database,
    shape,
    {
      name: 'clock',
      ok: found.clockSkewMs <= MAX_SKEW_MS,
      sentence: `It differs from the database's by ${found.clockSkewMs} ms.`,
    },
    none(
      'number_series',
      found.seriesAhead.length,
      found.seriesAhead.length === 0
        ? 'No number series has a last date in the future.'
        : `${found.seriesAhead.join('; ')}: a clock was wrong, and documents issued until then get that date.`,
    ),
    none(
      'accounts',
      found.incomplete.length,
      found.incomplete.length === 0 ? 'Every account may issue invoices.' : wordsForIncomplete(found.incomplete),
    ),
    none(
      'transmissions',
      found.stuckTransmissions,
      `${found.stuckTransmissions} have made no progress for half an hour.`,
    ),
    none(
      'files',
      found.filesLost,
      `${found.filesLost} of the newest ${found.filesRead} documents are missing or altered.`,
    ),
    none(
      'audit_chain',
      found.brokenChains,
      `${found.brokenChains} of ${found.accounts} audit chains have a wrong end; "quittance verify" checks them completely.`,
    ),
  ];
}
