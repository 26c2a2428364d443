/** Mails for tests: complete, small and customizable. */
import type { TransmissionId } from '#kernel/id.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';

export const TRANSMISSION = '019a9d5e-0c00-7000-8000-000000000001' as TransmissionId;

export function aMail(parts: Partial<OutboundMail> = {}): OutboundMail {
  return {
    transmissionId: TRANSMISSION,
    composedAt: '2026-11-20T09:30:00.000Z',
    from: { name: 'Northwind Traders', address: 'invoices@northwind.example' },
    replyTo: { address: 'billing@northwind.example' },
    to: { name: 'Bólido Comidas', address: 'pagos@bolido.example' },
    subject: 'Invoice INV-1 from Northwind Traders',
    text: 'Please find invoice INV-1 attached.\n',
    html: '<p>Please find invoice INV-1 attached.</p>',
    attachments: [
      { fileName: 'INV-1.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7 not really') },
    ],
    ...parts,
  };
}
