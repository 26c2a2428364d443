/** Each rule of EN 16931's arithmetic, broken on purpose, is found by its official id at the field that hurts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaxSubtotal } from '#model/tax.ts';
import { checkEn16931 } from './check-en16931.ts';
import type { Checkable } from './check-en16931.ts';

const FULL = { category: 'S', rate: 190_000n, exemptionReason: null } as const;
const EXPORT = { category: 'G', rate: 0n, exemptionReason: 'Export' } as const;
const line = (net: bigint, tax: Checkable['lines'][number]['tax'] = FULL): Checkable['lines'][number] => ({
  orderLineId: null,
  sku: null,
  description: 'Thing',
  quantity: 1_000_000n,
  unit: 'C62',
  unitPrice: 0n,
  tax,
  listed: net,
  priced: net,
  net,
});
const charge = (kind: 'freight' | 'discount', net: bigint): Checkable['charges'][number] => ({
  chargeId: null,
  kind,
  description: kind,
  tax: FULL,
  priced: net,
  net,
});
const RIGHT: Checkable = {
  currency: 'EUR',
  lines: [line(10_000n)],
  charges: [charge('freight', 1_000n), charge('discount', -500n)],
  taxes: [{ tax: FULL, taxable: 10_500n, amount: 1_995n }],
  lineTotal: 10_000n,
  chargeTotal: 1_000n,
  allowanceTotal: 500n,
  netTotal: 10_500n,
  taxTotal: 1_995n,
  total: 12_495n,
};
const found = (change: Partial<Checkable>): string[] =>
  checkEn16931({ ...RIGHT, ...change }).map((f) => `${f.rule} ${f.pointer}`);
const single = (currency: string, row: TaxSubtotal): string[] =>
  checkEn16931({
    currency,
    lines: [line(row.taxable, row.tax)],
    charges: [],
    taxes: [row],
    lineTotal: row.taxable,
    chargeTotal: 0n,
    allowanceTotal: 0n,
    netTotal: row.taxable,
    taxTotal: row.amount,
    total: row.taxable + row.amount,
  }).map((f) => f.rule);

test('a document that adds up has no findings', () => {
  assert.deepEqual(found({}), []);
});

test('a net may stand a cent or two above quantity x price, as rounding over invoices does, and no further', () => {
  const listed = (amount: bigint) => found({ lines: [{ ...line(10_000n), listed: amount }] });
  assert.deepEqual([listed(10_500n), listed(9_999n), listed(9_998n)], [[], [], []]);
  assert.deepEqual(listed(9_997n), ['PEPPOL-EN16931-R120 /lines/0/net_amount']);
});

test('each sum that does not add up is named by its rule', () => {
  assert.deepEqual(found({ lineTotal: 10_001n, netTotal: 10_501n, total: 12_496n }), ['BR-CO-10 /line_total']);
  assert.deepEqual(found({ allowanceTotal: 501n, netTotal: 10_499n, total: 12_494n }), ['BR-CO-11 /allowance_total']);
  assert.deepEqual(found({ chargeTotal: 999n, netTotal: 10_499n, total: 12_494n }), ['BR-CO-12 /charge_total']);
  assert.deepEqual(found({ netTotal: 10_501n, total: 12_496n }), ['BR-CO-13 /net_total']);
  assert.deepEqual(found({ taxTotal: 1_996n, total: 12_496n }), ['BR-CO-14 /tax_total']);
  assert.deepEqual(found({ total: 12_496n }), ['BR-CO-15 /total']);
});

test('the message of a finding contains both amounts', () => {
  const [finding] = checkEn16931({ ...RIGHT, total: 12_496n });
  assert.equal(finding?.sentence, 'total is 124.96, but net total plus tax total is 124.95');
  assert.equal(finding?.severity, 'error');
});

test('a tax row that is missing, or whose base is not the sum of its parts, is named by its category', () => {
  assert.deepEqual(found({ taxes: [], taxTotal: 0n, total: 10_500n }), [
    'BR-CO-18 /tax_breakdown',
    'BR-S-01 /tax_breakdown',
  ]);
  assert.deepEqual(found({ taxes: [{ tax: FULL, taxable: 10_501n, amount: 1_995n }] }), [
    'BR-S-08 /tax_breakdown/0/taxable_amount',
  ]);
  assert.ok(found({ lines: [line(9_000n), line(1_000n, EXPORT)] }).includes('BR-G-01 /tax_breakdown'));
});

test('tax may differ from rate x base by less than one unit of the currency, as the official test has it', () => {
  const row = (amount: bigint, taxable = 10_000n): TaxSubtotal => ({ tax: FULL, taxable, amount });
  assert.deepEqual(single('EUR', row(1_999n)), []);
  assert.deepEqual(single('EUR', row(1_801n)), []);
  assert.deepEqual(single('EUR', row(2_000n)), ['BR-CO-17']);
  assert.deepEqual(single('EUR', row(1_800n)), ['BR-CO-17']);
  assert.deepEqual(single('EUR', row(-1_999n, -10_000n)), []);
  // 19 % of 105 is 19.95: in a currency without cents 19 and 20 are near enough, 18 and 21 are not.
  assert.deepEqual(
    [18n, 19n, 20n, 21n].map((amount) => single('ISK', row(amount, 105n)).length),
    [1, 0, 0, 1],
  );
  assert.deepEqual(single('KWD', row(19_990n, 100_000n)), []);
  assert.deepEqual(single('KWD', row(20_000n, 100_000n)), ['BR-CO-17']);
});

test('at rate zero there is no tax at all', () => {
  assert.deepEqual(single('EUR', { tax: EXPORT, taxable: 10_000n, amount: 0n }), []);
  assert.deepEqual(single('EUR', { tax: EXPORT, taxable: 10_000n, amount: 1n }), ['BR-G-09']);
});

test('three decimals are warned about, not refused: the document is right, it only cannot leave as EN 16931', () => {
  const fine = { tax: { ...EXPORT }, taxable: 10_005n, amount: 0n };
  const findings = checkEn16931({
    currency: 'KWD',
    lines: [line(10_005n, fine.tax)],
    charges: [],
    taxes: [fine],
    lineTotal: 10_005n,
    chargeTotal: 0n,
    allowanceTotal: 0n,
    netTotal: 10_005n,
    taxTotal: 0n,
    total: 10_005n,
  });
  assert.deepEqual(
    findings.map((f) => f.rule),
    ['BR-DEC-09', 'BR-DEC-12', 'BR-DEC-14', 'BR-DEC-23', 'BR-DEC-19'],
  );
  assert.ok(findings.every((f) => f.severity === 'warning'));
});

test('a document without a line is found, whatever charges it has', () => {
  const alone = {
    ...RIGHT,
    lines: [],
    charges: [charge('freight', 10_500n)],
    lineTotal: 0n,
    chargeTotal: 10_500n,
    allowanceTotal: 0n,
  };
  assert.deepEqual(
    checkEn16931(alone).map((finding) => `${finding.rule} ${finding.pointer}`),
    ['BR-16 /lines'],
  );
});
