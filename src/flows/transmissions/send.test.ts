import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { TransmissionId, InvoiceId } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { startTransmissionWorld, type Business } from '#test/world/transmission-world.ts';
import { transmitDocument } from './transmit.ts';
import type { InvoiceAnswer } from '#flows/invoices/read.ts';
import { dismissTransmission } from './dismiss.ts';
import { confirmTransmission } from './confirm.ts';
import { sendInvoice } from './send.ts';
import { voidInvoice } from '#flows/invoices/void.ts';

const world = await startTransmissionWorld({ after });
const { ports } = world;

const deliver = (business: Business, transmissionId: TransmissionId) =>
  transmitDocument(ports, { accountId: business.accountId, transmissionId });

async function send(
  business: Business,
  invoiceId: InvoiceId,
  recipients?: readonly string[],
  note?: string,
): Promise<InvoiceAnswer> {
  const sent = await sendInvoice(
    ports,
    { ...business.context, at: ports.clock.now() },
    { invoiceId, recipients, note },
  );
  assert.ok(sent.ok);
  return sent.value;
}

const planned = (answer: InvoiceAnswer): string[] =>
  answer.transmissions.map(
    (transmission) => `${transmission.purpose} to ${transmission.recipient}: ${transmission.state}`,
  );

const codeOf = (result: Result<unknown>): string | null => (result as { refusal?: Refusal }).refusal?.code ?? null;

describe('sending an issued invoice', () => {
  it('queues the original for the customer and the sales rep', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false, salesRepEmail: 'rep@northwind.example' });
    const answer = await send(business, invoiceId);
    assert.deepEqual(planned(answer), [
      'original to kauf@blauersee.example: queued',
      'original to rep@northwind.example: queued',
    ]);
    assert.equal(answer.record.standing?.isSent, false);
    const [first] = answer.transmissions;
    assert.deepEqual(first === undefined ? [] : await world.events(business, first.id), ['transmission.queued']);
  });

  it('twice before it was sent sends once', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business);
    assert.deepEqual(planned(await send(business, invoiceId)), ['original to kauf@blauersee.example: queued']);
  });

  it('again after it was accepted is a resend, marked in the mail, with one sent event', async () => {
    const business = await world.aBusiness({ email: 'again@resend.example' });
    const invoiceId = await world.issue(business);
    await deliver(business, (await world.transmission(business, invoiceId)).id);
    const again = await send(business, invoiceId, undefined, 'As asked for on the phone.');
    assert.deepEqual(planned(again), [
      'original to again@resend.example: accepted',
      'resend-1 to again@resend.example: queued',
    ]);
    const resend = again.transmissions[1];
    assert.equal((await deliver(business, resend?.id as TransmissionId))?.state, 'accepted');
    const mail = world.smtp.messages.at(-1);
    assert.match(mail?.parsed.subject ?? '', /sent again$/);
    assert.match(mail?.parsed.text ?? '', /As asked for on the phone\./);
    assert.deepEqual(planned(await send(business, invoiceId)).at(-1), 'resend-2 to again@resend.example: queued');
    assert.equal((await world.events(business, invoiceId)).filter((type) => type === 'invoice.sent').length, 1);
  });

  it('to a new recipient sends the original', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business);
    await deliver(business, (await world.transmission(business, invoiceId)).id);
    const answer = await send(business, invoiceId, ['Buchhaltung@blauersee.example ', 'buchhaltung@blauersee.example']);
    assert.deepEqual(planned(answer), [
      'original to kauf@blauersee.example: accepted',
      'original to buchhaltung@blauersee.example: queued',
    ]);
  });

  it('to the sales rep alone counts as sent when a person chose that', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false, salesRepEmail: 'rep@northwind.example' });
    const [transmission] = (await send(business, invoiceId, ['rep@northwind.example'])).transmissions;
    assert.equal(transmission?.recipientRole, 'sales_rep');
    await deliver(business, transmission.id);
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, true);
  });

  it('puts an end to the exception of one that failed', async () => {
    const business = await world.aBusiness({ email: 'typo@parked.example' });
    const invoiceId = await world.issue(business);
    world.smtp.setBehaviourFor('typo@parked.example', { kind: 'answer', at: 'recipient', code: 550, words: 'unknown' });
    await deliver(business, (await world.transmission(business, invoiceId)).id);
    const [parked, resend] = (await send(business, invoiceId)).transmissions;
    assert.equal(parked?.state, 'parked');
    assert.notEqual(parked.resolvedAt, null);
    assert.equal(resend?.purpose, 'resend-1');
  });

  it('is refused for a draft, a void invoice, an unknown one, and one without anybody to send it to', async () => {
    const business = await world.aBusiness({ email: null });
    const invoiceId = await world.issue(business, { send: false });
    assert.equal(codeOf(await sendInvoice(ports, business.context, { invoiceId })), 'no_recipient');
    await voidInvoice(ports, business.context, { invoiceId, reason: 'typed twice', source: 'hold' });
    assert.equal(
      codeOf(await sendInvoice(ports, business.context, { invoiceId, recipients: ['a@b.example'] })),
      'invoice_already_void',
    );
    assert.equal(
      codeOf(await sendInvoice(ports, business.context, { invoiceId: ports.newId('invoice') })),
      'invoice_not_found',
    );
  });
});

describe('a parked transmission', () => {
  const park = async (email: string) => {
    const business = await world.aBusiness({ email });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    world.smtp.setBehaviourFor(email, { kind: 'drop', at: 'data' });
    assert.equal((await deliver(business, id))?.state, 'parked');
    return { business, invoiceId, id };
  };

  it('confirmed by a person makes the invoice sent', async () => {
    const { business, invoiceId, id } = await park('phoned@known.example');
    const confirmed = await confirmTransmission(ports, business.context, id);
    assert.equal(confirmed.ok && confirmed.value.transmission.state, 'accepted');
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, true);
    assert.equal(codeOf(await confirmTransmission(ports, business.context, id)), 'transmission_not_parked');
  });

  it('dismissed by a person no longer prevents voiding', async () => {
    const { business, invoiceId, id } = await park('never@known.example');
    const dismissed = await dismissTransmission(ports, business.context, { id, reason: 'The customer has nothing.' });
    assert.notEqual(dismissed.ok && dismissed.value.transmission.resolvedAt, null);
    assert.equal(
      codeOf(await dismissTransmission(ports, business.context, { id, reason: 'again' })),
      'transmission_not_parked',
    );
    const voided = await voidInvoice(ports, business.context, { invoiceId, reason: 'wrong customer', source: 'hold' });
    assert.equal(voided.ok && voided.value.status, 'void');
  });

  it('that may have arrived prevents voiding, also while a resend is queued', async () => {
    const { business, invoiceId } = await park('doubt@known.example');
    await send(business, invoiceId);
    const voided = await voidInvoice(ports, business.context, { invoiceId, reason: 'wrong customer', source: 'hold' });
    assert.equal(codeOf(voided), 'invoice_already_sent');
  });

  it('is not found by another account', async () => {
    const { id } = await park('mine@alone.example');
    const stranger = await world.aBusiness();
    assert.equal(codeOf(await confirmTransmission(ports, stranger.context, id)), 'transmission_not_found');
  });
});
