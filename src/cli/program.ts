/**
 * The commands there are, and how each of them ends: with what it says and a code, never with a stack. Exit: 0 done, 1 it failed or does
 * not hold, 2 asked wrongly.
 */
import { Command, CommanderError } from 'commander';
import { Fault } from '#kernel/fault.ts';
import { UsageError } from './usage-error.ts';
import { addAccounts } from './account.ts';
import { addBackup } from './backup.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addMigrate } from './migrate.ts';
import { addRestore } from './restore.ts';
import { addServe } from './serve.ts';
import { addVerify } from './verify.ts';

const FAILED = 1;
const USAGE_ERROR = 2;

export type Write = (text: string) => void;

export interface Output {
  /** Help that was asked for. */
  readonly out: Write;
  /** What went wrong. */
  readonly err: Write;
}

/** Parses and does what was asked. The exit code; null when the command has set it itself, or goes on (the server). */
export async function runProgram(args: readonly string[], output: Output): Promise<number | null> {
  try {
    await build(output).parseAsync([...args], { from: 'user' });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    output.err(`${args.includes('--json') ? inJson(error) : inWords(error)}\n`);
    return error instanceof UsageError ? USAGE_ERROR : FAILED;
  }
}

function build(output: Output): Command {
  const program = new Command('quittance')
    .description('Works on the installation named by QUITTANCE_DATA_DIR or DATABASE_URL, as the server does.')
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('afterAll', '\nExit: 0 done, 1 it failed or does not hold, 2 asked wrongly.');
  // Commands inherit what was set before they were added.
  addServe(program);
  addMigrate(program);
  addVerify(program);
  addAccounts(program);
  addKeys(program);
  addDemo(program);
  addImport(program);
  addBackup(program);
  addRestore(program);
  addDoctor(program);
  return program;
}

/** What a person can do something about comes in words of its own; what nobody foresaw at least says what it is. */
function inWords(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return `It failed: ${String(error)}`;
  const isOfTheMachine = 'code' in error && typeof error.code === 'string';
  return isOfTheMachine || error.stack === undefined || process.env['LOG_LEVEL'] !== 'debug'
    ? `It failed: ${error.message}${isOfTheMachine ? '' : ' (LOG_LEVEL=debug says where)'}`
    : error.stack;
}

const inJson = (error: unknown): string =>
  JSON.stringify({ code: error instanceof Fault ? error.code : 'failed', detail: inWords(error) }, null, 2);
