/** Requests about invoices: manual invoices, drafts, issue, void, credit, send, and import from another system. */
import { isDecided, release } from './released-sources.ts';
import { recordNewInvoice } from './record-invoice.ts';
import type { InvoiceId, OrderLineId } from '#kernel/id.ts';
import { createInvoice } from '#flows/invoices/create.ts';
import { creditInvoice } from '#flows/invoices/credit.ts';
import { editDraft } from '#flows/invoices/edit-draft.ts';
import { importDocuments } from '#flows/imports/documents.ts';
import { issueDraft } from '#flows/invoices/issue.ts';
import { sendInvoice } from '#flows/transmissions/send.ts';
import { voidInvoice } from '#flows/invoices/void.ts';
import { deleteDraft } from '#flows/invoices/delete-draft.ts';
import {
  billedOf,
  decimal,
  expect,
  isWorthSomething,
  known,
  shippedOf,
  worth,
  wrong,
  type Model,
  type Invoice,
  type Order,
  type Quantities,
} from './model.ts';
import { anyOrder, checkResult, someWords, toCharges, toLines } from './orders.ts';
import { mayHaveArrived } from './mail-server.ts';
import { action, once, type Action, type Seller, type World } from './world.ts';

export const anyInvoice = ({ dice }: World, { model }: Seller): Invoice | null => {
  const invoices = [...model.invoices.values()].filter(({ state }) => state !== 'deleted' || dice.chance(10));
  return invoices.length === 0 ? null : dice.pick(invoices);
};

/** A draft if there is one, else any invoice. */
function draftOrAny(world: World, seller: Seller): Invoice | null {
  const drafts = [...seller.model.invoices.values()].filter(({ state }) => state === 'draft');
  return drafts.length > 0 ? world.dice.pick(drafts) : anyInvoice(world, seller);
}

/** The quantity of a line that can be billed manually: shipped and unbilled, or ordered with the manual trigger. */
const dueOf = (model: Model, order: Order, line: OrderLineId): bigint => {
  const ordered = order.lines.find(({ id }) => id === line)?.quantity ?? 0n;
  return (order.trigger === 'manual' ? ordered : shippedOf(model, line)) - billedOf(model, line);
};

const fits = (model: Model, order: Order, lines: Quantities): boolean =>
  [...lines].every(([line, quantity]) => quantity <= dueOf(model, order, line));

/** Whether a draft still has something to bill: charges of an order closed short, or unbilled quantities of a shipment. */
function mayBeIssued(model: Model, invoice: Invoice): boolean {
  if (invoice.orderId === null || invoice.origin === 'completion') return true;
  return fits(model, known(model.orders, invoice.orderId), invoice.lines);
}

export function issue(world: World, seller: Seller): Action | null {
  const invoice = draftOrAny(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const send = world.dice.chance(50);
  return action({
    name: `issue ${nameOf(invoice)}`,
    seller,
    keying: 'needed',
    send: (ports, context) => issueDraft(ports, context, { invoiceId: id, send }),
    record: (model, result) => {
      const now = known(model.invoices, id);
      // The rest of an order closed short may have been billed by other invoices or credited.
      if (
        !result.ok &&
        now.state === 'draft' &&
        now.origin === 'completion' &&
        result.refusal.code === 'nothing_left_to_bill'
      )
        return;
      const isLegal = now.state === 'issued' || (now.state === 'draft' && mayBeIssued(model, now));
      if (checkResult(result, isLegal, `issuing ${nameOf(now)} (${now.state})`) && now.state === 'draft')
        now.state = 'issued';
    },
  });
}

const nameOf = (invoice: Invoice): string => `${invoice.origin} ${invoice.kind} ${invoice.id.slice(-6)}`;

export function voidAnInvoice(world: World, seller: Seller): Action | null {
  const invoice = anyInvoice(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const source = world.dice.pick(['bill_again', 'hold'] as const);
  const { mailed } = world.environment.mail;
  return action({
    name: `void ${nameOf(invoice)}, ${source}`,
    seller,
    keying: 'needed',
    send: (ports, context) => voidInvoice(ports, context, { invoiceId: id, reason: 'a mistake', source }),
    record: (model, result) => {
      const now = known(model.invoices, id);
      const isPlain = now.state === 'issued' && now.kind === 'invoice' && now.creditNoteId === null;
      const isFree = isPlain && now.credited === 0n && now.debited === 0n;
      if (!result.ok) {
        // Whether it was sent depends on the mail server; any other refusal must follow from the model.
        const { code } = result.refusal;
        const isOurs =
          isDecided(result, now, source) ||
          (!isFree && now.state !== 'void') ||
          (isPlain && code === 'invoice_has_settlements' && mayHaveNote(model, now));
        expect(isOurs || (isFree && code === 'invoice_already_sent'), `voiding ${nameOf(now)} was refused: ${code}`);
        return;
      }
      if (now.state === 'void') return;
      expect(isFree, `${nameOf(now)} was voided, and is ${now.state} with ${now.credited} and ${now.debited} settled`);
      expect(partsOf(model, id).length === 0, `${nameOf(now)} was voided, and a credit note corrects it`);
      const hasArrived = result.value.transmissions.some(({ id: transmissionId }) =>
        mayHaveArrived(mailed.get(transmissionId)),
      );
      expect(!hasArrived, `${nameOf(now)} was voided, and may have arrived`);
      now.state = 'void';
      now.releasedAs = source;
      release(model, id, source);
    },
  });
}

/** The credit notes for order discounts of an invoice. */
export const partsOf = (model: Model, id: InvoiceId): Invoice[] =>
  [...model.invoices.values()].filter(({ correctsId }) => correctsId === id);

/** Such a credit note is automatic and may not be in the model yet. */
const mayHaveNote = (model: Model, { orderId }: Invoice): boolean =>
  orderId !== null && known(model.orders, orderId).charges.some(({ amount }) => amount < 0n);

export function credit(world: World, seller: Seller): Action | null {
  const invoice = anyInvoice(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const { dice } = world;
  const source = dice.pick(['bill_again', 'hold'] as const);
  const input = { invoiceId: id, reason: 'returned', source, send: dice.chance(50) };
  return action({
    name: `credit ${nameOf(invoice)}, ${source}`,
    seller,
    keying: 'needed',
    send: (ports, context) => creditInvoice(ports, context, input),
    record: (model, result) => {
      const now = known(model.invoices, id);
      const isStanding = now.kind === 'invoice' && now.state === 'issued';
      if (isDecided(result, now, source)) return;
      const isLegal = now.creditNoteId !== null || isStanding;
      if (!checkResult(result, isLegal, `crediting ${nameOf(now)} (${now.state})`)) return;
      const { record } = result.value.creditNote;
      if (now.creditNoteId !== null) {
        expect(record.id === now.creditNoteId, `${nameOf(now)} was credited twice`);
        return;
      }
      // Less what other credit notes have credited, which are known after the next check.
      if (!mayHaveNote(model, now)) {
        now.total ??= record.total;
        expect(record.total === now.total, 'a credit note says another total than its invoice');
      }
      now.creditNoteId = record.id;
      now.releasedAs = source;
      release(model, id, source);
      const rest = { credited: 0n, debited: 0n, creditNoteId: null, paidBefore: 0n, number: null };
      const { orderId, customerId, currency, digits, lines } = now;
      const same = { orderId, customerId, currency, digits, lines };
      const note = { ...same, ...rest, id: record.id, kind: 'credit_note', origin: 'credit', state: 'issued' } as const;
      model.invoices.set(record.id, { ...note, total: record.total });
    },
  });
}

export function send(world: World, seller: Seller): Action | null {
  const invoice = anyInvoice(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const key = `send-${(world.serial += 1)}`;
  return action({
    name: `send ${nameOf(invoice)}`,
    seller,
    keying: 'own',
    send: (ports, context) =>
      once(
        { ports, context },
        { key, work: (keyed) => sendInvoice(ports, keyed, { invoiceId: id }), idOf: ({ record }) => record.id },
      ),
    record: (model, result) => {
      const isKnown = model.answers.has(key);
      if (checkResult(result, isKnown || known(model.invoices, id).state === 'issued', 'sending'))
        model.answers.set(key, id);
    },
  });
}

type Bills = Parameters<typeof createInvoice>[2]['bills'];

interface Wanted {
  readonly bills: Bills;
  readonly order: Order | null;
  readonly total: bigint | null;
  /** The quantities it would bill now; null when there is nothing billable. */
  linesNow(model: Model): Quantities | null;
  readonly invoice: Pick<Invoice, 'customerId' | 'currency' | 'digits'>;
}

function someBill(world: World, seller: Seller): Wanted | null {
  const { dice } = world;
  if (dice.chance(50)) {
    const words = someWords(world);
    const customerId = dice.pick(seller.customers);
    const { currency, digits, pricesIncludeTax } = words;
    const lines = { lines: toLines(words.lines), charges: toCharges(words.charges, digits) };
    const { total } = worth(words);
    const isLegal = isWorthSomething(words);
    return {
      bills: { kind: 'lines', content: { customer: { id: customerId }, currency, pricesIncludeTax, ...lines } },
      order: null,
      total,
      linesNow: () => (isLegal ? new Map() : null),
      invoice: { customerId, currency, digits },
    };
  }
  const byHand = [...seller.model.orders.values()].filter(({ trigger }) => trigger === 'manual');
  const order = byHand.length > 0 && dice.chance(60) ? dice.pick(byHand) : anyOrder(world, seller);
  if (order === null) return null;
  const request = dice.chance(60)
    ? null
    : order.lines.slice(0, 1 + dice.below(2)).map(({ id }) => ({ id, share: dice.units(1n, 110n) }));
  const requested = request?.map(({ id, share }) => {
    const due = dueOf(seller.model, order, id);
    return { id, quantity: due <= 0n ? 1n : (due * share) / 100n + 1n };
  });
  return {
    bills: {
      kind: 'order',
      order: { id: order.id },
      lines: requested?.map(({ id, quantity }) => ({ orderLine: { id }, quantity })) ?? null,
    },
    order,
    total: null,
    linesNow: (model) => {
      const now = known(model.orders, order.id);
      if (now.phase !== 'accepted' && now.phase !== 'completed') return null;
      const due = now.lines
        .map(({ id }) => [id, dueOf(model, now, id)] as const)
        .filter(([, quantity]) => quantity > 0n);
      const lines = new Map(requested?.map(({ id, quantity }) => [id, quantity]) ?? due);
      return lines.size > 0 && fits(model, now, lines) ? lines : null;
    },
    invoice: order,
  };
}

/** Creates a manual invoice of free lines, or of an order's billable rest. */
export function writeByHand(world: World, seller: Seller): Action | null {
  const wanted = someBill(world, seller);
  if (wanted === null) return null;
  const key = `invoice-${(world.serial += 1)}`;
  const onCreation = world.dice.pick(['draft', 'issue', 'issue_and_send'] as const);
  const input = { bills: wanted.bills, suppliedOn: null, note: null, onCreation };
  return action({
    name: `write ${key} by hand${wanted.order === null ? '' : ` of ${wanted.order.externalId}`}, ${onCreation}`,
    seller,
    keying: 'own',
    send: (ports, context) =>
      once(
        { ports, context },
        { key, work: (keyed) => createInvoice(ports, keyed, input), idOf: ({ record }) => record.id },
      ),
    record: (model, result) => {
      const before = model.answers.get(key);
      const lines = wanted.linesNow(model);
      if (!checkResult(result, before !== undefined || lines !== null, `writing ${key}`)) return;
      if (before !== undefined) return expect(result.value === before, `${key} made two invoices`);
      model.answers.set(key, result.value);
      const isDraft = onCreation === 'draft';
      noteManual(model, { id: result.value as InvoiceId, wanted, isDraft, lines: lines ?? wrong('judged above') });
    },
  });
}

function noteManual(
  model: Model,
  recorded: { readonly id: InvoiceId; readonly wanted: Wanted; readonly isDraft: boolean; readonly lines: Quantities },
): void {
  const { id, wanted, isDraft, lines } = recorded;
  const { order, total } = wanted;
  if (order !== null) return recordNewInvoice(model, { id, order, origin: 'manual', lines, isDraft });
  const { customerId, currency, digits } = wanted.invoice;
  const rest = { credited: 0n, debited: 0n, creditNoteId: null, paidBefore: 0n, number: null };
  const like = { id, kind: 'invoice', origin: 'manual', orderId: null } as const;
  const state = isDraft ? ('draft' as const) : ('issued' as const);
  model.invoices.set(id, { ...like, customerId, currency, digits, lines, state, total, ...rest });
}

export function editADraft(world: World, seller: Seller): Action | null {
  const invoice = draftOrAny(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const note = `note ${(world.serial += 1)}`;
  return action({
    name: `edit ${nameOf(invoice)}`,
    seller,
    keying: 'needed',
    send: (ports, context) => editDraft(ports, context, { invoiceId: id, header: { note }, bills: null, seen: null }),
    record: (model, result) => {
      const now = known(model.invoices, id);
      checkResult(result, now.state === 'draft' && now.origin === 'manual', `editing ${nameOf(now)} (${now.state})`);
    },
  });
}

export function deleteADraft(world: World, seller: Seller): Action | null {
  const invoice = draftOrAny(world, seller);
  if (invoice === null) return null;
  const { id } = invoice;
  const key = `delete-${(world.serial += 1)}`;
  return action({
    name: `delete ${nameOf(invoice)}`,
    seller,
    keying: 'own',
    send: (ports, context) =>
      once({ ports, context }, { key, work: (keyed) => deleteDraft(ports, keyed, id), idOf: (deleted) => deleted }),
    record: (model, result) => {
      const now = known(model.invoices, id);
      const isKnown = model.answers.has(key);
      if (!checkResult(result, isKnown || now.state === 'draft', `deleting ${nameOf(now)} (${now.state})`) || isKnown)
        return;
      model.answers.set(key, id);
      now.state = 'deleted';
      release(model, id, 'bill_again');
    },
  });
}

/** Imports documents issued elsewhere, some partly paid; a repeat of the file changes nothing. */
export function importRecords(world: World, seller: Seller): Action | null {
  const { dice } = world;
  const documents = Array.from({ length: 1 + dice.below(3) }, () => {
    const number = `OLD-${(world.serial += 1)}`;
    const isNote = dice.chance(25);
    const net = dice.units(1n, 90_000n);
    const tax = (net * 19n + 50n) / 100n;
    const total = net + tax;
    const open = dice.pick([total, total, 0n, dice.units(0n, total)]);
    return {
      number,
      kind: isNote ? ('credit_note' as const) : ('invoice' as const),
      net,
      tax,
      total,
      open,
      nth: dice.below(2),
    };
  });
  const none = { dueOn: null, suppliedOn: null, paid: null, paidOn: null, paymentTerms: null, poNumber: null };
  const empty = { buyerReference: null, correctsNumber: null, note: null, billTo: null, lines: [] };
  const inputs = documents.map(({ number, kind, net, tax, total, open, nth }) => ({
    ...none,
    ...empty,
    number,
    kind,
    customer: { external: `customer-${nth}` },
    issuedOn: '2026-09-15',
    currency: 'EUR',
    net: decimal(net, 2),
    tax: decimal(tax, 2),
    total: decimal(total, 2),
    open: decimal(open, 2),
  }));
  const sends = dice.chance(25);
  return action({
    name: `bring ${documents.map(({ number }) => number).join(', ')}`,
    seller,
    keying: 'natural',
    send: (ports, context) => importDocuments(ports, context, { inputs, sends }),
    record: (model, result) => {
      if (!checkResult(result, true, 'bringing documents')) return;
      for (const [index, each] of documents.entries()) {
        const answer = result.value[index] ?? wrong('a document has no answer');
        const before = [...model.invoices.values()].find(({ number }) => number === each.number);
        // Of two concurrent imports one may be refused because the number exists.
        if (!answer.ok && before !== undefined && answer.refusal.code === 'invoice_number_already_used') continue;
        if (!checkResult(answer, true, `bringing ${each.number}`)) continue;
        const id = answer.value.id as InvoiceId;
        if (before !== undefined) {
          expect(answer.value.became === 'unchanged' && before.id === id, `${each.number} was imported twice`);
          continue;
        }
        const customerId = seller.customers[each.nth] ?? wrong('a customer is gone');
        const paidBefore = each.kind === 'invoice' ? each.total - each.open : each.open;
        const settled = { credited: each.kind === 'invoice' ? paidBefore : 0n, debited: 0n, creditNoteId: null };
        const like = { id, kind: each.kind, origin: 'imported', orderId: null, state: 'issued' } as const;
        const money = { customerId, currency: 'EUR', digits: 2, total: each.total, paidBefore };
        model.invoices.set(id, { ...like, ...money, ...settled, lines: new Map(), number: each.number });
      }
    },
  });
}
