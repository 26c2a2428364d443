/**
 * Prepares claimed transmissions for sending: loads or renders the PDFs, composes the mails, and marks them as being sent. Nothing has been
 * sent yet, so any failure here can be retried, and affects only one transmission.
 */
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type TransmissionId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Refused } from '#kernel/result.ts';
import { PRINTED, type AttemptOutcome, type ChannelName, type StoredDocument } from '#model/transmission.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { PdfFile } from '#model/pdf-file.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount } from '#modules/access/index.ts';
import { findDocuments, markHandedOver, type HeldTransmission } from '#modules/transmissions/index.ts';
import { loadDocuments } from '#modules/invoices/index.ts';
import type { Envelopes } from '#channels/registry.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import {
  countingFiles,
  drawDocument,
  holdDrawing,
  insertDrawn,
  readStored,
  type Drawn,
  type HeldDrawing,
  type LookOfAccount,
} from '#flows/documents/render.ts';
import { transact } from '#flows/kit/transact.ts';
import { writeInvoiceMail, type InvoiceToMail } from '#steps/transmissions/write-invoice-mail.ts';

export interface PreparedMail {
  readonly transmission: HeldTransmission;
  /** The document's number; null when it could not be read. */
  readonly number: string | null;
  readonly step:
    | { readonly kind: 'send'; readonly mail: OutboundMail }
    | { readonly kind: 'conclude'; readonly outcome: AttemptOutcome }
    /** A sweep has taken the slow attempt away: another worker may be sending it. */
    | { readonly kind: 'taken_away' };
}

interface Content {
  readonly transmission: HeldTransmission;
  readonly document: InvoiceDocument;
  readonly account: LookOfAccount;
  readonly stored: StoredDocument | null;
}

export async function prepareMails(
  ports: Ports,
  context: RequestContext,
  transmissions: readonly HeldTransmission[],
): Promise<PreparedMail[]> {
  const done: PreparedMail[] = [];
  const fail: Fail = (transmission, why, number = null) =>
    void done.push({
      transmission,
      number,
      step: {
        kind: 'conclude',
        outcome: 'refusal' in why ? neverSent(why) : failureOf(ports, transmission, why.error),
      },
    });
  const drawings = new Map(transmissions.map((transmission) => [transmission.id, holdDrawing(ports, transmission)]));
  try {
    const contents = await load(ports, context, { transmissions, fail });
    const pdfs = await Promise.allSettled(
      contents.map((content) =>
        findOrDraw(ports, context, {
          content,
          drawing: present(drawings.get(content.transmission.id), 'one for each'),
        }),
      ),
    );
    const ready = contents.flatMap((content, index) => {
      const pdf = present(pdfs[index], 'an outcome per transmission');
      if (pdf.status === 'fulfilled') return [{ ...content, pdf: pdf.value }];
      fail(content.transmission, { error: pdf.reason }, content.document.number);
      return [];
    });
    const { marked, counting } = await keepAndMark(ports, context, ready);
    for (const { transmission, document, account, pdf } of ready) {
      const { number } = document;
      if (!marked.has(transmission.id)) {
        done.push({ transmission, number, step: { kind: 'taken_away' } });
        continue;
      }
      try {
        const file = 'row' in pdf ? await present(counting.get(pdf), 'a rendered document is stored') : pdf;
        const mail = COMPOSE[transmission.channel]({
          transmission,
          document,
          branding: account.branding,
          pdf: file,
          mailFrom: ports.mailFrom,
        });
        done.push({ transmission, number, step: { kind: 'send', mail } });
      } catch (error) {
        fail(transmission, { error }, number);
      }
    }
  } finally {
    for (const { release } of drawings.values()) release();
  }
  return done;
}

/** What each channel sends of an invoice. */
const COMPOSE: { readonly [Name in ChannelName]: (facts: InvoiceToMail) => Envelopes[Name] } = {
  email: writeInvoiceMail,
};

/** A refusal is not retried; an error is, since its cause may be temporary. */
type Why = { readonly refusal: Refusal } | { readonly error: unknown };
type Fail = (transmission: HeldTransmission, why: Why, number?: string | null) => void;

interface Loading {
  readonly transmissions: readonly HeldTransmission[];
  readonly fail: Fail;
}

/** When reading all at once fails, reads one at a time, so that each gets its own reason. */
async function load(ports: Ports, context: RequestContext, { transmissions, fail }: Loading): Promise<Content[]> {
  const { accountId } = context;
  const invoiceIds = [...new Set(transmissions.map((transmission) => transmission.invoiceId))];
  try {
    const read = await readSnapshot(ports, context, async (tx) => ({
      documents: await loadDocuments(tx, accountId, invoiceIds),
      stored: await findDocuments(tx, accountId, { invoiceIds, format: PRINTED }),
      account: await loadAccount(tx, accountId),
    }));
    return transmissions.flatMap((transmission) => {
      const { invoiceId, revision } = transmission;
      const document = read.documents.get(invoiceId);
      const unfit = whyNot(transmission, document);
      if (unfit !== null) {
        fail(transmission, unfit, document?.number);
        return [];
      }
      const stored = read.stored.find((row) => row.invoiceId === invoiceId && row.revision === revision) ?? null;
      return [{ transmission, stored, account: read.account, document: present(document, 'it is fit') }];
    });
  } catch (error) {
    const [only, ...others] = transmissions;
    if (only === undefined) return [];
    if (others.length > 0)
      return (
        await Promise.all(
          transmissions.map((transmission) => load(ports, context, { transmissions: [transmission], fail })),
        )
      ).flat();
    fail(only, { error });
    return [];
  }
}

function whyNot({ revision }: HeldTransmission, document: InvoiceDocument | undefined): Refused | null {
  if (document === undefined || document.number === null)
    return refuse('invoice_not_issued', 'A draft has no document yet; issue it first.');
  if (document.revision === revision) return null;
  const detail = `Revision ${document.revision} has been issued in the meantime, so revision ${revision} is no longer sent.`;
  return refuse('revision_replaced', detail);
}

/** The stored file, or one just rendered whose row is not written yet. */
async function findOrDraw(
  ports: Ports,
  context: RequestContext,
  { content, drawing }: { readonly content: Content; readonly drawing: HeldDrawing },
): Promise<PdfFile | Drawn> {
  const { document, account, stored } = content;
  const file = await readStored(ports, stored);
  if (file !== null) return file;
  return drawing.draw(() => drawDocument(ports, context, { document, account }));
}

/** Stores rendered documents and marks the mails as being sent, in one transaction. */
async function keepAndMark(
  ports: Ports,
  request: RequestContext,
  ready: readonly { readonly transmission: HeldTransmission; readonly pdf: PdfFile | Drawn }[],
): Promise<{ readonly marked: Set<TransmissionId>; readonly counting: Map<Drawn, Promise<PdfFile>> }> {
  if (ready.length === 0) return { marked: new Set(), counting: new Map() };
  const context: RequestContext = { ...request, at: ports.clock.now() };
  const drawn = [...new Set(ready.flatMap(({ pdf }) => ('row' in pdf ? [pdf] : [])))];
  const stored = await transact(ports, context, async (tx) =>
    ok({
      rows: await insertDrawn(tx, { ports, context }, drawn),
      marked: await markHandedOver(tx, context.accountId, {
        at: context.at,
        attempts: ready.map(({ transmission }) => ({ id: transmission.id, attempt: transmission.attempts })),
      }),
    }),
  );
  assert(stored.ok, 'marking a transmission is never refused');
  const files = countingFiles(ports, drawn, stored.value.rows);
  for (const file of files) file.catch(() => undefined);
  return {
    marked: stored.value.marked,
    counting: new Map(drawn.map((each, index) => [each, present(files[index], 'a file per document')])),
  };
}

const neverSent = ({ refusal }: { readonly refusal: Refusal }): AttemptOutcome => ({
  kind: 'permanent',
  reason: refusal.detail,
  code: refusal.code,
});

function failureOf(ports: Ports, transmission: HeldTransmission, error: unknown): AttemptOutcome {
  ports.log.error(
    { err: error, transmission_id: writeId('transmission', transmission.id) },
    'A mail could not be prepared.',
  );
  const reason = error instanceof Fault ? error.message : 'The mail could not be prepared; the log says why.';
  return { kind: 'temporary', reason, code: error instanceof Fault ? error.code : 'not_prepared' };
}
