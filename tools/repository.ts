/** Reads the text files of the repository for the rules. Read-only; does not follow symbolic links. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface TextFile {
  /** Relative to the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', '.git', '.quittance', 'coverage']);
const TEXT = new Set([
  '.ts',
  '.tsx',
  '.js',
  '.mjs',
  '.css',
  '.html',
  '.md',
  '.sql',
  '.json',
  '.jsonc',
  '.yml',
  '.yaml',
  '.sh',
  '.typ',
  '.txt',
  '',
]);

export function listFiles(root: string, under = ''): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export const readTexts = (root: string, paths: readonly string[]): TextFile[] =>
  paths
    .filter((path) => TEXT.has(extname(path)) && !path.endsWith('.log'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
