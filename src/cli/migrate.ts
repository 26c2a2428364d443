/** `migrate`: migrates the schema to this version, as every start does; to run it before starting servers. */
import type { Command } from 'commander';
import { migrate } from '#runtime/database/migrate.ts';
import { reachOrMake, withDatabase } from './installation.ts';
import { voice } from './output.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('run the pending database migrations; every start does this too')
    .option('--json', 'as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const applied = await withDatabase(reachOrMake, ({ machine }) => migrate(machine.database.pool));
      voice(options).write(
        () => (applied.length === 0 ? ['Nothing to do.'] : applied.map((name) => `applied ${name}`)),
        {
          applied,
        },
      );
    });
}
