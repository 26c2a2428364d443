/** Who gets an invoice by e-mail: the customer's recipients and the sales rep's copy, or whom a person chose. Each address once. */
import type { Customer } from '#model/customer.ts';
import type { PlannedTransmission } from '#model/transmission.ts';

/** As issuing plans it. A rep's copy never makes an invoice sent here: nobody chose the rep alone. */
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
 * As a person chose them. An address that is neither recorded with the customer nor the sales rep's gets a copy, and a copy makes nothing
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
  // Whoever a person names for a customer without any address is the customer.
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
 * The customer's addresses are those recorded, whether or not invoices usually go there, and no others. A mail domain says nothing: the
 * customer shares gmail.com with strangers, and may share its own with its accountant.
 */
const recordedAddresses = ({ email, transmission }: Pick<Customer, 'email' | 'transmission'>): ReadonlySet<string> =>
  new Set([...(transmission.email ?? []), ...(email === null ? [] : [email])].map(sameAddress));

function customerRecipients(customer: Pick<Customer, 'email' | 'transmission'>): readonly string[] {
  const listed = customer.transmission.email ?? [];
  if (listed.length > 0) return listed;
  return customer.email === null ? [] : [customer.email];
}

/** Mail servers tell letter case apart in theory only. */
export const sameAddress = (address: string): string => address.trim().toLowerCase();
