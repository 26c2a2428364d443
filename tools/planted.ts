/** Lints planted files with the real lint policy in a temporary folder, to test that rules fail. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lint, type Linted } from './lint.ts';
import { listFiles, ROOT } from './repository.ts';
import type { Room } from './room.ts';
import { LINT_FILE } from './draw-rooms.ts';

/** Files the policy needs, copied from the repository. */
const NEEDED = ['package.json', 'tsconfig.json', LINT_FILE, 'tools/house-rules.ts'];

export const HEADER = '/** Stands here to be looked at. */\n';

/** Lints the given files (path -> text) as if they were the repository, with the real policy and rules. */
export async function lintPlanted(files: Readonly<Record<string, string>>): Promise<Linted> {
  const house = mkdtempSync(join(tmpdir(), 'quittance-house-'));
  try {
    for (const each of NEEDED) {
      mkdirSync(dirname(join(house, each)), { recursive: true });
      cpSync(join(ROOT, each), join(house, each));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const { seen, findings } = await lint(house);
    // The rules file itself was linted too.
    return { seen: seen - 1, findings: findings.filter(({ file }) => file in files) };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

/** Example paths of a room: one per glob. `own` fills in the variable part: the module, the format. */
export const filesOf = (room: Room, own: string): string[] =>
  room.files.map((glob) =>
    glob
      .replace(/\{([^,}]*)[^}]*\}/g, '$1')
      .replace('**/*.test.ts', 'planted.test.ts')
      .replace('/**', '/planted.ts')
      .replace('*', own),
  );

/** Copies the repository to a temporary folder, with linked dependencies. The caller must remove it. */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'quittance-copy-'));
  for (const top of new Set(listFiles(ROOT).map((path) => path.split('/')[0] ?? ''))) {
    cpSync(join(ROOT, top), join(copy, top), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
