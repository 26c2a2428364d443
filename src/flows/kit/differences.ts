/** Differences between an input and the stored record. Pure; compares only members present in the input, by their API names. */
import type { Problem } from '#kernel/result.ts';

export function differences(input: unknown, stored: unknown, pointer = ''): Problem[] {
  if (isAbsent(input)) return [];
  if (Array.isArray(input)) {
    if (!Array.isArray(stored) || stored.length !== input.length) return [differs(pointer)];
    return input.flatMap((item, index) => differences(item, stored[index], `${pointer}/${index}`));
  }
  if (isRecord(input)) {
    if (!isRecord(stored)) return [differs(pointer)];
    return Object.entries(input).flatMap(([key, value]) =>
      differences(value, stored[key], `${pointer}/${wireName(key)}`),
    );
  }
  return input === stored ? [] : [differs(pointer)];
}

const differs = (pointer: string): Problem => ({
  pointer,
  code: 'differs',
  detail: 'The stored value is different.',
});

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "paymentTerms" -> "payment_terms", escaped for a JSON pointer. */
const wireName = (key: string): string =>
  key
    .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
