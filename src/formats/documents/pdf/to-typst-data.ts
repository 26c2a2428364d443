/**
 * Converts InvoiceDocument and branding to the texts that the template shows: every amount, date and label, and the widths that
 * texts need. Pure. The template gets text as data and contains no business rules; nothing here depends on the engine.
 */
import type { Labelled, Place, TypstData } from './typst-data.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { Language } from '#model/language.ts';
import type { Party } from '#model/party.ts';
import { epcQrSvg } from './epc-qr.ts';
import { labelsOf, termsInWords } from './labels.ts';
import type { Labels } from './labels.ts';
import { brandingOf } from './branding.ts';
import { fitsOnePage } from './fits-one-page.ts';
import { nationalTaxIdName, taxIdName } from './tax-names.ts';
import { breakLongWords } from './text-width.ts';
import { exemptions, isTaxed, taxTable, totalRows } from './totals.ts';
import { lineTable } from './line-table.ts';
import { addressLines, filled, isolated, oneLine, severalLines, valueFormatter } from './format-values.ts';
import type { ValueWriter } from './format-values.ts';

/** Stamped across a copy of a void document. */
export type Stamp = 'void';

export interface TypstQuestion {
  readonly document: InvoiceDocument;
  readonly branding: Branding;
  readonly stamp?: Stamp | undefined;
}

interface Words {
  readonly labels: Labels;
  readonly writer: ValueWriter;
}

const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX']);

export function toTypstData({ document, branding, stamp }: TypstQuestion): TypstData {
  const { language } = document;
  const words: Words = { labels: labelsOf(language), writer: valueFormatter(language, document.currency) };
  const { labels, writer } = words;
  const title = document.kind === 'invoice' ? labels.invoice : labels.creditNote;
  const number = document.number === null ? null : oneLine(document.number);
  const paper = LETTER_COUNTRIES.has(document.seller.address?.country ?? '') ? 'us-letter' : 'a4';
  const sellerName = oneLine(document.seller.name);
  const state = number === null ? labels.draft : stamp === 'void' ? labels.void : null;
  const named = `${title}${number === null ? '' : ` ${number}`}${state === null ? '' : ` (${state})`}`;
  const isOwed = stamp === undefined;
  const qr = isOwed ? epcQrSvg(document) : null;
  const totals = totalRows(document, labels, writer);
  const closing = closingOf(branding);
  const payment = isOwed ? paymentOf(document, words, qr) : null;
  const rowsBelow = totals.length + (payment?.rows.length ?? 0);
  const data: Omit<TypstData, 'isOnePage'> = {
    language,
    paper,
    watermark: state?.toUpperCase() ?? null,
    stamped: stamp === 'void',
    date: document.issuedOn === null ? null : dateParts(document.issuedOn),
    documentTitle: `${named} \u00b7 ${sellerName}`,
    look: brandingOf(branding),
    title,
    number: number === null ? labels.draft : breakLongWords(number, 14),
    revision: editionOf(document, labels),
    runningHead: breakLongWords(`${named} \u00b7 ${isolated(sellerName)}`, 50),
    seller: sellerOf(document, words),
    places: placesOf(document, words),
    headline: headlineOf(document, words),
    facts: factsOf(document, words),
    table: lineTable({ document, labels, writer, taxed: isTaxed(document), paper, rowsBelow }),
    totals,
    taxes: taxTable(document, labels, writer),
    exemptions: exemptions(document, labels),
    payment,
    note:
      document.note === null || !filled(document.note)
        ? null
        : { title: labels.note, text: isolated(breakLongWords(severalLines(document.note), 50)) },
    closing: closing.long ? closing.text : null,
    footer: footerOf(document, closing.long ? null : closing.text),
    page: pageWords(labels),
  };
  return { ...data, isOnePage: fitsOnePage(data) };
}

/** A document issued elsewhere has its original there; ours is marked as a copy. */
function editionOf({ origin, revision }: InvoiceDocument, labels: Labels): string | null {
  if (origin === 'imported') return labels.copy;
  return revision > 1 ? `${labels.revision}\u00a0${revision}` : null;
}

const dateParts = (date: PlainDate): [number, number, number] => {
  const [year = 1900, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};

/** Party data may be long, so overlong words get break opportunities. */
const placeOf = (label: string, name: string, lines: readonly string[]): Place => ({
  label,
  name: isolated(breakLongWords(oneLine(name), 13)),
  lines: lines.filter(filled).map((line) => isolated(breakLongWords(line, 14))),
});

function sellerOf({ seller, language }: InvoiceDocument, { writer }: Words): Place {
  const address = seller.address === null ? [] : addressLines(seller.address, writer);
  return placeOf('', seller.name, [...address, ...taxIdsOf(seller, language)]);
}

/** Each identification number of a party, with its country's label. */
function taxIdsOf(party: Party, language: Language): string[] {
  const taxId = oneLine(party.taxId ?? '');
  const national = oneLine(party.nationalTaxId ?? '');
  return [
    ...(taxId === '' ? [] : [`${taxIdName(party, taxId, language)} ${taxId}`]),
    ...(national === '' ? [] : [`${nationalTaxIdName(party, language)} ${national}`]),
  ];
}

function placesOf({ billTo, shipTo, language }: InvoiceDocument, { labels, writer }: Words): Place[] {
  const buyer = billTo.address === null ? [] : addressLines(billTo.address, writer);
  const places = [placeOf(labels.billTo, billTo.name, [...buyer, ...taxIdsOf(billTo, language)])];
  if (shipTo !== null) {
    const goods = addressLines(shipTo.address, writer);
    const name = shipTo.name ?? billTo.name;
    if (name !== billTo.name || goods.join('\n') !== buyer.join('\n')) places.push(placeOf(labels.shipTo, name, goods));
  }
  return places;
}

function headlineOf(document: InvoiceDocument, { labels, writer }: Words): TypstData['headline'] {
  const due = document.kind === 'invoice' && document.dueOn !== null ? labels.dueBy(writer.date(document.dueOn)) : '';
  return { amount: writer.moneyWithCurrency(document.total), words: due };
}

function factsOf(document: InvoiceDocument, { labels, writer }: Words): Labelled[] {
  const date = (value: PlainDate | null): string => (value === null ? '' : writer.date(value));
  const { corrects } = document;
  const isInvoice = document.kind === 'invoice';
  const facts: readonly (readonly [string, string])[] = [
    [labels.corrects, corrects === null ? '' : `${oneLine(corrects.number)} (${writer.date(corrects.issuedOn)})`],
    [labels.issued, date(document.issuedOn)],
    [labels.supplied, date(document.suppliedOn)],
    [labels.due, isInvoice ? date(document.dueOn) : ''],
    [labels.terms, isInvoice ? termsInWords(oneLine(document.paymentTerms), labels) : ''],
    [labels.poNumber, document.poNumber ?? ''],
    [labels.buyerReference, document.buyerReference ?? ''],
    [labels.order, document.orderNumber ?? ''],
    [labels.ordered, date(document.orderedOn)],
    [labels.shipment, document.shipmentNumber ?? ''],
    [labels.carrier, document.carrier ?? ''],
    [labels.tracking, document.trackingNumber ?? ''],
  ];
  return labelled(facts, 12);
}

/** The non-empty values, one line each, with break opportunities in overlong ones. */
const labelled = (pairs: readonly (readonly [string, string])[], em: number): Labelled[] =>
  pairs.flatMap(([label, value]) =>
    filled(value) ? [{ label, value: isolated(breakLongWords(oneLine(value), em)) }] : [],
  );

/** The payment details: on issued invoices; drafts and credit notes have none. */
function paymentOf(document: InvoiceDocument, { labels }: Words, qr: string | null): TypstData['payment'] {
  const { bank } = document.seller;
  if (bank === undefined || document.kind !== 'invoice' || document.number === null || document.total <= 0n)
    return null;
  const account = labelled(
    [
      [labels.iban, (bank.iban ?? '').replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0')],
      [labels.accountNumber, bank.accountNumber ?? ''],
      [labels.bic, bank.bic ?? ''],
      [labels.bank, bank.bankName ?? ''],
    ],
    30,
  );
  if (account.length === 0) return null;
  const holder = labelled([[labels.accountHolder, bank.accountHolder ?? document.seller.name]], 30);
  const reference = labelled([[labels.paymentReference, document.number]], 30);
  return { title: labels.payment, rows: [...holder, ...account, ...reference], qr, qrLabel: labels.scanToPay };
}

/** A short footer is printed on every page; a long one (such as terms and conditions) once at the end. */
function closingOf(branding: Branding): { readonly text: string | null; readonly long: boolean } {
  const text = severalLines(branding.footer ?? '');
  if (!filled(text)) return { text: null, long: false };
  return { text: isolated(breakLongWords(text, 45)), long: text.length > 300 || text.split('\n').length > 3 };
}

function footerOf({ seller, language }: InvoiceDocument, own: string | null): string[] {
  const contact = [
    seller.name,
    ...taxIdsOf(seller, language),
    seller.email ?? '',
    seller.phone ?? '',
    seller.website ?? '',
  ];
  const line = contact.map(oneLine).filter(filled).map(isolated).join(' \u00b7 ');
  return [...(own === null ? [] : [own]), breakLongWords(line, 45)];
}

/** The text around the page number and page count, which only the engine knows. */
function pageWords(labels: Labels): [string, string, string] {
  const [before = '', between = '', after = ''] = labels.page('\u0001', '\u0001').split('\u0001');
  return [before, between, after];
}
