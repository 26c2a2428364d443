/** Tax rate endpoints: create one or many, read, list, edit. One may be the account's default. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { writeRate } from '#kernel/quantity.ts';
import type { TaxRate } from '#model/catalog.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { listTaxRates, readTaxRate } from '#flows/tax-rates/read.ts';
import { createTaxRate, createTaxRates } from '#flows/tax-rates/create.ts';
import { editTaxRate } from '#flows/tax-rates/edit.ts';
import { decimalText, idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineBulkEndpoint, defineEndpoint } from '#api/http/endpoint.ts';
import { externalId, prose, rateUnits, refParams, text } from '#api/fields/text-and-money.ts';
import { pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { sortedCursor, sortedPage, sortOf, sortsOf } from '#api/http/sorting.ts';

const members = {
  external_id: externalId().nullable().optional(),
  category: z.enum(TAX_CATEGORIES).optional(),
  rate: rateUnits().optional(),
  exemption_reason: prose(TEXT_LIMITS.exemptionReason).nullable().optional(),
  is_default: z.boolean().optional(),
};

const taxRateEdit = z.strictObject({ ...members, name: text(100).optional() });

const toEdit = (sent: z.output<typeof taxRateEdit>) => ({
  externalId: sent.external_id,
  name: sent.name,
  category: sent.category,
  rate: sent.rate,
  exemptionReason: sent.exemption_reason,
  isDefault: sent.is_default,
});

const taxRateInput = z
  .strictObject({ ...members, name: text(100) })
  .transform((sent) => ({ ...toEdit(sent), name: sent.name }));

const taxRateAnswer = z
  .strictObject({
    object: z.literal('tax_rate'),
    id: idText('tax_rate'),
    external_id: z.string().nullable(),
    name: z.string(),
    category: z.enum(TAX_CATEGORIES),
    rate: decimalText(),
    exemption_reason: z.string().nullable(),
    is_default: z.boolean(),
    created_at: instantText(),
    updated_at: instantText(),
    version: z.int(),
  })
  .meta({ id: 'TaxRate' });

function writeTaxRate(rate: TaxRate): z.input<typeof taxRateAnswer> {
  return {
    object: 'tax_rate',
    id: writeId('tax_rate', rate.id),
    external_id: rate.externalId,
    name: rate.name,
    category: rate.tax.category,
    rate: writeRate(rate.tax.rate),
    exemption_reason: rate.tax.exemptionReason,
    is_default: rate.isDefault,
    created_at: rate.createdAt,
    updated_at: rate.updatedAt,
    version: rate.version,
  };
}

const created = defineBulkEndpoint({
  id: 'tax_rates.create',
  method: 'POST',
  path: '/v1/tax_rates',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Create a tax rate, or up to 1,000 at once',
  description:
    'With `is_default`, the rate applies to lines of orders and invoices that have no tax of their own and whose product has none. Without a default rate, such lines are refused with `tax_rate_missing`. A business that charges no tax sets a default rate of "0".',
  item: taxRateInput,
  answers: { 201: taxRateAnswer, 200: taxRateAnswer },
  refusals: ['external_id_already_used', 'tax_rate_name_already_used', 'tax_unknown', 'tax_invalid'],
  one: ({ ports, context, body }) => createTaxRate(ports, context, body),
  many: ({ ports, context, body }) => createTaxRates(ports, context, body),
  answer: ({ isNew, thing }) => ({ status: isNew ? 201 : 200, body: writeTaxRate(thing), etag: thing.version }),
});

const read = defineEndpoint({
  id: 'tax_rates.read',
  method: 'GET',
  path: '/v1/tax_rates/{id}',
  permission: 'catalog:read',
  tag: 'Catalogue',
  summary: 'Read a tax rate',
  params: refParams('tax_rate'),
  answers: { 200: taxRateAnswer },
  refusals: ['tax_rate_not_found'],
  handle: ({ ports, context, params }) => readTaxRate(ports, context, params.id),
  answer: (value: TaxRate) => ({ body: writeTaxRate(value), etag: value.version }),
});

const edited = defineEndpoint({
  id: 'tax_rates.edit',
  method: 'PATCH',
  path: '/v1/tax_rates/{id}',
  permission: 'catalog:write',
  tag: 'Catalogue',
  summary: 'Edit a tax rate: fields left out stay unchanged, null clears',
  description: 'Existing orders keep the rate with which they were entered.',
  params: refParams('tax_rate'),
  body: taxRateEdit,
  answers: { 200: taxRateAnswer },
  refusals: [
    'tax_rate_not_found',
    'changed_meanwhile',
    'external_id_already_used',
    'tax_rate_name_already_used',
    'tax_unknown',
    'tax_invalid',
  ],
  handle: ({ ports, context, params, body, ifMatch }) =>
    editTaxRate(ports, context, { taxRate: params.id, seen: ifMatch, changes: toEdit(body) }),
  answer: (value: TaxRate) => ({ body: writeTaxRate(value), etag: value.version }),
});

const SORTS = sortsOf(['name', 'created_at']);
const USUAL = 'name';

const listed = defineEndpoint({
  id: 'tax_rates.list',
  method: 'GET',
  path: '/v1/tax_rates',
  permission: 'catalog:read',
  tag: 'Catalogue',
  summary: 'List tax rates by name',
  query: z.strictObject({ ...pageQuery(sortedCursor(SORTS)), sort: z.enum(SORTS).optional() }),
  answers: { 200: listOf(taxRateAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    listTaxRates(ports, context, sortedPage(pageRequest(query), query.sort ?? USUAL)),
  answer: (value, { query }) => ({
    body: writePage(value, query, {
      keyOf: ({ key, thing }) => [sortOf(query, USUAL), key, thing.id],
      write: ({ thing }) => writeTaxRate(thing),
    }),
  }),
});

export const taxRateEndpoints = [created, read, edited, listed];
