/** What the lines of a document issued elsewhere come to without tax and at which rate, by its own words and totals. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRate, writePrice, writeRate } from '#kernel/quantity.ts';
import { readDocumentAmounts } from './document-amounts.ts';
import { NO_RATES, type KnownRates } from './find-tax-rate.ts';
import type { AmountProblem } from './line-amounts.ts';

type Fields = Readonly<Record<string, string>>;
const valuesOf = (fields: Fields) =>
  new Map(Object.entries(fields).map(([name, text]) => [name, { text, row: 2, column: null }]));
const percent = (text: string): bigint => parseRate(text) ?? 0n;
const GERMAN: KnownRates = {
  rates: [percent('19'), percent('7')],
  byName: new Map([['reduced', percent('7')]]),
};

/** Of each line: net, unit price and rate. */
function amounts(head: Fields, lines: readonly Fields[], known = NO_RATES) {
  const problems: AmountProblem[] = [];
  const record = {
    head: valuesOf(head),
    headRow: 2,
    lines: lines.map((fields) => ({ row: 2, part: 'main' as const, values: valuesOf(fields) })),
    flaws: [],
  };
  const read = readDocumentAmounts(record, { currency: 'EUR', known, problems });
  assert.deepEqual(problems, []);
  return read.map(({ net, unitPrice, rate }) => [
    net,
    unitPrice === null ? null : writePrice(unitPrice),
    rate === undefined ? null : writeRate(rate),
  ]);
}
const nets = (...given: Parameters<typeof amounts>) => amounts(...given).map(([net]) => net);
const rates = (...given: Parameters<typeof amounts>) => amounts(...given).map(([, , rate]) => rate);

test('a net amount counts as it stands, whatever the line says besides', () => {
  assert.deepEqual(
    amounts({ total: '119', tax_total: '19' }, [{ net_amount: '100.00', amount: '119.00', tax_rate: '19' }]),
    [[10_000n, null, '19']],
  );
});

test('a line of a price alone is priced where the document is put together; one with a discount is priced here', () => {
  assert.deepEqual(amounts({}, [{ quantity: '2', unit_price: '10' }]), [[null, '10', null]]);
  assert.deepEqual(nets({}, [{ quantity: '2', unit_price: '10', discount_rate: '0.15' }]), [1700n]);
  assert.deepEqual(nets({}, [{ quantity: '2', unit_price: '10', discount_percent: '15' }]), [1700n]);
  assert.deepEqual(nets({}, [{ unit_price: '10', discount_percent: '15' }]), [850n], 'one piece');
});

test('a unit price stays only where quantity times price is the amount', () => {
  assert.deepEqual(amounts({}, [{ quantity: '2', unit_price: '10', amount: '20.00' }])[0]?.[1], '10');
  assert.deepEqual(amounts({}, [{ quantity: '2', unit_price: '10', amount: '-20.00' }])[0]?.[1], '10', 'of a credit');
  assert.deepEqual(amounts({}, [{ quantity: '2', unit_price: '10', amount: '17.00' }])[0]?.[1], null);
});

test('amounts of lines that come to the total hold their tax, and it is taken out of them', () => {
  const head = { total: '119.00', tax_total: '19.00' };
  assert.deepEqual(amounts(head, [{ amount: '119.00', tax_rate: '19' }]), [[10_000n, null, '19']]);
  assert.deepEqual(nets({ total: '119.00', net_total: '100.00' }, [{ amount: '119.00', tax_rate: '19' }]), [10_000n]);
  assert.deepEqual(nets({ net_total: '100.00', tax_total: '19.00' }, [{ amount: '119.00', tax_rate: '19' }]), [
    10_000n,
  ]);
  assert.deepEqual(nets({ total: '-119', tax_total: '-19' }, [{ amount: '119.00', tax_rate: '19' }]), [10_000n]);
});

test('amounts that come to the net, or of a document without tax or total, are without tax', () => {
  for (const head of [{ total: '119.00', tax_total: '19.00' }, { total: '100.00', tax_total: '0.00' }, {}])
    assert.deepEqual(nets(head, [{ amount: '100.00', tax_rate: '19' }]), [10_000n], JSON.stringify(head));
});

test('what the file says of its prices goes before what the totals show', () => {
  const head = { total: '119.00', tax_total: '19.00' };
  assert.deepEqual(nets({ ...head, prices_include_tax: 'false' }, [{ amount: '119.00', tax_rate: '19' }]), [11_900n]);
  assert.deepEqual(nets({ prices_include_tax: 'true' }, [{ amount: '119.00', tax_rate: '19' }]), [10_000n]);
});

test('the tax that a line says is taken out of its amount as it stands; without tax and rate its net is open', () => {
  const head = { prices_include_tax: 'true' };
  assert.deepEqual(amounts(head, [{ amount: '119.00', tax_amount: '19.00' }]), [[10_000n, null, '19']]);
  assert.deepEqual(nets(head, [{ amount: '119.00', tax_amount: '18.99', tax_rate: '19' }]), [10_001n]);
  assert.deepEqual(nets(head, [{ amount: '119.00' }]), [null]);
});

test('cents that rounding leaves between the lines and the net of the document go to the largest line', () => {
  const lines = [
    { amount: '10.00', tax_rate: '19' },
    { amount: '20.00', tax_rate: '19' },
    { amount: '10.00', tax_rate: '19' },
  ];
  assert.deepEqual(nets({ total: '40.00', net_total: '33.61' }, lines), [840n, 1681n, 840n]);
  assert.deepEqual(nets({ total: '40.00', net_total: '33.64' }, lines), [840n, 1684n, 840n], 'a cent for each line');
  assert.deepEqual(nets({ total: '40.00', net_total: '33.65' }, lines), [840n, 1681n, 840n], 'more is no rounding');
  assert.deepEqual(nets({ total: '-40.00', net_total: '-33.62' }, lines), [840n, 1682n, 840n], 'of a credit note');
});

test('a line says its rate as a number, in the name of its tax or by its tax amount', () => {
  assert.deepEqual(
    rates(
      {},
      [
        { amount: '100', tax_rate: '19', tax_name: 'reduced' },
        { amount: '100', tax_name: 'Reduced' },
        { amount: '100', tax_name: 'VAT 5.5%' },
        { amount: '100', tax_amount: '19.00' },
        { amount: '100' },
      ],
      GERMAN,
    ),
    ['19', '7', '5.5', '19', null],
  );
});

test('lines that say no rate share the one that the rest of the tax gives', () => {
  const lines = [{ amount: '100.00', tax_rate: '19' }, { amount: '40.00' }, { amount: '60.00' }];
  assert.deepEqual(rates({ total: '226.00', tax_total: '26.00' }, lines, GERMAN), ['19', '7', '7']);
  assert.deepEqual(rates({ total: '231.37', tax_total: '31.37' }, lines, GERMAN), ['19', null, null]);
});

test('where no line says its rate, or the document no tax, nothing is concluded', () => {
  assert.deepEqual(rates({ total: '119.00', tax_total: '19.00' }, [{ amount: '100.00' }], GERMAN), [null]);
  assert.deepEqual(rates({}, [{ amount: '100.00', tax_rate: '19' }, { amount: '50.00' }], GERMAN), ['19', null]);
});
