/** The one table of endpoints. Everything that knows what the API offers reads it from here. */
import type { Endpoint } from '../endpoint.ts';
import { accountEndpoints } from './account.ts';
import { auditEndpoints } from './audit.ts';
import { customerEndpoints } from './customers.ts';
import { deliveryEndpoints } from './deliveries.ts';
import { eventEndpoints } from './events.ts';
import { exceptionEndpoints } from './exceptions.ts';
import { inboundEventEndpoints } from './inbound-events.ts';
import { importEndpoints } from './imports.ts';
import { invoiceArchiveEndpoints } from './invoice-archive.ts';
import { invoiceEndpoints } from './invoices.ts';
import { jobEndpoints } from './jobs.ts';
import { keyEndpoints } from './keys.ts';
import { orderEndpoints } from './orders.ts';
import { productEndpoints } from './products.ts';
import { sendingEndpoints } from './sendings.ts';
import { paymentEndpoints } from './payments.ts';
import { settlementEndpoints } from './settlements.ts';
import { shipmentEndpoints } from './shipments.ts';
import { taxRateEndpoints } from './tax-rates.ts';
import { transactionEndpoints } from './transactions.ts';

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
  ...deliveryEndpoints,
  ...sendingEndpoints,
  ...transactionEndpoints,
  ...settlementEndpoints,
  ...paymentEndpoints,
  ...importEndpoints,
  ...jobEndpoints,
  ...eventEndpoints,
  ...exceptionEndpoints,
  ...auditEndpoints,
];
