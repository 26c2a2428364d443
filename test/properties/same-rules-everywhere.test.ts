/** The API, events, imports and the command line read one text, one number and one address alike, whatever it is: the same value, or the same rule broken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidArgumentError } from 'commander';
import fc from 'fast-check';
import type { z } from 'zod';
import { email, externalId, quantityUnits, text } from '#api/fields/text-and-money.ts';
import { check } from '#api/http/validate.ts';
import { parseText } from '#cli/parse-text.ts';
import { parseQuantity } from '#kernel/quantity.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import type { FieldType } from '../../src/modules/imports/rules/field-types.ts';
import { fieldOf } from '../../src/modules/imports/rules/fields.ts';
import { readCell } from '../../src/modules/imports/rules/read-cell.ts';
import { parseEvent } from '#sources/registry.ts';

const byApi = (schema: z.ZodType, sent: string): string => {
  const read = check(schema, sent, { prefix: '' });
  return read.ok ? String(read.value) : `! ${read.errors[0]?.code}`;
};

const typeOf = (name: string): FieldType => fieldOf('shipments', name)?.type ?? assert.fail(name);

const byImport = (sent: string, type: FieldType): string => {
  const read = readCell(sent, type, { numbers: 'point', dates: 'ymd', zone: 'UTC' });
  return read.ok ? read.value : `! ${read.rule}`;
};

function byEvent(data: object): { readonly value: string | null; readonly code: string | undefined } {
  const event = { source: 's', sourceEventId: 'e', type: 'shipment.shipped', occurredAt: null };
  const read = parseEvent({ ...event, data: { order_id: 'external:O', ...data } });
  if (!read.ok) return { value: null, code: read.refusal.errors?.[0]?.code };
  const { externalId: external, carrier, lines } = read.value;
  return { value: external ?? carrier ?? lines?.[0]?.quantity.toString() ?? null, code: undefined };
}
const eventText = (data: object): string => {
  const { value, code } = byEvent(data);
  return value ?? (code === undefined ? '! empty' : `! ${code}`);
};

function byCommand(sent: string, max: number): string {
  try {
    return parseText(max)(sent);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return '! refused';
    throw error;
  }
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'S1',
        ' ',
        '\u00a0',
        '\u200b',
        '\n',
        '\r\n',
        '\t',
        'u\u0308',
        'é',
        '💥',
        '\ud800',
        '\u0007',
        '\u202e',
        'x'.repeat(120),
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('')),
);
/** Damaged encodings are told in files alone, which suffer from them. */
const isDamaged = (text: string): boolean => text.includes('\ufffd') || /[Ãâ]|^[-+\d.,]+E[-+]?\d+$/iu.test(text);

test('an id is the same id at every entrance', () => {
  fc.assert(
    fc.property(anyText, (sent) => {
      fc.pre(!isDamaged(sent));
      const expected = byApi(externalId(), sent);
      assert.equal(eventText({ external_id: sent }), expected);
      assert.equal(byImport(sent, typeOf('external_id')), expected === '! empty' ? '! empty' : expected);
    }),
    { numRuns: 1_000 },
  );
});

test('a text is the same text at every entrance', () => {
  fc.assert(
    fc.property(anyText, (sent) => {
      fc.pre(!isDamaged(sent));
      const expected = byApi(text(TEXT_LIMITS.carrier), sent);
      assert.equal(eventText({ carrier: sent }), expected);
      assert.equal(byImport(sent, typeOf('carrier')), expected);
      assert.equal(byCommand(sent, TEXT_LIMITS.carrier), expected.startsWith('! ') ? '! refused' : expected);
    }),
    { numRuns: 1_000 },
  );
});

test('a quantity is the same quantity at every entrance', () => {
  const written = fc.oneof(
    fc.stringMatching(/^-?[0-9]{1,12}(\.[0-9]{1,8})?$/),
    fc.constantFrom(
      '',
      '0',
      '1e3',
      '1.',
      '0.0000001',
      `1${'0'.repeat(200_000)}`,
      `1.${'0'.repeat(200_000)}`,
      '999999999.999999',
    ),
  );
  fc.assert(
    fc.property(written, (sent) => {
      const expected = byApi(quantityUnits(), sent);
      const read = byEvent({ lines: [{ order_line_id: 'external:1', quantity: sent }] });
      assert.equal(read.value ?? `! ${read.code}`, expected);
      const cell = byImport(sent, typeOf('lines.quantity'));
      // Files may write a number in more ways, so that only what is read has to agree.
      if (!expected.startsWith('!')) assert.equal(parseQuantity(cell)?.toString(), expected);
      else if (/^-?\d+(\.\d+)?$/.test(sent)) assert.match(cell, /^!/);
    }),
    { numRuns: 500 },
  );
});

test('an e-mail address is judged alike at every entrance', () => {
  const local = fc.constantFrom('a', 'a.b', '.a', 'a..b', 'jürgen', '"a b"', 'x'.repeat(64), 'x'.repeat(65));
  const domain = fc.constantFrom('b.example', 'b', '-b.example', 'müller.example', '[127.0.0.1]', 'b.example.');
  fc.assert(
    fc.property(local, domain, fc.constantFrom('', ' ', '\u200b'), (name, at, blank) => {
      const sent = `${blank}${name}@${at}${blank}`;
      assert.equal(byImport(sent, { is: 'email' }), byApi(email(), sent));
    }),
  );
});
