/**
 * `npm run check`: all static checks; `-- lint types` selects some. Each step reports how much it checked; a step that checked nothing
 * fails. Changes no file.
 */
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { findStale, GENERATORS } from './generated.ts';
import { lint } from './lint.ts';
import { listFiles, ROOT } from './repository.ts';
import { programOf, run } from './run.ts';

interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

type Step = () => Promise<Outcome>;

async function program(script: string, args: readonly string[]): Promise<Outcome> {
  const ran = await run({ script, args, cwd: ROOT });
  return { ok: ran.code === 0, message: ran.code === 0 ? '' : `${ran.output}${ran.errors}` };
}

/** Fails unless the linter has checked every file. */
async function lintAll(): Promise<Outcome> {
  const there = listFiles(ROOT).filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts')).length;
  const { seen, findings } = await lint(ROOT);
  const lines = findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
  if (seen < there) lines.push(`oxlint saw ${seen} of ${there} files`);
  return { ok: lines.length === 0, message: lines.length === 0 ? `${seen} files` : lines.join('\n') };
}

async function generated(): Promise<Outcome> {
  const stale = await findStale(ROOT, GENERATORS);
  return { ok: stale.length === 0, message: stale.join('\n') };
}

const STEPS: Readonly<Record<string, Step>> = {
  format: () => program(programOf(ROOT, 'oxfmt'), ['--check']),
  lint: lintAll,
  types: () => program(join(ROOT, 'node_modules/typescript-7/bin/tsc'), ['--noEmit', '-p', ROOT]),
  'dead-code': () => program(programOf(ROOT, 'knip'), ['--no-progress']),
  generated,
};

const MENDS: Readonly<Record<string, string>> = { format: 'npm run format', generated: 'node tools/generated.ts' };

const names = argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`npm run check [-- ${Object.keys(STEPS).join(' ')}]`);
  exit(1);
}
let failed = 0;
for (const [name, step] of Object.entries(STEPS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { ok, message: text } = await step();
  if (ok) console.log(`ok   ${name}${text === '' ? '' : ` (${text})`}`);
  else
    console.log(`FAIL ${name}${Object.hasOwn(MENDS, name) ? `, mended by: ${MENDS[name]}` : ''}\n${text.trimEnd()}\n`);
  if (!ok) failed += 1;
}
if (failed > 0) exit(1);
