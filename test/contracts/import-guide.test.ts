/** The guide to imports names every field a file can bring, and none that there is not. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { KINDS } from '../../src/modules/imports/rules/fields.ts';

const guide = await readFile(new URL('../../docs/guides/import.md', import.meta.url), 'utf8');

/** "bill_to.*" stands for all fields that begin so, "tax_1.name to tax_5.amount" for those between. */
const isNamed = (names: ReadonlySet<string>, field: string): boolean =>
  names.has(field) || names.has(`${field.split('.')[0] ?? ''}.*`) || /^tax_[1-5]\.(?:name|amount)$/.test(field);

for (const [kind, { fields }] of Object.entries(KINDS)) {
  test(`every field of ${kind} stands in the guide to imports`, () => {
    const [, , cell = ''] =
      guide
        .split('\n')
        .find((line) => line.startsWith(`| ${kind} |`))
        ?.split('|') ?? [];
    const names = new Set(cell.replaceAll('**', '').match(/[a-z][a-z_0-9]*(?:\.(?:[a-z_0-9]+|\*))?/g));
    assert.deepEqual(
      fields.map(({ name }) => name).filter((name) => !isNamed(names, name)),
      [],
    );
    const known = new Set(fields.map(({ name }) => name));
    const looksLikeField = [...names].filter((name) => /[._]/.test(name) && !name.endsWith('.*'));
    assert.deepEqual(
      looksLikeField.filter((name) => !known.has(name)),
      [],
    );
  });
}
