/** What an order's lines and charges become: the caller's word first, then the product's, and a problem with its place for what is missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '#kernel/calendar.ts';
import type { ChargeId, Id, OrderLineId, ProductId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import type { OrderChargeInput, OrderLineInput } from '#model/order-input.ts';
import type { LineTax } from '#model/tax.ts';
import { composeCharges, composeLines, type Composing, type ResolveTax } from './compose-lines.ts';

const S19: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const S7: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const ONE = 1_000_000n;

const CHAIR: Product = {
  id: 'chair' as ProductId,
  externalId: 'shop-1',
  sku: 'CHAIR-01',
  name: 'Chair',
  unit: 'H87',
  unitPrice: 49_900_000n,
  tax: S7,
  metadata: {},
  contentHash: '',
  createdAt: '2026-01-05T10:00:00.000Z' as Instant,
  updatedAt: '2026-01-05T10:00:00.000Z' as Instant,
  version: 1,
};
const shelf = (...products: readonly Product[]): Composing['products'] => ({
  byId: new Map(products.map((each) => [each.id, each])),
  byExternalId: new Map(products.flatMap((each) => (each.externalId === null ? [] : [[each.externalId, each]]))),
  bySku: new Map(products.map((each) => [each.sku.toLowerCase(), each])),
});
/** The caller's rate, else the product's tax, else the account's: what the tax rules answer is theirs to test. */
const resolveTax: ResolveTax = (question) => {
  const [{ rate }] = [Object.values(question)[0] as { readonly rate?: bigint }];
  const tax = rate === undefined ? (question.product ?? question.fallback) : { ...S19, rate };
  const detail = 'no tax is known';
  return tax === null
    ? refuse('tax_unknown', detail, [{ pointer: `${question.pointer}/tax_rate`, code: 'tax_rate_missing', detail }])
    : ok(tax);
};
const composing = (change: Partial<Composing> = {}): Composing => ({
  currency: 'EUR',
  pricesIncludeTax: false,
  homeCurrency: 'EUR',
  products: shelf(CHAIR),
  defaultTax: S19,
  resolveTax,
  problems: [],
  ...change,
});
function compose(inputs: readonly OrderLineInput[], change: Partial<Composing> = {}) {
  const at = composing(change);
  let count = 0;
  const lines = composeLines(at, inputs, () => `line-${(count += 1)}` as OrderLineId);
  return { lines, problems: at.problems.map(({ pointer, code }) => `${pointer} ${code}`) };
}
function composeCharge(input: OrderChargeInput, change: Partial<Composing> = {}) {
  const at = composing(change);
  const charges = composeCharges(at, [input], () => 'charge-1' as ChargeId);
  return { charges, problems: at.problems.map(({ pointer, code }) => `${pointer} ${code}`) };
}

test('a line that names a product takes its name, unit, price and tax', () => {
  const { lines, problems } = compose([{ product: { id: CHAIR.id as Id<'product'> }, quantity: 2n * ONE }]);
  assert.deepEqual(problems, []);
  assert.deepEqual(lines, [
    {
      id: 'line-1',
      position: 1,
      externalId: null,
      productId: 'chair',
      sku: 'CHAIR-01',
      description: 'Chair',
      quantity: 2_000_000n,
      unit: 'H87',
      unitPrice: 49_900_000n,
      discountRate: 0n,
      tax: S7,
    },
  ]);
});

test('what the line gives itself goes before what the product has', () => {
  const { lines } = compose([
    {
      product: { external: 'shop-1' },
      externalId: 'L1',
      description: 'Chair, oak',
      quantity: ONE,
      unit: 'SET',
      unitPrice: 0n,
      discountRate: 100_000n,
      taxRate: 0n,
    },
  ]);
  const [line] = lines;
  assert.deepEqual(
    [line?.externalId, line?.description, line?.unit, line?.unitPrice, line?.discountRate, line?.tax.rate],
    ['L1', 'Chair, oak', 'SET', 0n, 100_000n, 0n],
  );
});

test('a product is found by its SKU in capitals or not', () => {
  const { lines, problems } = compose(['chair-01', 'CHAIR-01', 'Chair-01'].map((sku) => ({ sku, quantity: ONE })));
  assert.deepEqual(problems, []);
  assert.ok(
    lines.every(({ sku }) => sku === 'CHAIR-01'),
    'as the catalogue writes it',
  );
});

test('what is not in the catalogue is sold with a description and a price, by the piece, at the account rate', () => {
  const { lines, problems } = compose([{ sku: 'UNKNOWN', description: 'Plank', unitPrice: 5n * ONE, quantity: ONE }]);
  assert.deepEqual(problems, []);
  const [line] = lines;
  assert.deepEqual(
    [line?.productId, line?.sku, line?.description, line?.unit, line?.tax],
    [null, 'UNKNOWN', 'Plank', 'C62', S19],
  );
});

test('an unknown SKU without a description or without a price is no product', () => {
  for (const input of [
    { sku: 'UNKNOWN' },
    { sku: 'UNKNOWN', unitPrice: ONE },
    { sku: 'UNKNOWN', description: 'Plank' },
  ])
    assert.deepEqual(compose([{ ...input, quantity: ONE }]).problems, ['/lines/0/sku product_not_found']);
});

test('a product id that does not exist, and a SKU that contradicts the product, are problems of that line', () => {
  const { lines, problems } = compose([
    { product: { external: 'shop-9' }, quantity: ONE },
    { product: { external: 'shop-1' }, sku: 'TABLE-01', quantity: ONE },
    { product: { external: 'shop-1' }, sku: 'chair-01', quantity: ONE },
  ]);
  assert.deepEqual(problems, ['/lines/0/product_id product_not_found', '/lines/1/sku sku_contradicts_product']);
  assert.deepEqual(
    lines.map(({ position }) => position),
    [3],
    'a line keeps its place',
  );
});

test('a free line needs a description and a price', () => {
  assert.deepEqual(compose([{ quantity: ONE }]).problems, ['/lines/0/description description_missing']);
  assert.deepEqual(compose([{ quantity: ONE, description: 'Plank' }]).problems, [
    '/lines/0/unit_price unit_price_missing',
  ]);
});

test('a catalogue price is taken only in its own currency and before tax: nothing is converted', () => {
  const input: OrderLineInput = { product: { external: 'shop-1' }, quantity: ONE };
  const missing = ['/lines/0/unit_price unit_price_missing'];
  assert.deepEqual(compose([input], { currency: 'USD' }).problems, missing);
  assert.deepEqual(compose([input], { pricesIncludeTax: true }).problems, missing);
  assert.deepEqual(compose([input], { products: shelf({ ...CHAIR, unitPrice: null }) }).problems, missing);
  const own = { ...input, unitPrice: ONE };
  assert.deepEqual(compose([own], { currency: 'USD', pricesIncludeTax: true }).problems, []);
});

test('a line without any known tax is reported with its place, together with what else is wrong', () => {
  const { lines, problems } = compose([{ description: 'Plank', quantity: ONE }], { defaultTax: null });
  assert.deepEqual(problems, ['/lines/0/unit_price unit_price_missing', '/lines/0/tax_rate tax_rate_missing']);
  assert.deepEqual(lines, []);
});

test('an order has a line', () => {
  assert.deepEqual(compose([]).problems, ['/lines lines_missing']);
});

test('an external id names one line: every repetition is named, and lines without one do not clash', () => {
  const line = (externalId?: string): OrderLineInput => ({
    externalId,
    product: { external: 'shop-1' },
    quantity: ONE,
  });
  assert.deepEqual(compose([line('A'), line(), line('B'), line('A'), line(), line('A')]).problems, [
    '/lines/3/external_id line_external_id_repeated',
    '/lines/5/external_id line_external_id_repeated',
  ]);
});

test('a charge without a tax of its own is left to the rates of the goods, and has a name', () => {
  const { charges, problems } = composeCharge({ kind: 'freight', amount: '12.5' });
  assert.deepEqual(problems, []);
  assert.deepEqual(charges, [
    { id: 'charge-1', position: 1, kind: 'freight', description: 'Freight', amount: 1_250n, tax: null },
  ]);
});

test('a charge with a rate keeps it, and its own description', () => {
  const { charges } = composeCharge({ kind: 'fee', amount: '1', taxRate: 70_000n, description: 'Cold chain' });
  assert.deepEqual([charges[0]?.tax, charges[0]?.description], [S7, 'Cold chain']);
});

test('a charge has no more decimals than the currency of the order', () => {
  assert.deepEqual(composeCharge({ kind: 'freight', amount: '12.5' }, { currency: 'JPY' }), {
    charges: [],
    problems: ['/charges/0/amount too_many_decimals'],
  });
  assert.deepEqual(composeCharge({ kind: 'freight', amount: '0.125' }, { currency: 'KWD' }).charges[0]?.amount, 125n);
});

test('a charge has a reason for its exemption only with a category', () => {
  assert.deepEqual(composeCharge({ kind: 'freight', amount: '1', exemptionReason: 'Export' }), {
    charges: [],
    problems: ['/charges/0/exemption_reason exemption_reason_not_allowed'],
  });
});

test('a charge never takes the default tax of the account', () => {
  const question = composeCharge({ kind: 'freight', amount: '1', taxCategory: 'S' });
  assert.deepEqual(question.problems, ['/charges/0/tax_rate tax_rate_missing']);
});
