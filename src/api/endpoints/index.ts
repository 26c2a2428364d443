/** The table of all endpoints; routing, contract and client are derived from it. */
import type { Endpoint } from '#api/http/endpoint.ts';
import { accountEndpoints } from '#api/endpoints/account/endpoints.ts';
import { auditEndpoints } from '#api/endpoints/audit/endpoints.ts';
import { customerEndpoints } from '#api/endpoints/customers/endpoints.ts';
import { transmissionEndpoints } from '#api/endpoints/transmissions/endpoints.ts';
import { eventEndpoints } from '#api/endpoints/events/endpoints.ts';
import { exceptionEndpoints } from '#api/endpoints/exceptions/endpoints.ts';
import { inboundEventEndpoints } from '#api/endpoints/inbound-events/endpoints.ts';
import { importEndpoints } from '#api/endpoints/imports/endpoints.ts';
import { invoiceArchiveEndpoints } from '#api/endpoints/invoices/archive-endpoints.ts';
import { invoiceEndpoints } from '#api/endpoints/invoices/endpoints.ts';
import { jobEndpoints } from '#api/endpoints/jobs/endpoints.ts';
import { keyEndpoints } from '#api/endpoints/api-keys/endpoints.ts';
import { orderEndpoints } from '#api/endpoints/orders/endpoints.ts';
import { productEndpoints } from '#api/endpoints/products/endpoints.ts';
import { sendBatchEndpoints } from '#api/endpoints/send-batches/endpoints.ts';
import { paymentEndpoints } from '#api/endpoints/payments/endpoints.ts';
import { settlementEndpoints } from '#api/endpoints/settlements/endpoints.ts';
import { shipmentEndpoints } from '#api/endpoints/shipments/endpoints.ts';
import { taxRateEndpoints } from '#api/endpoints/tax-rates/endpoints.ts';
import { transactionEndpoints } from '#api/endpoints/transactions/endpoints.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...accountEndpoints,
  ...keyEndpoints,
  ...customerEndpoints,
  ...productEndpoints,
  ...taxRateEndpoints,
  ...orderEndpoints,
  ...shipmentEndpoints,
  ...inboundEventEndpoints,
  ...invoiceEndpoints,
  ...invoiceArchiveEndpoints,
  ...transmissionEndpoints,
  ...sendBatchEndpoints,
  ...transactionEndpoints,
  ...settlementEndpoints,
  ...paymentEndpoints,
  ...importEndpoints,
  ...jobEndpoints,
  ...eventEndpoints,
  ...exceptionEndpoints,
  ...auditEndpoints,
];
