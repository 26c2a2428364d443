/** Creates customers, one or many at once; a repeat changes nothing. */
import type { CustomerId } from '#kernel/id.ts';
import { ok, refuseProblems, type Problem, type Result } from '#kernel/result.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { CustomerStatus, TransmissionPreferences } from '#model/customer.ts';
import type { Language } from '#model/language.ts';
import type { Address, ShipTo } from '#model/party.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  findCustomers,
  insertCustomers,
  loadCustomers,
  type CustomerToSave,
  type StoredCustomer,
} from '#modules/directory/index.ts';
import { parsePaymentTerms } from '#modules/invoices/index.ts';
import { given, type Facts } from '#flows/kit/changes.ts';
import { differences } from '#flows/kit/differences.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { saveNew, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';
import { problemsOfTaxId } from '#modules/tax/index.ts';
import { transactEach, transactOne } from '#flows/kit/transact.ts';

/** Absent or null: not set; the account's default applies where there is one. */
export interface CustomerInput {
  readonly externalId?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly paymentTerms?: string | null | undefined;
  readonly language?: Language | null | undefined;
  readonly billTo?: Address | null | undefined;
  readonly shipTo?: readonly ShipTo[] | undefined;
  readonly taxId?: string | null | undefined;
  readonly nationalTaxId?: string | null | undefined;
  readonly salesRepEmail?: string | null | undefined;
  readonly transmission?: TransmissionPreferences | undefined;
  readonly billingPolicy?: Partial<BillingPolicy> | null | undefined;
  readonly status?: CustomerStatus | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** Absent keeps, null clears. */
export type CustomerEdit = { readonly [M in keyof CustomerInput]?: CustomerInput[M] | undefined };

export function createCustomer(
  ports: Ports,
  context: RequestContext,
  input: CustomerInput,
): Promise<Result<Saved<StoredCustomer>>> {
  return transactOne(ports, context, {
    item: input,
    work: (tx, items) => createCustomersIn(tx, { ports, context }, items),
  });
}

export function createCustomers(
  ports: Ports,
  context: RequestContext,
  inputs: readonly CustomerInput[],
): Promise<Result<Result<Saved<StoredCustomer>>[]>> {
  return transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => createCustomersIn(tx, { ports, context }, items),
  });
}

/** Within the caller's transaction; used by imports too. */
export function createCustomersIn(
  tx: Tx,
  invocation: Invocation,
  inputs: readonly CustomerInput[],
): Promise<Result<Saved<StoredCustomer>>[]> {
  const { accountId } = invocation.context;
  const saving: Saving<'customer', CustomerInput, StoredCustomer> = {
    find: async (externalIds) => {
      const found = await findCustomers(
        tx,
        accountId,
        externalIds.map((external) => ({ external })),
      );
      return new Map(
        found.flatMap((customer) => (customer?.externalId ? [[customer.externalId, customer] as const] : [])),
      );
    },
    make: (things) => make(tx, invocation, things),
    load: (ids) => loadCustomers(tx, owned(accountId, ids)),
    differing: differences,
  };
  return saveNew(saving, inputs);
}

async function make(
  tx: Tx,
  { ports, context }: Invocation,
  things: readonly NewThing<CustomerInput>[],
): Promise<(Result<CustomerId> | 'taken')[]> {
  const read = things.map(({ input, hash }): Result<CustomerToSave> => {
    const problems = [...problemsOf(input), ...problemsOfTaxId(input.taxId, input.billTo)];
    return problems.length > 0 ? refuseInput(problems) : ok(toCustomer(input, { id: ports.newId('customer'), hash }));
  });
  const wanted = read.flatMap((result) => (result.ok ? [result.value] : []));
  const added = await insertCustomers(tx, context, wanted);
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    wanted
      .filter((customer) => added.has(customer.id))
      .map((customer) => ({
        accountId: context.accountId,
        type: 'customer.created',
        subjectKind: 'customer',
        subjectId: customer.id,
        data: given(factsOf(customer)),
      })),
  );
  return read.map((result) => (!result.ok ? result : added.has(result.value.id) ? ok(result.value.id) : 'taken'));
}

export function problemsOf(input: CustomerEdit): Problem[] {
  const { paymentTerms } = input;
  if (paymentTerms === undefined || paymentTerms === null) return [];
  const terms = parsePaymentTerms(paymentTerms);
  return terms.ok ? [] : [{ pointer: '/payment_terms', code: terms.refusal.code, detail: terms.refusal.detail }];
}

export const refuseInput = (problems: readonly Problem[]) => refuseProblems('invalid_input', problems);

function toCustomer(input: CustomerInput, made: { readonly id: CustomerId; readonly hash: string }): CustomerToSave {
  return {
    id: made.id,
    externalId: input.externalId ?? null,
    number: input.number ?? null,
    name: input.name,
    email: input.email ?? null,
    currency: input.currency ?? null,
    paymentTerms: input.paymentTerms ?? null,
    language: input.language ?? null,
    billTo: input.billTo ?? null,
    shipTo: input.shipTo ?? [],
    taxId: input.taxId ?? null,
    nationalTaxId: input.nationalTaxId ?? null,
    salesRepEmail: input.salesRepEmail ?? null,
    transmission: input.transmission ?? {},
    billingPolicy: input.billingPolicy ?? null,
    status: input.status ?? 'normal',
    metadata: input.metadata ?? {},
    contentHash: made.hash,
  };
}

export function factsOf(customer: CustomerToSave): Facts {
  return {
    external_id: customer.externalId,
    number: customer.number,
    name: customer.name,
    email: customer.email,
    currency: customer.currency,
    payment_terms: customer.paymentTerms,
    language: customer.language,
    bill_to: customer.billTo,
    ship_to: customer.shipTo,
    tax_id: customer.taxId,
    national_tax_id: customer.nationalTaxId,
    sales_rep_email: customer.salesRepEmail,
    transmission: customer.transmission,
    billing_policy: customer.billingPolicy,
    status: customer.status,
    metadata: customer.metadata,
  };
}
