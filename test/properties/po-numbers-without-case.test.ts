/**
 * PO numbers and references that differ only in case are the same in every list, whatever their letters: orders, shipments, invoices, drafts and
 * transactions are found by the same spellings, which are those the program's own comparison calls equal.
 */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import fc from 'fast-check';
import { withoutCase } from '#kernel/text.ts';
import { aCustomer, anOrder, aProduct, expecting } from '../scenarios/selling-world.ts';
import { startWorld } from '../world/server.ts';

const world = await startWorld({ after });

/** Letters whose case is not one letter for one letter, or not the same in every language, among some that are plain. */
const LETTERS = [...'aAsSiIkK1-ßẞİıŞşςσΣΩωǅǆǄŉΐﬀÅåÄäÉéЖжԱաႠⴀკᲙꭰᎠＡａ𐐀𐐨'];

const LISTS = {
  orders: 'po_number',
  shipments: 'po_number',
  invoices: 'po_number',
  transactions: 'reference',
} as const;

/** What each record was named, by id. */
const nameOf = new Map<string, string>();

async function found(list: keyof typeof LISTS, spelling: string): Promise<string[]> {
  const query = new URLSearchParams({ [LISTS[list]]: spelling, limit: '200' });
  const { body } = await expecting(200, world.request('GET', `/v1/${list}?${query.toString()}`));
  return body.data.map((row: { id: string }) => nameOf.get(row.id)).toSorted();
}

it('a PO number is found in every list by the same spellings, whatever its letters', { timeout: 300_000 }, async () => {
  await aProduct(world);
  const customer = await aCustomer(world);
  const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''));
  const samples = fc.sample(word, { numRuns: 12, seed: 7 });
  const named = [...new Set([...samples, 'Straße', 'İstanbul', 'ΟΔΟΣ'].map((each) => each.normalize('NFC')))];
  const post = async (path: string, body: unknown, name: string) => {
    const made = (await expecting(201, world.request('POST', path, { body }))).body;
    nameOf.set(made.id, name);
    if (path === '/v1/shipments') nameOf.set(made.invoice_id, name);
  };
  for (const name of named) {
    const order = (await anOrder(world, { customer_id: customer, po_number: name })).body;
    nameOf.set(order.id, name);
    await post('/v1/shipments', { order_id: order.id }, name);
    const draft = {
      customer_id: customer,
      po_number: name,
      lines: [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }],
    };
    await post('/v1/invoices', draft, name);
    const payment = { customer_id: customer, type: 'payment', method: 'bank_transfer', amount: '1', currency: 'EUR' };
    await post('/v1/transactions', { ...payment, effective_on: '2026-01-05', reference: name }, name);
  }
  const spellings = new Set(named.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]));
  for (const spelling of [...spellings, 'STRASSE', 'istanbul', 'οδος', 'οδοσ']) {
    const same = named.filter((name) => withoutCase(name) === withoutCase(spelling.normalize('NFC'))).toSorted();
    assert.deepEqual(await found('orders', spelling), same, `orders ${spelling}`);
    assert.deepEqual(await found('shipments', spelling), same, `shipments ${spelling}`);
    assert.deepEqual(await found('transactions', spelling), same, `transactions ${spelling}`);
    // A draft beside each issued one.
    assert.deepEqual(await found('invoices', spelling), [...same, ...same].toSorted(), `invoices ${spelling}`);
  }
  assert.deepEqual(await found('orders', 'οδος'), ['ΟΔΟΣ']);
  assert.deepEqual(await found('orders', 'STRASSE'), [], 'letter by letter: ß is one letter, SS are two');
});

it('the database itself would compare some of these letters otherwise, so it compares none', async () => {
  const { rows } = await world.ports.database.pool.query<{ letter: string; lower: string }>(
    `select letter, lower(letter) as lower from unnest($1::text[]) as letter`,
    [LETTERS],
  );
  const otherwise = rows.filter(({ letter, lower }) => withoutCase(letter) !== lower).map(({ letter }) => letter);
  assert.ok(otherwise.includes('ς'), otherwise.join(''));
  const { rows: generated } = await world.ports.database.pool.query<{ column: string }>(
    `select attname as column from pg_attribute where attgenerated <> '' and attname in ('po_key', 'reference_key', 'draft_po_key')`,
  );
  assert.deepEqual(generated, []);
});
