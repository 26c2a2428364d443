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
         * Read the account of this API key
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
         * List audit entries by their position in the chain, newest first
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
         * Verify the books: the audit chain, number series, quantity ledger, balances, documents, and shipped goods not billed
         * @description Only one verification per account runs at a time. It reads all data of the account and may take minutes. Each check names the first record that fails it; `offender` is the first failing entry of the audit chain.
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
         * List customers, newest first or by name
         * @description Permission: `customers:read`.
         */
        get: operations["customers.list"];
        /**
         * Create or update up to 1,000 customers by your own ids
         * @description Each item carries its `external_id`. As in a PATCH, fields left out stay unchanged and `null` clears a field; `name` is required only for a new customer. Returns 201 if the customer is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.
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
         * Read a customer
         * @description Permission: `customers:read`.
         */
        get: operations["customers.read"];
        /**
         * Create or update a customer by your own id
         * @description As in a PATCH, fields left out stay unchanged and `null` clears a field; `name` is required only for a new customer. Returns 201 if the customer is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.
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
         * List events by their position in the log
         * @description An event gets its position within a second of being committed, and the position never changes. To follow the log, pass the last position seen as `after_position`.
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
         * Receive an event from another system, such as shipment.shipped with the fields of a shipment
         * @description The event is stored first, then applied. Returns 201 when it is applied, 200 for a repeat of an event already applied, and 202 when it is stored but quarantined: `problem` gives the reason, and `GET /v1/exceptions` lists the event until it can be applied, its goods are shipped by another request, or a person resolves it.
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
         * List exceptions: everything that needs a person, newest first
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
         * Retry the operation that caused an exception
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
    "/v1/imports/{id}/error_files/{part}": {
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
         * @description Refused while rows have errors, unless `skip_bad` is true: then the others are imported. Documents are mailed to their customers only if `send` is true; what is not mailed is named in the errors, as a warning.
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
         * List invoices and credit notes, newest first
         * @description With a period (`issued_from`, `issued_to`), documents are sorted by date of issue; with `status=past_due`, by due date, the latest first.
         *
         *     Permission: `invoices:read`.
         */
        get: operations["invoices.list"];
        put?: never;
        /**
         * Create an invoice manually, with lines of its own or for quantities of an order
         * @description The invoice is a draft, without a number, unless `on_creation` is `issue` or `issue_and_send`. The same `external_id` with the same content returns 200 and the existing invoice; if that invoice is void, `warnings` contains `invoice_is_void`. The `external_id` of a void invoice can be reused with different content.
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
         * Read an invoice
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
         * Edit a draft that was created manually
         * @description Fields left out stay unchanged and `null` clears a field; `lines` and `charges` are replaced as a whole. An issued invoice cannot be edited: void or credit it instead.
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
         * Credit an issued invoice in full with a credit note
         * @description The credit note creates a credit for the customer, which settles this invoice up to its open balance; the remainder stays open credit. If the account's `settle_credit_notes` is `manual`, all of it stays open. If the invoice has been credited in part already (for a discount of the order), the credit note covers the rest. Repeating the request returns the same credit note. A credit note cannot be voided: to bill the goods again, ship again (with `source: bill_again`) or create an invoice with `order_id`.
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
         * Issue a draft: it gets its number and can no longer be edited
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
         * Download the PDF, which is rendered once after issue
         * @description For a draft, returns a preview marked as a draft on each page; for a void invoice, a copy marked as void. Neither is stored. `as=issued` returns the bytes as issued, even if the invoice is void now.
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
         * @description Sends to the recipients of the customer unless `recipients` is given. An address that is neither recorded with the customer nor the sales representative's receives a copy only: the invoice does not count as sent and can still be voided.
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
         * Read the history of an invoice from its order to its payment
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
         * @description The invoice keeps its number. `source` determines what happens to the goods it billed: `hold` (the default) leaves them unbilled until a person bills them; `bill_again` lets the next ship request bill them. Repeating the request with a different `source` is refused.
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
         * Download the PDFs of many invoices as a ZIP archive with a manifest
         * @description Takes the filters of `GET /v1/invoices`; drafts are left out, as they have no document. Contains up to 10,000 documents, sorted by date of issue and then by number; the archive is streamed, and documents not yet rendered are rendered meanwhile. The last file, `manifest.csv`, lists each document with its number, date, customer, total, file name and SHA-256, and gives the reason if a document is missing. A text cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is prefixed with an apostrophe, so that spreadsheets do not take it for a formula. File names never differ by case alone. An interrupted download is an incomplete ZIP file and cannot be opened.
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
         * Read the progress of a job
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
         * List orders, newest first
         * @description With a period (`ordered_from`, `ordered_to`), orders are sorted by the day of the order, in the direction of `sort`.
         *
         *     Permission: `orders:read`.
         */
        get: operations["orders.list"];
        put?: never;
        /**
         * Create an order, or up to 1,000 at once; each is accepted immediately unless accept is false
         * @description A line either names a product by `sku` or `product_id`, or has its own `description` and `unit_price`. Defaults come from the product, then the customer, then the account. The same `external_id` with the same content returns 200 and the existing order; if that order is void, `warnings` contains `order_is_void`. The `external_id` and number of a void order can be reused with different content. If the trigger of the billing policy is `order_accepted`, accepting the order invoices it in full in the same transaction.
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
         * Read an order, including to what extent it is shipped, billed and paid
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
         * @description Every field of a draft can be changed; `lines` and `charges` are replaced as a whole. Once the order is accepted, only `po_number`, `buyer_reference`, `bill_to`, `ship_to`, `note` and `metadata` can be changed.
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
         * Accept a draft order: its billing policy is frozen and its lines can be shipped
         * @description If the trigger of the billing policy is `order_accepted`, the whole order is invoiced in the same transaction; if the invoice cannot be issued (`account_incomplete`), the order remains a draft. Repeating the request returns the accepted order unchanged; if its invoice was voided or credited with `source: bill_again`, a new invoice is issued.
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
         * Complete an order: quantities not shipped by now will not be shipped
         * @description Freight and fees not yet invoiced are billed by a supplementary invoice, and discounts not yet given are credited by credit notes on the invoices of the order; with `waive_unbilled` and a `reason`, both are waived. An order completes automatically once everything has shipped. Existing invoices do not change: if `order_accepted` billed goods that will not be shipped, credit the invoice.
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
         * Void an order that has no packed or shipped goods and no invoices
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
         * @description Records a transaction of type `payment` and a settlement, both or neither. The part of the payment that exceeds what is owed stays open credit and can be allocated later with `POST /v1/settlements`. The same `external_id` with the same content returns 200 with the payment and settlement already recorded. If that settlement is void, `warnings` contains `settlement_is_void`; the payment can be settled again by repeating the request with different allocations.
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
         * List products, newest first, by name or by SKU
         * @description Permission: `catalog:read`.
         */
        get: operations["products.list"];
        /**
         * Create or update up to 1,000 products by your own ids
         * @description Each item carries its `external_id`. As in a PATCH, fields left out stay unchanged and `null` clears a field; `sku` and `name` are required only for a new product. Returns 201 if the product is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.
         *
         *     Permission: `catalog:write`.
         */
        put: operations["products.upsert_many"];
        /**
         * Create a product, or up to 1,000 at once
         * @description The price excludes tax and is in the home currency. A product without a tax rate of its own is taxed at the default tax rate. The same `external_id` with the same content returns 200 and the existing product; different content is refused.
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
         * Read a product
         * @description Permission: `catalog:read`.
         */
        get: operations["products.read"];
        /**
         * Create or update a product by your own id
         * @description As in a PATCH, fields left out stay unchanged and `null` clears a field; `sku` and `name` are required only for a new product. Returns 201 if the product is new, otherwise 200. If nothing differs, nothing changes: there is no new version and no event.
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
         * @description Existing orders do not change: they keep the price, description and tax copied from the product.
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
         * List send batches, newest first
         * @description Permission: `invoices:read`.
         */
        get: operations["send_batches.list"];
        put?: never;
        /**
         * Send many issued invoices, given by id or by a filter
         * @description Takes up to 10,000 ids, or the filters of `GET /v1/invoices` with up to 50,000 matching invoices. Returns immediately; the mails are sent in the background, planned a few hundred at a time. A recipient who already has the invoice, or to whom it is on its way, does not get it again unless `resend` is true. With a filter, void invoices and invoices issued by another system are left out.
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
         * Read the progress of a send batch and the outcome of its invoices
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
         * Cancel a send batch: queued mails are not sent; mails being sent are completed
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
         * List the invoices of a send batch with their state, and the reason if one was not sent
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
         * @description All allocations are made, or none. They must share one customer and one currency, and cannot exceed the open credit of their transactions. An invoice may become overpaid; `overpaid` then gives the amount. The same `external_id` with the same content returns 200 and the existing settlement; if that settlement is void, `warnings` contains `settlement_is_void`. The `external_id` of a void settlement can be reused with different content. `POST /v1/payments` records a payment and settles invoices with it in one request.
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
         * @description The allocated amounts become open credit again, and invoices that the settlement had paid are owed again. Repeating the request changes nothing.
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
         * List shipments, newest first
         * @description Permission: `shipments:read`.
         */
        get: operations["shipments.list"];
        put?: never;
        /**
         * Create a shipment: pack it and, unless ship is false, ship it
         * @description Without `lines`, the shipment contains everything on the order that is not yet packed or shipped. A line is identified by `order_line_id` or by `sku`; if several lines of the order have the SKU, the quantity is assigned to them in the sequence of the order. Shipping creates the invoice in the same transaction. The same `external_id` with the same content returns 200 with the existing shipment and its invoice; if that shipment is void, `warnings` contains `shipment_is_void`. The `external_id` of a void shipment can be reused with different content. A `shipped_at` more than two days in the future or before 1990 is refused.
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
         * Read a shipment
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
         * Ship a packed shipment and invoice it in one transaction
         * @description Repeating the request returns the shipment with the same invoice. If its invoice was voided or credited with `source: bill_again`, a new invoice is created; with `source: hold`, none is created and `warnings` contains `billing_held`. A `shipped_at` more than two days in the future or before 1990 is refused.
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
         * Void a packed shipment, or a shipped one whose invoice is void
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
         * List tax rates by name
         * @description Permission: `catalog:read`.
         */
        get: operations["tax_rates.list"];
        put?: never;
        /**
         * Create a tax rate, or up to 1,000 at once
         * @description With `is_default`, the rate applies to lines of orders and invoices that have no tax of their own and whose product has none. Without a default rate, such lines are refused with `tax_rate_missing`. A business that charges no tax sets a default rate of "0".
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
         * Read a tax rate
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
         * @description Existing orders keep the rate with which they were entered.
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
         * @description Recording a transaction settles no invoice; `POST /v1/payments` does both. The same `external_id` with the same content returns 200 and the existing transaction.
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
         * List transmissions, newest first
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
         * Read a transmission with its attempts
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
         * @description The transmission becomes accepted and its invoice counts as sent. For mails whose outcome is unknown because the mail server did not answer.
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
         * Retry a parked transmission immediately, with the full number of attempts
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
         * Count mails queued, being sent, in need of a person, and recently accepted
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
        /** @description A business on this installation: its details as a seller, and the defaults for its orders. */
        Account: {
            /** @description Postal address. */
            address: components["schemas"]["Address"] | null;
            /** @description The bank account that payments go to. */
            bank: {
                /** @description Holder of the bank account. */
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
                /** @description Text at the foot of every page. */
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
                /** @description Why documents are issued without the logo; null if there is no problem. */
                logo_problem: string | null;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description E-mail address. */
            email: string | null;
            /** @description Currency of prices, and of orders that do not state another. */
            home_currency: string;
            /** @description Id of the record. */
            id: string;
            /**
             * @description Language of documents and mails, ISO 639-1.
             * @enum {string}
             */
            language: "en" | "de";
            /** @description Name. */
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
             * @description What happens when two open orders of a customer have the same PO number: the second is refused, accepted with a warning, or accepted.
             * @enum {string}
             */
            po_numbers: "warn" | "refuse" | "allow";
            /**
             * @description Whether a credit note automatically settles the invoice it corrects.
             * @enum {string}
             */
            settle_credit_notes: "automatic" | "manual";
            /** @description Tax number, such as an EU VAT ID. */
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
                /** @description Holder of the bank account. */
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
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
                 * @enum {string}
                 */
                trigger?: "shipment_shipped" | "order_accepted" | "manual";
            };
            /** @description How documents look. */
            branding?: {
                /** @description Colour of headings and rules on documents, as #rrggbb. */
                accent_colour?: string | null;
                /** @description Text at the foot of every page. */
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
             * @description Language of documents and mails for customers without a language of their own.
             * @enum {string}
             */
            language?: "en" | "de";
            /** @description Name. */
            name?: string;
            /** @description A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number. */
            national_tax_id?: string | null;
            /** @description Whether an order's `note` is printed on its invoices. Off until set. */
            order_note_on_invoice?: boolean;
            /** @description When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod". */
            payment_terms?: string;
            /** @description Telephone number. */
            phone?: string | null;
            /**
             * @description What happens when another open order of the same customer has the same PO number: `warn` (the default) accepts the order with a warning, `refuse` refuses it, `allow` accepts it without one. Case and surrounding spaces are ignored.
             * @enum {string}
             */
            po_numbers?: "warn" | "refuse" | "allow";
            /**
             * @description Whether a credit note settles the invoice it corrects in the same transaction (`automatic`, the default), or its credit stays open for a person to allocate (`manual`).
             * @enum {string}
             */
            settle_credit_notes?: "automatic" | "manual";
            /** @description The account's VAT ID (or GST or organisation number), checked by the rules of its country where there are any. */
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
            /** @description Id of the record. */
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
        /** @description A postal address in a request. */
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
        /** @description Who did what; each entry is linked to the previous one by a hash. */
        AuditEntry: {
            /** @description What was done. */
            action: string;
            /** @description Who made the change. */
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The event it belongs to. */
            event_id: string;
            /** @description SHA-256 over the previous hash and this entry with its event. */
            hash: string;
            /** @description Id of the record. */
            id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "audit_entry";
            /** @description Position in the log. */
            position: number;
            /** @description Hash of the previous entry. */
            previous_hash: string;
            /** @description Id of the request, also in the log and the audit entry. */
            request_id: string;
            /** @description When it was added to the chain. */
            sealed_at: string | null;
            /** @description The record concerned. */
            subject: components["schemas"]["Subject"];
        };
        /** @description Whether the audit chain of the account is intact, and if not, its first invalid entry. */
        AuditVerification: {
            /** @description Each check and its outcome. */
            checks: {
                /** @description Number of entries checked. */
                checked: number;
                /**
                 * @description Name.
                 * @enum {string}
                 */
                name: "audit_chain" | "number_series" | "quantity_ledger" | "billed_quantities" | "shipped_is_invoiced" | "balances" | "allocations" | "documents" | "files";
                /** @description The first record that fails the check. */
                offender: {
                    /** @description What happened, as a sentence. */
                    detail: string;
                    /** @description Id of the record. */
                    id: string | null;
                    /**
                     * @description Kind of the offending record: `invoice`, `order` and so on.
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
            /** @description The last entry that passed the check. Store it elsewhere: without it, the removal of the latest entries cannot be detected. */
            head: {
                /** @description Hash of the entry, computed over its content and the previous hash. */
                hash: string;
                /** @description Value to store elsewhere, to prove later that no entries were removed from the end. */
                keep: string;
                /** @description Position in the log. */
                position: number;
            };
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "audit_verification";
            /** @description The first record that fails the check. */
            offender: {
                /** @description The audit entry. */
                entry_id: string | null;
                /** @description Position in the log. */
                position: number | null;
                /**
                 * @description What the check covers.
                 * @enum {string}
                 */
                what: "changed" | "removed" | "reordered" | "inserted";
            } | null;
            /** @description Whether the check passed. */
            ok: boolean;
            /** @description What happened, as a sentence. */
            sentence: string;
            /** @description Number of sealed entries that passed the check. */
            verified: number;
            /** @description Number of entries not yet sealed, and so not yet part of the chain. */
            waiting: number;
        };
        /** @description When an invoice is created, how it is issued and sent, and how charges and taxes are distributed over the invoices of an order. */
        BillingPolicy: {
            /**
             * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
             * @enum {string}
             */
            issue_date: "issue_day" | "ship_date";
            /**
             * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
             * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Currency of its orders unless they state another; null means the home currency of the account. */
            currency: string | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Id of the record. */
            id: string;
            /** @description Language of documents and mails, ISO 639-1. */
            language: ("en" | "de") | null;
            /** @description Key-value pairs of your own, stored and returned unchanged. */
            metadata: {
                [key: string]: string;
            };
            /** @description Name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "customer";
            /** @description When payment is due, such as `net_30`. */
            payment_terms: string | null;
            /** @description E-mail address of the sales representative, who gets a copy. */
            sales_rep_email: string | null;
            /** @description Shipping address. */
            ship_to: components["schemas"]["ShipTo"][];
            /**
             * @description Whether the customer is active, and if not, what is on hold.
             * @enum {string}
             */
            status: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description Tax number, such as an EU VAT ID. */
            tax_id: string | null;
            /** @description How documents reach the customer. */
            transmission: {
                /** @description The customer's identifier in electronic data interchange (EDI). */
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
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Language of documents and mails for this customer; null means the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name: string;
            /** @description A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number. */
            national_tax_id?: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Current status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (or GST or organisation number), checked by the rules of its country where there are any. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's identifier in electronic data interchange (EDI). */
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
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Language of documents and mails for this customer; null means the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name?: string;
            /** @description A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number. */
            national_tax_id?: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Current status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (or GST or organisation number), checked by the rules of its country where there are any. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's identifier in electronic data interchange (EDI). */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description The body of "Create or update up to 1,000 customers by your own ids". */
        CustomersUpsertManyRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Language of documents and mails for this customer; null means the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name?: string;
            /** @description A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number. */
            national_tax_id?: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Current status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (or GST or organisation number), checked by the rules of its country where there are any. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's identifier in electronic data interchange (EDI). */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description The body of "Create or update a customer by your own id". */
        CustomersUpsertRequest: {
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Language of documents and mails for this customer; null means the account's language. */
            language?: ("en" | "de") | null;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name?: string;
            /** @description A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number. */
            national_tax_id?: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number?: string | null;
            /** @description When payment is due, such as `net_30`. */
            payment_terms?: string | null;
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            }[];
            /**
             * @description Current status.
             * @enum {string}
             */
            status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            /** @description The customer's VAT ID (or GST or organisation number), checked by the rules of its country where there are any. */
            tax_id?: string | null;
            /** @description How documents reach the customer. */
            transmission?: {
                /** @description The customer's identifier in electronic data interchange (EDI). */
                edi_partner_id?: string;
                /** @description The customer's address for electronic invoices. */
                einvoice?: string;
                /** @description E-mail address. */
                email?: string[];
            };
        };
        /** @description A change to a record, with its previous values. */
        Event: {
            /** @description Who made the change. */
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
            /** @description Id of the record. */
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
            /** @description The record concerned. */
            subject: components["schemas"]["Subject"];
            /**
             * @description What happened, such as `invoice.issued`.
             * @enum {string}
             */
            type: "account.created" | "account.logo_left_out" | "account.updated" | "credit_note.imported" | "credit_note.issued" | "credit_note.sent" | "customer.created" | "customer.deleted" | "customer.edited" | "transmission.accepted" | "transmission.claimed" | "transmission.lost" | "transmission.parked" | "transmission.postponed" | "transmission.queued" | "transmission.resolved" | "transmission.retried" | "import.cancelled" | "import.checked" | "import.checking" | "import.done" | "import.failed" | "import.open" | "import.paused" | "import.running" | "import.undoing" | "import.undone" | "inbound_event.applied" | "inbound_event.quarantined" | "inbound_event.resolved" | "invoice.closed" | "invoice.draft_deleted" | "invoice.draft_edited" | "invoice.drafted" | "invoice.exception_resolved" | "invoice.imported" | "invoice.issued" | "invoice.rendered" | "invoice.rendering_retried" | "invoice.reopened" | "invoice.sent" | "invoice.voided" | "key.created" | "key.revoked" | "order.accepted" | "order.completed" | "order.created" | "order.discount_waived" | "order.edited" | "order.reopened" | "order.voided" | "product.created" | "product.deleted" | "product.edited" | "send_batch.cancelled" | "send_batch.started" | "settlement.settled" | "settlement.voided" | "shipment.packed" | "shipment.shipped" | "shipment.voided" | "tax_rate.created" | "tax_rate.deleted" | "tax_rate.edited" | "transaction.recorded";
        };
        /** @description The body of "Receive an event from another system, such as shipment.shipped with the fields of a shipment". */
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
            /** @description The sending system, which determines how the event is read. */
            source: string;
            /** @description The sender's id of the event; an event is applied once per id. */
            source_event_id: string;
            /** @description Type of the record. */
            type: string;
        };
        /** @description Something that needs a person for as long as its cause persists. */
        Exception: {
            /** @description Id of the record. */
            id: string;
            /**
             * @description Kind of record.
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
            /** @description Whether it can be resolved with a note. */
            resolve_possible: boolean;
            /** @description Whether it can be retried. */
            retry_possible: boolean;
            /**
             * Format: date-time
             * @description When the exception arose.
             */
            since: string;
            /** @description The record concerned. */
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
             * @description How the exception was handled.
             * @enum {string}
             */
            done: "retried" | "resolved";
            /** @description Id of the record. */
            id: string;
            /**
             * @description Kind of record.
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
            /** @description Whether it can be resolved with a note. */
            resolve_possible: boolean;
            /** @description Whether it can be retried. */
            retry_possible: boolean;
            /**
             * Format: date-time
             * @description When the exception arose.
             */
            since: string;
            /** @description The record concerned. */
            subject: components["schemas"]["Subject"];
        };
        /** @description An import of a table: its files, how they are read, and its progress. */
        Import: {
            /** @description Sums by currency, to compare with the system the file came from. */
            control_sums: {
                /** @description Number of records. */
                count: number;
                /** @description ISO 4217 currency code. */
                currency: string;
                /**
                 * @description Kind of record.
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
                /** @description Number created. */
                created?: number;
                /** @description How many already exist with different content. */
                differs?: number;
                /** @description How many records cannot be imported as they are. */
                errors?: number;
                /** @description How many exist already. */
                exists?: number;
                /** @description Number failed. */
                failed?: number;
                /** @description Number kept because other records depend on them. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Whether the file could be read. */
            is_readable: boolean | null;
            /** @description The current job, or the last one. */
            job: components["schemas"]["Job"] | null;
            /**
             * @description Kind of record.
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
             * @description Current state.
             * @enum {string}
             */
            state: "open" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** @description Fields that columns probably mean. */
            suggestions: {
                /** @description Whether the mapping will be suggested for files with the same columns. */
                is_saved: boolean;
                /** @description The program whose export the file is, where its header is known, and what it holds. */
                layout: {
                    /** @description Id of the record. */
                    id: string;
                    /**
                     * @description Kind of record.
                     * @enum {string}
                     */
                    kind: "customers" | "products" | "tax_rates" | "orders" | "shipments" | "documents";
                    /** @description Name. */
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
                     * @description When it was last used.
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
            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-4" | "iso-8859-5" | "iso-8859-6" | "iso-8859-7" | "iso-8859-10" | "iso-8859-13" | "iso-8859-15" | "iso-8859-16" | "koi8-r" | "koi8-u" | "macintosh" | "x-mac-ce" | "x-mac-croatian" | "x-mac-cyrillic" | "x-mac-greek" | "x-mac-icelandic" | "x-mac-romanian" | "x-mac-turkish" | "cp437" | "cp737" | "cp775" | "cp850" | "cp852" | "cp855" | "cp857" | "cp860" | "cp861" | "cp862" | "cp863" | "cp865" | "cp866" | "cp869" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr") | null;
            /** @description Other encodings that are as plausible as the guessed one: the file is not run until one is named. */
            encoding_candidates: {
                /**
                 * @description Character encoding of the file.
                 * @enum {string}
                 */
                encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-4" | "iso-8859-5" | "iso-8859-6" | "iso-8859-7" | "iso-8859-10" | "iso-8859-13" | "iso-8859-15" | "iso-8859-16" | "koi8-r" | "koi8-u" | "macintosh" | "x-mac-ce" | "x-mac-croatian" | "x-mac-cyrillic" | "x-mac-greek" | "x-mac-icelandic" | "x-mac-romanian" | "x-mac-turkish" | "cp437" | "cp737" | "cp775" | "cp850" | "cp852" | "cp855" | "cp857" | "cp860" | "cp861" | "cp862" | "cp863" | "cp865" | "cp866" | "cp869" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
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
            /** @description What happened, as a sentence. */
            detail: string;
            /** @description The field concerned. */
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
             * @description Kind of record.
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
            /** @description Whether it repeats an earlier event with different content; only the first is applied. */
            differs_from_first: boolean;
            /** @description Id of the record. */
            id: string;
            /** @description The invoice. */
            invoice_id: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "inbound_event";
            /** @description What is wrong; only if it failed. */
            problem: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, as a sentence. */
                detail: string;
                /** @description What is wrong with which field. */
                errors: {
                    /** @description What happened, as a code to match on. */
                    code: string;
                    /** @description What happened, as a sentence. */
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
            /** @description Where it comes from. */
            source: string;
            /** @description The sender's id of the event; an event is applied once per id. */
            source_event_id: string;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "received" | "applied" | "quarantined";
            /** @description Type of the record. */
            type: string;
        };
        /** @description An invoice or credit note: its content as issued, and its current balance and status. */
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
                 * @description The date of the document, in the account's time zone.
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
            /** @description The credit notes that correct it, oldest first. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Whether more than its total has been allocated to it. */
            is_overpaid: boolean;
            /** @description Whether the open balance is zero or less. False where nothing can be owed: on drafts, void invoices and credit notes. */
            is_paid_in_full: boolean;
            /** @description Whether it has been accepted by one of the customer's recipients. */
            is_sent: boolean;
            /** @description When it was issued. */
            issued_at: string | null;
            /** @description The date of the document, in the account's time zone. */
            issued_on: string | null;
            /**
             * @description Kind of record.
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
                /** @description URL of the PDF. */
                pdf: string;
                /** @description URL of this record. */
                self: string;
                /** @description URL of its history. */
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
             * @description What it was created from: the shipment or order that its billing policy bills, an order completed short (`completion`), a manual request (`manual`), the invoice it credits (`credit`), or an import (`imported`).
             * @enum {string}
             */
            origin: "shipment" | "order" | "manual" | "completion" | "credit" | "imported";
            /** @description Always null: shipments are not divided into packages yet. */
            package_id: null;
            /** @description How and when to pay. */
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
             * @description Current status.
             * @enum {string}
             */
            status: "deleted" | "void" | "draft" | "uncollectible" | "overpaid" | "paid" | "past_due" | "sent" | "issued";
            /** @description Date of supply. */
            supplied_on: string | null;
            /** @description Tax by category and rate. */
            tax_breakdown: components["schemas"]["TaxSubtotal"][];
            /**
             * Format: decimal
             * @description Sum of all tax.
             * @example 1234.50
             */
            tax_total: string;
            /** @description Always null: tax is stated only in the currency of the document. */
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
                /** @description What happened, as a sentence. */
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
             * @description Kind of record.
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
             * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
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
            /** @description Id of the record. */
            id: string;
            /**
             * Format: decimal
             * @description The amount without tax.
             * @example 1234.50
             */
            net_amount: string;
            /** @description The order line. */
            order_line_id: string | null;
            /**
             * Format: decimal
             * @description Quantity in units of measure.
             * @example 1234.50
             */
            quantity: string;
            /** @description Article number (SKU), unique in the catalogue. */
            sku: string | null;
            /** @description Where it comes from. */
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
             * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
             * @enum {string}
             */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @description Tax rate in percent: "19" is 19 %.
             * @example 1234.50
             */
            tax_rate: string;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
            unit: string;
            /**
             * Format: decimal
             * @description Price of one unit. Omitted for keys without permission to see prices.
             * @example 1234.50
             */
            unit_price: string;
        };
        /** @description The body of "Create an invoice manually, with lines of its own or for quantities of an order". */
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
                 * @description Kind of record.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
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
                /** @description Article number (SKU), unique in the catalogue. */
                sku?: string;
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
             * @description Whether to leave the invoice a draft, issue it, or issue and send it; only `issue_and_send` mails it.
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
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
            /** @description Date of supply. */
            supplied_on?: string | null;
        };
        /** @description The body of "Credit an issued invoice in full with a credit note". */
        InvoicesCreditRequest: {
            /** @description The reason, in a sentence. */
            reason: string;
            /** @description Whether to mail the credit note. Default: only if its invoice has been mailed or is being mailed. */
            send?: boolean;
            /**
             * @description What happens to the goods it billed. `hold`: they stay unbilled until a person bills them with `POST /v1/invoices` and `order_id`; their shipment has the warning `billing_held`. `bill_again`: the next `POST /v1/shipments/{id}/ship` bills them.
             * @default hold
             * @enum {string}
             */
            source: "bill_again" | "hold";
        };
        /** @description The body of "Edit a draft that was created manually". */
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
                 * @description Kind of record.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
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
                /** @description Article number (SKU), unique in the catalogue. */
                sku?: string;
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
                name?: string | null;
                /** @description Postal code. */
                postal_code?: string | null;
                /** @description State, province or county. */
                region?: string | null;
            } | null;
            /** @description Date of supply. */
            supplied_on?: string | null;
        };
        /** @description The body of "Issue a draft: it gets its number and can no longer be edited". */
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
                 * @description The date of the document, in the account's time zone.
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
            /** @description The credit notes that correct it, oldest first. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Whether more than its total has been allocated to it. */
            is_overpaid: boolean;
            /** @description Whether the open balance is zero or less. False where nothing can be owed: on drafts, void invoices and credit notes. */
            is_paid_in_full: boolean;
            /** @description Whether it has been accepted by one of the customer's recipients. */
            is_sent: boolean;
            /** @description When it was issued. */
            issued_at: string | null;
            /** @description The date of the document, in the account's time zone. */
            issued_on: string | null;
            /**
             * @description Kind of record.
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
                /** @description URL of the PDF. */
                pdf: string;
                /** @description URL of this record. */
                self: string;
                /** @description URL of its history. */
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
             * @description What it was created from: the shipment or order that its billing policy bills, an order completed short (`completion`), a manual request (`manual`), the invoice it credits (`credit`), or an import (`imported`).
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
             * @description Current status.
             * @enum {string}
             */
            status: "deleted" | "void" | "draft" | "uncollectible" | "overpaid" | "paid" | "past_due" | "sent" | "issued";
            /** @description Date of supply. */
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
             * @description What happens to the goods it billed. `hold`: they stay unbilled until a person bills them with `POST /v1/invoices` and `order_id`; their shipment has the warning `billing_held`. `bill_again`: the next `POST /v1/shipments/{id}/ship` bills them.
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
            /** @description Id of the record. */
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
             * @description Current state.
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
            /** @description Number of items done. */
            done: number;
            /** @description Estimated seconds remaining. */
            eta_seconds: number | null;
            /** @description Number failed. */
            failed: number;
            /** @description When it finished. */
            finished_at: string | null;
            /** @description Id of the record. */
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
             * @description The current part of the job.
             * @enum {string}
             */
            phase: "read" | "records";
            /** @description What is wrong; only if it failed. */
            problem: string | null;
            /** @description When it started. */
            started_at: string | null;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "queued" | "running" | "paused" | "done" | "cancelled" | "failed";
            /** @description Total number of items. */
            total: number | null;
        };
        /** @description An API key without its secret: its role and when it was last used. */
        Key: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Id of the record. */
            id: string;
            /** @description A readable name. */
            label: string;
            /** @description When it was last used, accurate to a few minutes. */
            last_used_at: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "key";
            /** @description When it was revoked. */
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
        /** @description A new API key with its secret, which is shown only once. */
        NewKey: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Id of the record. */
            id: string;
            /** @description The key itself, shown only in this response; null when the request is repeated. */
            key: string | null;
            /** @description A readable name. */
            label: string;
            /** @description When it was last used, accurate to a few minutes. */
            last_used_at: string | null;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "key";
            /** @description When it was revoked. */
            revoked_at: string | null;
            /**
             * @description What the key may do.
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "sales" | "warehouse" | "auditor" | "approver" | "payer";
        };
        /** @description What a customer ordered, and how much of it has been shipped and billed. */
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
            /** @description Id of the record. */
            id: string;
            /** @description The invoices, oldest first. */
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
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description E-mail address of the sales representative, who gets a copy. */
            sales_rep_email: string | null;
            /** @description Shipping address. */
            ship_to: components["schemas"]["ShipTo"] | null;
            /** @description The shipments that are not void, oldest first. */
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
                /** @description What happened, as a sentence. */
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
            /** @description Id of the record. */
            id: string;
            /**
             * @description Kind of record.
             * @enum {string}
             */
            kind: "freight" | "fee" | "discount";
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate: string | null;
        };
        /** @description A quantity of a product or service at a price. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Only with `expand=lines.product`. */
            product?: components["schemas"]["Product"];
            /** @description The product. */
            product_id: string | null;
            /**
             * Format: decimal
             * @description Quantity in units of measure.
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
            /** @description Article number (SKU), unique in the catalogue. */
            sku: string | null;
            /**
             * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
             * @enum {string}
             */
            tax_category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /**
             * Format: decimal
             * @description Tax rate in percent: "19" is 19 %.
             * @example 1234.50
             */
            tax_rate: string;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
            unit: string;
            /**
             * Format: decimal
             * @description Price of one unit. Omitted for keys without permission to see prices.
             * @example 1234.50
             */
            unit_price?: string;
        };
        /** @description The body of "Complete an order: quantities not shipped by now will not be shipped". */
        OrdersCompleteRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
            /**
             * @description Whether to waive charges that have not been billed; requires `reason`.
             * @constant
             */
            waive_unbilled?: true;
        };
        /** @description The body of "Create an order, or up to 1,000 at once; each is accepted immediately unless accept is false". */
        OrdersCreateRequest: {
            /** @description Whether the order is accepted immediately; if false, it is a draft. */
            accept?: boolean;
            /** @description Billing address. */
            bill_to?: components["schemas"]["AddressInput"] | null;
            /** @description When invoices are created and how they are processed. Fields left out are taken from the customer, then from the account. */
            billing_policy?: {
                /**
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
                 * @description Kind of record.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
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
                /** @description Article number (SKU), unique in the catalogue. */
                sku?: string;
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
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
                 * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
                 * @enum {string}
                 */
                issue_date?: "issue_day" | "ship_date";
                /**
                 * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
                 * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
                 * @description Kind of record.
                 * @enum {string}
                 */
                kind: "freight" | "fee" | "discount";
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
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
                /** @description Article number (SKU), unique in the catalogue. */
                sku?: string;
                /**
                 * @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on.
                 * @enum {string}
                 */
                tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                /**
                 * Format: decimal
                 * @description A tax rate in percent, as a decimal string from 0 to 100, with up to 4 decimal places.
                 */
                tax_rate?: string;
                /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description E-mail address of the sales representative, who gets a copy. */
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
                /** @description Name. */
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
            /** @description Id of the record. */
            id: string;
            /** @description The invoices, oldest first. */
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
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description The shipments that are not void, oldest first. */
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
        /** @description The body of "Void an order that has no packed or shipped goods and no invoices". */
        OrdersVoidRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
        };
        /** @description The part of a billing policy that a customer or an order sets for itself. */
        OwnBillingPolicy: {
            /**
             * @description The date of the invoice: the day of the shipment, or the day the invoice is created.
             * @enum {string}
             */
            issue_date?: "issue_day" | "ship_date";
            /**
             * @description Whether a new invoice remains a draft, is issued, or is issued and sent.
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
             * @description When an invoice is created. `shipment_shipped`: each shipment is billed when it is shipped. `order_accepted`: the whole order is billed when it is accepted, and its shipments create no further invoices. `manual`: nothing is billed automatically; a person bills it with `POST /v1/invoices`.
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
            /** @description Name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Tax number, such as an EU VAT ID. */
            tax_id: string | null;
        };
        /** @description A recorded payment and its settlement. */
        Payment: {
            /** @description The id of the transaction. */
            id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "payment";
            /** @description The settlement of the invoices; null if nothing was owed. */
            settlement: components["schemas"]["Settlement"] | null;
            /** @description The transaction. */
            transaction: components["schemas"]["Transaction"];
            /**
             * Format: decimal
             * @description The part of the payment not allocated: open credit of the customer.
             * @example 1234.50
             */
            unallocated: string;
        };
        /** @description How an invoice can be paid. */
        PaymentMeans: {
            /** @description Holder of the bank account. */
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
            /** @description The invoices to pay. Default: the open invoices of the customer in this currency, the earliest due first. */
            allocations?: {
                /**
                 * Format: decimal
                 * @description Default: the open balance of the invoice, up to what is left of the payment.
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
            /** @description Default: the currency of the first invoice in `allocations`, else of the customer, else the account's home currency. */
            currency?: string;
            /** @description Who paid. Default: the customer of the first invoice in `allocations`. */
            customer_id?: string;
            /**
             * Format: date
             * @description The date of the payment. Default: today in the account's time zone.
             */
            effective_on?: string;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description How it was paid, such as `bank_transfer` or `card`. */
            method?: string;
            /** @description A note. */
            note?: string;
            /** @description The reference of the payment, as shown on the bank statement. */
            reference?: string;
        };
        /** @description A refusal or a failure (RFC 9457): a code to match on, a sentence to read, and the fields it is about. */
        Problem: {
            /** @description A snake_case code to match on; it never changes its meaning. */
            code: string;
            /** @description What happened, as a sentence. */
            detail: string;
            /** @description What is wrong with which field. */
            errors?: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, as a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
            /** @description Id of the request, also in the log and the audit entry. */
            request_id: string;
            /** @description The HTTP status. */
            status: number;
            /** @description Short summary of the problem, always the same for a code. */
            title: string;
            /** @description The code as a URI. */
            type: string;
        };
        /** @description A product or service for sale, with its price and tax. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Key-value pairs of your own, stored and returned unchanged. */
            metadata: {
                [key: string]: string;
            };
            /** @description Name. */
            name: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "product";
            /** @description Article number (SKU), unique in the catalogue. */
            sku: string;
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate: string | null;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
            /** @description Name. */
            name: string;
            /** @description Article number (SKU), unique in the catalogue. */
            sku: string;
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
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
            /** @description Name. */
            name?: string;
            /** @description Article number (SKU), unique in the catalogue. */
            sku?: string;
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The body of "Create or update up to 1,000 products by your own ids". */
        ProductsUpsertManyRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id: string;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name?: string;
            /** @description Article number (SKU), unique in the catalogue. */
            sku?: string;
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The body of "Create or update a product by your own id". */
        ProductsUpsertRequest: {
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record. */
            external_id?: string;
            /** @description Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Name. */
            name?: string;
            /** @description Article number (SKU), unique in the catalogue. */
            sku?: string;
            /** @description Tax category as in EN 16931: standard, reduced, zero, exempt, reverse charge and so on. */
            tax_category?: ("S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M") | null;
            /** @description Tax rate in percent: "19" is 19 %. */
            tax_rate?: string | null;
            /** @description Unit of measure as in UN/ECE Recommendation 20: `C62` is one piece. */
            unit?: string;
            /** @description Price of one unit. Omitted for keys without permission to see prices. */
            unit_price?: string | null;
        };
        /** @description The seller of a document, frozen at issue. */
        Seller: {
            /** @description Postal address. */
            address: components["schemas"]["Address"] | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Name. */
            name: string;
            /** @description A national tax number in addition to the VAT ID. */
            national_tax_id: string | null;
            /** @description Telephone number. */
            phone: string | null;
            /** @description Tax number, such as an EU VAT ID. */
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
            /** @description Number of invoices with no mail queued or being sent. */
            done: number;
            /** @description Estimated seconds remaining. */
            eta_seconds: number | null;
            /** @description Number of those invoices that were refused, need a person, or were dismissed. */
            failed: number;
            /** @description Id of the record. */
            id: string;
            /** @description The invoices and their current state. */
            invoices: components["schemas"]["SendBatchInvoices"];
            /** @description Number of mails in each state. */
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
             * @description `planning`: some invoices are still to be processed. `sending`: the last mails are being sent. `cancelled`: queued mails will not be sent.
             * @enum {string}
             */
            state: "planning" | "sending" | "done" | "cancelled";
            /** @description Number of invoices. */
            total: number;
        };
        /** @description The body of "Send many issued invoices, given by id or by a filter". */
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
                /** @description Whether the invoice has an open balance. */
                is_open?: boolean;
                /** @description Whether it has been accepted by one of the customer's recipients. */
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
                 * @description Kind of record.
                 * @enum {string}
                 */
                kind?: "invoice" | "credit_note";
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment allocated to the invoice; case-insensitive. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The number, PO number or external id of the invoice, its order or its shipment, or part of the customer's name, number, e-mail address or external id. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /**
                 * @description Current status.
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
            /** @description What happened, as a sentence. */
            detail: string | null;
            /** @description The invoice. */
            invoice_id: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "send_batch_invoice";
            /**
             * @description State of the invoice in the send batch.
             * @enum {string}
             */
            standing: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
        };
        /** @description Number of invoices of a send batch in each state. */
        SendBatchInvoices: {
            [key: string]: number;
        };
        /** @description Number of mails of a send batch in each state. */
        SendBatchMails: {
            [key: string]: number;
        };
        /** @description Allocations of transactions to invoices. */
        Settlement: {
            /** @description Number of allocations. */
            allocation_count: number;
            /** @description How much of which transaction is allocated to which invoice. */
            allocations: {
                /**
                 * Format: decimal
                 * @description Amount of money.
                 * @example 1234.50
                 */
                amount: string;
                /** @description Only with `expand=allocations.invoice`. */
                invoice?: components["schemas"]["InvoiceSummary"];
                /**
                 * Format: decimal
                 * @description Open balance of the invoice now; negative when it is overpaid.
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
            /** @description Id of the record. */
            id: string;
            /** @description The settled invoices in their current state. */
            invoices: {
                /**
                 * Format: decimal
                 * @description The open balance: the total less what is allocated to it. Negative when overpaid; 0 on a draft.
                 * @example 1234.50
                 */
                balance: string;
                /** @description Whether the balance is above, at or below zero. Null where nothing can be owed: on drafts, void invoices and credit notes. */
                balance_status: ("unpaid" | "paid" | "overpaid") | null;
                /** @description Id of the record. */
                id: string;
                /**
                 * @description The stage of the invoice: draft, issued, closed, void or deleted.
                 * @enum {string}
                 */
                lifecycle: "draft" | "issued" | "closed" | "void" | "deleted";
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number: string | null;
            }[];
            /** @description Whether at least one of its invoices is now overpaid. */
            is_overpaid: boolean;
            /** @description A note. */
            note: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "settlement";
            /** @description The settled invoices that are overpaid, and by how much; usually empty. */
            overpaid: {
                /**
                 * Format: decimal
                 * @description The amount.
                 * @example 1234.50
                 */
                by: string;
                /** @description The invoice. */
                invoice_id: string;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number: string | null;
            }[];
            /** @description Who made the settlement: the id of an API key. */
            responsible: string;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "settled" | "void";
            /**
             * Format: decimal
             * @description Sum of its allocations.
             * @example 1234.50
             */
            total: string;
            /** @description When it was voided. */
            voided_at: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, as a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description The body of "Settle invoices with transactions". */
        SettlementsCreateRequest: {
            /** @description How much of which transaction is allocated to which invoice. */
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
            /** @description Number of allocations. */
            allocation_count: number;
            /** @description Only with `expand=allocations`. */
            allocations?: {
                /**
                 * Format: decimal
                 * @description Amount of money.
                 * @example 1234.50
                 */
                amount: string;
                /** @description Only with `expand=allocations.invoice`. */
                invoice?: components["schemas"]["InvoiceSummary"];
                /**
                 * Format: decimal
                 * @description Open balance of the invoice now; negative when it is overpaid.
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
            /** @description Id of the record. */
            id: string;
            /** @description Whether at least one of its invoices is now overpaid. */
            is_overpaid: boolean;
            /** @description A note. */
            note: string | null;
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
            number: string;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "settlement";
            /** @description Who made the settlement: the id of an API key. */
            responsible: string;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "settled" | "void";
            /**
             * Format: decimal
             * @description Sum of its allocations.
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
        /** @description Goods that are shipped together, and their invoice. */
        Shipment: {
            /** @description The carrier of the parcel. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Only with `expand=invoice`. */
            invoice?: components["schemas"]["InvoiceSummary"];
            /** @description The invoice that bills it; null while it is unbilled. */
            invoice_id: string | null;
            /** @description The lines. */
            lines: {
                /** @description The order line. */
                order_line_id: string;
                /**
                 * Format: decimal
                 * @description Quantity in units of measure.
                 * @example 1234.50
                 */
                quantity: string;
            }[];
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description When the goods were shipped. */
            shipped_at: string | null;
            /** @description The day of shipment, in the account's time zone. */
            shipped_on: string | null;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "packed" | "shipped" | "voided";
            /** @description The carrier's number for the parcel. */
            tracking_number: string | null;
            /** @description What was accepted but may be a mistake, or what is left to do; usually empty. */
            warnings: {
                /** @description What happened, as a code to match on. */
                code: string;
                /** @description What happened, as a sentence. */
                detail: string;
                /** @description JSON Pointer to the field, or /query/... or /path/... for parameters. */
                pointer: string;
            }[];
        };
        /** @description The body of "Create a shipment: pack it and, unless ship is false, ship it". */
        ShipmentsCreateRequest: {
            /** @description The carrier of the parcel. */
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
                /** @description Article number (SKU), unique in the catalogue. */
                sku?: string;
            }[];
            /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
            order_id: string;
            /** @description Whether to ship immediately; if false, the shipment is only packed. */
            ship?: boolean;
            /**
             * Format: date-time
             * @description A point in time (RFC 3339).
             */
            shipped_at?: string;
            /** @description The carrier's number for the parcel. */
            tracking_number?: string;
        };
        /** @description The body of "Ship a packed shipment and invoice it in one transaction". */
        ShipmentsShipRequest: {
            /** @description The carrier of the parcel. */
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
            /** @description The carrier of the parcel. */
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
            /** @description Id of the record. */
            id: string;
            /** @description Only with `expand=invoice`. */
            invoice?: components["schemas"]["InvoiceSummary"];
            /** @description The invoice that bills it; null while it is unbilled. */
            invoice_id: string | null;
            /** @description Only with `expand=lines`. */
            lines?: {
                /** @description The order line. */
                order_line_id: string;
                /**
                 * Format: decimal
                 * @description Quantity in units of measure.
                 * @example 1234.50
                 */
                quantity: string;
            }[];
            /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
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
            /** @description When the goods were shipped. */
            shipped_at: string | null;
            /** @description The day of shipment, in the account's time zone. */
            shipped_on: string | null;
            /**
             * @description Current state.
             * @enum {string}
             */
            state: "packed" | "shipped" | "voided";
            /** @description The carrier's number for the parcel. */
            tracking_number: string | null;
        };
        /** @description The body of "Void a packed shipment, or a shipped one whose invoice is void". */
        ShipmentsVoidRequest: {
            /** @description The reason, in a sentence. */
            reason?: string;
        };
        /** @description Recipient and address of a delivery. */
        ShipTo: {
            /** @description Town or city. */
            city: string;
            /** @description Country, ISO 3166-1 alpha-2. */
            country: string;
            /** @description Street and number. */
            line1: string;
            /** @description A second line, such as a building or department. */
            line2: string | null;
            /** @description Name. */
            name: string | null;
            /** @description Postal code. */
            postal_code: string;
            /** @description State, province or county. */
            region: string | null;
        };
        /** @description The record concerned. */
        Subject: {
            /** @description Id of the record. */
            id: string;
            /**
             * @description Kind of record: `invoice`, `order`, `shipment`, `customer` and so on.
             * @enum {string}
             */
            kind: "account" | "customer" | "transmission" | "import" | "inbound_event" | "invoice" | "key" | "order" | "product" | "send_batch" | "settlement" | "shipment" | "tax_rate" | "transaction";
        };
        /** @description A named tax rate with its category. */
        TaxRate: {
            /**
             * @description Tax category.
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
            /** @description Id of the record. */
            id: string;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default: boolean;
            /** @description Name. */
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
             * @description Tax category.
             * @enum {string}
             */
            category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default?: boolean;
            /** @description Name. */
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
             * @description Tax category.
             * @enum {string}
             */
            category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @description Why no tax is charged; printed on the document. */
            exemption_reason?: string | null;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id?: string | null;
            /** @description Whether it applies to lines without a tax rate of their own. */
            is_default?: boolean;
            /** @description Name. */
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
             * @description Tax category.
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
             * @description Amount of tax.
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
        /** @description The history of a record, in chronological order. */
        Timeline: {
            /** @description The events, oldest first. */
            entries: {
                /** @description Who made the change. */
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
                /** @description Hash of the entry, computed over its content and the previous hash. */
                hash: string | null;
                /** @description Position in the log; null until it is assigned. */
                position: number | null;
                /** @description What happened, as a sentence. */
                sentence: string;
                /** @description The record concerned. */
                subject: components["schemas"]["Subject"];
                /**
                 * @description Type of the record.
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
             * @description Amount of money.
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
            /** @description The credit note that created it, if any. */
            credit_note_id: string | null;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Only with `expand=customer`. */
            customer?: components["schemas"]["Customer"];
            /** @description The customer. */
            customer_id: string;
            /**
             * Format: date
             * @description The value date: the day the money moved.
             */
            effective_on: string;
            /** @description Your own id for the record, unique per account and kind of record; `external:` followed by it is accepted wherever an id is. */
            external_id: string | null;
            /** @description Id of the record. */
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
            /** @description The reference of the payment, as shown on the bank statement. */
            reference: string | null;
            /**
             * @description Type of the record.
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
            /** @description The reference of the payment, as shown on the bank statement. */
            reference?: string;
            /**
             * @description Type of the record.
             * @enum {string}
             */
            type: "payment" | "credit" | "adjustment" | "rebate";
        };
        /** @description The delivery of one document by one channel to one recipient. */
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
            /** @description Whether the invoice counts as sent once this is accepted: true for the customer's recipients, false for copies. */
            counts_as_sent: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Id of the record. */
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
            /** @description When a person resolved it. */
            resolved_at: string | null;
            /** @description Response of the mail server. */
            response: string | null;
            /** @description Number of the revision of the document, starting at 1. */
            revision: number;
            /**
             * @description Current state.
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
             * @description When it finished.
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
             * @description When it started.
             */
            started_at: string;
        };
        /** @description Number of transmissions in each state. */
        TransmissionCounts: {
            /** @description Mails accepted in the last 24 hours. */
            accepted_last_day: number;
            /** @description Mails accepted in the last hour. */
            accepted_last_hour: number;
            /** @description Mails accepted in the last minute. */
            accepted_last_minute: number;
            /** @description Queued mails that are due now, not postponed. */
            due: number;
            /** @description Estimated seconds until all due mails have been sent, at the rate of the last minute. */
            eta_seconds: number | null;
            /** @description Number that need a person. */
            needs_person: number;
            /**
             * @description What kind of thing this is.
             * @constant
             */
            object: "transmission_counts";
            /** @description Number of mails waiting to be sent. */
            queued: number;
            /** @description Number of mails being sent now. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description E-mail address of the sales representative, who gets a copy. */
                sales_rep_email?: string;
                /** @description Part of its name, number, e-mail address or external id. */
                search?: string;
                /** @description The sort order; a leading `-` reverses it. */
                sort?: "name" | "-name" | "created_at" | "-created_at";
                /** @description Current status. */
                status?: "normal" | "preferred" | "hold_shipment" | "hold_all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Customer"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Customer"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Created. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Only events after this position. For the first page; later pages use `cursor`. */
                after_position?: number;
                /** @description The next_cursor of the previous page. */
                cursor?: string;
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Whether the oldest or the newest entry comes first. */
                order?: "oldest" | "newest";
                /** @description An id, including its prefix. */
                subject?: string;
                /** @description Type of the record. */
                type?: "account.created" | "account.logo_left_out" | "account.updated" | "credit_note.imported" | "credit_note.issued" | "credit_note.sent" | "customer.created" | "customer.deleted" | "customer.edited" | "transmission.accepted" | "transmission.claimed" | "transmission.lost" | "transmission.parked" | "transmission.postponed" | "transmission.queued" | "transmission.resolved" | "transmission.retried" | "import.cancelled" | "import.checked" | "import.checking" | "import.done" | "import.failed" | "import.open" | "import.paused" | "import.running" | "import.undoing" | "import.undone" | "inbound_event.applied" | "inbound_event.quarantined" | "inbound_event.resolved" | "invoice.closed" | "invoice.draft_deleted" | "invoice.draft_edited" | "invoice.drafted" | "invoice.exception_resolved" | "invoice.imported" | "invoice.issued" | "invoice.rendered" | "invoice.rendering_retried" | "invoice.reopened" | "invoice.sent" | "invoice.voided" | "key.created" | "key.revoked" | "order.accepted" | "order.completed" | "order.created" | "order.discount_waived" | "order.edited" | "order.reopened" | "order.voided" | "product.created" | "product.deleted" | "product.edited" | "send_batch.cancelled" | "send_batch.started" | "settlement.settled" | "settlement.voided" | "shipment.packed" | "shipment.shipped" | "shipment.voided" | "tax_rate.created" | "tax_rate.deleted" | "tax_rate.edited" | "transaction.recorded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["InboundEvent"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundEvent"];
                };
            };
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description Kind of record. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Created. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Id of the record. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "iso-8859-2" | "iso-8859-4" | "iso-8859-5" | "iso-8859-6" | "iso-8859-7" | "iso-8859-10" | "iso-8859-13" | "iso-8859-15" | "iso-8859-16" | "koi8-r" | "koi8-u" | "macintosh" | "x-mac-ce" | "x-mac-croatian" | "x-mac-cyrillic" | "x-mac-greek" | "x-mac-icelandic" | "x-mac-romanian" | "x-mac-turkish" | "cp437" | "cp737" | "cp775" | "cp850" | "cp852" | "cp855" | "cp857" | "cp860" | "cp861" | "cp862" | "cp863" | "cp865" | "cp866" | "cp869" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
                /** @description Name of the file. */
                file_name?: string;
                /** @description Number of the row with the headers, the first row being 1. */
                header_row?: number;
                /** @description Name of the sheet in a workbook. */
                sheet?: string;
            };
            header?: never;
            path: {
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description Whether the invoice has an open balance. */
                is_open?: "true" | "false";
                /** @description Whether it has been accepted by one of the customer's recipients. */
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                /** @description Kind of record. */
                kind?: "invoice" | "credit_note";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment allocated to the invoice; case-insensitive. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number or PO number of the invoice, its order or its shipment, an external id of one of them, or part of the customer's name, number, e-mail address or external id. If more than 200 numbers match, only the last 200 in alphabetical order are searched. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /** @description Current status. */
                status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Created. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description `issued` returns the bytes as issued, even if the invoice is void now. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description Whether the invoice has an open balance. */
                is_open?: "true" | "false";
                /** @description Whether it has been accepted by one of the customer's recipients. */
                is_sent?: "true" | "false";
                /** @description A calendar date, YYYY-MM-DD. */
                issued_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                issued_to?: string;
                /** @description Kind of record. */
                kind?: "invoice" | "credit_note";
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The reference of a payment allocated to the invoice; case-insensitive. */
                payment_reference?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The number, PO number or external id of the invoice, its order or its shipment, or part of the customer's name, number, e-mail address or external id. */
                search?: string;
                /** @description An id ("shp_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                shipment_id?: string;
                /** @description Current status. */
                status?: "draft" | "open" | "issued" | "sent" | "past_due" | "paid" | "overpaid" | "uncollectible" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDFs named by document number, and manifest.csv. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Created. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_from?: string;
                /** @description A calendar date, YYYY-MM-DD. */
                ordered_to?: string;
                /** @description The stage of the order: draft, accepted, completed or void. */
                phase?: "draft" | "accepted" | "completed" | "void";
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number or PO number of the order, its external id, or part of the customer's name, number, e-mail address or external id. If more than 200 numbers match, only the last 200 in alphabetical order are searched. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Order"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Created. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Part of its name or SKU. */
                search?: string;
                /** @description Article number (SKU), unique in the catalogue. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Product"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Product"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Created. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description State of the invoice in the send batch. */
                standing?: "waiting" | "on_the_way" | "sent" | "needs_person" | "given_up" | "skipped" | "refused";
            };
            header?: never;
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description Current state. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description Whether it has been invoiced. */
                invoiced?: "true" | "false";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Number of the record, unique; `number:` followed by it is accepted wherever an id is. */
                number?: string;
                /** @description An id ("ord_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                order_id?: string;
                /** @description The buyer's own number for the order. */
                po_number?: string;
                /** @description The beginning of the number of the shipment, or of the number or PO number of its order, or an external id of either. If more than 200 numbers match, only the last 200 in alphabetical order are searched. */
                search?: string;
                /** @description Current state. */
                state?: "packed" | "shipped" | "voided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["Shipment"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
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
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success; for a bulk request, one result per item, in order. */
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
                        /** @description One result per item, in order. */
                        results: {
                            /** @description The record, as a single request would return it. */
                            body?: components["schemas"]["TaxRate"];
                            /** @description Id of the record. */
                            id?: string;
                            /** @description What is wrong; only if it failed. */
                            problem?: components["schemas"]["Problem"];
                            /** @description Current status. */
                            status: number;
                        }[];
                    };
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description The ETag of your last read; if the record has changed since, the request is refused with 412. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description An invoice to which some of it is allocated by a settlement that is not void. */
                invoice_id?: string;
                /** @description Whether it has open credit left to allocate. */
                is_open?: "true" | "false";
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description The reference of the transaction; case-insensitive. */
                reference?: string;
                /** @description The reference or external id of the transaction, or part of the customer's name, number, e-mail address or external id. */
                search?: string;
                /** @description Type of the record. */
                type?: "payment" | "credit" | "adjustment" | "rebate";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
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
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Created. */
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
            /** @description Success. */
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
                /** @description `total_count` also counts all matching rows, which is slow on long lists. */
                include?: "total_count";
                /** @description An id ("inv_..."), or "external:" followed by your own id, or "number:" followed by its number. */
                invoice_id?: string;
                /** @description The maximum number of rows to return. */
                limit?: number;
                /** @description Whether it needs a person. */
                needs_person?: "true" | "false";
                /** @description Current state. */
                state?: "queued" | "sending" | "accepted" | "confirmed" | "bounced" | "rejected" | "unknown" | "parked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                        /** @description Pass this as `cursor` to get the next page; null on the last page. */
                        next_cursor: string | null;
                        /**
                         * @description What kind of thing this is.
                         * @constant
                         */
                        object: "list";
                        /** @description Number of matching rows; only with `include=total_count`. */
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
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
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
            /** @description Success. */
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
                /** @description Makes the request safe to repeat: the same key and body return the stored response. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
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
            /** @description Success. */
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
