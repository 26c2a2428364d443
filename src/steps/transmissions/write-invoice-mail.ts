/** Composes the mail of a transmission from the frozen document and its stored PDF. Pure; uses nothing that can change after issue. */
import { present } from '#kernel/assert.ts';
import { addressIn } from '#kernel/email-address.ts';
import { writeMoney } from '#kernel/money.ts';
import type { Transmission } from '#model/transmission.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { composeInvoiceMail } from '#channels/registry.ts';
import type { PdfFile } from '#model/pdf-file.ts';

export interface InvoiceToMail {
  readonly transmission: Transmission;
  readonly document: InvoiceDocument;
  readonly branding: Branding;
  readonly pdf: PdfFile;
  readonly mailFrom: string;
}

export function writeInvoiceMail(of: InvoiceToMail): OutboundMail {
  const { transmission, document, branding, pdf, mailFrom } = of;
  const { seller, billTo } = document;
  const words = composeInvoiceMail({
    kind: document.kind,
    number: present(document.number, 'only issued documents are sent'),
    revision: document.revision,
    sellerName: seller.name,
    sellerEmail: seller.email ?? null,
    customerName: billTo.name,
    total: writeMoney(document.total, document.currency),
    currency: document.currency,
    dueOn: document.dueOn,
    orderNumber: document.orderNumber,
    poNumber: document.poNumber,
    correctsNumber: document.corrects?.number ?? null,
    bank: seller.bank ?? null,
    note: transmission.note,
    accentColour: branding.accentColour ?? null,
    purpose:
      transmission.recipientRole === 'sales_rep'
        ? 'sales_rep_copy'
        : transmission.purpose === 'original'
          ? 'original'
          : 'resend',
    // The sales rep's copy is in the document's language too.
    language: document.language,
  });
  return {
    transmissionId: transmission.id,
    composedAt: transmission.createdAt,
    from: { name: seller.name, address: addressIn(mailFrom) },
    ...(seller.email === undefined ? {} : { replyTo: { name: seller.name, address: seller.email } }),
    to:
      transmission.recipientRole === 'customer'
        ? { name: billTo.name, address: transmission.recipient }
        : { address: transmission.recipient },
    ...words,
    attachments: [{ fileName: pdf.fileName, mediaType: pdf.mediaType, content: pdf.bytes }],
  };
}
