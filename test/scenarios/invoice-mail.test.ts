import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { readPdf } from '../world/pdf.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after }, { smtp: true });
const smtp = present(world.smtp, 'a mail server');
await aProduct(world);
await expecting(
  200,
  world.request('PATCH', '/v1/account', {
    body: {
      name: 'Northwind Traders',
      email: 'billing@northwind.example',
      address: { line1: 'Hafenstraße 1', city: 'Hamburg', postal_code: '20457', country: 'DE' },
      bank: { iban: 'DE89370400440532013000' },
    },
  }),
);

interface Transmission {
  readonly id: string;
  readonly recipient: string;
  readonly recipient_role: string;
  readonly purpose: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
}

const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const invoice = (
  id: string,
): Promise<{ number: string; is_sent: boolean; status: string; customer_id: string; transmissions: Transmission[] }> =>
  get(`/v1/invoices/${id}`);

/** Ships an order to a customer and answers the invoice's id. */
async function shipTo(customer: Record<string, unknown>, order: Record<string, unknown> = {}): Promise<string> {
  const placed = await anOrder(world, { customer_id: await aCustomer(world, customer), ...order });
  return (await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: placed.body.id } }))).body
    .invoice_id;
}

const settled = (id: string, state: string) =>
  eventually(
    () => invoice(id),
    ({ transmissions }) => transmissions.length > 0 && transmissions.every((each) => each.state === state),
    30_000,
  );

const mailsTo = (recipient: string) => smtp.arrived.filter((mail) => mail.recipient === recipient);

describe('a shipped order’s invoice reaches the customer', () => {
  it('as a mail with the PDF, to each recipient alone, and the sales rep gets a copy', async () => {
    const id = await shipTo(
      {
        name: 'Bólido Comidas preparadas',
        transmission: { email: ['pagos@bolido.example', 'jefe@bolido.example'] },
        sales_rep_email: 'nancy@northwind.example',
      },
      { po_number: 'PO-4711' },
    );
    const { number, is_sent: isSent, status } = await settled(id, 'accepted');
    assert.deepEqual([isSent, status], [true, 'sent']);
    for (const recipient of ['pagos@bolido.example', 'jefe@bolido.example', 'nancy@northwind.example']) {
      const [mail, ...more] = mailsTo(recipient);
      assert.equal(more.length, 0);
      const { parsed } = present(mail, recipient);
      assert.deepEqual(
        parsed.to?.map(({ address }) => address),
        [recipient],
      );
      const isCopy = recipient === 'nancy@northwind.example';
      assert.match(
        parsed.subject ?? '',
        new RegExp(isCopy ? `^Copy: Invoice ${number} for Bólido` : `^Invoice ${number}.*Northwind Traders`),
      );
      assert.equal(parsed.attachments.length, 1);
    }
    const attachment = present(mailsTo('pagos@bolido.example')[0]?.parsed.attachments[0], 'the PDF');
    const bytes = new Uint8Array(attachment.content as ArrayBuffer);
    const { text, archivable } = await readPdf(bytes);
    assert.ok(archivable);
    for (const given of [number, 'Bólido Comidas preparadas', 'PO-4711', '42.84', 'DE89 3704 0044 0532 0130 00'])
      assert.ok(text.includes(given), given);
    const stored = await fetch(`${world.url}/v1/invoices/${id}/pdf`, {
      headers: { authorization: `Bearer ${world.key}` },
    });
    assert.deepEqual(new Uint8Array(await stored.arrayBuffer()), bytes, 'what was mailed is what is stored');
  });

  it('not at all where no one is to be mailed, and this is recorded', async () => {
    const id = await shipTo({ name: 'No Address Ltd' });
    const shown = await invoice(id);
    assert.deepEqual([shown.is_sent, shown.status, shown.transmissions], [false, 'issued', []]);
    const refused = await world.request('POST', `/v1/invoices/${id}/send`, { body: {} });
    assert.deepEqual([refused.status, refused.body.code], [422, 'no_recipient']);
    await expecting(
      200,
      world.request('POST', `/v1/invoices/${id}/send`, { body: { recipients: ['late@noaddress.example'] } }),
    );
    assert.equal((await settled(id, 'accepted')).is_sent, true);
  });

  it('again when a person sends it again, with a note and under a purpose of its own', async () => {
    const to = 'again@alfreds.example';
    const id = await shipTo({ email: to });
    await settled(id, 'accepted');
    await expecting(200, world.request('POST', `/v1/invoices/${id}/send`, { body: { note: 'As you asked.' } }));
    const { transmissions } = await eventually(
      () => invoice(id),
      (found) => found.transmissions.length === 2 && found.transmissions.every((each) => each.state === 'accepted'),
    );
    assert.deepEqual(transmissions.map(({ purpose }) => purpose).toSorted(), ['original', 'resend-1']);
    const mails = mailsTo(to);
    assert.equal(mails.length, 2);
    assert.match(mails[1]?.parsed.text ?? '', /As you asked\./);
    assert.notEqual(mails[0]?.parsed.messageId, mails[1]?.parsed.messageId);
  });
});

describe('a mail that does not arrive', () => {
  it('is retried later when the mail server answers with a temporary failure', async () => {
    const to = 'busy@alfreds.example';
    smtp.setBehaviourFor(
      to,
      { kind: 'answer', at: 'data', code: 451, words: '4.3.2 Come back later' },
      { kind: 'accept' },
    );
    const id = await shipTo({ email: to });
    const { transmissions, is_sent: isSent } = await eventually(
      () => invoice(id),
      (found) => found.transmissions[0]?.attempts === 1 && found.transmissions[0].state === 'queued',
    );
    assert.equal(isSent, false);
    assert.match(transmissions[0]?.reason ?? '', /Come back later/);
    const transmission = await get(`/v1/transmissions/${transmissions[0]?.id ?? ''}`);
    assert.ok(Date.parse(transmission.next_attempt_at) > Date.now(), 'there is a next time');
    assert.equal((await get('/v1/exceptions')).data.length, 0, 'nobody is bothered with it yet');
  });

  it('waits for a person when the mail server refuses it for good, and a corrected address gets it', async () => {
    const to = 'nobody@alfreds.example';
    smtp.setBehaviourFor(to, { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 No such user' });
    const id = await shipTo({ email: to });
    const { transmissions, is_sent: isSent, customer_id: customer } = await settled(id, 'parked');
    assert.equal(isSent, false);
    assert.match(transmissions[0]?.reason ?? '', /No such user/);
    const [item] = (await get('/v1/exceptions')).data;
    assert.equal(item.kind, 'transmission_parked');
    await expecting(
      200,
      world.request('POST', `/v1/exceptions/${item.id}/resolve`, { body: { note: 'Address corrected' } }),
    );
    const right = { email: 'right@alfreds.example' };
    await expecting(200, world.request('PATCH', `/v1/customers/${customer}`, { body: right }));
    await expecting(200, world.request('POST', `/v1/invoices/${id}/send`, { body: {} }));
    await eventually(
      () => invoice(id),
      (found) => found.is_sent,
    );
    assert.equal(mailsTo('right@alfreds.example').length, 1);
    assert.equal(mailsTo(to).length, 0);
  });

  it('is never sent twice by itself when the line went dead after it was handed over', async () => {
    const to = 'silent@alfreds.example';
    smtp.setBehaviourFor(to, { kind: 'drop', at: 'data' }, { kind: 'accept' });
    const id = await shipTo({ email: to });
    const { is_sent: isSent } = await settled(id, 'parked');
    assert.equal(isSent, false, 'nobody knows');
    assert.equal(mailsTo(to).length, 1);
    const items = (await get('/v1/exceptions')).data as { kind: string; id: string; label: string }[];
    const item = present(
      items.find(({ label }) => label.includes(to)),
      'it waits for a person',
    );
    assert.equal(item.kind, 'transmission_unknown');
    await expecting(200, world.request('POST', `/v1/exceptions/${item.id}/retry`));
    await settled(id, 'accepted');
    const [first, second, ...more] = mailsTo(to);
    assert.equal(more.length, 0);
    assert.equal(first?.parsed.messageId, second?.parsed.messageId, 'a mail program shows the two as one');
  });
});
