/** The tax categories as EN 16931 has them: BR-S, BR-Z, BR-E, BR-AE, BR-IC (K), BR-G, BR-O, BR-AF (L) and BR-AG (M), rules 5 and 10 of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { CATEGORY_RULES, isUntaxed } from './categories.ts';

test('only the standard rate must be above zero; the taxes of the Canaries, Ceuta and Melilla may have any rate', () => {
  const byRate = Object.groupBy(TAX_CATEGORIES, (category) => CATEGORY_RULES[category].rate);
  assert.deepEqual({ ...byRate }, { above_zero: ['S'], any: ['L', 'M'], zero: ['Z', 'E', 'AE', 'K', 'G', 'O'] });
});

test('a category without a rate is untaxed, and no other', () => {
  assert.deepEqual(TAX_CATEGORIES.filter(isUntaxed), ['Z', 'E', 'AE', 'K', 'G', 'O']);
});

test('a reason is forbidden where tax is charged and for zero rated goods, and given by the seller for an exemption', () => {
  const withRule = (rule: string) => TAX_CATEGORIES.filter((category) => CATEGORY_RULES[category].reason === rule);
  assert.deepEqual(withRule('none'), ['S', 'Z', 'L', 'M']);
  assert.deepEqual(withRule('given'), ['E']);
});

test('reverse charge, intra-Community supply, export and what is outside the scope of tax have a reason of their own', () => {
  const texts = TAX_CATEGORIES.flatMap((category) => {
    const { reason } = CATEGORY_RULES[category];
    return typeof reason === 'string' ? [] : [[category, reason.text] as const];
  });
  assert.deepEqual(
    texts.map(([category]) => category),
    ['AE', 'K', 'G', 'O'],
  );
  // An auditor looks for the words the VAT directive prescribes (article 226, number 11a).
  assert.match(new Map(texts).get('AE') ?? '', /^Reverse charge/);
  assert.ok(texts.every(([, text]) => text.trim() !== ''));
});
