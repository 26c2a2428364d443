/** Reads customers, singly or by page. */
import { owned } from '#model/owned.ts';
import type { CustomerId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findCustomers, loadCustomers, type StoredCustomer } from '#modules/directory/index.ts';
import { listCustomerIds, type CustomerPage } from '#views/customers.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { inOrder, type Listed } from '#flows/kit/listed.ts';
import type { Ports } from '#flows/kit/ports.ts';

export type { StoredCustomer } from '#modules/directory/index.ts';

export function readCustomer(
  ports: Ports,
  context: RequestContext,
  reference: Reference<'customer'>,
): Promise<Result<StoredCustomer>> {
  return readSnapshot(ports, context, async (tx) => {
    const [customer] = await findCustomers(tx, context.accountId, [reference]);
    return customer ? ok(customer) : refuse('customer_not_found', 'No such customer.');
  });
}

export function listCustomers(
  ports: Ports,
  context: RequestContext,
  page: CustomerPage,
): Promise<Result<Listed<StoredCustomer>>> {
  return readSnapshot(ports, context, async (tx) => {
    const listed = await listCustomerIds(tx, context.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadCustomers(
          tx,
          owned(
            context.accountId,
            listed.rows.map((row): CustomerId => row.id),
          ),
        ),
      ),
    );
  });
}
