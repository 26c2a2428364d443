/**
 * What lies between claiming deliveries and sending them: their PDFs loaded or drawn, their mails written, and the mark that they may
 * leave. Nothing has left yet, so whatever goes wrong here may be tried again, and goes wrong for one delivery alone.
 */
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type DeliveryId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { AttemptOutcome, StoredDocument } from '#model/delivery.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { findDocuments, markHandedOver, type HeldDelivery } from '#modules/deliveries/index.ts';
import { loadDocuments } from '#modules/invoices/index.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import {
  countingFiles,
  drawDocument,
  holdDrawing,
  insertDrawn,
  readStored,
  type Drawn,
  type HeldDrawing,
  type LookOfAccount,
  type PdfFile,
} from './render-document.ts';
import { tell } from './story.ts';
import { writeInvoiceMail } from './write-invoice-mail.ts';

export interface PreparedMail {
  readonly delivery: HeldDelivery;
  /** Of the document; null when it could not even be read. */
  readonly number: string | null;
  readonly step:
    | { readonly kind: 'send'; readonly mail: OutboundMail }
    | { readonly kind: 'conclude'; readonly outcome: AttemptOutcome }
    /** A sweep took the attempt away because it was so slow: somebody else may be sending it by now. */
    | { readonly kind: 'taken_away' };
}

interface Content {
  readonly delivery: HeldDelivery;
  readonly document: InvoiceDocument;
  readonly account: LookOfAccount;
  readonly stored: StoredDocument | null;
}

export async function prepareMails(
  ports: Ports,
  asking: Asking,
  deliveries: readonly HeldDelivery[],
): Promise<PreparedMail[]> {
  const done: PreparedMail[] = [];
  const fail: Fail = (delivery, error, number = null) =>
    void done.push({ delivery, number, step: { kind: 'conclude', outcome: failureOf(ports, delivery, error) } });
  const drawings = new Map(deliveries.map((delivery) => [delivery.id, holdDrawing(ports, delivery)]));
  try {
    const contents = await load(ports, asking, { deliveries, fail });
    const pdfs = await Promise.allSettled(
      contents.map((content) =>
        findOrDraw(ports, asking, { content, drawing: present(drawings.get(content.delivery.id), 'one for each') }),
      ),
    );
    const ready = contents.flatMap((content, index) => {
      const pdf = present(pdfs[index], 'an outcome for each');
      if (pdf.status === 'fulfilled') return [{ ...content, pdf: pdf.value }];
      fail(content.delivery, pdf.reason, content.document.number);
      return [];
    });
    const { marked, counting } = await keepAndMark(ports, asking, ready);
    for (const { delivery, document, account, pdf } of ready) {
      const { number } = document;
      if (!marked.has(delivery.id)) {
        done.push({ delivery, number, step: { kind: 'taken_away' } });
        continue;
      }
      try {
        const file = 'row' in pdf ? await present(counting.get(pdf), 'what was drawn is kept') : pdf;
        const mail = writeInvoiceMail({
          delivery,
          document,
          branding: account.branding,
          pdf: file,
          mailFrom: ports.mailFrom,
        });
        done.push({ delivery, number, step: { kind: 'send', mail } });
      } catch (error) {
        fail(delivery, error, number);
      }
    }
  } finally {
    for (const { release } of drawings.values()) release();
  }
  return done;
}

type Fail = (delivery: HeldDelivery, error: unknown, number?: string | null) => void;

interface Loading {
  readonly deliveries: readonly HeldDelivery[];
  readonly fail: Fail;
}

/** What cannot be read together is read one by one, so that each has its own reason. */
async function load(ports: Ports, asking: Asking, { deliveries, fail }: Loading): Promise<Content[]> {
  const { accountId } = asking;
  const invoiceIds = [...new Set(deliveries.map((delivery) => delivery.invoiceId))];
  try {
    const read = await look(ports, asking, async (tx) => ({
      documents: await loadDocuments(tx, accountId, invoiceIds),
      stored: await findDocuments(tx, accountId, invoiceIds),
      account: await loadAccount(tx, accountId),
    }));
    return deliveries.flatMap((delivery) => {
      const { invoiceId, revision } = delivery;
      const document = read.documents.get(invoiceId);
      const unfit = whyNot(delivery, document);
      if (unfit !== null) {
        fail(delivery, unfit, document?.number);
        return [];
      }
      const stored = read.stored.find((row) => row.invoiceId === invoiceId && row.revision === revision) ?? null;
      return [{ delivery, stored, account: read.account, document: present(document, 'it is fit') }];
    });
  } catch (error) {
    const [only, ...others] = deliveries;
    if (only === undefined) return [];
    if (others.length > 0)
      return (
        await Promise.all(deliveries.map((delivery) => load(ports, asking, { deliveries: [delivery], fail })))
      ).flat();
    fail(only, error);
    return [];
  }
}

/** Never to be tried again. */
class Unfit extends Error {
  readonly code: string;
  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

function whyNot({ revision }: HeldDelivery, document: InvoiceDocument | undefined): Unfit | null {
  if (document === undefined || document.number === null)
    return new Unfit('invoice_not_issued', 'A draft has no document yet; issue it first.');
  if (document.revision === revision) return null;
  const detail = `Revision ${document.revision} was issued meanwhile; revision ${revision} is not sent any more.`;
  return new Unfit('revision_replaced', detail);
}

/** The stored file, or one just drawn whose row is still to be written. */
async function findOrDraw(
  ports: Ports,
  asking: Asking,
  { content, drawing }: { readonly content: Content; readonly drawing: HeldDrawing },
): Promise<PdfFile | Drawn> {
  const { document, account, stored } = content;
  const file = await readStored(ports, stored);
  if (file !== null) return file;
  return drawing.draw(() => drawDocument(ports, asking, { document, account }));
}

/** One story for what was drawn and for the moment from which the mails may leave. */
async function keepAndMark(
  ports: Ports,
  asked: Asking,
  ready: readonly { readonly delivery: HeldDelivery; readonly pdf: PdfFile | Drawn }[],
): Promise<{ readonly marked: Set<DeliveryId>; readonly counting: Map<Drawn, Promise<PdfFile>> }> {
  if (ready.length === 0) return { marked: new Set(), counting: new Map() };
  const asking: Asking = { ...asked, at: ports.clock.now() };
  const drawn = [...new Set(ready.flatMap(({ pdf }) => ('row' in pdf ? [pdf] : [])))];
  const told = await tell(ports, asking, async (tx) =>
    ok({
      rows: await insertDrawn(tx, { ports, asking }, drawn),
      marked: await markHandedOver(tx, asking.accountId, {
        at: asking.at,
        attempts: ready.map(({ delivery }) => ({ id: delivery.id, attempt: delivery.attempts })),
      }),
    }),
  );
  assert(told.ok, 'marking a delivery is never refused');
  const files = countingFiles(ports, drawn, told.value.rows);
  for (const file of files) file.catch(() => undefined);
  return {
    marked: told.value.marked,
    counting: new Map(drawn.map((each, index) => [each, present(files[index], 'a file for each')])),
  };
}

function failureOf(ports: Ports, delivery: HeldDelivery, error: unknown): AttemptOutcome {
  if (error instanceof Unfit) return { kind: 'permanent', reason: error.message, code: error.code };
  ports.log.error({ err: error, delivery_id: writeId('delivery', delivery.id) }, 'A mail could not be prepared.');
  const reason = error instanceof Fault ? error.message : 'The mail could not be prepared; the log says why.';
  return { kind: 'temporary', reason, code: error instanceof Fault ? error.code : 'not_prepared' };
}
