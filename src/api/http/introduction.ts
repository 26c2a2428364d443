/** Introductory texts of the contract: getting started, general conventions, and the purpose of each group of operations. */

export const INTRODUCTION = `Orders and shipments come in, invoices go out, exactly once, and are followed until they are settled.

## Getting started

\`\`\`sh
curl -X POST $URL/v1/customers -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"external_id": "4711", "name": "Alfreds Futterkiste", "email": "ap@alfreds.example"}'
\`\`\`

Then \`POST /v1/orders\`, \`POST /v1/shipments\` (which makes the invoice), \`GET /v1/invoices/{id}/pdf\`.

## Authentication

Send \`Authorization: Bearer qt_live_...\` with every request. A key belongs to one account and has one role; requests the role does not permit are answered with 403
and the name of the missing permission. Keys are created with \`POST /v1/keys\` and shown once.

## Errors

Every error is \`application/problem+json\` (RFC 9457). Match on \`code\`; texts may change. \`errors\` names each field by JSON Pointer. A refused
request has changed nothing. 400, 409, 412 and 422 recur until something changes; 429 and 503 are temporary, see \`Retry-After\`.

## Money, quantities and dates

Money is a decimal **string** (\`"1234.50"\`) with no more decimal places than its currency has; JSON numbers are refused, because they are not
exact. Quantities and unit prices are decimal strings with up to 6 decimals, tax rates are percent (\`"19"\`). Names that end in \`_on\` are plain
dates in the account's time zone, names that end in \`_at\` are RFC 3339 instants in UTC.

## Ids

Ids have a prefix: \`inv_01m7y7...\`. Wherever an id is accepted, so are \`external:4711\`, your own \`external_id\`, and
\`number:INV-00001\`, its number. In a path, encode them: \`/\` is \`%2F\`. Unknown fields are refused.

## Idempotency

Send an \`Idempotency-Key\` with a POST: the same key and body take effect once, and every repeat gets the first response, for 7 days. Many
requests are safe without one: the same \`external_id\` with the same content returns the existing record, and shipping a shipment twice returns its invoice.
\`PUT /v1/customers/external:4711\` creates or updates the customer.

## Lists

\`?limit=\` (1 to 200, default 50) and \`&cursor=\`, the \`next_cursor\` of the previous page; the \`Link\` header has the next URL. Rows are
summaries. \`include=total_count\` counts, which costs time.

## Expand

\`?expand=customer,order.lines\` includes related records in full, up to two levels deep. Each operation lists what it can expand.

## Limits

Request bodies up to 1 MiB; bulk requests up to 10 MiB and 1,000 items. The \`RateLimit\` header gives the requests left in this minute.`;

export const TAG_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Account: 'Your own business: name, address, tax id, bank account, how documents look, and the defaults of billing.',
  Keys: 'API keys: each belongs to this account, has one role, is shown once, and stops working as soon as it is revoked.',
  Customers: 'Your customers: names, addresses, how they receive documents, and their terms.',
  Catalogue: 'What you sell and at what price, and the tax rates of lines that do not name one.',
  Orders: 'What was ordered, and how far it is shipped, billed and paid.',
  Shipments: 'What leaves the warehouse. Shipping makes the invoice, in the same transaction and once.',
  Events: 'Events of other systems coming in, and the log of everything that happened here.',
  Invoices:
    'Invoices and credit notes: made by shipments or by hand, issued with a number, sent, and followed until they are settled.',
  Transmissions: 'Documents on their way to recipients, and the outcome of each attempt.',
  Transactions: 'Money as it moved: payments, credits, adjustments and rebates.',
  Settlements: 'Which transaction pays which invoice.',
  Imports:
    'Imports from other systems: customers, products, orders and documents; checked first, then run, and undone if need be.',
  Jobs: 'Work that takes longer than a request: how far it is, and how to stop it.',
  Exceptions: 'Everything that needs a person, with its reason and what can be done.',
  Audit: 'Who did what, in a chain that shows every later change, and checks of the books.',
};
