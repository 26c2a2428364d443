/** Finds data beside the checkout that is not part of it; tests that need it are skipped when it is absent. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BESIDE = join(import.meta.dirname, '../../../shared');

interface Skips {
  skip(reason: string): void;
}

/** Returns the path, or null after skipping the test: `const folder = sharedPath(t, 'data/northwind'); if (folder === null) return;` */
export function sharedPath(t: Skips, under: string): string | null {
  const path = join(BESIDE, under);
  if (existsSync(path)) return path;
  t.skip(`${under} is not beside this checkout`);
  return null;
}
