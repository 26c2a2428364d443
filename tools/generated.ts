/**
 * Generated files are committed and compared: lists each of them and its generator. `--check` compares, without it they are written. A
 * generator must support `--check` without writing.
 */
import { argv, exit } from 'node:process';
import { join } from 'node:path';
import { ROOT } from './repository.ts';
import { run, type Ran } from './run.ts';

export interface Generator {
  readonly makes: string;
  readonly script: string;
}

export const GENERATORS: readonly Generator[] = [
  { makes: 'the lint policy and the map', script: 'tools/draw-rooms.ts' },
  { makes: 'migrations/schema.sql', script: 'tools/dump-schema.ts' },
  { makes: 'src/formats/documents/pdf/coverage.generated.ts', script: 'tools/font-coverage.ts' },
  { makes: 'openapi.json, the client and the list of errors', script: 'tools/generate-api.ts' },
];

/** Output of the generators whose file is outdated, or that failed. */
export async function findStale(root: string, generators: readonly Generator[]): Promise<string[]> {
  const stale: string[] = [];
  for (const { makes, script } of generators) {
    const ran: Ran = await run({ script: join(root, script), args: ['--check'], cwd: root });
    if (ran.code !== 0) stale.push(`${makes} (${script}):\n${ran.output}${ran.errors}`);
  }
  return stale;
}

async function main(): Promise<void> {
  if (!argv.includes('--check')) {
    for (const { script } of GENERATORS) await run({ script: join(ROOT, script), args: ['--write'], cwd: ROOT });
    return;
  }
  const stale = await findStale(ROOT, GENERATORS);
  for (const each of stale) console.error(each);
  if (stale.length > 0) exit(1);
}

if (import.meta.main) await main();
