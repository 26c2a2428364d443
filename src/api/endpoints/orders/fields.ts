/** Orders in requests: parsed exactly, references not resolved. Creation and edit share the same members. */
import { z } from 'zod';
import type { OrderEdit, OrderHeaderInput, OrderInput } from '#model/order-input.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { billingPolicyInput } from '#api/fields/billing-policy.ts';
import {
  address,
  code,
  currency,
  date,
  email,
  externalId,
  metadata,
  paymentTerms,
  prose,
  reference,
} from '#api/fields/text-and-money.ts';
import { chargeInput, lineInput, MAX_CHARGES, MAX_LINES } from '#api/fields/line-fields.ts';
import { shipTo } from '#api/fields/party-fields.ts';

const headerMembers = {
  number: code(TEXT_LIMITS.orderNumber).optional(),
  po_number: code(TEXT_LIMITS.poNumber).nullable().optional(),
  buyer_reference: code(TEXT_LIMITS.buyerReference).nullable().optional(),
  currency: currency().optional(),
  prices_include_tax: z.boolean().optional(),
  ordered_on: date().optional(),
  payment_terms: paymentTerms().optional(),
  bill_to: address().nullable().optional(),
  ship_to: shipTo().nullable().optional(),
  sales_rep_email: email().nullable().optional(),
  note: prose(TEXT_LIMITS.note).nullable().optional(),
  billing_policy: billingPolicyInput.optional(),
  metadata: metadata().optional(),
};

const header = z.strictObject(headerMembers);

const toHeader = (sent: z.output<typeof header>): OrderHeaderInput => ({
  number: sent.number,
  poNumber: sent.po_number,
  buyerReference: sent.buyer_reference,
  currency: sent.currency,
  pricesIncludeTax: sent.prices_include_tax,
  orderedOn: sent.ordered_on,
  paymentTerms: sent.payment_terms,
  billTo: sent.bill_to,
  shipTo: sent.ship_to,
  salesRepEmail: sent.sales_rep_email,
  note: sent.note,
  billingPolicy: sent.billing_policy,
  metadata: sent.metadata,
});

export const orderInput = z
  .strictObject({
    ...headerMembers,
    external_id: externalId().optional(),
    customer_id: reference('customer'),
    accept: z.boolean().optional(),
    lines: z.array(lineInput()).min(1).max(MAX_LINES),
    charges: z.array(chargeInput()).max(MAX_CHARGES).optional(),
  })
  .transform((sent): OrderInput => ({
    ...toHeader(sent),
    externalId: sent.external_id,
    customer: sent.customer_id,
    accept: sent.accept,
    lines: sent.lines,
    charges: sent.charges,
  }));

export const orderEdit = z
  .strictObject({
    ...headerMembers,
    customer_id: reference('customer').optional(),
    lines: z.array(lineInput()).min(1).max(MAX_LINES).optional(),
    charges: z.array(chargeInput()).max(MAX_CHARGES).optional(),
  })
  .transform((sent): OrderEdit => ({
    ...toHeader(sent),
    customer: sent.customer_id,
    lines: sent.lines,
    charges: sent.charges,
  }));
