/** Reads products and tax rates, singly or by page. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product, TaxRate } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findProducts, findTaxRates, loadProducts, loadTaxRates } from '#modules/catalog/index.ts';
import type { Keyset } from '#views/keyset.ts';
import { listProductIds, type ProductPage } from '#views/products.ts';
import { listTaxRateIds } from '#views/tax-rates.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { inOrder, type Listed } from '#flows/customers/read.ts';

export function readProduct(
  ports: Ports,
  context: RequestContext,
  reference: Reference<'product'>,
): Promise<Result<Product>> {
  return readSnapshot(ports, context, async (tx) => {
    const names = 'id' in reference ? { ids: [reference.id] } : { externalIds: [reference.external] };
    const [product] = await findProducts(tx, context.accountId, names);
    return product === undefined ? refuse('product_not_found', 'No such product.') : ok(product);
  });
}

export function listProducts(
  ports: Ports,
  context: RequestContext,
  page: ProductPage,
): Promise<Result<Listed<Product>>> {
  return readSnapshot(ports, context, async (tx) => {
    const listed = await listProductIds(tx, context.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadProducts(
          tx,
          context.accountId,
          listed.rows.map((row) => row.id),
        ),
      ),
    );
  });
}

export function readTaxRate(
  ports: Ports,
  context: RequestContext,
  reference: Reference<'tax_rate'>,
): Promise<Result<TaxRate>> {
  return readSnapshot(ports, context, async (tx) => {
    const [rate] = await findTaxRates(tx, context.accountId, [reference]);
    return rate ? ok(rate) : refuse('tax_rate_not_found', 'No such tax rate.');
  });
}

export function listTaxRates(
  ports: Ports,
  context: RequestContext,
  page: Keyset<'name' | 'created_at'>,
): Promise<Result<Listed<TaxRate>>> {
  return readSnapshot(ports, context, async (tx) => {
    const listed = await listTaxRateIds(tx, context.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadTaxRates(
          tx,
          context.accountId,
          listed.rows.map((row) => row.id),
        ),
      ),
    );
  });
}
