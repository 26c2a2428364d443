/** Products and tax rates as they are shown, one or a page of them. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product, TaxRate } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { Asking } from '#model/story.ts';
import { findProducts, findTaxRates, loadProducts, loadTaxRates } from '#modules/catalog/index.ts';
import type { Keyset } from '#views/keyset.ts';
import { listProductIds, type ProductPage } from '#views/products.ts';
import { listTaxRateIds } from '#views/tax-rates.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { inOrder, type Listed } from './read-customers.ts';

export function readProduct(ports: Ports, asking: Asking, reference: Reference<'product'>): Promise<Result<Product>> {
  return look(ports, asking, async (tx) => {
    const names = 'id' in reference ? { ids: [reference.id] } : { externalIds: [reference.external] };
    const [product] = await findProducts(tx, asking.accountId, names);
    return product === undefined ? refuse('product_not_found', 'No such product.') : ok(product);
  });
}

export function listProducts(ports: Ports, asking: Asking, page: ProductPage): Promise<Result<Listed<Product>>> {
  return look(ports, asking, async (tx) => {
    const listed = await listProductIds(tx, asking.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadProducts(
          tx,
          asking.accountId,
          listed.rows.map((row) => row.id),
        ),
      ),
    );
  });
}

export function readTaxRate(ports: Ports, asking: Asking, reference: Reference<'tax_rate'>): Promise<Result<TaxRate>> {
  return look(ports, asking, async (tx) => {
    const [rate] = await findTaxRates(tx, asking.accountId, [reference]);
    return rate ? ok(rate) : refuse('tax_rate_not_found', 'No such tax rate.');
  });
}

export function listTaxRates(
  ports: Ports,
  asking: Asking,
  page: Keyset<'name' | 'created_at'>,
): Promise<Result<Listed<TaxRate>>> {
  return look(ports, asking, async (tx) => {
    const listed = await listTaxRateIds(tx, asking.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadTaxRates(
          tx,
          asking.accountId,
          listed.rows.map((row) => row.id),
        ),
      ),
    );
  });
}
