/** Creates or edits products by external id. */
import type { Product } from '#model/catalog.ts';
import { findProducts, holdProducts, loadProducts, updateProducts } from '#modules/catalog/index.ts';
import { enterWhole, upserting, whole } from '#flows/kit/upsert.ts';
import { createProductsIn, type ProductEdit } from './create.ts';
import { planProductEdit } from './edit.ts';

const products = upserting<'product', ProductEdit, Product>({
  kind: 'product',
  find: async ({ tx, context }, externalIds) =>
    (await findProducts(tx, context.accountId, { externalIds })).map((found) => found.id),
  hold: ({ tx, context }, ids) => holdProducts(tx, context.accountId, ids),
  load: ({ tx, context }, ids) => loadProducts(tx, context.accountId, ids),
  plan: planProductEdit,
  write: ({ tx, context }, things) => updateProducts(tx, context, things),
  enter: ({ tx, ports, context }, inputs) =>
    enterWhole(
      inputs.map((input) => whole(input, { sku: input.sku, name: input.name })),
      (those) => createProductsIn(tx, { ports, context }, those),
    ),
});

export const upsertProduct = products.one;
export const upsertProducts = products.many;
