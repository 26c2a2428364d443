/** The one table of endpoints. Everything that knows what the API offers reads it from here. */
import type { Endpoint } from '../endpoint.ts';
import { accountEndpoints } from './account.ts';
import { deliveryEndpoints } from './deliveries.ts';
import { inboundEventEndpoints } from './inbound-events.ts';
import { invoiceEndpoints } from './invoices.ts';
import { keyEndpoints } from './keys.ts';
import { shipmentEndpoints } from './shipments.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...accountEndpoints,
  ...keyEndpoints,
  ...shipmentEndpoints,
  ...inboundEventEndpoints,
  ...invoiceEndpoints,
  ...deliveryEndpoints,
];
