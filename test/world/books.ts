/** An account with a customer and invoices to settle, in its own database: for tests of money and of the audit chain. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Client } from 'pg';
import { present } from '#kernel/assert.ts';
import { writeId, type AccountId, type CustomerId, type InvoiceId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import type { RequestContext } from '#model/request-context.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import type { TransactionInput } from '#steps/transactions/record.ts';
import { recordTransaction } from '#flows/transactions/record.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { createCustomer } from '#flows/customers/create.ts';
import { transact } from '#flows/kit/transact.ts';
import { insertAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { insertIssued, takeNumbers } from '#modules/invoices/index.ts';
import { aDocument } from './invoice-document.ts';
import { freshDatabase, type Tidies } from './postgres.ts';
import { pdfWrittenBy } from './pdf-written-by.ts';

const notHere = () => {
  throw new Error('these books need no such port');
};

export interface Books {
  readonly ports: Ports;
  readonly accountId: AccountId;
  readonly context: RequestContext;
  readonly customerId: CustomerId;
  customer(name: string): Promise<CustomerId>;
  /** An issued invoice of one line without tax. */
  invoice(amount: string, of?: { readonly currency?: string; readonly customerId?: CustomerId }): Promise<InvoiceId>;
  transaction(of: Partial<TransactionInput> & { readonly amount: string }): ReturnType<typeof recordTransaction>;
  /** Runs statements that the product's roles must not. */
  tamper(...statements: string[]): Promise<void>;
}

export async function openBooks(tidies: Tidies, connections = 20): Promise<Books> {
  const { url, superuserUrl } = await freshDatabase(tidies);
  const log = pino({ level: 'silent' });
  const pool = openPool(url, { log, connections });
  tidies.after(() => pool.end());
  const newId = idMaker(systemClock, systemRandom);
  const ports: Ports = {
    database: openDatabase(pool),
    jobs: { insert: async () => {} } as unknown as Ports['jobs'],
    blobs: folderBlobs(join(tmpdir(), `quittance-books-${newId('account')}`), systemRandom),
    clock: systemClock,
    random: systemRandom,
    newId,
    log,
    formats: pdfWrittenBy(notHere),
    checkLogo: notHere,
    channels: { email: { channel: 'email', send: notHere } } as unknown as Ports['channels'],
    mailFrom: 'billing@northwind.example',
  };
  const accountId = newId('account');
  const context: RequestContext = {
    accountId,
    actor: { kind: 'system', id: 'test' },
    requestId: 'req_test',
    at: systemClock.now(),
  };
  await ports.database.transaction([accountId], (tx) =>
    insertAccount(
      tx,
      {
        id: accountId,
        username: `northwind-${accountId.slice(-6)}`,
        name: 'Northwind Traders',
        homeCurrency: 'EUR',
        timeZone: 'Europe/Berlin',
        paymentTerms: 'net_30',
        language: 'en',
        address: { line1: 'Hafenstraße 12', city: 'Hamburg', postalCode: '20457', country: 'DE' },
        taxId: 'DE129273398',
        nationalTaxId: null,
        email: null,
        phone: null,
        website: null,
        bank: null,
        branding: {},
        billingPolicy: DEFAULT_POLICY,
      },
      context.at,
    ),
  );
  const customer = async (name: string) => good(await createCustomer(ports, context, { name })).thing.id;
  const customerId = await customer('Blauer See Delikatessen');
  return {
    ports,
    accountId,
    context,
    customerId,
    customer,
    invoice: (amount, of = {}) => issue({ ports, context }, { amount, customerId, currency: 'EUR', ...of }),
    transaction: (of) =>
      recordTransaction(ports, context, {
        customer: { id: customerId },
        type: 'payment',
        currency: 'EUR',
        effectiveOn: '2026-11-20',
        ...(of.type === undefined || of.type === 'payment' ? { method: 'bank_transfer' } : {}),
        ...of,
      }),
    tamper: async (...statements) => {
      const client = new Client({ connectionString: superuserUrl });
      await client.connect();
      try {
        for (const statement of statements) await client.query(statement);
      } finally {
        await client.end();
      }
    },
  };
}

/** The value of a result that must be ok. */
export function good<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.refusal.code}: ${result.refusal.detail} ${JSON.stringify(result.refusal.errors ?? [])}`);
  return result.value;
}

async function issue(
  { ports, context }: { readonly ports: Ports; readonly context: RequestContext },
  wanted: { readonly amount: string; readonly customerId: CustomerId; readonly currency: string },
): Promise<InvoiceId> {
  const { accountId, at } = context;
  const invoiceId = ports.newId('invoice');
  good(
    await transact(ports, context, async (tx) => {
      const [number] = await takeNumbers(tx, [{ accountId, kind: 'invoice', day: '2026-11-21' }]);
      const given = present(number, 'a number was taken');
      const tax = { category: 'Z' as const, rate: 0n, exemptionReason: null };
      const plain = aDocument({
        currency: wanted.currency,
        lines: [{ description: 'Chai', price: wanted.amount, tax }],
      });
      const document = {
        ...plain,
        invoiceId,
        customerId: wanted.customerId,
        number: given.number,
        issuedOn: given.issuedOn,
        lines: plain.lines.map((line) => ({ ...line, id: ports.newId('invoice_line') })),
      };
      insertIssued(tx, [
        { accountId, at, document, number: given, claim: null, fromDraft: false, lacksRecipient: false },
      ]);
      await recordEvents(tx, { context, newId: ports.newId }, [
        {
          accountId,
          type: 'invoice.issued',
          subjectKind: 'invoice',
          subjectId: invoiceId,
          data: { number: given.number, customer_id: writeId('customer', wanted.customerId) },
        },
      ]);
      return { ok: true, value: null };
    }),
  );
  return invoiceId;
}
