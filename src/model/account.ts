/** The seller: the current profile of the account; documents copy what they need from it when they are issued. */
import type { AccountId } from '#kernel/id.ts';
import type { BillingPolicy } from './billing-policy.ts';
import type { Branding } from './invoice-document.ts';
import type { Language } from './language.ts';
import type { Address, BankDetails } from './party.ts';

/** Whether a credit note is settled against the invoice it corrects automatically, or by a person. */
export const CREDIT_NOTE_SETTLING = ['automatic', 'manual'] as const;
export type CreditNoteSettling = (typeof CREDIT_NOTE_SETTLING)[number];

/** How a PO number is treated that another open order of the customer already has. */
export const PO_NUMBER_RULES = ['warn', 'refuse', 'allow'] as const;
export type PoNumberRule = (typeof PO_NUMBER_RULES)[number];

export interface Account {
  readonly id: AccountId;
  readonly username: string;
  readonly name: string;
  readonly homeCurrency: string;
  /** IANA zone; business dates are fixed in it. */
  readonly timeZone: string;
  readonly paymentTerms: string;
  /** Of documents and mails for customers without a language of their own. */
  readonly language: Language;
  readonly address: Address | null;
  readonly taxId: string | null;
  /** A second number beside it: Steuernummer, SIREN, company register. */
  readonly nationalTaxId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly bank: BankDetails | null;
  readonly branding: Branding;
  readonly billingPolicy: BillingPolicy;
  readonly settleCreditNotes: CreditNoteSettling;
  readonly poNumbers: PoNumberRule;
  /** Whether the note of an order is printed on its invoices. */
  readonly orderNoteOnInvoice: boolean;
  readonly version: number;
}
