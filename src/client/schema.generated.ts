/** Generated from openapi.json by tools/generate-api.ts. Never edited by hand. */
export interface paths {
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account of this key
         * @description Permission: `account:read`.
         */
        get: operations["account.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit the account: fields left out stay unchanged, null clears
         * @description Documents already issued do not change.
         *
         *     Permission: `account:write`.
         */
        patch: operations["account.update"];
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries by their place in the chain, newest first
         * @description Permission: `audit:read`.
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the books: the audit chain, number series, quantity ledger, balances, documents, and what shipped unbilled
         * @description One check of an account runs at a time; it reads everything, so it may take minutes. Each check names its first offender. `offender` is that of the chain.
         *
         *     Permission: `audit:read`.
         */
        get: operations["audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, newest first or by name
         * @description Permission: `customers:read`.
         */
        get: operations["customers.list"];
        /**
         * Create or edit up to 1,000 customers by your own ids
         * @description Each item carries its `external_id`. What is left out stays and `null` clears, as in a PATCH; only what is new needs its `name`. Answers 201 when it is new, else 200; when everything it says is said already, nothing changes: no new version and no event.
         *
         *     Permission: `customers:write`.
         */
        put: operations["customers.upsert_many"];
        /**
         * Create a customer, or up to 1,000 at once
         * @description The same `external_id` with the same content returns 200 and the existing customer; different content is refused.
         *
         *     Permission: `customers:write`.
         */
        post: operations["customers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description Permission: `customers:read`.
         */
        get: operations["customers.read"];
        /**
         * Create or edit a customer by your own id
         * @description What is left out stays and `null` clears, as in a PATCH; only what is new needs its `name`. Answers 201 when it is new, else 200; when everything it says is said already, nothing changes: no new version and no event.
         *
         *     Permission: `customers:write`.
         */
        put: operations["customers.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a customer: fields left out stay unchanged, null clears
         * @description Permission: `customers:write`.
         */
        patch: operations["customers.edit"];
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events by their place in the log
         * @description An event gets its place within a second of its commit, and a place once given never changes: to follow the log, ask with the last position seen as after_position.
         *
         *     Permission: `audit:read`.
         */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an event of another system, for example shipment.shipped with the fields of a shipment
         * @description Kept first, then applied. 201 when it was applied now, 200 for a repeat of an applied one, 202 when it is kept but quarantined: `problem` says why, and GET /v1/exceptions lists it until it can be applied, its goods were shipped by hand, or somebody resolves it.
         *
         *     Permission: `events:write`.
         */
        post: operations["events.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List everything that needs a person, the latest first
         * @description Permission: `exceptions:read`.
         */
        get: operations["exceptions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve an exception with a note
         * @description Permission: `exceptions:write`.
         */
        post: operations["exceptions.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry what an exception stopped
         * @description Permission: `exceptions:write`.
         */
        post: operations["exceptions.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description Permission: `imports:read`.
         */
        get: operations["imports.list"];
        put?: never;
        /**
         * Create an import
         * @description Then send its file, see what is suggested for its columns, check it, and run it. Orders may come as two files joined by a key.
         *
         *     Permission: `imports:write`.
         */
        post: operations["imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import: its files, its mapping, and how far it is
         * @description Permission: `imports:read`.
         */
        get: operations["imports.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the import; records already imported stay
         * @description Permission: `imports:write`.
         */
        post: operations["imports.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check every row; nothing is written yet
         * @description `existing` says what becomes of rows whose record is here already with other content: refused by name (the default), left out, or, of customers, products and tax rates, the record updated to what the row says. Issued documents are never overwritten.
         *
         *     Permission: `imports:write`.
         */
        post: operations["imports.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/error-files/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The failed rows as they came, with what is wrong: correct them and send the file again
         * @description Permission: `imports:read`.
         */
        get: operations["imports.error_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong, by file, row, column and rule
         * @description Permission: `imports:read`.
         */
        get: operations["imports.errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/files/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a file: CSV or XLSX, up to 100 MiB, as the body
         * @description Encoding, delimiter, sheet and the row of the header are found out unless they are said; the answer shows what was found. `lines` is the second file of two. A file sent again replaces the one before.
         *
         *     Permission: `imports:write`.
         */
        put: operations["imports.put_file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how the files are read
         * @description Left out: what is suggested for the columns, or what was said before for the same header.
         *
         *     Permission: `imports:write`.
         */
        put: operations["imports.put_mapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a run after the current chunk
         * @description Permission: `imports:write`.
         */
        post: operations["imports.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a run that was paused or failed
         * @description Permission: `imports:write`.
         */
        post: operations["imports.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the checked import
         * @description Refused while rows have errors, unless `skip_bad` is true: then the others are brought. Documents are mailed to their customers only if `send` is true; what is not mailed is named in the errors, as a warning.
         *
         *     Permission: `imports:write`.
         */
        post: operations["imports.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description Only while nothing was ordered, packed or issued from it. Customers, products and tax rates are removed, orders and packed shipments void.
         *
         *     Permission: `imports:write`.
         */
        post: operations["imports.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes, newest first
         * @description A period (`issued_from`, `issued_to`) comes by day of issue, `status=past_due` by the day it was due, the latest first.
         *
         *     Permission: `invoices:read`.
         */
        get: operations["invoices.list"];
        put?: never;
        /**
         * Create an invoice manually: with free lines, or for quantities of an order
         * @description A draft unless `on_creation` says `issue` or `issue_and_send`. Drafts carry no number. The same external_id with the same content answers 200 with the invoice that is there; if that is void, `warnings` say so (`invoice_is_void`), and other content makes a new invoice.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["invoices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice
         * @description Permission: `invoices:read`.
         */
        get: operations["invoices.read"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description Permission: `invoices:write`.
         */
        delete: operations["invoices.delete"];
        options?: never;
        head?: never;
        /**
         * Edit a manual draft
         * @description What is left out stays and `null` clears; lines and charges are replaced as a whole. Issued invoices are voided or credited instead.
         *
         *     Permission: `invoices:write`.
         */
        patch: operations["invoices.edit"];
        trace?: never;
    };
    "/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an issued invoice in full with a credit note
         * @description The note becomes a credit of the customer, which settles this invoice as far as it is owed; what is left stays open credit. With the account's `settle_credit_notes` at `manual` all of it stays open. Asked again, the same note answers. A note is not taken back: to bill what it gave back, ship again (`source: bill_again`) or make an invoice with `order_id`. What a note over an order discount gave back of the invoice already is taken off.
         *
         *     Permission: `invoices:void`.
         */
        post: operations["invoices.credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft: it gets its number and is frozen
         * @description Permission: `invoices:write`.
         */
        post: operations["invoices.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF, rendered once after issue
         * @description A draft answers with a preview, marked as a draft on each page; a void invoice with a copy that says so. Neither is kept. `as=issued` answers with the bytes that were issued, whatever became of the invoice.
         *
         *     Permission: `invoices:read`.
         */
        get: operations["invoices.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an issued invoice, or send it again
         * @description To the recipients of the customer unless others are named. An address that is not recorded with the customer, and is not that of the sales rep, gets a copy: the invoice is not sent by it, and may still be voided.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["invoices.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain an invoice from its order to its payment
         * @description Permission: `invoices:read`.
         */
        get: operations["invoices.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an issued invoice that has not been sent and has no settlements
         * @description Its number stays. `source` says what becomes of its goods: `hold` (the default) leaves them unbilled until a person bills them, `bill_again` bills them by the next ship request. Asked again with the other `source`, it is refused.
         *
         *     Permission: `invoices:void`.
         */
        post: operations["invoices.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDFs of many invoices as a ZIP with a manifest
         * @description Takes the filters of the list; drafts have no document and are left out. Up to 10,000 documents, by day of issue and then by number, streamed while they are read: what is not drawn yet is drawn on the way. `manifest.csv`, the last file, names each with its number, day, customer, total, file and SHA-256, and says why one is missing; a cell of text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe before it, so that no spreadsheet takes it for a formula. Names of files differ by more than case. A download that breaks off lacks its end and does not open.
         *
         *     Permission: `invoices:read`.
         */
        get: operations["invoices.archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The progress of a job
         * @description Permission: `imports:read`.
         */
        get: operations["jobs.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys, newest first
         * @description Permission: `keys:read`.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Create an API key
         * @description Permission: `keys:write`.
         */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key with immediate effect
         * @description Permission: `keys:write`.
         */
        delete: operations["keys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, newest first
         * @description A period (`ordered_from`, `ordered_to`) comes by its days, in the direction of `sort`.
         *
         *     Permission: `orders:read`.
         */
        get: operations["orders.list"];
        put?: never;
        /**
         * Create an order, or up to 1,000 at once; accepted immediately unless accept is false
         * @description A line names a product by `sku` or `product_id`, or brings a `description` and a `unit_price`. What is left out comes from the product, the customer, then the account. The same `external_id` with the same content answers 200 with the order that is there; if that is void, `warnings` say so (`order_is_void`). Names of void orders may be given again to other content. Where the billing policy has the trigger `order_accepted`, an order that is accepted is billed whole in the same transaction.
         *
         *     Permission: `orders:write`.
         */
        post: operations["orders.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order, and to what extent it is shipped, billed and paid
         * @description Permission: `orders:read`.
         */
        get: operations["orders.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit an order: fields left out stay unchanged, null clears
         * @description A draft may change in everything; `lines` and `charges` are replaced as a whole. Once accepted, only `po_number`, `buyer_reference`, `bill_to`, `ship_to`, `note` and `metadata` may change.
         *
         *     Permission: `orders:write`.
         */
        patch: operations["orders.edit"];
        trace?: never;
    };
    "/v1/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a draft: its billing policy freezes and its lines may ship
         * @description Where the billing policy has the trigger `order_accepted`, the whole order is billed in the same transaction; if its invoice cannot be issued (`account_incomplete`), the order stays a draft. An accepted order answers as it is; one whose invoice was taken back to be billed again gets its new one.
         *
         *     Permission: `orders:write`.
         */
        post: operations["orders.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an order: what has not shipped will not ship
         * @description Charges that no invoice carries yet are billed by a supplementary invoice, and discounts by credit notes on the invoices of the order; or all of it is given up with `waive_unbilled` and a `reason`. An order of which everything has shipped completes by itself. Invoices that stand stay as they are: where `order_accepted` billed goods that will not ship, credit the invoice.
         *
         *     Permission: `orders:write`.
         */
        post: operations["orders.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an order of which nothing is packed, shipped or billed
         * @description Permission: `orders:write`.
         */
        post: operations["orders.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment and settle invoices with it
         * @description One transaction of type `payment` and one settlement, both or none. What the payment exceeds stays open credit, to be settled by `POST /v1/settlements`. The same external_id with the same content answers 200 with what was recorded and settled then. If that settlement is void, its `warnings` say so, and other allocations settle the payment anew.
         *
         *     Permission: `payments:write`.
         */
        post: operations["payments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, newest first, by name or by sku
         * @description Permission: `catalog:read`.
         */
        get: operations["products.list"];
        /**
         * Create or edit up to 1,000 products by your own ids
         * @description Each item carries its `external_id`. What is left out stays and `null` clears, as in a PATCH; only what is new needs its `sku` and `name`. Answers 201 when it is new, else 200; when everything it says is said already, nothing changes: no new version and no event.
         *
         *     Permission: `catalog:write`.
         */
        put: operations["products.upsert_many"];
        /**
         * Create a product, or up to 1,000 at once
         * @description The price is before tax, in the home currency. Without a tax rate the default tax rate holds. The same `external_id` with the same content answers 200 with the product that is there; other content is refused.
         *
         *     Permission: `catalog:write`.
         */
        post: operations["products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description Permission: `catalog:read`.
         */
        get: operations["products.read"];
        /**
         * Create or edit a product by your own id
         * @description What is left out stays and `null` clears, as in a PATCH; only what is new needs its `sku` and `name`. Answers 201 when it is new, else 200; when everything it says is said already, nothing changes: no new version and no event.
         *
         *     Permission: `catalog:write`.
         */
        put: operations["products.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a product: fields left out stay unchanged, null clears
         * @description Orders that exist keep what they copied.
         *
         *     Permission: `catalog:write`.
         */
        patch: operations["products.edit"];
        trace?: never;
    };
    "/v1/send_batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send batches, newest first
         * @description Permission: `invoices:read`.
         */
        get: operations["send_batches.list"];
        put?: never;
        /**
         * Send many issued invoices: by id, or all that match a filter
         * @description Up to 10,000 ids, or the filters of the list and up to 50,000 invoices. Answers at once; the mails are planned a few hundred at a time and leave in the background. Each recipient gets what they have not got yet; what is on its way already is not doubled. A filter passes over void invoices and those issued elsewhere.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["send_batches.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/send_batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The progress of a send batch, and the outcome of its invoices
         * @description Permission: `invoices:read`.
         */
        get: operations["send_batches.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/send_batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a send batch: waiting mails stay unsent; mails on their way are still sent
         * @description Permission: `invoices:write`.
         */
        post: operations["send_batches.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/send_batches/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each invoice of a send batch stands, and why one was not sent
         * @description Permission: `invoices:read`.
         */
        get: operations["send_batches.invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List settlements, newest first
         * @description Permission: `payments:read`.
         */
        get: operations["settlements.list"];
        put?: never;
        /**
         * Settle invoices with transactions
         * @description All allocations or none. One customer and one currency; the sum over a transaction never exceeds its amount. An invoice may become overpaid: then `overpaid` says by how much. The same external_id with the same content answers 200 with what is there; if that is void, `warnings` say so (`settlement_is_void`), and other content settles anew. `POST /v1/payments` records a payment and settles it in one call.
         *
         *     Permission: `payments:write`.
         */
        post: operations["settlements.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a settlement
         * @description Permission: `payments:read`.
         */
        get: operations["settlements.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a settlement
         * @description What it allocated is open again, and invoices it had closed are owed again. A repeat changes nothing.
         *
         *     Permission: `payments:write`.
         */
        post: operations["settlements.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments, newest first
         * @description Permission: `shipments:read`.
         */
        get: operations["shipments.list"];
        put?: never;
        /**
         * Pack a shipment and ship it, unless ship is false
         * @description Without `lines`, everything of the order not yet shipped or packed. A line names `order_line_id`, or a `sku`: when several lines of the order have it, they are filled in their order. Shipping makes the invoice in the same transaction. The same `external_id` with the same content answers 200 with the same shipment and invoice; if that shipment is void, `warnings` say so (`shipment_is_void`), and other content makes a new one. A `shipped_at` more than two days ahead, or before 1990, is refused.
         *
         *     Permission: `shipments:write`.
         */
        post: operations["shipments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shipment
         * @description Permission: `shipments:read`.
         */
        get: operations["shipments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship a packed shipment: it leaves and is invoiced in one transaction
         * @description A shipment that has shipped answers with the same invoice; one whose invoice was taken back to be billed again gets its new one; one whose invoice was taken back with `source: hold` is not billed, and `warnings` say so (`billing_held`). A `shipped_at` more than two days ahead, or before 1990, is refused.
         *
         *     Permission: `shipments:write`.
         */
        post: operations["shipments.ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a packed shipment, or one that shipped and whose invoice is void
         * @description Permission: `shipments:write`.
         */
        post: operations["shipments.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax_rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax rates by name
         * @description Permission: `catalog:read`.
         */
        get: operations["tax_rates.list"];
        put?: never;
        /**
         * Create a tax rate, or up to 1,000 at once
         * @description With `is_default` it taxes the lines of orders and invoices that neither say how they are taxed nor have a product that does. Without a default such lines are refused with `tax_rate_missing`; who charges no tax says so once, by a default rate of "0".
         *
         *     Permission: `catalog:write`.
         */
        post: operations["tax_rates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax_rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One tax rate
         * @description Permission: `catalog:read`.
         */
        get: operations["tax_rates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a tax rate: fields left out stay unchanged, null clears
         * @description Orders that exist keep the rate they were entered with.
         *
         *     Permission: `catalog:write`.
         */
        patch: operations["tax_rates.edit"];
        trace?: never;
    };
    "/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transactions, newest first
         * @description Permission: `payments:read`.
         */
        get: operations["transactions.list"];
        put?: never;
        /**
         * Record a payment, credit, adjustment or rebate
         * @description It settles nothing by itself; `POST /v1/payments` does both. The same external_id with the same content answers 200 with what is there.
         *
         *     Permission: `payments:write`.
         */
        post: operations["transactions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a transaction
         * @description Permission: `payments:read`.
         */
        get: operations["transactions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transmissions, newest first
         * @description Permission: `invoices:read`.
         */
        get: operations["transmissions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transmission with its attempts
         * @description Permission: `invoices:read`.
         */
        get: operations["transmissions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a parked transmission has arrived
         * @description It becomes accepted, and its invoice sent. For mails after which the server fell silent.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["transmissions.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a parked transmission: it no longer needs a person
         * @description Permission: `invoices:write`.
         */
        post: operations["transmissions.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a parked transmission at once, with its full number of attempts
         * @description Permission: `invoices:write`.
         */
        post: operations["transmissions.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transmissions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many mails wait, are being sent, need a person, and left lately
         * @description Permission: `invoices:read`.
         */
        get: operations["transmissions.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A business on this installation: who it is on its invoices, and the defaults of its orders. */
        Account: {
            /** @description Postal address. */
            address: components["schemas"]["Address"] | null;
            /** @description The bank account that payments go to. */
            bank: {
                /** @description Who holds the bank account. */
                account_holder: string | null;
                /** @description Number of a bank account that has no IBAN. */
                account_number: string | null;
                /** @description Name of the bank. */
                bank_name: string | null;
                /** @description BIC of the bank. */
                bic: string | null;
                /** @description IBAN of the account. */
                iban: string | null;
            } | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy: components["schemas"]["BillingPolicy"];
            /** @description How documents look. */
            branding: {
                /** @description Colour of headings and rules on documents, as #rrggbb. */
                accent_colour: string | null;
                /** @description Line at the foot of every page. */
                footer: string | null;
                /** @description Image at the head of documents: PNG, JPEG or SVG. */
                logo: {
                    /** @description The bytes of the image in base64. */
                    base64: string;
                    /**
                     * @description Media type of the image.
                     * @enum {string}
                     */
                    media_type: "image/png" | "image/jpeg" | "image/svg+xml";
                } | null;
                /** @description Why documents have to leave without the logo; null while all is well. */
                logo_problem: string | null;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description E-mail address. */
            email: string | null;
            /** @description Currency of prices, and of orders that do not name one. */
            home_currency: string;
            /** @description Its id. */
            id: string;
            /**
             * @description Language of documents and mails, ISO 639-1.
             * @enum {string}
             */
            language: "en" | "de";
            /** @description Its name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "account";
            /** @description Whether the note of an order is printed on its invoices. */
            order_note_on_invoice: boolean;
            /** @description When payment is due, such as `net_30`. */
            payment_terms: string;
            /** @description Telephone number. */
            phone: string | null;
            /**
             * @description What happens when a customer uses a PO number twice: the order is refused, accepted with a warning, or accepted.
             * @enum {string}
             */
            po_numbers: "warn" | "refuse" | "allow";
            /**
             * @description Whether a credit note automatically settles the invoice it corrects.
             * @enum {string}
             */
            settle_credit_notes: "automatic" | "manual";
            /** @description Tax id, such as an EU VAT ID. */
            tax_id: string | null;
            /** @description IANA time zone that determines calendar dates. */
            time_zone: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Short name of the account, unique on the server. */
            username: string;
            /** @description Web address. */
            website: string | null;
        };
        /** @description The body of "Edit the account: fields left out stay unchanged, null clears". */
        AccountUpdateRequest: {
            /** @description Postal address. */
            address?: components["schemas"]["AddressInput"] | null;
            /** @description The bank account that payments go to. */
            bank?: {
                /** @description Who holds the bank account. */
                account_holder?: string;
                /** @description Number of a bank account that has no IBAN. */
                account_number?: string;
                /** @description Name of the bank. */
                bank_name?: string;
                /** @description BIC of the bank. */
                bic?: string;
                /** @description IBAN of the account. */
                iban?: string;
            } | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            };
            /** @description How documents look. */
            branding?: {
                /** @description Colour of headings and rules on documents, as #rrggbb. */
                accent_colour?: string | null;
                /** @description Line at the foot of every page. */
                footer?: string | null;
                /** @description Image at the head of documents: PNG, JPEG or SVG. */
                logo?: {
                    /** @description The image, up to 300,000 bytes, as base64. */
                    base64: string;
                    /**
                     * @description Media type of the image.
                     * @enum {string}
                     */
                    media_type: "image/png" | "image/jpeg" | "image/svg+xml";
                } | null;
            };
            /** @description E-mail address. */
            email?: string | null;
            /** @description ISO 4217 currency code. */
            home_currency?: string;
            /**
             * @description What documents and mails are written in for customers who have no language of their own.
             * @enum {string}
             */
            language?: "en" | "de";
            /** @description Its name. */
            name?: string;
            /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
            national_tax_id?: string | null;
            /** @description Whether an order's `note` is printed on its invoices. Left out at first, it is not. */
            order_note_on_invoice?: boolean;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description Telephone number. */
            phone?: string | null;
            /**
             * @description What a PO number means that another open order of the same customer carries already: `warn` (the default) takes the order and says so in its `warnings`, `refuse` refuses it, `allow` says nothing. Compared without case and outer blanks.
             * @enum {string}
             */
            po_numbers?: "warn" | "refuse" | "allow";
            /**
             * @description Whether a credit note settles the invoice it corrects in the same transaction (`automatic`, the default), or leaves its credit open for a person to settle (`manual`).
             * @enum {string}
             */
            settle_credit_notes?: "automatic" | "manual";
            /** @description The account's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
            tax_id?: string | null;
            /** @description IANA time zone. */
            time_zone?: string;
            /** @description Short name of the account, unique on the server. */
            username?: string;
            /** @description Web address. */
            website?: string | null;
        };
        /** @description Who did something: a person by an API key, or the server itself. */
        Actor: {
            /** @description Its id. */
            id: string;
            /**
             * @description An API key, or the server itself.
             * @enum {string}
             */
            kind: "api_key" | "system";
            /** @description A readable name. */
            label: string | null;
        };
        /** @description A postal address. */
        Address: {
            /** @description Town or city. */
            city: string;
            /** @description Country, ISO 3166-1 alpha-2. */
            country: string;
            /** @description Street and number. */
            line1: string;
            /** @description A second line, such as a building or department. */
            line2: string | null;
            /** @description Postal code. */
            postal_code: string;
            /** @description State, province or county. */
            region: string | null;
        };
        /** @description A postal address, as it is sent. */
        AddressInput: {
            /** @description Town or city. */
            city?: string | null;
            /** @description ISO 3166-1 alpha-2 country code. */
            country: string;
            /** @description Street and number. */
            line1: string;
            /** @description A second line, such as a building or department. */
            line2?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description State, province or county. */
            region?: string | null;
        };
        /** @description Who did what, chained to the entry before it by a hash. */
        AuditEntry: {
            /** @description What was done. */
            action: string;
            /** @description Who did it. */
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The event it belongs to. */
            event_id: string;
            /** @description SHA-256 over the hash before and this entry with its event. */
            hash: string;
            /** @description Its id. */
            id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "audit_entry";
            /** @description Its place in the log. */
            position: number;
            /** @description Hash of the entry before. */
            previous_hash: string;
            /** @description Id of the request, also in the log and the audit entry. */
            request_id: string;
            /** @description When it took its place in the chain. */
            sealed_at: string | null;
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
        };
        /** @description Whether the audit chain of the account is intact, and where it first is not. */
        AuditVerification: {
            /** @description Each check with its outcome. */
            checks: {
                /** @description How many entries were checked. */
                checked: number;
                /**
                 * @description Its name.
                 * @enum {string}
                 */
                name: "audit_chain" | "number_series" | "quantity_ledger" | "billed_quantities" | "shipped_is_invoiced" | "balances" | "allocations" | "documents" | "files";
                /** @description The first entry that fails the check. */
                offender: {
                    /** @description What happened, in a sentence. */
                    detail: string;
                    /** @description Its id. */
                    id: string | null;
                    /**
                     * @description What the offender is: `invoice`, `order` and so on.
                     * @enum {string}
                     */
                    kind: "audit_entry" | "invoice" | "order_line" | "shipment" | "transaction";
                    /** @description A readable name. */
                    label: string | null;
                } | null;
                /** @description Whether the check passed. */
                ok: boolean;
                /** @description What happened, as a sentence. */
                sentence: string;
            }[];
            /** @description The last entry that holds. Keep it outside: only against it does a cut-off tail show. */
            head: {
                /** @description Hash of the entry, over its content and the hash before it. */
                hash: string;
                /** @description What to keep elsewhere to prove later that no entries were removed from the end. */
                keep: string;
                /** @description Its place in the log. */
                position: number;
            };
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "audit_verification";
            /** @description The first entry that fails the check. */
            offender: {
                /** @description The audit entry. */
                entry_id: string | null;
                /** @description Its place in the log. */
                position: number | null;
                /**
                 * @description What the check is about.
                 * @enum {string}
                 */
                what: "changed" | "removed" | "reordered" | "inserted";
            } | null;
            /** @description Whether the check passed. */
            ok: boolean;
            /** @description What happened, as a sentence. */
            sentence: string;
            /** @description How many sealed entries hold. */
            verified: number;
            /** @description Entries not sealed yet, which the chain does not cover. */
            waiting: number;
        };
        /** @description When an invoice arises, who makes it, and how charges and taxes are spread over the invoices of an order. */
        BillingPolicy: {
            /**
             * @description Which date an invoice bears: the day of the shipment, or the day it is created.
             * @enum {string}
             */
            issue_date: "issue_day" | "ship_date";
            /**
             * @description How a new invoice is created: as a draft, issued, or issued and sent.
             * @enum {string}
             */
            on_creation: "draft" | "issue" | "issue_and_send";
            /**
             * @description Which invoice of an order carries its freight, fees and discounts.
             * @enum {string}
             */
            order_charges: "first" | "last" | "pro_rata";
            /**
             * @description Whether tax is rounded per line or per tax rate.
             * @enum {string}
             */
            tax_rounding: "order" | "invoice";
            /**
             * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
             * @enum {string}
             */
            trigger: "shipment_shipped" | "order_accepted" | "manual";
        };
        /** @description Your record of a buyer. */
        Customer: {
            /** @description Billing address. */
            bill_to: components["schemas"]["Address"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy: components["schemas"]["OwnBillingPolicy"] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Currency of its orders that do not name one; null means the home currency of the account. */
            currency: string | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Language of documents and mails, ISO 639-1. */
            language: ("en" | "de") | null;
            /** @description Key-value pairs of your own, stored and returned unchanged. */
            metadata: {
                [key: string]: string;
            };
            /** @description Its name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "customer";
            /** @description When payment is due, such as `net_30`. */
            payment_terms: string | null;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email: string | null;
            /** @description Shipping address. */
            ship_to: components["schemas"]["ShipTo"][];
            /**
             * @description Whether the customer is served as usual, and what is held back.
             * @enum {string}
             */
            status: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description Tax id, such as an EU VAT ID. */
            tax_id: string | null;
            /** @description How documents reach the customer. */
            transmission: {
                /** @description The customer's id in electronic data interchange. */
                edi_partner_id: string | null;
                /** @description The customer's address for electronic invoices. */
                einvoice: string | null;
                /** @description E-mail address. */
                email: string[];
            };
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
        };
        /** @description The body of "Create a customer, or up to 1,000 at once". */
        CustomersCreateRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            } | null;
            /** @description ISO 4217 currency code. */
            currency?: string | null;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description What documents and mails for this customer are written in; null: the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name: string;
            /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
            national_tax_id?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Its status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's id in electronic data interchange. */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description The body of "Edit a customer: fields left out stay unchanged, null clears". */
        CustomersEditRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            } | null;
            /** @description ISO 4217 currency code. */
            currency?: string | null;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description What documents and mails for this customer are written in; null: the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
            national_tax_id?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Its status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's id in electronic data interchange. */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description The body of "Create or edit up to 1,000 customers by your own ids". */
        CustomersUpsertManyRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            } | null;
            /** @description ISO 4217 currency code. */
            currency?: string | null;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id: string;
            /** @description What documents and mails for this customer are written in; null: the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
            national_tax_id?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Its status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's id in electronic data interchange. */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description The body of "Create or edit a customer by your own id". */
        CustomersUpsertRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            } | null;
            /** @description ISO 4217 currency code. */
            currency?: string | null;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description What documents and mails for this customer are written in; null: the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
            national_tax_id?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Its status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's id in electronic data interchange. */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description Something that happened to a record, with what it was before. */
        Event: {
            /** @description Who did it. */
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The fields that are new or changed. */
            data: {
                [key: string]: unknown;
            };
            /** @description Its id. */
            id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "event";
            /** @description Its place in the account’s log, without gaps. */
            position: number;
            /** @description What it replaced. */
            previous: {
                [key: string]: unknown;
            } | null;
            /** @description Id of the request, also in the log and the audit entry. */
            request_id: string;
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
            /**
             * @description What happened, such as `invoice.issued`.
             * @enum {string}
             */
            type: "account.created" | "account.logo_left_out" | "account.updated" | "credit_note.imported" | "credit_note.issued" | "credit_note.sent" | "customer.created" | "customer.deleted" | "customer.edited" | "transmission.accepted" | "transmission.claimed" | "transmission.lost" | "transmission.parked" | "transmission.postponed" | "transmission.queued" | "transmission.resolved" | "transmission.retried" | "import.cancelled" | "import.checked" | "import.checking" | "import.done" | "import.failed" | "import.open" | "import.paused" | "import.running" | "import.undoing" | "import.undone" | "inbound_event.applied" | "inbound_event.quarantined" | "inbound_event.resolved" | "invoice.closed" | "invoice.draft_deleted" | "invoice.draft_edited" | "invoice.drafted" | "invoice.exception_resolved" | "invoice.imported" | "invoice.issued" | "invoice.rendered" | "invoice.rendering_retried" | "invoice.reopened" | "invoice.sent" | "invoice.voided" | "key.created" | "key.revoked" | "order.accepted" | "order.completed" | "order.created" | "order.discount_waived" | "order.edited" | "order.reopened" | "order.voided" | "product.created" | "product.deleted" | "product.edited" | "send_batch.cancelled" | "send_batch.started" | "settlement.settled" | "settlement.voided" | "shipment.packed" | "shipment.shipped" | "shipment.voided" | "tax_rate.created" | "tax_rate.deleted" | "tax_rate.edited" | "transaction.recorded";
        };
        /** @description The body of "Take an event of another system, for example shipment.shipped with the fields of a shipment". */
        EventsReceiveRequest: {
            /** @description The event's own content. */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description A point in time (RFC 3339).
             */
            occurred_at?: string;
            /** @description The system that sends, which decides how the event is read. */
            source: string;
            /** @description The sender's id of the event: one counts once. */
            source_event_id: string;
            /** @description What kind it is. */
            type: string;
        };
        /** @description Something that needs a person for as long as its cause persists. */
        Exception: {
            /** @description Its id. */
            id: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "transmission_parked" | "transmission_unknown" | "transmission_bounced" | "transmission_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "order_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
            /** @description A readable name. */
            label: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "exception";
            /** @description The reason, in a sentence. */
            reason: string;
            /** @description Whether it can be marked as dealt with. */
            resolve_possible: boolean;
            /** @description Whether it can be tried again. */
            retry_possible: boolean;
            /**
             * Format: date-time
             * @description When it began to need a person.
             */
            since: string;
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
        };
        /** @description The body of "Resolve an exception with a note". */
        ExceptionsResolveRequest: {
            /** @description A note. */
            note: string;
        };
        /** @description The outcome of an exception that a person handled. */
        HandledException: {
            /**
             * @description What was done about it.
             * @enum {string}
             */
            done: "retried" | "resolved";
            /** @description Its id. */
            id: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "transmission_parked" | "transmission_unknown" | "transmission_bounced" | "transmission_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "order_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
            /** @description A readable name. */
            label: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "exception";
            /** @description The reason, in a sentence. */
            reason: string;
            /** @description Whether it can be marked as dealt with. */
            resolve_possible: boolean;
            /** @description Whether it can be tried again. */
            retry_possible: boolean;
            /**
             * Format: date-time
             * @description When it began to need a person.
             */
            since: string;
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
        };
        /** @description An import of a table: its files, how they are read, and its progress. */
        Import: {
            /** @description Sums by currency, to compare with the system the file came from. */
            control_sums: {
                /** @description How many. */
                count: number;
                /** @description ISO 4217 currency code. */
                currency: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind: "invoice" | "credit_note" | "order";
                /**
                 * Format: decimal
                 * @description The open balance.
                 * @example 1234.50
                 */
                open: string;
                /**
                 * Format: decimal
                 * @description Sum of the documents.
                 * @example 1234.50
                 */
                total: string;
            }[];
            /** @description How many records had each outcome. */
            counts: {
                /** @description How many were created. */
                created?: number;
                /** @description How many already exist with different content. */
                differs?: number;
                /** @description How many records cannot be imported as they are. */
                errors?: number;
                /** @description How many exist already. */
                exists?: number;
                /** @description How many failed. */
                failed?: number;
                /** @description How many were kept because other records depend on them. */
                kept?: number;
                /** @description How many records were read. */
                read?: number;
                /** @description How many can be imported. */
                ready?: number;
                /** @description How many rows the file has. */
                rows?: number;
                /** @description How many were skipped. */
                skipped?: number;
                /** @description How many match the existing record. */
                unchanged?: number;
                /** @description How many were undone. */
                undone?: number;
                /** @description How many were edited. */
                updated?: number;
                /** @description How many records can be imported but should be checked. */
                warnings?: number;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Who created it. */
            created_by: string;
            /** @description How dates are written in the files. */
            dates: ("ymd" | "dmy" | "mdy") | null;
            /**
             * @description What to do with records that already exist.
             * @enum {string}
             */
            existing: "refuse" | "skip" | "update";
            /** @description The files of the import. */
            files: components["schemas"]["ImportFile"][];
            /** @description Its id. */
            id: string;
            /** @description Whether the file could be read. */
            is_readable: boolean | null;
            /** @description The current job, or the last one. */
            job: components["schemas"]["Job"] | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
            /** @description Which column fills which field. */
            mapping: components["schemas"]["Mapping"] | null;
            /** @description How numbers are written in the files. */
            numbers: ("point" | "comma") | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "import";
            /** @description The earlier import of the same file. */
            repeats_import_id: string | null;
            /** @description Whether documents are mailed to their customers. */
            send: boolean;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "open" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** @description Fields that columns probably mean. */
            suggestions: {
                /** @description Whether the mapping will be suggested for files with the same columns. */
                is_saved: boolean;
                /** @description The program whose export the file is, where its header is known, and what it holds. */
                layout: {
                    /** @description Its id. */
                    id: string;
                    /**
                     * @description What it is.
                     * @enum {string}
                     */
                    kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
                    /** @description Its name. */
                    name: string;
                } | null;
                /** @description Which column fills which field. */
                mapping: components["schemas"]["PartMapping"];
                /**
                 * @description Which of the files: `main`, or `lines` where the lines stand in a file of their own.
                 * @enum {string}
                 */
                part: "main" | "lines";
                /** @description The run whose mapping this is, with its constants; found by the same header. */
                remembered_from: {
                    /** @description The import. */
                    import_id: string | null;
                    /**
                     * Format: date-time
                     * @description When it was used last.
                     */
                    used_at: string;
                } | null;
                /** @description Columns nothing is taken from, by the mapping that was put, else by this one. */
                unused_columns: string[];
            }[];
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
        };
        /** @description A file of an import, and how it was read. */
        ImportFile: {
            /** @description Headers of its columns, in order. */
            columns: string[];
            /** @description The character between two cells. */
            delimiter: ("comma" | "semicolon" | "tab" | "pipe") | null;
            /** @description Character encoding of the file. */
            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-15" | "koi8-r" | "koi8-u" | "macintosh" | "cp437" | "cp850" | "cp852" | "cp857" | "cp737" | "cp866" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr") | null;
            /** @description Other encodings that are as plausible as the guessed one: the file is not run until one is named. */
            encoding_candidates: {
                /**
                 * @description Character encoding of the file.
                 * @enum {string}
                 */
                encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-15" | "koi8-r" | "koi8-u" | "macintosh" | "cp437" | "cp850" | "cp852" | "cp857" | "cp737" | "cp866" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
                /** @description Words as this encoding reads them. */
                samples: string[];
            }[];
            /** @description Words as they were read, where the encoding was guessed. */
            encoding_samples: string[];
            /** @description Name of the file. */
            file_name: string;
            /**
             * @description Format of the file.
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /** @description Number of the row with the headers, the first row being 1. */
            header_row: number | null;
            /**
             * @description Which of the files: `main`, or `lines` where the lines stand in a file of their own.
             * @enum {string}
             */
            part: "main" | "lines";
            /** @description The first rows, as they were read. */
            preview: string[][];
            /** @description SHA-256 of the bytes. */
            sha256: string;
            /** @description Name of the sheet in a workbook. */
            sheet: string | null;
            /** @description Sheets of the workbook that are not hidden. */
            sheets: string[];
            /** @description Size in bytes. */
            size: number;
        };
        /** @description An error or a warning about one row of an import. */
        ImportFlaw: {
            /** @description Header of the column. */
            column: string | null;
            /** @description What happened, in a sentence. */
            detail: string;
            /** @description The field that it is about. */
            field: string | null;
            /** @description How to correct it. */
            hint: string | null;
            /**
             * @description Which of the files: `main`, or `lines` where the lines stand in a file of their own.
             * @enum {string}
             */
            part: "main" | "lines";
            /** @description Number of the row in the file, the header being 1. */
            row: number;
            /** @description The rule that is broken, as a code to match on. */
            rule: string;
            /**
             * @description Whether the record cannot be imported, or only needs to be checked.
             * @enum {string}
             */
            severity: "error" | "warning";
            /** @description The value in the file. */
            value: string | null;
        };
        /** @description The body of "Check every row; nothing is written yet". */
        ImportsCheckRequest: {
            /**
             * @description What to do with records that already exist.
             * @enum {string}
             */
            existing?: "refuse" | "skip" | "update";
        };
        /** @description The body of "Create an import". */
        ImportsCreateRequest: {
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
        };
        /** @description The body of "Set how the files are read". */
        ImportsPutMappingRequest: {
            /**
             * @description How dates are written in the files.
             * @enum {string}
             */
            dates?: "ymd" | "dmy" | "mdy";
            /** @description The lines. */
            lines?: {
                /** @description The source of each field. */
                fields: {
                    [key: string]: {
                        /** @description Header of the column. */
                        column?: string;
                        /** @description The same value for every row. */
                        constant?: string;
                        /** @description What each value in the file means. */
                        values?: {
                            [key: string]: string;
                        };
                    };
                };
                /** @description The column that links rows of the two files. */
                key?: string;
                /** @description Rows in which the column has this value are skipped; may be a list. */
                skip_when?: {
                    /** @description Header of the column. */
                    column: string;
                    /** @description The value that is meant. */
                    is?: string[];
                } | {
                    /** @description Header of the column. */
                    column: string;
                    /** @description The value that is meant. */
                    is?: string[];
                }[];
                /** @description Rows in which this column is empty are skipped. */
                skip_when_empty?: string;
            };
            /** @description The file with one record per row. */
            main: {
                /** @description The source of each field. */
                fields: {
                    [key: string]: {
                        /** @description Header of the column. */
                        column?: string;
                        /** @description The same value for every row. */
                        constant?: string;
                        /** @description What each value in the file means. */
                        values?: {
                            [key: string]: string;
                        };
                    };
                };
                /** @description The column that links rows of the two files. */
                key?: string;
                /** @description Rows in which the column has this value are skipped; may be a list. */
                skip_when?: {
                    /** @description Header of the column. */
                    column: string;
                    /** @description The value that is meant. */
                    is?: string[];
                } | {
                    /** @description Header of the column. */
                    column: string;
                    /** @description The value that is meant. */
                    is?: string[];
                }[];
                /** @description Rows in which this column is empty are skipped. */
                skip_when_empty?: string;
            };
            /**
             * @description How numbers are written in the files.
             * @enum {string}
             */
            numbers?: "point" | "comma";
        };
        /** @description The body of "Run the checked import". */
        ImportsRunRequest: {
            /**
             * @description Whether documents are mailed to their customers.
             * @default false
             */
            send: boolean;
            /** @description Whether to skip records with errors. */
            skip_bad?: boolean;
        };
        /** @description An event from another system: stored as received, and applied once. */
        InboundEvent: {
            /** @description Whether it repeats an earlier event with different content; the first one counts. */
            differs_from_first: boolean;
            /** @description Its id. */
            id: string;
            /** @description The invoice. */
            invoice_id: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "inbound_event";
            /** @description What is wrong; only where it failed. */
            problem: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description What is wrong with which field. */
                errors: {
                    /** @description What happened, as a code to match on. */
                    code: string;
                    /** @description What happened, in a sentence. */
                    detail: string;
                    /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                    pointer: string;
                }[];
            } | null;
            /**
             * Format: date-time
             * @description When it reached this server.
             */
            received_at: string;
            /** @description The shipment. */
            shipment_id: string | null;
            /** @description What it comes from. */
            source: string;
            /** @description The sender's id of the event: one counts once. */
            source_event_id: string;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "received" | "applied" | "quarantined";
            /** @description What kind it is. */
            type: string;
        };
        /** @description An invoice or credit note: its content as it was issued, and where it stands today. */
        Invoice: {
            /**
             * Format: decimal
             * @description Sum of all discounts of the document, without tax.
             * @example 1234.50
             */
            allowance_total: string;
            /**
             * Format: decimal
             * @description The open balance: the total less what is allocated to it. Negative when overpaid; 0 on a draft.
             * @example 1234.50
             */
            balance: string;
            /** @description Whether the balance is above, at or below zero. Null where nothing can be owed: on drafts, void invoices and credit notes. */
            balance_status: ("unpaid" | "paid" | "overpaid") | null;
            /** @description The buyer as named on the document, frozen when it was issued. */
            bill_to: components["schemas"]["Party"];
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference: string | null;
            /**
             * Format: decimal
             * @description Sum of freight and fees of the document, without tax.
             * @example 1234.50
             */
            charge_total: string;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges: components["schemas"]["InvoiceCharge"][];
            /** @description On a credit note: the invoice that it corrects. */
            corrects: {
                /** @description The invoice. */
                invoice_id: string;
                /**
                 * Format: date
                 * @description The date of the document, a day in the account's time zone.
                 */
                issued_on: string;
                /** @description Number of the document; null on a draft. `number:` followed by it is accepted wherever an id is. */
                number: string;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description The credit notes that correct it, the oldest first. */
            credit_note_ids: string[];
            /** @description Only with `expand=credit_notes`. */
            credit_notes?: components["schemas"]["InvoiceSummary"][];
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Name of the customer as printed on the document. */
            customer_name: string;
            /** @description The due date. Null when the payment terms do not set one. */
            due_on: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Whether more was allocated to it than its total. */
            is_overpaid: boolean;
            /** @description Whether the open balance is zero or less. False where nothing can be owed: on drafts, void invoices and credit notes. */
            is_paid_in_full: boolean;
            /** @description Whether a recipient of the customer has accepted it. */
            is_sent: boolean;
            /** @description When it was issued. */
            issued_at: string | null;
            /** @description The date of the document, a day in the account's time zone. */
            issued_on: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "invoice" | "credit_note";
            /**
             * @description Language of documents and mails, ISO 639-1.
             * @enum {string}
             */
            language: "en" | "de";
            /**
             * Format: decimal
             * @description Sum of the line net amounts.
             * @example 1234.50
             */
            line_total: string;
            /** @description The lines. */
            lines: components["schemas"]["InvoiceLine"][];
            /** @description Links to related resources. */
            links: {
                /** @description Address of the PDF. */
                pdf: string;
                /** @description Its own address. */
                self: string;
                /** @description Address of its history. */
                timeline: string;
            };
            /**
             * Format: decimal
             * @description Total without tax.
             * @example 1234.50
             */
            net_total: string;
            /** @description Text printed on the document. */
            note: string | null;
            /** @description Number of the document; null on a draft. `number:` followed by it is accepted wherever an id is. */
            number: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "invoice";
            /** @description Only with `expand=order`. */
            order?: components["schemas"]["OrderSummary"];
            /** @description The order. */
            order_id: string | null;
            /** @description Number of the order. */
            order_number: string | null;
            /**
             * @description What created it: the shipment or order that its billing policy bills, an order closed short (`completion`), a person (`manual`), the invoice it credits (`credit`), or a file (`imported`).
             * @enum {string}
             */
            origin: "shipment" | "order" | "manual" | "completion" | "credit" | "imported";
            /** @description Always null: shipments are not divided into packages yet. */
            package_id: null;
            /** @description Where and when to pay. */
            payment_means: components["schemas"]["PaymentMeans"];
            /** @description The buyer's own number for the order. */
            po_number: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax: boolean;
            /** @description Number of the revision of the document, starting at 1. */
            revision: number;
            /** @description The seller as named on the document, frozen when it was issued. */
            seller: components["schemas"]["Seller"];
            /** @description Shipping address. */
            ship_to: components["schemas"]["ShipTo"] | null;
            /** @description Only with `expand=shipment`. */
            shipment?: components["schemas"]["ShipmentSummary"];
            /** @description The shipment. */
            shipment_id: string | null;
            /** @description Number of the shipment. */
            shipment_number: string | null;
            /**
             * @description Its status.
             * @enum {string}
             */
            status: "deleted" | "void" | "draft" | "uncollectible" | "overpaid" | "paid" | "past_due" | "sent" | "issued";
            /** @description The day of supply. */
            supplied_on: string | null;
            /** @description The tax by category and rate. */
            tax_breakdown: components["schemas"]["TaxSubtotal"][];
            /**
             * Format: decimal
             * @description Sum of all tax.
             * @example 1234.50
             */
            tax_total: string;
            /** @description Always null: tax is kept in the currency of the document. */
            tax_total_accounting: null;
            /**
             * Format: decimal
             * @description Total with tax.
             * @example 1234.50
             */
            total: string;
            /** @description Each transmission of the document: its recipient and outcome. */
            transmissions: components["schemas"]["InvoiceTransmission"][];
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Why it was voided. */
            void_reason: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description Freight, a fee or a discount on an invoice. */
        InvoiceCharge: {
            /** @description The text printed on the document. */
            description: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "freight" | "fee" | "discount";
            /**
             * Format: decimal
             * @description The amount without tax.
             * @example 1234.50
             */
            net_amount: string;
            /**
             * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
             * @enum {string}
             */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @description Tax rate in percent: "19" is 19 %.
             * @example 1234.50
             */
            tax_rate: string;
        };
        /** @description A line of an invoice. */
        InvoiceLine: {
            /** @description The text printed on the document. */
            description: string;
            /**
             * Format: decimal
             * @description The amount deducted from quantity x unit_price.
             * @example 1234.50
             */
            discount_amount: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /** @description Its id. */
            id: string;
            /**
             * Format: decimal
             * @description The amount without tax.
             * @example 1234.50
             */
            net_amount: string;
            /** @description The line of the order. */
            order_line_id: string | null;
            /**
             * Format: decimal
             * @description How many units.
             * @example 1234.50
             */
            quantity: string;
            /** @description Article number, unique in the catalogue. */
            sku: string | null;
            /** @description What it comes from. */
            source: {
                /** @description The order. */
                order_id: string | null;
                /** @description Always null: shipments are not divided into packages yet. */
                package_id: null;
                /** @description The buyer's own number for the order. */
                po_number: string | null;
                /** @description The shipment. */
                shipment_id: string | null;
            };
            /**
             * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
             * @enum {string}
             */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @description Tax rate in percent: "19" is 19 %.
             * @example 1234.50
             */
            tax_rate: string;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit: string;
            /**
             * Format: decimal
             * @description Price of one unit. Omitted for keys without permission to see prices.
             * @example 1234.50
             */
            unit_price: string;
        };
        /** @description The body of "Create an invoice manually: with free lines, or for quantities of an order". */
        InvoicesCreateRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference?: string | null;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges?: {
                /**
                 * Format: decimal
                 * @description An amount of money as a decimal string, with no more decimal places than its currency has.
                 */
                amount: string;
                /** @description The text printed on the document. */
                description?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
            }[];
            /** @description ISO 4217 currency code. */
            currency?: string;
            /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            customer_id?: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description The lines. */
            lines?: {
                /** @description The text printed on the document. */
                description?: string;
                /**
                 * Format: decimal
                 * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                discount_percent?: string;
                /**
                 * Format: decimal
                 * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, with up to 6 decimal places.
                 */
                discount_rate?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description An id ("oln_..."), or "external:" followed by your own id. */
                order_line_id?: string;
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                product_id?: string;
                /**
                 * Format: decimal
                 * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, with up to 6 decimal places.
                 */
                quantity: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
                unit?: string;
                /**
                 * Format: decimal
                 * @description A unit price, as a decimal string from 0 to below 1,000,000,000, with up to 6 decimal places.
                 */
                unit_price?: string;
            }[];
            /** @description Text printed on the document. */
            note?: string | null;
            /**
             * @description What becomes of it at once; only `issue_and_send` mails it.
             * @default draft
             * @enum {string}
             */
            on_creation: "draft" | "issue" | "issue_and_send";
            /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            order_id?: string;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description The buyer's own number for the order. */
            po_number?: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax?: boolean;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
            /** @description The day of supply. */
            supplied_on?: string | null;
        };
        /** @description The body of "Correct an issued invoice in full with a credit note". */
        InvoicesCreditRequest: {
            /** @description The reason, in a sentence. */
            reason: string;
            /** @description Whether the note is mailed. Left out: when its invoice was mailed, or is on its way. */
            send?: boolean;
            /**
             * @description What becomes of the goods it billed. `hold`: nothing bills them until a person does, by POST /v1/invoices with `order_id`; their shipment warns of it (`billing_held`). `bill_again`: the next POST /v1/shipments/{id}/ship does.
             * @default hold
             * @enum {string}
             */
            source: "bill_again" | "hold";
        };
        /** @description The body of "Edit a manual draft". */
        InvoicesEditRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference?: string | null;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges?: {
                /**
                 * Format: decimal
                 * @description An amount of money as a decimal string, with no more decimal places than its currency has.
                 */
                amount: string;
                /** @description The text printed on the document. */
                description?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
            }[];
            /** @description ISO 4217 currency code. */
            currency?: string;
            /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            customer_id?: string;
            /** @description The lines. */
            lines?: {
                /** @description The text printed on the document. */
                description?: string;
                /**
                 * Format: decimal
                 * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                discount_percent?: string;
                /**
                 * Format: decimal
                 * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, with up to 6 decimal places.
                 */
                discount_rate?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description An id ("oln_..."), or "external:" followed by your own id. */
                order_line_id?: string;
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                product_id?: string;
                /**
                 * Format: decimal
                 * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, with up to 6 decimal places.
                 */
                quantity: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
                unit?: string;
                /**
                 * Format: decimal
                 * @description A unit price, as a decimal string from 0 to below 1,000,000,000, with up to 6 decimal places.
                 */
                unit_price?: string;
            }[];
            /** @description A note. */
            note?: string | null;
            /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            order_id?: string;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description The buyer's own number for the order. */
            po_number?: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax?: boolean;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
            /** @description The day of supply. */
            supplied_on?: string | null;
        };
        /** @description The body of "Issue a draft: it gets its number and is frozen". */
        InvoicesIssueRequest: {
            /**
             * @description Whether to send it as well.
             * @default false
             */
            send: boolean;
        };
        /** @description The body of "Send an issued invoice, or send it again". */
        InvoicesSendRequest: {
            /** @description A note. */
            note?: string;
            /** @description E-mail addresses. If left out, the customer's own. */
            recipients?: string[];
        };
        /** @description An invoice as a list shows it, without its lines. */
        InvoiceSummary: {
            /**
             * Format: decimal
             * @description Sum of all discounts of the document, without tax.
             * @example 1234.50
             */
            allowance_total: string;
            /**
             * Format: decimal
             * @description The open balance: the total less what is allocated to it. Negative when overpaid; 0 on a draft.
             * @example 1234.50
             */
            balance: string;
            /** @description Whether the balance is above, at or below zero. Null where nothing can be owed: on drafts, void invoices and credit notes. */
            balance_status: ("unpaid" | "paid" | "overpaid") | null;
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference: string | null;
            /**
             * Format: decimal
             * @description Sum of freight and fees of the document, without tax.
             * @example 1234.50
             */
            charge_total: string;
            /** @description Only with `expand=lines`. */
            charges?: components["schemas"]["InvoiceCharge"][];
            /** @description On a credit note: the invoice that it corrects. */
            corrects: {
                /** @description The invoice. */
                invoice_id: string;
                /**
                 * Format: date
                 * @description The date of the document, a day in the account's time zone.
                 */
                issued_on: string;
                /** @description Number of the document; null on a draft. `number:` followed by it is accepted wherever an id is. */
                number: string;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description The credit notes that correct it, the oldest first. */
            credit_note_ids: string[];
            /** @description Only with `expand=credit_notes`. */
            credit_notes?: components["schemas"]["InvoiceSummary"][];
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Name of the customer as printed on the document. */
            customer_name: string;
            /** @description The due date. Null when the payment terms do not set one. */
            due_on: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Whether more was allocated to it than its total. */
            is_overpaid: boolean;
            /** @description Whether the open balance is zero or less. False where nothing can be owed: on drafts, void invoices and credit notes. */
            is_paid_in_full: boolean;
            /** @description Whether a recipient of the customer has accepted it. */
            is_sent: boolean;
            /** @description When it was issued. */
            issued_at: string | null;
            /** @description The date of the document, a day in the account's time zone. */
            issued_on: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "invoice" | "credit_note";
            /**
             * Format: decimal
             * @description Sum of the line net amounts.
             * @example 1234.50
             */
            line_total: string;
            /** @description Only with `expand=lines`. */
            lines?: components["schemas"]["InvoiceLine"][];
            /** @description Links to related resources. */
            links: {
                /** @description Address of the PDF. */
                pdf: string;
                /** @description Its own address. */
                self: string;
                /** @description Address of its history. */
                timeline: string;
            };
            /**
             * Format: decimal
             * @description Total without tax.
             * @example 1234.50
             */
            net_total: string;
            /** @description Number of the document; null on a draft. `number:` followed by it is accepted wherever an id is. */
            number: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "invoice";
            /** @description Only with `expand=order`. */
            order?: components["schemas"]["OrderSummary"];
            /** @description The order. */
            order_id: string | null;
            /** @description Number of the order. */
            order_number: string | null;
            /**
             * @description What created it: the shipment or order that its billing policy bills, an order closed short (`completion`), a person (`manual`), the invoice it credits (`credit`), or a file (`imported`).
             * @enum {string}
             */
            origin: "shipment" | "order" | "manual" | "completion" | "credit" | "imported";
            /** @description The buyer's own number for the order. */
            po_number: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax: boolean;
            /** @description Number of the revision of the document, starting at 1. */
            revision: number;
            /** @description Only with `expand=shipment`. */
            shipment?: components["schemas"]["ShipmentSummary"];
            /** @description The shipment. */
            shipment_id: string | null;
            /** @description Number of the shipment. */
            shipment_number: string | null;
            /**
             * @description Its status.
             * @enum {string}
             */
            status: "deleted" | "void" | "draft" | "uncollectible" | "overpaid" | "paid" | "past_due" | "sent" | "issued";
            /** @description The day of supply. */
            supplied_on: string | null;
            /** @description Only with `expand=lines`. */
            tax_breakdown?: components["schemas"]["TaxSubtotal"][];
            /**
             * Format: decimal
             * @description Sum of all tax.
             * @example 1234.50
             */
            tax_total: string;
            /**
             * Format: decimal
             * @description Total with tax.
             * @example 1234.50
             */
            total: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Why it was voided. */
            void_reason: string | null;
        };
        /** @description The body of "Void an issued invoice that has not been sent and has no settlements". */
        InvoicesVoidRequest: {
            /** @description The reason, in a sentence. */
            reason: string;
            /**
             * @description What becomes of the goods it billed. `hold`: nothing bills them until a person does, by POST /v1/invoices with `order_id`; their shipment warns of it (`billing_held`). `bill_again`: the next POST /v1/shipments/{id}/ship does.
             * @default hold
             * @enum {string}
             */
            source: "bill_again" | "hold";
        };
        /** @description A transmission of an invoice, as the invoice shows it. */
        InvoiceTransmission: {
            /** @description When the receiving side took responsibility for it. */
            accepted_at: string | null;
            /** @description How many attempts were made. */
            attempts: number;
            /**
             * @description How it is sent.
             * @enum {string}
             */
            channel: "email";
            /** @description Its id. */
            id: string;
            /**
             * @description `original`, or `resend-1`, `resend-2` and so on for each time it was sent again.
             * @example original
             * @example resend-1
             */
            purpose: string;
            /** @description The reason, in a sentence. */
            reason: string | null;
            /** @description E-mail address of the recipient. */
            recipient: string;
            /**
             * @description The role of the recipient.
             * @enum {string}
             */
            recipient_role: "customer" | "sales_rep" | "copy";
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
        };
        /** @description What an import is working on, and its progress. */
        Job: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description How many are done. */
            done: number;
            /** @description Estimated seconds remaining. */
            eta_seconds: number | null;
            /** @description How many failed. */
            failed: number;
            /** @description When it ended. */
            finished_at: string | null;
            /** @description Its id. */
            id: string;
            /** @description The import. */
            import_id: string;
            /**
             * @description What is done: an import checked, run or undone.
             * @enum {string}
             */
            kind: "check" | "run" | "undo";
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "job";
            /** @description Progress in percent, from 0 to 100. */
            percent: number | null;
            /**
             * @description The current part of the work.
             * @enum {string}
             */
            phase: "read" | "records";
            /** @description What is wrong; only where it failed. */
            problem: string | null;
            /** @description When it began. */
            started_at: string | null;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "queued" | "running" | "paused" | "done" | "cancelled" | "failed";
            /** @description How many there are to do. */
            total: number | null;
        };
        /** @description An API key without its text: what it may do and when it was last used. */
        Key: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Its id. */
            id: string;
            /** @description A readable name. */
            label: string;
            /** @description When it was last used, to within a few minutes. */
            last_used_at: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "key";
            /** @description When it stopped working. */
            revoked_at: string | null;
            /**
             * @description What the key may do.
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        /** @description The body of "Create an API key". */
        KeysCreateRequest: {
            /** @description A readable name. */
            label: string;
            /**
             * @description What the key may do.
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        /** @description Which column of a file fills which field, and values that the file does not contain. */
        Mapping: {
            /**
             * @description How dates are written in the files.
             * @enum {string}
             */
            dates?: "ymd" | "dmy" | "mdy";
            /** @description The lines. */
            lines?: components["schemas"]["PartMapping"];
            /** @description The file with one record per row. */
            main: components["schemas"]["PartMapping"];
            /**
             * @description How numbers are written in the files.
             * @enum {string}
             */
            numbers?: "point" | "comma";
        };
        /** @description An API key with its text, which is shown this once. */
        NewKey: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Its id. */
            id: string;
            /** @description The key itself, shown this once: null in the answer to a repeat. */
            key: string | null;
            /** @description A readable name. */
            label: string;
            /** @description When it was last used, to within a few minutes. */
            last_used_at: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "key";
            /** @description When it stopped working. */
            revoked_at: string | null;
            /**
             * @description What the key may do.
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        /** @description What a customer ordered, and how much of it is shipped and billed. */
        Order: {
            /** @description When it was accepted. */
            accepted_at: string | null;
            /** @description Billing address. */
            bill_to: components["schemas"]["Address"] | null;
            /**
             * @description To what extent the order is billed.
             * @enum {string}
             */
            billing: "not_invoiced" | "partially_invoiced" | "invoiced";
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy: components["schemas"]["OwnBillingPolicy"];
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference: string | null;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges?: components["schemas"]["OrderCharge"][];
            /** @description When it was completed. */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Name of the customer. */
            customer_name: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /**
             * @description To what extent the order is shipped.
             * @enum {string}
             */
            fulfilment: "unfulfilled" | "packed" | "partially_shipped" | "shipped";
            /** @description Its id. */
            id: string;
            /** @description The invoices, the oldest first. */
            invoice_ids: string[];
            /** @description Only with `expand=invoices`. */
            invoices?: components["schemas"]["InvoiceSummary"][];
            /** @description The lines. */
            lines: components["schemas"]["OrderLine"][];
            /** @description Key-value pairs of your own, stored and returned unchanged. */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: decimal
             * @description Total without tax.
             * @example 1234.50
             */
            net_total?: string;
            /** @description A note. */
            note: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "order";
            /**
             * Format: date
             * @description The day of the order.
             */
            ordered_on: string;
            /**
             * @description To what extent the invoices of the order are paid.
             * @enum {string}
             */
            payment: "unpaid" | "partially_paid" | "paid" | "overpaid";
            /** @description When payment is due, such as `net_30`. */
            payment_terms: string;
            /**
             * @description The stage of the order: draft, accepted, completed or void.
             * @enum {string}
             */
            phase: "draft" | "accepted" | "completed" | "void";
            /** @description The buyer's own number for the order. */
            po_number: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax: boolean;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email: string | null;
            /** @description Shipping address. */
            ship_to: components["schemas"]["ShipTo"] | null;
            /** @description The shipments that are not void, the oldest first. */
            shipment_ids: string[];
            /** @description Only with `expand=shipments`. */
            shipments?: components["schemas"]["ShipmentSummary"][];
            /**
             * Format: decimal
             * @description Sum of all tax.
             * @example 1234.50
             */
            tax_total?: string;
            /**
             * Format: decimal
             * @description Total with tax.
             * @example 1234.50
             */
            total?: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
            /** @description When it was voided. */
            voided_at: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description Freight, a fee or a discount of a whole order. */
        OrderCharge: {
            /**
             * Format: decimal
             * @description The amount as it was entered; a discount is positive and lowers the total.
             * @example 1234.50
             */
            amount: string;
            /** @description The text printed on the document. */
            description: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /** @description Its id. */
            id: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "freight" | "fee" | "discount";
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate: string | null;
        };
        /** @description A quantity of something at a price. */
        OrderLine: {
            /**
             * Format: decimal
             * @description quantity x unit_price less the discount, rounded to the currency; includes tax when prices do. Omitted for keys without permission to see prices.
             * @example 1234.50
             */
            amount?: string;
            /**
             * Format: decimal
             * @description The quantity invoiced, less the quantity credited.
             * @example 1234.50
             */
            billed_quantity: string;
            /** @description The text printed on the document. */
            description: string;
            /**
             * Format: decimal
             * @description The discount in percent: "15" is 15 %.
             * @example 1234.50
             */
            discount_percent?: string;
            /**
             * Format: decimal
             * @description The discount as a fraction: "0.15" is 15 %.
             * @example 1234.50
             */
            discount_rate?: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Only with `expand=lines.product`. */
            product?: components["schemas"]["Product"];
            /** @description The product. */
            product_id: string | null;
            /**
             * Format: decimal
             * @description How many units.
             * @example 1234.50
             */
            quantity: string;
            /**
             * Format: decimal
             * @description The quantity returned.
             * @example 1234.50
             */
            returned_quantity: string;
            /**
             * Format: decimal
             * @description The quantity shipped.
             * @example 1234.50
             */
            shipped_quantity: string;
            /** @description Article number, unique in the catalogue. */
            sku: string | null;
            /**
             * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
             * @enum {string}
             */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @description Tax rate in percent: "19" is 19 %.
             * @example 1234.50
             */
            tax_rate: string;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit: string;
            /**
             * Format: decimal
             * @description Price of one unit. Omitted for keys without permission to see prices.
             * @example 1234.50
             */
            unit_price?: string;
        };
        /** @description The body of "Complete an order: what has not shipped will not ship". */
        OrdersCompleteRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
            /**
             * @description Whether to waive charges that have not been billed; requires a reason.
             * @constant
             */
            waive_unbilled?: true;
        };
        /** @description The body of "Create an order, or up to 1,000 at once; accepted immediately unless accept is false". */
        OrdersCreateRequest: {
            /** @description Whether the order is accepted at once; a draft when false. */
            accept?: boolean;
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            };
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference?: string | null;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges?: {
                /**
                 * Format: decimal
                 * @description An amount of money as a decimal string, with no more decimal places than its currency has.
                 */
                amount: string;
                /** @description The text printed on the document. */
                description?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
            }[];
            /** @description ISO 4217 currency code. */
            currency?: string;
            /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            customer_id: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description The lines. */
            lines: {
                /** @description The text printed on the document. */
                description?: string;
                /**
                 * Format: decimal
                 * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                discount_percent?: string;
                /**
                 * Format: decimal
                 * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, with up to 6 decimal places.
                 */
                discount_rate?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                product_id?: string;
                /**
                 * Format: decimal
                 * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, with up to 6 decimal places.
                 */
                quantity: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
                unit?: string;
                /**
                 * Format: decimal
                 * @description A unit price, as a decimal string from 0 to below 1,000,000,000, with up to 6 decimal places.
                 */
                unit_price?: string;
            }[];
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description A note. */
            note?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string;
            /**
             * Format: date
             * @description A calendar date, YYYY-MM-DD.
             */
            ordered_on?: string;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description The buyer's own number for the order. */
            po_number?: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax?: boolean;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
        };
        /** @description The body of "Edit an order: fields left out stay unchanged, null clears". */
        OrdersEditRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description Which date an invoice bears: the day of the shipment, or the day it is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description How a new invoice is created: as a draft, issued, or issued and sent.
                 * @enum {string}
                 */
                on_creation?: "draft" | "issue" | "issue_and_send";
                /**
                 * @description Which invoice of an order carries its freight, fees and discounts.
                 * @enum {string}
                 */
                order_charges?: "first" | "last" | "pro_rata";
                /**
                 * @description Whether tax is rounded per line or per tax rate.
                 * @enum {string}
                 */
                tax_rounding?: "order" | "invoice";
                /**
                 * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            };
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference?: string | null;
            /** @description Freight, fees and discounts of the whole document. On an invoice without goods, freight and fees are lines instead. */
            charges?: {
                /**
                 * Format: decimal
                 * @description An amount of money as a decimal string, with no more decimal places than its currency has.
                 */
                amount: string;
                /** @description The text printed on the document. */
                description?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
            }[];
            /** @description ISO 4217 currency code. */
            currency?: string;
            /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            customer_id?: string;
            /** @description The lines. */
            lines?: {
                /** @description The text printed on the document. */
                description?: string;
                /**
                 * Format: decimal
                 * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                discount_percent?: string;
                /**
                 * Format: decimal
                 * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, with up to 6 decimal places.
                 */
                discount_rate?: string;
                /** @description Why no tax is charged; printed on the document. */
                exemption_reason?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                product_id?: string;
                /**
                 * Format: decimal
                 * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, with up to 6 decimal places.
                 */
                quantity: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
                /**
                 * @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
                unit?: string;
                /**
                 * Format: decimal
                 * @description A unit price, as a decimal string from 0 to below 1,000,000,000, with up to 6 decimal places.
                 */
                unit_price?: string;
            }[];
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description A note. */
            note?: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number?: string;
            /**
             * Format: date
             * @description A calendar date, YYYY-MM-DD.
             */
            ordered_on?: string;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description The buyer's own number for the order. */
            po_number?: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax?: boolean;
            /** @description Sales representative, who gets a copy. */
            sales_rep_email?: string | null;
            /** @description Shipping address. */
            ship_to?: {
                /** @description Town or city. */
                city?: string | null;
                /** @description ISO 3166-1 alpha-2 country code. */
                country: string;
                /** @description Street and number. */
                line1: string;
                /** @description A second line, such as a building or department. */
                line2?: string | null;
                /** @description Its name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
        };
        /** @description An order as a list shows it, without its lines. */
        OrderSummary: {
            /** @description When it was accepted. */
            accepted_at: string | null;
            /**
             * @description To what extent the order is billed.
             * @enum {string}
             */
            billing: "not_invoiced" | "partially_invoiced" | "invoiced";
            /** @description The buyer's own reference, such as a cost centre or a Leitweg-ID; printed on the invoice. */
            buyer_reference: string | null;
            /** @description Only with `expand=lines`. */
            charges?: components["schemas"]["OrderCharge"][];
            /** @description When it was completed. */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Name of the customer. */
            customer_name: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /**
             * @description To what extent the order is shipped.
             * @enum {string}
             */
            fulfilment: "unfulfilled" | "packed" | "partially_shipped" | "shipped";
            /** @description Its id. */
            id: string;
            /** @description The invoices, the oldest first. */
            invoice_ids: string[];
            /** @description Only with `expand=invoices`. */
            invoices?: components["schemas"]["InvoiceSummary"][];
            /** @description Only with `expand=lines`. */
            lines?: components["schemas"]["OrderLine"][];
            /**
             * Format: decimal
             * @description Total without tax.
             * @example 1234.50
             */
            net_total?: string;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "order";
            /**
             * Format: date
             * @description The day of the order.
             */
            ordered_on: string;
            /**
             * @description To what extent the invoices of the order are paid.
             * @enum {string}
             */
            payment: "unpaid" | "partially_paid" | "paid" | "overpaid";
            /**
             * @description The stage of the order: draft, accepted, completed or void.
             * @enum {string}
             */
            phase: "draft" | "accepted" | "completed" | "void";
            /** @description The buyer's own number for the order. */
            po_number: string | null;
            /** @description Whether unit prices include tax. */
            prices_include_tax: boolean;
            /** @description The shipments that are not void, the oldest first. */
            shipment_ids: string[];
            /** @description Only with `expand=shipments`. */
            shipments?: components["schemas"]["ShipmentSummary"][];
            /**
             * Format: decimal
             * @description Sum of all tax.
             * @example 1234.50
             */
            tax_total?: string;
            /**
             * Format: decimal
             * @description Total with tax.
             * @example 1234.50
             */
            total?: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
            /** @description When it was voided. */
            voided_at: string | null;
        };
        /** @description The body of "Void an order of which nothing is packed, shipped or billed". */
        OrdersVoidRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
        };
        /** @description The part of a billing policy that a customer or an order sets for itself. */
        OwnBillingPolicy: {
            /**
             * @description Which date an invoice bears: the day of the shipment, or the day it is created.
             * @enum {string}
             */
            issue_date?: "issue_day" | "ship_date";
            /**
             * @description How a new invoice is created: as a draft, issued, or issued and sent.
             * @enum {string}
             */
            on_creation?: "draft" | "issue" | "issue_and_send";
            /**
             * @description Which invoice of an order carries its freight, fees and discounts.
             * @enum {string}
             */
            order_charges?: "first" | "last" | "pro_rata";
            /**
             * @description Whether tax is rounded per line or per tax rate.
             * @enum {string}
             */
            tax_rounding?: "order" | "invoice";
            /**
             * @description When an invoice arises. `shipment_shipped`: each shipment is billed when it leaves. `order_accepted`: the whole order is billed when it is accepted, and its shipments bill nothing more. `manual`: nothing is billed by itself, and a person bills it with `POST /v1/invoices`.
             * @enum {string}
             */
            trigger?: "shipment_shipped" | "order_accepted" | "manual";
        };
        /** @description The mapping of one file of an import. */
        PartMapping: {
            /** @description The source of each field. */
            fields: {
                [key: string]: {
                    /** @description Header of the column. */
                    column?: string;
                    /** @description The same value for every row. */
                    constant?: string;
                    /** @description What each value in the file means. */
                    values?: {
                        [key: string]: string;
                    };
                };
            };
            /** @description The column that links rows of the two files. */
            key?: string;
            /** @description Rows in which the column has this value are skipped; may be a list. */
            skip_when?: {
                /** @description Header of the column. */
                column: string;
                /** @description The value that is meant. */
                is?: string[];
            } | {
                /** @description Header of the column. */
                column: string;
                /** @description The value that is meant. */
                is?: string[];
            }[];
            /** @description Rows in which this column is empty are skipped. */
            skip_when_empty?: string;
        };
        /** @description A party named on a document. */
        Party: {
            /** @description Postal address. */
            address: components["schemas"]["Address"] | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Its name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Tax id, such as an EU VAT ID. */
            tax_id: string | null;
        };
        /** @description A payment that was recorded, and the settlement it made. */
        Payment: {
            /** @description The id of its transaction. */
            id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "payment";
            /** @description What it settled; null when nothing was owed. */
            settlement: components["schemas"]["Settlement"] | null;
            /** @description The transaction. */
            transaction: components["schemas"]["Transaction"];
            /**
             * Format: decimal
             * @description What it exceeds: open credit of the customer.
             * @example 1234.50
             */
            unallocated: string;
        };
        /** @description Where an invoice is to be paid. */
        PaymentMeans: {
            /** @description Who holds the bank account. */
            account_holder: string | null;
            /** @description Number of a bank account that has no IBAN. */
            account_number: string | null;
            /** @description Name of the bank. */
            bank_name: string | null;
            /** @description BIC of the bank. */
            bic: string | null;
            /** @description IBAN of the account. */
            iban: string | null;
            /** @description When payment is due. */
            terms: string;
        };
        /** @description The body of "Record a payment and settle invoices with it". */
        PaymentsCreateRequest: {
            /** @description What it pays. Left out: the open invoices of the customer in its currency, those due first. */
            allocations?: {
                /**
                 * Format: decimal
                 * @description Left out: what is owed on the invoice, up to what is left of the payment.
                 */
                amount?: string;
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id: string;
            }[];
            /**
             * Format: decimal
             * @description An amount of money as a decimal string, with no more decimal places than its currency has.
             */
            amount: string;
            /** @description Left out: that of the first invoice named, else the customer's, else the account's home currency. */
            currency?: string;
            /** @description Whose payment it is. May be left out beside allocations: then whose invoice is named first. */
            customer_id?: string;
            /**
             * Format: date
             * @description The day it was paid. Left out: today in the account's zone.
             */
            effective_on?: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description How it was paid, in your words. */
            method?: string;
            /** @description A note. */
            note?: string;
            /** @description The reference it came with, as the bank shows it. */
            reference?: string;
        };
        /** @description A refusal or a failure (RFC 9457): a code to match on, a sentence to read, and the fields it is about. */
        Problem: {
            /** @description A snake_case code to match on; it never changes its meaning. */
            code: string;
            /** @description What happened, in a sentence. */
            detail: string;
            /** @description What is wrong with which field. */
            errors?: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
            /** @description Id of the request, also in the log and the audit entry. */
            request_id: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong, always the same for one code. */
            title: string;
            /** @description The code as a URI. */
            type: string;
        };
        /** @description Something that is sold, with its price and tax. */
        Product: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Key-value pairs of your own, stored and returned unchanged. */
            metadata: {
                [key: string]: string;
            };
            /** @description Its name. */
            name: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "product";
            /** @description Article number, unique in the catalogue. */
            sku: string;
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate: string | null;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
        };
        /** @description The body of "Create a product, or up to 1,000 at once". */
        ProductsCreateRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name: string;
            /** @description Article number, unique in the catalogue. */
            sku: string;
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The body of "Edit a product: fields left out stay unchanged, null clears". */
        ProductsEditRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description Article number, unique in the catalogue. */
            sku?: string;
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The body of "Create or edit up to 1,000 products by your own ids". */
        ProductsUpsertManyRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id: string;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description Article number, unique in the catalogue. */
            sku?: string;
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The body of "Create or edit a product by your own id". */
        ProductsUpsertRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Its name. */
            name?: string;
            /** @description Article number, unique in the catalogue. */
            sku?: string;
            /** @description Category of the tax, as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure, UN/ECE recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description Who issued a document, as it was frozen at issue. */
        Seller: {
            /** @description Postal address. */
            address: components["schemas"]["Address"] | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Its name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Telephone number. */
            phone: string | null;
            /** @description Tax id, such as an EU VAT ID. */
            tax_id: string | null;
            /** @description Web address. */
            website: string | null;
        };
        /** @description Many issued documents sent together. */
        SendBatch: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Invoices of which nothing waits or is on its way any more. */
            done: number;
            /** @description Estimated seconds remaining. */
            eta_seconds: number | null;
            /** @description Those of them that were refused, need a person or were given up. */
            failed: number;
            /** @description Its id. */
            id: string;
            /** @description The invoices and where they stand. */
            invoices: components["schemas"]["SendBatchInvoices"];
            /** @description How many mails are in each state. */
            mails: components["schemas"]["SendBatchMails"];
            /** @description A note. */
            note: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "send_batch";
            /** @description Progress in percent, from 0 to 100. */
            percent: number;
            /** @description Whether to send again to recipients who already have the invoice. */
            resend: boolean;
            /**
             * @description `planning`: some invoices wait for their turn. `sending`: the last mails are on their way. `cancelled`: what waited will not be sent.
             * @enum {string}
             */
            state: "planning" | "sending" | "done" | "cancelled";
            /** @description Invoices. */
            total: number;
        };
        /** @description The body of "Send many issued invoices: by id, or all that match a filter". */
        SendBatchesCreateRequest: {
            /** @description The invoices that match a filter; an empty filter matches all issued invoices. */
            filter?: {
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /**
                 * Format: date
                 * @description A calendar date, YYYY-MM-DD.
                 */
                due_from?: string;
                /**
                 * Format: date
                 * @description A calendar date, YYYY-MM-DD.
                 */
                due_to?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description Whether something of it is owed. */
                is_open?: boolean;
                /** @description Whether a recipient of the customer has accepted it. */
                is_sent?: boolean;
                /**
                 * Format: date
                 * @description A calendar date, YYYY-MM-DD.
                 */
                issued_from?: string;
                /**
                 * Format: date
                 * @description A calendar date, YYYY-MM-DD.
                 */
                issued_to?: string;
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                kind?: "invoice" | "credit_note";
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment that settled some of it, whatever its case. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The number, PO number or external id of the invoice, its order or its shipment, or a part of what its customer is called. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /**
                 * @description Its status.
                 * @enum {string}
                 */
                status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
            };
            /** @description The invoices to send. */
            invoice_ids?: string[];
            /** @description A note. */
            note?: string;
            /** @description Whether to send again to recipients who already have the invoice. */
            resend?: boolean;
        };
        /** @description The outcome of one invoice of a send batch. */
        SendBatchInvoice: {
            /** @description Why it was skipped or refused. */
            code: string | null;
            /** @description What happened, in a sentence. */
            detail: string | null;
            /** @description The invoice. */
            invoice_id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "send_batch_invoice";
            /**
             * @description Where the invoice stands in the send batch.
             * @enum {string}
             */
            standing: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
        };
        /** @description How many invoices of a send batch are in each state. */
        SendBatchInvoices: {
            [key: string]: number;
        };
        /** @description How many mails of a send batch are in each state. */
        SendBatchMails: {
            [key: string]: number;
        };
        /** @description Allocations of transactions to invoices. */
        Settlement: {
            /** @description How many allocations it has. */
            allocation_count: number;
            /** @description Which transaction gives how much to which invoice. */
            allocations: {
                /**
                 * Format: decimal
                 * @description The amount of money.
                 * @example 1234.50
                 */
                amount: string;
                /** @description Only with `expand=allocations.invoice`. */
                invoice?: components["schemas"]["InvoiceSummary"];
                /**
                 * Format: decimal
                 * @description What is owed on the invoice now; below zero when too much was paid.
                 * @example 1234.50
                 */
                invoice_balance: string;
                /** @description The invoice. */
                invoice_id: string;
                /** @description Only with `expand=allocations.transaction`. */
                transaction?: components["schemas"]["Transaction"];
                /** @description The transaction. */
                transaction_id: string;
            }[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description The settled invoices as they stand now. */
            invoices: {
                /**
                 * Format: decimal
                 * @description The open balance: the total less what is allocated to it. Negative when overpaid; 0 on a draft.
                 * @example 1234.50
                 */
                balance: string;
                /** @description Whether the balance is above, at or below zero. Null where nothing can be owed: on drafts, void invoices and credit notes. */
                balance_status: ("unpaid" | "paid" | "overpaid") | null;
                /** @description Its id. */
                id: string;
                /**
                 * @description The stage of the invoice: draft, issued, closed, void or deleted.
                 * @enum {string}
                 */
                lifecycle: "draft" | "issued" | "closed" | "void" | "deleted";
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number: string | null;
            }[];
            /** @description Whether one of its invoices is overpaid now. */
            is_overpaid: boolean;
            /** @description A note. */
            note: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "settlement";
            /** @description The settled invoices on which more was paid than they come to, and by how much; usually none. */
            overpaid: {
                /**
                 * Format: decimal
                 * @description By how much.
                 * @example 1234.50
                 */
                by: string;
                /** @description The invoice. */
                invoice_id: string;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number: string | null;
            }[];
            /** @description Who settled: the id of an API key. */
            responsible: string;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "settled" | "void";
            /**
             * Format: decimal
             * @description The sum of its allocations.
             * @example 1234.50
             */
            total: string;
            /** @description When it was voided. */
            voided_at: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description The body of "Settle invoices with transactions". */
        SettlementsCreateRequest: {
            /** @description Which transaction gives how much to which invoice. */
            allocations: {
                /**
                 * Format: decimal
                 * @description An amount of money as a decimal string, with no more decimal places than its currency has.
                 */
                amount: string;
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id: string;
                /** @description An id ("txn_..."), or "external:" followed by your own id. */
                transaction_id: string;
            }[];
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description A note. */
            note?: string;
        };
        /** @description A settlement as a list shows it, without its allocations. */
        SettlementSummary: {
            /** @description How many allocations it has. */
            allocation_count: number;
            /** @description Only with `expand=allocations`. */
            allocations?: {
                /**
                 * Format: decimal
                 * @description The amount of money.
                 * @example 1234.50
                 */
                amount: string;
                /** @description Only with `expand=allocations.invoice`. */
                invoice?: components["schemas"]["InvoiceSummary"];
                /**
                 * Format: decimal
                 * @description What is owed on the invoice now; below zero when too much was paid.
                 * @example 1234.50
                 */
                invoice_balance: string;
                /** @description The invoice. */
                invoice_id: string;
                /** @description Only with `expand=allocations.transaction`. */
                transaction?: components["schemas"]["Transaction"];
                /** @description The transaction. */
                transaction_id: string;
            }[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Whether one of its invoices is overpaid now. */
            is_overpaid: boolean;
            /** @description A note. */
            note: string | null;
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "settlement";
            /** @description Who settled: the id of an API key. */
            responsible: string;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "settled" | "void";
            /**
             * Format: decimal
             * @description The sum of its allocations.
             * @example 1234.50
             */
            total: string;
            /** @description When it was voided. */
            voided_at: string | null;
        };
        /** @description The body of "Void a settlement". */
        SettlementsVoidRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
        };
        /** @description Goods that ship together, and the invoice for them. */
        Shipment: {
            /** @description Who carries the parcel. */
            carrier: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Only with `expand=invoice`. */
            invoice?: components["schemas"]["InvoiceSummary"];
            /** @description The invoice that bills it; null while it is unbilled. */
            invoice_id: string | null;
            /** @description The lines. */
            lines: {
                /** @description The line of the order. */
                order_line_id: string;
                /**
                 * Format: decimal
                 * @description How many units.
                 * @example 1234.50
                 */
                quantity: string;
            }[];
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "shipment";
            /** @description Only with `expand=order`. */
            order?: components["schemas"]["OrderSummary"];
            /** @description The order. */
            order_id: string;
            /** @description When the goods left. */
            shipped_at: string | null;
            /** @description The day they left, in the account's time zone. */
            shipped_on: string | null;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "packed" | "shipped" | "voided";
            /** @description The carrier's number for the parcel. */
            tracking_number: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, in a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description The body of "Pack a shipment and ship it, unless ship is false". */
        ShipmentsCreateRequest: {
            /** @description Who carries the parcel. */
            carrier?: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description The lines. */
            lines?: {
                /** @description An id ("oln_..."), or "external:" followed by your own id. */
                order_line_id?: string;
                /**
                 * Format: decimal
                 * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, with up to 6 decimal places.
                 */
                quantity: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
            }[];
            /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            order_id: string;
            /** @description Whether to ship at once; false only packs. */
            ship?: boolean;
            /**
             * Format: date-time
             * @description A point in time (RFC 3339).
             */
            shipped_at?: string;
            /** @description The carrier's number for the parcel. */
            tracking_number?: string;
        };
        /** @description The body of "Ship a packed shipment: it leaves and is invoiced in one transaction". */
        ShipmentsShipRequest: {
            /** @description Who carries the parcel. */
            carrier?: string;
            /**
             * Format: date-time
             * @description A point in time (RFC 3339).
             */
            shipped_at?: string;
            /** @description The carrier's number for the parcel. */
            tracking_number?: string;
        };
        /** @description A shipment as a list shows it, without its lines. */
        ShipmentSummary: {
            /** @description Who carries the parcel. */
            carrier: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Only with `expand=invoice`. */
            invoice?: components["schemas"]["InvoiceSummary"];
            /** @description The invoice that bills it; null while it is unbilled. */
            invoice_id: string | null;
            /** @description Only with `expand=lines`. */
            lines?: {
                /** @description The line of the order. */
                order_line_id: string;
                /**
                 * Format: decimal
                 * @description How many units.
                 * @example 1234.50
                 */
                quantity: string;
            }[];
            /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "shipment";
            /** @description Only with `expand=order`. */
            order?: components["schemas"]["OrderSummary"];
            /** @description The order. */
            order_id: string;
            /** @description When the goods left. */
            shipped_at: string | null;
            /** @description The day they left, in the account's time zone. */
            shipped_on: string | null;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "packed" | "shipped" | "voided";
            /** @description The carrier's number for the parcel. */
            tracking_number: string | null;
        };
        /** @description The body of "Void a packed shipment, or one that shipped and whose invoice is void". */
        ShipmentsVoidRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
        };
        /** @description Where goods go, and to whom. */
        ShipTo: {
            /** @description Town or city. */
            city: string;
            /** @description Country, ISO 3166-1 alpha-2. */
            country: string;
            /** @description Street and number. */
            line1: string;
            /** @description A second line, such as a building or department. */
            line2: string | null;
            /** @description Its name. */
            name: string | null;
            /** @description Postal code. */
            postal_code: string;
            /** @description State, province or county. */
            region: string | null;
        };
        /** @description The record that something happened to. */
        Subject: {
            /** @description Its id. */
            id: string;
            /**
             * @description What it is: `invoice`, `order`, `shipment`, `customer` and so on.
             * @enum {string}
             */
            kind: "account" | "customer" | "transmission" | "import" | "inbound_event" | "invoice" | "key" | "order" | "product" | "send_batch" | "settlement" | "shipment" | "tax_rate" | "transaction";
        };
        /** @description A tax rate by name, with its category. */
        TaxRate: {
            /**
             * @description Category of the tax.
             * @enum {string}
             */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default: boolean;
            /** @description Its name. */
            name: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "tax_rate";
            /**
             * Format: decimal
             * @description Tax rate in percent.
             * @example 1234.50
             */
            rate: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; also the ETag. */
            version: number;
        };
        /** @description The body of "Create a tax rate, or up to 1,000 at once". */
        TaxRatesCreateRequest: {
            /**
             * @description Category of the tax.
             * @enum {string}
             */
            category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default?: boolean;
            /** @description Its name. */
            name: string;
            /**
             * Format: decimal
             * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
             */
            rate?: string;
        };
        /** @description The body of "Edit a tax rate: fields left out stay unchanged, null clears". */
        TaxRatesEditRequest: {
            /**
             * @description Category of the tax.
             * @enum {string}
             */
            category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default?: boolean;
            /** @description Its name. */
            name?: string;
            /**
             * Format: decimal
             * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
             */
            rate?: string;
        };
        /** @description Taxable amount and tax of a document at one tax rate. */
        TaxSubtotal: {
            /**
             * @description Category of the tax.
             * @enum {string}
             */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason: string | null;
            /**
             * Format: decimal
             * @description Tax rate in percent.
             * @example 1234.50
             */
            rate: string;
            /**
             * Format: decimal
             * @description The tax.
             * @example 1234.50
             */
            tax_amount: string;
            /**
             * Format: decimal
             * @description The taxable amount.
             * @example 1234.50
             */
            taxable_amount: string;
        };
        /** @description Everything that happened to a record, in order. */
        Timeline: {
            /** @description What happened, the oldest first. */
            entries: {
                /** @description Who did it. */
                actor: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at: string;
                /** @description The content of the event. */
                data: {
                    [key: string]: unknown;
                };
                /** @description The event it belongs to. */
                event_id: string;
                /** @description Hash of the entry, over its content and the hash before it. */
                hash: string | null;
                /** @description Null while it waits for its place in the log. */
                position: number | null;
                /** @description What happened, as a sentence. */
                sentence: string;
                /** @description What it is about. */
                subject: components["schemas"]["Subject"];
                /**
                 * @description What kind it is.
                 * @enum {string}
                 */
                type: "account.created" | "account.logo_left_out" | "account.updated" | "credit_note.imported" | "credit_note.issued" | "credit_note.sent" | "customer.created" | "customer.deleted" | "customer.edited" | "transmission.accepted" | "transmission.claimed" | "transmission.lost" | "transmission.parked" | "transmission.postponed" | "transmission.queued" | "transmission.resolved" | "transmission.retried" | "import.cancelled" | "import.checked" | "import.checking" | "import.done" | "import.failed" | "import.open" | "import.paused" | "import.running" | "import.undoing" | "import.undone" | "inbound_event.applied" | "inbound_event.quarantined" | "inbound_event.resolved" | "invoice.closed" | "invoice.draft_deleted" | "invoice.draft_edited" | "invoice.drafted" | "invoice.exception_resolved" | "invoice.imported" | "invoice.issued" | "invoice.rendered" | "invoice.rendering_retried" | "invoice.reopened" | "invoice.sent" | "invoice.voided" | "key.created" | "key.revoked" | "order.accepted" | "order.completed" | "order.created" | "order.discount_waived" | "order.edited" | "order.reopened" | "order.voided" | "product.created" | "product.deleted" | "product.edited" | "send_batch.cancelled" | "send_batch.started" | "settlement.settled" | "settlement.voided" | "shipment.packed" | "shipment.shipped" | "shipment.voided" | "tax_rate.created" | "tax_rate.deleted" | "tax_rate.edited" | "transaction.recorded";
            }[];
            /** @description The invoice. */
            invoice_id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "timeline";
        };
        /** @description A payment, credit, adjustment or rebate, and its open credit. */
        Transaction: {
            /** @description Why the balance is adjusted; only on adjustments. */
            adjustment_type: ("discount" | "shipping_discrepancy" | "short_payment" | "write_off" | "fee" | "refund") | null;
            /**
             * Format: decimal
             * @description How much of it is allocated to invoices.
             * @example 1234.50
             */
            allocated: string;
            /**
             * Format: decimal
             * @description The amount of money.
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Only with `expand=credit_note`. */
            credit_note?: components["schemas"]["InvoiceSummary"];
            /** @description The credit note it comes from, when it comes from one. */
            credit_note_id: string | null;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /**
             * Format: date
             * @description The day the money moved.
             */
            effective_on: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Its id. */
            id: string;
            /** @description How it was paid, such as `bank_transfer`, `card`, `cash` or `check`. */
            method: string | null;
            /** @description A note. */
            note: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "transaction";
            /** @description The reference it came with, as the bank shows it. */
            reference: string | null;
            /**
             * @description What kind it is.
             * @enum {string}
             */
            type: "payment" | "credit" | "adjustment" | "rebate";
            /**
             * Format: decimal
             * @description What is left to allocate.
             * @example 1234.50
             */
            unallocated: string;
        };
        /** @description The body of "Record a payment, credit, adjustment or rebate". */
        TransactionsCreateRequest: {
            /**
             * @description Why the balance is adjusted; only on adjustments.
             * @enum {string}
             */
            adjustment_type?: "discount" | "shipping_discrepancy" | "short_payment" | "write_off" | "fee" | "refund";
            /**
             * Format: decimal
             * @description An amount of money as a decimal string, with no more decimal places than its currency has.
             */
            amount: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            customer_id: string;
            /**
             * Format: date
             * @description A calendar date, YYYY-MM-DD.
             */
            effective_on: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description How it was paid, such as `bank_transfer`, `card`, `cash` or `check`. */
            method?: string;
            /** @description A note. */
            note?: string;
            /** @description The reference it came with, as the bank shows it. */
            reference?: string;
            /**
             * @description What kind it is.
             * @enum {string}
             */
            type: "payment" | "credit" | "adjustment" | "rebate";
        };
        /** @description One document on its way by one channel to one recipient. */
        Transmission: {
            /** @description When the receiving side took responsibility for it. */
            accepted_at: string | null;
            /** @description The attempts so far, oldest first. */
            attempts: components["schemas"]["TransmissionAttempt"][];
            /**
             * @description How it is sent.
             * @enum {string}
             */
            channel: "email";
            /** @description Whether its acceptance makes the invoice sent: it goes to the customer, not to a colleague's address. */
            counts_as_sent: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Its id. */
            id: string;
            /** @description Only with `expand=invoice`. */
            invoice?: components["schemas"]["InvoiceSummary"];
            /** @description The invoice. */
            invoice_id: string;
            /** @description Message-ID of the last mail. */
            message_id: string | null;
            /** @description When the next attempt is made; null when there is none. */
            next_attempt_at: string | null;
            /** @description A note. */
            note: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "transmission";
            /**
             * @description `original`, or `resend-1`, `resend-2` and so on for each time it was sent again.
             * @example original
             * @example resend-1
             */
            purpose: string;
            /** @description The reason, in a sentence. */
            reason: string | null;
            /** @description The reason, as a code to match on. */
            reason_code: string | null;
            /** @description E-mail address of the recipient. */
            recipient: string;
            /**
             * @description The role of the recipient.
             * @enum {string}
             */
            recipient_role: "customer" | "sales_rep" | "copy";
            /** @description When a person dealt with it. */
            resolved_at: string | null;
            /** @description What the mail server said. */
            response: string | null;
            /** @description Number of the revision of the document, starting at 1. */
            revision: number;
            /**
             * @description Its state.
             * @enum {string}
             */
            state: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description One attempt of a transmission and its outcome. */
        TransmissionAttempt: {
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at: string;
            /** @description Number of the attempt, starting at 1. */
            number: number;
            /**
             * @description The outcome of the attempt.
             * @enum {string}
             */
            outcome: "accepted" | "temporary" | "permanent" | "unknown";
            /** @description The reason, in a sentence. */
            reason: string | null;
            /** @description The reason, as a code to match on. */
            reason_code: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
        };
        /** @description How many transmissions are in each state. */
        TransmissionCounts: {
            /** @description Mails accepted in the last 24 hours. */
            accepted_last_day: number;
            /** @description Mails accepted in the last hour. */
            accepted_last_hour: number;
            /** @description Mails accepted in the last minute. */
            accepted_last_minute: number;
            /** @description Queued and not postponed. */
            due: number;
            /** @description Until what is due has left, at the pace of the last minute. */
            eta_seconds: number | null;
            /** @description How many need a person. */
            needs_person: number;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "transmission_counts";
            /** @description How many wait to be sent. */
            queued: number;
            /** @description How many are being handed over now. */
            sending: number;
        };
        /** @description The body of "Dismiss a parked transmission: it no longer needs a person". */
        TransmissionsDismissRequest: {
            /** @description The reason, in a sentence. */
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Northwind Traders",
                 *       "address": {
                 *         "line1": "1 Main Street",
                 *         "city": "Hamburg",
                 *         "postal_code": "20095",
                 *         "country": "DE"
                 *       },
                 *       "tax_id": "DE136695976",
                 *       "email": "billing@northwind.example",
                 *       "bank": {
                 *         "iban": "DE89370400440532013000",
                 *         "account_holder": "Northwind Traders"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `username_already_used`: The username is already taken.
             *
             *     `home_currency_fixed`: The home currency cannot change once an invoice has been issued.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `payment_terms_unknown`: Unknown payment terms.
             *
             *     `logo_unusable`: The logo cannot be used on documents; see errors.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Whether the oldest or the newest entry comes first. */
                order?: "oldest" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["AuditEntry"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.verify": {
        parameters: {
            query?: {
                /** @description A head kept from an earlier verification, as POSITION:HASH. */
                head?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `verification_running`: This account is already being verified. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description E-mail address. */
                email?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description Sales representative, who gets a copy. */
                sales_rep_email?: string;
                /** @description A part of what it is called: name, number, e-mail address or external id. */
                search?: string;
                /** @description The sort order; a leading `-` reverses it. */
                sort?: "name" | "-name" | "created_at" | "-created_at";
                /** @description Its status. */
                status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Customer"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.upsert_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "4712",
                 *       "name": "Berglunds snabbköp"
                 *     }
                 */
                "application/json": components["schemas"]["CustomersUpsertManyRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["CustomersUpsertManyRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Customer"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `customer_number_already_used`: Another customer already has this number.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "4711",
                 *       "number": "C-7",
                 *       "name": "Alfreds Futterkiste",
                 *       "email": "ap@alfreds.example",
                 *       "bill_to": {
                 *         "line1": "Obere Str. 57",
                 *         "city": "Berlin",
                 *         "postal_code": "12209",
                 *         "country": "DE"
                 *       },
                 *       "payment_terms": "net_30"
                 *     }
                 */
                "application/json": components["schemas"]["CustomersCreateRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["CustomersCreateRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Customer"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `customer_number_already_used`: Another customer already has this number.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_not_found`: No such customer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.upsert": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description "external:" followed by your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Alfreds Futterkiste",
                 *       "email": "ap@alfreds.example"
                 *     }
                 */
                "application/json": components["schemas"]["CustomersUpsertRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `customer_number_already_used`: Another customer already has this number.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customers.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "invoices@alfreds.example",
                 *       "sales_rep_email": null
                 *     }
                 */
                "application/json": components["schemas"]["CustomersEditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_not_found`: No such customer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `customer_number_already_used`: Another customer already has this number.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.list": {
        parameters: {
            query?: {
                /** @description Only events after this position; for the first page. */
                after_position?: number;
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Whether the oldest or the newest entry comes first. */
                order?: "oldest" | "newest";
                /** @description An id, including its prefix. */
                subject?: string;
                /** @description What kind it is. */
                type?: "account.created" | "account.logo_left_out" | "account.updated" | "credit_note.imported" | "credit_note.issued" | "credit_note.sent" | "customer.created" | "customer.deleted" | "customer.edited" | "transmission.accepted" | "transmission.claimed" | "transmission.lost" | "transmission.parked" | "transmission.postponed" | "transmission.queued" | "transmission.resolved" | "transmission.retried" | "import.cancelled" | "import.checked" | "import.checking" | "import.done" | "import.failed" | "import.open" | "import.paused" | "import.running" | "import.undoing" | "import.undone" | "inbound_event.applied" | "inbound_event.quarantined" | "inbound_event.resolved" | "invoice.closed" | "invoice.draft_deleted" | "invoice.draft_edited" | "invoice.drafted" | "invoice.exception_resolved" | "invoice.imported" | "invoice.issued" | "invoice.rendered" | "invoice.rendering_retried" | "invoice.reopened" | "invoice.sent" | "invoice.voided" | "key.created" | "key.revoked" | "order.accepted" | "order.completed" | "order.created" | "order.discount_waived" | "order.edited" | "order.reopened" | "order.voided" | "product.created" | "product.deleted" | "product.edited" | "send_batch.cancelled" | "send_batch.started" | "settlement.settled" | "settlement.voided" | "shipment.packed" | "shipment.shipped" | "shipment.voided" | "tax_rate.created" | "tax_rate.deleted" | "tax_rate.edited" | "transaction.recorded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Event"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.receive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "generic",
                 *       "source_event_id": "wms-8841",
                 *       "type": "shipment.shipped",
                 *       "occurred_at": "2026-11-30T09:30:00Z",
                 *       "data": {
                 *         "order_id": "external:web-1"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EventsReceiveRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["EventsReceiveRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundEvent"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["InboundEvent"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundEvent"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundEvent"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Conflict with a concurrent request; retry. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exceptions.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description What it is. */
                kind?: "transmission_parked" | "transmission_unknown" | "transmission_bounced" | "transmission_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "order_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
                /** @description The maximum number of rows to return. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Exception"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exceptions.resolve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Delivered by hand"
                 *     }
                 */
                "application/json": components["schemas"]["ExceptionsResolveRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandledException"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_found`: No such open exception.
             *
             *     `transmission_not_found`: No such transmission.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_resolvable`: The exception cannot be resolved by hand.
             *
             *     `transmission_not_parked`: The transmission is not parked.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exceptions.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandledException"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_found`: No such open exception.
             *
             *     `transmission_not_found`: No such transmission.
             *
             *     `invoice_not_found`: No such invoice.
             *
             *     `shipment_not_found`: No such shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_retryable`: The exception cannot be retried.
             *
             *     `transmission_not_parked`: The transmission is not parked.
             *
             *     `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `shipment_voided`: The shipment is void.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no_recipient`: The document has no recipient.
             *
             *     `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Import"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "customers"
                 *     }
                 */
                "application/json": components["schemas"]["ImportsCreateRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Conflict with a concurrent request; retry. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_state`: Not possible in the current state of the import. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "existing": "update"
                 *     }
                 */
                "application/json": components["schemas"]["ImportsCheckRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_state`: Not possible in the current state of the import.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `mapping_invalid`: The mapping does not fit the files; see errors.
             *
             *     `import_not_overwriting`: Records of this kind cannot be updated by an import.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.error_file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
                /** @description Which of the files: `main`, or `lines` where the lines stand in a file of their own. */
                part: "main" | "lines";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV with two columns more: import_error and import_hint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_not_found`: No such import.
             *
             *     `import_part_unknown`: The import has no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.errors": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["ImportFlaw"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.put_file": {
        parameters: {
            query?: {
                /** @description The character between two cells. */
                delimiter?: "comma" | "semicolon" | "tab" | "pipe";
                /** @description Character encoding of the file. */
                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-15" | "koi8-r" | "koi8-u" | "macintosh" | "cp437" | "cp850" | "cp852" | "cp857" | "cp737" | "cp866" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
                /** @description Name of the file. */
                file_name?: string;
                /** @description Number of the row with the headers, the first row being 1. */
                header_row?: number;
                /** @description Name of the sheet in a workbook. */
                sheet?: string;
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
                /** @description Which of the files: `main`, or `lines` where the lines stand in a file of their own. */
                part: "main" | "lines";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_not_found`: No such import.
             *
             *     `import_part_unknown`: The import has no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_state`: Not possible in the current state of the import. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `file_too_large`: The file is too large.
             *
             *     `body_too_large`: Request body too large.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `file_empty`: The file has no rows.
             *
             *     `file_not_a_table`: The file is neither CSV nor XLSX.
             *
             *     `encoding_differs`: The file is not in the stated encoding.
             *
             *     `encoding_not_supported`: Unsupported file encoding.
             *
             *     `header_damaged`: A column name contains control characters.
             *
             *     `too_many_blank_rows`: The file has too many blank rows.
             *
             *     `quote_not_closed`: A quoted cell is not closed.
             *
             *     `quote_misplaced`: A quoted cell has a quote in the wrong place.
             *
             *     `row_too_long`: A row is too long.
             *
             *     `workbook_broken`: The workbook is damaged.
             *
             *     `workbook_too_large`: The workbook is too large.
             *
             *     `sheet_not_found`: The workbook has no such sheet.
             *
             *     `file_too_complex`: The file takes too much memory or time to read.
             *
             *     `too_many_columns`: The file has too many columns.
             *
             *     `too_many_rows`: The file has too many rows.
             *
             *     `header_too_long`: A column name is too long.
             *
             *     `header_row_not_found`: The stated header row is empty or does not exist.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.put_mapping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "main": {
                 *         "fields": {
                 *           "name": {
                 *             "column": "Company"
                 *           },
                 *           "number": {
                 *             "column": "Customer no."
                 *           }
                 *         }
                 *       },
                 *       "dates": "dmy"
                 *     }
                 */
                "application/json": components["schemas"]["ImportsPutMappingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_state`: Not possible in the current state of the import.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping_invalid`: The mapping does not fit the files; see errors. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_state`: Not possible in the current state of the import. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_state`: Not possible in the current state of the import. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.run": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "skip_bad": true
                 *     }
                 */
                "application/json": components["schemas"]["ImportsRunRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_state`: Not possible in the current state of the import.
             *
             *     `import_unreadable`: The files could not be read to the end.
             *
             *     `import_has_errors`: The import has rows with errors.
             *
             *     `import_nothing_ready`: No row is ready to be imported.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_not_sending`: Only imported documents can be mailed.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_found`: No such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_state`: Not possible in the current state of the import.
             *
             *     `import_in_use`: Other records depend on what the import created.
             *
             *     `import_not_undoable`: An import of issued documents cannot be undone.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                due_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                due_to?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `customer`, `order`, `order.lines`, `shipment`, `shipment.lines`, `credit_notes`, `credit_notes.lines`. */
                expand?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description Whether something of it is owed. */
                is_open?: "true" | "false";
                /** @description Whether a recipient of the customer has accepted it. */
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                /** @description What it is. */
                kind?: "invoice" | "credit_note";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment that settled some of it, whatever its case. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number or PO number of the invoice, its order or its shipment, an external id of these, or a part of what its customer is called. Of more than 200 numbers that begin so, the last 200 in alphabetical order count. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /** @description Its status. */
                status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["InvoiceSummary"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "external:4711",
                 *       "lines": [
                 *         {
                 *           "description": "Advice",
                 *           "quantity": "2.5",
                 *           "unit": "HUR",
                 *           "unit_price": "80.00",
                 *           "tax_rate": "19"
                 *         }
                 *       ],
                 *       "on_creation": "issue"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesCreateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_not_found`: No such customer.
             *
             *     `order_not_found`: No such order.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_on_hold`: The customer is on hold.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `character_not_drawable`: A character cannot be printed on documents; see errors.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `no_recipient`: The document has no recipient.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order or invoice is invalid; see errors.
             *
             *     `tax_rate_missing`: No tax rate applies to a line; see errors.
             *
             *     `invoice_total_negative`: The discounts exceed the invoice total.
             *
             *     `invoice_rate_negative`: The discounts at one tax rate exceed the net amount at that rate.
             *
             *     `amount_too_large`: An amount is too large.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `customer`, `order`, `order.lines`, `shipment`, `shipment.lines`, `credit_notes`, `credit_notes.lines`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_draft`: The invoice is not a draft. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "As agreed by telephone"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesEditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_not_found`: No such customer.
             *
             *     `order_not_found`: No such order.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_on_hold`: The customer is on hold.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `invoice_not_draft`: The invoice is not a draft.
             *
             *     `invoice_from_order`: A draft invoice of a shipment cannot be edited.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `character_not_drawable`: A character cannot be printed on documents; see errors.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `no_recipient`: The document has no recipient.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order or invoice is invalid; see errors.
             *
             *     `tax_rate_missing`: No tax rate applies to a line; see errors.
             *
             *     `invoice_total_negative`: The discounts exceed the invoice total.
             *
             *     `invoice_rate_negative`: The discounts at one tax rate exceed the net amount at that rate.
             *
             *     `amount_too_large`: An amount is too large.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.credit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Goods came back",
                 *       "source": "hold"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesCreditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `credit_note_cannot_be_credited`: A credit note cannot itself be credited.
             *
             *     `source_already_decided`: What happens to the billed goods has already been decided.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_credited`: The credit exceeds what was billed.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no_recipient`: The document has no recipient.
             *
             *     `invoice_total_negative`: The discounts exceed the invoice total.
             *
             *     `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `character_not_drawable`: A character cannot be printed on documents; see errors.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "send": true
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesIssueRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_not_found`: No such customer.
             *
             *     `order_not_found`: No such order.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_on_hold`: The customer is on hold.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `invoice_not_draft`: The invoice is not a draft.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `character_not_drawable`: A character cannot be printed on documents; see errors.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `no_recipient`: The document has no recipient.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order or invoice is invalid; see errors.
             *
             *     `tax_rate_missing`: No tax rate applies to a line; see errors.
             *
             *     `invoice_total_negative`: The discounts exceed the invoice total.
             *
             *     `invoice_rate_negative`: The discounts at one tax rate exceed the net amount at that rate.
             *
             *     `amount_too_large`: An amount is too large.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.pdf": {
        parameters: {
            query?: {
                /** @description `issued` answers with the bytes that were issued, whatever became of the invoice. */
                as?: "issued";
            };
            header?: never;
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_issued`: The invoice has not been issued. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "recipients": [
                 *         "ap@alfreds.example"
                 *       ],
                 *       "note": "As you asked"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesSendRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no_recipient`: The document has no recipient.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong customer"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicesVoidRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invoice_not_found`: No such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_sent`: The invoice has been sent; correct it with a credit note.
             *
             *     `invoice_has_settlements`: The invoice has settlements.
             *
             *     `credit_note_cannot_be_voided`: An issued credit note cannot be voided.
             *
             *     `source_already_decided`: What happens to the billed goods has already been decided.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.archive": {
        parameters: {
            query?: {
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                due_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                due_to?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description Whether something of it is owed. */
                is_open?: "true" | "false";
                /** @description Whether a recipient of the customer has accepted it. */
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                /** @description What it is. */
                kind?: "invoice" | "credit_note";
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment that settled some of it, whatever its case. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The number, PO number or external id of the invoice, its order or its shipment, or a part of what its customer is called. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /** @description Its status. */
                status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDFs named by number, and manifest.csv. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archive_empty`: No issued invoices match. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archive_too_large`: Too many invoices for one archive. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `job_not_found`: No such job. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Key"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "web shop",
                 *       "role": "sales"
                 *     }
                 */
                "application/json": components["schemas"]["KeysCreateRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_role_exceeds_own`: The role has more permissions than your own API key.
             *
             *     `permission_missing`: The API key lacks the required permission.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Conflict with a concurrent request; retry. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_role_exceeds_own`: The role has more permissions than your own API key.
             *
             *     `permission_missing`: The API key lacks the required permission.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_not_found`: No such API key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner_key`: The last owner key cannot be revoked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `lines.product`, `customer`, `invoices`, `invoices.lines`, `shipments`, `shipments.lines`. */
                expand?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_to?: string;
                /** @description The stage of the order: draft, accepted, completed or void. */
                phase?: "draft" | "accepted" | "completed" | "void";
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number or PO number of the order, its external id, or a part of what its customer is called. Of more than 200 numbers that begin so, the last 200 in alphabetical order count. */
                search?: string;
                /** @description The sort order; a leading `-` reverses it. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["OrderSummary"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "web-1",
                 *       "customer_id": "external:4711",
                 *       "po_number": "PO-4500017",
                 *       "lines": [
                 *         {
                 *           "sku": "CHAI",
                 *           "quantity": "10"
                 *         }
                 *       ],
                 *       "charges": [
                 *         {
                 *           "kind": "freight",
                 *           "amount": "12.50"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrdersCreateRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["OrdersCreateRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Order"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_not_found`: No such customer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `po_number_already_used`: Another open order of this customer has the same PO number.
             *
             *     `order_number_already_used`: Another order already has this number.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_invalid`: The order or invoice is invalid; see errors.
             *
             *     `tax_rate_missing`: No tax rate applies to a line; see errors.
             *
             *     `amount_too_large`: An amount is too large.
             *
             *     `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `lines.product`, `customer`, `invoices`, `invoices.lines`, `shipments`, `shipments.lines`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_not_found`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "po_number": "PO-4500018",
                 *       "note": "Deliver to gate 3"
                 *     }
                 */
                "application/json": components["schemas"]["OrdersEditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_not_found`: No such customer.
             *
             *     `order_not_found`: No such order.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `po_number_already_used`: Another open order of this customer has the same PO number.
             *
             *     `order_number_already_used`: Another order already has this number.
             *
             *     `order_field_fixed`: These fields cannot change once the order is accepted.
             *
             *     `order_is_void`: The order is void.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_invalid`: The order or invoice is invalid; see errors.
             *
             *     `tax_rate_missing`: No tax rate applies to a line; see errors.
             *
             *     `amount_too_large`: An amount is too large.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_not_found`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_is_void`: The order is void.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `po_number_already_used`: Another open order of this customer has the same PO number.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "waive_unbilled": true,
                 *       "reason": "The rest will not be delivered"
                 *     }
                 */
                "application/json": components["schemas"]["OrdersCompleteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_not_found`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_is_void`: The order is void.
             *
             *     `order_not_accepted`: The order is still a draft.
             *
             *     `order_has_packed_shipments`: The order has packed shipments that have not shipped.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             *
             *     `account_incomplete`: The account lacks seller details that every invoice must show.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Entered twice"
                 *     }
                 */
                "application/json": components["schemas"]["OrdersVoidRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_not_found`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_completed`: The order is completed.
             *
             *     `order_has_shipments`: The order has packed or shipped goods.
             *
             *     `order_has_invoices`: The order has been billed, in full or in part.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "bank-20261130-18",
                 *       "amount": "229.08",
                 *       "effective_on": "2026-11-30",
                 *       "reference": "INV-00001",
                 *       "allocations": [
                 *         {
                 *           "invoice_id": "number:INV-00001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PaymentsCreateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_not_found`: No such customer.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `invoice_uncollectible`: The invoice was written off as uncollectible.
             *
             *     `invoice_owes_nothing`: The invoice has no open balance.
             *
             *     `credit_note_is_no_receivable`: A credit note is not a receivable; settle its credit transaction instead.
             *
             *     `allocation_exceeds_transaction`: The allocations exceed the open credit of the transaction.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_mismatch`: A settlement must belong to a single customer.
             *
             *     `currency_mismatch`: A settlement must be in a single currency.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description A part of its name or sku. */
                search?: string;
                /** @description Article number, unique in the catalogue. */
                sku?: string;
                /** @description The sort order; a leading `-` reverses it. */
                sort?: "name" | "-name" | "sku" | "-sku" | "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Product"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.upsert_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "A-2",
                 *       "sku": "CHANG",
                 *       "name": "Chang",
                 *       "unit_price": "19.00"
                 *     }
                 */
                "application/json": components["schemas"]["ProductsUpsertManyRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["ProductsUpsertManyRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Product"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `sku_already_used`: Another product already has this SKU.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "A-1",
                 *       "sku": "CHAI",
                 *       "name": "Chai",
                 *       "unit_price": "18.00",
                 *       "tax_rate": "19"
                 *     }
                 */
                "application/json": components["schemas"]["ProductsCreateRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["ProductsCreateRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Product"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `sku_already_used`: Another product already has this SKU.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `product_not_found`: No such product. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.upsert": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description "external:" followed by your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "CHAI",
                 *       "name": "Chai",
                 *       "unit_price": "18.50"
                 *     }
                 */
                "application/json": components["schemas"]["ProductsUpsertRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `sku_already_used`: Another product already has this SKU.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("prd_..."), or "external:" followed by your own id, or "number:" followed by its sku. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit_price": "19.00"
                 *     }
                 */
                "application/json": components["schemas"]["ProductsEditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `product_not_found`: No such product. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `sku_already_used`: Another product already has this SKU.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_batches.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["SendBatch"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_batches.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "status": "issued",
                 *         "is_sent": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SendBatchesCreateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendBatch"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Conflict with a concurrent request; retry. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `send_batch_empty`: No issued invoices match.
             *
             *     `send_batch_too_large`: Too many invoices for one send batch.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_batches.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendBatch"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `send_batch_not_found`: No such send batch. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_batches.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendBatch"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `send_batch_not_found`: No such send batch. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `send_batch_planned`: Every mail of the send batch is already on its way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_batches.invoices": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Where the invoice stands in the send batch. */
                standing?: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["SendBatchInvoice"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `send_batch_not_found`: No such send batch. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settlements.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `allocations`, `allocations.transaction`, `allocations.invoice`. */
                expand?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description Its state. */
                state?: "settled" | "void";
                /** @description An id ("txn_..."), or "external:" followed by your own id. */
                transaction_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["SettlementSummary"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settlements.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allocations": [
                 *         {
                 *           "transaction_id": "external:bank-20261130-17",
                 *           "invoice_id": "number:INV-00001",
                 *           "amount": "229.08"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SettlementsCreateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transaction_not_found`: No such transaction.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `invoice_uncollectible`: The invoice was written off as uncollectible.
             *
             *     `credit_note_is_no_receivable`: A credit note is not a receivable; settle its credit transaction instead.
             *
             *     `allocation_exceeds_transaction`: The allocations exceed the open credit of the transaction.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `customer_mismatch`: A settlement must belong to a single customer.
             *
             *     `currency_mismatch`: A settlement must be in a single currency.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settlements.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `allocations.transaction`, `allocations.invoice`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description An id ("stl_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `settlement_not_found`: No such settlement. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settlements.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("stl_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The bank returned the payment"
                 *     }
                 */
                "application/json": components["schemas"]["SettlementsVoidRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `settlement_not_found`: No such settlement. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Conflict with a concurrent request; retry. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipments.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `customer`, `order`, `order.lines`, `invoice`, `invoice.lines`. */
                expand?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description Whether an invoice bills it. */
                invoiced?: "true" | "false";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Its number. Unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number of the shipment, or of the number or PO number of its order, or an external id of either. Of more than 200 numbers that begin so, the last 200 in alphabetical order count. */
                search?: string;
                /** @description Its state. */
                state?: "packed" | "shipped" | "voided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["ShipmentSummary"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipments.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "parcel-1",
                 *       "order_id": "external:web-1",
                 *       "carrier": "DHL",
                 *       "tracking_number": "JD014600003828"
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentsCreateRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["ShipmentsCreateRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Shipment"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_not_found`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_not_open`: The order is not open.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `order_line_already_shipped`: The quantity exceeds what is left to ship on the order line.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `nothing_left_to_ship`: Nothing is left to ship.
             *
             *     `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `shipment_voided`: The shipment is void.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             *
             *     `shipment_number_already_used`: Another shipment already has this number.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_line_unknown`: The order has no such line.
             *
             *     `shipped_at_in_future`: shipped_at is too far in the future.
             *
             *     `shipped_at_too_early`: shipped_at is too far in the past.
             *
             *     `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipments.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `lines`, `customer`, `order`, `order.lines`, `invoice`, `invoice.lines`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shipment_not_found`: No such shipment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipments.ship": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "carrier": "DHL",
                 *       "tracking_number": "JD014600003828"
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentsShipRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_not_found`: No such order.
             *
             *     `shipment_not_found`: No such shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_not_open`: The order is not open.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `order_line_already_shipped`: The quantity exceeds what is left to ship on the order line.
             *
             *     `order_line_already_billed`: The quantity exceeds what is left to bill on the order line.
             *
             *     `nothing_left_to_ship`: Nothing is left to ship.
             *
             *     `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `shipment_voided`: The shipment is void.
             *
             *     `source_already_invoiced`: The source has already been invoiced.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `order_line_unknown`: The order has no such line.
             *
             *     `shipped_at_in_future`: shipped_at is too far in the future.
             *
             *     `shipped_at_too_early`: shipped_at is too far in the past.
             *
             *     `invoice_breaks_en16931`: The invoice violates a calculation rule of EN 16931.
             *
             *     `payment_terms_unknown`: Unknown payment terms.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipments.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Packed twice"
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentsVoidRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shipment_not_found`: No such shipment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shipment_has_invoice`: The shipment has an invoice.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tax_rates.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description The sort order; a leading `-` reverses it. */
                sort?: "name" | "-name" | "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["TaxRate"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tax_rates.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "vat-19",
                 *       "name": "VAT 19 %",
                 *       "rate": "19",
                 *       "is_default": true
                 *     }
                 */
                "application/json": components["schemas"]["TaxRatesCreateRequest"] | {
                    /** @description Up to 1,000 items, each with its own result. */
                    items: components["schemas"]["TaxRatesCreateRequest"][];
                };
            };
        };
        responses: {
            /** @description Done; for a bulk request, one result per item, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"] | {
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "bulk";
                        /** @description One for each item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["TaxRate"];
                            /** @description Its id. */
                            id?: string;
                            /** @description What is wrong; only where it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Its status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `tax_rate_name_already_used`: Another tax rate already has this name.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             *
             *     `idempotency_key_reused`: The Idempotency-Key was already used for a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tax_rates.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id ("tax_..."), or "external:" followed by your own id, or "number:" followed by its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tax_rate_not_found`: No such tax rate. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tax_rates.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read; the request is refused with 412 if the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("tax_..."), or "external:" followed by your own id, or "number:" followed by its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "VAT"
                 *     }
                 */
                "application/json": components["schemas"]["TaxRatesEditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tax_rate_not_found`: No such tax rate. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `tax_rate_name_already_used`: Another tax rate already has this name.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: The record has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tax_unknown`: The tax rate is missing.
             *
             *     `tax_invalid`: Tax category, rate and exemption reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transactions.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description An id ("cus_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                customer_id?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `customer`, `credit_note`, `credit_note.lines`. */
                expand?: string;
                /** @description Your own id for the record, unique per account and kind of record. */
                external_id?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description An invoice that something of it is allocated to, in a settlement that stands. */
                invoice_id?: string;
                /** @description Whether something is left to allocate. */
                is_open?: "true" | "false";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description The reference it came with, whatever its case. */
                reference?: string;
                /** @description Its reference or external id, or a part of what its customer is called. */
                search?: string;
                /** @description What kind it is. */
                type?: "payment" | "credit" | "adjustment" | "rebate";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Transaction"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transactions.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_id": "bank-20261130-17",
                 *       "customer_id": "external:4711",
                 *       "type": "payment",
                 *       "method": "bank_transfer",
                 *       "amount": "229.08",
                 *       "currency": "EUR",
                 *       "effective_on": "2026-11-30",
                 *       "reference": "INV-00001"
                 *     }
                 */
                "application/json": components["schemas"]["TransactionsCreateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_not_found`: No such customer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: The external_id belongs to another record, or to the same one with different content.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transactions.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `customer`, `credit_note`, `credit_note.lines`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description An id ("txn_..."), or "external:" followed by your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transaction_not_found`: No such transaction. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `invoice`, `invoice.lines`, `invoice.customer`. */
                expand?: string;
                /** @description `total_count` counts all rows that match, which costs time on long lists. */
                include?: "total_count";
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Whether it needs a person. */
                needs_person?: "true" | "false";
                /** @description Its state. */
                state?: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page. */
                        data: components["schemas"]["Transmission"][];
                        /** @description Whether there is another page. */
                        has_more: boolean;
                        /** @description Pass it as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description How many rows match; only with `include=total_count`. */
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.read": {
        parameters: {
            query?: {
                /** @description Related records to include in full, separated by commas or each in a parameter of its own: `invoice`, `invoice.lines`, `invoice.customer`. */
                expand?: string;
            };
            header?: never;
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transmission"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transmission_not_found`: No such transmission. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transmission"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transmission_not_found`: No such transmission.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transmission_not_parked`: The transmission is not parked.
             *
             *     `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.dismiss": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Sent by post instead"
                 *     }
                 */
                "application/json": components["schemas"]["TransmissionsDismissRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transmission"];
                };
            };
            /**
             * @description `invalid_input`: Invalid input; see errors.
             *
             *     `not_json`: The body is not valid JSON.
             *
             *     `invalid_utf8`: The body is not valid UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transmission_not_found`: No such transmission. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transmission_not_parked`: The transmission is not parked.
             *
             *     `busy`: Conflict with a concurrent request; retry.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Request body too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             *
             *     `clock_wrong`: The clocks of the server and the database differ.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating the request safe: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transmission"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transmission_not_found`: No such transmission.
             *
             *     `invoice_not_found`: No such invoice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transmission_not_parked`: The transmission is not parked.
             *
             *     `invoice_not_issued`: The invoice has not been issued.
             *
             *     `invoice_already_void`: The invoice is void.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was already used for a different request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transmissions.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransmissionCounts"];
                };
            };
            /** @description `invalid_input`: Invalid input; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: API key required.
             *
             *     `api_key_unknown`: Unknown or revoked API key.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: The API key lacks the required permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Rate limit exceeded. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Internal server error. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_ready`: The server is not ready.
             *
             *     `overloaded`: Server overloaded; retry later.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
