/** Imports of other programs' exports, stored under scenarios/exports after their vendors' templates, as a user does them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beginImport, check, errorsOf, run, type Shown } from './importing.ts';
import type { Caller } from './server.ts';

const exported = (name: string): Promise<Buffer> => readFile(new URL(`../scenarios/exports/${name}`, import.meta.url));

interface Taken {
  readonly kind: string;
  readonly file: string;
  /** Constants for fields the file lacks. */
  readonly constants?: Readonly<Record<string, string>>;
}

/** Starts an import with the suggested mapping and the constants. */
export async function begin(
  caller: Caller,
  { kind, file, constants: given }: Taken,
): Promise<{ id: string; suggestion: Shown }> {
  const id = await beginImport(caller, { kind, main: new Uint8Array(await exported(file)) });
  const [suggestion] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  if (given !== undefined) {
    const constants = Object.fromEntries(Object.entries(given).map(([field, constant]) => [field, { constant }]));
    const main = { ...suggestion.mapping, fields: { ...suggestion.mapping.fields, ...constants } };
    const put = await caller.request('PUT', `/v1/imports/${id}/mapping`, { body: { main } });
    assert.equal(put.status, 200, JSON.stringify(put.body));
  }
  return { id, suggestion };
}

export async function take(
  caller: Caller,
  taken: Taken,
): Promise<{ suggestion: Shown; checked: Shown; warnings: string[] }> {
  const { id, suggestion } = await begin(caller, taken);
  const checked = await check(caller, id);
  const flaws = await errorsOf(caller, id);
  assert.equal(checked.counts.errors ?? 0, 0, JSON.stringify(flaws));
  const done = await run(caller, id);
  assert.equal(done.state, 'done');
  return { suggestion, checked, warnings: flaws.map(({ rule }) => rule) };
}
