import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { sha256 } from '#kernel/hash.ts';
import type { Blobs } from '#runtime/blobs.ts';
import { aDocument } from '#test/world/invoice-document.ts';
import { startTransmissionWorld, type Business } from '#test/world/transmission-world.ts';
import { insertDraft } from '#modules/invoices/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadOrRenderPdf, renderDocument } from './render.ts';
import { retryRendering } from './retry.ts';
import { sendInvoice } from '#flows/transmissions/send.ts';
import { transact } from '#flows/kit/transact.ts';
import { pdfWrittenBy } from '#test/world/pdf-written-by.ts';

const world = await startTransmissionWorld({ after });
const { ports } = world;

/** Separate blobs, like those of another server. */
function otherBlobs(): Blobs {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      kept.set(sha256(bytes), bytes);
      return sha256(bytes);
    },
    get: async (hash) => kept.get(hash) ?? null,
    putStream: async () => null,
    open: async () => null,
  };
}

const failures = (business: Business) =>
  readSnapshot(ports, business.context, (tx) =>
    tx.many(sql<{ failures: number; reason: string }>`
      select failures, reason from transmissions.render_failure where account_id = ${business.accountId}`),
  );

describe('the PDF of an invoice', () => {
  it('is rendered once, named after its number, and the same for every request', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false });
    const before = world.drawn;
    const files = await Promise.all([1, 2, 3].map(() => loadOrRenderPdf(ports, business.context, invoiceId)));
    const later = await renderDocument(ports, { accountId: business.accountId, invoiceId });
    assert.equal(world.drawn, before + 1);
    for (const file of [...files, later]) {
      assert.ok(file.ok);
      assert.equal(file.value.fileName, 'INV-00001.pdf');
      assert.equal(file.value.hash, sha256(file.value.bytes));
    }
    assert.deepEqual(await world.events(business, invoiceId), ['invoice.issued', 'invoice.rendered']);
  });

  it('drawn by two servers at once is the one that was stored first', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false });
    const shared = otherBlobs();
    // A second object for the same files, so that the two do not share pending renderings, like separate processes.
    const servers: Ports[] = [
      { ...ports, blobs: shared },
      { ...ports, blobs: { ...shared } },
    ];
    const [one, two] = await Promise.all(servers.map((server) => loadOrRenderPdf(server, business.context, invoiceId)));
    assert.ok(one?.ok && two?.ok);
    assert.equal(one.value.hash, two.value.hash);
    assert.equal((await world.events(business, invoiceId)).filter((type) => type === 'invoice.rendered').length, 1);
  });

  it('whose bytes were lost is drawn again only if it comes out the same', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false });
    const formats = pdfWrittenBy(async () => ({
      bytes: new TextEncoder().encode('%PDF always the same'),
      logoProblem: null,
    }));
    assert.equal(
      (await loadOrRenderPdf({ ...ports, blobs: otherBlobs(), formats }, business.context, invoiceId)).ok,
      true,
    );
    assert.equal(
      (await loadOrRenderPdf({ ...ports, blobs: otherBlobs(), formats }, business.context, invoiceId)).ok,
      true,
    );
    await assert.rejects(loadOrRenderPdf({ ...ports, blobs: otherBlobs() }, business.context, invoiceId), {
      code: 'document_bytes_missing',
    });
  });

  it('that cannot be drawn is noted until it can', async () => {
    const business = await world.aBusiness();
    const invoiceId = await world.issue(business, { send: false });
    const broken = {
      ...ports,
      formats: pdfWrittenBy(() => Promise.reject(new Error('the logo is no picture'))),
    };
    const wanted = { accountId: business.accountId, invoiceId };
    await assert.rejects(renderDocument(broken, wanted), { code: 'document_not_drawn' });
    await assert.rejects(renderDocument(broken, wanted), { code: 'document_not_drawn' });
    assert.deepEqual(await failures(business), [{ failures: 2, reason: 'the logo is no picture' }]);
    assert.equal((await retryRendering(ports, business.context, invoiceId)).ok, true);
    assert.equal((await renderDocument(ports, wanted)).ok, true);
    assert.deepEqual(await failures(business), []);
  });

  it('is neither drawn nor sent as long as it is a draft', async () => {
    const business = await world.aBusiness();
    const document = aDocument({
      invoiceId: ports.newId('invoice'),
      customerId: business.customerId,
      number: null,
      issuedOn: null,
      dueOn: null,
    });
    await transact(ports, business.context, async (tx) => ({
      ok: true,
      value: insertDraft(tx, business.accountId, { document, at: business.context.at }),
    }));
    for (const refused of [
      await loadOrRenderPdf(ports, business.context, document.invoiceId),
      await retryRendering(ports, business.context, document.invoiceId),
      await sendInvoice(ports, business.context, { invoiceId: document.invoiceId }),
    ]) {
      assert.equal(!refused.ok && refused.refusal.code, 'invoice_not_issued');
    }
  });
});
