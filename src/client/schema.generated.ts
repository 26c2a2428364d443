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
         * Edit the account: what is left out stays, null clears
         * @description Issued documents keep what they were issued with.
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
        put?: never;
        /**
         * Enter a customer, or up to 1,000 together
         * @description The same `external_id` with the same content answers 200 with the customer that is there; other content is refused.
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a customer: what is left out stays, null clears
         * @description Permission: `customers:write`.
         */
        patch: operations["customers.edit"];
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries, newest first
         * @description Permission: `invoices:read`.
         */
        get: operations["deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with its attempts
         * @description Permission: `invoices:read`.
         */
        get: operations["deliveries.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a parked delivery is known to have arrived
         * @description It becomes accepted, and its invoice sent. For mails after which the server fell silent.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["deliveries.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a parked delivery as it is: nobody is asked about it any more
         * @description Permission: `invoices:write`.
         */
        post: operations["deliveries.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a parked delivery go again, at once and with a fresh number of attempts
         * @description Permission: `invoices:write`.
         */
        post: operations["deliveries.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/counts": {
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
        get: operations["deliveries.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * Take an event of another system, for example `shipment.shipped` with the fields of a shipment
         * @description Kept first, then applied. 201 when it was applied now, 200 for a repeat of an applied one, 202 when it is kept but quarantined: `problem` says why, and GET /v1/exceptions lists it until it is retried or resolved.
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
         * Lay an exception aside, with a note
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
         * Try again what an exception stopped
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
         * Begin an import
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
         * End it; what was brought stays
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
         * Say how the files are read
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
         * Hold a run after the chunk in hand
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
         * Go on with a run that was held, or that failed
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
         * Bring what was checked
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
         * Take back what it made
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
         * Make an invoice by hand: of free lines, or of quantities of an order
         * @description A draft unless `on_creation` says `issue` or `issue_and_send`. Drafts carry no number. The same external_id with the same content answers 200 with the invoice that is there.
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
         * @description What is left out stays; lines and charges are replaced as a whole. Issued invoices are voided or credited instead.
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
         * Correct an issued invoice in full by a credit note
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
         * The PDF, drawn once after issue
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
         * @description To the recipients of the customer unless others are named. An address that is neither recorded with the customer nor of the mail domain of a recorded one gets a copy: the invoice is not sent by it, and may still be voided.
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
         * Void an issued invoice that nobody got and nothing was settled against
         * @description Its number stays. `source` says what becomes of the shipment: `hold` (default), or `bill_again` by the next ship request.
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
         * How far a job is
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
         * Make an API key
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
         * Revoke an API key, at once
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
         * Enter an order, or up to 1,000 together; accepted at once unless `accept` is false
         * @description A line names a product by `sku` or `product_id`, or brings a `description` and a `unit_price`. What is left out comes from the product, the customer, then the account. The same `external_id` with the same content answers 200 with the order that is there.
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
         * One order, and how far it is shipped, billed and paid
         * @description Permission: `orders:read`.
         */
        get: operations["orders.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit an order: what is left out stays, null clears
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
         * @description Permission: `orders:write`.
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
         * Close an order: what has not shipped will not
         * @description Charges that no invoice carries yet are billed by a supplementary invoice, and discounts by credit notes on the invoices of the order; or all of it is given up with `waive_unbilled` and a `reason`. An order of which everything has shipped completes by itself.
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
         * @description One transaction of type `payment` and one settlement, both or none. What the payment exceeds stays open credit, to be settled by `POST /v1/settlements`. The same external_id with the same content answers 200 with what was recorded and settled then.
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
        put?: never;
        /**
         * Enter a product, or up to 1,000 together
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a product: what is left out stays, null clears
         * @description Orders that exist keep what they copied.
         *
         *     Permission: `catalog:write`.
         */
        patch: operations["products.edit"];
        trace?: never;
    };
    "/v1/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sendings, newest first
         * @description Permission: `invoices:read`.
         */
        get: operations["sendings.list"];
        put?: never;
        /**
         * Send many issued invoices: by id, or all that a filter finds
         * @description Up to 10,000 ids, or the filters of the list and up to 50,000 invoices. Answers at once; the mails are planned a few hundred at a time and leave in the background. Each recipient gets what they have not got yet; what is on its way already is not doubled. A filter passes over void invoices and those issued elsewhere.
         *
         *     Permission: `invoices:write`.
         */
        post: operations["sendings.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sendings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a sending is: how many of how many, and what became of them
         * @description Permission: `invoices:read`.
         */
        get: operations["sendings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sendings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a sending: what still waits stays unsent; mails on their way go on
         * @description Permission: `invoices:write`.
         */
        post: operations["sendings.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sendings/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each invoice of a sending stands, and why one was not sent
         * @description Permission: `invoices:read`.
         */
        get: operations["sendings.invoices"];
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
         * @description All allocations or none. One customer and one currency; the sum over a transaction never exceeds its amount. An invoice may become overpaid: then `overpaid` says by how much. The same external_id with the same content answers 200 with what is there. `POST /v1/payments` records a payment and settles it in one call.
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
         * Pack a shipment and ship it, unless `ship` is false
         * @description Without `lines`, everything of the order not yet shipped or packed. A line names `order_line_id`, or a `sku`: when several lines of the order have it, they are filled in their order. Shipping makes the invoice in the same transaction. The same `external_id` with the same content answers 200 with the same shipment and invoice. A `shipped_at` more than two days ahead is refused.
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
         * @description A shipment that has shipped answers with the same invoice; one whose invoice was voided to be billed again gets its new one. A `shipped_at` more than two days ahead is refused.
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
         * Enter a tax rate, or up to 1,000 together
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
         * Edit a tax rate: what is left out stays, null clears
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            address: components["schemas"]["Address"] | null;
            bank: {
                account_holder: string | null;
                account_number: string | null;
                bank_name: string | null;
                bic: string | null;
                iban: string | null;
            } | null;
            billing_policy: components["schemas"]["BillingPolicy"];
            branding: {
                accent_colour: string | null;
                footer: string | null;
                logo: {
                    base64: string;
                    /** @enum {string} */
                    media_type: "image/png" | "image/jpeg" | "image/svg+xml";
                } | null;
                /** @description Why documents have to leave without the logo; null while all is well. */
                logo_problem: string | null;
            };
            /** Format: date-time */
            created_at: string;
            email: string | null;
            home_currency: string;
            id: string;
            /** @enum {string} */
            language: "en" | "de";
            name: string;
            national_tax_id: string | null;
            /** @constant */
            object: "account";
            order_note_on_invoice: boolean;
            payment_terms: string;
            phone: string | null;
            /** @enum {string} */
            po_numbers: "warn" | "refuse" | "allow";
            /** @enum {string} */
            settle_credit_notes: "automatic" | "manual";
            tax_id: string | null;
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
            username: string;
            website: string | null;
        };
        Actor: {
            id: string;
            kind: string;
            label: string | null;
        };
        Address: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            postal_code: string;
            region: string | null;
        };
        AddressInput: {
            city?: string | null;
            /** @description ISO 3166-1 alpha-2 country code. */
            country: string;
            line1: string;
            line2?: string | null;
            postal_code?: string | null;
            region?: string | null;
        };
        AuditEntry: {
            action: string;
            actor: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
            event_id: string;
            /** @description SHA-256 over the hash before and this entry with its event. */
            hash: string;
            id: string;
            /** @constant */
            object: "audit_entry";
            position: number;
            previous_hash: string;
            request_id: string;
            sealed_at: string | null;
            subject: components["schemas"]["Subject"];
        };
        AuditVerification: {
            checks: {
                checked: number;
                name: string;
                offender: {
                    detail: string;
                    id: string | null;
                    kind: string;
                    label: string | null;
                } | null;
                ok: boolean;
                sentence: string;
            }[];
            /** @description The last entry that holds. Keep it outside: only against it does a cut-off tail show. */
            head: {
                hash: string;
                keep: string;
                position: number;
            };
            /** @constant */
            object: "audit_verification";
            offender: {
                entry_id: string | null;
                position: number | null;
                /** @enum {string} */
                what: "changed" | "removed" | "reordered" | "inserted";
            } | null;
            ok: boolean;
            sentence: string;
            /** @description How many sealed entries hold. */
            verified: number;
            /** @description Entries not sealed yet, which the chain does not cover. */
            waiting: number;
        };
        BillingPolicy: {
            /** @enum {string} */
            issue_date: "issue_day" | "ship_date";
            /** @enum {string} */
            on_creation: "draft" | "issue" | "issue_and_send";
            /** @enum {string} */
            order_charges: "first" | "last" | "pro_rata";
            /** @enum {string} */
            tax_rounding: "order" | "invoice";
            /** @enum {string} */
            trigger: "shipment_shipped" | "manual";
        };
        Customer: {
            bill_to: components["schemas"]["Address"] | null;
            billing_policy: components["schemas"]["OwnBillingPolicy"] | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            delivery: {
                edi_partner_id: string | null;
                einvoice: string | null;
                email: string[];
            };
            email: string | null;
            external_id: string | null;
            id: string;
            language: ("en" | "de") | null;
            metadata: {
                [key: string]: string;
            };
            name: string;
            national_tax_id: string | null;
            number: string | null;
            /** @constant */
            object: "customer";
            payment_terms: string | null;
            sales_rep_email: string | null;
            ship_to: components["schemas"]["ShipTo"][];
            /** @enum {string} */
            status: "normal" | "preferred" | "hold_shipment" | "hold_all";
            tax_id: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        Delivery: {
            accepted_at: string | null;
            attempts: components["schemas"]["DeliveryAttempt"][];
            /** @enum {string} */
            channel: "email";
            counts_as_sent: boolean;
            /** Format: date-time */
            created_at: string;
            id: string;
            invoice_id: string;
            message_id: string | null;
            next_attempt_at: string | null;
            note: string | null;
            /** @constant */
            object: "delivery";
            purpose: string;
            reason: string | null;
            reason_code: string | null;
            recipient: string;
            /** @enum {string} */
            recipient_role: "customer" | "sales_rep" | "copy";
            resolved_at: string | null;
            response: string | null;
            revision: number;
            /** @enum {string} */
            state: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
            /** Format: date-time */
            updated_at: string;
        };
        DeliveryAttempt: {
            /** Format: date-time */
            finished_at: string;
            number: number;
            /** @enum {string} */
            outcome: "accepted" | "temporary" | "permanent" | "unknown";
            reason: string | null;
            reason_code: string | null;
            /** Format: date-time */
            started_at: string;
        };
        DeliveryCounts: {
            accepted_last_day: number;
            accepted_last_hour: number;
            accepted_last_minute: number;
            /** @description Queued and not postponed. */
            due: number;
            /** @description Until what is due has left, at the pace of the last minute. */
            eta_seconds: number | null;
            needs_person: number;
            /** @constant */
            object: "delivery_counts";
            queued: number;
            sending: number;
        };
        Event: {
            actor: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: string;
            /** @constant */
            object: "event";
            /** @description Its place in the account’s log, without gaps. */
            position: number;
            /** @description What it replaced. */
            previous: {
                [key: string]: unknown;
            } | null;
            request_id: string;
            subject: components["schemas"]["Subject"];
            type: string;
        };
        Exception: {
            id: string;
            /** @enum {string} */
            kind: "delivery_parked" | "delivery_unknown" | "delivery_bounced" | "delivery_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
            label: string;
            /** @constant */
            object: "exception";
            reason: string;
            resolve_possible: boolean;
            retry_possible: boolean;
            /** Format: date-time */
            since: string;
            subject: components["schemas"]["Subject"];
        };
        HandledException: {
            /** @enum {string} */
            done: "retried" | "resolved";
            id: string;
            /** @enum {string} */
            kind: "delivery_parked" | "delivery_unknown" | "delivery_bounced" | "delivery_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
            label: string;
            /** @constant */
            object: "exception";
            reason: string;
            resolve_possible: boolean;
            retry_possible: boolean;
            /** Format: date-time */
            since: string;
            subject: components["schemas"]["Subject"];
        };
        Import: {
            control_sums: {
                count: number;
                currency: string;
                /** @enum {string} */
                kind: "invoice" | "credit_note" | "order";
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                open: string;
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                total: string;
            }[];
            counts: {
                created?: number;
                differs?: number;
                errors?: number;
                exists?: number;
                failed?: number;
                kept?: number;
                read?: number;
                ready?: number;
                rows?: number;
                skipped?: number;
                unchanged?: number;
                undone?: number;
                updated?: number;
                warnings?: number;
            };
            /** Format: date-time */
            created_at: string;
            created_by: string;
            dates: ("ymd" | "dmy" | "mdy") | null;
            /** @enum {string} */
            existing: "refuse" | "skip" | "update";
            files: components["schemas"]["ImportFile"][];
            id: string;
            is_readable: boolean | null;
            job: components["schemas"]["Job"] | null;
            /** @enum {string} */
            kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
            mapping: components["schemas"]["Mapping"] | null;
            numbers: ("point" | "comma") | null;
            /** @constant */
            object: "import";
            repeats_import_id: string | null;
            send: boolean;
            /** @enum {string} */
            state: "open" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            suggestions: {
                is_saved: boolean;
                /** @description The program whose export the file is, where its header is known, and what it holds. */
                layout: {
                    id: string;
                    /** @enum {string} */
                    kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
                    name: string;
                } | null;
                mapping: components["schemas"]["PartMapping"];
                /** @enum {string} */
                part: "main" | "lines";
                /** @description The run whose mapping this is, with its constants; found by the same header. */
                remembered_from: {
                    import_id: string | null;
                    /** Format: date-time */
                    used_at: string;
                } | null;
                /** @description Columns nothing is taken from, by the mapping that was put, else by this one. */
                unused_columns: string[];
            }[];
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        ImportFile: {
            columns: string[];
            delimiter: ("comma" | "semicolon" | "tab" | "pipe") | null;
            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-15" | "koi8-r" | "koi8-u" | "macintosh" | "cp437" | "cp850" | "cp852" | "cp866" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr") | null;
            /** @description Words as they were read, where the encoding was guessed. */
            encoding_samples: string[];
            file_name: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            header_row: number | null;
            /** @enum {string} */
            part: "main" | "lines";
            preview: string[][];
            sha256: string;
            sheet: string | null;
            /** @description Sheets of the workbook that are not hidden. */
            sheets: string[];
            size: number;
        };
        ImportFlaw: {
            column: string | null;
            detail: string;
            field: string | null;
            hint: string | null;
            /** @enum {string} */
            part: "main" | "lines";
            row: number;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning";
            value: string | null;
        };
        InboundEvent: {
            differs_from_first: boolean;
            id: string;
            invoice_id: string | null;
            /** @constant */
            object: "inbound_event";
            problem: {
                code: string;
                detail: string;
                errors: {
                    code: string;
                    detail: string;
                    pointer: string;
                }[];
            } | null;
            /** Format: date-time */
            received_at: string;
            shipment_id: string | null;
            source: string;
            source_event_id: string;
            /** @enum {string} */
            state: "received" | "applied" | "quarantined";
            type: string;
        };
        Invoice: {
            /**
             * Format: decimal
             * @example 1234.50
             */
            allowance_total: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            balance: string;
            balance_status: ("unpaid" | "paid" | "overpaid") | null;
            bill_to: components["schemas"]["Party"];
            buyer_reference: string | null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            charge_total: string;
            charges: components["schemas"]["InvoiceCharge"][];
            corrects: {
                invoice_id: string;
                /** Format: date */
                issued_on: string;
                number: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            credit_note_ids: string[];
            currency: string;
            customer_id: string;
            deliveries: components["schemas"]["InvoiceDelivery"][];
            due_on: string | null;
            external_id: string | null;
            id: string;
            is_overpaid: boolean;
            is_paid_in_full: boolean;
            is_sent: boolean;
            issued_at: string | null;
            issued_on: string | null;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            /** @enum {string} */
            language: "en" | "de";
            /**
             * Format: decimal
             * @example 1234.50
             */
            line_total: string;
            lines: components["schemas"]["InvoiceLine"][];
            links: {
                pdf: string;
                self: string;
                timeline: string;
            };
            /**
             * Format: decimal
             * @example 1234.50
             */
            net_total: string;
            note: string | null;
            number: string | null;
            /** @constant */
            object: "invoice";
            order_id: string | null;
            order_number: string | null;
            /** @enum {string} */
            origin: "manual" | "shipment" | "completion" | "credit" | "imported";
            package_id: null;
            payment_means: components["schemas"]["PaymentMeans"];
            po_number: string | null;
            prices_include_tax: boolean;
            revision: number;
            seller: components["schemas"]["Seller"];
            ship_to: components["schemas"]["ShipTo"] | null;
            shipment_id: string | null;
            shipment_number: string | null;
            status: string;
            supplied_on: string | null;
            tax_breakdown: components["schemas"]["TaxSubtotal"][];
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_total: string;
            tax_total_accounting: null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            total: string;
            /** Format: date-time */
            updated_at: string;
            void_reason: string | null;
        };
        InvoiceCharge: {
            description: string;
            exemption_reason: string | null;
            /** @enum {string} */
            kind: "freight" | "fee" | "discount";
            /**
             * Format: decimal
             * @example 1234.50
             */
            net_amount: string;
            /** @enum {string} */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_rate: string;
        };
        InvoiceDelivery: {
            accepted_at: string | null;
            attempts: number;
            channel: string;
            id: string;
            purpose: string;
            reason: string | null;
            recipient: string;
            /** @enum {string} */
            recipient_role: "customer" | "sales_rep" | "copy";
            /** @enum {string} */
            state: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
        };
        InvoiceLine: {
            description: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            discount_amount: string;
            exemption_reason: string | null;
            id: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            net_amount: string;
            order_line_id: string | null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            quantity: string;
            sku: string | null;
            source: {
                order_id: string | null;
                package_id: null;
                po_number: string | null;
                shipment_id: string | null;
            };
            /** @enum {string} */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_rate: string;
            unit: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            unit_price: string;
        };
        Job: {
            /** Format: date-time */
            created_at: string;
            done: number;
            eta_seconds: number | null;
            failed: number;
            finished_at: string | null;
            id: string;
            import_id: string;
            /**
             * @description What is done: an import checked, run or undone.
             * @enum {string}
             */
            kind: "check" | "run" | "undo";
            /** @constant */
            object: "job";
            percent: number | null;
            /** @enum {string} */
            phase: "read" | "records";
            problem: string | null;
            started_at: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "paused" | "done" | "cancelled" | "failed";
            total: number | null;
        };
        Key: {
            /** Format: date-time */
            created_at: string;
            id: string;
            label: string;
            last_used_at: string | null;
            /** @constant */
            object: "key";
            revoked_at: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        Mapping: {
            /** @enum {string} */
            dates?: "ymd" | "dmy" | "mdy";
            lines?: components["schemas"]["PartMapping"];
            main: components["schemas"]["PartMapping"];
            /** @enum {string} */
            numbers?: "point" | "comma";
        };
        NewKey: {
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description The key itself, shown this once: null in the answer to a repeat. */
            key: string | null;
            label: string;
            last_used_at: string | null;
            /** @constant */
            object: "key";
            revoked_at: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        Order: {
            accepted_at: string | null;
            bill_to: components["schemas"]["Address"] | null;
            /** @enum {string} */
            billing: "not_invoiced" | "partially_invoiced" | "invoiced";
            billing_policy: components["schemas"]["OwnBillingPolicy"];
            buyer_reference: string | null;
            charges?: components["schemas"]["OrderCharge"][];
            completed_at: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            customer_id: string;
            customer_name: string;
            external_id: string | null;
            /** @enum {string} */
            fulfilment: "unfulfilled" | "packed" | "partially_shipped" | "shipped";
            id: string;
            invoice_ids: string[];
            lines: components["schemas"]["OrderLine"][];
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: decimal
             * @example 1234.50
             */
            net_total?: string;
            note: string | null;
            number: string;
            /** @constant */
            object: "order";
            /** Format: date */
            ordered_on: string;
            /** @enum {string} */
            payment: "unpaid" | "partially_paid" | "paid" | "overpaid";
            payment_terms: string;
            /** @enum {string} */
            phase: "draft" | "accepted" | "completed" | "void";
            po_number: string | null;
            prices_include_tax: boolean;
            sales_rep_email: string | null;
            ship_to: components["schemas"]["ShipTo"] | null;
            shipment_ids: string[];
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_total?: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            total?: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            voided_at: string | null;
            /** @description What is taken as it is, but may be a mistake. */
            warnings: {
                code: string;
                detail: string;
                pointer: string;
            }[];
        };
        OrderCharge: {
            /**
             * Format: decimal
             * @example 1234.50
             */
            amount: string;
            description: string;
            exemption_reason: string | null;
            id: string;
            /** @enum {string} */
            kind: "freight" | "fee" | "discount";
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            tax_rate: string | null;
        };
        OrderLine: {
            /**
             * Format: decimal
             * @example 1234.50
             */
            amount?: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            billed_quantity: string;
            description: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            discount_percent?: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            discount_rate?: string;
            exemption_reason: string | null;
            external_id: string | null;
            id: string;
            product_id: string | null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            quantity: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            returned_quantity: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            shipped_quantity: string;
            sku: string | null;
            /** @enum {string} */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_rate: string;
            unit: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            unit_price?: string;
        };
        OwnBillingPolicy: {
            /** @enum {string} */
            issue_date?: "issue_day" | "ship_date";
            /** @enum {string} */
            on_creation?: "draft" | "issue" | "issue_and_send";
            /** @enum {string} */
            order_charges?: "first" | "last" | "pro_rata";
            /** @enum {string} */
            tax_rounding?: "order" | "invoice";
            /** @enum {string} */
            trigger?: "shipment_shipped" | "manual";
        };
        PartMapping: {
            fields: {
                [key: string]: {
                    column?: string;
                    constant?: string;
                    values?: {
                        [key: string]: string;
                    };
                };
            };
            key?: string;
            skip_when?: {
                column: string;
                is?: string[];
            };
            skip_when_empty?: string;
        };
        Party: {
            address: components["schemas"]["Address"] | null;
            email: string | null;
            name: string;
            national_tax_id: string | null;
            tax_id: string | null;
        };
        Payment: {
            /** @description The id of its transaction. */
            id: string;
            /** @constant */
            object: "payment";
            /** @description What it settled; null when nothing was owed. */
            settlement: components["schemas"]["Settlement"] | null;
            transaction: components["schemas"]["Transaction"];
            /**
             * Format: decimal
             * @description What it exceeds: open credit of the customer.
             * @example 1234.50
             */
            unallocated: string;
        };
        PaymentMeans: {
            account_holder: string | null;
            account_number: string | null;
            bank_name: string | null;
            bic: string | null;
            iban: string | null;
            terms: string;
        };
        Problem: {
            /** @description A sentence in snake case to match on; never reused for another meaning. */
            code: string;
            detail: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        Product: {
            /** Format: date-time */
            created_at: string;
            exemption_reason: string | null;
            external_id: string | null;
            id: string;
            metadata: {
                [key: string]: string;
            };
            name: string;
            /** @constant */
            object: "product";
            sku: string;
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            tax_rate: string | null;
            unit: string;
            unit_price?: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        Seller: {
            address: components["schemas"]["Address"] | null;
            email: string | null;
            name: string;
            national_tax_id: string | null;
            phone: string | null;
            tax_id: string | null;
            website: string | null;
        };
        Sending: {
            /** Format: date-time */
            created_at: string;
            /** @description Invoices of which nothing waits or is on its way any more. */
            done: number;
            eta_seconds: number | null;
            /** @description Those of them that were refused, need a person or were given up. */
            failed: number;
            id: string;
            invoices: components["schemas"]["SendingInvoices"];
            mails: components["schemas"]["SendingMails"];
            note: string | null;
            /** @constant */
            object: "sending";
            percent: number;
            resend: boolean;
            /**
             * @description `planning`: some invoices wait for their turn. `sending`: the last mails are on their way. `cancelled`: what waited will not be sent.
             * @enum {string}
             */
            state: "planning" | "sending" | "done" | "cancelled";
            /** @description Invoices. */
            total: number;
        };
        SendingInvoice: {
            /** @description Why it was skipped or refused. */
            code: string | null;
            detail: string | null;
            invoice_id: string;
            /** @constant */
            object: "sending_invoice";
            /** @enum {string} */
            standing: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
        };
        SendingInvoices: {
            [key: string]: number;
        };
        SendingMails: {
            [key: string]: number;
        };
        Settlement: {
            allocations: {
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                amount: string;
                /**
                 * Format: decimal
                 * @description What is owed on the invoice now; below zero when too much was paid.
                 * @example 1234.50
                 */
                invoice_balance: string;
                invoice_id: string;
                transaction_id: string;
            }[];
            /** Format: date-time */
            created_at: string;
            currency: string;
            external_id: string | null;
            id: string;
            /** @description The settled invoices as they stand now. */
            invoices: {
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                balance: string;
                /** @enum {string} */
                balance_status: "unpaid" | "paid" | "overpaid";
                id: string;
                /** @enum {string} */
                lifecycle: "draft" | "issued" | "closed" | "void" | "deleted";
                number: string | null;
            }[];
            note: string | null;
            number: string;
            /** @constant */
            object: "settlement";
            /** @description The settled invoices on which more was paid than they come to, and by how much; usually none. */
            overpaid: {
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                by: string;
                invoice_id: string;
                number: string | null;
            }[];
            /** @description Who settled: the id of an API key. */
            responsible: string;
            /** @enum {string} */
            state: "settled" | "void";
            voided_at: string | null;
        };
        Shipment: {
            carrier: string | null;
            /** Format: date-time */
            created_at: string;
            customer_id: string;
            external_id: string | null;
            id: string;
            invoice_id: string | null;
            lines: {
                order_line_id: string;
                /**
                 * Format: decimal
                 * @example 1234.50
                 */
                quantity: string;
            }[];
            number: string;
            /** @constant */
            object: "shipment";
            order_id: string;
            shipped_at: string | null;
            shipped_on: string | null;
            /** @enum {string} */
            state: "packed" | "shipped" | "voided";
            tracking_number: string | null;
        };
        ShipTo: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            name: string | null;
            postal_code: string;
            region: string | null;
        };
        Subject: {
            id: string;
            kind: string;
        };
        TaxRate: {
            /** @enum {string} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** Format: date-time */
            created_at: string;
            exemption_reason: string | null;
            external_id: string | null;
            id: string;
            is_default: boolean;
            name: string;
            /** @constant */
            object: "tax_rate";
            /**
             * Format: decimal
             * @example 1234.50
             */
            rate: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        TaxSubtotal: {
            /** @enum {string} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            exemption_reason: string | null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            rate: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            tax_amount: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            taxable_amount: string;
        };
        Timeline: {
            entries: {
                actor: components["schemas"]["Actor"];
                /** Format: date-time */
                at: string;
                data: {
                    [key: string]: unknown;
                };
                event_id: string;
                hash: string | null;
                /** @description Null while it waits for its place in the log. */
                position: number | null;
                sentence: string;
                subject: components["schemas"]["Subject"];
                type: string;
            }[];
            invoice_id: string;
            /** @constant */
            object: "timeline";
        };
        Transaction: {
            adjustment_type: ("discount" | "shipping_discrepancy" | "short_payment" | "write_off" | "fee" | "refund") | null;
            /**
             * Format: decimal
             * @example 1234.50
             */
            allocated: string;
            /**
             * Format: decimal
             * @example 1234.50
             */
            amount: string;
            /** Format: date-time */
            created_at: string;
            credit_note_id: string | null;
            currency: string;
            customer_id: string;
            /** Format: date */
            effective_on: string;
            external_id: string | null;
            id: string;
            method: string | null;
            note: string | null;
            /** @constant */
            object: "transaction";
            reference: string | null;
            /** @enum {string} */
            type: "payment" | "credit" | "adjustment" | "rebate";
            /**
             * Format: decimal
             * @example 1234.50
             */
            unallocated: string;
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: components["schemas"]["AddressInput"] | null;
                    bank?: {
                        account_holder?: string;
                        account_number?: string;
                        bank_name?: string;
                        bic?: string;
                        iban?: string;
                    } | null;
                    billing_policy?: {
                        /** @enum {string} */
                        issue_date?: "issue_day" | "ship_date";
                        /** @enum {string} */
                        on_creation?: "draft" | "issue" | "issue_and_send";
                        /** @enum {string} */
                        order_charges?: "first" | "last" | "pro_rata";
                        /** @enum {string} */
                        tax_rounding?: "order" | "invoice";
                        /** @enum {string} */
                        trigger?: "shipment_shipped" | "manual";
                    };
                    branding?: {
                        accent_colour?: string | null;
                        footer?: string | null;
                        logo?: {
                            /** @description The image, up to 300,000 bytes, as base64. */
                            base64: string;
                            /** @enum {string} */
                            media_type: "image/png" | "image/jpeg" | "image/svg+xml";
                        } | null;
                    };
                    email?: string | null;
                    /** @description ISO 4217 currency code. */
                    home_currency?: string;
                    /**
                     * @description What documents and mails are written in for customers who have no language of their own.
                     * @enum {string}
                     */
                    language?: "en" | "de";
                    name?: string;
                    /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
                    national_tax_id?: string | null;
                    /** @description Whether an order's `note` is printed on its invoices. Left out at first, it is not. */
                    order_note_on_invoice?: boolean;
                    /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                    payment_terms?: string;
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
                    username?: string;
                    website?: string | null;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `username_already_used`: This username is taken.
             *
             *     `home_currency_fixed`: The home currency is fixed once something was invoiced.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `logo_unusable`: The logo cannot stand on documents; see errors.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
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
                        data: components["schemas"]["AuditEntry"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `verification_running`: The books of this account are being checked already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                email?: string;
                /** @description The caller's own id, unique per account and kind. */
                external_id?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
                number?: string;
                sales_rep_email?: string;
                search?: string;
                sort?: "name" | "-name" | "created_at" | "-created_at";
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
                        data: components["schemas"]["Customer"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "customers.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bill_to?: components["schemas"]["AddressInput"] | null;
                    billing_policy?: {
                        /** @enum {string} */
                        issue_date?: "issue_day" | "ship_date";
                        /** @enum {string} */
                        on_creation?: "draft" | "issue" | "issue_and_send";
                        /** @enum {string} */
                        order_charges?: "first" | "last" | "pro_rata";
                        /** @enum {string} */
                        tax_rounding?: "order" | "invoice";
                        /** @enum {string} */
                        trigger?: "shipment_shipped" | "manual";
                    } | null;
                    currency?: string | null;
                    delivery?: {
                        edi_partner_id?: string;
                        einvoice?: string;
                        email?: string[];
                    };
                    email?: string | null;
                    external_id?: string | null;
                    /** @description What documents and mails for this customer are written in; null: the account's language. */
                    language?: ("en" | "de") | null;
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    name: string;
                    /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
                    national_tax_id?: string | null;
                    number?: string | null;
                    payment_terms?: string | null;
                    sales_rep_email?: string | null;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    }[];
                    /** @enum {string} */
                    status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
                    /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
                    tax_id?: string | null;
                } | {
                    items: {
                        bill_to?: components["schemas"]["AddressInput"] | null;
                        billing_policy?: {
                            /** @enum {string} */
                            issue_date?: "issue_day" | "ship_date";
                            /** @enum {string} */
                            on_creation?: "draft" | "issue" | "issue_and_send";
                            /** @enum {string} */
                            order_charges?: "first" | "last" | "pro_rata";
                            /** @enum {string} */
                            tax_rounding?: "order" | "invoice";
                            /** @enum {string} */
                            trigger?: "shipment_shipped" | "manual";
                        } | null;
                        currency?: string | null;
                        delivery?: {
                            edi_partner_id?: string;
                            einvoice?: string;
                            email?: string[];
                        };
                        email?: string | null;
                        external_id?: string | null;
                        /** @description What documents and mails for this customer are written in; null: the account's language. */
                        language?: ("en" | "de") | null;
                        /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                        metadata?: {
                            [key: string]: string;
                        };
                        name: string;
                        /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
                        national_tax_id?: string | null;
                        number?: string | null;
                        payment_terms?: string | null;
                        sales_rep_email?: string | null;
                        ship_to?: {
                            city?: string | null;
                            /** @description ISO 3166-1 alpha-2 country code. */
                            country: string;
                            line1: string;
                            line2?: string | null;
                            name?: string | null;
                            postal_code?: string | null;
                            region?: string | null;
                        }[];
                        /** @enum {string} */
                        status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
                        /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
                        tax_id?: string | null;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["Customer"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `customer_number_already_used`: Another customer carries this number.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description An id ("cus_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "customers.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("cus_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bill_to?: components["schemas"]["AddressInput"] | null;
                    billing_policy?: {
                        /** @enum {string} */
                        issue_date?: "issue_day" | "ship_date";
                        /** @enum {string} */
                        on_creation?: "draft" | "issue" | "issue_and_send";
                        /** @enum {string} */
                        order_charges?: "first" | "last" | "pro_rata";
                        /** @enum {string} */
                        tax_rounding?: "order" | "invoice";
                        /** @enum {string} */
                        trigger?: "shipment_shipped" | "manual";
                    } | null;
                    currency?: string | null;
                    delivery?: {
                        edi_partner_id?: string;
                        einvoice?: string;
                        email?: string[];
                    };
                    email?: string | null;
                    external_id?: string | null;
                    /** @description What documents and mails for this customer are written in; null: the account's language. */
                    language?: ("en" | "de") | null;
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    name?: string;
                    /** @description A second number beside it, taken as it is: a Steuernummer, a SIREN, an entry in the company register. */
                    national_tax_id?: string | null;
                    number?: string | null;
                    payment_terms?: string | null;
                    sales_rep_email?: string | null;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    }[];
                    /** @enum {string} */
                    status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
                    /** @description The customer's VAT ID (GST or organisation number): checked by the rules of its country, where there are some. */
                    tax_id?: string | null;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `customer_number_already_used`: Another customer carries this number.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
    "deliveries.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                invoice_id?: string;
                /** @description How many to show. */
                limit?: number;
                needs_person?: "true" | "false";
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
                        data: components["schemas"]["Delivery"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "deliveries.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `delivery_not_found`: No such delivery. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "deliveries.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `delivery_not_found`: No such delivery.
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
             * @description `delivery_not_parked`: Only a delivery that waits for a person is decided by one.
             *
             *     `invoice_not_issued`: The invoice is not issued.
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "deliveries.dismiss": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /**
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `delivery_not_found`: No such delivery. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `delivery_not_parked`: Only a delivery that waits for a person is decided by one.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
    "deliveries.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `delivery_not_found`: No such delivery.
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
             * @description `delivery_not_parked`: Only a delivery that waits for a person is decided by one.
             *
             *     `invoice_not_issued`: The invoice is not issued.
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "deliveries.counts": {
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
                    "application/json": components["schemas"]["DeliveryCounts"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "events.list": {
        parameters: {
            query?: {
                /** @description Only events after this position; for the first page. */
                after_position?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
                order?: "oldest" | "newest";
                /** @description An id with its prefix. */
                subject?: string;
                type?: string;
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
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The event's own content. */
                    data: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: date-time
                     * @description An instant, RFC 3339.
                     */
                    occurred_at?: string;
                    source: string;
                    source_event_id: string;
                    type: string;
                } | {
                    items: {
                        /** @description The event's own content. */
                        data: {
                            [key: string]: unknown;
                        };
                        /**
                         * Format: date-time
                         * @description An instant, RFC 3339.
                         */
                        occurred_at?: string;
                        source: string;
                        source_event_id: string;
                        type: string;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["InboundEvent"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Another request holds what this one needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                kind?: "delivery_parked" | "delivery_unknown" | "delivery_bounced" | "delivery_rejected" | "inbound_event_quarantined" | "inbound_event_mismatched" | "shipment_not_invoiced" | "account_incomplete" | "document_not_rendered" | "invoice_without_recipient" | "discount_not_credited" | "logo_left_out" | "characters_not_drawn";
                /** @description How many to show. */
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
                        data: components["schemas"]["Exception"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_found`: Nothing waits for a person under this id.
             *
             *     `delivery_not_found`: No such delivery.
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
             * @description `exception_not_resolvable`: This ends only when its cause does.
             *
             *     `delivery_not_parked`: Only a delivery that waits for a person is decided by one.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exception_not_found`: Nothing waits for a person under this id.
             *
             *     `delivery_not_found`: No such delivery.
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
             * @description `exception_not_retryable`: Trying again would not help.
             *
             *     `delivery_not_parked`: Only a delivery that waits for a person is decided by one.
             *
             *     `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `shipment_voided`: The shipment was voided.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `source_already_invoiced`: This source already has a live invoice.
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
             * @description `no_recipient`: Nobody to send to.
             *
             *     `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description How many to show. */
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
                        data: components["schemas"]["Import"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Another request holds what this one needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `import_state`: The import is in another state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    existing?: "refuse" | "skip" | "update";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `import_state`: The import is in another state.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             *     `import_not_overwriting`: Records of this kind are not overwritten.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                id: string;
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description How many to show. */
                limit?: number;
            };
            header?: never;
            path: {
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
                        data: components["schemas"]["ImportFlaw"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                delimiter?: "comma" | "semicolon" | "tab" | "pipe";
                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-15" | "koi8-r" | "koi8-u" | "macintosh" | "cp437" | "cp850" | "cp852" | "cp866" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
                file_name?: string;
                header_row?: number;
                sheet?: string;
            };
            header?: never;
            path: {
                id: string;
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `import_state`: The import is in another state. */
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
             *     `body_too_large`: The body is too large.
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
             * @description `file_empty`: The file holds no row.
             *
             *     `file_not_a_table`: The file is neither CSV nor XLSX.
             *
             *     `encoding_differs`: The file is not written in this encoding.
             *
             *     `quote_not_closed`: A quote is never closed.
             *
             *     `quote_misplaced`: A quote ends a cell before its end.
             *
             *     `row_too_long`: A row is longer than any honest row.
             *
             *     `workbook_broken`: The workbook is damaged.
             *
             *     `workbook_too_large`: The workbook holds more than can be read.
             *
             *     `sheet_not_found`: The workbook has no such sheet.
             *
             *     `file_too_complex`: Reading the file takes more memory or time than a file may take.
             *
             *     `too_many_columns`: The header names more columns than are read.
             *
             *     `too_many_rows`: The file has more rows than are read.
             *
             *     `header_too_long`: The name of a column is too long.
             *
             *     `header_row_not_found`: The row that was named as the header is empty or not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    dates?: "ymd" | "dmy" | "mdy";
                    lines?: {
                        fields: {
                            [key: string]: {
                                column?: string;
                                constant?: string;
                                values?: {
                                    [key: string]: string;
                                };
                            };
                        };
                        key?: string;
                        skip_when?: {
                            column: string;
                            is?: string[];
                        };
                        skip_when_empty?: string;
                    };
                    main: {
                        fields: {
                            [key: string]: {
                                column?: string;
                                constant?: string;
                                values?: {
                                    [key: string]: string;
                                };
                            };
                        };
                        key?: string;
                        skip_when?: {
                            column: string;
                            is?: string[];
                        };
                        skip_when_empty?: string;
                    };
                    /** @enum {string} */
                    numbers?: "point" | "comma";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `import_state`: The import is in another state.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `import_state`: The import is in another state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `import_state`: The import is in another state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Whether documents are mailed to their customers.
                     * @default false
                     */
                    send?: boolean;
                    skip_bad?: boolean;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `import_state`: The import is in another state.
             *
             *     `import_unreadable`: The files could not be read to their end.
             *
             *     `import_has_errors`: Rows have errors.
             *
             *     `import_nothing_ready`: No row is fit to be brought.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `import_not_sending`: Only documents are mailed by an import.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `import_state`: The import is in another state.
             *
             *     `import_in_use`: Something depends on what the import made.
             *
             *     `import_not_undoable`: Issued documents stand.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description An id ("cus_...") or "external:" and your own id. */
                customer_id?: string;
                include?: "total_count";
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                kind?: "invoice" | "credit_note";
                /** @description How many to show. */
                limit?: number;
                number?: string;
                /** @description An id ("ord_...") or "external:" and your own id. */
                order_id?: string;
                /** @description An id ("shp_...") or "external:" and your own id. */
                shipment_id?: string;
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
                        data: components["schemas"]["Invoice"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bill_to?: components["schemas"]["AddressInput"];
                    buyer_reference?: string;
                    charges?: {
                        /**
                         * Format: decimal
                         * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                         */
                        amount: string;
                        description?: string;
                        exemption_reason?: string;
                        /** @enum {string} */
                        kind: "freight" | "fee" | "discount";
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                    }[];
                    /** @description ISO 4217 currency code. */
                    currency?: string;
                    /** @description An id ("cus_...") or "external:" and your own id. */
                    customer_id?: string;
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    lines?: {
                        description?: string;
                        /**
                         * Format: decimal
                         * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        discount_percent?: string;
                        /**
                         * Format: decimal
                         * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, up to 6 decimals.
                         */
                        discount_rate?: string;
                        exemption_reason?: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        /** @description An id ("oln_...") or "external:" and your own id. */
                        order_line_id?: string;
                        /** @description An id ("prd_...") or "external:" and your own id. */
                        product_id?: string;
                        /**
                         * Format: decimal
                         * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                         */
                        quantity: string;
                        sku?: string;
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                        unit?: string;
                        /**
                         * Format: decimal
                         * @description A unit price, as a decimal string from 0 to below 1,000,000,000, up to 6 decimals.
                         */
                        unit_price?: string;
                    }[];
                    note?: string;
                    /**
                     * @description What becomes of it at once; only `issue_and_send` mails it.
                     * @default draft
                     * @enum {string}
                     */
                    on_creation?: "draft" | "issue" | "issue_and_send";
                    /** @description An id ("ord_...") or "external:" and your own id. */
                    order_id?: string;
                    /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                    payment_terms?: string;
                    po_number?: string;
                    prices_include_tax?: boolean;
                    /** Format: email */
                    sales_rep_email?: string;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    };
                    /**
                     * Format: date
                     * @description A calendar date, YYYY-MM-DD.
                     */
                    supplied_on?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `character_not_drawable`: A character is in none of our fonts; see errors.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `no_recipient`: Nobody to send to.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order cannot be kept like this; see errors.
             *
             *     `tax_rate_missing`: Nobody says how this is taxed.
             *
             *     `invoice_total_negative`: The discounts exceed what the invoice comes to.
             *
             *     `invoice_rate_negative`: The discounts at a tax rate exceed what the invoice has at it.
             *
             *     `amount_too_large`: An amount is larger than can be kept.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            query?: never;
            header?: never;
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `invoice_not_draft`: Only drafts may be changed or deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bill_to?: components["schemas"]["AddressInput"];
                    buyer_reference?: string;
                    charges?: {
                        /**
                         * Format: decimal
                         * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                         */
                        amount: string;
                        description?: string;
                        exemption_reason?: string;
                        /** @enum {string} */
                        kind: "freight" | "fee" | "discount";
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                    }[];
                    /** @description ISO 4217 currency code. */
                    currency?: string;
                    /** @description An id ("cus_...") or "external:" and your own id. */
                    customer_id?: string;
                    lines?: {
                        description?: string;
                        /**
                         * Format: decimal
                         * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        discount_percent?: string;
                        /**
                         * Format: decimal
                         * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, up to 6 decimals.
                         */
                        discount_rate?: string;
                        exemption_reason?: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        /** @description An id ("oln_...") or "external:" and your own id. */
                        order_line_id?: string;
                        /** @description An id ("prd_...") or "external:" and your own id. */
                        product_id?: string;
                        /**
                         * Format: decimal
                         * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                         */
                        quantity: string;
                        sku?: string;
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                        unit?: string;
                        /**
                         * Format: decimal
                         * @description A unit price, as a decimal string from 0 to below 1,000,000,000, up to 6 decimals.
                         */
                        unit_price?: string;
                    }[];
                    note?: string;
                    /** @description An id ("ord_...") or "external:" and your own id. */
                    order_id?: string;
                    /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                    payment_terms?: string;
                    po_number?: string;
                    prices_include_tax?: boolean;
                    /** Format: email */
                    sales_rep_email?: string;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    };
                    /**
                     * Format: date
                     * @description A calendar date, YYYY-MM-DD.
                     */
                    supplied_on?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `invoice_not_draft`: Only drafts may be changed or deleted.
             *
             *     `invoice_from_order`: An invoice of a shipment is edited through its order.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `character_not_drawable`: A character is in none of our fonts; see errors.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `no_recipient`: Nobody to send to.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order cannot be kept like this; see errors.
             *
             *     `tax_rate_missing`: Nobody says how this is taxed.
             *
             *     `invoice_total_negative`: The discounts exceed what the invoice comes to.
             *
             *     `invoice_rate_negative`: The discounts at a tax rate exceed what the invoice has at it.
             *
             *     `amount_too_large`: An amount is larger than can be kept.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @description Whether the note is mailed. Left out: when its invoice was mailed, or is on its way. */
                    send?: boolean;
                    /** @enum {string} */
                    source?: "bill_again" | "hold";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `credit_note_cannot_be_credited`: A credit note is not credited.
             *
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `order_line_already_credited`: More would be credited than was billed.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `no_recipient`: Nobody to send to.
             *
             *     `invoice_total_negative`: The discounts exceed what the invoice comes to.
             *
             *     `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `character_not_drawable`: A character is in none of our fonts; see errors.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Whether it is mailed as well.
                     * @default false
                     */
                    send?: boolean;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `nothing_left_to_bill`: Nothing is left to bill.
             *
             *     `order_not_open`: The order is not open.
             *
             *     `invoice_not_draft`: Only drafts may be changed or deleted.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `character_not_drawable`: A character is in none of our fonts; see errors.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `no_recipient`: Nobody to send to.
             *
             *     `order_line_unknown`: The order has no such line.
             *
             *     `order_invalid`: The order cannot be kept like this; see errors.
             *
             *     `tax_rate_missing`: Nobody says how this is taxed.
             *
             *     `invoice_total_negative`: The discounts exceed what the invoice comes to.
             *
             *     `invoice_rate_negative`: The discounts at a tax rate exceed what the invoice has at it.
             *
             *     `amount_too_large`: An amount is larger than can be kept.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                as?: "issued";
            };
            header?: never;
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `invoice_not_issued`: The invoice is not issued. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                    recipients?: string[];
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `no_recipient`: Nobody to send to.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    source?: "bill_again" | "hold";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_sent`: The invoice was sent; correct it by a credit note.
             *
             *     `invoice_has_settlements`: Something is settled against the invoice.
             *
             *     `credit_note_cannot_be_voided`: A credit note stands once it is issued.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description An id ("cus_...") or "external:" and your own id. */
                customer_id?: string;
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                kind?: "invoice" | "credit_note";
                number?: string;
                /** @description An id ("ord_...") or "external:" and your own id. */
                order_id?: string;
                /** @description An id ("shp_...") or "external:" and your own id. */
                shipment_id?: string;
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archive_empty`: No issued invoice fits. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archive_too_large`: More invoices than an archive takes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                /** @description How many to show. */
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
                        data: components["schemas"]["Key"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
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
             * @description `key_role_exceeds_own`: A key can hand on no more than it may do itself.
             *
             *     `permission_missing`: This key may not do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Another request holds what this one needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
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
             * @description `key_role_exceeds_own`: A key can hand on no more than it may do itself.
             *
             *     `permission_missing`: This key may not do this.
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description An id ("cus_...") or "external:" and your own id. */
                customer_id?: string;
                /** @description The caller's own id, unique per account and kind. */
                external_id?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
                number?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_to?: string;
                phase?: "draft" | "accepted" | "completed" | "void";
                po_number?: string;
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
                        data: components["schemas"]["Order"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accept?: boolean;
                    bill_to?: components["schemas"]["AddressInput"] | null;
                    billing_policy?: {
                        /** @enum {string} */
                        issue_date?: "issue_day" | "ship_date";
                        /** @enum {string} */
                        on_creation?: "draft" | "issue" | "issue_and_send";
                        /** @enum {string} */
                        order_charges?: "first" | "last" | "pro_rata";
                        /** @enum {string} */
                        tax_rounding?: "order" | "invoice";
                        /** @enum {string} */
                        trigger?: "shipment_shipped" | "manual";
                    };
                    buyer_reference?: string | null;
                    charges?: {
                        /**
                         * Format: decimal
                         * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                         */
                        amount: string;
                        description?: string;
                        exemption_reason?: string;
                        /** @enum {string} */
                        kind: "freight" | "fee" | "discount";
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                    }[];
                    /** @description ISO 4217 currency code. */
                    currency?: string;
                    /** @description An id ("cus_...") or "external:" and your own id. */
                    customer_id: string;
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    lines: {
                        description?: string;
                        /**
                         * Format: decimal
                         * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        discount_percent?: string;
                        /**
                         * Format: decimal
                         * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, up to 6 decimals.
                         */
                        discount_rate?: string;
                        exemption_reason?: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        /** @description An id ("prd_...") or "external:" and your own id. */
                        product_id?: string;
                        /**
                         * Format: decimal
                         * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                         */
                        quantity: string;
                        sku?: string;
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                        unit?: string;
                        /**
                         * Format: decimal
                         * @description A unit price, as a decimal string from 0 to below 1,000,000,000, up to 6 decimals.
                         */
                        unit_price?: string;
                    }[];
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    note?: string | null;
                    number?: string;
                    /**
                     * Format: date
                     * @description A calendar date, YYYY-MM-DD.
                     */
                    ordered_on?: string;
                    /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                    payment_terms?: string;
                    po_number?: string | null;
                    prices_include_tax?: boolean;
                    sales_rep_email?: string | null;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    } | null;
                } | {
                    items: {
                        accept?: boolean;
                        bill_to?: components["schemas"]["AddressInput"] | null;
                        billing_policy?: {
                            /** @enum {string} */
                            issue_date?: "issue_day" | "ship_date";
                            /** @enum {string} */
                            on_creation?: "draft" | "issue" | "issue_and_send";
                            /** @enum {string} */
                            order_charges?: "first" | "last" | "pro_rata";
                            /** @enum {string} */
                            tax_rounding?: "order" | "invoice";
                            /** @enum {string} */
                            trigger?: "shipment_shipped" | "manual";
                        };
                        buyer_reference?: string | null;
                        charges?: {
                            /**
                             * Format: decimal
                             * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                             */
                            amount: string;
                            description?: string;
                            exemption_reason?: string;
                            /** @enum {string} */
                            kind: "freight" | "fee" | "discount";
                            /** @enum {string} */
                            tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                            /**
                             * Format: decimal
                             * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                             */
                            tax_rate?: string;
                        }[];
                        /** @description ISO 4217 currency code. */
                        currency?: string;
                        /** @description An id ("cus_...") or "external:" and your own id. */
                        customer_id: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        lines: {
                            description?: string;
                            /**
                             * Format: decimal
                             * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, up to 4 decimals.
                             */
                            discount_percent?: string;
                            /**
                             * Format: decimal
                             * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, up to 6 decimals.
                             */
                            discount_rate?: string;
                            exemption_reason?: string;
                            /** @description The caller's own id, unique per account and kind. */
                            external_id?: string;
                            /** @description An id ("prd_...") or "external:" and your own id. */
                            product_id?: string;
                            /**
                             * Format: decimal
                             * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                             */
                            quantity: string;
                            sku?: string;
                            /** @enum {string} */
                            tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                            /**
                             * Format: decimal
                             * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                             */
                            tax_rate?: string;
                            unit?: string;
                            /**
                             * Format: decimal
                             * @description A unit price, as a decimal string from 0 to below 1,000,000,000, up to 6 decimals.
                             */
                            unit_price?: string;
                        }[];
                        /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                        metadata?: {
                            [key: string]: string;
                        };
                        note?: string | null;
                        number?: string;
                        /**
                         * Format: date
                         * @description A calendar date, YYYY-MM-DD.
                         */
                        ordered_on?: string;
                        /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                        payment_terms?: string;
                        po_number?: string | null;
                        prices_include_tax?: boolean;
                        sales_rep_email?: string | null;
                        ship_to?: {
                            city?: string | null;
                            /** @description ISO 3166-1 alpha-2 country code. */
                            country: string;
                            line1: string;
                            line2?: string | null;
                            name?: string | null;
                            postal_code?: string | null;
                            region?: string | null;
                        } | null;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["Order"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `po_number_already_used`: Another order of this customer carries this PO number.
             *
             *     `order_number_already_used`: Another order carries this number.
             *
             *     `customer_on_hold`: The customer is on hold.
             *
             *     `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `order_invalid`: The order cannot be kept like this; see errors.
             *
             *     `tax_rate_missing`: Nobody says how this is taxed.
             *
             *     `amount_too_large`: An amount is larger than can be kept.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            query?: never;
            header?: never;
            path: {
                /** @description An id ("ord_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("ord_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bill_to?: components["schemas"]["AddressInput"] | null;
                    billing_policy?: {
                        /** @enum {string} */
                        issue_date?: "issue_day" | "ship_date";
                        /** @enum {string} */
                        on_creation?: "draft" | "issue" | "issue_and_send";
                        /** @enum {string} */
                        order_charges?: "first" | "last" | "pro_rata";
                        /** @enum {string} */
                        tax_rounding?: "order" | "invoice";
                        /** @enum {string} */
                        trigger?: "shipment_shipped" | "manual";
                    };
                    buyer_reference?: string | null;
                    charges?: {
                        /**
                         * Format: decimal
                         * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                         */
                        amount: string;
                        description?: string;
                        exemption_reason?: string;
                        /** @enum {string} */
                        kind: "freight" | "fee" | "discount";
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                    }[];
                    /** @description ISO 4217 currency code. */
                    currency?: string;
                    /** @description An id ("cus_...") or "external:" and your own id. */
                    customer_id?: string;
                    lines?: {
                        description?: string;
                        /**
                         * Format: decimal
                         * @description A discount in percent ("5" is 5 %), as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        discount_percent?: string;
                        /**
                         * Format: decimal
                         * @description A discount as a fraction ("0.15" is 15 %), as a decimal string from 0 to 1, up to 6 decimals.
                         */
                        discount_rate?: string;
                        exemption_reason?: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        /** @description An id ("prd_...") or "external:" and your own id. */
                        product_id?: string;
                        /**
                         * Format: decimal
                         * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                         */
                        quantity: string;
                        sku?: string;
                        /** @enum {string} */
                        tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        tax_rate?: string;
                        unit?: string;
                        /**
                         * Format: decimal
                         * @description A unit price, as a decimal string from 0 to below 1,000,000,000, up to 6 decimals.
                         */
                        unit_price?: string;
                    }[];
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    note?: string | null;
                    number?: string;
                    /**
                     * Format: date
                     * @description A calendar date, YYYY-MM-DD.
                     */
                    ordered_on?: string;
                    /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
                    payment_terms?: string;
                    po_number?: string | null;
                    prices_include_tax?: boolean;
                    sales_rep_email?: string | null;
                    ship_to?: {
                        city?: string | null;
                        /** @description ISO 3166-1 alpha-2 country code. */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        name?: string | null;
                        postal_code?: string | null;
                        region?: string | null;
                    } | null;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `po_number_already_used`: Another order of this customer carries this PO number.
             *
             *     `order_number_already_used`: Another order carries this number.
             *
             *     `order_field_fixed`: An accepted order keeps these fields.
             *
             *     `order_is_void`: The order is void.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `order_invalid`: The order cannot be kept like this; see errors.
             *
             *     `tax_rate_missing`: Nobody says how this is taxed.
             *
             *     `amount_too_large`: An amount is larger than can be kept.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("ord_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("ord_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @constant */
                    waive_unbilled?: true;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `order_not_accepted`: The order is a draft.
             *
             *     `order_has_packed_shipments`: A shipment of the order is packed and has not left.
             *
             *     `source_already_invoiced`: This source already has a live invoice.
             *
             *     `account_incomplete`: The account lacks what an invoice must say about its seller.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("ord_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `order_has_shipments`: Something of the order is packed or shipped.
             *
             *     `order_has_invoices`: Something of the order is billed.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it pays. Left out: the open invoices of the customer in its currency, those due first. */
                    allocations?: {
                        /**
                         * Format: decimal
                         * @description Left out: what is owed on the invoice, up to what is left of the payment.
                         */
                        amount?: string;
                        invoice_id: string;
                    }[];
                    /**
                     * Format: decimal
                     * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
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
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    /** @description How it was paid, in your words. */
                    method?: string;
                    note?: string;
                    reference?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `invoice_uncollectible`: The invoice was written off as uncollectible.
             *
             *     `credit_note_is_no_receivable`: Nothing is owed on a credit note; settle its credit transaction.
             *
             *     `allocation_exceeds_transaction`: More would be allocated than the transaction has left.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `customer_mismatch`: A settlement is for one customer.
             *
             *     `currency_mismatch`: A settlement has one currency.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description The caller's own id, unique per account and kind. */
                external_id?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
                search?: string;
                sku?: string;
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
                        data: components["schemas"]["Product"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "products.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exemption_reason?: string | null;
                    external_id?: string | null;
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    name: string;
                    sku: string;
                    tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
                    tax_rate?: string | null;
                    unit?: string;
                    unit_price?: string | null;
                } | {
                    items: {
                        exemption_reason?: string | null;
                        external_id?: string | null;
                        /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                        metadata?: {
                            [key: string]: string;
                        };
                        name: string;
                        sku: string;
                        tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
                        tax_rate?: string | null;
                        unit?: string;
                        unit_price?: string | null;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["Product"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `sku_already_used`: Another product carries this sku.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `tax_unknown`: No tax rate is known for this.
             *
             *     `tax_invalid`: Tax category, rate and reason contradict each other.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description An id ("prd_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "products.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("prd_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exemption_reason?: string | null;
                    external_id?: string | null;
                    /** @description Up to 50 strings of yours: keys of 40, values of 500 characters. */
                    metadata?: {
                        [key: string]: string;
                    };
                    name?: string;
                    sku?: string;
                    tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
                    tax_rate?: string | null;
                    unit?: string;
                    unit_price?: string | null;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `sku_already_used`: Another product carries this sku.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `tax_unknown`: No tax rate is known for this.
             *
             *     `tax_invalid`: Tax category, rate and reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
    "sendings.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                /** @description How many to show. */
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
                        data: components["schemas"]["Sending"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "sendings.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filter?: {
                        /** @description An id ("cus_...") or "external:" and your own id. */
                        customer_id?: string;
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
                        /** @enum {string} */
                        kind?: "invoice" | "credit_note";
                        number?: string;
                        /** @description An id ("ord_...") or "external:" and your own id. */
                        order_id?: string;
                        /** @description An id ("shp_...") or "external:" and your own id. */
                        shipment_id?: string;
                        /** @enum {string} */
                        status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
                    };
                    invoice_ids?: string[];
                    note?: string;
                    /** @description Whether those who have an invoice already get it again. */
                    resend?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sending"];
                };
            };
            /**
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Another request holds what this one needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `sending_empty`: No issued invoice fits.
             *
             *     `sending_too_large`: More invoices than are sent at once.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
    "sendings.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["Sending"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sending_not_found`: No such sending. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "sendings.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
                    "application/json": components["schemas"]["Sending"];
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sending_not_found`: No such sending. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sending_planned`: All mails of the sending are on their way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "sendings.invoices": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description How many to show. */
                limit?: number;
                standing?: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
            };
            header?: never;
            path: {
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
                        data: components["schemas"]["SendingInvoice"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sending_not_found`: No such sending. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                invoice_id?: string;
                /** @description How many to show. */
                limit?: number;
                state?: "settled" | "void";
                /** @description An id ("txn_...") or "external:" and your own id. */
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
                        data: components["schemas"]["Settlement"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allocations: {
                        /**
                         * Format: decimal
                         * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                         */
                        amount: string;
                        invoice_id: string;
                        /** @description An id ("txn_...") or "external:" and your own id. */
                        transaction_id: string;
                    }[];
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    note?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `invoice_not_issued`: The invoice is not issued.
             *
             *     `invoice_already_void`: The invoice is void.
             *
             *     `invoice_uncollectible`: The invoice was written off as uncollectible.
             *
             *     `credit_note_is_no_receivable`: Nothing is owed on a credit note; settle its credit transaction.
             *
             *     `allocation_exceeds_transaction`: More would be allocated than the transaction has left.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `customer_mismatch`: A settlement is for one customer.
             *
             *     `currency_mismatch`: A settlement has one currency.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            query?: never;
            header?: never;
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "shipments.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                invoiced?: "true" | "false";
                /** @description How many to show. */
                limit?: number;
                /** @description An id ("ord_...") or "external:" and your own id. */
                order_id?: string;
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
                        data: components["schemas"]["Shipment"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier?: string;
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    lines?: {
                        /** @description An id ("oln_...") or "external:" and your own id. */
                        order_line_id?: string;
                        /**
                         * Format: decimal
                         * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                         */
                        quantity: string;
                        sku?: string;
                    }[];
                    /** @description An id ("ord_...") or "external:" and your own id. */
                    order_id: string;
                    ship?: boolean;
                    /**
                     * Format: date-time
                     * @description An instant, RFC 3339.
                     */
                    shipped_at?: string;
                    tracking_number?: string;
                } | {
                    items: {
                        carrier?: string;
                        /** @description The caller's own id, unique per account and kind. */
                        external_id?: string;
                        lines?: {
                            /** @description An id ("oln_...") or "external:" and your own id. */
                            order_line_id?: string;
                            /**
                             * Format: decimal
                             * @description A quantity, as a decimal string greater than 0 and below 1,000,000,000, up to 6 decimals.
                             */
                            quantity: string;
                            sku?: string;
                        }[];
                        /** @description An id ("ord_...") or "external:" and your own id. */
                        order_id: string;
                        ship?: boolean;
                        /**
                         * Format: date-time
                         * @description An instant, RFC 3339.
                         */
                        shipped_at?: string;
                        tracking_number?: string;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["Shipment"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `order_line_already_shipped`: More would be shipped than the order line asks for.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `nothing_left_to_ship`: Everything is shipped or packed already.
             *
             *     `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `shipment_voided`: The shipment was voided.
             *
             *     `source_already_invoiced`: This source already has a live invoice.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             *     `shipped_at_in_future`: Goods have not left that far in the future.
             *
             *     `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            query?: never;
            header?: never;
            path: {
                /** @description An id ("shp_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("shp_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    carrier?: string;
                    /**
                     * Format: date-time
                     * @description An instant, RFC 3339.
                     */
                    shipped_at?: string;
                    tracking_number?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             *     `order_line_already_shipped`: More would be shipped than the order line asks for.
             *
             *     `order_line_already_billed`: More would be billed than the order line allows.
             *
             *     `nothing_left_to_ship`: Everything is shipped or packed already.
             *
             *     `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `shipment_voided`: The shipment was voided.
             *
             *     `source_already_invoiced`: This source already has a live invoice.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             *     `shipped_at_in_future`: Goods have not left that far in the future.
             *
             *     `invoice_breaks_en16931`: The invoice breaks the arithmetic of EN 16931.
             *
             *     `payment_terms_unknown`: These payment terms cannot be computed.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id ("shp_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `shipment_has_invoice`: An invoice bills this shipment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
    "tax_rates.list": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string;
                include?: "total_count";
                /** @description How many to show. */
                limit?: number;
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
                        data: components["schemas"]["TaxRate"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                    exemption_reason?: string | null;
                    external_id?: string | null;
                    is_default?: boolean;
                    name: string;
                    /**
                     * Format: decimal
                     * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                     */
                    rate?: string;
                } | {
                    items: {
                        /** @enum {string} */
                        category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                        exemption_reason?: string | null;
                        external_id?: string | null;
                        is_default?: boolean;
                        name: string;
                        /**
                         * Format: decimal
                         * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                         */
                        rate?: string;
                    }[];
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
                        /** @constant */
                        object: "bulk";
                        results: {
                            body?: components["schemas"]["TaxRate"];
                            id?: string;
                            problem?: components["schemas"]["Problem"];
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `tax_rate_name_already_used`: Another tax rate carries this name.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `tax_unknown`: No tax rate is known for this.
             *
             *     `tax_invalid`: Tax category, rate and reason contradict each other.
             *
             *     `idempotency_key_reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description An id ("tax_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description The ETag of your last read: refused with 412 when somebody was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description An id ("tax_...") or "external:" and your own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                    exemption_reason?: string | null;
                    external_id?: string | null;
                    is_default?: boolean;
                    name?: string;
                    /**
                     * Format: decimal
                     * @description A tax rate in percent, as a decimal string from 0 to 100, up to 4 decimals.
                     */
                    rate?: string;
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `tax_rate_name_already_used`: Another tax rate carries this name.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: It was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
             * @description `tax_unknown`: No tax rate is known for this.
             *
             *     `tax_invalid`: Tax category, rate and reason contradict each other.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description An id ("cus_...") or "external:" and your own id. */
                customer_id?: string;
                include?: "total_count";
                /** @description Whether something is left to allocate. */
                is_open?: "true" | "false";
                /** @description How many to show. */
                limit?: number;
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
                        data: components["schemas"]["Transaction"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                        total_count?: number;
                    };
                };
            };
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
                /** @description Repeat a request safely: the same key and body give the stored answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    adjustment_type?: "discount" | "shipping_discrepancy" | "short_payment" | "write_off" | "fee" | "refund";
                    /**
                     * Format: decimal
                     * @description An amount of money as a decimal string, with at most as many decimals as its currency has.
                     */
                    amount: string;
                    /** @description ISO 4217 currency code. */
                    currency: string;
                    /** @description An id ("cus_...") or "external:" and your own id. */
                    customer_id: string;
                    /**
                     * Format: date
                     * @description A calendar date, YYYY-MM-DD.
                     */
                    effective_on: string;
                    /** @description The caller's own id, unique per account and kind. */
                    external_id?: string;
                    method?: string;
                    note?: string;
                    reference?: string;
                    /** @enum {string} */
                    type: "payment" | "credit" | "adjustment" | "rebate";
                };
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
             * @description `invalid_input`: The input breaks the rules; see errors.
             *
             *     `not_json`: The body is not JSON.
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
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
             * @description `external_id_already_used`: This external_id belongs to another with other content.
             *
             *     `busy`: Another request holds what this one needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
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
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
             *
             *     `clock_wrong`: The clocks of server and database differ, so nothing is dated.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_full`: The data directory has no room left. */
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
            query?: never;
            header?: never;
            path: {
                /** @description An id ("txn_...") or "external:" and your own id. */
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
            /** @description `invalid_input`: The input breaks the rules; see errors. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api_key_missing`: An API key is needed.
             *
             *     `api_key_unknown`: The API key is unknown or was revoked.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission_missing`: This key may not do this. */
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
            /** @description `too_many_requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side. */
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
             *     `overloaded`: More is asked at once than can be done now.
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
