/**
 * `npm run check`: everything that is known without running the program. Each step says what it looked at; a step that saw nothing fails.
 * It changes no file.
 */
import { join } from 'node:path';
import { exit } from 'node:process';
import { findStale, GENERATORS } from './generated.ts';
import { lint } from './lint.ts';
import { listFiles, ROOT } from './repository.ts';
import { programOf, run } from './run.ts';

interface Outcome {
  readonly ok: boolean;
  readonly says: string;
}

type Step = () => Promise<Outcome>;

async function program(script: string, args: readonly string[]): Promise<Outcome> {
  const ran = await run({ script, args, cwd: ROOT });
  return { ok: ran.code === 0, says: ran.code === 0 ? '' : `${ran.output}${ran.errors}` };
}

/** Blind is not clean: the linter must have seen every file there is. */
async function lintAll(): Promise<Outcome> {
  const there = listFiles(ROOT).filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts')).length;
  const { seen, findings } = await lint(ROOT);
  const lines = findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
  if (seen < there) lines.push(`oxlint saw ${seen} of ${there} files`);
  return { ok: lines.length === 0, says: lines.length === 0 ? `${seen} files` : lines.join('\n') };
}

async function generated(): Promise<Outcome> {
  const stale = await findStale(ROOT, GENERATORS);
  return { ok: stale.length === 0, says: stale.join('\n') };
}

const STEPS: Readonly<Record<string, Step>> = {
  'format (npm run format mends it)': () => program(programOf(ROOT, 'oxfmt'), ['--check']),
  'lint and walls': lintAll,
  types: () => program(join(ROOT, 'node_modules/typescript-7/bin/tsc'), ['--noEmit', '-p', ROOT]),
  'dead code': () => program(programOf(ROOT, 'knip'), ['--no-progress']),
  'generated files (node tools/generated.ts makes them)': generated,
};

let failed = 0;
for (const [name, step] of Object.entries(STEPS)) {
  const { ok, says } = await step();
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${says === '' ? '' : ok ? ` (${says})` : `\n${says.trimEnd()}\n`}`);
}
if (failed > 0) exit(1);
