/**
 * References by number ("number:INV-00001"). A field that parses one registers it, and the framework resolves all of a request's to ids
 * before it calls the flow. Flows see ids only.
 */
import type { Id, IdKind } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { resolveNames, type NameToResolve, type NumberedKind } from '#flows/intake/resolve-names.ts';
import type { Ports } from '#flows/kit/ports.ts';

export const NUMBER_MARK = 'number:';

/** The id for an unknown number: no row has it, so the flow refuses it like any unknown id. */
const NO_ID = '00000000-0000-0000-0000-000000000000' as Id<NumberedKind>;

/** Only `id` is enumerable, so that an input hashes and compares equal to one with a reference by id. */
class NamedReference {
  readonly #name: NameToResolve;
  id: Id<NumberedKind> = NO_ID;
  constructor(name: NameToResolve) {
    this.#name = name;
  }
  get name(): NameToResolve {
    return this.#name;
  }
}

/** References of the input being parsed; parsing is synchronous, so there is only one at a time. */
let noted: NamedReference[] = [];

export function noteName(name: NameToResolve): { readonly id: Id<NumberedKind> } {
  const reference = new NamedReference(name);
  noted.push(reference);
  return reference;
}

/** Parses input, then resolves its references: one statement per kind of reference, none without references. */
export async function withNames<T, R extends Refusal>(
  ports: Ports,
  context: RequestContext,
  read: () => Result<T, R>,
): Promise<Result<T, R>> {
  noted = [];
  const value = read();
  const references = noted;
  noted = [];
  if (!value.ok || references.length === 0) return value;
  const found = await resolveNames(
    ports,
    context,
    references.map(({ name }) => name),
  );
  for (const [index, reference] of references.entries()) reference.id = found[index] ?? NO_ID;
  return value;
}

export const isNumbered = (kind: IdKind): kind is NumberedKind => kind in NUMBERED_AS;

/** The name of each kind's number in the contract. */
export const NUMBERED_AS: Readonly<Record<NumberedKind, string>> = {
  customer: 'number',
  order: 'number',
  shipment: 'number',
  invoice: 'number',
  settlement: 'number',
  product: 'sku',
  tax_rate: 'name',
};
