/** Common parts of creating and editing an order: resolves references, composes by the rules, computes totals. Writes nothing. */
import { absolute, powerOfTen } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { withoutCase } from '#kernel/text.ts';
import type { ChargeId, OrderLineId } from '#kernel/id.ts';
import { writeRate } from '#kernel/quantity.ts';
import { ok, refuse, refuseProblems, type Problem, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { Product } from '#model/catalog.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { OrderInput, OrderLineInput } from '#model/order-input.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax } from '#model/tax.ts';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { wholeOrder } from '#modules/billing/index.ts';
import { findDefaultTax, findProducts } from '#modules/catalog/index.ts';
import { parsePaymentTerms } from '#modules/invoices/index.ts';
import { composeOrder, type ComposedOrder, type Composing, type ProductShelf } from '#modules/orders/index.ts';
import { resolveLineTax, totalDocument } from '#modules/tax/index.ts';
import { impossibleDayIn } from '#kernel/possible-days.ts';

/** Maximum integer digits of a document's total; below the columns' limit. */
const MAX_TOTAL_DIGITS = 15;

/** Data for composing lines, read once per batch. */
export interface OrderBench {
  readonly account: Account;
  readonly products: ProductShelf;
  readonly defaultTax: LineTax | null;
}

export async function layOutOrders(tx: Tx, account: Account, lines: readonly OrderLineInput[]): Promise<OrderBench> {
  const references = lines.flatMap(({ product }) => (product === undefined ? [] : [product]));
  const products = await findProducts(tx, account.id, {
    ids: [...new Set(references.flatMap((reference) => ('id' in reference ? [reference.id] : [])))],
    externalIds: [...new Set(references.flatMap((reference) => ('external' in reference ? [reference.external] : [])))],
    skus: [...new Set(lines.flatMap(({ sku }) => (sku === undefined ? [] : [sku])))],
  });
  return {
    account,
    products: {
      byId: new Map(products.map((product) => [product.id, product])),
      byExternalId: new Map(
        products.flatMap((product) => (product.externalId === null ? [] : [[product.externalId, product] as const])),
      ),
      bySku: shelveBySku(products),
    },
    defaultTax: await findDefaultTax(tx, account.id),
  };
}

/** Products by exact SKU, and by SKU ignoring case if that is unique; exact matches take precedence. */
function shelveBySku(products: readonly Product[]): ReadonlyMap<string, Product> {
  const shelf = new Map<string, Product>();
  for (const product of products) shelf.set(withoutCase(product.sku), product);
  for (const product of products) shelf.set(product.sku, product);
  return shelf;
}

export function startComposing(
  bench: OrderBench,
): Omit<Composing, 'currency' | 'pricesIncludeTax' | 'homeCurrency'> & { readonly problems: Problem[] } {
  return { products: bench.products, defaultTax: bench.defaultTax, resolveTax: resolveLineTax, problems: [] };
}

export const lineIds = (newId: NewId): { readonly newLine: () => OrderLineId; readonly newCharge: () => ChargeId } => ({
  newLine: () => newId('order_line'),
  newCharge: () => newId('charge'),
});

export function composeNew(
  bench: OrderBench,
  options: { readonly context: RequestContext; readonly newId: NewId },
  { input, customer }: { readonly input: OrderInput; readonly customer: Customer | null },
): Result<ComposedOrder> {
  if (customer === null) return refuseCustomer();
  const composing = startComposing(bench);
  const today = dateInZone(options.context.at, bench.account.timeZone);
  const order = composeOrder({
    input,
    account: bench.account,
    customer,
    today,
    composing,
    ids: { order: options.newId('order'), ...lineIds(options.newId) },
  });
  const problems = [
    ...termsProblems(input.paymentTerms),
    ...impossibleDayIn(input.orderedOn, { pointer: '/ordered_on', today, event: 'ordered' }),
    ...composing.problems,
  ];
  if (problems.length > 0) return refuseOrder(problems);
  if (order.phase === 'accepted' && customer.status === 'hold_all') return refuseHold(customer);
  return ok(order);
}

export function termsProblems(terms: string | undefined): Problem[] {
  if (terms === undefined) return [];
  const parsed = parsePaymentTerms(terms);
  return parsed.ok ? [] : [{ pointer: '/payment_terms', code: parsed.refusal.code, detail: parsed.refusal.detail }];
}

export function refuseOrder(problems: readonly Problem[]) {
  const [first] = problems;
  if (first?.code === 'tax_rate_missing' && problems.every(({ code }) => code === first.code))
    return refuse('tax_rate_missing', first.detail, problems);
  return refuseProblems('order_invalid', problems);
}

export function refuseCustomer() {
  const detail = 'No such customer.';
  return refuse('customer_not_found', detail, [{ pointer: '/customer_id', code: 'customer_not_found', detail }]);
}

export const refuseHold = (customer: Customer) =>
  refuse(
    'customer_on_hold',
    `${customer.name} is on hold: orders can be created with "accept": false, but not accepted.`,
  );

export interface OrderTotals {
  readonly netTotal: bigint;
  readonly taxTotal: bigint;
  readonly total: bigint;
}

/** The expected total of all invoices of the order, by the rules of billing. */
export function totalOrder(order: OrderSnapshot): Result<OrderTotals> {
  const parts = wholeOrder(order);
  const { netTotal, taxTotal, total, taxes } = totalDocument({
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    rounding: order.policy.taxRounding,
    parts,
    taxesBefore: new Map(),
  });
  if (total < 0n || netTotal < 0n) {
    const detail = 'The discounts exceed the order total.';
    return refuseOrder([{ pointer: '/charges', code: 'discounts_exceed_order', detail }]);
  }
  const below = taxes.find((row) => row.taxable < 0n || row.amount < 0n);
  if (below !== undefined) {
    const detail = `The discounts taxed at ${writeRate(below.tax.rate)} % exceed the net amount at that rate; omit their tax_rate to spread them over all rates.`;
    return refuseOrder([{ pointer: '/charges', code: 'discounts_exceed_rate', detail }]);
  }
  const most = powerOfTen(MAX_TOTAL_DIGITS + currencyDigits(order.currency));
  if ([netTotal, taxTotal, total].some((amount) => absolute(amount) >= most)) {
    return refuse(
      'amount_too_large',
      `The order total must not have more than ${MAX_TOTAL_DIGITS} digits before the decimal point.`,
    );
  }
  return ok({ netTotal, taxTotal, total });
}
