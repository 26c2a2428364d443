/** Many invoices' PDFs in one download. */
import { z } from 'zod';
import { archiveInvoices, MAX_ARCHIVED } from '#flows/documents/archive.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { invoiceFilterFields, invoiceFlagTexts, toInvoiceFilter } from './filter.ts';

const downloaded = defineEndpoint({
  id: 'invoices.archive',
  method: 'GET',
  path: '/v1/invoices/archive',
  permission: 'invoices:read',
  tag: 'Invoices',
  summary: 'The PDFs of many invoices as a ZIP with a manifest',
  description:
    `Takes the filters of the list; drafts have no document and are left out. Up to ${MAX_ARCHIVED.toLocaleString('en')} documents, by day of issue and then by number, ` +
    'streamed while they are read: what is not drawn yet is drawn on the way. `manifest.csv`, the last file, names each with its number, ' +
    'day, customer, total, file and SHA-256, and says why one is missing; a cell of text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe before it, so that ' +
    'no spreadsheet takes it for a formula. Names of files differ by more than case. A download that breaks off lacks its end and does not open.',
  query: z.strictObject({ ...invoiceFilterFields, ...invoiceFlagTexts }),
  answers: { 200: { file: 'application/zip', description: 'PDFs named by number, and manifest.csv.' } },
  refusals: ['archive_empty', 'archive_too_large'],
  handle: ({ ports, context, query }) => archiveInvoices(ports, context, toInvoiceFilter(query)),
  answer: (archive) => ({ body: archive.bytes, fileName: archive.fileName }),
});

export const invoiceArchiveEndpoints = [downloaded];
