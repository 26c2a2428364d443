/** The one table of endpoints. Everything that knows what the API offers reads it from here. */
import type { Endpoint } from '../endpoint.ts';
import { accountEndpoints } from './account.ts';
import { keyEndpoints } from './keys.ts';

export const ENDPOINTS: readonly Endpoint[] = [...accountEndpoints, ...keyEndpoints];
