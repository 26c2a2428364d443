/** Reads tax rates, singly or by page. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { TaxRate } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findTaxRates, loadTaxRates } from '#modules/catalog/index.ts';
import type { Keyset } from '#views/keyset.ts';
import { listTaxRateIds } from '#views/tax-rates.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { inOrder, type Listed } from '#flows/kit/listed.ts';

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
