/** Every SQL statement on accounts and API keys. Only the hash of a key is stored. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { ApiKey } from '#model/api-key.ts';
import type { Role } from '#model/request-context.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

const ACCOUNT = sql`
  select a.id, a.username, a.name, a.home_currency as "homeCurrency", a.time_zone as "timeZone", a.payment_terms as "paymentTerms",
    a.language, a.address, a.tax_id as "taxId", a.national_tax_id as "nationalTaxId", a.email, a.phone, a.website, a.bank, a.branding,
    a.logo_problem as "logoProblem", a.billing_policy as "billingPolicy",
    a.settle_credit_notes as "settleCreditNotes", a.po_numbers as "poNumbers", a.order_note_on_invoice as "orderNoteOnInvoice",
    ${instant('a.created_at')} as "createdAt", ${instant('a.updated_at')} as "updatedAt", a.version
  from access.account a`;

export interface StoredAccount extends Account {
  /** Why documents are rendered without the logo; null when there is no problem. */
  readonly logoProblem: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The caller's account, which exists because its key was found. */
export async function loadAccount(tx: Tx, accountId: AccountId): Promise<StoredAccount> {
  return present(
    await tx.maybe(sql<StoredAccount>`${ACCOUNT} where a.id = ${accountId}`),
    'an API key belongs to an account',
  );
}

/** The callers' accounts. */
export async function loadAccounts(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, StoredAccount>> {
  const rows = await tx.many(sql<StoredAccount>`${ACCOUNT} where a.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same, locked against changes until the end of the transaction. */
export async function holdAccounts(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, StoredAccount>> {
  const rows = await tx.many(
    sql<StoredAccount>`${ACCOUNT} where a.id = any(${[...ids]}::uuid[]) order by a.id for share`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export type Seller = Pick<Account, 'id' | 'username' | 'name' | 'address' | 'taxId' | 'nationalTaxId'>;

/** The accounts as sellers, without branding. */
export async function listSellers(tx: Tx, ids: readonly AccountId[]): Promise<Seller[]> {
  return tx.many(sql<Seller>`
    select a.id, a.username, a.name, a.address, a.tax_id as "taxId", a.national_tax_id as "nationalTaxId" from access.account a
    where a.id = any(${[...ids]}::uuid[]) order by a.username`);
}

/** Locks the account for an edit until the end of the transaction. */
export async function lockAccount(tx: Tx, accountId: AccountId): Promise<StoredAccount> {
  return present(
    await tx.maybe(sql<StoredAccount>`${ACCOUNT} where a.id = ${accountId} for update`),
    'an API key belongs to an account',
  );
}

/** Members left out get the defaults of their columns. */
export type NewAccount = Omit<Account, 'version' | 'settleCreditNotes' | 'poNumbers' | 'orderNoteOnInvoice'>;

export async function insertAccount(tx: Tx, account: NewAccount, at: Instant): Promise<void> {
  await tx.run(sql`
    insert into access.account (id, username, name, home_currency, time_zone, payment_terms, language, address, tax_id, national_tax_id, email, phone, website,
      bank, branding, billing_policy, created_at, updated_at)
    values (${account.id}, ${account.username}, ${account.name}, ${account.homeCurrency}, ${account.timeZone}, ${account.paymentTerms},
      ${account.language}, ${json(account.address)}, ${account.taxId}, ${account.nationalTaxId}, ${account.email}, ${account.phone}, ${account.website}, ${json(account.bank)},
      ${json(account.branding)}, ${json(account.billingPolicy)}, ${at}, ${at})`);
}

export async function updateAccount(tx: Tx, account: StoredAccount, at: Instant): Promise<void> {
  await tx.run(sql`
    update access.account set username = ${account.username}, name = ${account.name}, home_currency = ${account.homeCurrency},
      time_zone = ${account.timeZone}, payment_terms = ${account.paymentTerms}, language = ${account.language}, address = ${json(account.address)},
      tax_id = ${account.taxId}, national_tax_id = ${account.nationalTaxId}, email = ${account.email}, phone = ${account.phone}, website = ${account.website},
      bank = ${json(account.bank)}, branding = ${json(account.branding)}, logo_problem = ${account.logoProblem},
      logo_problem_at = case when ${account.logoProblem}::text is null then null else logo_problem_at end, billing_policy = ${json(account.billingPolicy)},
      settle_credit_notes = ${account.settleCreditNotes}, po_numbers = ${account.poNumbers},
      order_note_on_invoice = ${account.orderNoteOnInvoice}, updated_at = ${at}, version = version + 1
    where id = ${account.id}`);
}

/** Records the problem of a logo if it is still the account's; false when it was recorded already or the logo has changed. */
export async function markLogo(
  tx: Tx,
  accountId: AccountId,
  found: { readonly base64: string; readonly problem: string | null; readonly at: Instant },
): Promise<boolean> {
  const marked = await tx.run(sql`
    update access.account set logo_problem = ${found.problem},
      logo_problem_at = case when ${found.problem}::text is null then null else coalesce(logo_problem_at, ${found.at}::timestamptz) end
    where id = ${accountId} and branding #>> '{logo,base64}' = ${found.base64} and logo_problem is distinct from ${found.problem}`);
  return marked === 1;
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

const KEY = sql`
  select k.account_id as "accountId", k.id, k.label, k.role, ${instant('k.created_at')} as "createdAt",
    ${instant('k.last_used_at')} as "lastUsedAt", ${instant('k.revoked_at')} as "revokedAt"
  from access.api_key k`;

export interface LiveKey {
  readonly hash: string;
  readonly accountId: AccountId;
  readonly id: Id<'key'>;
  readonly role: Role;
}

/** The valid keys of these hashes. Runs before the account is known, so outside row level security. */
export async function findKeys(tx: Tx, hashes: readonly string[]): Promise<LiveKey[]> {
  return tx.many(sql<LiveKey>`
    select hash, account_id as "accountId", id, role from access.api_key
    where hash = any(${[...new Set(hashes)]}::text[]) and revoked_at is null`);
}

/** Lets one process create the first key while others wait. Does not block readers. */
export async function claimFirstKey(tx: Tx): Promise<void> {
  await tx.run(sql`lock table access.api_key in share row exclusive mode`);
}

export interface KeyUse {
  readonly accountId: AccountId;
  /** Number of its valid keys. */
  readonly live: number;
  /** Whether any valid key of this installation has been used. */
  readonly isAnyUsed: boolean;
}

/** The first account without a valid key, else the first account. Null on an empty database. */
export function readKeyUse(tx: Tx): Promise<KeyUse | null> {
  return tx.maybe(sql<KeyUse>`
    select account_id as "accountId", (count(*) filter (where revoked_at is null))::int as live,
      exists (select 1 from access.api_key where revoked_at is null and last_used_at is not null) as "isAnyUsed"
    from access.api_key group by account_id order by bool_or(revoked_at is null), account_id limit 1`);
}

/** Replaces the unusable placeholder of a first key with a key; null when the account has no placeholder. */
export async function takeKeyPlaceholder(
  tx: Tx,
  { accountId, at }: { readonly accountId: AccountId; readonly at: Instant },
  hash: string,
): Promise<Id<'key'> | null> {
  const row = await tx.maybe(sql<{ id: Id<'key'> }>`
    update access.api_key set hash = ${hash}, created_at = ${at}, revoked_at = null
    where account_id = ${accountId} and revoked_at = created_at and last_used_at is null
      and id = (select min(id::text)::uuid from access.api_key where account_id = ${accountId})
    returning id`);
  return row?.id ?? null;
}

export async function insertKey(
  tx: Tx,
  key: Pick<ApiKey, 'accountId' | 'id' | 'label' | 'role' | 'createdAt'>,
  hash: string,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into access.api_key (id, account_id, hash, label, role, created_at)
    values (${key.id}, ${key.accountId}, ${hash}, ${key.label}, ${key.role}, ${key.createdAt})
    on conflict (hash) do nothing`);
  return added === 1;
}

/** Newest first, including revoked ones. */
export async function listKeys(
  tx: Tx,
  accountId: AccountId,
  page: { readonly limit: number; readonly after: Id<'key'> | null },
): Promise<ApiKey[]> {
  return tx.many(sql<ApiKey>`
    ${KEY} where k.account_id = ${accountId} and (${page.after}::uuid is null or k.id < ${page.after}::uuid)
    order by k.id desc limit ${page.limit + 1}`);
}

export async function countKeys(tx: Tx, accountId: AccountId): Promise<number> {
  const row = await tx.maybe(
    sql<{ count: number }>`select count(*)::int as count from access.api_key where account_id = ${accountId}`,
  );
  return row?.count ?? 0;
}

export async function loadKey(tx: Tx, accountId: AccountId, id: Id<'key'>): Promise<ApiKey | null> {
  return tx.maybe(sql<ApiKey>`${KEY} where k.account_id = ${accountId} and k.id = ${id}`);
}

/** Locks the account's valid owner keys, so that concurrent requests cannot revoke the last two. */
export async function lockOwnerKeys(tx: Tx, accountId: AccountId): Promise<Id<'key'>[]> {
  const rows = await tx.many(sql<{ id: Id<'key'> }>`
    select id from access.api_key where account_id = ${accountId} and role = 'owner' and revoked_at is null order by id for update`);
  return rows.map((row) => row.id);
}

export async function revokeKey(tx: Tx, key: Pick<ApiKey, 'accountId' | 'id'>, at: Instant): Promise<boolean> {
  const revoked = await tx.run(sql`
    update access.api_key set revoked_at = ${at} where account_id = ${key.accountId} and id = ${key.id} and revoked_at is null`);
  return revoked === 1;
}

export async function touchKey(tx: Tx, key: Pick<ApiKey, 'accountId' | 'id'>, at: Instant): Promise<void> {
  await tx.run(sql`
    update access.api_key set last_used_at = ${at}
    where account_id = ${key.accountId} and id = ${key.id} and (last_used_at is null or last_used_at < ${at})`);
}

/** The ids of all accounts, for background work and the command line. Taken from the keys, since row level security hides accounts. */
export async function listAccountIds(tx: Tx): Promise<AccountId[]> {
  const rows = await tx.many(sql<{ accountId: AccountId }>`
    select distinct account_id as "accountId" from access.api_key order by account_id`);
  return rows.map((row) => row.accountId);
}
