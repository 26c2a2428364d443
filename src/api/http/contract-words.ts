/** What the contract says about itself: how to begin, what holds everywhere, and what each group of operations is for. */

export const INTRODUCTION = `Orders and shipments come in, invoices go out, exactly once, and are followed until they are settled.

## Begin

\`\`\`sh
curl -X POST $URL/v1/customers -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"external_id": "4711", "name": "Alfreds Futterkiste", "email": "ap@alfreds.example"}'
\`\`\`

Then \`POST /v1/orders\`, \`POST /v1/shipments\` (which makes the invoice), \`GET /v1/invoices/{id}/pdf\`.

## Authentication

Send \`Authorization: Bearer qt_live_...\` with every request. A key speaks for one account with one role; what the role may not do answers 403
and names the missing permission. Keys are made with \`POST /v1/keys\` and shown once.

## Errors

Every error is \`application/problem+json\` (RFC 9457). Match on \`code\`; words may change. \`errors\` names each field by JSON Pointer. A refused
request has changed nothing. 400, 409, 412 and 422 will be refused again until something changes; 429 and 503 pass, see \`Retry-After\`.

## Money, quantities and dates

Money is a decimal **string** (\`"1234.50"\`) with at most as many decimals as its currency has; a JSON number is refused, for it would not be
exact. Quantities and unit prices are decimal strings with up to 6 decimals, tax rates are percent (\`"19"\`). Names that end in \`_on\` are plain
dates in the account's time zone, names that end in \`_at\` are RFC 3339 instants in UTC.

## Ids

Ids have a prefix: \`inv_01m7y7...\`. Wherever an id is taken, two other names are: \`external:4711\`, your own \`external_id\`, and
\`number:INV-00001\`, the number people know it by. In a path, encode them: \`/\` is \`%2F\`. Fields that are not in this contract are refused.

## Asking twice

Send an \`Idempotency-Key\` with a POST: the same key and body have their effect once, and every repeat gets the first answer, for 7 days. Many
things are safe without: the same \`external_id\` with the same content answers with what is there, a shipment shipped twice with its invoice.
\`PUT /v1/customers/external:4711\` enters or edits, whichever it is.

## Lists

\`?limit=\` (1 to 200, usually 50) and \`&cursor=\`, the \`next_cursor\` of the page before; the \`Link\` header has the next address. Rows are
summaries. \`include=total_count\` counts, which costs time.

## Expand

\`?expand=customer,order.lines\` shows what an answer refers to beside its id, up to two levels deep. Each operation names what it can show.

## Limits

Bodies up to 1 MiB, bulk requests 10 MiB and 1,000 items. \`RateLimit\` says how many requests are left in this minute.`;

export const TAG_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Account: 'Your own business: name, address, tax id, bank account, how documents look, and the defaults of billing.',
  Keys: 'API keys: each speaks for this account with one role, is shown once, and stops at once when it is revoked.',
  Customers: 'Who buys: names, addresses, how documents reach them, and what they agreed with you.',
  Catalogue: 'What you sell, at what price, and the tax rates that lines take when they say none.',
  Orders: 'What was ordered, and how far it is shipped, billed and paid.',
  Shipments: 'What leaves the warehouse. Shipping makes the invoice, in the same transaction and once.',
  Events: 'Events of other systems coming in, and the log of everything that happened here.',
  Invoices:
    'Invoices and credit notes: made by shipments or by hand, issued with a number, sent, and followed until they are settled.',
  Transmissions: 'Documents on their way to recipients, and what became of each try.',
  Transactions: 'Money as it moved: payments, credits, adjustments and rebates.',
  Settlements: 'Which transaction pays which invoice.',
  Imports:
    'Files of another system brought in: customers, products, orders, documents; tried first, then run, and taken back if need be.',
  Jobs: 'Work that takes longer than a request: how far it is, and how to stop it.',
  Exceptions: 'Everything that a person must look at, with its reason and what can be done.',
  Audit: 'Who did what, in a chain that shows every later change, and checks of the books.',
};
