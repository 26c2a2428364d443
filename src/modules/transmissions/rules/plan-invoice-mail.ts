/** Plans the recipients of an invoice by e-mail: the customer's and a copy for the sales rep, or those chosen by a person. Each address once. */
import type { Customer } from '#model/customer.ts';
import type { PlannedTransmission } from '#model/transmission.ts';

/** For issuing. A copy for the sales rep never makes an invoice sent. */
export function planInvoiceMail(question: {
  readonly customer: Pick<Customer, 'email' | 'transmission'>;
  readonly salesRepEmail: string | null;
  readonly purpose: string;
}): PlannedTransmission[] {
  const { customer, salesRepEmail, purpose } = question;
  const planned = new Map<string, PlannedTransmission>();
  const plan = (recipient: string, recipientRole: PlannedTransmission['recipientRole']) => {
    const key = sameAddress(recipient);
    if (planned.has(key)) return;
    planned.set(key, {
      channel: 'email',
      recipient: recipient.trim(),
      recipientRole,
      purpose,
      countsAsSent: recipientRole === 'customer',
      note: null,
    });
  };
  for (const recipient of customerRecipients(customer)) plan(recipient, 'customer');
  if (salesRepEmail !== null) plan(salesRepEmail, 'sales_rep');
  return [...planned.values()];
}

/**
 * For recipients chosen by a person. An address that is neither the customer's nor the sales rep's gets a copy, which does not make the invoice
 * sent.
 */
export function planChosenMail(question: {
  readonly customer: Pick<Customer, 'email' | 'transmission'>;
  readonly salesRepEmail: string | null;
  readonly recipients: readonly string[];
  readonly purpose: string;
}): PlannedTransmission[] {
  const { customer, salesRepEmail, recipients, purpose } = question;
  const recorded = recordedAddresses(customer);
  // For a customer without a recorded address, every chosen recipient counts as the customer.
  const others = recorded.size === 0 ? 'customer' : 'copy';
  const rep = salesRepEmail === null ? null : sameAddress(salesRepEmail);
  const chosen = new Map(recipients.map((recipient) => [sameAddress(recipient), recipient.trim()]));
  return [...chosen].map(([key, recipient]) => {
    const recipientRole = recorded.has(key) ? 'customer' : key === rep ? 'sales_rep' : others;
    return {
      channel: 'email',
      recipient,
      recipientRole,
      purpose,
      countsAsSent: recipientRole === 'customer' || (recipientRole === 'sales_rep' && chosen.size === 1),
      note: null,
    };
  });
}

/**
 * Only recorded addresses are the customer's, whether or not invoices usually go there. A mail domain proves nothing: the
 * customer shares gmail.com with strangers, and may share its own with its accountant.
 */
const recordedAddresses = ({ email, transmission }: Pick<Customer, 'email' | 'transmission'>): ReadonlySet<string> =>
  new Set([...(transmission.email ?? []), ...(email === null ? [] : [email])].map(sameAddress));

function customerRecipients(customer: Pick<Customer, 'email' | 'transmission'>): readonly string[] {
  const listed = customer.transmission.email ?? [];
  if (listed.length > 0) return listed;
  return customer.email === null ? [] : [customer.email];
}

/** Compared without case, as mail servers do in practice. */
export const sameAddress = (address: string): string => address.trim().toLowerCase();
