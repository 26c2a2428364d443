/** Why a record is made void: kept with the event, and so in the audit. One shape for everything that is voided and may be without. */
import { z } from 'zod';
import { prose } from './text-and-money.ts';

export const voidReason = () => z.strictObject({ reason: prose(500).optional() });
