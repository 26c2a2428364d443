/** Customer endpoints: create one or many, read, list, edit. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { refuse } from '#kernel/result.ts';
import { CUSTOMER_STATUSES, type TransmissionPreferences } from '#model/customer.ts';
import { LANGUAGES } from '#model/language.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { listCustomers, readCustomer, type StoredCustomer } from '#flows/customers/read.ts';
import { createCustomer, createCustomers, type CustomerEdit } from '#flows/customers/create.ts';
import { editCustomer } from '#flows/customers/edit.ts';
import type { Saved } from '#flows/kit/save-new.ts';
import { upsertCustomer, upsertCustomers } from '#flows/customers/upsert.ts';
import { addressAnswer, idText, instantText, listOf, metadataText, writeAddress } from '#api/fields/answer-fields.ts';
import { billingPolicyInput, dropUndefined } from '#api/fields/billing-policy.ts';
import { defineBulkEndpoint, defineEndpoint } from '#api/http/endpoint.ts';
import { expandsAs } from '#api/http/expandable.ts';
import {
  address,
  code,
  currency,
  email,
  externalId,
  externalReference,
  metadata,
  paymentTerms,
  refParams,
  text,
} from '#api/fields/text-and-money.ts';
import { ownPolicyAnswer, writeOwnPolicy } from '#api/fields/own-policy.ts';
import { pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { shipTo, shipToAnswer, writeShipTo } from '#api/fields/party-fields.ts';
import { sortedCursor, sortedPage, sortOf, sortsOf } from '#api/http/sorting.ts';

const MAX_RECIPIENTS = 20;
const MAX_SHIP_TOS = 200;

const transmission = z
  .strictObject({
    email: z.array(email()).max(MAX_RECIPIENTS).optional(),
    edi_partner_id: code(80).optional(),
    einvoice: code(200).optional(),
  })
  .transform((sent): TransmissionPreferences => dropUndefined(sent));

const members = {
  external_id: externalId().nullable().optional(),
  number: code(TEXT_LIMITS.customerNumber).nullable().optional(),
  email: email().nullable().optional(),
  currency: currency().nullable().optional(),
  payment_terms: paymentTerms().nullable().optional(),
  language: z
    .enum(LANGUAGES)
    .nullable()
    .optional()
    .describe("Language of documents and mails for this customer; null means the account's language."),
  bill_to: address().nullable().optional(),
  ship_to: z.array(shipTo()).max(MAX_SHIP_TOS).optional(),
  tax_id: code(TEXT_LIMITS.taxId)
    .nullable()
    .optional()
    .describe(
      "The customer's VAT ID (or GST or organisation number), checked by the rules of its country where there are any.",
    ),
  national_tax_id: code(TEXT_LIMITS.taxId)
    .nullable()
    .optional()
    .describe(
      'A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number.',
    ),
  sales_rep_email: email().nullable().optional(),
  transmission: transmission.optional(),
  billing_policy: billingPolicyInput.nullable().optional(),
  status: z.enum(CUSTOMER_STATUSES).optional(),
  metadata: metadata().optional(),
};

const customerEdit = z.strictObject({ ...members, name: text(TEXT_LIMITS.name).optional() });
type Sent = z.output<typeof customerEdit>;

const toEdit = (sent: Sent): CustomerEdit => ({
  externalId: sent.external_id,
  number: sent.number,
  name: sent.name,
  email: sent.email,
  currency: sent.currency,
  paymentTerms: sent.payment_terms,
  language: sent.language,
  billTo: sent.bill_to,
  shipTo: sent.ship_to,
  taxId: sent.tax_id,
  nationalTaxId: sent.national_tax_id,
  salesRepEmail: sent.sales_rep_email,
  transmission: sent.transmission,
  billingPolicy: sent.billing_policy,
  status: sent.status,
  metadata: sent.metadata,
});

const customerInput = z
  .strictObject({ ...members, name: text(TEXT_LIMITS.name) })
  .transform((sent) => ({ ...toEdit(sent), name: sent.name }));

export const customerAnswer = z
  .strictObject({
    object: z.literal('customer'),
    id: idText('customer'),
    external_id: z.string().nullable(),
    number: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    currency: z.string().nullable(),
    payment_terms: z.string().nullable(),
    language: z.enum(LANGUAGES).nullable(),
    bill_to: addressAnswer.nullable(),
    ship_to: z.array(shipToAnswer),
    tax_id: z.string().nullable(),
    national_tax_id: z.string().nullable(),
    sales_rep_email: z.string().nullable(),
    transmission: z.strictObject({
      email: z.array(z.string()),
      edi_partner_id: z.string().nullable(),
      einvoice: z.string().nullable(),
    }),
    billing_policy: ownPolicyAnswer.nullable(),
    status: z.enum(CUSTOMER_STATUSES),
    metadata: metadataText(),
    created_at: instantText(),
    updated_at: instantText(),
    version: z.int(),
  })
  .meta({ id: 'Customer' });
expandsAs('customer', customerAnswer);

export function writeCustomer(customer: StoredCustomer): z.input<typeof customerAnswer> {
  return {
    object: 'customer',
    id: writeId('customer', customer.id),
    external_id: customer.externalId,
    number: customer.number,
    name: customer.name,
    email: customer.email,
    currency: customer.currency,
    payment_terms: customer.paymentTerms,
    language: customer.language,
    bill_to: customer.billTo === null ? null : writeAddress(customer.billTo),
    ship_to: customer.shipTo.map(writeShipTo),
    tax_id: customer.taxId,
    national_tax_id: customer.nationalTaxId,
    sales_rep_email: customer.salesRepEmail,
    transmission: {
      email: [...(customer.transmission.email ?? [])],
      edi_partner_id: customer.transmission.edi_partner_id ?? null,
      einvoice: customer.transmission.einvoice ?? null,
    },
    billing_policy: customer.billingPolicy === null ? null : writeOwnPolicy(customer.billingPolicy),
    status: customer.status,
    metadata: { ...customer.metadata },
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
    version: customer.version,
  };
}

const created = defineBulkEndpoint({
  id: 'customers.create',
  method: 'POST',
  path: '/v1/customers',
  permission: 'customers:write',
  tag: 'Customers',
  summary: 'Create a customer, or up to 1,000 at once',
  description:
    'The same `external_id` with the same content returns 200 and the existing customer; different content is refused.',
  item: customerInput,
  answers: { 201: customerAnswer, 200: customerAnswer },
  refusals: ['external_id_already_used', 'customer_number_already_used'],
  one: ({ ports, context, body }) => createCustomer(ports, context, body),
  many: ({ ports, context, body }) => createCustomers(ports, context, body),
  answer: ({ isNew, thing }) => ({ status: isNew ? 201 : 200, body: writeCustomer(thing), etag: thing.version }),
});

const read = defineEndpoint({
  id: 'customers.read',
  method: 'GET',
  path: '/v1/customers/{id}',
  permission: 'customers:read',
  tag: 'Customers',
  summary: 'Read a customer',
  params: refParams('customer'),
  answers: { 200: customerAnswer },
  refusals: ['customer_not_found'],
  handle: ({ ports, context, params }) => readCustomer(ports, context, params.id),
  answer: (value: StoredCustomer) => ({ body: writeCustomer(value), etag: value.version }),
});

const edited = defineEndpoint({
  id: 'customers.edit',
  method: 'PATCH',
  path: '/v1/customers/{id}',
  permission: 'customers:write',
  tag: 'Customers',
  summary: 'Edit a customer: fields left out stay unchanged, null clears',
  params: refParams('customer'),
  body: customerEdit,
  answers: { 200: customerAnswer },
  refusals: ['customer_not_found', 'changed_meanwhile', 'external_id_already_used', 'customer_number_already_used'],
  handle: ({ ports, context, params, body, ifMatch }) =>
    editCustomer(ports, context, { customer: params.id, seen: ifMatch, changes: toEdit(body) }),
  answer: (value: StoredCustomer) => ({ body: writeCustomer(value), etag: value.version }),
});

/** A customer with its external id: created when that is new. */
const upsertItem = z
  .strictObject({ ...members, external_id: externalId(), name: text(TEXT_LIMITS.name).optional() })
  .transform((sent) => ({ ...toEdit(sent), externalId: sent.external_id }));

const UPSERT =
  'As in a PATCH, fields left out stay unchanged and `null` clears a field; `name` is required only for a new customer. Returns 201 if the customer is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.';

const upserted = defineEndpoint({
  id: 'customers.upsert',
  method: 'PUT',
  path: '/v1/customers/{id}',
  permission: 'customers:write',
  tag: 'Customers',
  summary: 'Create or update a customer by your own id',
  description: UPSERT,
  params: z.strictObject({ id: externalReference() }),
  body: z.strictObject({ ...members, external_id: externalId().optional(), name: text(TEXT_LIMITS.name).optional() }),
  answers: { 201: customerAnswer, 200: customerAnswer },
  refusals: ['changed_meanwhile', 'external_id_already_used', 'customer_number_already_used'],
  handle: async ({ ports, context, params, body, ifMatch }) => {
    const externalId = params.id.external;
    if (body.external_id !== undefined && body.external_id !== externalId) {
      const detail = 'external_id must equal the one in the path.';
      return refuse('invalid_input', detail, [{ pointer: '/external_id', code: 'does_not_fit', detail }]);
    }
    const input = { ...toEdit({ ...body, external_id: externalId }), externalId };
    return upsertCustomer(ports, context, { input, seen: ifMatch });
  },
  answer: ({ isNew, thing }: Saved<StoredCustomer>) => ({
    status: isNew ? 201 : 200,
    body: writeCustomer(thing),
    etag: thing.version,
  }),
});

const upsertedMany = defineBulkEndpoint({
  id: 'customers.upsert_many',
  method: 'PUT',
  path: '/v1/customers',
  permission: 'customers:write',
  tag: 'Customers',
  summary: 'Create or update up to 1,000 customers by your own ids',
  description: `Each item carries its \`external_id\`. ${UPSERT}`,
  item: upsertItem,
  answers: { 201: customerAnswer, 200: customerAnswer },
  refusals: ['external_id_already_used', 'customer_number_already_used'],
  one: ({ ports, context, body }) => upsertCustomer(ports, context, { input: body, seen: null }),
  many: ({ ports, context, body }) => upsertCustomers(ports, context, body),
  answer: ({ isNew, thing }: Saved<StoredCustomer>) => ({
    status: isNew ? 201 : 200,
    body: writeCustomer(thing),
    etag: thing.version,
  }),
});

const SORTS = sortsOf(['name', 'created_at']);
const USUAL = '-created_at';

const listed = defineEndpoint({
  id: 'customers.list',
  method: 'GET',
  path: '/v1/customers',
  permission: 'customers:read',
  tag: 'Customers',
  summary: 'List customers, newest first or by name',
  query: z.strictObject({
    ...pageQuery(sortedCursor(SORTS)),
    sort: z.enum(SORTS).optional(),
    search: text(200).optional(),
    email: email().optional(),
    number: code(TEXT_LIMITS.customerNumber).optional(),
    external_id: externalId().optional(),
    status: z.enum(CUSTOMER_STATUSES).optional(),
    sales_rep_email: email().optional(),
  }),
  answers: { 200: listOf(customerAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    listCustomers(ports, context, {
      ...sortedPage(pageRequest(query), query.sort ?? USUAL),
      filter: {
        search: query.search,
        email: query.email,
        number: query.number,
        externalId: query.external_id,
        status: query.status,
        salesRepEmail: query.sales_rep_email,
      },
    }),
  answer: (value, { query }) => ({
    body: writePage(value, query, {
      keyOf: ({ key, thing }) => [sortOf(query, USUAL), key, thing.id],
      write: ({ thing }) => writeCustomer(thing),
    }),
  }),
});

export const customerEndpoints = [created, read, edited, upserted, upsertedMany, listed];
