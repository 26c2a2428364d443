/**
 * Every code the API can answer with: its HTTP status and its title. Codes are sentences, unique, and never reused for another meaning.
 * A flow's refusal that is not listed here is a bug.
 */
interface Known {
  readonly status: number;
  readonly title: string;
}

export const REFUSALS = {
  // The request itself.
  not_json: { status: 400, title: 'The body is not JSON' },
  invalid_utf8: { status: 400, title: 'The body is not valid UTF-8' },
  invalid_input: { status: 400, title: 'The input breaks the rules; see errors' },
  invalid_header: { status: 400, title: 'A header breaks the rules' },
  malformed_request: { status: 400, title: 'The request could not be read' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  route_not_found: { status: 404, title: 'Nothing lives at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  amount_too_large: { status: 422, title: 'An amount is larger than can be kept' },
  // Who asks.
  api_key_missing: { status: 401, title: 'An API key is needed' },
  api_key_unknown: { status: 401, title: 'The API key is unknown or was revoked' },
  permission_missing: { status: 403, title: 'This key may not do this' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  // Repeats and races.
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key was used for another request' },
  verification_running: { status: 409, title: 'The books of this account are being checked already' },
  busy: { status: 409, title: 'Another request holds what this one needs' },
  overloaded: { status: 503, title: 'More is asked at once than can be done now' },
  changed_meanwhile: { status: 412, title: 'It was changed since you read it' },
  external_id_already_used: { status: 409, title: 'This external_id belongs to another with other content' },
  // The account and its keys.
  key_not_found: { status: 404, title: 'No such API key' },
  key_role_exceeds_own: { status: 403, title: 'A key can hand on no more than it may do itself' },
  last_owner_key: { status: 409, title: 'The last owner key cannot be revoked' },
  username_already_used: { status: 409, title: 'This username is taken' },
  logo_unusable: { status: 422, title: 'The logo cannot stand on documents; see errors' },
  account_incomplete: { status: 409, title: 'The account lacks what an invoice must say about its seller' },
  home_currency_fixed: { status: 409, title: 'The home currency is fixed once something was invoiced' },
  customer_not_found: { status: 404, title: 'No such customer' },
  customer_on_hold: { status: 409, title: 'The customer is on hold' },
  order_not_found: { status: 404, title: 'No such order' },
  order_not_open: { status: 409, title: 'The order is not open' },
  order_invalid: { status: 422, title: 'The order cannot be kept like this; see errors' },
  archive_empty: { status: 404, title: 'No issued invoice fits' },
  archive_too_large: { status: 422, title: 'More invoices than an archive takes' },
  sending_not_found: { status: 404, title: 'No such sending' },
  sending_empty: { status: 422, title: 'No issued invoice fits' },
  sending_too_large: { status: 422, title: 'More invoices than are sent at once' },
  sending_planned: { status: 409, title: 'All mails of the sending are on their way' },
  no_recipient: { status: 422, title: 'Nobody to send to' },
  // Customers, the catalogue and orders.
  customer_number_already_used: { status: 409, title: 'Another customer carries this number' },
  product_not_found: { status: 404, title: 'No such product' },
  sku_already_used: { status: 409, title: 'Another product carries this sku' },
  tax_rate_not_found: { status: 404, title: 'No such tax rate' },
  tax_rate_name_already_used: { status: 409, title: 'Another tax rate carries this name' },
  tax_unknown: { status: 422, title: 'No tax rate is known for this' },
  tax_rate_missing: { status: 422, title: 'Nobody says how this is taxed' },
  tax_invalid: { status: 422, title: 'Tax category, rate and reason contradict each other' },
  po_number_already_used: { status: 409, title: 'Another order of this customer carries this PO number' },
  order_number_already_used: { status: 409, title: 'Another order carries this number' },
  order_not_accepted: { status: 409, title: 'The order is a draft' },
  order_completed: { status: 409, title: 'The order is completed' },
  order_is_void: { status: 409, title: 'The order is void' },
  order_field_fixed: { status: 409, title: 'An accepted order keeps these fields' },
  order_has_shipments: { status: 409, title: 'Something of the order is packed or shipped' },
  order_has_packed_shipments: { status: 409, title: 'A shipment of the order is packed and has not left' },
  order_has_invoices: { status: 409, title: 'Something of the order is billed' },
  // Shipments.
  shipment_not_found: { status: 404, title: 'No such shipment' },
  shipment_voided: { status: 409, title: 'The shipment was voided' },
  shipped_at_in_future: { status: 422, title: 'Goods have not left that far in the future' },
  shipment_has_invoice: { status: 409, title: 'An invoice bills this shipment' },
  order_line_unknown: { status: 422, title: 'The order has no such line' },
  order_line_already_shipped: { status: 409, title: 'More would be shipped than the order line asks for' },
  order_line_already_billed: { status: 409, title: 'More would be billed than the order line allows' },
  order_line_already_credited: { status: 409, title: 'More would be credited than was billed' },
  nothing_left_to_ship: { status: 409, title: 'Everything is shipped or packed already' },
  // Invoices.
  invoice_not_found: { status: 404, title: 'No such invoice' },
  invoice_not_draft: { status: 409, title: 'Only drafts may be changed or deleted' },
  invoice_not_issued: { status: 409, title: 'The invoice is not issued' },
  invoice_already_sent: { status: 409, title: 'The invoice was sent; correct it by a credit note' },
  invoice_has_settlements: { status: 409, title: 'Something is settled against the invoice' },
  invoice_already_void: { status: 409, title: 'The invoice is void' },
  invoice_breaks_en16931: { status: 422, title: 'The invoice breaks the arithmetic of EN 16931' },
  credit_note_cannot_be_voided: { status: 409, title: 'A credit note stands once it is issued' },
  credit_note_cannot_be_credited: { status: 409, title: 'A credit note is not credited' },
  source_already_invoiced: { status: 409, title: 'This source already has a live invoice' },
  invoice_rate_negative: { status: 422, title: 'The discounts at a tax rate exceed what the invoice has at it' },
  invoice_total_negative: { status: 422, title: 'The discounts exceed what the invoice comes to' },
  nothing_left_to_bill: { status: 409, title: 'Nothing is left to bill' },
  invoice_from_order: { status: 409, title: 'An invoice of a shipment is edited through its order' },
  payment_terms_unknown: { status: 422, title: 'These payment terms cannot be computed' },
  // Deliveries.
  delivery_not_found: { status: 404, title: 'No such delivery' },
  delivery_not_parked: { status: 409, title: 'Only a delivery that waits for a person is decided by one' },
  // Transactions and settlements.
  transaction_not_found: { status: 404, title: 'No such transaction' },
  settlement_not_found: { status: 404, title: 'No such settlement' },
  allocation_exceeds_transaction: { status: 409, title: 'More would be allocated than the transaction has left' },
  customer_mismatch: { status: 422, title: 'A settlement is for one customer' },
  currency_mismatch: { status: 422, title: 'A settlement has one currency' },
  invoice_uncollectible: { status: 409, title: 'The invoice was written off as uncollectible' },
  credit_note_is_no_receivable: {
    status: 409,
    title: 'Nothing is owed on a credit note; settle its credit transaction',
  },
  // Imports.
  import_not_found: { status: 404, title: 'No such import' },
  import_part_unknown: { status: 404, title: 'The import has no such file' },
  import_state: { status: 409, title: 'The import is in another state' },
  import_unreadable: { status: 409, title: 'The files could not be read to their end' },
  import_has_errors: { status: 409, title: 'Rows have errors' },
  import_nothing_ready: { status: 409, title: 'No row is fit to be brought' },
  import_not_overwriting: { status: 422, title: 'Records of this kind are not overwritten' },
  import_not_sending: { status: 422, title: 'Only documents are mailed by an import' },
  import_in_use: { status: 409, title: 'Something depends on what the import made' },
  import_not_undoable: { status: 409, title: 'Issued documents stand' },
  mapping_invalid: { status: 422, title: 'The mapping does not fit the files; see errors' },
  file_too_large: { status: 413, title: 'The file is too large' },
  file_empty: { status: 422, title: 'The file holds no row' },
  file_not_a_table: { status: 422, title: 'The file is neither CSV nor XLSX' },
  encoding_differs: { status: 422, title: 'The file is not written in this encoding' },
  quote_not_closed: { status: 422, title: 'A quote is never closed' },
  quote_misplaced: { status: 422, title: 'A quote ends a cell before its end' },
  row_too_long: { status: 422, title: 'A row is longer than any honest row' },
  workbook_broken: { status: 422, title: 'The workbook is damaged' },
  workbook_too_large: { status: 422, title: 'The workbook holds more than can be read' },
  sheet_not_found: { status: 422, title: 'The workbook has no such sheet' },
  job_not_found: { status: 404, title: 'No such job' },
  // What needs a person.
  exception_not_found: { status: 404, title: 'Nothing waits for a person under this id' },
  exception_not_retryable: { status: 409, title: 'Trying again would not help' },
  exception_not_resolvable: { status: 409, title: 'This ends only when its cause does' },
  // Our side.
  internal_error: { status: 500, title: 'Something broke on our side' },
  clock_wrong: { status: 503, title: 'The clocks of server and database differ, so nothing is dated' },
  storage_full: { status: 507, title: 'The data directory has no room left' },
  not_ready: { status: 503, title: 'The server is not ready' },
} as const satisfies Readonly<Record<string, Known>>;

export type RefusalCode = keyof typeof REFUSALS;

const BY_CODE: ReadonlyMap<string, Known> = new Map(Object.entries(REFUSALS));

export const knownRefusal = (code: string): Known | null => BY_CODE.get(code) ?? null;
