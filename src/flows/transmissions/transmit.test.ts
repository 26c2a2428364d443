import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { pino } from 'pino';
import { sha256 } from '#kernel/hash.ts';
import type { TransmissionId } from '#kernel/id.ts';
import { findDocument, MAX_ATTEMPTS } from '#modules/transmissions/index.ts';
import { startTransmissionWorld, type Business } from '#test/world/transmission-world.ts';
import { transmitDocument, transmitDocuments } from './transmit.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadOrRenderPdf } from '#flows/documents/render.ts';
import { retryTransmission } from './retry.ts';
import { SWEEP_LIMITS, sweepTransmissions } from './sweep.ts';
import { voidInvoice } from '#flows/invoices/void.ts';
import { pdfWrittenBy } from '#test/world/pdf-written-by.ts';

const world = await startTransmissionWorld({ after });

const deliver = (business: Business, transmissionId: TransmissionId, ports: Ports = world.ports) =>
  transmitDocument(ports, { accountId: business.accountId, transmissionId });

/** A worker that hangs at one point, as if killed there; `goOn` lets it continue after all. */
function stoppingAt(point: 'drawing' | 'sending'): {
  readonly ports: Ports;
  readonly reached: Promise<void>;
  goOn(): void;
} {
  const reached = Promise.withResolvers<void>();
  const woken = Promise.withResolvers<void>();
  const { ports } = world;
  const stop = async () => {
    reached.resolve();
    await woken.promise;
  };
  const stopped: Partial<Ports> =
    point === 'drawing'
      ? {
          blobs: { ...ports.blobs },
          formats: pdfWrittenBy(async (...drawn) => stop().then(() => ports.formats.pdf.write(...drawn))),
        }
      : {
          channels: {
            email: {
              ...ports.channels.email,
              send: async (mail) => stop().then(() => ports.channels.email.send(mail)),
            },
          },
        };
  return { ports: { ...ports, ...stopped }, reached: reached.promise, goOn: woken.resolve };
}

describe('an invoice on its way', () => {
  it('is sent when the mail server took it for the customer', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const delivered = await deliver(business, id);
    assert.equal(delivered?.state, 'accepted');
    assert.match(delivered.response ?? '', /queued as/);
    assert.match(delivered.messageId ?? '', new RegExp(`^<${id}@`));
    const { record, status, document } = await world.read(business, invoiceId);
    assert.equal(record.standing?.isSent, true);
    assert.equal(status, 'sent');
    assert.deepEqual(await world.events(business, invoiceId), ['invoice.issued', 'invoice.rendered', 'invoice.sent']);
    assert.deepEqual(await world.events(business, id), ['transmission.claimed', 'transmission.accepted']);
    const mail = world.smtp.messages.at(-1);
    assert.equal(mail?.recipient, 'kauf@blauersee.example');
    assert.equal(mail.sender, 'invoices@northwind.example');
    assert.deepEqual(
      [mail.parsed.from?.name, mail.parsed.from?.address],
      ['Northwind Traders GmbH', 'invoices@northwind.example'],
    );
    assert.match(mail.parsed.subject ?? '', new RegExp(`Invoice ${document.number}`));
  });

  it('carries the very bytes that were stored when it was drawn, once', async () => {
    const business = await world.aBusiness({ recipients: ['eins@bytes.example', 'zwei@bytes.example'] });
    const invoiceId = await world.issue(business);
    const { transmissions } = await world.read(business, invoiceId);
    const drawnBefore = world.drawn;
    await Promise.all(transmissions.map((transmission) => deliver(business, transmission.id)));
    assert.equal(world.drawn, drawnBefore + 1);
    const stored = await readSnapshot(world.ports, business.context, (tx) =>
      findDocument(tx, business.accountId, { invoiceId, revision: 1, format: 'pdf' }),
    );
    const mails = world.smtp.messages.filter((mail) => mail.recipient.endsWith('@bytes.example'));
    assert.equal(mails.length, 2);
    for (const mail of mails) {
      const [attachment] = mail.parsed.attachments;
      assert.equal(attachment?.filename, stored?.fileName);
      assert.equal(sha256(new Uint8Array(attachment?.content as ArrayBuffer)), stored?.hash);
    }
    const file = await loadOrRenderPdf(world.ports, business.context, invoiceId);
    assert.equal(file.ok && file.value.hash, stored?.hash);
  });

  it('does not count as sent by the copy its sales rep gets', async () => {
    const business = await world.aBusiness({ email: null });
    const invoiceId = await world.issue(business, { salesRepEmail: 'rep@northwind.example' });
    const { id } = await world.transmission(business, invoiceId);
    assert.equal((await deliver(business, id))?.state, 'accepted');
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, false);
    assert.match(world.smtp.messages.at(-1)?.parsed.subject ?? '', /^Copy: /);
  });

  it('takes a credit note along just the same', async () => {
    const business = await world.aBusiness();
    const corrected = await world.issue(business, { send: false });
    const noteId = await world.issue(business, {
      kind: 'credit_note',
      corrects: { invoiceId: corrected, number: 'INV-00001', issuedOn: '2026-11-21' },
    });
    await deliver(business, (await world.transmission(business, noteId)).id);
    assert.equal((await world.read(business, noteId)).record.standing?.isSent, true);
    assert.deepEqual(await world.events(business, noteId), [
      'credit_note.issued',
      'invoice.rendered',
      'credit_note.sent',
    ]);
  });
});

describe('a mail server that cannot take it now', () => {
  it('is retried at growing intervals, then the mail is parked with the server’s reason', async () => {
    const business = await world.aBusiness({ email: 'full@postponed.example' });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    world.smtp.setBehaviourFor('full@postponed.example', {
      kind: 'answer',
      at: 'recipient',
      code: 451,
      words: '4.7.1 Mailbox is full, come back later',
    });
    let dueBefore = 0;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      const postponed = await deliver(business, id);
      assert.equal(postponed?.state, 'queued');
      assert.equal(postponed.attempts, attempt);
      const wait = Date.parse(postponed.nextAttemptAt ?? '') - Date.parse(world.ports.clock.now());
      assert.ok(wait > dueBefore, `attempt ${attempt} waits longer than the one before`);
      dueBefore = wait;
    }
    const parked = await deliver(business, id);
    assert.equal(parked?.state, 'parked');
    assert.match(parked.reason ?? '', /Mailbox is full, come back later/);
    assert.equal(parked.reasonCode, '451');
    assert.equal(await deliver(business, id), null);
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, false);
    const events = await world.events(business, id);
    assert.equal(events.filter((type) => type === 'transmission.postponed').length, MAX_ATTEMPTS - 1);
    assert.equal(events.at(-1), 'transmission.parked');
  });

  it('gets a fresh number of attempts when a person lets it go again', async () => {
    const business = await world.aBusiness({ email: 'once@retried.example' });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const busy = { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 No such user' } as const;
    world.smtp.setBehaviourFor('once@retried.example', busy, { ...busy, code: 451 }, { kind: 'accept' });
    assert.equal((await deliver(business, id))?.state, 'parked');
    const retried = await retryTransmission(world.ports, { ...business.context, at: world.ports.clock.now() }, id);
    assert.equal(retried.ok && retried.value.transmission.state, 'queued');
    assert.equal((await deliver(business, id))?.state, 'queued');
    assert.equal((await deliver(business, id))?.state, 'accepted');
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, true);
    const again = await retryTransmission(world.ports, business.context, id);
    assert.equal(!again.ok && again.refusal.code, 'transmission_not_parked');
  });
});

describe('a mail that cannot be sent', () => {
  it('is parked at once when the server refuses it for good', async () => {
    const business = await world.aBusiness({ email: 'nobody@refused.example' });
    const invoiceId = await world.issue(business);
    world.smtp.setBehaviourFor('nobody@refused.example', {
      kind: 'answer',
      at: 'recipient',
      code: 550,
      words: '5.1.1 Nobody of that name here',
    });
    const entries: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => void entries.push(line) });
    const parked = await deliver(business, (await world.transmission(business, invoiceId)).id, { ...world.ports, log });
    assert.equal(parked?.state, 'parked');
    const { number } = (await world.read(business, invoiceId)).document;
    assert.equal(entries.length, 1, 'the operator is warned once');
    assert.match(entries[0] ?? '', new RegExp(`mail with ${number} is parked and waits for a person: .*550`));
    assert.match(parked.reason ?? '', /Nobody of that name here/);
    assert.equal(parked.attempts, 1);
  });

  it('waits for a person when the server fell silent after the data, and is never sent twice by itself', async () => {
    const business = await world.aBusiness({ email: 'quiet@silent.example' });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    world.smtp.setBehaviourFor('quiet@silent.example', { kind: 'drop', at: 'data' });
    const parked = await deliver(business, id);
    assert.equal(parked?.state, 'parked');
    assert.equal(parked.reasonCode, 'outcome_unknown');
    assert.deepEqual(await world.events(business, id), [
      'transmission.claimed',
      'transmission.lost',
      'transmission.parked',
    ]);
    world.pass(7 * 86_400_000);
    await sweepTransmissions(world.ports);
    assert.equal(await deliver(business, id), null);
    assert.equal(world.smtp.arrived.filter((mail) => mail.recipient === 'quiet@silent.example').length, 1);
    const voided = await voidInvoice(world.ports, business.context, {
      invoiceId,
      reason: 'wrong customer',
      source: 'bill_again',
    });
    assert.equal(!voided.ok && voided.refusal.code, 'invoice_already_sent');
  });

  it('is tried again, and then parked, when its document cannot be drawn', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const broken = { ...world.ports, formats: pdfWrittenBy(() => Promise.reject(new Error('the logo is no picture'))) };
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++)
      assert.equal((await deliver(business, id, broken))?.state, 'queued');
    const parked = await deliver(business, id, broken);
    assert.equal(parked?.state, 'parked');
    assert.match(parked.reason ?? '', /the logo is no picture/);
  });
});

describe('workers', () => {
  it('that race for one transmission send it once', async () => {
    const business = await world.aBusiness({ email: 'one@race.example' });
    const { id } = await world.transmission(business, await world.issue(business));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => deliver(business, id)));
    assert.equal(outcomes.filter((outcome) => outcome?.state === 'accepted').length, 1);
    assert.equal(outcomes.filter((outcome) => outcome === null).length, 4);
    assert.equal(world.smtp.arrived.filter((mail) => mail.recipient === 'one@race.example').length, 1);
  });

  it('that get two jobs of one transmission together send it once, and both jobs end with that one mail', async () => {
    const business = await world.aBusiness({ email: 'one@twice.example' });
    const { id } = await world.transmission(business, await world.issue(business));
    const both = transmitDocuments(world.ports, { accountId: business.accountId, transmissionIds: [id, id] });
    const delivered = await Promise.all(both);
    assert.deepEqual(
      delivered.map((one) => one?.state),
      ['accepted', 'accepted'],
    );
    assert.equal(world.smtp.arrived.filter((mail) => mail.recipient === 'one@twice.example').length, 1);
    assert.deepEqual(await world.events(business, id), ['transmission.claimed', 'transmission.accepted']);
  });

  it('killed before anything left give the transmission back', async () => {
    const business = await world.aBusiness({ email: 'early@crash.example' });
    const { id } = await world.transmission(business, await world.issue(business));
    const killed = stoppingAt('drawing');
    const dead = deliver(business, id, killed.ports);
    await killed.reached;
    world.pass(SWEEP_LIMITS.prepareMs - 1_000);
    assert.equal((await sweepTransmissions(world.ports)).abandoned, 0);
    world.pass(2_000);
    assert.equal((await sweepTransmissions(world.ports)).abandoned, 1);
    assert.equal((await deliver(business, id))?.state, 'accepted');
    killed.goOn();
    assert.equal(await dead, null, 'woken up, it finds that others went on without it');
    assert.equal(world.smtp.arrived.filter((mail) => mail.recipient === 'early@crash.example').length, 1);
  });

  it('killed while sending leave it to a person', async () => {
    const business = await world.aBusiness({ email: 'late@crash.example' });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const killed = stoppingAt('sending');
    const dead = deliver(business, id, killed.ports);
    await killed.reached;
    world.pass(SWEEP_LIMITS.sendMs - 1_000);
    await sweepTransmissions(world.ports);
    assert.equal((await world.transmission(business, invoiceId)).state, 'sending');
    world.pass(2_000);
    await sweepTransmissions(world.ports);
    const parked = await world.transmission(business, invoiceId);
    assert.equal(parked.state, 'parked');
    assert.equal(parked.reasonCode, 'outcome_unknown');
    killed.goOn();
    assert.equal((await dead)?.state, 'accepted', 'what the server said in the end is known after all');
    assert.equal((await world.read(business, invoiceId)).record.standing?.isSent, true);
  });
});

describe('voiding', () => {
  it('stops what has not left', async () => {
    const business = await world.aBusiness({ email: 'stopped@void.example' });
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const voided = await voidInvoice(world.ports, business.context, {
      invoiceId,
      reason: 'typed twice',
      source: 'hold',
    });
    assert.equal(voided.ok && voided.value.record.lifecycle, 'void');
    assert.equal(await deliver(business, id), null);
    assert.match((await world.transmission(business, invoiceId)).reason ?? '', /typed twice/);
    assert.deepEqual(await world.events(business, id), ['transmission.parked']);
    const retried = await retryTransmission(world.ports, business.context, id);
    assert.equal(!retried.ok && retried.refusal.code, 'invoice_already_void');
    assert.equal(world.smtp.arrived.filter((mail) => mail.recipient === 'stopped@void.example').length, 0);
  });

  it('is refused while a mail is being sent', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business);
    const { id } = await world.transmission(business, invoiceId);
    const slow = stoppingAt('sending');
    const sending = deliver(business, id, slow.ports);
    await slow.reached;
    const voided = await voidInvoice(world.ports, business.context, {
      invoiceId,
      reason: 'too late',
      source: 'bill_again',
    });
    assert.equal(!voided.ok && voided.refusal.code, 'invoice_already_sent');
    slow.goOn();
    assert.equal((await sending)?.state, 'accepted');
  });

  it('and sending at the same moment end in one of the two', async () => {
    const business = await world.aBusiness({ email: 'either@void.example' });
    for (let round = 0; round < 5; round++) {
      const invoiceId = await world.issue(business);
      const { id } = await world.transmission(business, invoiceId);
      const before = world.smtp.arrived.length;
      const [voided, delivered] = await Promise.all([
        voidInvoice(world.ports, business.context, { invoiceId, reason: 'race', source: 'bill_again' }),
        deliver(business, id),
      ]);
      assert.equal(voided.ok, delivered === null);
      assert.equal(world.smtp.arrived.length - before, voided.ok ? 0 : 1);
    }
  });
});
