/** Composes an order from the input, the customer and the account's defaults, in this order of precedence. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { ChargeId, OrderId, OrderLineId } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { OrderInput } from '#model/order-input.ts';
import { composeCharges, composeLines, type Composing } from './compose-lines.ts';

/** An order before it has a number and totals. */
export interface ComposedOrder extends Omit<OrderSnapshot, 'number'> {
  /** Null: from the series. */
  readonly number: string | null;
  /** The order's own billing policy; frozen with the rest when it is accepted. */
  readonly ownPolicy: Partial<BillingPolicy>;
  readonly note: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface OrderQuestion {
  readonly input: OrderInput;
  readonly account: Account;
  readonly customer: Customer;
  /** Today in the account's zone. */
  readonly today: PlainDate;
  readonly composing: Omit<Composing, 'currency' | 'pricesIncludeTax' | 'homeCurrency'>;
  readonly ids: { readonly order: OrderId; readonly newLine: () => OrderLineId; readonly newCharge: () => ChargeId };
}

/** Must only be used when `composing.problems` is empty. */
export function composeOrder({ input, account, customer, today, composing, ids }: OrderQuestion): ComposedOrder {
  const currency = input.currency ?? customer.currency ?? account.homeCurrency;
  const pricesIncludeTax = input.pricesIncludeTax ?? false;
  const within = { ...composing, currency, pricesIncludeTax, homeCurrency: account.homeCurrency };
  const ownPolicy = input.billingPolicy ?? {};
  return {
    accountId: account.id,
    id: ids.order,
    number: input.number ?? null,
    externalId: input.externalId ?? null,
    customerId: customer.id,
    phase: input.accept === false ? 'draft' : 'accepted',
    currency,
    pricesIncludeTax,
    orderedOn: input.orderedOn ?? today,
    poNumber: input.poNumber ?? null,
    buyerReference: input.buyerReference ?? null,
    paymentTerms: input.paymentTerms ?? customer.paymentTerms ?? account.paymentTerms,
    billTo: input.billTo ?? customer.billTo,
    shipTo: input.shipTo ?? customer.shipTo[0] ?? null,
    salesRepEmail: input.salesRepEmail ?? customer.salesRepEmail,
    ownPolicy,
    policy: resolvePolicy({ account, customer, ownPolicy }),
    note: input.note ?? null,
    metadata: input.metadata ?? {},
    lines: composeLines(within, input.lines, ids.newLine),
    charges: composeCharges(within, input.charges ?? [], ids.newCharge),
  };
}

/** Order, then customer, then account, setting by setting. */
export function resolvePolicy(from: {
  readonly account: Pick<Account, 'billingPolicy'>;
  readonly customer: Pick<Customer, 'billingPolicy'>;
  readonly ownPolicy: Partial<BillingPolicy>;
}): BillingPolicy {
  return { ...from.account.billingPolicy, ...from.customer.billingPolicy, ...from.ownPolicy };
}
