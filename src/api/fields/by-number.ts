/**
 * References by a name that only the database knows the id of ("number:INV-00001"). A field that reads one notes it, and the framework
 * resolves all of a request's before its flow is called. Flows see ids only.
 */
import type { Id, IdKind } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { resolveNames, type NameToResolve, type NumberedKind } from '#flows/intake/resolve-names.ts';
import type { Ports } from '#flows/kit/ports.ts';

export const NUMBER_MARK = 'number:';

/** No row has this id: what an unknown name stands for, so that the flow answers as it does for any unknown id. */
const NO_ID = '00000000-0000-0000-0000-000000000000' as Id<NumberedKind>;

/** Only `id` is enumerable: hashes and comparisons of inputs see what a reference by id would show. */
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

/** Of the input that is being read; reading is synchronous, so there is never more than one. */
let noted: NamedReference[] = [];

export function noteName(name: NameToResolve): { readonly id: Id<NumberedKind> } {
  const reference = new NamedReference(name);
  noted.push(reference);
  return reference;
}

/** Reads input and then finds the ids of what it names: one statement for each kind of name, none when it names nothing. */
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

/** What a kind's number is called, for the contract. */
export const NUMBERED_AS: Readonly<Record<NumberedKind, string>> = {
  customer: 'number',
  order: 'number',
  shipment: 'number',
  invoice: 'number',
  settlement: 'number',
  product: 'sku',
  tax_rate: 'name',
};
