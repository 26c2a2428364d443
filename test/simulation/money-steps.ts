/** What people do to invoices and money in a world, and what its machines do meanwhile. Each step says beforehand what must be allowed. */
import type { DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { Asking } from '#model/story.ts';
import type { Result } from '#kernel/result.ts';
import { ok } from '#kernel/result.ts';
import { findAnswer } from '#runtime/story.ts';
import { creditInvoice } from '#flows/credit-invoice.ts';
import { deliverDocument } from '#flows/deliver-document.ts';
import { issueDraft } from '#flows/issue-draft.ts';
import type { Ports } from '#flows/ports.ts';
import { DELIVER_QUEUE } from '#flows/queues.ts';
import { recordTransaction } from '#flows/record-transactions.ts';
import { renderDocument } from '#flows/render-document.ts';
import { confirmDelivery, retryDelivery } from '#flows/retry-delivery.ts';
import { sealAudit } from '#flows/seal-audit.ts';
import { sendInvoice } from '#flows/send-invoice.ts';
import { settle } from '#flows/settle.ts';
import { sweepDeliveries } from '#flows/sweep-deliveries.ts';
import { sweepInboundEvents } from '#flows/sweep-inbound-events.ts';
import { voidInvoice } from '#flows/void-invoice.ts';
import { voidSettlement } from '#flows/void-settlement.ts';
import type { Invoice, Transaction } from './books.ts';
import { writeMinor } from './steps.ts';
import { ask, attempt, expect, good, judged, wrong, type World } from './world.ts';

const anyInvoice = (world: World): Invoice | null => {
  const invoices = [...world.books.invoices.values()];
  return invoices.length === 0 ? null : world.dice.pick(invoices);
};

export async function issue(world: World): Promise<void> {
  const drafts = [...world.books.invoices.values()].filter((invoice) => invoice.state === 'draft');
  const invoice = drafts.length > 0 ? world.dice.pick(drafts) : anyInvoice(world);
  if (invoice === null) return;
  const isLegal = invoice.state !== 'void';
  const input = { invoiceId: invoice.id, send: world.dice.chance(50) };
  const result = await ask(world, (ports, asking) => issueDraft(ports, asking, input));
  if (judged(world, result, { isLegal, what: 'issuing a draft' }) !== null && invoice.state === 'draft')
    invoice.state = 'issued';
}

const arrived = (world: World, deliveries: readonly { readonly id: DeliveryId }[]): boolean =>
  deliveries.some(({ id }) => (world.mailed.get(id)?.unsure ?? 0) > 0);

export async function voidAnInvoice(world: World): Promise<void> {
  const invoice = anyInvoice(world);
  if (invoice === null) return;
  const source = world.dice.pick(['bill_again', 'hold'] as const);
  const input = { invoiceId: invoice.id, reason: 'a mistake', source };
  const result = await ask(world, (ports, asking) => voidInvoice(ports, asking, input));
  if (!result.ok) {
    world.counts.refusals += 1;
    world.story.push(`  refused: ${result.refusal.code}`);
    // Whether it was sent is the mail server's story; for everything else there has to be a reason of ours.
    const isSettled = invoice.credited !== 0n || invoice.debited !== 0n;
    const isMine =
      invoice.kind === 'credit_note' || invoice.state !== 'issued' || isSettled || invoice.creditNoteId !== null;
    expect(
      world,
      isMine || ['invoice_already_sent', 'invoice_has_settlements'].includes(result.refusal.code),
      `voiding was refused: ${result.refusal.code}`,
    );
    return;
  }
  if (invoice.state === 'void') return;
  expect(world, invoice.state === 'issued' && invoice.kind === 'invoice', 'what is no issued invoice was voided');
  expect(world, invoice.credited === 0n && invoice.debited === 0n, 'an invoice with settlements was voided');
  expect(world, invoice.creditNoteId === null, 'an invoice was voided that a credit note had corrected in full');
  expect(world, !arrived(world, result.value.deliveries), 'an invoice was voided that may have arrived');
  invoice.state = 'void';
  release(invoice, source);
}

function release(invoice: Invoice, source: 'bill_again' | 'hold'): void {
  const { shipment } = invoice;
  if (shipment?.invoiceId !== invoice.id) return;
  shipment.invoiceId = null;
  shipment.isHeld = source === 'hold';
}

export async function credit(world: World): Promise<void> {
  const invoice = anyInvoice(world);
  if (invoice === null) return;
  const isLegal = invoice.creditNoteId !== null || (invoice.kind === 'invoice' && invoice.state === 'issued');
  const source = world.dice.pick(['bill_again', 'hold'] as const);
  const input = { invoiceId: invoice.id, reason: 'returned', source, send: world.dice.chance(50) };
  const result = await ask(world, (ports, asking) => creditInvoice(ports, asking, input));
  const answer = judged(world, result, { isLegal, what: 'crediting an invoice' });
  if (answer === null) return;
  const { record } = answer.creditNote;
  if (invoice.creditNoteId !== null) {
    expect(world, record.id === invoice.creditNoteId, 'an invoice was credited twice');
    return;
  }
  expect(world, record.total === invoice.total, 'a credit note says another total than its invoice');
  invoice.creditNoteId = record.id;
  release(invoice, source);
  world.books.invoices.set(record.id, {
    id: record.id,
    kind: 'credit_note',
    order: invoice.order,
    shipment: null,
    customerId: invoice.customerId,
    currency: invoice.currency,
    state: 'issued',
    total: record.total,
    credited: 0n,
    debited: 0n,
    creditNoteId: null,
  });
}

export async function pay(world: World): Promise<void> {
  const { dice } = world;
  const invoice = anyInvoice(world);
  if (invoice === null) return;
  const { currency, digits } = invoice.order;
  const amount =
    dice.chance(50) && invoice.total !== null && invoice.total > 0n ? invoice.total : dice.units(1n, 50_000n);
  const raises = dice.chance(15);
  const input = {
    externalId: `payment-${(world.serial += 1)}`,
    customer: { id: invoice.customerId },
    amount: writeMinor(amount, digits),
    currency,
    effectiveOn: '2026-11-20',
    ...(raises
      ? { type: 'adjustment' as const, adjustmentType: 'fee' as const }
      : { type: 'payment' as const, method: 'bank_transfer' }),
  };
  const record = () => ask(world, (ports, asking) => recordTransaction(ports, asking, input));
  const { thing } = good(world, await record());
  expect(world, !world.books.transactions.has(thing.id), 'new money got the id of old money');
  world.books.transactions.set(thing.id, {
    id: thing.id,
    customerId: invoice.customerId,
    currency,
    amount,
    raises,
    allocated: 0n,
  });
  if (!dice.chance(25)) return;
  world.counts.repeats += 1;
  const again = good(world, await record());
  expect(world, !again.isNew && again.thing.id === thing.id, 'the same payment was recorded twice');
}

/** As the edge does it: a kept answer is the answer, else the work is done and its answer kept with it. */
async function once<T>(
  ports: Ports,
  asking: Asking,
  asked: {
    readonly key: string;
    readonly work: (asking: Asking) => Promise<Result<T>>;
    readonly idOf: (value: T) => string;
  },
): Promise<Result<string>> {
  const kept = await findAnswer(ports.database, asking, asked.key);
  if (kept !== null) return ok(kept.body);
  const answer = (value: unknown) => ({ status: 200, body: asked.idOf(value as T) });
  const result = await asked.work({ ...asking, repeatable: { key: asked.key, bodyHash: 'same', answer } });
  return result.ok ? ok(asked.idOf(result.value)) : result;
}

export async function settleSome(world: World): Promise<void> {
  const { dice, books } = world;
  if (books.transactions.size === 0) return;
  const transaction = dice.pick([...books.transactions.values()]);
  const fitting = [...books.invoices.values()].filter(
    (invoice) => invoice.customerId === transaction.customerId && invoice.currency === transaction.currency,
  );
  const chosen = fitting.filter((_, index) => index === 0 || dice.chance(40)).slice(0, 3);
  if (chosen.length === 0) return;
  const open = transaction.amount - transaction.allocated;
  const allocations = chosen.map((invoice) => ({
    transaction,
    invoice,
    amount: amountFor(world, { open, invoice, parts: chosen.length }),
  }));
  const sum = allocations.reduce((total, each) => total + each.amount, 0n);
  const isLegal = sum <= open && chosen.every((invoice) => invoice.kind === 'invoice' && invoice.state === 'issued');
  const key = `settle-${(world.serial += 1)}`;
  const input = {
    allocations: allocations.map((each) => ({
      transaction: { id: each.transaction.id },
      invoiceId: each.invoice.id,
      amount: writeMinor(each.amount, each.invoice.order.digits),
    })),
  };
  const send = () =>
    ask(world, (ports, asking) =>
      once(ports, asking, {
        key,
        work: (repeatable) => settle(ports, repeatable, input),
        idOf: ({ settlement }) => settlement.id,
      }),
    );
  const answer = judged(world, await send(), { isLegal, what: `allocating ${sum} of ${open}` });
  if (answer === null) return;
  if (dice.chance(30)) {
    world.counts.repeats += 1;
    expect(world, good(world, await send()) === answer, 'the same settlement settled twice');
  }
  const id = answer as Parameters<typeof voidSettlement>[2];
  expect(world, !books.settlements.has(id), 'a new settlement got the id of an old one');
  books.settlements.set(id, { id, allocations, isVoid: false });
  for (const each of allocations) move(each, 1n);
}

function amountFor(
  world: World,
  of: { readonly open: bigint; readonly invoice: Invoice; readonly parts: number },
): bigint {
  const { dice } = world;
  if (dice.chance(12)) return of.open + 1n;
  const share = of.open / BigInt(of.parts);
  if (share < 1n) return 1n;
  const { invoice } = of;
  const balance = (invoice.total ?? 0n) - invoice.credited + invoice.debited;
  if (balance > 0n && balance <= share && dice.chance(60)) return balance;
  return dice.chance(50) ? share : dice.units(1n, share);
}

function move(
  {
    transaction,
    invoice,
    amount,
  }: { readonly transaction: Transaction; readonly invoice: Invoice; readonly amount: bigint },
  sign: bigint,
): void {
  transaction.allocated += amount * sign;
  if (transaction.raises) invoice.debited += amount * sign;
  else invoice.credited += amount * sign;
}

export async function unsettle(world: World): Promise<void> {
  const { books, dice } = world;
  if (books.settlements.size === 0) return;
  const settlement = dice.pick([...books.settlements.values()]);
  const answer = good(world, await ask(world, (ports, asking) => voidSettlement(ports, asking, settlement.id)));
  expect(world, answer.settlement.state === 'void', 'a voided settlement is not void');
  if (settlement.isVoid) return;
  settlement.isVoid = true;
  for (const each of settlement.allocations) move(each, -1n);
}

export async function send(world: World): Promise<void> {
  const invoice = anyInvoice(world);
  if (invoice === null) return;
  const key = `send-${(world.serial += 1)}`;
  const result = await ask(world, (ports, asking) =>
    once(ports, asking, {
      key,
      work: (repeatable) => sendInvoice(ports, repeatable, { invoiceId: invoice.id }),
      idOf: ({ record }) => record.id,
    }),
  );
  judged(world, result, { isLegal: invoice.state === 'issued', what: 'sending' });
}

/** Jobs that are due, each by a worker that may die of it; then the job comes again, or is lost for the sweep to find. */
export async function workJobs(world: World): Promise<void> {
  const { outside, dice } = world;
  const due = [...outside.jobs.values()].filter((job) => job.dueAt <= outside.time.now);
  for (const job of due) {
    const { accountId } = world;
    const isDone = await attempt(world, (ports) =>
      job.queue === DELIVER_QUEUE
        ? deliverDocument(ports, { accountId, deliveryId: job.data['deliveryId'] as DeliveryId })
        : renderDocument(ports, { accountId, invoiceId: job.data['invoiceId'] as InvoiceId }),
    );
    if (isDone || dice.chance(40)) outside.jobs.delete(job.id);
  }
}

export async function sweep(world: World): Promise<void> {
  world.outside.time.now += world.dice.below(2_000_000);
  await attempt(world, (ports) => sweepDeliveries(ports));
  await attempt(world, (ports) => sweepInboundEvents(ports));
}

export async function seal(world: World): Promise<void> {
  await attempt(world, (ports) => sealAudit(ports));
}

/** Time passes; now and then a clock is set back. */
export async function pass(world: World): Promise<void> {
  const { time } = world.outside;
  time.now += world.dice.chance(15) ? -world.dice.below(7_200_000) : world.dice.below(200_000_000);
}

/** A person looks at a parked delivery. */
export async function decideParked(world: World): Promise<void> {
  const ids = [...world.mailed.keys()];
  if (ids.length === 0) return;
  const id = world.dice.pick(ids) as DeliveryId;
  const isAgain = world.dice.chance(60);
  const decide = isAgain ? retryDelivery : confirmDelivery;
  const key = `decide-${(world.serial += 1)}`;
  const result = await ask(world, (ports, asking) =>
    once(ports, asking, { key, work: (repeatable) => decide(ports, repeatable, id), idOf: () => id }),
  );
  if (!result.ok) {
    world.counts.refusals += 1;
    return;
  }
  const mailed = world.mailed.get(id) ?? wrong(world, 'a delivery is gone');
  if (isAgain) mailed.retries += 1;
}
