/** Runs a program of the project or its dependencies with the current Node.js and returns its output. Uses no other programs. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export interface Run {
  readonly script: string;
  readonly args?: readonly string[];
  readonly cwd: string;
}

export async function run({ script, args = [], cwd }: Run): Promise<Ran> {
  // With this variable set, a nested test runner would run nothing.
  const { NODE_TEST_CONTEXT: _, ...around } = env;
  const child = spawn(execPath, [script, ...args], { cwd, env: { ...around, NO_COLOR: '1', FORCE_COLOR: '0' } });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  return { code: await promise, output, errors };
}

/** The script of a dependency's command, from its package.json: the links in node_modules/.bin differ between systems. */
export function programOf(root: string, folder: string, name = folder): string {
  const home = join(root, 'node_modules', folder);
  const manifest = join(home, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${folder} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`${folder} has no command ${name}`);
  return join(home, script);
}
