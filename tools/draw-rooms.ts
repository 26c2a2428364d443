/** Writes what is made from the room table: the lint policy, and the map in ARCHITECTURE.md. Without `--write` it fails when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd, exit } from 'node:process';
import { lintPolicy } from './lint-policy.ts';
import { drawMap, placeMap } from './room-map.ts';
import { MODULES, ROOMS } from './rooms.ts';

export const LINT_FILE = '.oxlintrc.json';
export const MAP_FILE = 'ARCHITECTURE.md';

/** What the two generated files should say, given what the map says now (its hand-written part stays). */
export function generatedFiles(map: string): Readonly<Record<string, string>> {
  return {
    [LINT_FILE]: `${JSON.stringify(lintPolicy(ROOMS), null, 2)}\n`,
    [MAP_FILE]: placeMap(map, drawMap(ROOMS, MODULES)),
  };
}

function main(): void {
  const root = cwd();
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const files = Object.entries(generatedFiles(read(MAP_FILE)));
  if (argv.includes('--write')) {
    for (const [file, text] of files) writeFileSync(join(root, file), text);
    return;
  }
  const stale = files.filter(([file, text]) => read(file) !== text).map(([file]) => file);
  if (stale.length === 0) return;
  console.error(`${stale.join(' and ')} differ from the room table. Run: node tools/draw-rooms.ts --write`);
  exit(1);
}

if (import.meta.main) main();
