/** Every SQL statement on tax rates. The database ensures at most one default per account. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import { parseRate, writeRate } from '#kernel/quantity.ts';
import type { TaxRate } from '#model/catalog.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import type { Reference } from '#model/reference.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type TaxRateToSave = Omit<TaxRate, 'createdAt' | 'updatedAt' | 'version'>;
type TaxRateId = Id<'tax_rate'>;

interface TaxRateRow extends Omit<TaxRate, 'tax'> {
  readonly category: TaxCategory;
  readonly rate: string;
  readonly exemptionReason: string | null;
}

const TAX_RATE = sql`
  select t.id, t.external_id as "externalId", t.name, t.category, t.rate::text as rate, t.exemption_reason as "exemptionReason",
    t.is_default as "isDefault", t.content_hash as "contentHash", ${instant('t.created_at')} as "createdAt",
    ${instant('t.updated_at')} as "updatedAt", t.version
  from catalog.tax_rate t`;

const toTaxRate = ({ category, rate, exemptionReason, ...row }: TaxRateRow): TaxRate => ({
  ...row,
  tax: { category, rate: present(parseRate(rate), 'a stored rate is valid'), exemptionReason },
});

/** One result per reference, in order; null when the account has no such rate. */
export async function findTaxRates(
  tx: Tx,
  accountId: AccountId,
  references: readonly Reference<'tax_rate'>[],
): Promise<(TaxRate | null)[]> {
  if (references.length === 0) return [];
  const ids = references.flatMap((reference) => ('id' in reference ? [reference.id] : []));
  const externals = references.flatMap((reference) => ('external' in reference ? [reference.external] : []));
  const rows = await tx.many(sql<TaxRateRow>`
    ${TAX_RATE} where t.account_id = ${accountId} and (t.id = any(${ids}::uuid[]) or t.external_id = any(${externals}::text[]))`);
  const rates = rows.map(toTaxRate);
  const byId = new Map(rates.map((rate) => [rate.id, rate]));
  const byExternal = new Map(rates.map((rate) => [rate.externalId, rate]));
  return references.map(
    (reference) => ('id' in reference ? byId.get(reference.id) : byExternal.get(reference.external)) ?? null,
  );
}

export async function loadTaxRates(
  tx: Tx,
  accountId: AccountId,
  ids: readonly TaxRateId[],
): Promise<Map<TaxRateId, TaxRate>> {
  const found = await findTaxRates(
    tx,
    accountId,
    ids.map((id) => ({ id })),
  );
  return new Map(found.flatMap((rate) => (rate === null ? [] : [[rate.id, rate] as const])));
}

/** The account's default tax; null when no rate is the default: then none is assumed. */
export async function findDefaultTax(tx: Tx, accountId: AccountId): Promise<LineTax | null> {
  const row = await tx.maybe(sql<TaxRateRow>`${TAX_RATE} where t.account_id = ${accountId} and t.is_default`);
  return row === null ? null : toTaxRate(row).tax;
}

/** Locks a rate for an edit until the end of the transaction. */
export async function lockTaxRate(tx: Tx, accountId: AccountId, id: TaxRateId): Promise<void> {
  await tx.run(sql`select id from catalog.tax_rate where account_id = ${accountId} and id = ${id} for update`);
}

/** Clears the default before another is set. */
export async function clearDefaultTax(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    update catalog.tax_rate set is_default = false, updated_at = ${at.at}::timestamptz, version = version + 1
    where account_id = ${at.accountId} and is_default`);
}

/** Makes a rate the default. Call `clearDefaultTax` first. */
export async function markDefaultTax(tx: Tx, accountId: AccountId, id: TaxRateId): Promise<void> {
  await tx.run(sql`update catalog.tax_rate set is_default = true where account_id = ${accountId} and id = ${id}`);
}

const toRow = (rate: TaxRateToSave) => ({
  id: rate.id,
  external_id: rate.externalId,
  name: rate.name,
  category: rate.tax.category,
  rate: writeRate(rate.tax.rate),
  exemption_reason: rate.tax.exemptionReason,
  is_default: rate.isDefault,
  content_hash: rate.contentHash,
});

const ROWS = sql`(id uuid, external_id text, name text, category text, rate numeric, exemption_reason text, is_default boolean,
  content_hash text)`;

/** Inserts rates in one statement, none as default. Returns the inserted ids, without those whose external_id was used concurrently. */
export async function insertTaxRates(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  rates: readonly TaxRateToSave[],
): Promise<Set<TaxRateId>> {
  if (rates.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: TaxRateId }>`
    insert into catalog.tax_rate (account_id, id, external_id, name, category, rate, exemption_reason, content_hash, created_at, updated_at)
    select ${at.accountId}::uuid, id, external_id, name, category, rate, exemption_reason, content_hash, ${at.at}::timestamptz,
      ${at.at}::timestamptz
    from json_to_recordset(${JSON.stringify(rates.map(toRow))}::json) as n${ROWS}
    on conflict (account_id, external_id) do nothing
    returning id`);
  return new Set(rows.map((row) => row.id));
}

/** Updates rates. The caller must have locked them and compared versions. */
export async function updateTaxRates(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  rates: readonly TaxRateToSave[],
): Promise<void> {
  if (rates.length === 0) return;
  await tx.run(sql`
    update catalog.tax_rate t set external_id = n.external_id, name = n.name, category = n.category, rate = n.rate,
      exemption_reason = n.exemption_reason, is_default = n.is_default, updated_at = ${at.at}::timestamptz, version = t.version + 1
    from json_to_recordset(${JSON.stringify(rates.map(toRow))}::json) as n${ROWS}
    where t.account_id = ${at.accountId} and t.id = n.id`);
}
