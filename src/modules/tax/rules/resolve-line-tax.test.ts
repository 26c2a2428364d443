/** How a line comes by its tax, and the words for what does not fit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineTax } from '#model/tax.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { resolveLineTax } from './resolve-line-tax.ts';
import type { LineTaxQuestion } from './resolve-line-tax.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const EXEMPT: LineTax = { category: 'E', rate: 0n, exemptionReason: 'Medical care' };

const resolve = (stated: LineTaxQuestion['given'], product: LineTax | null = null, fallback: LineTax | null = null) =>
  resolveLineTax({ given: stated, product, fallback, pointer: '/lines/3' });
const taxed = (...question: Parameters<typeof resolve>): LineTax => {
  const result = resolve(...question);
  assert.ok(result.ok, result.ok ? '' : result.refusal.detail);
  return result.value;
};
const problems = (...question: Parameters<typeof resolve>): string[] => {
  const result = resolve(...question);
  assert.ok(!result.ok);
  return (result.refusal.errors ?? []).map((problem) => `${problem.pointer} ${problem.code}`);
};

test('the tax of the line goes before that of the product, and that of the product before the account’s', () => {
  assert.deepEqual(taxed({ rate: 70_000n }, FULL, FULL), REDUCED);
  assert.deepEqual(taxed({}, REDUCED, FULL), REDUCED);
  assert.deepEqual(taxed({}, null, FULL), FULL);
});

test('a rate alone is standard when above zero and zero rated when not', () => {
  assert.equal(taxed({ rate: 88_750n }).category, 'S');
  assert.equal(taxed({ rate: 0n }).category, 'Z');
  assert.equal(taxed({ rate: 0n }, FULL).category, 'Z');
});

test('a rate that suits the product keeps its category and its reason', () => {
  assert.deepEqual(taxed({ rate: 0n }, EXEMPT), EXEMPT);
  assert.equal(taxed({ rate: 30_000n }, { category: 'L', rate: 70_000n, exemptionReason: null }).category, 'L');
  assert.deepEqual(taxed({ rate: 190_000n }, EXEMPT), FULL);
});

test('reverse charge, intra-Community, export and out of scope explain themselves', () => {
  for (const category of ['AE', 'K', 'G', 'O'] as const) {
    const tax = taxed({ category }, FULL);
    assert.equal(tax.rate, 0n);
    assert.ok((tax.exemptionReason ?? '').length > 10);
  }
  assert.equal(taxed({ category: 'AE', exemptionReason: ' Article 196 ' }).exemptionReason, 'Article 196');
});

test('only the seller knows why something is exempt', () => {
  assert.deepEqual(problems({ category: 'E' }), ['/lines/3/exemption_reason exemption_reason_missing']);
  assert.deepEqual(problems({ category: 'E', exemptionReason: '  ' }), [
    '/lines/3/exemption_reason exemption_reason_missing',
  ]);
  assert.equal(taxed({ category: 'E', exemptionReason: 'Education' }).exemptionReason, 'Education');
});

test('a category and a rate that contradict each other are both named', () => {
  assert.deepEqual(problems({ category: 'AE', rate: 190_000n }), ['/lines/3/tax_rate tax_rate_not_allowed']);
  assert.deepEqual(problems({ category: 'S', rate: 0n }), ['/lines/3/tax_rate tax_rate_not_allowed']);
  assert.deepEqual(problems({ category: 'S' }), ['/lines/3/tax_rate tax_rate_missing']);
  assert.deepEqual(problems({ category: 'E', rate: 10_000n }), [
    '/lines/3/tax_rate tax_rate_not_allowed',
    '/lines/3/exemption_reason exemption_reason_missing',
  ]);
  assert.deepEqual(problems({ rate: 190_000n, exemptionReason: 'none' }), [
    '/lines/3/exemption_reason exemption_reason_not_allowed',
  ]);
});

test('a rate is between nothing and everything', () => {
  assert.deepEqual(problems({ rate: 1_000_001n }), ['/lines/3/tax_rate tax_rate_out_of_range']);
  assert.deepEqual(problems({ category: 'L', rate: -1n }), ['/lines/3/tax_rate tax_rate_out_of_range']);
});

test('0.19 is 0.19 %, and whoever writes it means 19 %: it is refused with the rate it should be', () => {
  const given = resolve({ rate: 1_900n });
  assert.ok(!given.ok);
  assert.equal(given.refusal.errors?.[0]?.code, 'tax_rate_looks_like_a_fraction');
  assert.match(given.refusal.detail, /"0\.19" is 0\.19 %; write "19"/);
  assert.deepEqual(problems({ rate: 9_999n }), ['/lines/3/tax_rate tax_rate_looks_like_a_fraction']);
  assert.equal(taxed({ rate: 10_000n }).rate, 10_000n);
  assert.equal(taxed({ rate: 0n }).rate, 0n);
});

test('the half percent of Ceuta and Melilla is a rate, less is not', () => {
  assert.equal(taxed({ rate: 5_000n, category: 'M' }).rate, 5_000n);
  assert.deepEqual(problems({ rate: 1_000n, category: 'M' }), ['/lines/3/tax_rate tax_rate_looks_like_a_fraction']);
});

test('with no tax known anywhere the line is refused, not guessed untaxed', () => {
  assert.deepEqual(problems({}), ['/lines/3/tax_rate tax_rate_missing']);
});

test('whatever is resolved can stand on an EN 16931 document', () => {
  for (const category of TAX_CATEGORIES) {
    for (const rate of [undefined, 0n, 190_000n]) {
      const result = resolve({ category, rate }, FULL, null);
      if (!result.ok) continue;
      const untaxed = !['S', 'L', 'M'].includes(category);
      assert.equal(
        result.value.rate === 0n,
        untaxed || ((rate ?? 0n) === 0n && category !== 'S'),
        `${category} ${rate}`,
      );
      assert.equal(result.value.exemptionReason !== null, ['AE', 'K', 'G', 'O'].includes(category));
    }
  }
});
