/** Where an order's terms come from: the order itself, else its customer, else the account. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHARGE_RULES, DEFAULT_POLICY, ON_CREATION, TAX_ROUNDINGS } from '#model/billing-policy.ts';
import type { Account } from '#model/account.ts';
import type { ChargeId, CustomerId, OrderId, OrderLineId } from '#kernel/id.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderInput } from '#model/order-input.ts';
import type { Address } from '#model/party.ts';
import { ok, type Problem } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import { composeOrder, resolvePolicy } from './compose-order.ts';

const address = (city: string): Address => ({ line1: 'Street 1', city, postalCode: '1', country: 'DE' });
const ACCOUNT = {
  id: 'account',
  homeCurrency: 'EUR',
  paymentTerms: 'net_30',
  billingPolicy: DEFAULT_POLICY,
} as Account;
const CUSTOMER = {
  id: 'customer' as CustomerId,
  currency: null,
  paymentTerms: null,
  billTo: address('Berlin'),
  shipTo: [{ address: address('Hamburg') }, { address: address('Bremen') }],
  salesRepEmail: 'rep@seller.example',
  billingPolicy: null,
} as unknown as Customer;
const INPUT: OrderInput = {
  customer: { id: CUSTOMER.id },
  lines: [{ description: 'Plank', quantity: 1_000_000n, unitPrice: 1_000_000n }],
};

function compose(
  input: Partial<OrderInput> = {},
  customer: Partial<Customer> = {},
  catalogue: { readonly product?: Product; readonly problems?: Problem[] } = {},
) {
  const bySku = new Map(catalogue.product === undefined ? [] : [[catalogue.product.sku, catalogue.product]]);
  return composeOrder({
    input: { ...INPUT, ...input },
    account: ACCOUNT,
    customer: { ...CUSTOMER, ...customer },
    today: '2026-01-05',
    composing: {
      products: { byId: new Map(), byExternalId: new Map(), bySku },
      defaultTax: null,
      resolveTax: () => ok({ category: 'Z', rate: 0n, exemptionReason: null }),
      problems: catalogue.problems ?? [],
    },
    ids: {
      order: 'order' as OrderId,
      newLine: () => 'line' as OrderLineId,
      newCharge: () => 'charge' as ChargeId,
    },
  });
}

test('an order that gives none of them has the currency, terms, addresses and sales rep of its customer, and is accepted today', () => {
  const order = compose({}, { currency: 'CHF', paymentTerms: 'net_14' });
  assert.deepEqual(
    [order.currency, order.paymentTerms, order.billTo?.city, order.shipTo?.address.city, order.salesRepEmail],
    ['CHF', 'net_14', 'Berlin', 'Hamburg', 'rep@seller.example'],
  );
  assert.deepEqual([order.phase, order.orderedOn, order.pricesIncludeTax], ['accepted', '2026-01-05', false]);
});

test('where the customer has none either, those of the account count', () => {
  const order = compose({}, { billTo: null, shipTo: [], salesRepEmail: null });
  assert.deepEqual(
    [order.currency, order.paymentTerms, order.billTo, order.shipTo, order.salesRepEmail],
    ['EUR', 'net_30', null, null, null],
  );
});

test('what the order gives goes before both', () => {
  const order = compose(
    {
      currency: 'USD',
      paymentTerms: 'prepaid',
      billTo: address('Paris'),
      shipTo: { address: address('Lyon') },
      salesRepEmail: 'other@seller.example',
      orderedOn: '2026-01-01',
      pricesIncludeTax: true,
      accept: false,
    },
    { currency: 'CHF', paymentTerms: 'net_14' },
  );
  assert.deepEqual(
    [order.currency, order.paymentTerms, order.billTo?.city, order.shipTo?.address.city, order.salesRepEmail],
    ['USD', 'prepaid', 'Paris', 'Lyon', 'other@seller.example'],
  );
  assert.deepEqual([order.phase, order.orderedOn, order.pricesIncludeTax], ['draft', '2026-01-01', true]);
});

test("an order's charges are in the order's own currency", () => {
  const { charges } = compose({ currency: 'JPY', charges: [{ kind: 'freight', amount: '500' }] });
  assert.equal(charges[0]?.amount, 500n, '500 yen have no cents');
});

test("a price of the catalogue is in the account's currency, and is none for an order in another", () => {
  const product = { sku: 'CHAIR', name: 'Chair', unit: 'C62', unitPrice: 5_000_000n, tax: null } as Product;
  const line = (currency: string) => {
    const problems: Problem[] = [];
    const { lines } = compose({ currency, lines: [{ sku: 'CHAIR', quantity: 1_000_000n }] }, {}, { product, problems });
    return lines[0]?.unitPrice ?? problems.map(({ code }) => code);
  };
  assert.equal(line('EUR'), 5_000_000n);
  assert.deepEqual(line('USD'), ['unit_price_missing']);
});

test('each setting of the billing policy is resolved by itself: order, then customer, then account', () => {
  const policy = resolvePolicy({
    account: { billingPolicy: DEFAULT_POLICY },
    customer: { billingPolicy: { onCreation: 'draft', orderCharges: 'first' } },
    ownPolicy: { orderCharges: 'last' },
  });
  assert.deepEqual(policy, { ...DEFAULT_POLICY, onCreation: 'draft', orderCharges: 'last' });
});

test('a policy has every setting, each from the nearest place that has it', () => {
  const own = fc.record(
    {
      onCreation: fc.constantFrom(...ON_CREATION),
      orderCharges: fc.constantFrom(...CHARGE_RULES),
      taxRounding: fc.constantFrom(...TAX_ROUNDINGS),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(own, fc.option(own), (order, customer) => {
      const policy = resolvePolicy({
        account: { billingPolicy: DEFAULT_POLICY },
        customer: { billingPolicy: customer },
        ownPolicy: order,
      });
      for (const setting of ['trigger', 'issueDate', 'onCreation', 'orderCharges', 'taxRounding'] as const) {
        const said = [order, customer ?? {}, DEFAULT_POLICY].map((each: Partial<typeof policy>) => each[setting]);
        assert.equal(
          policy[setting],
          said.find((value) => value !== undefined),
        );
      }
    }),
  );
});

test('the policy of the order itself is kept beside the resolved one, so that a draft follows its customer', () => {
  const order = compose({ billingPolicy: { onCreation: 'issue' } }, { billingPolicy: { orderCharges: 'first' } });
  assert.deepEqual(order.ownPolicy, { onCreation: 'issue' });
  assert.deepEqual(order.policy, { ...DEFAULT_POLICY, onCreation: 'issue', orderCharges: 'first' });
});
