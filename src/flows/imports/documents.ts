/**
 * Imports documents issued elsewhere unchanged: with their own numbers and amounts, mailed only on request, without using a number series.
 * Earlier payments become a payment settled against them, so that balances, ageing and statements are right from the start.
 */
import type { SavedThing } from './record.ts';
import { present } from '#kernel/assert.ts';
import { dateInZone, type Instant, type PlainDate } from '#kernel/calendar.ts';
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Account } from '#model/account.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument, InvoiceKind } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax } from '#model/tax.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  checkEn16931,
  composeDocument,
  composeImported,
  decideDueOn,
  findByNumber,
  insertIssued,
  keepClearOf,
  type ImportedLine,
  type NumberedDocument,
} from '#modules/invoices/index.ts';
import { resolveLineTax } from '#modules/tax/index.ts';
import { findKeptCustomers, findOrCreateCustomers } from './find-customers.ts';
import { settleBefore, type PaidBefore } from './payments.ts';
import { impossibleDays } from './document-days.ts';
import { statesAmounts, type DocumentInput, type DocumentLineInput } from './document-input.ts';
import { differencesOf, loadStanding, refuseNumber, type Standing } from './repeated-documents.ts';
import { planImportedMail } from './mail.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transactEach } from '#flows/kit/transact.ts';

const DEFAULT_UNIT = 'C62';
/** A document ready to be saved, and its open amount in minor units. */
interface Ready {
  readonly input: DocumentInput;
  readonly document: InvoiceDocument;
  readonly open: bigint;
  readonly paidOn: PlainDate | null;
  readonly customer: Customer;
  readonly hasLines: boolean;
}

interface Lookups {
  readonly account: Account;
  readonly known: ReadonlyMap<string, NumberedDocument>;
  readonly standing: ReadonlyMap<string, Standing>;
  readonly reserved: ReadonlySet<string>;
}

export function importDocuments(
  ports: Ports,
  context: RequestContext,
  { inputs, sends }: { readonly inputs: readonly DocumentInput[]; readonly sends: boolean },
): Promise<Result<Result<SavedThing>[]>> {
  return transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => importDocumentBatch(tx, { ports, context, sends }, items),
  });
}

async function importDocumentBatch(
  tx: Tx,
  invocation: { readonly ports: Ports; readonly context: RequestContext; readonly sends: boolean },
  inputs: readonly DocumentInput[],
): Promise<Result<SavedThing>[]> {
  const { ports, context } = invocation;
  const { accountId } = context;
  const account = await loadAccount(tx, accountId);
  const named = await findOrCreateCustomers(
    tx,
    invocation,
    inputs.map(({ customer }) => customer),
  );
  const customers = await findKeptCustomers(tx, context, named);
  const numbers = inputs.flatMap(({ number, correctsNumber }) =>
    correctsNumber === null ? [number] : [number, correctsNumber],
  );
  const known = new Map(await findByNumber(tx, accountId, numbers));
  const fresh = inputs.map(({ number }) => number).filter((number) => !known.has(number));
  const again = inputs.flatMap(({ number }) => known.get(number) ?? []);
  const standing = await loadStanding(tx, context, again);
  const lookups: Lookups = { account, known, standing, reserved: await keepClearOf(tx, accountId, fresh) };
  const taken = new Set<string>();
  const ready = inputs.map((input, index): Result<Ready> => {
    if (taken.has(input.number)) return refuseNumber(input.number);
    const who = named[index];
    if (who?.ok === false) return who;
    const composed = compose({
      lookups,
      input,
      customer: customers[index] ?? null,
      newId: ports.newId,
      at: context.at,
    });
    if (composed.ok) taken.add(input.number);
    return composed;
  });
  const added = ready.flatMap((each) =>
    each.ok && !known.has(present(each.value.document.number, 'it has its own number')) ? [each.value] : [],
  );
  insertIssued(
    tx,
    added.map(({ document }) => ({
      accountId,
      at: context.at,
      document,
      claim: null,
      fromDraft: false,
      lacksRecipient: false,
      number: {
        series: 'imported',
        serial: null,
        number: present(document.number, 'it has its own number'),
        issuedOn: present(document.issuedOn, 'an imported document has its date'),
      },
    })),
  );
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    added.map((each) => importedEvent(context, each)),
  );
  await settleBefore(tx, invocation, added.map(toPaid));
  const unsent = invocation.sends ? await planImportedMail(tx, invocation, added) : new Map<InvoiceId, string>();
  return ready.map((each) => (each.ok ? answerOf(each.value, { lookups: lookups, unsent }) : each));
}

function answerOf(
  { document, open, input }: Ready,
  { lookups, unsent }: { readonly lookups: Lookups; readonly unsent: ReadonlyMap<InvoiceId, string> },
): Result<SavedThing> {
  const number = present(document.number, 'it has its own number');
  const sum = {
    kind: document.kind,
    currency: document.currency,
    total: writeMoney(document.total, document.currency),
    open: writeMoney(open, document.currency),
  };
  const earlier = lookups.known.get(number);
  if (earlier === undefined) {
    const reason = unsent.get(document.invoiceId);
    const remark = reason === undefined ? undefined : { rule: 'not_mailed', detail: `It was not mailed: ${reason}.` };
    return ok({ id: document.invoiceId, became: 'created', sum, remark });
  }
  const standing = lookups.standing.get(number);
  if (standing === undefined) return refuseNumber(number);
  const fields = differencesOf({ input, document, open }, standing);
  if (fields.length > 0) return refuseNumber(number, fields, standing);
  // Its current balance, for totals that are compared with the ledger.
  const openNow = writeMoney(standing.openNow, document.currency);
  return ok({ id: earlier.id, became: 'unchanged', sum: { ...sum, open: openNow } });
}

const toPaid = ({ document, open, paidOn }: Ready): PaidBefore => ({
  document,
  open,
  paidOn: paidOn ?? present(document.issuedOn, 'an imported document has its date'),
});

interface Composing {
  readonly lookups: Lookups;
  readonly input: DocumentInput;
  readonly customer: Customer | null;
  readonly newId: Ports['newId'];
  readonly at: Instant;
}

function compose({ lookups, input, customer, newId, at }: Composing): Result<Ready> {
  if (customer === null) {
    const detail = 'No such customer.';
    return refuse('customer_not_found', detail, [{ pointer: '/customer_id', code: 'customer_not_found', detail }]);
  }
  if (lookups.reserved.has(input.number)) {
    const detail = `${input.number} is a number that this account's own series will assign.`;
    return refuse('number_in_own_series', detail, [{ pointer: '/number', code: 'number_in_own_series', detail }]);
  }
  const currency = input.currency ?? customer.currency ?? lookups.account.homeCurrency;
  const problems: Problem[] = [];
  const signed = signedAmounts(input, currency, problems);
  const lines = linesOf(input, { currency, kind: signed.kind, sign: signed.sign, problems });
  problems.push(...impossibleDays(input, signed.kind, dateInZone(at, lookups.account.timeZone)));
  if (problems.length > 0) return refuseDocument(problems);
  const amounts = composeImported({ currency, total: signed.total, net: signed.net, tax: signed.tax, lines });
  if (!amounts.ok) return amounts;
  const terms = input.paymentTerms ?? customer.paymentTerms ?? lookups.account.paymentTerms;
  const due = input.dueOn === null && signed.kind === 'invoice' ? decideDueOn(terms, input.issuedOn) : ok(input.dueOn);
  if (!due.ok) return due;
  const corrected = input.correctsNumber === null ? undefined : lookups.known.get(input.correctsNumber);
  const draft = composeDocument({
    header: {
      invoiceId: newId('invoice'),
      origin: 'imported',
      currency,
      pricesIncludeTax: false,
      paymentTerms: terms,
      billTo: input.billTo,
      shipTo: null,
      suppliedOn: input.suppliedOn,
      poNumber: input.poNumber,
      buyerReference: input.buyerReference,
      salesRepEmail: null,
      note: input.note,
    },
    account: lookups.account,
    customer,
    amounts: amounts.value,
    lineIds: amounts.value.lines.map(() => newId('invoice_line')),
    order: null,
    shipment: null,
  });
  const document: InvoiceDocument = {
    ...draft,
    kind: signed.kind,
    number: input.number,
    issuedOn: input.issuedOn,
    dueOn: signed.kind === 'invoice' ? due.value : null,
    corrects:
      signed.kind === 'credit_note' && corrected !== undefined
        ? { invoiceId: corrected.id, number: corrected.number, issuedOn: corrected.issuedOn }
        : null,
  };
  const broken = checkEn16931(document).filter((finding) => finding.severity === 'error');
  if (broken.length > 0)
    return refuseDocument(
      broken.map((finding) => ({ pointer: finding.pointer, code: finding.rule, detail: finding.sentence })),
    );
  const open = openOf({ document, stated: signed }, problems);
  return problems.length > 0
    ? refuseDocument(problems)
    : ok({ input, document, open, paidOn: input.paidOn, customer, hasLines: input.lines.some(statesAmounts) });
}

const refuseDocument = (problems: readonly Problem[]) =>
  refuse('document_invalid', problems[0]?.detail ?? 'The amounts of the document contradict each other.', problems);

interface Signed {
  readonly kind: InvoiceKind;
  readonly sign: bigint;
  readonly total: bigint | null;
  readonly net: bigint | null;
  readonly tax: bigint | null;
  readonly open: bigint | null;
  readonly paid: bigint | null;
}

/** Many systems write a credit note as a negative invoice; here it is a positive document of its own kind. */
function signedAmounts(input: DocumentInput, currency: string, problems: Problem[]): Signed {
  const money = (written: string | null, field: string): bigint | null => {
    const amount = written === null ? null : parseMoney(written, currency);
    if (written !== null && amount === null)
      problems.push({
        pointer: `/${field}`,
        code: 'too_many_decimals',
        detail: `"${written}" has more decimal places than ${currency} allows.`,
      });
    return amount;
  };
  const [total, net, tax] = [money(input.total, 'total'), money(input.net, 'net_total'), money(input.tax, 'tax_total')];
  const isNegative = (total ?? net ?? 0n) < 0n;
  const kind = input.kind ?? (isNegative ? 'credit_note' : 'invoice');
  if (isNegative && kind === 'invoice')
    problems.push({
      pointer: '/total',
      code: 'invoice_total_negative',
      detail: 'An invoice cannot be negative; this is a credit note.',
    });
  const sign = isNegative ? -1n : 1n;
  const turned = (amount: bigint | null) => (amount === null ? null : amount * sign);
  return {
    kind,
    sign,
    total: turned(total),
    net: turned(net),
    tax: turned(tax),
    open: turned(money(input.open, 'open_amount')),
    paid: turned(money(input.paid, 'paid_amount')),
  };
}

function linesOf(
  input: DocumentInput,
  at: { readonly currency: string; readonly kind: InvoiceKind; readonly sign: bigint; readonly problems: Problem[] },
): ImportedLine[] {
  const name = at.kind === 'invoice' ? 'Invoice' : 'Credit note';
  const none: DocumentLineInput = {
    description: null,
    sku: null,
    quantity: null,
    unit: null,
    unitPrice: null,
    net: null,
    rate: undefined,
    category: undefined,
    exemptionReason: undefined,
  };
  return (input.lines.length === 0 ? [none] : input.lines).map((line, index) => {
    const net = line.net === null ? null : parseMoney(line.net, at.currency);
    if (line.net !== null && net === null) {
      at.problems.push({
        pointer: `/lines/${index}/net_amount`,
        code: 'too_many_decimals',
        detail: `"${line.net}" has more decimal places than ${at.currency} allows.`,
      });
    }
    return {
      description: line.description ?? `${name} ${input.number}`,
      sku: line.sku,
      quantity: line.quantity,
      unit: line.unit ?? DEFAULT_UNIT,
      unitPrice: line.unitPrice,
      net: net === null ? null : net * at.sign,
      tax: lineTax(line, index, at.problems),
    };
  });
}

function lineTax(line: DocumentLineInput, index: number, problems: Problem[]): LineTax | null {
  if (line.rate === undefined && line.category === undefined) return null;
  const tax = resolveLineTax({
    given: { rate: line.rate, category: line.category, exemptionReason: line.exemptionReason },
    product: null,
    fallback: null,
    pointer: `/lines/${index}`,
  });
  if (tax.ok) return tax.value;
  problems.push(...(tax.refusal.errors ?? []));
  return null;
}

/** From the open or the paid amount, which must agree if both are given. Default: all of it is open. */
function openOf(
  { document, stated: given }: { readonly document: InvoiceDocument; readonly stated: Signed },
  problems: Problem[],
): bigint {
  const { total, currency } = document;
  const open = given.open ?? (given.paid === null ? total : total - given.paid);
  if (given.open !== null && given.paid !== null && total - given.paid !== given.open) {
    problems.push({
      pointer: '/open_amount',
      code: 'amounts_differ',
      detail: `Of ${writeMoney(total, currency)} less the paid amount, another amount is open.`,
    });
  }
  if (open > total)
    problems.push({
      pointer: '/open_amount',
      code: 'open_exceeds_total',
      detail: `More is open than the document's ${writeMoney(total, currency)}.`,
    });
  if (open < 0n && (document.kind === 'credit_note' || given.open !== null))
    problems.push({
      pointer: '/open_amount',
      code: 'out_of_range',
      detail: `Of ${document.kind === 'invoice' ? 'an invoice' : 'a credit note'} the open amount cannot be negative.`,
    });
  return open;
}

function importedEvent({ accountId }: RequestContext, { document, open }: Ready): DomainEvent {
  return {
    accountId,
    type: `${document.kind}.imported`,
    subjectKind: 'invoice',
    subjectId: document.invoiceId satisfies InvoiceId,
    data: {
      number: document.number,
      total: writeMoney(document.total, document.currency),
      open: writeMoney(open, document.currency),
      currency: document.currency,
      issued_on: document.issuedOn,
      due_on: document.dueOn,
      customer_id: writeId('customer', document.customerId),
    },
  };
}
