/**
 * The cost of rendering and mailing without the product, in its own process: the bare engine rendering the pages of stored invoices, and
 * the mail library sending one prepared message repeatedly over pooled connections. Reads its task from standard input.
 */
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { fontFiles, templateFolder } from '#formats/documents/pdf/fonts.ts';
import { toTypstData } from '#formats/documents/pdf/to-typst-data.ts';
import { loadDocuments } from '#modules/invoices/index.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';

export interface FloorTask {
  readonly url: string;
  readonly accountId: AccountId;
  /** Each is rendered once. */
  readonly invoiceIds: readonly InvoiceId[];
  readonly smtpPort: number;
  readonly mails: number;
  readonly connections: number;
}

export interface FloorResult {
  /** CPU seconds per document, and elapsed seconds. */
  readonly drawCpu: number;
  readonly drawSeconds: number;
  readonly mailCpu: number;
  readonly mailSeconds: number;
  readonly pdfBytes: number;
}

interface Spent {
  readonly cpu: number;
  readonly seconds: number;
}

async function spending(work: () => Promise<void> | void): Promise<Spent> {
  const [since, started] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(since);
  return { cpu: (user + system) / 1e6, seconds: (performance.now() - started) / 1000 };
}

const task = (await json(process.stdin)) as FloorTask;
const pool = openPool(task.url, { log: pino({ level: 'silent' }), connections: 1 });
const documents = await openDatabase(pool).transaction([task.accountId], (tx) =>
  loadDocuments(tx, task.accountId, task.invoiceIds),
);
await pool.end();
const pages = [...documents.values()].map((document) => ({
  data: JSON.stringify(toTypstData({ document, branding: {} })),
  isTagged: document.lines.length <= 150,
}));

const folder = templateFolder();
const engine = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFiles() }] });
let pdf: Buffer = Buffer.alloc(0);
const draw = ({ data, isTagged }: (typeof pages)[number]): void => {
  pdf = engine.pdf(
    { mainFilePath: join(folder, 'invoice.typ'), inputs: { data, logo: '' } },
    { pdfStandard: 'a-3b', pdfTags: isTagged },
  );
  engine.evictCache(0);
};
for (const page of pages.slice(0, 3)) draw(page);
const drawn = await spending(() => pages.forEach(draw));

const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: task.smtpPort,
  maxConnections: task.connections,
  maxMessages: 90,
});
const text = 'Please find the invoice attached.\n'.repeat(20);
const message = createTransport({ streamTransport: true, buffer: true });
const prepared = await message.sendMail({
  from: 'a@seller.example',
  to: 'b@buyer.example',
  subject: 'Floor',
  text,
  html: `<p>${text}</p>`.repeat(8),
  attachments: [{ filename: 'invoice.pdf', content: pdf }],
});
const raw = prepared.message as Buffer;
const envelope = { from: 'a@seller.example', to: ['b@buyer.example'] };
const sendAll = async (count: number): Promise<void> => {
  await Promise.all(Array.from({ length: count }, () => transport.sendMail({ envelope, raw })));
};
await sendAll(50);
const mailed = await spending(() => sendAll(task.mails));
transport.close();

const result: FloorResult = {
  drawCpu: drawn.cpu / pages.length,
  drawSeconds: drawn.seconds / pages.length,
  mailCpu: mailed.cpu / task.mails,
  mailSeconds: mailed.seconds / task.mails,
  pdfBytes: pdf.length,
};
process.stdout.write(JSON.stringify(result));
process.exit(0);
