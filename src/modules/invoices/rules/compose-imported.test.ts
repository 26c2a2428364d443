/** Documents issued elsewhere keep their amounts to the cent, and what they leave out follows from what they say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LineTax } from '#model/tax.ts';
import { checkEn16931 } from './check-en16931.ts';
import { composeImported, type ImportedLine } from './compose-imported.ts';

const line = (more: Partial<ImportedLine> = {}): ImportedLine => ({
  description: 'Invoice 1',
  sku: null,
  quantity: null,
  unit: 'C62',
  unitPrice: null,
  net: null,
  tax: null,
  ...more,
});
const standard = (percent: bigint): LineTax => ({ category: 'S', rate: percent * 10_000n, exemptionReason: null });

test('of total, net and tax two give the third, and the amounts are those that were given', () => {
  const cents = fc.bigInt({ min: 1n, max: 10n ** 11n });
  fc.assert(
    fc.property(
      cents,
      fc.constantFrom(0n, 7n, 19n, 20n, 25n),
      fc.constantFrom('total', 'net', 'tax'),
      (net, percent, left) => {
        const tax = (net * percent * 2n + 100n) / 200n;
        const stated = { total: net + tax, net, tax, [left]: null };
        const made = composeImported({
          currency: 'EUR',
          total: stated.total,
          net: stated.net,
          tax: stated.tax,
          lines: [line()],
        });
        if (!made.ok) return assert.equal(left, 'none', made.refusal.detail);
        assert.deepEqual([made.value.netTotal, made.value.taxTotal, made.value.total], [net, tax, net + tax]);
        assert.deepEqual(checkEn16931({ ...made.value, currency: 'EUR' }), []);
      },
    ),
  );
});

test('a total and a rate are enough, and the total stays what it was', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 11n }), fc.constantFrom(5n, 7n, 19n, 25n), (total, percent) => {
      const made = composeImported({
        currency: 'EUR',
        total,
        net: null,
        tax: null,
        lines: [line({ tax: standard(percent) })],
      });
      assert.ok(made.ok);
      assert.equal(made.value.total, total);
      assert.deepEqual(checkEn16931({ ...made.value, currency: 'EUR' }), []);
    }),
  );
});

test('the plainest rate is taken that gives the tax', () => {
  const made = composeImported({ currency: 'EUR', total: 11_900n, net: null, tax: 1_900n, lines: [line()] });
  assert.ok(made.ok);
  assert.deepEqual(
    made.value.taxes.map((row) => row.tax),
    [standard(19n)],
  );
});

test('what contradicts itself, or is incomplete, is refused by its field', () => {
  const rules = (stated: Parameters<typeof composeImported>[0]) => {
    const made = composeImported(stated);
    return made.ok ? [] : (made.refusal.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const none = { currency: 'EUR', total: null, net: null, tax: null };
  assert.deepEqual(rules({ ...none, total: 11_900n, net: 10_000n, tax: 2_000n, lines: [line()] }), [
    '/total amounts_differ',
  ]);
  assert.deepEqual(rules({ ...none, total: 11_900n, lines: [line()] }), ['/tax_total tax_unknown']);
  assert.deepEqual(rules({ ...none, lines: [line()] }), ['/total required']);
  assert.deepEqual(rules({ ...none, total: 20_000n, lines: [line({ net: 10_000n, tax: standard(19n) })] }), [
    '/total amounts_differ',
  ]);
});

test('a document that is below zero at a rate is refused by the line that has it, though its total is not', () => {
  const lines = [line({ net: 10_000n, tax: standard(19n) }), line({ net: -500n, tax: standard(7n) })];
  const made = composeImported({ currency: 'EUR', total: null, net: null, tax: null, lines });
  assert.deepEqual(made.ok ? [] : made.refusal.errors?.map(({ pointer, code }) => `${pointer} ${code}`), [
    '/lines/1/tax_rate rate_below_zero',
  ]);
  assert.ok(
    composeImported({
      currency: 'EUR',
      total: null,
      net: null,
      tax: null,
      lines: [line({ net: 10_000n, tax: standard(19n) }), line({ net: -500n, tax: standard(19n) })],
    }).ok,
  );
});
