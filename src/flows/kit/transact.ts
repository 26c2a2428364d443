/** Opens a flow's transaction, and maps violated constraints to refusals. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Refusal, type Refused, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { eachOnItsOwn, runTransaction } from '#runtime/unit-of-work.ts';
import type { Ports } from './ports.ts';

type Transacting = Pick<Ports, 'database'>;

/** Constraints that input can violate; a violation of any other is a bug and is thrown. */
const REFUSALS: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  shipped_within_ordered: [
    'order_line_already_shipped',
    'The quantity exceeds what is left to ship on the order line.',
  ],
  billed_within_ceiling: [
    'order_line_already_billed',
    'The quantity exceeds what is left to bill on the order line, or goods to be taken back are already billed. In that case, void or credit their invoice first.',
  ],
  credited_within_billed: ['order_line_already_credited', 'The credit exceeds what was billed.'],
  allocated_within_amount: [
    'allocation_exceeds_transaction',
    'The allocations exceed the open credit of the transaction.',
  ],
  account_username_key: ['username_already_used', 'This username is already taken.'],
  claim_one_live: ['source_already_invoiced', 'This source has already been invoiced.'],
  sales_order_external_id: ['external_id_already_used', 'Another order already has this external_id.'],
  sales_order_number: ['order_number_already_used', 'Another order already has this number.'],
  customer_account_id_external_id_key: ['external_id_already_used', 'Another customer already has this external_id.'],
  customer_account_id_number_key: ['customer_number_already_used', 'Another customer already has this number.'],
  product_account_id_external_id_key: ['external_id_already_used', 'Another product already has this external_id.'],
  product_account_id_sku_key: ['sku_already_used', 'Another product already has this sku.'],
  tax_rate_account_id_external_id_key: ['external_id_already_used', 'Another tax rate already has this external_id.'],
  tax_rate_account_id_name_key: ['tax_rate_name_already_used', 'Another tax rate already has this name.'],
  tax_rate_one_default: ['busy', 'Another default tax rate was set at the same time.'],
  shipment_number: [
    'shipment_number_already_used',
    'Another shipment was given this number at the same time. Send the request again.',
  ],
  shipment_external_id: ['external_id_already_used', 'Another shipment already has this external_id.'],
  sales_order_customer: ['customer_not_found', 'No such customer.'],
  line_product: ['product_not_found', 'No such product.'],
  transaction_customer: ['customer_not_found', 'No such customer.'],
  invoice_account_id_number_key: ['invoice_number_already_used', 'Another document already has this number.'],
  transaction_account_id_external_id_key: [
    'external_id_already_used',
    'Another transaction already has this external_id.',
  ],
  settlement_external_id: ['external_id_already_used', 'Another settlement already has this external_id.'],
};

export function refusalOf(constraint: string): Refusal | null {
  const known = REFUSALS[constraint];
  return known === undefined ? null : { code: known[0], detail: known[1] };
}

/**
 * Of two concurrent equal requests one may violate the uniqueness of the number before that of the external id. On retry the existing
 * record is found by its external id.
 */
const TRY_AGAIN = new Set([
  'order_number_already_used',
  'customer_number_already_used',
  'sku_already_used',
  'tax_rate_name_already_used',
  'shipment_number_already_used',
]);

const isWorthAnotherTry = (result: Result<unknown>): boolean => !result.ok && TRY_AGAIN.has(result.refusal.code);

/** Runs one transaction; a refusal rolls it back. */
export function transact<T>(
  ports: Transacting,
  context: RequestContext,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  return runTransaction({ database: ports.database, context, refusalOf, work });
}

/** Returns one result per item, in order; a single refusal rolls back all of them. */
type SetWork<Item, T> = (tx: Tx, items: readonly Item[]) => Promise<readonly Result<T>[] | Refused>;

/** Processes items in one transaction, each with its own result; refused ones leave nothing written. */
export async function transactEach<Item, T>(
  ports: Transacting,
  context: RequestContext,
  batch: { readonly items: readonly Item[]; readonly work: SetWork<Item, T> },
): Promise<Result<Result<T>[]>> {
  return transact(ports, context, async (tx) => {
    const each = (items: readonly Item[]) =>
      eachOnItsOwn(tx, { items, refusalOf, work: (some) => batch.work(tx, some) });
    const results = await each(batch.items);
    const refused = batch.items.filter((_, index) => isWorthAnotherTry(present(results[index], 'a result per item')));
    if (refused.length === 0) return ok(results);
    const again = (await each(refused)).values();
    return ok(
      results.map((result) =>
        isWorthAnotherTry(result) ? present(again.next().value, 'a result per item tried again') : result,
      ),
    );
  });
}

/** Processes a single item with the same work: a refusal rolls everything back. */
export async function transactOne<Item, T>(
  ports: Transacting,
  context: RequestContext,
  batch: { readonly item: Item; readonly work: SetWork<Item, T> },
): Promise<Result<T>> {
  const once = () =>
    transact(ports, context, async (tx) => {
      const results = await batch.work(tx, [batch.item]);
      if ('ok' in results) return results;
      return results[0] ?? refuse('nothing_done', 'Nothing was done.');
    });
  const result = await once();
  return isWorthAnotherTry(result) ? once() : result;
}
