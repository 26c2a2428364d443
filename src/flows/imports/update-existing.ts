/**
 * Rows whose customer, product or tax rate already exists: skipped, or the record is updated from the row. Matched by external id or, when
 * the row has none, by number, SKU or name. Empty cells change nothing.
 */
import type { SavedThing } from './record.ts';
import { present } from '#kernel/assert.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Product, TaxRate } from '#model/catalog.ts';
import type { Existing } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  findProducts,
  findTaxRates,
  holdProducts,
  holdTaxRates,
  loadProducts,
  loadTaxRates,
  updateProducts,
} from '#modules/catalog/index.ts';
import {
  findCustomers,
  holdCustomers,
  loadCustomers,
  updateCustomers,
  type StoredCustomer,
} from '#modules/directory/index.ts';
import { findByNumber } from '#views/by-number.ts';
import type { PlannedEdit } from '#flows/kit/changes.ts';
import type { Incoming } from './inputs.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { createCustomersIn, type CustomerInput } from '#flows/customers/create.ts';
import { planCustomerEdit } from '#flows/customers/edit.ts';
import type { Saved } from '#flows/kit/save-new.ts';
import { createProductsIn, type ProductInput } from '#flows/products/create.ts';
import { planProductEdit } from '#flows/products/edit.ts';
import { createTaxRatesIn, type TaxRateInput } from '#flows/tax-rates/create.ts';
import { planTaxRateEdit, writeTaxRates } from '#flows/tax-rates/edit.ts';

type Overwritable = 'customer' | 'product' | 'tax_rate';
type Written<Thing> = readonly { readonly before: Thing; readonly after: Thing }[];

/** One kind of record that rows may overwrite. */
interface Family<K extends Overwritable, Input, Thing> {
  readonly kind: K;
  /** The key of a row without an external id. */
  readonly nameOf: (input: Input) => string | null | undefined;
  readonly find: (tx: Tx, accountId: AccountId, externalIds: readonly string[]) => Promise<(Thing | null)[]>;
  readonly hold: (tx: Tx, accountId: AccountId, ids: readonly Id<K>[]) => Promise<void>;
  readonly load: (tx: Tx, accountId: AccountId, ids: readonly Id<K>[]) => Promise<Map<Id<K>, Thing>>;
  readonly plan: (before: Thing, input: Input) => Result<PlannedEdit<Thing> | null>;
  readonly write: (tx: Tx, context: RequestContext, edits: Written<Thing>) => Promise<void>;
  readonly saveNew: (tx: Tx, invocation: Invocation, inputs: readonly Input[]) => Promise<Result<Saved<Thing>>[]>;
}

interface Named<K extends Overwritable> {
  readonly id: Id<K>;
  readonly externalId: string | null;
}

export type Overwriting<Input> = (
  tx: Tx,
  invocation: Invocation,
  incoming: { readonly items: readonly Incoming<Input>[]; readonly existing: Existing },
) => Promise<Result<SavedThing>[]>;

const overwriting =
  <K extends Overwritable, Input extends { readonly externalId?: string | null | undefined }, Thing extends Named<K>>(
    family: Family<K, Input, Thing>,
  ): Overwriting<Input> =>
  async (tx, invocation, { items, existing }) => {
    const known =
      existing === 'refuse'
        ? items.map(() => null)
        : await recognise(tx, family, { accountId: invocation.context.accountId, items });
    const saved = (
      await family.saveNew(
        tx,
        invocation,
        items.flatMap(({ input }, index) => (known[index] == null ? [input] : [])),
      )
    ).values();
    const edits: (Written<Thing>[number] & Pick<PlannedEdit<Thing>, 'changes'>)[] = [];
    const met = new Set<Id<K>>();
    const results = items.map(({ input }, index): Result<SavedThing> => {
      const before = known[index] ?? null;
      if (before === null) return thingOf(present(saved.next().value, 'one result per new record'));
      if (met.has(before.id)) return refuse('id_repeated', 'An earlier row of this file is about the same record.');
      met.add(before.id);
      const planned = family.plan(before, input);
      if (!planned.ok) return planned;
      if (planned.value === null) return ok({ id: before.id, became: 'unchanged' });
      if (existing === 'skip') return ok({ id: before.id, became: 'skipped' });
      edits.push({ before, ...planned.value });
      return ok({ id: before.id, became: 'updated' });
    });
    await family.write(tx, invocation.context, edits);
    await recordEdits(tx, invocation, { kind: family.kind, edits });
    return results;
  };

function thingOf(saved: Result<Saved<{ readonly id: string }>>): Result<SavedThing> {
  return saved.ok ? ok({ id: saved.value.thing.id, became: saved.value.isNew ? 'created' : 'unchanged' }) : saved;
}

/** The existing record of each item, locked; null for new ones. */
async function recognise<
  K extends Overwritable,
  Input extends { readonly externalId?: string | null | undefined },
  Thing extends Named<K>,
>(
  tx: Tx,
  family: Family<K, Input, Thing>,
  { accountId, items }: { readonly accountId: AccountId; readonly items: readonly Incoming<Input>[] },
): Promise<(Thing | null)[]> {
  const byId = await family.find(
    tx,
    accountId,
    items.map(({ input }) => input.externalId ?? ''),
  );
  const nameless = (index: number): string | null => {
    const item = items[index];
    return item === undefined || item.isNamed || byId[index] != null ? null : (family.nameOf(item.input) ?? null);
  };
  const names = items.flatMap((_, index) => nameless(index) ?? []);
  const byName = await findByNumber(tx, accountId, { kind: family.kind, numbers: names, spokenFor: 'skip' });
  const ids = items.map((_, index) => byId[index]?.id ?? byName.get(nameless(index) ?? '') ?? null);
  const found = [...new Set(ids.flatMap((id) => id ?? []))];
  await family.hold(tx, accountId, found);
  const held = await family.load(tx, accountId, found);
  return ids.map((id) => (id === null ? null : (held.get(id) ?? null)));
}

async function recordEdits(
  tx: Tx,
  { ports, context }: Invocation,
  {
    kind,
    edits,
  }: {
    readonly kind: Overwritable;
    readonly edits: readonly (Pick<PlannedEdit<unknown>, 'changes'> & { readonly before: { readonly id: string } })[];
  },
): Promise<void> {
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    edits.map(({ before, changes }) => ({
      accountId: context.accountId,
      type: `${kind}.edited`,
      subjectKind: kind,
      subjectId: before.id,
      ...changes,
    })),
  );
}

/** Merges transmission settings: a file with one e-mail address must not clear the others. */
function planCustomer(before: StoredCustomer, input: CustomerInput) {
  const { shipTo, transmission, billingPolicy, metadata } = input;
  return planCustomerEdit(before, {
    ...input,
    externalId: undefined,
    shipTo: shipTo === undefined ? undefined : [...shipTo, ...before.shipTo.slice(shipTo.length)],
    transmission: transmission === undefined ? undefined : { ...before.transmission, ...transmission },
    billingPolicy: billingPolicy == null ? undefined : { ...before.billingPolicy, ...billingPolicy },
    metadata: metadata === undefined ? undefined : { ...before.metadata, ...metadata },
  });
}

const external = (id: string) => ({ external: id });

export const createOrUpdateCustomers: Overwriting<CustomerInput> = overwriting<
  'customer',
  CustomerInput,
  StoredCustomer
>({
  kind: 'customer',
  nameOf: (input) => input.number,
  find: (tx, accountId, ids) => findCustomers(tx, accountId, ids.map(external)),
  hold: holdCustomers,
  load: (tx, accountId, ids) => loadCustomers(tx, owned(accountId, ids)),
  plan: planCustomer,
  write: (tx, context, edits) =>
    updateCustomers(
      tx,
      context,
      edits.map(({ after }) => after),
    ),
  saveNew: createCustomersIn,
});

export const createOrUpdateProducts: Overwriting<ProductInput> = overwriting<'product', ProductInput, Product>({
  kind: 'product',
  nameOf: (input) => withoutCase(input.sku),
  find: async (tx, accountId, ids) => {
    const found = await findProducts(tx, accountId, { externalIds: ids });
    const byId = new Map(found.map((product) => [product.externalId, product]));
    return ids.map((id) => byId.get(id) ?? null);
  },
  hold: holdProducts,
  load: loadProducts,
  plan: (before, { metadata, ...input }) =>
    planProductEdit(before, {
      ...input,
      externalId: undefined,
      metadata: metadata === undefined ? undefined : { ...before.metadata, ...metadata },
    }),
  write: (tx, context, edits) =>
    updateProducts(
      tx,
      context,
      edits.map(({ after }) => after),
    ),
  saveNew: createProductsIn,
});

export const createOrUpdateTaxRates: Overwriting<TaxRateInput> = overwriting<'tax_rate', TaxRateInput, TaxRate>({
  kind: 'tax_rate',
  nameOf: (input) => input.name,
  find: (tx, accountId, ids) => findTaxRates(tx, accountId, ids.map(external)),
  hold: holdTaxRates,
  load: loadTaxRates,
  plan: (before, input) => planTaxRateEdit(before, { ...input, externalId: undefined }),
  write: writeTaxRates,
  saveNew: createTaxRatesIn,
});
