/** Order numbers: given by the caller, or the next of the account's series, unique but with gaps. One increment per batch. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Tx } from '#runtime/database/transaction.ts';

const PREFIX = 'SO-';
const DIGITS = 5;

/** Returns the requested number of new order numbers, skipping those given by callers. */
export async function takeOrderNumbers(
  tx: Tx,
  accountId: AccountId,
  request: { readonly count: number; readonly avoid: ReadonlySet<string> },
): Promise<string[]> {
  const numbers: string[] = [];
  while (numbers.length < request.count) {
    const next = await bump(tx, accountId, request.count - numbers.length);
    const { numbers: used, voided } = await findUsed(tx, accountId, { numbers: next, pos: [] });
    numbers.push(...next.filter((number) => !used.has(number) && !voided.has(number) && !request.avoid.has(number)));
  }
  return numbers;
}

async function bump(tx: Tx, accountId: AccountId, count: number): Promise<string[]> {
  const row = present(
    await tx.maybe(sql<{ prefix: string; first: string }>`
      insert into orders.number_series as s (account_id, series, prefix, next_serial) values (${accountId}, 'order', ${PREFIX}, 1 + ${count}::bigint)
      on conflict (account_id, series) do update set next_serial = s.next_serial + ${count}::bigint
      returning prefix, (next_serial - ${count}::bigint)::text as first`),
    'a series returns its counter',
  );
  const first = BigInt(row.first);
  return Array.from(
    { length: count },
    (_, index) => row.prefix + (first + BigInt(index)).toString().padStart(DIGITS, '0'),
  );
}

export interface PoNumber {
  readonly customerId: CustomerId;
  readonly poNumber: string;
}

/** Ignores case; the PO number is already trimmed. */
export const poKey = (po: PoNumber): string => `${po.customerId}|${withoutCase(po.poNumber)}`;

/** Locks these PO numbers, so that of two concurrent requests the second sees the first. */
export async function holdPoNumbers(tx: Tx, accountId: AccountId, pos: readonly PoNumber[]): Promise<void> {
  if (pos.length === 0) return;
  const keys = [...new Set(pos.map((po) => `${accountId}|${poKey(po)}`))];
  await tx.run(sql`
    select pg_advisory_xact_lock(h.key) from (
      select distinct hashtextextended(k, 0) as key from unnest(${keys}::text[]) k order by 1) h`);
}

export interface VoidOrder {
  readonly id: OrderId;
  readonly contentHash: string;
}

export interface UsedNames {
  /** Numbers of orders that are not void. */
  readonly numbers: ReadonlySet<string>;
  /** Void orders by number. */
  readonly voided: ReadonlyMap<string, readonly VoidOrder[]>;
  readonly pos: ReadonlyMap<string, string>;
}

/** Which of the numbers are used by orders, and which of the PO numbers by open orders, except the one being edited. */
export async function findUsed(
  tx: Tx,
  accountId: AccountId,
  wanted: { readonly numbers: readonly string[]; readonly pos: readonly PoNumber[]; readonly except?: OrderId },
): Promise<UsedNames> {
  if (wanted.numbers.length + wanted.pos.length === 0) return { numbers: new Set(), voided: new Map(), pos: new Map() };
  const rows = await tx.many(sql<{
    id: OrderId;
    number: string;
    customerId: CustomerId | null;
    poNumber: string | null;
    contentHash: string;
    isVoid: boolean;
  }>`
    select id, number, null::uuid as "customerId", null::text as "poNumber", content_hash as "contentHash",
      voided_at is not null as "isVoid"
    from orders.sales_order
    where account_id = ${accountId} and number = any(${[...wanted.numbers]}::text[])
    union all
    select o.id, o.number, o.customer_id, o.po_number, '', false
    from unnest(${wanted.pos.map((po) => po.customerId)}::uuid[], ${wanted.pos.map((po) => withoutCase(po.poNumber))}::text[]) as po(customer_id, po_key)
    cross join lateral (
      -- Two, for one of them may be the order that is edited.
      select s.id, s.number, s.customer_id, s.po_number from orders.sales_order s
      where s.account_id = ${accountId} and s.customer_id = po.customer_id and s.po_key = po.po_key and s.po_key is not null
        and s.phase in ('draft', 'accepted')
      order by s.id limit 2) o`);
  const others = rows.filter((row) => row.id !== wanted.except);
  const numbered = others.filter((row) => row.poNumber === null);
  return {
    numbers: new Set(numbered.flatMap((row) => (row.isVoid ? [] : [row.number]))),
    voided: Map.groupBy(
      numbered.filter((row) => row.isVoid),
      (row) => row.number,
    ),
    pos: new Map(
      others.flatMap(({ customerId, poNumber, number }) =>
        customerId === null || poNumber === null ? [] : [[poKey({ customerId, poNumber }), number] as const],
      ),
    ),
  };
}
