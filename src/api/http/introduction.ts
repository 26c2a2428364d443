/** Introductory texts of the contract: getting started, general conventions, and the purpose of each group of operations. */

export const INTRODUCTION = `Quittance turns orders and shipments into invoices, exactly once, and follows each invoice until it is settled.

## Getting started

\`\`\`sh
curl -X POST $URL/v1/customers -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"external_id": "4711", "name": "Alfreds Futterkiste", "email": "ap@alfreds.example"}'
\`\`\`

Then call \`POST /v1/orders\`, \`POST /v1/shipments\` (which creates the invoice) and \`GET /v1/invoices/{id}/pdf\`.

## Authentication

Send \`Authorization: Bearer qt_live_...\` with every request. A key belongs to one account and has one role; a request that the role does not permit
returns 403 with the name of the missing permission. Keys are created with \`POST /v1/keys\` and shown only once.

## Errors

Every error is \`application/problem+json\` (RFC 9457). Match on \`code\`; texts may change. \`errors\` names each field by JSON Pointer. A refused
request has changed nothing. 400, 409, 412 and 422 persist until the request or the record is changed; 429 and 503 are temporary, see \`Retry-After\`.

## Money, quantities and dates

Money is a decimal **string** (\`"1234.50"\`) with no more decimal places than its currency has; JSON numbers are refused, because they are not
exact. Quantities and unit prices are decimal strings with up to 6 decimals, tax rates are percentages (\`"19"\`). Fields whose names end in \`_on\` are plain
dates in the account's time zone; those that end in \`_at\` are RFC 3339 instants in UTC.

## Ids

Ids have a prefix: \`inv_01m7y7...\`. Wherever an id is accepted, so are \`external:4711\`, your own \`external_id\`, and
\`number:INV-00001\`, its number. In a path, encode them: \`/\` is \`%2F\`. Unknown fields are refused.

## Idempotency

Send an \`Idempotency-Key\` with a POST: the same key and body take effect once, and every repeat gets the first response, for 7 days. Many
requests are safe to repeat without one: the same \`external_id\` with the same content returns the existing record, and shipping a shipment twice returns its invoice.
\`PUT /v1/customers/external:4711\` creates or updates the customer.

## Lists

Use \`?limit=\` (1 to 200, default 50) and \`&cursor=\`, the \`next_cursor\` of the previous page; the \`Link\` header contains the next URL. Rows are
summaries. \`include=total_count\` also counts all matching rows, which is slow on long lists.

## Expand

\`?expand=customer,order.lines\` includes related records in full, up to two levels deep. Each operation lists what it can expand.

## Limits

A request body can be up to 1 MiB; a bulk request up to 10 MiB and 1,000 items. The \`RateLimit\` header gives the requests left in the current minute.`;

export const TAG_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Account:
    'Your own business: name, address, tax number, bank account, the appearance of documents, and billing defaults.',
  Keys: 'API keys: each belongs to this account, has one role, is shown once, and stops working as soon as it is revoked.',
  Customers: 'Your customers: name, address, delivery of documents, and terms.',
  Catalogue: 'Products and their prices, and the tax rates of lines without one of their own.',
  Orders: 'Orders, and to what extent they are shipped, billed and paid.',
  Shipments: 'Packed and shipped goods. Shipping creates the invoice exactly once, in the same transaction.',
  Events: 'Events received from other systems, and the log of all events of this account.',
  Invoices:
    'Invoices and credit notes: created from shipments and orders or manually, issued with a number, sent, and followed until they are settled.',
  Transmissions: 'The delivery of documents to recipients, and the outcome of each attempt.',
  Transactions: 'Payments, credits, adjustments and rebates.',
  Settlements: 'Which transaction settles which invoice.',
  Imports:
    'Imports from other systems: customers, products, tax rates, orders and documents, checked before they run and, where possible, undone.',
  Jobs: 'The progress of background work.',
  Exceptions: 'Everything that needs a person, with the reason and what can be done.',
  Audit: 'The audit log, a hash chain in which any later change can be detected, and the verification of the books.',
};
