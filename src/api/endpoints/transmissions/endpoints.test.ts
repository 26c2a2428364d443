import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { eventually, startWorld, type World } from '#test/world/server.ts';

/** Creates a customer with an invoice of one line, issued and sent. */
async function invoiceFor(world: World, customer: Readonly<Record<string, unknown>>): Promise<string> {
  const made = await world.request('POST', '/v1/customers', { body: { name: 'Blauer See Delikatessen', ...customer } });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const lines = [{ description: 'Chai', quantity: '2', unit_price: '18.00', tax_rate: '19' }];
  const issued = await world.request('POST', '/v1/invoices', {
    body: { customer_id: made.body.id, lines, on_creation: 'issue_and_send' },
  });
  assert.equal(issued.status, 201, JSON.stringify(issued.body));
  return issued.body.id as string;
}

const transmissionsOf = async (world: World, invoiceId: string) =>
  (await world.request('GET', `/v1/transmissions?invoice_id=${invoiceId}`)).body.data;

describe('transmissions over HTTP, with a mail server', async () => {
  const world = await startWorld({ after }, { smtp: true });

  it('one that was refused waits for a person, who lets it go again', async () => {
    world.smtp?.setBehaviourFor(
      'typo@api.example',
      { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 Nobody here' },
      { kind: 'accept' },
    );
    const invoiceId = await invoiceFor(world, { email: 'typo@api.example' });
    const waiting = await eventually(
      () => world.request('GET', '/v1/transmissions?needs_person=true&include=total_count'),
      (got) => got.body.total_count === 1,
    );
    const [transmission] = waiting.body.data;
    assert.equal(transmission.invoice_id, invoiceId);
    assert.equal(transmission.state, 'parked');
    assert.match(transmission.reason, /Nobody here/);
    assert.deepEqual(
      transmission.attempts.map((attempt: { outcome: string }) => attempt.outcome),
      ['permanent'],
    );

    const stranger = await world.asOther();
    assert.equal(
      (await stranger.request('POST', `/v1/transmissions/${transmission.id}/retry`)).body.code,
      'transmission_not_found',
    );
    const retried = await world.request('POST', `/v1/transmissions/${transmission.id}/retry`);
    assert.equal(retried.status, 200, JSON.stringify(retried.body));
    const accepted = await eventually(
      () => world.request('GET', `/v1/transmissions/${transmission.id}`),
      (got) => got.body.state === 'accepted',
    );
    assert.equal(accepted.body.attempts.length, 2);
    assert.equal((await world.request('GET', `/v1/invoices/${invoiceId}`)).body.is_sent, true);
    assert.equal(
      (await world.request('POST', `/v1/transmissions/${transmission.id}/retry`)).body.code,
      'transmission_not_parked',
    );
    assert.equal((await world.request('GET', '/v1/transmissions?needs_person=true')).body.data.length, 0);
  });

  it('one after which the server fell silent is confirmed, or dismissed with a reason', async () => {
    world.smtp?.setBehaviourFor('quiet@api.example', { kind: 'drop', at: 'data' });
    const parked = async () => {
      const invoiceId = await invoiceFor(world, { email: 'quiet@api.example' });
      const [transmission] = await eventually(
        () => transmissionsOf(world, invoiceId),
        ([first]) => first.state === 'parked',
      );
      assert.equal(transmission.reason_code, 'outcome_unknown');
      return { invoiceId, id: transmission.id as string };
    };
    const arrived = await parked();
    assert.equal((await world.request('POST', `/v1/transmissions/${arrived.id}/confirm`)).body.state, 'accepted');
    assert.equal((await world.request('GET', `/v1/invoices/${arrived.invoiceId}`)).body.is_sent, true);
    const lost = await parked();
    assert.equal((await world.request('POST', `/v1/transmissions/${lost.id}/dismiss`, { body: {} })).status, 400);
    const dismissed = await world.request('POST', `/v1/transmissions/${lost.id}/dismiss`, {
      body: { reason: 'The customer has nothing.' },
    });
    assert.notEqual(dismissed.body.resolved_at, null);
    assert.equal((await world.request('GET', `/v1/invoices/${lost.invoiceId}`)).body.is_sent, false);
  });

  it('the PDF that was mailed is the one that is downloaded', async () => {
    const invoiceId = await invoiceFor(world, { email: 'pdf@api.example' });
    await eventually(
      () => transmissionsOf(world, invoiceId),
      ([first]) => first.state === 'accepted',
    );
    const mail = world.smtp?.messages.find((message) => message.recipient === 'pdf@api.example');
    const mailed = Buffer.from(mail?.parsed.attachments[0]?.content as ArrayBuffer);
    const answer = await fetch(`${world.url}/v1/invoices/${invoiceId}/pdf`, {
      headers: { authorization: `Bearer ${world.key}` },
    });
    assert.match(answer.headers.get('content-disposition') ?? '', /INV-\d+\.pdf/);
    assert.equal(mailed.subarray(0, 5).toString(), '%PDF-');
    assert.ok(mailed.equals(Buffer.from(await answer.arrayBuffer())));
  });

  it('are listed page by page', async () => {
    const first = await world.request('GET', '/v1/transmissions?limit=1');
    assert.equal(first.body.has_more, true);
    const second = await world.request('GET', `/v1/transmissions?limit=1&cursor=${first.body.next_cursor}`);
    assert.notEqual(second.body.data[0].id, first.body.data[0].id);
    assert.equal((await world.request('GET', '/v1/transmissions?state=lost')).status, 400);
  });
});

describe('transmissions over HTTP, without a mail server', async () => {
  const world = await startWorld({ after });

  it('land as files that any mail program opens', async () => {
    const invoiceId = await invoiceFor(world, { email: 'kauf@file.example' });
    const [transmission] = await eventually(
      () => transmissionsOf(world, invoiceId),
      ([first]) => first.state === 'accepted',
    );
    assert.match(transmission.response, /^Written to outbox\//);
    const [file] = await readdir(join(world.dataDir, 'outbox'));
    const mail = await PostalMime.parse(await readFile(join(world.dataDir, 'outbox', file ?? '')));
    assert.equal(mail.to?.[0]?.address, 'kauf@file.example');
    assert.equal(mail.attachments[0]?.mimeType, 'application/pdf');
  });
});
