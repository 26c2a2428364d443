/** Refusal codes of issuing an invoice and writing a draft, shared by endpoints. */

const ISSUE_REFUSALS = [
  'customer_on_hold',
  'account_incomplete',
  'invoice_breaks_en16931',
  'character_not_drawable',
  'payment_terms_unknown',
  'order_line_already_billed',
  'nothing_left_to_bill',
  'no_recipient',
] as const;
export const DRAFT_REFUSALS = [
  ...ISSUE_REFUSALS,
  'customer_not_found',
  'order_not_found',
  'order_not_open',
  'order_line_unknown',
  'order_invalid',
  'tax_rate_missing',
  'invoice_total_negative',
  'invoice_rate_negative',
  'amount_too_large',
] as const;
