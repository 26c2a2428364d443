/**
 * `npm run cli -- <command>`: for the person who runs an installation, beside a running server or without one. It speaks to the
 * database with the server's own flows and obeys the same rules. Exit: 0 done, 1 it failed or does not hold, 2 asked wrongly.
 */
import { Command, CommanderError } from 'commander';
import { Fault } from '#kernel/fault.ts';
import { addBackup } from './backup.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addMigrate } from './migrate.ts';
import { addRestore } from './restore.ts';
import { addServe } from './serve.ts';
import { addVerify } from './verify.ts';

const ASKED_WRONGLY = 2;

function build(): Command {
  const program = new Command('quittance')
    .description('Works on the installation named by QUITTANCE_DATA_DIR or DATABASE_URL, as the server does.')
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)');
  // Commands inherit what was set before they were added.
  addServe(program);
  addMigrate(program);
  addVerify(program);
  addKeys(program);
  addDemo(program);
  addImport(program);
  addBackup(program);
  addRestore(program);
  addDoctor(program);
  return program;
}

async function main(): Promise<void> {
  try {
    await build().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ASKED_WRONGLY;
    else if (error instanceof Fault) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

await main();
