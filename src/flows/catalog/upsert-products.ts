/** Creates or edits products by external id. */
import type { Product } from '#model/catalog.ts';
import { findProducts, holdProducts, loadProducts, updateProducts } from '#modules/catalog/index.ts';
import { enterWhole, upserting, whole } from '#flows/kit/upsert.ts';
import { saveProductsIn, type ProductEdit } from './save-products.ts';
import { planProductEdit } from './edit-product.ts';

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
      (those) => saveProductsIn(tx, { ports, context }, those),
    ),
});

export const upsertProduct = products.one;
export const upsertProducts = products.many;
