/** Sentences for the events of an invoice's timeline. An event type without a sentence is shown by its name. */
import { writeId, type InvoiceId } from '#kernel/id.ts';
import type { ReadEvent } from '#model/sealed-event.ts';

type Data = ReadEvent['data'];
type Sentence = (data: Data, facts: { readonly event: ReadEvent; readonly invoice: string }) => string;

const word = (data: Data, key: string): string | null => {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
};
const textOf = (data: Data, key: string, before: string): string => {
  const value = word(data, key);
  return value === null ? '' : `${before}${value}`;
};
const amount = (data: Data, key: string): string => `${word(data, key) ?? '?'}${textOf(data, 'currency', ' ')}`;
const rows = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : []);
const toRecipient = (data: Data): string => textOf(data, 'recipient', ' to ');

const KINDS: Readonly<Record<string, string>> = {
  payment: 'Payment',
  credit: 'Credit',
  adjustment: 'Adjustment',
  rebate: 'Rebate',
};

const ADDED: Sentence = (data) =>
  `Order ${word(data, 'number') ?? ''} was entered${textOf(data, 'total', ', total ')}${textOf(data, 'currency', ' ')}.`;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'order.created': ADDED,
  'order.accepted': (data) => `Order ${word(data, 'number') ?? ''} was accepted.`,
  'order.edited': (data) => `The order was edited: ${Object.keys(data).join(', ')}.`,
  'order.completed': (data) => `The order was completed${textOf(data, 'reason', ': ')}.`,
  'order.reopened': () => 'The order was reopened.',
  'order.voided': (data) => `The order was voided${textOf(data, 'reason', ': ')}.`,
  'order.discount_waived': (data) =>
    `${word(data, 'amount') ?? 'A part'} of the order's discount, which no invoice could absorb, was waived${textOf(data, 'note', ': ')}.`,
  'shipment.packed': (data) => `Shipment ${word(data, 'number') ?? ''} was packed.`,
  'shipment.shipped': (data) =>
    `Shipment ${word(data, 'number') ?? ''} was shipped${textOf(data, 'carrier', ' with ')}${textOf(data, 'tracking_number', ', tracking number ')}.`,
  'shipment.voided': (data) => `Shipment ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ': ')}.`,
  'invoice.drafted': () => 'A draft of the invoice was created.',
  'invoice.draft_edited': () => 'The draft was edited.',
  'invoice.draft_deleted': () => 'The draft was deleted.',
  'invoice.issued': (data) =>
    `Invoice ${word(data, 'number') ?? ''} for ${amount(data, 'total')} was issued${textOf(data, 'issued_on', ' on ')}${textOf(data, 'due_on', ', due on ')}.`,
  'invoice.rendered': (data) => {
    const leftOut = word(data, 'logo_left_out');
    const rendered = `The document was rendered as ${(word(data, 'format') ?? 'a file').toUpperCase()}`;
    const lacking = word(data, 'characters_not_drawn');
    const printed = lacking === null ? '' : ` No font contains ${lacking}; printed as a code.`;
    return `${rendered}${leftOut === null ? '.' : `, without the logo: ${leftOut}`}${printed}`;
  },
  'invoice.rendering_retried': () => 'Rendering was requested again.',
  'invoice.sent': (data) => `The invoice counts as sent: the mail${toRecipient(data)} was accepted.`,
  'invoice.voided': (data) => `Invoice ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ': ')}.`,
  'invoice.closed': (data) =>
    `The invoice was closed as ${word(data, 'closed_as') ?? 'paid'}; the open balance is ${amount(data, 'balance')}.`,
  'invoice.reopened': (data) => `The invoice was reopened; the open balance is ${amount(data, 'balance')}.`,
  'invoice.imported': (data) =>
    `Invoice ${word(data, 'number') ?? ''} for ${amount(data, 'total')}, issued by another system${textOf(data, 'issued_on', ' on ')}, was imported with an open balance of ${amount(data, 'open')}.`,
  'credit_note.imported': (data) =>
    `Credit note ${word(data, 'number') ?? ''} for ${amount(data, 'total')}, issued by another system${textOf(data, 'issued_on', ' on ')}, was imported with an open balance of ${amount(data, 'open')}.`,
  'credit_note.issued': (data) => `Credit note ${word(data, 'number') ?? ''} for ${amount(data, 'total')} was issued.`,
  'credit_note.sent': (data) => `The credit note counts as sent${toRecipient(data)}.`,
  'transmission.queued': (data) => `A mail${toRecipient(data)} was queued.`,
  'transmission.claimed': (data) =>
    `Attempt ${word(data, 'attempt') ?? ''} to send the mail${toRecipient(data)} started.`,
  'transmission.accepted': (data) =>
    data['confirmed_by'] === undefined
      ? `The mail${toRecipient(data)} was accepted${textOf(data, 'response', ': ')}.`
      : `A person confirmed that the mail${toRecipient(data)} arrived.`,
  'transmission.postponed': (data) =>
    `The mail${toRecipient(data)} could not be delivered yet${textOf(data, 'reason', ': ')}; next attempt${textOf(data, 'next_attempt_at', ' at ')}.`,
  'transmission.parked': (data) => `The mail${toRecipient(data)} needs a person${textOf(data, 'reason', ': ')}.`,
  'transmission.lost': (data) =>
    `It is unknown whether the mail${toRecipient(data)} was delivered${textOf(data, 'reason', ': ')}.`,
  'transmission.retried': (data) => `The mail${toRecipient(data)} was queued again.`,
  'transmission.resolved': (data) => `The mail${toRecipient(data)} was dismissed${textOf(data, 'because', ': ')}.`,
  'transaction.recorded': (data) =>
    `${KINDS[word(data, 'type') ?? ''] ?? 'Transaction'} of ${amount(data, 'amount')} was recorded${textOf(data, 'method', ' by ')}` +
    `${textOf(data, 'adjustment_type', ' as ')}${textOf(data, 'reference', ', reference ')}.`,
  'settlement.settled': (data, facts) =>
    `Settlement ${word(data, 'number') ?? ''} allocated ${allocatedTo(data, facts.invoice)} to the invoice; the open balance is ${balanceOf(data, facts.invoice)}.`,
  'settlement.voided': (data, context) =>
    `Settlement ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ': ')}; the open balance is ${balanceOf(data, context.invoice)} again.`,
};

/** The amount allocated to this invoice, without the settlement's other allocations. */
function allocatedTo(data: Data, invoice: string): string {
  const parts = rows(data['allocations']).filter((row) => row['invoice_id'] === invoice);
  return parts.map((row) => `${word(row, 'amount') ?? '?'}${textOf(data, 'currency', ' ')}`).join(' and ');
}

function balanceOf(data: Data, invoice: string): string {
  const row = rows(data['invoices']).find((each) => each['invoice_id'] === invoice);
  return `${row === undefined ? '?' : (word(row, 'balance') ?? '?')}${textOf(data, 'currency', ' ')}`;
}

export function describeEvent(event: ReadEvent, invoiceId: InvoiceId): string {
  const sentence = SENTENCES[event.type];
  if (sentence === undefined) return `${event.type.replaceAll(/[._]/g, ' ')}.`;
  return sentence(event.data, { event, invoice: writeId('invoice', invoiceId) });
}
