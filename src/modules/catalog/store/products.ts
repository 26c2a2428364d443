/** Every SQL statement on products. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, ProductId } from '#kernel/id.ts';
import { parsePrice, parseRate, writePrice, writeRate } from '#kernel/quantity.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Product } from '#model/catalog.ts';
import type { TaxCategory } from '#model/tax.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type ProductToSave = Omit<Product, 'createdAt' | 'updatedAt' | 'version'>;

interface ProductRow extends Omit<Product, 'unitPrice' | 'tax'> {
  readonly unitPrice: string | null;
  readonly taxCategory: TaxCategory | null;
  readonly taxRate: string | null;
  readonly exemptionReason: string | null;
}

const PRODUCT = sql`
  select p.id, p.external_id as "externalId", p.sku, p.name, p.unit, p.unit_price::text as "unitPrice", p.tax_category as "taxCategory",
    p.tax_rate::text as "taxRate", p.exemption_reason as "exemptionReason", p.metadata, p.content_hash as "contentHash",
    ${instant('p.created_at')} as "createdAt", ${instant('p.updated_at')} as "updatedAt", p.version
  from catalog.product p`;

function toProduct({ unitPrice, taxCategory, taxRate, exemptionReason, ...row }: ProductRow): Product {
  return {
    ...row,
    unitPrice: unitPrice === null ? null : present(parsePrice(unitPrice), 'a stored price is valid'),
    tax:
      taxCategory === null || taxRate === null
        ? null
        : { category: taxCategory, rate: present(parseRate(taxRate), 'a stored rate is valid'), exemptionReason },
  };
}

/** References to products in order lines. */
export interface ProductNames {
  readonly ids?: readonly ProductId[];
  readonly externalIds?: readonly string[];
  readonly skus?: readonly string[];
}

/** Every product matching one of the references. SKUs ignore case. */
export async function findProducts(tx: Tx, accountId: AccountId, names: ProductNames): Promise<Product[]> {
  const { ids = [], externalIds = [], skus = [] } = names;
  if (ids.length + externalIds.length + skus.length === 0) return [];
  const rows = await tx.many(sql<ProductRow>`
    with named as (
      select id from catalog.product where account_id = ${accountId} and id = any(${[...ids]}::uuid[])
      union select id from catalog.product where account_id = ${accountId} and external_id = any(${[...externalIds]}::text[])
      union select id from catalog.product where account_id = ${accountId} and sku_key = any(${skus.map(withoutCase)}::text[])
      -- Twins from before SKUs were compared without case.
      union select id from catalog.product where account_id = ${accountId} and sku = any(${[...skus]}::text[])
    )
    ${PRODUCT} join named on named.id = p.id where p.account_id = ${accountId}`);
  return rows.map(toProduct);
}

export async function loadProducts(
  tx: Tx,
  accountId: AccountId,
  ids: readonly ProductId[],
): Promise<Map<ProductId, Product>> {
  return new Map((await findProducts(tx, accountId, { ids })).map((product) => [product.id, product]));
}

/** Locks a product for an edit until the end of the transaction. */
export async function lockProduct(tx: Tx, accountId: AccountId, id: ProductId): Promise<void> {
  await tx.run(sql`select id from catalog.product where account_id = ${accountId} and id = ${id} for update`);
}

const toRow = (product: ProductToSave) => ({
  id: product.id,
  external_id: product.externalId,
  sku: product.sku,
  sku_key: withoutCase(product.sku),
  name: product.name,
  unit: product.unit,
  unit_price: product.unitPrice === null ? null : writePrice(product.unitPrice),
  tax_category: product.tax?.category ?? null,
  tax_rate: product.tax === null ? null : writeRate(product.tax.rate),
  exemption_reason: product.tax?.exemptionReason ?? null,
  metadata: product.metadata,
  content_hash: product.contentHash,
});

const ROWS = sql`(id uuid, external_id text, sku text, sku_key text, name text, unit text, unit_price numeric, tax_category text, tax_rate numeric,
  exemption_reason text, metadata json, content_hash text)`;

/** Inserts products in one statement. Returns the inserted ids, without those whose external_id was used concurrently. */
export async function insertProducts(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  products: readonly ProductToSave[],
): Promise<Set<ProductId>> {
  if (products.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: ProductId }>`
    insert into catalog.product (account_id, id, external_id, sku, sku_key, name, unit, unit_price, tax_category, tax_rate, exemption_reason,
      metadata, content_hash, created_at, updated_at)
    select ${at.accountId}::uuid, id, external_id, sku, sku_key, name, unit, unit_price, tax_category, tax_rate, exemption_reason, metadata,
      content_hash, ${at.at}::timestamptz, ${at.at}::timestamptz
    from json_to_recordset(${JSON.stringify(products.map(toRow))}::json) as n${ROWS}
    on conflict (account_id, external_id) do nothing
    returning id`);
  return new Set(rows.map((row) => row.id));
}

/** Updates products. The caller must have locked them and compared versions. */
export async function updateProducts(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  products: readonly ProductToSave[],
): Promise<void> {
  if (products.length === 0) return;
  await tx.run(sql`
    update catalog.product p set external_id = n.external_id, sku = n.sku,
      sku_key = case when p.sku = n.sku then p.sku_key else n.sku_key end, name = n.name, unit = n.unit, unit_price = n.unit_price,
      tax_category = n.tax_category, tax_rate = n.tax_rate, exemption_reason = n.exemption_reason, metadata = n.metadata,
      updated_at = ${at.at}::timestamptz, version = p.version + 1
    from json_to_recordset(${JSON.stringify(products.map(toRow))}::json) as n${ROWS}
    where p.account_id = ${at.accountId} and p.id = n.id`);
}
