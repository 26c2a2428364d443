/** Invoice endpoints: manual drafts, issue, void, credit, send, read. Issued content cannot be edited. */
import { z } from 'zod';
import { refuse } from '#kernel/result.ts';
import { ON_CREATION } from '#model/billing-policy.ts';
import { createInvoice, type MadeInvoice } from '#flows/invoices/create.ts';
import { creditInvoice, type CreditAnswer } from '#flows/invoices/credit.ts';
import { editDraft } from '#flows/invoices/edit-draft.ts';
import { findInvoicePage } from '#flows/invoices/find.ts';
import { issueDraft } from '#flows/invoices/issue.ts';
import { readInvoice, type InvoiceAnswer, type InvoiceRow } from '#flows/invoices/read.ts';
import { loadPdf } from '#flows/documents/load.ts';
import { sendInvoice } from '#flows/transmissions/send.ts';
import { voidInvoice } from '#flows/invoices/void.ts';
import { deleteDraft } from '#flows/invoices/delete-draft.ts';
import { listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { email, externalId, nameParams, prose, text } from '#api/fields/text-and-money.ts';
import { invoiceAnswer, invoiceRowAnswer, writeInvoice, writeInvoiceRow } from './answer.ts';
import { invoiceFilterFields, invoiceFlagTexts, toInvoiceFilter } from './filter.ts';
import { contentFields, toContent, toHeader, toInput } from './content.ts';
import { DRAFT_REFUSALS } from './refusals.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { voidRepeat } from '#api/fields/warnings.ts';

const repeatWarnings = ({ isNew, record }: MadeInvoice) =>
  !isNew && record.lifecycle === 'void' ? [voidRepeat('invoice', record.number ?? 'a draft')] : [];

const written = (value: InvoiceAnswer) => ({ body: writeInvoice(value), etag: value.record.version });

const created = defineEndpoint({
  id: 'invoices.create',
  method: 'POST',
  path: '/v1/invoices',
  permission: 'invoices:write',
  tag: 'Invoices',
  summary: 'Create an invoice manually, with lines of its own or for quantities of an order',
  description:
    'The invoice is a draft, without a number, unless `on_creation` is `issue` or `issue_and_send`. The same `external_id` with the same content returns 200 and the existing invoice; if that invoice is void, `warnings` contains `invoice_is_void`. The `external_id` of a void invoice can be reused with different content.',
  body: z.strictObject({
    external_id: externalId().optional(),
    ...contentFields,
    on_creation: z
      .enum(ON_CREATION)
      .meta({
        description:
          'Whether to leave the invoice a draft, issue it, or issue and send it; only `issue_and_send` mails it.',
        default: 'draft',
      })
      .optional(),
  }),
  answers: { 201: invoiceAnswer, 200: invoiceAnswer },
  refusals: [...DRAFT_REFUSALS, 'external_id_already_used'],
  handle: async ({ ports, context, body }) => {
    const input = toInput(body, body.on_creation ?? 'draft');
    return input.ok ? createInvoice(ports, context, { ...input.value, externalId: body.external_id }) : input;
  },
  answer: (value) => ({
    status: value.isNew ? 201 : 200,
    body: writeInvoice(value, repeatWarnings(value)),
    etag: value.record.version,
  }),
});

const edited = defineEndpoint({
  id: 'invoices.edit',
  method: 'PATCH',
  path: '/v1/invoices/{id}',
  permission: 'invoices:write',
  tag: 'Invoices',
  summary: 'Edit a draft that was created manually',
  description:
    'Fields left out stay unchanged and `null` clears a field; `lines` and `charges` are replaced as a whole. An issued invoice cannot be edited: void or credit it instead.',
  params: nameParams('invoice'),
  body: z.strictObject(contentFields),
  answers: { 200: invoiceAnswer },
  refusals: [...DRAFT_REFUSALS, 'invoice_not_found', 'invoice_not_draft', 'invoice_from_order', 'changed_meanwhile'],
  handle: async ({ ports, context, params, body, ifMatch }) => {
    const current = await readInvoice(ports, context, params.id.id);
    if (!current.ok) return current;
    const { record } = current.value;
    if (record.lifecycle !== 'draft') {
      return refuse(
        'invoice_not_draft',
        `The invoice is ${record.lifecycle}; only drafts can be edited. Void it (POST /v1/invoices/{id}/void) or credit it (.../credit), then bill again.`,
      );
    }
    const bills = toContent(body, current.value);
    if (!bills.ok) return bills;
    const edit = {
      invoiceId: params.id.id,
      header: toHeader(body),
      bills: bills.value,
      seen: ifMatch ?? record.version,
    };
    return editDraft(ports, context, edit);
  },
  answer: written,
});

const deleted = defineEndpoint({
  id: 'invoices.delete',
  method: 'DELETE',
  path: '/v1/invoices/{id}',
  permission: 'invoices:write',
  tag: 'Invoices',
  summary: 'Delete a draft',
  params: nameParams('invoice'),
  answers: { 204: null },
  refusals: ['invoice_not_found', 'invoice_not_draft'],
  handle: ({ ports, context, params }) => deleteDraft(ports, context, params.id.id),
  answer: () => ({ body: null }),
});

const issued = defineEndpoint({
  id: 'invoices.issue',
  method: 'POST',
  path: '/v1/invoices/{id}/issue',
  permission: 'invoices:write',
  tag: 'Invoices',
  summary: 'Issue a draft: it gets its number and can no longer be edited',
  params: nameParams('invoice'),
  body: z
    .strictObject({
      send: z.boolean().meta({ description: 'Whether to send it as well.', default: false }).optional(),
    })
    .optional(),
  answers: { 200: invoiceAnswer },
  refusals: [...DRAFT_REFUSALS, 'invoice_not_found', 'invoice_not_draft'],
  handle: ({ ports, context, params, body }) =>
    issueDraft(ports, context, { invoiceId: params.id.id, send: body?.send ?? false }),
  answer: written,
});

const sent = defineEndpoint({
  id: 'invoices.send',
  method: 'POST',
  path: '/v1/invoices/{id}/send',
  permission: 'invoices:write',
  tag: 'Invoices',
  summary: 'Send an issued invoice, or send it again',
  description:
    "Sends to the recipients of the customer unless `recipients` is given. An address that is neither recorded with the customer nor the sales representative's receives a copy only: the invoice does not count as sent and can still be voided.",
  params: nameParams('invoice'),
  body: z
    .strictObject({ recipients: z.array(email()).min(1).max(20).optional(), note: prose(1_000).optional() })
    .optional(),
  answers: { 200: invoiceAnswer },
  refusals: ['invoice_not_found', 'invoice_not_issued', 'invoice_already_void', 'no_recipient'],
  handle: ({ ports, context, params, body }) =>
    sendInvoice(ports, context, { invoiceId: params.id.id, recipients: body?.recipients, note: body?.note }),
  answer: written,
});

const ending = z.strictObject({
  reason: prose(500),
  source: z
    .enum(['bill_again', 'hold'])
    .meta({
      description:
        'What happens to the goods it billed. `hold`: they stay unbilled until a person bills them with `POST /v1/invoices` and `order_id`; their shipment has the warning `billing_held`. `bill_again`: the next `POST /v1/shipments/{id}/ship` bills them.',
      default: 'hold',
    })
    .optional(),
});

const voided = defineEndpoint({
  id: 'invoices.void',
  method: 'POST',
  path: '/v1/invoices/{id}/void',
  permission: 'invoices:void',
  tag: 'Invoices',
  summary: 'Void an issued invoice that has not been sent and has no settlements',
  description:
    'The invoice keeps its number. `source` determines what happens to the goods it billed: `hold` (the default) leaves them unbilled until a person bills them; `bill_again` lets the next ship request bill them. Repeating the request with a different `source` is refused.',
  params: nameParams('invoice'),
  body: ending,
  answers: { 200: invoiceAnswer },
  refusals: [
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_sent',
    'invoice_has_settlements',
    'credit_note_cannot_be_voided',
    'source_already_decided',
  ],
  handle: ({ ports, context, params, body }) =>
    voidInvoice(ports, context, { invoiceId: params.id.id, reason: body.reason, source: body.source ?? null }),
  answer: written,
});

const credited = defineEndpoint({
  id: 'invoices.credit',
  method: 'POST',
  path: '/v1/invoices/{id}/credit',
  permission: 'invoices:void',
  tag: 'Invoices',
  summary: 'Credit an issued invoice in full with a credit note',
  description:
    "The credit note creates a credit for the customer, which settles this invoice up to its open balance; the remainder stays open credit. If the account's `settle_credit_notes` is `manual`, all of it stays open. If the invoice has been credited in part already (for a discount of the order), the credit note covers the rest. Repeating the request returns the same credit note. A credit note cannot be voided: to bill the goods again, ship again (with `source: bill_again`) or create an invoice with `order_id`.",
  params: nameParams('invoice'),
  body: z.strictObject({
    ...ending.shape,
    send: z
      .boolean()
      .meta({
        description:
          'Whether to mail the credit note. Default: only if its invoice has been mailed or is being mailed.',
      })
      .optional(),
  }),
  answers: { 201: invoiceAnswer, 200: invoiceAnswer },
  refusals: [
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_void',
    'credit_note_cannot_be_credited',
    'source_already_decided',
    'no_recipient',
    'invoice_total_negative',
    'account_incomplete',
    'invoice_breaks_en16931',
    'character_not_drawable',
    'order_line_already_credited',
  ],
  handle: ({ ports, context, params, body }) =>
    creditInvoice(ports, context, {
      invoiceId: params.id.id,
      reason: body.reason,
      source: body.source ?? null,
      send: body.send ?? null,
    }),
  answer: (value: CreditAnswer) => ({ status: value.isNew ? 201 : 200, ...written(value.creditNote) }),
});

const EXPAND = [
  'lines',
  'customer',
  'order',
  'order.lines',
  'shipment',
  'shipment.lines',
  'credit_notes',
  'credit_notes.lines',
] as const;

const read = defineEndpoint({
  id: 'invoices.read',
  method: 'GET',
  path: '/v1/invoices/{id}',
  permission: 'invoices:read',
  tag: 'Invoices',
  summary: 'Read an invoice',
  params: nameParams('invoice'),
  query: z.strictObject({ expand: expandField(EXPAND).optional() }),
  answers: { 200: invoiceAnswer },
  refusals: ['invoice_not_found'],
  handle: ({ ports, context, params }) => readInvoice(ports, context, params.id.id),
  answer: written,
});

const pdf = defineEndpoint({
  id: 'invoices.pdf',
  method: 'GET',
  path: '/v1/invoices/{id}/pdf',
  permission: 'invoices:read',
  tag: 'Invoices',
  summary: 'Download the PDF, which is rendered once after issue',
  description:
    'For a draft, returns a preview marked as a draft on each page; for a void invoice, a copy marked as void. Neither is stored. `as=issued` returns the bytes as issued, even if the invoice is void now.',
  params: nameParams('invoice'),
  query: z.strictObject({ as: z.enum(['issued']).optional() }),
  answers: { 200: { file: 'application/pdf', description: 'The document.' } },
  refusals: ['invoice_not_found', 'invoice_not_issued'],
  handle: ({ ports, context, params, query }) =>
    loadPdf(ports, context, { invoiceId: params.id.id, asIssued: query.as === 'issued' }),
  answer: (value) => ({ body: value.bytes, fileName: value.fileName }),
});

const SEARCH =
  "The beginning of the number or PO number of the invoice, its order or its shipment, an external id of one of them, or part of the customer's name, number, e-mail address or external id. If more than 200 numbers match, only the last 200 in alphabetical order are searched.";

const listed = defineEndpoint({
  id: 'invoices.list',
  method: 'GET',
  path: '/v1/invoices',
  permission: 'invoices:read',
  tag: 'Invoices',
  summary: 'List invoices and credit notes, newest first',
  description:
    'With a period (`issued_from`, `issued_to`), documents are sorted by date of issue; with `status=past_due`, by due date, the latest first.',
  query: z.strictObject({
    ...pageQuery(byId),
    expand: expandField(EXPAND).optional(),
    ...invoiceFilterFields,
    ...invoiceFlagTexts,
    search: text(200).meta({ type: 'string', description: SEARCH }).optional(),
  }),
  answers: { 200: listOf(invoiceRowAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    findInvoicePage(ports, context, {
      ...pageRequest(query),
      filter: { ...toInvoiceFilter(query), isByBeginning: true },
    }),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: InvoiceRow) => [row.record.id], write: writeInvoiceRow }),
  }),
});

export const invoiceEndpoints = [created, edited, deleted, issued, sent, voided, credited, read, pdf, listed];
