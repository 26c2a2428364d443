/** How an order's subtotal, discount, freight, tax and total fit together, in whichever way a shop writes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitSums, type Sums } from './reconcile-sums.ts';
import { priceLineOf, type AmountProblem } from './line-amounts.ts';

const SUMS: Sums = {
  freight: 0n,
  freightTax: null,
  fee: 0n,
  feeTax: null,
  discount: 0n,
  subtotal: null,
  tax: null,
  total: null,
  statedIncluded: undefined,
};
type Line = Readonly<Record<string, string>>;
const GOODS: Line = { quantity: '2', unit_price: '50' };

function fitted(sums: Partial<Sums>, lines: readonly Line[] = [GOODS]) {
  const problems: AmountProblem[] = [];
  const priced = lines.map((fields, line) =>
    priceLineOf({
      values: new Map(Object.entries(fields).map(([name, text]) => [name, { text, row: 2, column: null }])),
      line,
      currency: 'EUR',
      problems,
    }),
  );
  const { fit, lines: read } = fitSums({ ...SUMS, ...sums }, priced, { currency: 'EUR', problems });
  return { ...fit, lines: read.map(({ priced: net }) => net), problems };
}
const rulesOf = (sums: Partial<Sums>, lines?: readonly Line[]) => fitted(sums, lines).problems.map(({ rule }) => rule);

test('without a total the sums are taken as they stand', () => {
  const { problems, lines, ...fit } = fitted({ discount: 1000n, freight: 500n, tax: 1900n });
  assert.deepEqual(fit, { discount: 1000n, freight: 500n, isIncluded: undefined, tax: 1900n });
  assert.deepEqual([problems, lines], [[], [10_000n]]);
});

test('a line whose price is the product’s leaves the total to a later check', () => {
  assert.deepEqual(rulesOf({ total: 1n }, [GOODS, { quantity: '1' }]), []);
});

test('the tax stands beside the prices or in them, by what the total is', () => {
  const beside = fitted({ tax: 1900n, total: 11_900n });
  assert.deepEqual([beside.isIncluded, beside.tax, beside.problems], [false, 1900n, []]);
  const within = fitted({ tax: 1597n, total: 10_000n });
  assert.deepEqual([within.isIncluded, within.tax, within.problems], [true, 1597n, []]);
});

test('a tax that is not said is what the total adds to the prices', () => {
  const added = fitted({ total: 11_900n });
  assert.deepEqual([added.isIncluded, added.tax], [false, 1900n]);
  const none = fitted({ total: 10_000n });
  assert.deepEqual([none.isIncluded, none.tax], [undefined, null]);
  assert.deepEqual(
    rulesOf({ total: 11_900n, statedIncluded: true }),
    ['total_differs'],
    'a price with tax has none added',
  );
  assert.deepEqual(rulesOf({ total: 9_900n }), ['total_differs']);
});

test('what the file says of its prices is held to', () => {
  assert.deepEqual(rulesOf({ tax: 1900n, total: 11_900n, statedIncluded: true }), ['total_differs']);
  assert.deepEqual(rulesOf({ tax: 1597n, total: 10_000n, statedIncluded: false }), ['total_differs']);
  assert.equal(fitted({ tax: 0n, total: 10_000n, statedIncluded: true }).isIncluded, true);
});

test('an order without tax leaves open whether its prices hold it', () => {
  const { isIncluded, tax, problems } = fitted({ tax: 0n, total: 10_000n });
  assert.deepEqual([tax, problems], [0n, []]);
  assert.equal(isIncluded, false);
});

test('the discount is of the order, already in its lines, or on its freight', () => {
  const ofOrder = fitted({ discount: 1000n, freight: 500n, total: 9_500n });
  assert.deepEqual([ofOrder.discount, ofOrder.freight, ofOrder.problems], [1000n, 500n, []]);
  const inLines = fitted({ discount: 1000n, freight: 500n, subtotal: 11_000n, tax: 0n, total: 10_500n });
  assert.deepEqual([inLines.discount, inLines.freight, inLines.problems], [0n, 500n, []]);
  const onFreight = fitted({ discount: 200n, freight: 500n, subtotal: 10_000n, tax: 0n, total: 10_300n });
  assert.deepEqual([onFreight.discount + 500n - onFreight.freight, onFreight.problems], [200n, []]);
});

test('a fee is a part of the total', () => {
  assert.deepEqual(rulesOf({ fee: 300n, tax: 0n, total: 10_300n }), []);
  assert.deepEqual(rulesOf({ fee: 300n, tax: 0n, total: 10_000n }), ['total_differs']);
});

test('the tax of freight and fee may stand in the tax of the whole or beside it', () => {
  assert.equal(fitted({ freight: 1000n, freightTax: 190n, tax: 2090n, total: 13_090n }).tax, 2090n);
  assert.equal(fitted({ freight: 1000n, freightTax: 190n, tax: 1900n, total: 13_090n }).tax, 2090n);
  assert.equal(fitted({ fee: 1000n, feeTax: 190n, tax: 1900n, total: 13_090n }).tax, 2090n);
});

test('a subtotal stands before or after the discounts of the order and of its lines', () => {
  const lines: Line[] = [{ quantity: '2', unit_price: '50', discount_percent: '10' }];
  assert.deepEqual(rulesOf({ subtotal: 9_000n, tax: 0n, total: 9_000n }, lines), [], 'after those of the lines');
  assert.deepEqual(rulesOf({ subtotal: 10_000n, tax: 0n, total: 9_000n }, lines), [], 'before them');
  assert.deepEqual(rulesOf({ subtotal: 9_500n, discount: 500n, tax: 0n, total: 9_500n }), [], 'after the order’s');
  assert.deepEqual(rulesOf({ subtotal: 8_000n, tax: 0n, total: 9_000n }, lines), ['total_differs']);
});

test('sums that are each rounded may be off by a cent for each line and charge, and by no more', () => {
  assert.deepEqual(rulesOf({ tax: 1900n, total: 11_901n }), []);
  assert.deepEqual(rulesOf({ tax: 1900n, total: 11_902n }), ['total_differs']);
  assert.deepEqual(rulesOf({ freight: 500n, tax: 1900n, total: 12_402n }), [], 'freight is rounded as well');
  assert.deepEqual(rulesOf({ freight: 500n, tax: 1900n, total: 12_403n }), ['total_differs']);
  assert.deepEqual(rulesOf({ tax: 1900n, total: 11_902n }, [GOODS, { quantity: '1', unit_price: '0' }]), []);
});

test('prices that are written rounded are imported at the amounts that the order’s own sums prove, with a warning', () => {
  const { lines, problems } = fitted({ subtotal: 1000n, tax: 0n, total: 1000n }, [
    { quantity: '3', unit_price: '3.33' },
  ]);
  assert.deepEqual(lines, [1000n]);
  const [only, ...others] = problems;
  assert.deepEqual(others, []);
  assert.deepEqual([only?.rule, only?.isWarning, only?.line], ['prices_rounded', true, 0]);
  assert.match(only?.detail ?? '', /add up to 9\.99, by the order's own sums to 10\.00/);
});

test('without a subtotal the total proves what rounded prices stand for', () => {
  const { lines, problems } = fitted({ tax: 1900n, total: 11_900n, statedIncluded: false }, [
    { quantity: '30', unit_price: '3.33' },
  ]);
  assert.deepEqual(lines, [10_000n]);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['prices_rounded'],
  );
});

test('the amounts of lines that are written are not moved', () => {
  assert.deepEqual(rulesOf({ subtotal: 1005n, tax: 0n, total: 1005n }, [{ quantity: '3', amount: '10.00' }]), [
    'total_differs',
  ]);
});

test('more than the rounding of its prices explains is refused with all the sums', () => {
  const { problems } = fitted({ discount: 100n, freight: 500n, tax: 1900n, total: 20_000n });
  assert.equal(
    problems[0]?.detail,
    'The lines add up to 100.00, the discount is 1.00, the freight 5.00, the tax 19.00: in no combination do they give the total of 200.00.',
  );
});

test('a discount of a line that no fraction gives is one of the order', () => {
  const { discount, problems } = fitted({ tax: 0n, total: 9_999_999_998n }, [
    { quantity: '1', unit_price: '99999999.99', discount_amount: '0.01' },
  ]);
  assert.deepEqual([discount, problems], [1n, []]);
});
