/** Warnings in responses: the request was accepted, but may contain a mistake or leave something to do. */
import { z } from 'zod';
import type { Problem } from '#kernel/result.ts';

export const warningsAnswer = () =>
  z
    .array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() }))
    .meta({ description: 'What was accepted but may be a mistake, or what is left to do; usually empty.' });

/** Warns that the record was created by an identical request and is void by now: it is returned, not created again. */
export const voidRepeat = (what: string, name: string): Problem => ({
  pointer: '/external_id',
  code: `${what.replaceAll(' ', '_')}_is_void`,
  detail:
    `A ${what} with the same content already exists as ${name}, but is void; nothing was created now. ` +
    'To create a new one, send corrected content, or the same content with a new external_id (or number).',
});
