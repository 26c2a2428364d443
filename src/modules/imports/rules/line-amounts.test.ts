/** What a line of an order costs, from whichever of quantity, price, amount and discount the file gives; nothing is guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFraction, writePrice } from '#kernel/quantity.ts';
import { moneyOf, priceLineOf, withListed, type AmountProblem } from './line-amounts.ts';

const at = (fields: Readonly<Record<string, string>>, currency = 'EUR', line = 0) => ({
  values: new Map(Object.entries(fields).map(([name, text]) => [name, { text, row: 2, column: null }])),
  line,
  currency,
  problems: [] as AmountProblem[],
});
/** Price, discount, and what the line comes to before and after it. */
const priced = (fields: Readonly<Record<string, string>>, currency = 'EUR') => {
  const place = at(fields, currency);
  const { unitPrice, discountRate, listed, priced: net, spilled, slack } = priceLineOf(place);
  assert.deepEqual(place.problems, []);
  return {
    price: unitPrice === undefined ? null : writePrice(unitPrice),
    discount: discountRate === undefined ? null : writeFraction(discountRate),
    listed,
    net,
    spilled,
    slack,
  };
};
const refused = (fields: Readonly<Record<string, string>>, currency = 'EUR'): string[] => {
  const place = at(fields, currency, 3);
  const line = priceLineOf(place);
  assert.equal(line.priced, null, 'the line has a price all the same');
  return place.problems.map(({ rule, line: index }) => `${index} ${rule}`);
};

test('quantity and unit price give the amount, rounded once', () => {
  const line = priced({ quantity: '3', unit_price: '1.115' });
  assert.deepEqual([line.listed, line.net, line.price, line.discount], [335n, 335n, '1.115', null]);
  assert.equal(priced({ quantity: '3', unit_price: '115' }, 'JPY').net, 345n);
});

test('an amount without a unit price gives one of six decimals', () => {
  const line = priced({ quantity: '3', amount: '10.00' });
  assert.deepEqual([line.price, line.net], ['3.333333', 1000n]);
});

test('an amount that no unit price of six decimals gives is refused', () => {
  assert.equal(priced({ quantity: '10000', amount: '1000.01' }).price, '0.100001');
  assert.deepEqual(refused({ quantity: '100000', amount: '1000.01' }), ['3 unit_price_not_exact']);
});

test('a line of nothing, or without any price or amount, is left to the product', () => {
  const line = priced({ quantity: '2' });
  assert.deepEqual([line.price, line.listed, line.net], [null, null, null]);
  assert.equal(priced({ quantity: '0', unit_price: '5' }).net, null);
  assert.equal(priced({ unit_price: '5' }).price, '5');
});

test('an amount below zero is refused: reductions are discounts', () => {
  assert.deepEqual(refused({ quantity: '1', amount: '-5.00' }), ['3 out_of_range']);
});

test('a discount is given as a fraction, a percentage or an amount', () => {
  for (const [name, text] of [
    ['discount_rate', '0.15'],
    ['discount_percent', '15'],
    ['discount_amount', '3.00'],
    ['discount_amount', '-3.00'],
  ] as const) {
    const line = priced({ quantity: '2', unit_price: '10', [name]: text });
    assert.deepEqual([line.discount, line.listed, line.net], ['0.15', 2000n, 1700n], `${name} ${text}`);
  }
});

test('a fraction and a percentage that say the same may stand side by side; two that differ are refused', () => {
  assert.equal(priced({ quantity: '1', unit_price: '10', discount_rate: '0.15', discount_percent: '15' }).net, 850n);
  const place = at({ quantity: '1', unit_price: '10', discount_rate: '0.15', discount_percent: '20' });
  priceLineOf(place);
  assert.deepEqual(
    place.problems.map(({ rule, detail }) => [rule, detail]),
    [['discounts_disagree', 'discount_rate is 15 % and discount_percent 20 %.']],
  );
});

test('price, discount and amount that belong together are read; an amount that does not follow is refused with both', () => {
  assert.equal(priced({ quantity: '2', unit_price: '10', discount_percent: '15', amount: '17.00' }).net, 1700n);
  assert.equal(priced({ quantity: '2', unit_price: '10', discount_amount: '3', amount: '17.00' }).net, 1700n);
  const place = at({ quantity: '2', unit_price: '10', amount: '19.00' });
  assert.equal(priceLineOf(place).priced, null);
  assert.equal(
    place.problems[0]?.detail,
    "The line's quantity, price and discount give 20.00, but its amount is 19.00.",
  );
  assert.deepEqual(refused({ quantity: '2', unit_price: '10', amount: '21.00' }), ['3 amounts_differ']);
  assert.deepEqual(refused({ quantity: '2', unit_price: '10', discount_amount: '3', amount: '18.00' }), [
    '3 amounts_differ',
  ]);
  assert.deepEqual(refused({ quantity: '2', unit_price: '10', discount_amount: '21' }), ['3 amounts_differ']);
  const rated = at({ quantity: '2', unit_price: '10', discount_percent: '15', amount: '18.00' });
  priceLineOf(rated);
  assert.deepEqual(
    rated.problems.map(({ rule }) => rule),
    ['amounts_differ'],
  );
});

test('an amount without its price is before the discount what remains after it', () => {
  assert.deepEqual(priced({ quantity: '2', amount: '17.00', discount_percent: '15' }), {
    price: '10',
    discount: '0.15',
    listed: 2000n,
    net: 1700n,
    spilled: 0n,
    slack: 0n,
  });
  const off = priced({ quantity: '2', amount: '17.00', discount_amount: '3.00' });
  assert.deepEqual([off.price, off.discount, off.listed, off.net], ['10', '0.15', 2000n, 1700n]);
});

test('a line that is free has a discount of all its price', () => {
  const line = priced({ quantity: '2', unit_price: '10', discount_percent: '100' });
  assert.deepEqual([line.listed, line.net], [2000n, 0n]);
  const free = priced({ quantity: '2', amount: '0.00', discount_percent: '100' });
  assert.deepEqual([free.price, free.net], ['0', 0n], 'its price is not known');
});

test('list amount and amount together give the discount, with or without a unit price', () => {
  for (const price of [{}, { unit_price: '10' }, { unit_price: '8.5' }]) {
    const line = priced({ quantity: '2', list_amount: '20.00', amount: '17.00', ...price });
    assert.deepEqual([line.price, line.discount, line.listed, line.net], ['10', '0.15', 2000n, 1700n]);
  }
  assert.deepEqual(refused({ quantity: '2', list_amount: '20.00', amount: '17.00', unit_price: '9' }), [
    '3 amounts_differ',
  ]);
});

test('a price that is written rounded goes with the exact amount, by up to half a cent for each piece', () => {
  const line = priced({ quantity: '3', unit_price: '3.33', amount: '10.00' });
  assert.deepEqual([line.price, line.net, line.slack], ['3.333333', 1000n, 0n]);
  assert.equal(priced({ quantity: '4', unit_price: '2.50', amount: '10.02' }).net, 1002n);
  assert.deepEqual(refused({ quantity: '4', unit_price: '2.50', amount: '10.03' }), ['3 amounts_differ']);
  assert.deepEqual(refused({ quantity: '4', unit_price: '2.500', amount: '10.02' }), ['3 amounts_differ']);
});

test('a line of which only the rounded price is known may be off by half a cent for each piece, and by less with each decimal more', () => {
  const million = 1_000_000n;
  assert.equal(priced({ quantity: '10', unit_price: '2.50' }).slack, 5n * million);
  assert.equal(priced({ quantity: '10', unit_price: '2.5' }).slack, 5n * million);
  assert.equal(priced({ quantity: '10', unit_price: '2.505' }).slack, million / 2n);
  assert.equal(priced({ quantity: '10', unit_price: '2.50', discount_percent: '10' }).slack, 0n);
});

test('a discount that no fraction gives to the cent is left to the whole order', () => {
  const line = priced({ quantity: '1', unit_price: '99999999.99', discount_amount: '0.01' });
  assert.deepEqual([line.discount, line.net, line.spilled], [null, 9_999_999_999n, 1n]);
});

test('an amount with more decimals than its currency is refused by field and line; of the whole it has no line', () => {
  const ofLine = at({ amount: '5.005' }, 'EUR', 3);
  assert.equal(moneyOf(ofLine, 'amount'), undefined);
  assert.deepEqual(ofLine.problems, [
    {
      field: 'lines.amount',
      line: 3,
      rule: 'too_many_decimals',
      detail: '"5.005" has more decimal places than EUR allows.',
    },
  ]);
  const ofOrder = at({ total: '5.5' }, 'JPY', -1);
  assert.equal(moneyOf(ofOrder, 'total'), undefined);
  assert.deepEqual([ofOrder.problems[0]?.field, ofOrder.problems[0]?.line], ['total', null]);
  assert.equal(moneyOf(at({ total: '5.50' }), 'total'), 550n);
  assert.equal(moneyOf(at({}), 'total'), undefined);
});

test('a line is moved to another amount where a price gives it, and it has no discount of its own', () => {
  const line = priceLineOf(at({ quantity: '3', unit_price: '3.33' }));
  const moved = withListed(line, 1000n, 'EUR');
  assert.deepEqual(moved, { ...line, unitPrice: 3_333_333n, listed: 1000n, priced: 1000n, slack: 0n });
  assert.equal(withListed(line, -1n, 'EUR'), null);
  const discounted = priceLineOf(at({ quantity: '2', unit_price: '10', discount_percent: '15' }));
  assert.equal(withListed(discounted, 1900n, 'EUR'), null);
  assert.equal(withListed({ ...line, spilled: 1n }, 1000n, 'EUR'), null);
});
