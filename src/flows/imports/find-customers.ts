/**
 * Customers of orders and invoices without a customer id: found by e-mail address, else by name, else created from the row. An ambiguous
 * match is an error, never a guess.
 */
import { sha256 } from '#kernel/hash.ts';
import { firstCharacters } from '#kernel/text.ts';
import type { CustomerId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Address } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Customer } from '#model/customer.ts';
import { findCustomers, keepCustomers } from '#modules/directory/index.ts';
import type { Values } from '#modules/imports/index.ts';
import { findByContact, type ContactRow } from '#views/by-contact.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { createCustomersIn, type CustomerInput } from '#flows/customers/create.ts';

export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly billTo: Address | null;
}

/** A reference by id or number, or contact data. */
export type NamedCustomer = Reference<'customer'> | { readonly contact: Contact };

const MAX_NAME = 200;

/** Company before person, full name before its parts, else the e-mail address. */
export function nameOf(values: Values, prefix: string): string | null {
  const stated = (name: string): string => values.get(`${prefix}${name}`)?.text ?? '';
  const parts = `${stated('first_name')} ${stated('last_name')}`.trim();
  const name = [stated('company'), stated('name'), parts].find((each) => each !== '');
  return name === undefined ? null : firstCharacters(name, MAX_NAME);
}

export function contactOf(head: Values, billTo: Address | null): Contact | null {
  const email = head.get('customer.email')?.text ?? null;
  const name = nameOf(head, 'customer.') ?? email;
  return name === null ? null : { name, email, billTo };
}

/** Returns one result per customer, in order. */
export async function findOrCreateCustomers(
  tx: Tx,
  invocation: Invocation,
  named: readonly NamedCustomer[],
): Promise<Result<Reference<'customer'>>[]> {
  const contacts = named.flatMap((each) => ('contact' in each ? [each.contact] : []));
  const known = await findByReference(tx, invocation, named);
  const entered = await findContacts(tx, invocation, contacts);
  return named.map((each, index) =>
    'contact' in each
      ? (entered.get(keyOf(each.contact)) ?? refuse('customer_not_found', 'No such customer.'))
      : ok(known[index] ?? each),
  );
}

/** A reference that is neither an id nor a number may be a name. */
async function findByReference(
  tx: Tx,
  { context: { accountId } }: Invocation,
  named: readonly NamedCustomer[],
): Promise<(Reference<'customer'> | null)[]> {
  const references = named.map((each) => ('contact' in each ? null : each));
  const wanted = references.flatMap((reference) => reference ?? []);
  const found = (await findCustomers(tx, accountId, wanted)).values();
  const unknown = references.map((reference) =>
    reference !== null && (found.next().value ?? null) === null && 'external' in reference
      ? reference.external.trim().toLowerCase()
      : null,
  );
  const names = [...new Set(unknown.flatMap((name) => name ?? []))];
  const rows = await findByContact(tx, accountId, { emails: [], names });
  return unknown.map((name) => {
    const own = name === null ? [] : rows.filter((row) => row.name === name);
    const [only] = own;
    return own.length === 1 && only !== undefined ? { id: only.id } : null;
  });
}

const lower = (text: string): string => text.trim().toLowerCase();
const keyOf = ({ name, email }: Contact): string => (email === null ? `name:${lower(name)}` : `email:${lower(email)}`);
const externalIdOf = (contact: Contact): string => {
  const key = keyOf(contact);
  return key.length <= 255 ? key : `contact:${sha256(key)}`;
};

async function findContacts(
  tx: Tx,
  invocation: Invocation,
  contacts: readonly Contact[],
): Promise<Map<string, Result<Reference<'customer'>>>> {
  const { accountId } = invocation.context;
  const first = new Map(contacts.toReversed().map((contact) => [keyOf(contact), contact]));
  const wanted = [...first.values()];
  const rows = await findByContact(tx, accountId, {
    emails: wanted.flatMap(({ email }) => (email === null ? [] : [lower(email)])),
    names: wanted.map(({ name }) => lower(name)),
  });
  const earlier = await findCustomers(
    tx,
    accountId,
    wanted.map((contact) => ({ external: externalIdOf(contact) })),
  );
  const answers = new Map<string, Result<Reference<'customer'>>>();
  const fresh: Contact[] = [];
  wanted.forEach((contact, index) => {
    const match = matchOf(contact, rows) ?? (earlier[index] == null ? null : ok({ id: earlier[index].id }));
    if (match === null) fresh.push(contact);
    else answers.set(keyOf(contact), match);
  });
  const saved = await createCustomersIn(tx, invocation, fresh.map(inputOf));
  fresh.forEach((contact, index) => {
    const result = saved[index];
    if (result === undefined) return;
    answers.set(keyOf(contact), result.ok ? ok({ id: result.value.thing.id }) : result);
  });
  return answers;
}

/** By e-mail address; else by name, unless that customer has another address. */
function matchOf({ name, email }: Contact, rows: readonly ContactRow[]): Result<{ readonly id: CustomerId }> | null {
  const byEmail = email === null ? [] : rows.filter((row) => row.email === lower(email));
  const byName = rows.filter((row) => row.name === lower(name) && (email === null || row.email === null));
  const both = byEmail.filter((row) => row.name === lower(name));
  const matches = both.length === 1 ? both : byEmail.length > 0 ? byEmail : byName;
  const [only] = matches;
  if (only === undefined) return null;
  if (matches.length === 1) return ok({ id: only.id });
  const detail = `${matches.length} customers have the ${byEmail.length > 0 ? `e-mail address ${email}` : `name "${name}"`}.`;
  return refuse('customer_ambiguous', detail, [
    { pointer: byEmail.length > 0 ? '/customer.email' : '/customer.name', code: 'customer_ambiguous', detail },
  ]);
}

const inputOf = (contact: Contact): CustomerInput => ({
  externalId: externalIdOf(contact),
  name: contact.name,
  email: contact.email,
  billTo: contact.billTo,
});

/** Locks the customers so that no undo removes them before the documents are saved. */
export async function findKeptCustomers(
  tx: Tx,
  { accountId }: RequestContext,
  named: readonly Result<Reference<'customer'>>[],
): Promise<(Customer | null)[]> {
  const references = named.flatMap((each) => (each.ok ? [each.value] : []));
  const answers = (await findCustomers(tx, accountId, references)).values();
  const found = named.map((each) => (each.ok ? (answers.next().value ?? null) : null));
  const kept = await keepCustomers(
    tx,
    accountId,
    found.flatMap((customer) => customer?.id ?? []),
  );
  return found.map((customer) => (customer !== null && kept.has(customer.id) ? customer : null));
}
