/** Documents are written in the customer's language, else in the account's, and stay as they were issued. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { importRows } from '../world/importing.ts';
import { readPdf } from '../world/pdf.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, expecting } from './selling-world.ts';

const world = await startWorld({ after });

const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const edit = (path: string, body: unknown) => expecting(200, world.request('PATCH', path, { body }));

const issued = async (customer: string) =>
  (
    await expecting(
      201,
      world.request('POST', '/v1/invoices', {
        body: {
          customer_id: customer,
          on_creation: 'issue',
          lines: [{ description: 'Chai', quantity: '1', unit: 'HUR', unit_price: '1234.5', tax_rate: '19' }],
        },
      }),
    )
  ).body;

async function textOf(invoiceId: string): Promise<string> {
  const answer = await fetch(`${world.url}/v1/invoices/${invoiceId}/pdf`, {
    headers: { authorization: `Bearer ${world.key}` },
  });
  return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text;
}

describe('the language of a document', () => {
  it("is the customer's, else the account's, which is English until it says otherwise", async () => {
    assert.equal((await get('/v1/account')).language, 'en');
    const german = await aCustomer(world, { name: 'Blauer See', language: 'de' });
    const silent = await aCustomer(world, { name: 'Nobody said' });
    assert.deepEqual(
      [(await get(`/v1/customers/${german}`)).language, (await get(`/v1/customers/${silent}`)).language],
      ['de', null],
    );

    const [inGerman, inEnglish] = [await issued(german), await issued(silent)];
    assert.deepEqual([inGerman.language, inEnglish.language], ['de', 'en']);
    assert.match(await textOf(inGerman.id), /Rechnung INV-\d+ EUR 1\.469,06 fällig am \d\d\.\d\d\.\d{4}/);
    assert.match(await textOf(inEnglish.id), /Invoice INV-\d+ EUR 1,469\.06 due by/);

    await edit('/v1/account', { language: 'de' });
    assert.match(await textOf((await issued(silent)).id), /Rechnung INV-/);
    await edit(`/v1/customers/${silent}`, { language: 'en' });
    assert.match(await textOf((await issued(silent)).id), /Invoice INV-/);
  });

  it('stays on what was issued, and goes with a draft until it is issued', async () => {
    const customer = await aCustomer(world, { name: 'Changes its mind', language: 'de' });
    const before = await issued(customer);
    const draft = (
      await expecting(
        201,
        world.request('POST', '/v1/invoices', {
          body: {
            customer_id: customer,
            lines: [{ description: 'Tea', quantity: '1', unit_price: '10', tax_rate: '19' }],
          },
        }),
      )
    ).body;
    assert.equal(draft.language, 'de');
    await edit(`/v1/customers/${customer}`, { language: 'en' });
    assert.equal((await get(`/v1/invoices/${before.id}`)).language, 'de');
    assert.match(await textOf(before.id), /Rechnung INV-/);
    const later = await expecting(200, world.request('POST', `/v1/invoices/${draft.id}/issue`));
    assert.equal(later.body.language, 'en');
    const note = await expecting(
      201,
      world.request('POST', `/v1/invoices/${before.id}/credit`, { body: { reason: 'Sent back' } }),
    );
    assert.equal((note.body.credit_note ?? note.body).language, 'de', 'a correction speaks as what it corrects');
  });

  it('is one of those there are', async () => {
    for (const [method, path, body] of [
      ['POST', '/v1/customers', { name: 'Klingon', language: 'tlh' }],
      ['PATCH', '/v1/account', { language: null }],
    ] as const) {
      const refused = await expecting(400, world.request(method, path, { body }));
      assert.equal(refused.body.errors[0].pointer, '/language');
    }
  });

  it('comes in with a customer list, by name or by code', async () => {
    const main = 'Number,Company,Language\n1,Eins,German\n2,Zwei,de-AT\n3,Drei,\n4,Vier,English (US)\n';
    const done = await importRows(world, { kind: 'customers', main });
    assert.equal(done.state, 'done');
    const { data } = await get('/v1/customers?sort=name&limit=200');
    const languages = ['Eins', 'Zwei', 'Drei', 'Vier'].map(
      (name) => data.find((customer: { name: string }) => customer.name === name).language,
    );
    assert.deepEqual(languages, ['de', 'de', null, 'en']);
  });
});

async function fileOf(path: string): Promise<{ readonly text: string; readonly pages: readonly string[] }> {
  const answer = await fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${world.key}` } });
  assert.equal(answer.status, 200);
  return readPdf(new Uint8Array(await answer.arrayBuffer()));
}

describe('a document that is not in force', () => {
  it('says so: a draft is shown as a draft on each page, and stays unnumbered', async () => {
    const customer = await aCustomer(world, { name: 'Looks first', language: 'de' });
    const lines = Array.from({ length: 40 }, () => ({
      description: 'Tea',
      quantity: '1',
      unit_price: '10',
      tax_rate: '19',
    }));
    const draft = (
      await expecting(201, world.request('POST', '/v1/invoices', { body: { customer_id: customer, lines } }))
    ).body;
    const { pages } = await fileOf(`/v1/invoices/${draft.id}/pdf`);
    assert.ok(pages.length > 1);
    for (const page of pages) assert.ok(page.includes('ENTWURF'), page);
    assert.equal((await get(`/v1/invoices/${draft.id}`)).number, null);
    const refused = await world.request('GET', `/v1/invoices/${draft.id}/pdf?as=issued`);
    assert.deepEqual([refused.status, refused.body.code], [409, 'invoice_not_issued']);
  });

  it('says so: a void invoice is stamped, asks for no payment, and what was issued stays within reach', async () => {
    const customer = await aCustomer(world, { name: 'Changed its mind', language: 'en' });
    const invoice = await issued(customer);
    const before = await fileOf(`/v1/invoices/${invoice.id}/pdf`);
    await expecting(
      200,
      world.request('POST', `/v1/invoices/${invoice.id}/void`, { body: { reason: 'Entered twice' } }),
    );
    const after = await fileOf(`/v1/invoices/${invoice.id}/pdf`);
    assert.ok(after.text.includes('VOID'), after.text);
    assert.ok(after.text.includes(invoice.number));
    assert.deepEqual(await fileOf(`/v1/invoices/${invoice.id}/pdf?as=issued`), before);
    assert.ok(!before.text.includes('VOID'));
  });
});

it('a character no font has is named with its field before an invoice is issued by hand', async () => {
  const customer = await aCustomer(world, { name: 'Old letters' });
  const line = { description: 'Tea \u{10330}', quantity: '1', unit_price: '10', tax_rate: '19' };
  const body = { customer_id: customer, lines: [line], on_creation: 'issue' };
  const refused = await expecting(422, world.request('POST', '/v1/invoices', { body }));
  assert.equal(refused.body.code, 'character_not_drawable');
  assert.equal(refused.body.errors[0].pointer, '/lines/0/description');
  assert.match(refused.body.errors[0].detail, /U\+10330/);
});

it('on the invoice of an order it is printed by its number, and a person is told until they have seen it', async () => {
  const seen = await printedByNumber();
  const { text } = await fileOf(`/v1/invoices/${seen}/pdf`);
  assert.ok(text.includes('Tea [U+10330]'), text);
  const [item] = await undrawn();
  assert.equal(item.subject.id, seen);
  await expecting(200, world.request('POST', `/v1/exceptions/${item.id}/resolve`, { body: { note: 'Fine' } }));
  assert.deepEqual(await undrawn(), []);
});

it('a person is told no longer when the invoice was voided or credited', async () => {
  for (const how of ['void', 'credit']) {
    const invoice = await printedByNumber();
    await fileOf(`/v1/invoices/${invoice}/pdf`);
    assert.equal((await undrawn()).length, 1);
    const body = { reason: 'Wrong', source: 'hold' };
    const answer = await expecting(
      how === 'void' ? 200 : 201,
      world.request('POST', `/v1/invoices/${invoice}/${how}`, { body }),
    );
    await fileOf(`/v1/invoices/${answer.body.id}/pdf`);
    assert.deepEqual(await undrawn(), []);
  }
});

const undrawn = async () => (await get('/v1/exceptions?kind=characters_not_drawn')).data;

/** An invoice of an order with a character no font has. */
async function printedByNumber(): Promise<string> {
  const customer = await aCustomer(world, { name: 'Old orders' });
  const line = { description: 'Tea \u{10330}', quantity: '1', unit_price: '10', tax_rate: '19' };
  const order = await expecting(
    201,
    world.request('POST', '/v1/orders', { body: { customer_id: customer, accept: true, lines: [line] } }),
  );
  const shipped = await expecting(
    201,
    world.request('POST', '/v1/shipments', { body: { order_id: order.body.id, ship: true } }),
  );
  return shipped.body.invoice_id;
}
