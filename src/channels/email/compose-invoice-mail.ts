/** The mail that carries an invoice or a credit note: what it says, in which order. Pure; the amounts come written and are only dressed. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { BankDetails } from '#model/party.ts';
import { readableWords } from '#channels/kit/readable-words.ts';
import { writeHtml, writeText } from './mail-layout.ts';
import type { Block, Row } from './mail-layout.ts';

export interface InvoiceMailFacts {
  readonly kind: InvoiceKind;
  readonly number: string;
  /** Told from the second on. */
  readonly revision: number;
  readonly sellerName: string;
  /** Where answers go; null when nobody reads them. */
  readonly sellerEmail: string | null;
  readonly customerName: string;
  /** Decimal string with the currency's digits, for example "1234.50". */
  readonly total: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly dueOn: PlainDate | null;
  readonly orderNumber: string | null;
  readonly poNumber: string | null;
  /** Number of the invoice a credit note corrects. */
  readonly correctsNumber: string | null;
  readonly bank: BankDetails | null;
  readonly note: string | null;
  readonly accentColour: string | null;
  readonly purpose: 'original' | 'resend' | 'sales_rep_copy';
  readonly locale: 'en';
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function composeInvoiceMail(facts: InvoiceMailFacts): ComposedMail {
  const title = facts.kind === 'invoice' ? 'Invoice' : 'Credit note';
  const total = writeAmount(facts);
  const dueOn = facts.kind === 'invoice' && facts.dueOn !== null ? writeDate(facts.dueOn) : null;
  const layout = {
    sender: facts.sellerName,
    title: `${title} ${facts.number}`,
    preview: dueOn === null ? total : `${total}, due on ${dueOn}`,
    blocks: blocksOf(facts, { total, due: dueOn === null ? null : `Due on ${dueOn}` }),
    footer: footerOf(facts),
    accentColour: facts.accentColour,
  };
  return { subject: subjectOf(facts, title), text: writeText(layout), html: writeHtml(layout) };
}

function subjectOf(facts: InvoiceMailFacts, title: string): string {
  const name = `${title} ${facts.number}${facts.revision > 1 ? `, revision ${facts.revision},` : ''}`;
  if (facts.purpose === 'sales_rep_copy') return readableWords(`Copy: ${name} for ${facts.customerName}`);
  const reference = facts.poNumber === null ? '' : ` (your order ${facts.poNumber})`;
  return readableWords(
    `${name} from ${facts.sellerName}${reference}${facts.purpose === 'resend' ? ' - sent again' : ''}`,
  );
}

function blocksOf(facts: InvoiceMailFacts, { total, due }: { total: string; due: string | null }): Block[] {
  const blocks: Block[] = [
    { kind: 'paragraph', words: openingOf(facts) },
    { kind: 'figure', label: facts.kind === 'invoice' ? 'Invoice total' : 'Credit total', value: total, below: due },
    { kind: 'rows', rows: rowsOf(facts) },
  ];
  const payment = paymentOf(facts);
  if (payment.length > 0) blocks.push({ kind: 'panel', title: 'How to pay', rows: payment });
  if (facts.note !== null && facts.note.trim() !== '') blocks.push({ kind: 'quote', words: facts.note });
  return blocks;
}

function openingOf(facts: InvoiceMailFacts): string {
  const name = `${facts.kind === 'invoice' ? 'invoice' : 'credit note'} ${facts.number}`;
  if (facts.purpose === 'sales_rep_copy') return `Your copy of ${name} for ${facts.customerName} is attached as a PDF.`;
  if (facts.purpose === 'resend') return `Here is ${name} again, attached as a PDF. It is the same document as before.`;
  if (facts.revision > 1)
    return `The attached PDF is revision ${facts.revision} of ${name}. It replaces the version you received before.`;
  if (facts.kind === 'credit_note') {
    return `Please find ${name} attached as a PDF${facts.correctsNumber === null ? '' : `. It corrects invoice ${facts.correctsNumber}`}.`;
  }
  const thanks = facts.orderNumber === null && facts.poNumber === null ? '' : 'Thank you for your order. ';
  return `${thanks}Please find ${name} attached as a PDF.`;
}

function rowsOf(facts: InvoiceMailFacts): Row[] {
  return present([
    [facts.kind === 'invoice' ? 'Invoice number' : 'Credit note number', facts.number],
    ['Revision', facts.revision > 1 ? String(facts.revision) : null],
    ['Corrects invoice', facts.kind === 'credit_note' ? facts.correctsNumber : null],
    ['Customer', facts.customerName],
    ['Your order', facts.poNumber],
    ['Our order', facts.orderNumber],
  ]);
}

/** Only for whoever is to pay: not on a credit note, and not in a copy for our own people. */
function paymentOf(facts: InvoiceMailFacts): Row[] {
  const { bank } = facts;
  if (bank === null || facts.kind === 'credit_note' || facts.purpose === 'sales_rep_copy') return [];
  const account = present([
    ['IBAN', bank.iban === undefined ? null : groupedIban(bank.iban)],
    ['Account number', bank.accountNumber ?? null],
    ['BIC', bank.bic ?? null],
    ['Bank', bank.bankName ?? null],
  ]);
  if (account.length === 0) return [];
  return [
    { label: 'Account holder', value: bank.accountHolder ?? facts.sellerName },
    ...account,
    { label: 'Payment reference', value: facts.number },
  ];
}

function footerOf(facts: InvoiceMailFacts): string[] {
  if (facts.purpose === 'sales_rep_copy')
    return [`You receive this copy as the sales contact of ${facts.customerName} at ${facts.sellerName}.`];
  return facts.sellerEmail === null
    ? [facts.sellerName]
    : [`Questions? Reply to this mail or write to ${facts.sellerEmail}.`, facts.sellerName];
}

const present = (rows: readonly (readonly [string, string | null])[]): Row[] =>
  rows.flatMap(([label, value]) => (value === null || value.trim() === '' ? [] : [{ label, value }]));

const groupedIban = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

/** "EUR 1,234.50": the digits are those of the string, as Intl's own per currency are not ISO 4217's. */
function writeAmount({ total, currency }: InvoiceMailFacts): string {
  const digits = total.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${currency}\u00a0${format.format(total as `${number}`)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "20 November 2026", by the calendar alone: a date has no zone to shift it. */
function writeDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
