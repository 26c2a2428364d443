/**
 * Fields of requests: a parsing function with a precise code per flaw, and the JSON Schema for OpenAPI. Flaws travel as zod issues, so
 * that none is recognized by its message.
 */
import { z } from 'zod';

/** A flaw of one value: a code for callers to match, and a message for people. */
export class Flaw {
  readonly code: string;
  readonly detail: string;
  constructor(code: string, detail: string) {
    this.code = code;
    this.detail = detail;
  }
}

export const flaw = (code: string, detail: string): Flaw => new Flaw(code, detail);

/** The field's JSON Schema in OpenAPI. */
export interface Shown {
  readonly type: 'string' | 'object' | 'array' | 'boolean' | 'integer';
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly additionalProperties?: unknown;
}

/** Creates a field from a parsing function; a missing value is `required` unless the schema is `.optional()`. */
export function field<T>(shown: Shown, read: (input: unknown) => T | Flaw) {
  return z
    .unknown()
    .transform((input, context): T => {
      const result = input === undefined ? flaw('required', 'This field is required.') : read(input);
      if (!(result instanceof Flaw)) return result;
      context.issues.push({ code: 'custom', message: result.detail, input, params: { code: result.code } });
      return z.NEVER;
    })
    .meta({ ...shown });
}

/** A field that is a JSON string. */
export function textField<T>(shown: Omit<Shown, 'type'>, read: (text: string) => T | Flaw) {
  return field<T>({ type: 'string', ...shown }, (input) =>
    typeof input === 'string' ? read(input) : flaw('wrong_type', `Expected a string, got ${nameOfType(input)}.`),
  );
}

export function nameOfType(input: unknown): string {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'an array' : typeof input === 'object' ? 'an object' : `a ${typeof input}`;
}
