/** Creates products, one or many at once. Orders copy price and tax and never look them up later. */
import type { ProductId } from '#kernel/id.ts';
import { writePrice, writeRate } from '#kernel/quantity.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findProducts, insertProducts, loadProducts, type ProductToSave } from '#modules/catalog/index.ts';
import { resolveLineTax } from '#modules/tax/index.ts';
import { given, type Facts } from '#flows/kit/changes.ts';
import { differences } from '#flows/kit/differences.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { saveNew, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';
import { transactEach, transactOne } from '#flows/kit/transact.ts';

/** UN/ECE Recommendation 20: one piece. */
export const DEFAULT_UNIT = 'C62';

export interface ProductInput {
  readonly externalId?: string | null | undefined;
  readonly sku: string;
  readonly name: string;
  readonly unit?: string | undefined;
  /** In the account's currency, at PRICE_SCALE. */
  readonly unitPrice?: bigint | null | undefined;
  readonly taxCategory?: TaxCategory | null | undefined;
  /** Percent at RATE_SCALE. */
  readonly taxRate?: bigint | null | undefined;
  readonly exemptionReason?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** Absent keeps, null clears; a null rate and category together select the account's default tax. */
export type ProductEdit = { readonly [M in keyof ProductInput]?: ProductInput[M] | undefined };

export function createProduct(
  ports: Ports,
  context: RequestContext,
  input: ProductInput,
): Promise<Result<Saved<Product>>> {
  return transactOne(ports, context, {
    item: input,
    work: (tx, items) => createProductsIn(tx, { ports, context }, items),
  });
}

export function createProducts(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ProductInput[],
): Promise<Result<Result<Saved<Product>>[]>> {
  return transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => createProductsIn(tx, { ports, context }, items),
  });
}

/** Within the caller's transaction; used by imports too. */
export function createProductsIn(
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

/** The input's tax, with missing parts from `known`; null selects the account's default. */
export function taxOf(input: ProductEdit, known: LineTax | null): Result<LineTax | null> {
  const { taxCategory, taxRate, exemptionReason } = input;
  if (taxRate === null && (taxCategory ?? null) === null) return ok(null);
  // Without a category it follows from the rate.
  const rate = taxRate ?? (taxCategory === null ? known?.rate : undefined);
  const stated = { rate, category: taxCategory ?? undefined, exemptionReason };
  if (stated.rate === undefined && stated.category === undefined && known === null) {
    if (exemptionReason === undefined || exemptionReason === null) return ok(null);
    const detail = 'An exemption reason requires a tax category.';
    return refuse('invalid_input', detail, [
      { pointer: '/exemption_reason', code: 'exemption_reason_not_allowed', detail },
    ]);
  }
  const standing = known !== null && exemptionReason === null ? { ...known, exemptionReason: null } : known;
  return resolveLineTax({
    given: stated,
    product: taxCategory === null ? null : standing,
    fallback: null,
    pointer: '',
  });
}

export function factsOf(product: ProductToSave): Facts {
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
