/** What the amounts of an order mean, and at which rates it is taxed: only what the file's own sums prove. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRate, writeRate } from '#kernel/quantity.ts';
import { NO_RATES, type KnownRates } from './find-tax-rate.ts';
import type { AmountProblem } from './line-amounts.ts';
import { readOrderAmounts } from './order-amounts.ts';

type Fields = Readonly<Record<string, string>>;
const valuesOf = (fields: Fields) =>
  new Map(Object.entries(fields).map(([name, text]) => [name, { text, row: 2, column: null }]));
const percent = (text: string): bigint => parseRate(text) ?? 0n;
const GERMAN: KnownRates = { rates: [percent('19'), percent('7')], byName: new Map() };
const shown = (rate: bigint | undefined): string | null => (rate === undefined ? null : writeRate(rate));

function amounts(head: Fields, lines: readonly Fields[], known = NO_RATES) {
  const problems: AmountProblem[] = [];
  const record = {
    head: valuesOf(head),
    headRow: 2,
    lines: lines.map((fields) => ({ row: 2, part: 'main' as const, values: valuesOf(fields) })),
    flaws: [],
  };
  const read = readOrderAmounts(record, { currency: 'EUR', known, problems });
  return {
    isIncluded: read.pricesIncludeTax,
    rates: read.lines.map(({ taxRate }) => shown(taxRate)),
    charges: read.charges.map(({ kind, amount, taxRate }) => [kind, amount, shown(taxRate)]),
    expected: read.expected,
    problems: problems.map(({ rule }) => rule),
  };
}
const line = (price: string, more: Fields = {}): Fields => ({ quantity: '1', unit_price: price, ...more });

test('freight, fee and discount are charges of the order; what comes to nothing is none', () => {
  const { charges } = amounts({ freight: '5', fee: '1.50', discount: '2.00' }, [line('100')]);
  assert.deepEqual(charges, [
    ['freight', '5.00', null],
    ['fee', '1.50', null],
    ['discount', '2.00', null],
  ]);
  assert.deepEqual(amounts({ freight: '0.00' }, [line('100')]).charges, []);
});

test('freight and fees that stand with the lines are those of the order together, less what was taken off them', () => {
  const { charges } = amounts({}, [
    line('100', { freight: '3', freight_discount: '-1', fee: '1' }),
    line('50', { freight: '2', fee: '0.50' }),
  ]);
  assert.deepEqual(charges, [
    ['freight', '4.00', null],
    ['fee', '1.50', null],
  ]);
});

test('what the file says of its total and tax is kept, to be held against what is saved', () => {
  assert.deepEqual(amounts({ total: '119.00', tax_total: '19.00' }, [line('100')]).expected, {
    total: 11_900n,
    tax: 1900n,
  });
  assert.deepEqual(amounts({}, [line('100')]).expected, { total: null, tax: null });
});

test('where only the parts say their tax, it is theirs together', () => {
  const named = { 'tax_1.amount': '19.00', 'tax_2.amount': '3.50' };
  assert.equal(amounts(named, [line('100'), line('50')]).expected.tax, 2250n);
  const lines = [line('100', { tax_amount: '19.00' }), line('50', { tax_amount: '9.50' })];
  assert.equal(amounts({ freight: '10', freight_tax: '1.90' }, lines).expected.tax, 3040n);
  assert.equal(amounts({ freight: '10', freight_tax: '1.90' }, [line('100')]).expected.tax, null);
});

test('a line says its own rate: as a number, as untaxed, or in the name of its tax', () => {
  const { rates } = amounts({}, [
    line('100', { tax_rate: '19', tax_name: 'VAT 7%' }),
    line('100', { taxable: 'false', tax_name: 'VAT 7%' }),
    line('100', { tax_name: 'VAT 7%' }),
    line('100', { taxable: 'true' }),
  ]);
  assert.deepEqual(rates, ['19', '0', '7', null]);
});

test('the tax of a line gives its rate, with the tax beside the price or in it', () => {
  const beside = amounts({ total: '119.00', tax_total: '19.00' }, [line('100', { tax_amount: '19.00' })]);
  assert.deepEqual([beside.isIncluded, beside.rates], [false, ['19']]);
  const within = amounts({ total: '119.00', tax_total: '19.00' }, [line('119', { tax_amount: '19.00' })]);
  assert.deepEqual([within.isIncluded, within.rates], [true, ['19']]);
});

test('a small line has the rate that a larger one proves', () => {
  const { rates } = amounts({}, [line('100', { tax_amount: '19.00' }), line('1.20', { tax_amount: '0.23' })]);
  assert.deepEqual(rates, ['19', '19']);
  assert.deepEqual(amounts({}, [line('1.20', { tax_amount: '0.23' })]).rates, [null], 'alone it proves nothing');
});

test('the tax of the whole gives the rate of all lines, of freight as well where it was taxed', () => {
  const goods = amounts({ total: '129.00', tax_total: '19.00', freight: '10' }, [line('60'), line('40')], GERMAN);
  assert.deepEqual([goods.rates, goods.charges], [['19', '19'], [['freight', '10.00', '0']]]);
  const all = amounts({ total: '130.90', tax_total: '20.90', freight: '10' }, [line('60'), line('40')], GERMAN);
  assert.deepEqual([all.rates, all.charges], [['19', '19'], [['freight', '10.00', null]]]);
});

test('an order without tax is taxed at zero', () => {
  assert.deepEqual(amounts({ total: '100.00', tax_total: '0.00' }, [line('100')], GERMAN).rates, ['0']);
});

test('a rate that no sum proves is left open', () => {
  assert.deepEqual(amounts({}, [line('100')], GERMAN).rates, [null]);
  const odd = amounts({ total: '112.37', tax_total: '12.37' }, [line('100')], GERMAN);
  assert.deepEqual(odd.rates, [null], '12.37 % is nobody’s rate');
});

test('the tax that some lines say is taken off the whole, and the rest gives the rate of the others', () => {
  const { rates } = amounts({ total: '780.87', tax_total: '130.87' }, [line('150', { tax_rate: '7' }), line('500')]);
  assert.deepEqual(rates, ['7', null], '120.37 on 500.00 is nobody’s rate');
  const fits = amounts({ total: '226.00', tax_total: '26.00' }, [line('100', { tax_rate: '7' }), line('100')], GERMAN);
  assert.deepEqual(fits.rates, ['7', '19']);
});

test('a named tax of the whole is the rate of all lines; two of them fall on the lines by which both amounts come out', () => {
  const one = amounts({ total: '119.00', tax_total: '19.00', 'tax_1.name': 'DE VAT 19%', 'tax_1.amount': '19.00' }, [
    line('100'),
  ]);
  assert.deepEqual(one.rates, ['19']);
  const two = amounts(
    {
      total: '172.50',
      tax_total: '22.50',
      'tax_1.name': 'VAT 19%',
      'tax_1.amount': '19.00',
      'tax_2.name': 'VAT 7%',
      'tax_2.amount': '3.50',
    },
    [line('100'), line('50')],
  );
  assert.deepEqual(two.rates, ['19', '7']);
});

test('the rate of freight and of a fee follows from their own tax', () => {
  const { charges } = amounts(
    { freight: '100', freight_tax: '19.00', fee: '100', fee_tax: '7.00', tax_total: '33.00', total: '333.00' },
    [line('100', { tax_rate: '7' })],
    GERMAN,
  );
  assert.deepEqual(
    charges,
    [
      ['freight', '100.00', '19'],
      ['fee', '100.00', null],
    ],
    'the fee is taxed as the lines are',
  );
});

test('what was refunded is not brought, and the check warns of it', () => {
  assert.deepEqual(amounts({ refunded: '-10.00' }, [line('100')]).problems, ['refund_not_imported']);
  assert.deepEqual(amounts({ refunded: '0.00' }, [line('100')]).problems, []);
});
