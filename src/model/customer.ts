/** The supplier's record of a buyer, connected or not. */
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { BillingPolicy } from './billing-policy.ts';
import type { Language } from './language.ts';
import type { Address, ShipTo } from './party.ts';

export const CUSTOMER_STATUSES = ['normal', 'preferred', 'hold_shipment', 'hold_all'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

/** How documents reach the customer. `email` lists the recipients; with none, the customer's own address is used. */
export interface TransmissionPreferences {
  readonly email?: readonly string[];
  readonly edi_partner_id?: string;
  readonly einvoice?: string;
}

export interface Customer {
  readonly accountId: AccountId;
  readonly id: CustomerId;
  readonly externalId: string | null;
  readonly number: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly currency: string | null;
  readonly paymentTerms: string | null;
  /** Null: the account's. */
  readonly language: Language | null;
  readonly billTo: Address | null;
  readonly shipTo: readonly ShipTo[];
  readonly taxId: string | null;
  /** A second number beside it: Steuernummer, SIREN, company register. */
  readonly nationalTaxId: string | null;
  readonly salesRepEmail: string | null;
  readonly transmission: TransmissionPreferences;
  readonly billingPolicy: Partial<BillingPolicy> | null;
  readonly status: CustomerStatus;
  readonly version: number;
}
