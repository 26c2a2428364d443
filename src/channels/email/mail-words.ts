/** The fixed texts of mails per language. A new language needs only a new row here; no texts of a particular business. */
import type { Language } from '#model/language.ts';

type DocumentKind = 'invoice' | 'credit_note';

export interface MailWords {
  /** BCP 47 locale for numbers and dates. */
  readonly locale: string;
  readonly title: Readonly<Record<DocumentKind, string>>;
  readonly totalLabel: Readonly<Record<DocumentKind, string>>;
  readonly numberLabel: Readonly<Record<DocumentKind, string>>;
  readonly revision: string;
  readonly corrects: string;
  readonly customer: string;
  readonly yourOrder: string;
  readonly ourOrder: string;
  readonly howToPay: string;
  readonly accountHolder: string;
  readonly accountNumber: string;
  readonly bank: string;
  readonly paymentReference: string;
  readonly amount: (currency: string, digits: string) => string;
  readonly dueOn: (date: string) => string;
  readonly subject: (name: string, seller: string) => string;
  readonly subjectReference: (poNumber: string) => string;
  readonly subjectRevision: (revision: number) => string;
  readonly subjectResend: string;
  readonly subjectCopy: (name: string, customer: string) => string;
  readonly openingThanks: string;
  /** Kind and number as used within a sentence. */
  readonly nameInSentence: (kind: DocumentKind, number: string) => string;
  readonly openingOriginal: (name: string) => string;
  readonly openingCopy: (name: string, customer: string) => string;
  readonly openingResend: (name: string) => string;
  readonly openingRevision: (name: string, revision: number) => string;
  readonly openingCorrects: (invoiceNumber: string) => string;
  readonly footerCopy: (customer: string, seller: string) => string;
  readonly footerQuestions: (address: string) => string;
}

const EN: MailWords = {
  locale: 'en-GB',
  title: { invoice: 'Invoice', credit_note: 'Credit note' },
  totalLabel: { invoice: 'Invoice total', credit_note: 'Credit note total' },
  numberLabel: { invoice: 'Invoice number', credit_note: 'Credit note number' },
  revision: 'Revision',
  corrects: 'Corrects invoice',
  customer: 'Customer',
  yourOrder: 'Your order',
  ourOrder: 'Our order',
  howToPay: 'How to pay',
  accountHolder: 'Account holder',
  accountNumber: 'Account number',
  bank: 'Bank',
  paymentReference: 'Payment reference',
  amount: (currency, digits) => `${currency}\u00a0${digits}`,
  dueOn: (date) => `Due on ${date}`,
  subject: (name, seller) => `${name} from ${seller}`,
  subjectReference: (poNumber) => ` (your order ${poNumber})`,
  subjectRevision: (revision) => `, revision ${revision},`,
  subjectResend: ' - sent again',
  subjectCopy: (name, customer) => `Copy: ${name} for ${customer}`,
  openingThanks: 'Thank you for your order. ',
  nameInSentence: (kind, number) => `${kind === 'invoice' ? 'invoice' : 'credit note'} ${number}`,
  openingOriginal: (name) => `Please find ${name} attached as a PDF.`,
  openingCopy: (name, customer) => `Your copy of ${name} for ${customer} is attached as a PDF.`,
  openingResend: (name) => `Please find ${name} attached again as a PDF. The document is unchanged.`,
  openingRevision: (name, revision) =>
    `The attached PDF is revision ${revision} of ${name}. It replaces the version you received before.`,
  openingCorrects: (invoiceNumber) => ` It corrects invoice ${invoiceNumber}.`,
  footerCopy: (customer, seller) => `You receive this copy as the sales representative of ${seller} for ${customer}.`,
  footerQuestions: (address) => `Questions? Reply to this e-mail or write to ${address}.`,
};

/** A credit note is a "Rechnungskorrektur": a "Gutschrift" in German tax law (§ 14 (2) UStG) is an invoice issued by the buyer. */
const DE: MailWords = {
  locale: 'de-DE',
  title: { invoice: 'Rechnung', credit_note: 'Rechnungskorrektur' },
  totalLabel: { invoice: 'Rechnungsbetrag', credit_note: 'Korrekturbetrag' },
  numberLabel: { invoice: 'Rechnungsnummer', credit_note: 'Belegnummer' },
  revision: 'Fassung',
  corrects: 'Korrigierte Rechnung',
  customer: 'Kunde',
  yourOrder: 'Ihre Bestellung',
  ourOrder: 'Unser Auftrag',
  howToPay: 'Bankverbindung',
  accountHolder: 'Kontoinhaber',
  accountNumber: 'Kontonummer',
  bank: 'Bank',
  paymentReference: 'Verwendungszweck',
  amount: (currency, digits) => `${digits}\u00a0${currency}`,
  dueOn: (date) => `Fällig am ${date}`,
  subject: (name, seller) => `${name} von ${seller}`,
  subjectReference: (poNumber) => ` (Ihre Bestellung ${poNumber})`,
  subjectRevision: (revision) => `, Fassung ${revision},`,
  subjectResend: ' - erneut gesendet',
  subjectCopy: (name, customer) => `Kopie: ${name} für ${customer}`,
  openingThanks: 'Vielen Dank für Ihre Bestellung. ',
  nameInSentence: (kind, number) => `${kind === 'invoice' ? 'Rechnung' : 'Rechnungskorrektur'} ${number}`,
  openingOriginal: (name) => `Im Anhang finden Sie die ${name} als PDF.`,
  openingCopy: (name, customer) => `Im Anhang finden Sie Ihre Kopie der ${name} für ${customer} als PDF.`,
  openingResend: (name) => `Im Anhang finden Sie die ${name} erneut als PDF. Das Dokument ist unverändert.`,
  openingRevision: (name, revision) =>
    `Im Anhang finden Sie Fassung ${revision} der ${name} als PDF. Sie ersetzt die Fassung, die Sie zuvor erhalten haben.`,
  openingCorrects: (invoiceNumber) => ` Sie korrigiert die Rechnung ${invoiceNumber}.`,
  footerCopy: (customer, seller) => `Sie erhalten diese Kopie, weil Sie bei ${seller} den Kunden ${customer} betreuen.`,
  footerQuestions: (address) => `Fragen? Antworten Sie auf diese E-Mail oder schreiben Sie an ${address}.`,
};

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = { en: EN, de: DE };
