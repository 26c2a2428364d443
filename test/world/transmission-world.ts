/**
 * A business with documents to send: real PostgreSQL, job queue, files and mail server, a manual clock, and a fake renderer that never
 * returns the same bytes twice.
 */
import { owned } from '#model/owned.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { present } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import type { AccountId, CustomerId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import type { Transmission } from '#model/transmission.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemRandom } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import { insertAccount, insertKey, loadAccount } from '#modules/access/index.ts';
import { recordAuditedEvents } from '#modules/audit/index.ts';
import { insertCustomers, loadCustomers } from '#modules/directory/index.ts';
import { openChannels } from '#channels/registry.ts';
import { issueDocuments } from '#steps/invoices/issue.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { QUEUES } from '#flows/kit/queues.ts';
import { readInvoice, type InvoiceAnswer } from '#flows/invoices/read.ts';
import { transact } from '#flows/kit/transact.ts';
import { aDocument } from './invoice-document.ts';
import { freshDatabase, type Tidies } from './postgres.ts';
import { startSmtp, type SmtpWorld } from './smtp.ts';
import { pdfWrittenBy } from './pdf-written-by.ts';

export const START = '2026-11-21T09:00:00.000Z';

export interface Business {
  readonly accountId: AccountId;
  readonly customerId: CustomerId;
  readonly context: RequestContext;
}

export interface WrittenCustomer {
  readonly email?: string | null;
  readonly recipients?: readonly string[];
}

export interface WrittenInvoice extends Partial<Pick<InvoiceDocument, 'kind' | 'corrects' | 'salesRepEmail'>> {
  readonly send?: boolean;
}

export interface TransmissionWorld {
  readonly ports: Ports;
  readonly smtp: SmtpWorld;
  /** Number of rendered documents. */
  readonly drawn: number;
  pass(ms: number): void;
  aBusiness(customer?: WrittenCustomer): Promise<Business>;
  issue(business: Business, parts?: WrittenInvoice): Promise<InvoiceId>;
  read(business: Business, invoiceId: InvoiceId): Promise<InvoiceAnswer>;
  /** The only transmission of an invoice. */
  transmission(business: Business, invoiceId: InvoiceId): Promise<Transmission>;
  /** Event types of a subject, in order. */
  events(business: Business, subjectId: TransmissionId | InvoiceId): Promise<string[]>;
}

export async function startTransmissionWorld(tidies: Tidies): Promise<TransmissionWorld> {
  const smtp = await startSmtp();
  const folder = await mkdtemp(join(tmpdir(), 'quittance-transmission-'));
  const log = pino({ level: 'silent' });
  const { url } = await freshDatabase(tidies);
  const pool = openPool(url, { log });
  const jobs = createJobs(url, log);
  await jobs.start();
  for (const queue of QUEUES) await jobs.createQueue(queue);
  const channels = openChannels({ smtpUrl: smtp.url, dataDir: folder });
  if (!channels.ok) throw new Error(channels.refusal.detail);
  tidies.after(async () => {
    await channels.value.email.close(0);
    await smtp.stop();
    await jobs.stop();
    await pool.end();
    await rm(folder, { recursive: true });
  });

  let now = Date.parse(START);
  let drawn = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const ports: Ports = {
    database: openDatabase(pool),
    jobs,
    blobs: folderBlobs(folder, systemRandom),
    clock,
    random: systemRandom,
    newId: idMaker(clock, systemRandom),
    log,
    channels: channels.value,
    mailFrom: 'Invoices <invoices@northwind.example>',
    formats: pdfWrittenBy(async (document) => ({
      bytes: new TextEncoder().encode(`%PDF ${document.number} drawing ${(drawn += 1)}`),
      logoProblem: null,
    })),
    checkLogo: async () => null,
  };
  const read = async (business: Business, invoiceId: InvoiceId): Promise<InvoiceAnswer> => {
    const answer = await readInvoice(ports, business.context, invoiceId);
    if (!answer.ok) throw new Error(answer.refusal.detail);
    return answer.value;
  };
  return {
    ports,
    smtp,
    read,
    get drawn() {
      return drawn;
    },
    pass: (ms) => void (now += ms),
    aBusiness: (customer = {}) => aBusiness(ports, customer),
    issue: (business, parts = {}) => issue(ports, business, parts),
    transmission: async (business, invoiceId) =>
      present((await read(business, invoiceId)).transmissions[0], 'it has a transmission'),
    events: (business, subjectId) =>
      readSnapshot(ports, business.context, async (tx) => {
        const { rows } = await tx.executeSql(
          'select type from audit.event where account_id = $1 and subject_id = $2 order by id',
          [business.accountId, subjectId],
        );
        return (rows as { type: string }[]).map((row) => row.type);
      }),
  };
}

async function aBusiness(ports: Ports, customer: WrittenCustomer): Promise<Business> {
  const accountId = ports.newId('account');
  const customerId = ports.newId('customer');
  const at = ports.clock.now();
  const context: RequestContext = {
    accountId,
    actor: { kind: 'api_key', id: 'test', role: 'owner' },
    requestId: 'req_test',
    at,
  };
  const { seller } = aDocument();
  await transact(ports, context, async (tx) => {
    await insertAccount(
      tx,
      {
        id: accountId,
        username: `northwind-${accountId}`,
        name: seller.name,
        homeCurrency: 'EUR',
        timeZone: 'Europe/Berlin',
        paymentTerms: 'net_30',
        language: 'en',
        address: seller.address,
        taxId: 'DE129273398',
        nationalTaxId: null,
        email: 'billing@northwind.example',
        phone: null,
        website: null,
        bank: null,
        branding: {},
        billingPolicy: DEFAULT_POLICY,
      },
      at,
    );
    await insertKey(
      tx,
      { accountId, id: ports.newId('key'), label: 'test', role: 'owner', createdAt: at },
      sha256(accountId),
    );
    await insertCustomers(tx, { accountId, at }, [
      {
        id: customerId,
        externalId: null,
        number: null,
        name: 'Blauer See Delikatessen',
        email: customer.email === undefined ? 'kauf@blauersee.example' : customer.email,
        currency: null,
        paymentTerms: null,
        language: null,
        billTo: null,
        shipTo: [],
        taxId: null,
        nationalTaxId: null,
        salesRepEmail: null,
        transmission: customer.recipients === undefined ? {} : { email: customer.recipients },
        billingPolicy: null,
        status: 'normal',
        metadata: {},
        contentHash: '',
      },
    ]);
    return { ok: true, value: null };
  });
  return { accountId, customerId, context };
}

async function issue(ports: Ports, business: Business, parts: WrittenInvoice): Promise<InvoiceId> {
  const { send = true, ...content } = parts;
  const document = aDocument({
    ...content,
    invoiceId: ports.newId('invoice'),
    customerId: business.customerId,
    origin: content.kind === 'credit_note' ? 'credit' : 'manual',
  });
  const lines = document.lines.map((line) => ({ ...line, id: ports.newId('invoice_line') }));
  const context = { ...business.context, at: ports.clock.now() };
  const issued = await transact(ports, context, async (tx) => {
    const customer = present(
      (await loadCustomers(tx, owned(business.accountId, [business.customerId]))).get(business.customerId),
      'the customer',
    );
    const account = await loadAccount(tx, business.accountId);
    const done = await issueDocuments(tx, ports, [
      {
        context,
        account,
        document: { ...document, lines },
        customer,
        claim: null,
        fromDraft: false,
        requestedDay: '2026-11-21',
        send,
      },
    ]);
    if (done.ok) recordAuditedEvents(tx, ports.newId, done.value.events);
    return done;
  });
  if (!issued.ok) throw new Error(issued.refusal.detail);
  return document.invoiceId;
}
