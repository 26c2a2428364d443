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
  `Order ${word(data, 'number') ?? ''} was entered${textOf(data, 'total', ' over ')}${textOf(data, 'currency', ' ')}.`;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'order.created': ADDED,
  'order.accepted': (data) => `Order ${word(data, 'number') ?? ''} was accepted.`,
  'order.edited': (data) => `The order was edited: ${Object.keys(data).join(', ')}.`,
  'order.completed': (data) => `The order was completed${textOf(data, 'reason', ': ')}.`,
  'order.reopened': () => 'The order was opened again.',
  'order.voided': (data) => `The order was voided${textOf(data, 'reason', ': ')}.`,
  'order.discount_waived': (data) =>
    `${word(data, 'amount') ?? 'A part'} of the order's discount that no invoice had room for was laid aside${textOf(data, 'note', ': ')}.`,
  'shipment.packed': (data) => `Shipment ${word(data, 'number') ?? ''} was packed.`,
  'shipment.shipped': (data) =>
    `Shipment ${word(data, 'number') ?? ''} left${textOf(data, 'carrier', ' with ')}${textOf(data, 'tracking_number', ', tracking number ')}.`,
  'shipment.voided': (data) => `Shipment ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ': ')}.`,
  'invoice.drafted': () => 'A draft of the invoice was made.',
  'invoice.draft_edited': () => 'The draft was edited.',
  'invoice.draft_deleted': () => 'The draft was deleted.',
  'invoice.issued': (data) =>
    `Invoice ${word(data, 'number') ?? ''} over ${amount(data, 'total')} was issued${textOf(data, 'issued_on', ' on ')}${textOf(data, 'due_on', ', due on ')}.`,
  'invoice.rendered': (data) => {
    const leftOut = word(data, 'logo_left_out');
    const rendered = `Its document was rendered as ${(word(data, 'format') ?? 'a file').toUpperCase()}`;
    const lacking = word(data, 'characters_not_drawn');
    const printed = lacking === null ? '' : ` No font has ${lacking}: printed by number.`;
    return `${rendered}${leftOut === null ? '.' : `, without the logo: ${leftOut}`}${printed}`;
  },
  'invoice.rendering_retried': () => 'Rendering was asked for again.',
  'invoice.sent': (data) => `It counts as sent: the mail${toRecipient(data)} was accepted.`,
  'invoice.voided': (data) => `Invoice ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ': ')}.`,
  'invoice.closed': (data) =>
    `It was closed as ${word(data, 'closed_as') ?? 'paid'}; ${amount(data, 'balance')} is owed.`,
  'invoice.reopened': (data) => `It was opened again; ${amount(data, 'balance')} is owed.`,
  'invoice.imported': (data) =>
    `Invoice ${word(data, 'number') ?? ''} over ${amount(data, 'total')}, issued elsewhere${textOf(data, 'issued_on', ' on ')}, was brought by an import; ${amount(data, 'open')} of it is open.`,
  'credit_note.imported': (data) =>
    `Credit note ${word(data, 'number') ?? ''} over ${amount(data, 'total')}, issued elsewhere${textOf(data, 'issued_on', ' on ')}, was brought by an import; ${amount(data, 'open')} of it is open.`,
  'credit_note.issued': (data) => `Credit note ${word(data, 'number') ?? ''} over ${amount(data, 'total')} was issued.`,
  'credit_note.sent': (data) => `The credit note counts as sent${toRecipient(data)}.`,
  'transmission.queued': (data) => `A mail${toRecipient(data)} was queued.`,
  'transmission.claimed': (data) => `Attempt ${word(data, 'attempt') ?? ''} to mail it${toRecipient(data)} began.`,
  'transmission.accepted': (data) =>
    data['confirmed_by'] === undefined
      ? `The mail${toRecipient(data)} was accepted${textOf(data, 'response', ': ')}.`
      : `Somebody confirmed that it arrived${textOf(data, 'recipient', ' at ')}.`,
  'transmission.postponed': (data) =>
    `The mail${toRecipient(data)} could not be delivered yet${textOf(data, 'reason', ': ')}; next attempt${textOf(data, 'next_attempt_at', ' at ')}.`,
  'transmission.parked': (data) => `The mail${toRecipient(data)} waits for a person${textOf(data, 'reason', ': ')}.`,
  'transmission.lost': (data) =>
    `Nobody can say whether the mail${toRecipient(data)} left${textOf(data, 'reason', ': ')}.`,
  'transmission.retried': (data) => `The mail${toRecipient(data)} was let go again.`,
  'transmission.resolved': (data) => `The mail${toRecipient(data)} was left as it is${textOf(data, 'because', ': ')}.`,
  'transaction.recorded': (data) =>
    `${KINDS[word(data, 'type') ?? ''] ?? 'Transaction'} of ${amount(data, 'amount')} was recorded${textOf(data, 'method', ' by ')}` +
    `${textOf(data, 'adjustment_type', ' as ')}${textOf(data, 'reference', ', reference ')}.`,
  'settlement.settled': (data, facts) =>
    `Settlement ${word(data, 'number') ?? ''} put ${allocatedTo(data, facts.invoice)} on it; ${balanceOf(data, facts.invoice)} is owed.`,
  'settlement.voided': (data, context) =>
    `Settlement ${word(data, 'number') ?? ''} was voided${textOf(data, 'reason', ', because: ')}; ${balanceOf(data, context.invoice)} is owed again.`,
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
