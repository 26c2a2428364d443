/** Generates the lint policy and the map in ARCHITECTURE.md from the room table. Without `--write` fails when they are outdated. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd, exit } from 'node:process';
import { lintPolicy } from './lint-policy.ts';
import { drawMap, placeMap } from './room-map.ts';
import { MODULES, ROOMS } from './rooms.ts';

export const LINT_FILE = '.oxlintrc.json';
export const MAP_FILE = 'ARCHITECTURE.md';

/** The content of both generated files; keeps the hand-written part of `map`. */
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
