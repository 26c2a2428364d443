/** The optional reason for voiding a record, stored with the event and so in the audit log. Shared by all void endpoints. */
import { z } from 'zod';
import { prose } from './text-and-money.ts';

export const voidReason = () => z.strictObject({ reason: prose(500).optional() });
