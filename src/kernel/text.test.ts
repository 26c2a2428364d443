import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { charactersIn, isBlank, readText, trimBlanks, withoutCase, type TextForm } from './text.ts';

const read = (text: string, form: TextForm = 'line', max = 20): string => {
  const result = readText(text, { max, form });
  return result.ok ? result.value : `! ${result.refusal.code}`;
};

test('blanks at the ends are nobody’s meaning, whichever blanks they are', () => {
  for (const blank of [' ', '\t', '\n', '\r\n', '\u00a0', '\u2007', '\u3000', '\ufeff', '\u200b', '\u2060', '\u00ad']) {
    for (const form of ['line', 'lines', 'id'] as const)
      assert.equal(read(`${blank}S1${blank}${blank}`, form), 'S1', JSON.stringify(blank));
    assert.equal(read(blank), '! empty', JSON.stringify(blank));
    assert.ok(isBlank(blank));
  }
  assert.equal(read(''), '! empty');
  assert.equal(read('\u0000'), '! control_characters');
  assert.equal(trimBlanks('a b'), 'a b');
});

test('what nobody can see makes no difference between two ids', () => {
  for (const same of [
    'PO 1',
    'PO\u00a01',
    'PO\t1',
    'P\u200bO 1',
    '\u202aPO 1\u202c',
    'P\u00adO 1',
    'PO\u202f1',
    'P\u200dO 1',
  ])
    assert.equal(read(same, 'id'), 'PO 1', JSON.stringify(same));
  assert.equal(read('Mu\u0308ller', 'id'), 'M\u00fcller');
  assert.equal(read('\u200d\u034f', 'id'), '! empty');
});

test('in a text, joiners and spaces that show are kept, marks that turn the direction of writing are not', () => {
  assert.equal(read('5\u00a0€'), '5\u00a0€');
  assert.equal(read('👩\u200d🔧'), '👩\u200d🔧');
  assert.equal(read('Total \u202e001\u202c'), 'Total 001');
  assert.equal(read('Mu\u0308ller'), 'Müller');
});

test('a text of one line has no line break; one of several keeps them as line feeds', () => {
  assert.equal(read('a\nb'), '! line_break');
  assert.equal(read('a\r\nb', 'id'), '! line_break');
  assert.equal(read('a\u2028b'), '! line_break');
  assert.equal(read('a\r\nb\rc\u2028d\u0085e', 'lines'), 'a\nb\nc\nd\ne');
});

test('control characters, noncharacters and half characters are refused', () => {
  for (const wrong of [
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0081',
    '\u000b',
    '\ufffe',
    '\ufdd0',
    '\u{1fffe}',
    '\ud800',
    '\udc00',
  ])
    for (const form of ['line', 'lines', 'id'] as const)
      assert.equal(read(`a${wrong}b`, form), '! control_characters', JSON.stringify(wrong));
});

test('length is counted in characters of the normalised text', () => {
  assert.equal(read('💥'.repeat(20)), '💥'.repeat(20));
  assert.equal(read('💥'.repeat(21)), '! too_long');
  assert.equal(read('u\u0308'.repeat(20)), 'ü'.repeat(20));
  assert.equal(read('x'.repeat(21)), '! too_long');
  assert.equal(read(`${' '.repeat(1_000_000)}x`), 'x');
  assert.equal(read(`x${' '.repeat(1_000_000)}x`), '! too_long');
  assert.equal(charactersIn('a💥\ud800'), 3);
});

test('what was normalised once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('line', 'lines', 'id'), (text, form) => {
      const once = readText(text, { max: 255, form });
      if (once.ok) assert.deepEqual(readText(once.value, { max: 255, form }), once);
    }),
    { numRuns: 500 },
  );
});

test('texts that differ only in case are compared as one', () => {
  assert.equal(withoutCase('Chai-ÄÖ'), withoutCase('CHAI-äö'));
  assert.equal(withoutCase('ΟΔΟΣ'), withoutCase('οδος'));
});
