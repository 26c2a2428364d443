/** Product endpoints: create one or many, read, list, edit. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { refuse } from '#kernel/result.ts';
import { writePrice, writeRate } from '#kernel/quantity.ts';
import type { Product } from '#model/catalog.ts';
import type { RequestContext } from '#model/request-context.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { listProducts, readProduct } from '#flows/products/read.ts';
import { createProduct, createProducts, type ProductEdit } from '#flows/products/create.ts';
import { editProduct } from '#flows/products/edit.ts';
import type { Saved } from '#flows/kit/save-new.ts';
import { upsertProduct, upsertProducts } from '#flows/products/upsert.ts';
import { decimalText, idText, instantText, listOf, metadataText } from '#api/fields/answer-fields.ts';
import { defineBulkEndpoint, defineEndpoint } from '#api/http/endpoint.ts';
import { expandsAs } from '#api/http/expandable.ts';
import {
  code,
  externalId,
  externalReference,
  metadata,
  priceUnits,
  prose,
  rateUnits,
  refParams,
  text,
} from '#api/fields/text-and-money.ts';
import { pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { seesPrices } from '#api/fields/sees-prices.ts';
import { sortedCursor, sortedPage, sortOf, sortsOf } from '#api/http/sorting.ts';

const members = {
  external_id: externalId().nullable().optional(),
  unit: text(TEXT_LIMITS.productUnit).optional(),
  unit_price: priceUnits().nullable().optional(),
  tax_category: z.enum(TAX_CATEGORIES).nullable().optional(),
  tax_rate: rateUnits().nullable().optional(),
  exemption_reason: prose(TEXT_LIMITS.exemptionReason).nullable().optional(),
  metadata: metadata().optional(),
};

const productEdit = z.strictObject({
  ...members,
  sku: code(TEXT_LIMITS.sku).optional(),
  name: text(TEXT_LIMITS.productName).optional(),
});

const toEdit = (sent: z.output<typeof productEdit>): ProductEdit => ({
  externalId: sent.external_id,
  sku: sent.sku,
  name: sent.name,
  unit: sent.unit,
  unitPrice: sent.unit_price,
  taxCategory: sent.tax_category,
  taxRate: sent.tax_rate,
  exemptionReason: sent.exemption_reason,
  metadata: sent.metadata,
});

const productInput = z
  .strictObject({ ...members, sku: code(TEXT_LIMITS.sku), name: text(TEXT_LIMITS.productName) })
  .transform((sent) => ({ ...toEdit(sent), sku: sent.sku, name: sent.name }));

export const productAnswer = z
  .strictObject({
    object: z.literal('product'),
    id: idText('product'),
    external_id: z.string().nullable(),
    sku: z.string(),
    name: z.string(),
    unit: z.string(),
    /** Absent without permission to see prices. */
    unit_price: decimalText().nullable().optional(),
    tax_category: z.enum(TAX_CATEGORIES).nullable(),
    tax_rate: decimalText().nullable(),
    exemption_reason: z.string().nullable(),
    metadata: metadataText(),
    created_at: instantText(),
    updated_at: instantText(),
    version: z.int(),
  })
  .meta({ id: 'Product' });
expandsAs('product', productAnswer);

export function writeProduct(product: Product, context: RequestContext): z.input<typeof productAnswer> {
  return {
    object: 'product',
    id: writeId('product', product.id),
    external_id: product.externalId,
    sku: product.sku,
    name: product.name,
    unit: product.unit,
    ...(seesPrices(context) ? { unit_price: product.unitPrice === null ? null : writePrice(product.unitPrice) } : {}),
    tax_category: product.tax?.category ?? null,
    tax_rate: product.tax === null ? null : writeRate(product.tax.rate),
    exemption_reason: product.tax?.exemptionReason ?? null,
    metadata: { ...product.metadata },
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    version: product.version,
  };
}

const created = defineBulkEndpoint({
  id: 'products.create',
  method: 'POST',
  path: '/v1/products',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Create a product, or up to 1,000 at once',
  description:
    'The price excludes tax and is in the home currency. A product without a tax rate of its own is taxed at the default tax rate. The same `external_id` with the same content returns 200 and the existing product; different content is refused.',
  item: productInput,
  answers: { 201: productAnswer, 200: productAnswer },
  refusals: ['external_id_already_used', 'sku_already_used', 'tax_unknown', 'tax_invalid'],
  one: ({ ports, context, body }) => createProduct(ports, context, body),
  many: ({ ports, context, body }) => createProducts(ports, context, body),
  answer: ({ isNew, thing }, { context }) => ({
    status: isNew ? 201 : 200,
    body: writeProduct(thing, context),
    etag: thing.version,
  }),
});

const read = defineEndpoint({
  id: 'products.read',
  method: 'GET',
  path: '/v1/products/{id}',
  permission: 'catalog:read',
  tag: 'Catalogue',
  summary: 'Read a product',
  params: refParams('product'),
  answers: { 200: productAnswer },
  refusals: ['product_not_found'],
  handle: ({ ports, context, params }) => readProduct(ports, context, params.id),
  answer: (value: Product, { context }) => ({ body: writeProduct(value, context), etag: value.version }),
});

const edited = defineEndpoint({
  id: 'products.edit',
  method: 'PATCH',
  path: '/v1/products/{id}',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Edit a product: fields left out stay unchanged, null clears',
  description: 'Existing orders do not change: they keep the price, description and tax copied from the product.',
  params: refParams('product'),
  body: productEdit,
  answers: { 200: productAnswer },
  refusals: [
    'product_not_found',
    'changed_meanwhile',
    'external_id_already_used',
    'sku_already_used',
    'tax_unknown',
    'tax_invalid',
  ],
  handle: ({ ports, context, params, body, ifMatch }) =>
    editProduct(ports, context, { product: params.id, seen: ifMatch, changes: toEdit(body) }),
  answer: (value: Product, { context }) => ({ body: writeProduct(value, context), etag: value.version }),
});

/** A product with its external id: created when that is new. */
const upsertItem = z
  .strictObject({
    ...members,
    external_id: externalId(),
    sku: code(TEXT_LIMITS.sku).optional(),
    name: text(TEXT_LIMITS.productName).optional(),
  })
  .transform((sent) => ({ ...toEdit(sent), externalId: sent.external_id }));

const UPSERT =
  'As in a PATCH, fields left out stay unchanged and `null` clears a field; `sku` and `name` are required only for a new product. Returns 201 if the product is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.';

const upserted = defineEndpoint({
  id: 'products.upsert',
  method: 'PUT',
  path: '/v1/products/{id}',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Create or update a product by your own id',
  description: UPSERT,
  params: z.strictObject({ id: externalReference() }),
  body: z.strictObject({
    ...members,
    external_id: externalId().optional(),
    sku: code(TEXT_LIMITS.sku).optional(),
    name: text(TEXT_LIMITS.productName).optional(),
  }),
  answers: { 201: productAnswer, 200: productAnswer },
  refusals: ['changed_meanwhile', 'external_id_already_used', 'sku_already_used', 'tax_unknown', 'tax_invalid'],
  handle: async ({ ports, context, params, body, ifMatch }) => {
    const externalId = params.id.external;
    if (body.external_id !== undefined && body.external_id !== externalId) {
      const detail = 'external_id must equal the one in the path.';
      return refuse('invalid_input', detail, [{ pointer: '/external_id', code: 'does_not_fit', detail }]);
    }
    const input = { ...toEdit({ ...body, external_id: externalId }), externalId };
    return upsertProduct(ports, context, { input, seen: ifMatch });
  },
  answer: ({ isNew, thing }: Saved<Product>, { context }) => ({
    status: isNew ? 201 : 200,
    body: writeProduct(thing, context),
    etag: thing.version,
  }),
});

const upsertedMany = defineBulkEndpoint({
  id: 'products.upsert_many',
  method: 'PUT',
  path: '/v1/products',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Create or update up to 1,000 products by your own ids',
  description: `Each item carries its \`external_id\`. ${UPSERT}`,
  item: upsertItem,
  answers: { 201: productAnswer, 200: productAnswer },
  refusals: ['external_id_already_used', 'sku_already_used', 'tax_unknown', 'tax_invalid'],
  one: ({ ports, context, body }) => upsertProduct(ports, context, { input: body, seen: null }),
  many: ({ ports, context, body }) => upsertProducts(ports, context, body),
  answer: ({ isNew, thing }: Saved<Product>, { context }) => ({
    status: isNew ? 201 : 200,
    body: writeProduct(thing, context),
    etag: thing.version,
  }),
});

const SORTS = sortsOf(['name', 'sku', 'created_at']);
const USUAL = '-created_at';

const listed = defineEndpoint({
  id: 'products.list',
  method: 'GET',
  path: '/v1/products',
  permission: 'catalog:read',
  tag: 'Catalogue',
  summary: 'List products, newest first, by name or by SKU',
  query: z.strictObject({
    ...pageQuery(sortedCursor(SORTS)),
    sort: z.enum(SORTS).optional(),
    search: text(200).optional(),
    sku: code(TEXT_LIMITS.sku).optional(),
    external_id: externalId().optional(),
  }),
  answers: { 200: listOf(productAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    listProducts(ports, context, {
      ...sortedPage(pageRequest(query), query.sort ?? USUAL),
      filter: { search: query.search, sku: query.sku, externalId: query.external_id },
    }),
  answer: (value, { query, context }) => ({
    body: writePage(value, query, {
      keyOf: ({ key, thing }) => [sortOf(query, USUAL), key, thing.id],
      write: ({ thing }) => writeProduct(thing, context),
    }),
  }),
});

export const productEndpoints = [created, read, edited, upserted, upsertedMany, listed];
