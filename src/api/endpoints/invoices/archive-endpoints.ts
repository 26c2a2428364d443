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
  summary: 'Download the PDFs of many invoices as a ZIP archive with a manifest',
  description: `Takes the filters of \`GET /v1/invoices\`; drafts are left out, as they have no document. Contains up to ${MAX_ARCHIVED.toLocaleString('en')} documents, sorted by date of issue and then by number; the archive is streamed, and documents not yet rendered are rendered meanwhile. The last file, \`manifest.csv\`, lists each document with its number, date, customer, total, file name and SHA-256, and gives the reason if a document is missing. A text cell that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return is prefixed with an apostrophe, so that spreadsheets do not take it for a formula. File names never differ by case alone. An interrupted download is an incomplete ZIP file and cannot be opened.`,
  query: z.strictObject({ ...invoiceFilterFields, ...invoiceFlagTexts }),
  answers: { 200: { file: 'application/zip', description: 'PDFs named by document number, and manifest.csv.' } },
  refusals: ['archive_empty', 'archive_too_large'],
  handle: ({ ports, context, query }) => archiveInvoices(ports, context, toInvoiceFilter(query)),
  answer: (archive) => ({ body: archive.bytes, fileName: archive.fileName }),
});

export const invoiceArchiveEndpoints = [downloaded];
