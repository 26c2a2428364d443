/** Reads products, singly or by page. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findProducts, loadProducts } from '#modules/catalog/index.ts';
import { listProductIds, type ProductPage } from '#views/products.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { inOrder, type Listed } from '#flows/kit/listed.ts';

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
