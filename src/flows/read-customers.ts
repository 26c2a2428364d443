/** Customers as they are shown, one or a page of them. */
import { owned } from '#model/owned.ts';
import type { CustomerId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { Asking } from '#model/story.ts';
import { findCustomers, loadCustomers, type StoredCustomer } from '#modules/directory/index.ts';
import { listCustomerIds, type CustomerPage, type ListedIds } from '#views/customers.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';

export type { StoredCustomer } from '#modules/directory/index.ts';

/** A row of a list with the key it is sorted by, for the cursor. */
export interface Keyed<Thing> {
  readonly key: string;
  readonly thing: Thing;
}

/** A page and one row more, which tells that there are more. */
export interface Listed<Thing> {
  readonly rows: readonly Keyed<Thing>[];
  readonly totalCount: number | null;
}

export function inOrder<I, Thing>(listed: ListedIds<I>, things: ReadonlyMap<I, Thing>): Listed<Thing> {
  return {
    rows: listed.rows.flatMap(({ id, key }) => {
      const thing = things.get(id);
      return thing === undefined ? [] : [{ key, thing }];
    }),
    totalCount: listed.totalCount,
  };
}

export function readCustomer(
  ports: Ports,
  asking: Asking,
  reference: Reference<'customer'>,
): Promise<Result<StoredCustomer>> {
  return look(ports, asking, async (tx) => {
    const [customer] = await findCustomers(tx, asking.accountId, [reference]);
    return customer ? ok(customer) : refuse('customer_not_found', 'No such customer.');
  });
}

export function listCustomers(
  ports: Ports,
  asking: Asking,
  page: CustomerPage,
): Promise<Result<Listed<StoredCustomer>>> {
  return look(ports, asking, async (tx) => {
    const listed = await listCustomerIds(tx, asking.accountId, page);
    return ok(
      inOrder(
        listed,
        await loadCustomers(
          tx,
          owned(
            asking.accountId,
            listed.rows.map((row): CustomerId => row.id),
          ),
        ),
      ),
    );
  });
}
