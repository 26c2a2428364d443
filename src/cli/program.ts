/**
 * All commands and their error handling: a message and an exit code, never a stack trace. Exit codes: 0 success, 1 failure or failed check,
 * 2 usage error.
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
  /** For requested help. */
  readonly out: Write;
  /** For errors. */
  readonly err: Write;
}

/** Runs a command line. Returns the exit code; null when the command has set it itself or keeps running (the server). */
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
    .showHelpAfterError('(add --help for usage)')
    .addHelpText('afterAll', '\nExit codes: 0 success, 1 failure or a failed check, 2 wrong usage.');
  // Commands inherit settings made before they are added.
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

/** Faults have a message for the operator; for unexpected errors, names the error. */
function inWords(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return `It failed: ${String(error)}`;
  const isOfTheMachine = 'code' in error && typeof error.code === 'string';
  return isOfTheMachine || error.stack === undefined || process.env['LOG_LEVEL'] !== 'debug'
    ? `It failed: ${error.message}${isOfTheMachine ? '' : ' (set LOG_LEVEL=debug for details)'}`
    : error.stack;
}

const inJson = (error: unknown): string =>
  JSON.stringify({ code: error instanceof Fault ? error.code : 'failed', detail: inWords(error) }, null, 2);
