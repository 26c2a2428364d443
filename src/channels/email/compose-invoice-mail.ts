/** Composes the mail for an invoice or a credit note. Pure; amounts are decimal strings and only formatted here. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { Language } from '#model/language.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { BankDetails } from '#model/party.ts';
import { readableWords } from '#channels/kit/readable-words.ts';
import { writeHtml, writeText } from './mail-layout.ts';
import type { Block, Row } from './mail-layout.ts';
import { MAIL_WORDS, type MailWords } from './mail-words.ts';

export interface InvoiceMailFacts {
  readonly kind: InvoiceKind;
  readonly number: string;
  /** Mentioned from the second on. */
  readonly revision: number;
  readonly sellerName: string;
  /** Address for replies; null when there is none. */
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
  readonly language: Language;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function composeInvoiceMail(facts: InvoiceMailFacts): ComposedMail {
  const words = MAIL_WORDS[facts.language];
  const total = writeAmount(facts, words);
  const due = facts.kind === 'invoice' && facts.dueOn !== null ? words.dueOn(writeDate(facts.dueOn, words)) : null;
  const layout = {
    language: facts.language,
    sender: facts.sellerName,
    title: `${words.title[facts.kind]} ${facts.number}`,
    preview: due === null ? total : `${total}. ${due}`,
    blocks: blocksOf(facts, words, { total, due }),
    footer: footerOf(facts, words),
    accentColour: facts.accentColour,
  };
  return { subject: subjectOf(facts, words), text: writeText(layout), html: writeHtml(layout) };
}

function subjectOf(facts: InvoiceMailFacts, words: MailWords): string {
  const revision = facts.revision > 1 ? words.subjectRevision(facts.revision) : '';
  const name = `${words.title[facts.kind]} ${facts.number}${revision}`;
  if (facts.purpose === 'sales_rep_copy') return readableWords(words.subjectCopy(name, facts.customerName));
  const reference = facts.poNumber === null ? '' : words.subjectReference(facts.poNumber);
  const again = facts.purpose === 'resend' ? words.subjectResend : '';
  return readableWords(`${words.subject(name, facts.sellerName)}${reference}${again}`);
}

function blocksOf(
  facts: InvoiceMailFacts,
  words: MailWords,
  { total, due }: { readonly total: string; readonly due: string | null },
): Block[] {
  const blocks: Block[] = [
    { kind: 'paragraph', words: openingOf(facts, words) },
    { kind: 'figure', label: words.totalLabel[facts.kind], value: total, below: due },
    { kind: 'rows', rows: rowsOf(facts, words) },
  ];
  const payment = paymentOf(facts, words);
  if (payment.length > 0) blocks.push({ kind: 'panel', title: words.howToPay, rows: payment });
  if (facts.note !== null && facts.note.trim() !== '') blocks.push({ kind: 'quote', words: facts.note });
  return blocks;
}

function openingOf(facts: InvoiceMailFacts, words: MailWords): string {
  const name = words.nameInSentence(facts.kind, facts.number);
  if (facts.purpose === 'sales_rep_copy') return words.openingCopy(name, facts.customerName);
  if (facts.purpose === 'resend') return words.openingResend(name);
  if (facts.revision > 1) return words.openingRevision(name, facts.revision);
  if (facts.kind === 'credit_note')
    return `${words.openingOriginal(name)}${facts.correctsNumber === null ? '' : words.openingCorrects(facts.correctsNumber)}`;
  const thanks = facts.orderNumber === null && facts.poNumber === null ? '' : words.openingThanks;
  return `${thanks}${words.openingOriginal(name)}`;
}

function rowsOf(facts: InvoiceMailFacts, words: MailWords): Row[] {
  return present([
    [words.numberLabel[facts.kind], facts.number],
    [words.revision, facts.revision > 1 ? String(facts.revision) : null],
    [words.corrects, facts.kind === 'credit_note' ? facts.correctsNumber : null],
    [words.customer, facts.customerName],
    [words.yourOrder, facts.poNumber],
    [words.ourOrder, facts.orderNumber],
  ]);
}

/** Only for the payer: not on a credit note, and not in an internal copy. */
function paymentOf(facts: InvoiceMailFacts, words: MailWords): Row[] {
  const { bank } = facts;
  if (bank === null || facts.kind === 'credit_note' || facts.purpose === 'sales_rep_copy') return [];
  const account = present([
    ['IBAN', bank.iban === undefined ? null : groupedIban(bank.iban)],
    [words.accountNumber, bank.accountNumber ?? null],
    ['BIC', bank.bic ?? null],
    [words.bank, bank.bankName ?? null],
  ]);
  if (account.length === 0) return [];
  return [
    { label: words.accountHolder, value: bank.accountHolder ?? facts.sellerName },
    ...account,
    { label: words.paymentReference, value: facts.number },
  ];
}

function footerOf(facts: InvoiceMailFacts, words: MailWords): string[] {
  if (facts.purpose === 'sales_rep_copy') return [words.footerCopy(facts.customerName, facts.sellerName)];
  return facts.sellerEmail === null ? [facts.sellerName] : [words.footerQuestions(facts.sellerEmail), facts.sellerName];
}

const present = (rows: readonly (readonly [string, string | null])[]): Row[] =>
  rows.flatMap(([label, value]) => (value === null || value.trim() === '' ? [] : [{ label, value }]));

const groupedIban = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

/** "EUR 1,234.50". Keeps the digits of the string: Intl's fraction digits differ from ISO 4217's. */
function writeAmount({ total, currency }: InvoiceMailFacts, { locale, amount }: MailWords): string {
  const digits = total.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return amount(currency, format.format(total as `${number}`));
}

/** "20 November 2026", formatted in UTC so that no time zone shifts the date. */
const writeDate = (date: PlainDate, { locale }: MailWords): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
