/**
 * `restore`: restores a backup into an empty database and an empty data directory, then verifies all accounts against the chain heads in
 * the backup. Never changes existing data.
 */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Machine } from '#runtime/machine.ts';
import type { Manifest } from '#runtime/backup/manifest.ts';
import { checkBackup } from '#runtime/backup/read-backup.ts';
import { restoreBackup } from '#runtime/backup/restore-backup.ts';
import { readConfig } from '#runtime/config.ts';
import { findAccounts, verifyBooks, type BooksReport } from '#flows/audit/verify.ts';
import { reachOrMake, valueOf, withDatabase } from './installation.ts';
import { refuseUnlessFile } from './refuse-missing-files.ts';
import { voice } from './output.ts';

interface Options {
  readonly json?: boolean;
}

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description(
      'restore a backup into an empty database and an empty data directory, and verify it; exit code 1 if a check fails',
    )
    .argument('<file>', 'file written by "backup"')
    .option('--json', 'as JSON')
    .action(async (name: string, options: Options) => {
      const speaker = voice(options);
      const file = resolve(name);
      await refuseUnlessFile(file, 'backup');
      const { dataDir } = valueOf(readConfig());
      await refuseUnlessEmpty(dataDir);
      speaker.progress('Reading the whole backup.');
      const manifest = await checkBackup(file);
      const reports = await withDatabase(reachOrMake, async ({ machine }) => {
        speaker.progress('The backup is complete. Restoring it.');
        await restoreBackup({ pool: machine.database.pool, blobs: machine.blobs }, file, manifest);
        speaker.progress('Verifying the books.');
        return verifyAll(machine, manifest);
      });
      const ok = reports.every((report) => report.ok);
      const failing = reports.flatMap(({ checks }) => checks.filter((check) => !check.ok));
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      speaker.write(
        () => [
          `${rows} rows and ${manifest.blobs.count} stored files of ${manifest.made_at} are in ${dataDir} and its database.`,
          ...failing.map((check) => `FAIL  ${check.name}: ${check.sentence}`),
          ok
            ? `The books of ${reports.length === 1 ? 'the one account' : `${reports.length} accounts`} hold.`
            : 'A check of the books failed: run "quittance verify" for details.',
        ],
        { ok, made_at: manifest.made_at, rows, blobs: manifest.blobs.count, accounts: reports },
      );
      if (!ok) process.exitCode = 1;
    });
}

async function refuseUnlessEmpty(dataDir: string): Promise<void> {
  const found = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // Present at the root of a separate file system.
  const [first] = found.filter((name) => name !== 'lost+found');
  if (first === undefined) return;
  throw new Fault('data_directory_not_empty', 'later', {
    detail: `${dataDir} is not empty (${first}). A backup can only be restored into an empty data directory: set QUITTANCE_DATA_DIR to another one.`,
  });
}

async function verifyAll(machine: Machine, manifest: Manifest): Promise<BooksReport[]> {
  const heads = new Map(manifest.heads.map(({ account_id: id, position, hash }) => [id, { position, hash }]));
  const reports: BooksReport[] = [];
  for (const id of await findAccounts(machine)) reports.push(await verifyBooks(machine, id, headOf(heads, id)));
  return reports;
}

/** An account without sealed entries has no head. */
function headOf(heads: ReadonlyMap<string, { position: number; hash: string }>, id: AccountId) {
  const head = heads.get(id);
  return head === undefined || head.position === 0 ? null : head;
}
