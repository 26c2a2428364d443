/** Every SQL statement on customers. Reads filter by account, besides row level security, to use the index. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Customer } from '#model/customer.ts';
import type { Owned } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import { instant } from '#runtime/database/columns.ts';
import { keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** A customer with the fields that only edits and repeats need. */
export interface StoredCustomer extends Customer {
  readonly metadata: Readonly<Record<string, string>>;
  /** Hash of the input that created it, which identifies repeats. */
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export type CustomerToSave = Omit<StoredCustomer, 'accountId' | 'version' | 'createdAt' | 'updatedAt'>;

const CUSTOMER = sql`
  select c.account_id as "accountId", c.id, c.external_id as "externalId", c.number, c.name, c.email, c.currency,
    c.payment_terms as "paymentTerms", c.language, c.bill_to as "billTo", c.ship_to as "shipTo", c.tax_id as "taxId", c.national_tax_id as "nationalTaxId",
    c.sales_rep_email as "salesRepEmail", c.transmission, c.billing_policy as "billingPolicy", c.status, c.metadata,
    c.content_hash as "contentHash", ${instant('c.created_at')} as "createdAt", ${instant('c.updated_at')} as "updatedAt", c.version
  from directory.customer c`;

/** Existing customers, by id. */
export async function loadCustomers(
  tx: Tx,
  wanted: readonly Owned<CustomerId>[],
): Promise<Map<CustomerId, StoredCustomer>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.many(
    sql<StoredCustomer>`${CUSTOMER} join ${keys(wanted)} on c.account_id = k.account_id and c.id = k.id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** One result per reference, in order; null when the account has no such customer. */
export async function findCustomers(
  tx: Tx,
  accountId: AccountId,
  references: readonly Reference<'customer'>[],
): Promise<(StoredCustomer | null)[]> {
  if (references.length === 0) return [];
  const ids = references.flatMap((reference) => ('id' in reference ? [reference.id] : []));
  const externals = references.flatMap((reference) => ('external' in reference ? [reference.external] : []));
  const rows = await tx.many(sql<StoredCustomer>`
    ${CUSTOMER} where c.account_id = ${accountId} and c.id = any(${ids}::uuid[])
    union all
    ${CUSTOMER} where c.account_id = ${accountId} and c.external_id = any(${externals}::text[]) and c.id <> all(${ids}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byExternal = new Map(rows.map((row) => [row.externalId, row]));
  return references.map(
    (reference) => ('id' in reference ? byId.get(reference.id) : byExternal.get(reference.external)) ?? null,
  );
}

/** Locks a customer for an edit until the end of the transaction. */
export async function lockCustomer(tx: Tx, accountId: AccountId, id: CustomerId): Promise<void> {
  await tx.run(sql`select id from directory.customer where account_id = ${accountId} and id = ${id} for update`);
}

const toRow = (customer: CustomerToSave) => ({
  id: customer.id,
  external_id: customer.externalId,
  number: customer.number,
  name: customer.name,
  email: customer.email,
  currency: customer.currency,
  payment_terms: customer.paymentTerms,
  language: customer.language,
  bill_to: customer.billTo,
  ship_to: customer.shipTo,
  tax_id: customer.taxId,
  national_tax_id: customer.nationalTaxId,
  sales_rep_email: customer.salesRepEmail,
  transmission: customer.transmission,
  billing_policy: customer.billingPolicy,
  status: customer.status,
  metadata: customer.metadata,
  content_hash: customer.contentHash,
});

const ROWS = sql`(id uuid, external_id text, number text, name text, email text, currency text, payment_terms text, language text, bill_to json,
  ship_to json, tax_id text, national_tax_id text, sales_rep_email text, transmission json, billing_policy json, status text, metadata json, content_hash text)`;

/** Inserts customers in one statement. Returns the inserted ids, without those whose external_id was used concurrently. */
export async function insertCustomers(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  customers: readonly CustomerToSave[],
): Promise<Set<CustomerId>> {
  if (customers.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: CustomerId }>`
    insert into directory.customer (account_id, id, external_id, number, name, email, currency, payment_terms, language, bill_to, ship_to, tax_id, national_tax_id,
      sales_rep_email, transmission, billing_policy, status, metadata, content_hash, created_at, updated_at)
    select ${at.accountId}::uuid, id, external_id, number, name, email, currency, payment_terms, language, bill_to, ship_to, tax_id, national_tax_id, sales_rep_email,
      transmission, billing_policy, status, metadata, content_hash, ${at.at}::timestamptz, ${at.at}::timestamptz
    from json_to_recordset(${JSON.stringify(customers.map(toRow))}::json) as n${ROWS}
    on conflict (account_id, external_id) do nothing
    returning id`);
  return new Set(rows.map((row) => row.id));
}

/** Updates customers. The caller must have locked them and compared versions. */
export async function updateCustomers(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  customers: readonly CustomerToSave[],
): Promise<void> {
  if (customers.length === 0) return;
  await tx.run(sql`
    update directory.customer c set external_id = n.external_id, number = n.number, name = n.name, email = n.email, currency = n.currency,
      payment_terms = n.payment_terms, language = n.language, bill_to = n.bill_to, ship_to = n.ship_to, tax_id = n.tax_id, national_tax_id = n.national_tax_id, sales_rep_email = n.sales_rep_email,
      transmission = n.transmission, billing_policy = n.billing_policy, status = n.status, metadata = n.metadata,
      updated_at = ${at.at}::timestamptz, version = c.version + 1
    from json_to_recordset(${JSON.stringify(customers.map(toRow))}::json) as n${ROWS}
    where c.account_id = ${at.accountId} and c.id = n.id`);
}

/** Deletes customers. The caller must have locked them and checked that they are not in use. */
export async function deleteCustomers(tx: Tx, accountId: AccountId, ids: readonly CustomerId[]): Promise<void> {
  await tx.run(sql`delete from directory.customer where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}

/** Locks customers in id order until the end of the transaction. */
export async function holdCustomers(tx: Tx, accountId: AccountId, ids: readonly CustomerId[]): Promise<void> {
  await tx.run(
    sql`select 1 from directory.customer where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for update`,
  );
}

/** The existing ones of these customers, locked against deletion until the end of the transaction; does not block edits. */
export async function keepCustomers(
  tx: Tx,
  accountId: AccountId,
  ids: readonly CustomerId[],
): Promise<ReadonlySet<CustomerId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: CustomerId }>`
    select id from directory.customer where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for key share`);
  return new Set(rows.map((row) => row.id));
}
