/** Fields that are cleared, and blank ones that forms send along: every edit of every endpoint, as the contract itself lists them. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';
import { startWorld } from '../world/server.ts';

const world = await startWorld({ after });
const product = await aProduct(world);
const customer = await aCustomer(world);
const lines = [{ description: 'Chai', quantity: '1', unit_price: '18' }];
const made = async (path: string, body: unknown): Promise<string> =>
  (await expecting(201, world.request('POST', path, { body }))).body.id;
const taxRate = await made('/v1/tax_rates', { name: 'To edit', rate: '7' });
const order = (await anOrder(world, { customer_id: customer, accept: false })).body.id as string;
const draft = await made('/v1/invoices', { customer_id: customer, lines });

interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
const contract = (await world.request('GET', '/openapi.json')).body;
const resolve = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
const typesOf = (schema: Schema): readonly string[] => {
  const { type, anyOf = [] } = resolve(schema);
  return [...(typeof type === 'string' ? [type] : (type ?? [])), ...anyOf.flatMap(typesOf)];
};

/** What a record cannot be without: a blank text there is a mistake. */
const NEEDED = new Set(['name', 'sku', 'username', 'customer_id']);
/** What follows from other fields when it says nothing itself. */
const FOLLOWING = new Set(['billing_policy', 'branding', 'tax_category', 'bill_to']);

/** What each path of an edit is tried on. */
const THINGS: Readonly<Record<string, string>> = {
  '/v1/account': '/v1/account',
  '/v1/orders/{id}': `/v1/orders/${order}`,
  '/v1/customers/{id}': `/v1/customers/${customer}`,
  '/v1/products/{id}': `/v1/products/${product}`,
  '/v1/tax_rates/{id}': `/v1/tax_rates/${taxRate}`,
  '/v1/invoices/{id}': `/v1/invoices/${draft}`,
};
const edits: string[] = Object.keys(contract.paths).filter((path) => 'patch' in contract.paths[path]);

describe('an edit', () => {
  for (const path of edits) {
    it(`of ${path} clears by null whatever may be empty, and takes a blank text in every text field`, async () => {
      const thing = THINGS[path];
      assert.ok(thing !== undefined, `name a thing to edit at ${path}`);
      const body: Schema = resolve(contract.paths[path].patch.requestBody.content['application/json'].schema);
      const fields = Object.entries(body.properties ?? {});
      assert.ok(fields.length > 3);
      for (const [name, schema] of fields) {
        const types = typesOf(schema);
        const isNeeded = NEEDED.has(name);
        const tries = [...(types.includes('null') ? [null] : []), ...(types.includes('string') ? ['', '  '] : [])];
        for (const value of tries) {
          const got = await world.request('PATCH', thing, { body: { [name]: value } });
          assert.equal(
            got.status,
            isNeeded ? 400 : 200,
            `${name}: ${JSON.stringify(value)} ${JSON.stringify(got.body)}`,
          );
          if (types.includes('null') && name in got.body && got.body[name] !== null)
            assert.ok(FOLLOWING.has(name), `${name} is cleared`);
        }
      }
    });
  }
});

describe('a draft invoice', () => {
  const full = {
    po_number: 'PO-1',
    note: 'Thanks',
    buyer_reference: '04011000-1',
    supplied_on: '2026-01-05',
    sales_rep_email: 'rep@example.com',
    bill_to: { line1: 'Obere Str. 57', city: 'Berlin', country: 'DE' },
    ship_to: { name: 'Shop', line1: 'Obere Str. 58', city: 'Berlin', country: 'DE' },
  };
  for (const [way, value] of [
    ['null', null],
    ['an empty text', ''],
  ] as const) {
    it(`gives up each of its fields by ${way}, also together with new lines`, async () => {
      const id = await made('/v1/invoices', { customer_id: customer, lines, ...full });
      for (const field of Object.keys(full)) {
        const { body } = await expecting(
          200,
          world.request('PATCH', `/v1/invoices/${id}`, { body: { [field]: value } }),
        );
        if (field === 'bill_to') assert.equal(body.bill_to.address ?? null, null);
        else assert.equal(body[field] ?? null, null, field);
      }
      await expecting(200, world.request('PATCH', `/v1/invoices/${id}`, { body: full }));
      const po = { po_number: value, lines: [{ ...lines[0], quantity: '3' }] };
      const { body } = await expecting(200, world.request('PATCH', `/v1/invoices/${id}`, { body: po }));
      assert.deepEqual([body.po_number, body.note, body.lines[0].quantity], [null, 'Thanks', '3']);
    });
  }
});

it('a PUT of what is there leaves out what it does not change, its name and SKU too; what is new needs them', async () => {
  const put = (path: string, body: unknown) => world.request('PUT', path, { body });
  const missing = await expecting(400, put('/v1/products/external:U-1', { unit_price: '5' }));
  assert.deepEqual(pointers(missing), ['/sku required', '/name required']);
  await expecting(201, put('/v1/products/external:U-1', { sku: 'U1', name: 'Cup', unit_price: '5' }));
  const priced = (await expecting(200, put('/v1/products/external:U-1', { unit_price: '6' }))).body;
  assert.deepEqual([priced.sku, priced.name, priced.unit_price], ['U1', 'Cup', '6']);
  assert.deepEqual(pointers(await expecting(400, put('/v1/customers/external:U-1', { email: 'a@b.example' }))), [
    '/name required',
  ]);
  await expecting(201, put('/v1/customers/external:U-1', { name: 'One' }));
  const items = [
    { external_id: 'U-1', email: 'a@b.example' },
    { external_id: 'U-2', email: 'a@b.example' },
  ];
  const { results } = (await expecting(200, put('/v1/customers', { items }))).body;
  assert.deepEqual([results[0].body.name, results[0].body.email, results[1].status], ['One', 'a@b.example', 400]);
});

describe('an empty field that a form sends along', () => {
  it('of an edited order leaves what always has a value as it is; null there is refused', async () => {
    const before = (await world.request('GET', `/v1/orders/${order}`)).body;
    const blank = { number: '', currency: '', ordered_on: '', payment_terms: ' ' };
    const { body } = await expecting(200, world.request('PATCH', `/v1/orders/${order}`, { body: blank }));
    assert.deepEqual(
      [body.number, body.currency, body.ordered_on, body.payment_terms],
      [before.number, before.currency, before.ordered_on, before.payment_terms],
    );
    const refused = await expecting(400, world.request('PATCH', `/v1/orders/${order}`, { body: { number: null } }));
    assert.deepEqual(pointers(refused), ['/number wrong_type']);
  });

  it('counts as left out when something is entered, also as null', async () => {
    const body = {
      customer_id: customer,
      number: null,
      lines: [{ sku: null, description: 'Advice', quantity: '1', unit_price: '5', unit: null, tax_rate: '' }],
    };
    const entered = (await expecting(201, world.request('POST', '/v1/orders', { body }))).body;
    assert.deepEqual([entered.lines[0].sku, entered.lines[0].description], [null, 'Advice']);
    const shipped = { order_id: entered.id, carrier: null, tracking_number: '', external_id: null };
    assert.equal((await expecting(201, world.request('POST', '/v1/shipments', { body: shipped }))).body.carrier, null);
    const nobody = await expecting(400, world.request('POST', '/v1/orders', { body: { customer_id: null, lines } }));
    assert.deepEqual(pointers(nobody), ['/customer_id wrong_type']);
    const nothing = await expecting(
      400,
      world.request('POST', '/v1/shipments', { body: { order_id: order, lines: null } }),
    );
    assert.deepEqual(pointers(nothing), ['/lines wrong_type']);
  });

  it('clears the tax of a product, its category and its reason each by itself', async () => {
    const edit = async (body: unknown) => {
      const got = await expecting(200, world.request('PATCH', `/v1/products/${product}`, { body }));
      return [got.body.tax_category, got.body.tax_rate, got.body.exemption_reason];
    };
    assert.deepEqual(await edit({ tax_rate: '19' }), ['S', '19', null]);
    assert.deepEqual(await edit({ tax_rate: null }), [null, null, null]);
    assert.deepEqual(await edit({ tax_category: 'E', exemption_reason: 'Art. 132' }), ['E', '0', 'Art. 132']);
    assert.deepEqual(await edit({ tax_category: null }), ['Z', '0', null]);
  });

  it('is fine as the note of a send batch, but not in its filter', async () => {
    const address = { line1: 'Main Street 1', city: 'Berlin', country: 'DE' };
    await expecting(200, world.request('PATCH', '/v1/account', { body: { address, tax_id: 'DE811569869' } }));
    const id = await made('/v1/invoices', { customer_id: customer, lines, on_creation: 'issue' });
    const sending = { invoice_ids: [id], note: '' };
    assert.equal((await expecting(202, world.request('POST', '/v1/send_batches', { body: sending }))).body.note, null);
    for (const search of ['', null]) {
      const refused = await world.request('POST', '/v1/send_batches', { body: { filter: { search }, note: '' } });
      assert.deepEqual([refused.status, refused.body.errors[0].pointer], [400, '/filter/search']);
    }
  });
});
