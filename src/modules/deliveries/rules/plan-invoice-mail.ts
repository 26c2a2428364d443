/** Who gets an invoice by e-mail: the customer's recipients, and the sales rep's copy. Each address once. */
import type { Customer } from '#model/customer.ts';
import type { PlannedDelivery } from '#model/delivery.ts';

export function planInvoiceMail(question: {
  readonly customer: Pick<Customer, 'email' | 'delivery'>;
  readonly salesRepEmail: string | null;
  readonly purpose: string;
}): PlannedDelivery[] {
  const { customer, salesRepEmail, purpose } = question;
  const listed = customer.delivery.email ?? [];
  const recipients = listed.length > 0 ? listed : customer.email === null ? [] : [customer.email];
  const planned = new Map<string, PlannedDelivery>();
  const plan = (recipient: string, recipientRole: PlannedDelivery['recipientRole']) => {
    const key = recipient.trim().toLowerCase();
    if (!planned.has(key)) planned.set(key, { channel: 'email', recipient: recipient.trim(), recipientRole, purpose });
  };
  for (const recipient of recipients) plan(recipient, 'customer');
  if (salesRepEmail !== null) plan(salesRepEmail, 'sales_rep');
  return [...planned.values()];
}
