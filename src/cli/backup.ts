/** `backup`: writes all data to one file while the server runs. Exit code 1 when it cannot be written or a stored file is missing. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeBackup } from '#runtime/backup/write-backup.ts';
import { withInstallation } from './installation.ts';
import { voice } from './output.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write a consistent backup of all data and documents; the server may be running')
    .argument('<file>', 'file to write, such as quittance-2026-11-21.tar.gz; it must not exist')
    .option('--json', 'as JSON')
    .action(async (name: string, options: { readonly json?: boolean }) => {
      const file = resolve(name);
      const manifest = await withInstallation(({ machine }) =>
        writeBackup({ pool: machine.database.pool, blobs: machine.blobs, clock: machine.clock }, file),
      );
      const { tables, blobs, heads } = manifest;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      voice(options).write(
        () => [
          `${file} holds ${rows} rows of ${tables.length} tables and ${blobs.count} stored files.`,
          ...blobs.faulty.map(
            (hash) =>
              `FAIL  the stored file ${hash} is missing or altered: run "quittance verify" to see which document it belongs to`,
          ),
          'The backup is not encrypted: keep it in a safe place, away from this machine.',
        ],
        { file, made_at: manifest.made_at, rows, tables: tables.length, blobs, heads },
      );
      if (blobs.faulty.length > 0) process.exitCode = 1;
    });
}
