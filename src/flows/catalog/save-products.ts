/** Products are entered, one or many together, and edited. What they cost and how they are taxed is copied by orders, never looked up later. */
import { present } from '#kernel/assert.ts';
import type { ProductId } from '#kernel/id.ts';
import { writePrice, writeRate } from '#kernel/quantity.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  findProducts,
  insertProducts,
  loadProducts,
  lockProduct,
  updateProducts,
  type ProductToSave,
} from '#modules/catalog/index.ts';
import { resolveLineTax } from '#modules/tax/index.ts';
import { changesBetween, given, type Facts, type PlannedEdit } from '#flows/kit/changes.ts';
import { differences } from '#flows/kit/differences.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { saveNew, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';
import { transact, transactEach, transactOne } from '#flows/kit/transact.ts';

/** UN/ECE recommendation 20: one piece. */
export const DEFAULT_UNIT = 'C62';

export interface ProductInput {
  readonly externalId?: string | null | undefined;
  readonly sku: string;
  readonly name: string;
  readonly unit?: string | undefined;
  /** At PRICE_SCALE, in the home currency. */
  readonly unitPrice?: bigint | null | undefined;
  readonly taxCategory?: TaxCategory | null | undefined;
  /** Percent at RATE_SCALE. */
  readonly taxRate?: bigint | null | undefined;
  readonly exemptionReason?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** Left out keeps, null clears; a null rate and category together leave the tax to the account's default. */
export type ProductEdit = { readonly [M in keyof ProductInput]?: ProductInput[M] | undefined };

interface Invocation {
  readonly ports: Ports;
  readonly context: RequestContext;
}

export function saveProduct(
  ports: Ports,
  context: RequestContext,
  input: ProductInput,
): Promise<Result<Saved<Product>>> {
  return transactOne(ports, context, {
    item: input,
    work: (tx, items) => saveProductsIn(tx, { ports, context }, items),
  });
}

export function saveProducts(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ProductInput[],
): Promise<Result<Result<Saved<Product>>[]>> {
  return transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => saveProductsIn(tx, { ports, context }, items),
  });
}

/** Within another transaction: files bring products this way too. */
export function saveProductsIn(
  tx: Tx,
  invocation: Invocation,
  inputs: readonly ProductInput[],
): Promise<Result<Saved<Product>>[]> {
  const { accountId } = invocation.context;
  const saving: Saving<'product', ProductInput, Product> = {
    find: async (externalIds) => {
      const found = await findProducts(tx, accountId, { externalIds });
      return new Map(
        found.flatMap((product) => (product.externalId === null ? [] : [[product.externalId, product] as const])),
      );
    },
    make: (things) => make(tx, invocation, things),
    load: (ids) => loadProducts(tx, accountId, ids),
    differing: (input, { tax, ...product }) =>
      differences(input, {
        ...product,
        taxCategory: tax?.category,
        taxRate: tax?.rate,
        exemptionReason: tax?.exemptionReason,
      }),
  };
  return saveNew(saving, inputs);
}

async function make(
  tx: Tx,
  { ports, context }: Invocation,
  things: readonly NewThing<ProductInput>[],
): Promise<(Result<ProductId> | 'taken')[]> {
  const read = things.map(({ input, hash }): Result<ProductToSave> => {
    const tax = taxOf(input, null);
    if (!tax.ok) return tax;
    return ok({
      id: ports.newId('product'),
      externalId: input.externalId ?? null,
      sku: input.sku,
      name: input.name,
      unit: input.unit ?? DEFAULT_UNIT,
      unitPrice: input.unitPrice ?? null,
      tax: tax.value,
      metadata: input.metadata ?? {},
      contentHash: hash,
    });
  });
  const wanted = read.flatMap((result) => (result.ok ? [result.value] : []));
  const added = await insertProducts(tx, context, wanted);
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    wanted
      .filter((product) => added.has(product.id))
      .map((product) => ({
        accountId: context.accountId,
        type: 'product.created',
        subjectKind: 'product',
        subjectId: product.id,
        data: given(factsOf(product)),
      })),
  );
  return read.map((result) => (!result.ok ? result : added.has(result.value.id) ? ok(result.value.id) : 'taken'));
}

/** What the input says of the tax, over what is known; null leaves it to the account's default. */
function taxOf(input: ProductEdit, known: LineTax | null): Result<LineTax | null> {
  const { taxCategory, taxRate, exemptionReason } = input;
  if (taxRate === null && (taxCategory ?? null) === null) return ok(null);
  // Without its category, the rate alone says what it is.
  const rate = taxRate ?? (taxCategory === null ? known?.rate : undefined);
  const said = { rate, category: taxCategory ?? undefined, exemptionReason };
  if (said.rate === undefined && said.category === undefined && known === null) {
    if (exemptionReason === undefined || exemptionReason === null) return ok(null);
    const detail = 'an exemption reason needs a tax category';
    return refuse('invalid_input', detail, [
      { pointer: '/exemption_reason', code: 'exemption_reason_not_allowed', detail },
    ]);
  }
  const standing = known !== null && exemptionReason === null ? { ...known, exemptionReason: null } : known;
  return resolveLineTax({ asked: said, product: taxCategory === null ? null : standing, fallback: null, pointer: '' });
}

export function editProduct(
  ports: Ports,
  context: RequestContext,
  edit: { readonly product: Reference<'product'>; readonly seen: number | null; readonly changes: ProductEdit },
): Promise<Result<Product>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const { product: reference, changes } = edit;
    const [found] = await findProducts(
      tx,
      accountId,
      'id' in reference ? { ids: [reference.id] } : { externalIds: [reference.external] },
    );
    if (found === undefined) return refuse('product_not_found', 'No such product.');
    await lockProduct(tx, accountId, found.id);
    const before = present((await loadProducts(tx, accountId, [found.id])).get(found.id), 'a held product is there');
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen: edit.seen });
    if (stale !== null) return stale;
    const planned = planProductEdit(before, changes);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok(before);
    await updateProducts(tx, context, [planned.value.after]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      { accountId, type: 'product.edited', subjectKind: 'product', subjectId: before.id, ...planned.value.changes },
    ]);
    return ok(present((await loadProducts(tx, accountId, [before.id])).get(before.id), 'an edited product is there'));
  });
}

/** Null when the product says all of it already. */
export function planProductEdit(before: Product, edit: ProductEdit): Result<PlannedEdit<Product> | null> {
  const tax = taxOf(edit, before.tax);
  if (!tax.ok) return tax;
  const after: Product = {
    ...before,
    externalId: edit.externalId === undefined ? before.externalId : edit.externalId,
    sku: edit.sku ?? before.sku,
    name: edit.name ?? before.name,
    unit: edit.unit ?? before.unit,
    unitPrice: edit.unitPrice === undefined ? before.unitPrice : edit.unitPrice,
    tax: tax.value,
    metadata: edit.metadata ?? before.metadata,
  };
  const changes = changesBetween(factsOf(before), factsOf(after));
  return ok(changes === null ? null : { after, changes });
}

function factsOf(product: ProductToSave): Facts {
  return {
    external_id: product.externalId,
    sku: product.sku,
    name: product.name,
    unit: product.unit,
    unit_price: product.unitPrice === null ? null : writePrice(product.unitPrice),
    tax_category: product.tax?.category ?? null,
    tax_rate: product.tax === null ? null : writeRate(product.tax.rate),
    exemption_reason: product.tax?.exemptionReason ?? null,
    metadata: product.metadata,
  };
}
