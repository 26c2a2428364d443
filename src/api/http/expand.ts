/**
 * `?expand=customer,order.lines`: adds referenced records to responses, beside their ids. Up to two levels, as allowed by the endpoint; read
 * for all rows at once, in the caller's account and with the caller's permissions.
 */
import { assert } from '#kernel/assert.ts';
import { parseId, type Id, type IdKind } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Permission } from '#model/permission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { readRelated, type Related } from '#flows/expand/read-related.ts';
import { writeCustomer } from '#api/endpoints/customers/endpoints.ts';
import { writeProduct } from '#api/endpoints/products/endpoints.ts';
import { writeShipmentParts, writeShipmentRow } from '#api/endpoints/shipments/endpoints.ts';
import { writeTransaction } from '#api/endpoints/transactions/endpoints.ts';
import { writeInvoiceParts, writeInvoiceRow } from '#api/endpoints/invoices/answer.ts';
import type { Expandable } from './expandable.ts';
import { writeOrderParts, writeOrderRow } from '#api/endpoints/orders/answer.ts';
import { refuseWithout } from './authenticate.ts';
import { refuseRequest, type HttpRefusal } from './problem.ts';
import { seesPrices } from '#api/fields/sees-prices.ts';

type Json = Record<string, unknown>;

/** Limit of expanded records per response. */
export const MAX_EXPANDED = 5_000;

/** How a member of a record is expanded. */
type Rule =
  | { readonly by: 'id'; readonly kind: Expandable; readonly from: string }
  | { readonly by: 'ids'; readonly kind: Expandable; readonly from: string }
  /** Members of the record itself that list rows omit. */
  | { readonly by: 'parts' }
  /** Already present; its contents may be expanded further. */
  | { readonly by: 'itself'; readonly holds: string };

const one = (kind: Expandable, from = `${kind}_id`): Rule => ({ by: 'id', kind, from });
const many = (kind: Expandable, from = `${kind}_ids`): Rule => ({ by: 'ids', kind, from });
const PARTS: Rule = { by: 'parts' };

/** By the record's `object`; parts without one by their kind (see `nameOfPart`). */
const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  invoice: {
    customer: one('customer'),
    order: one('order'),
    shipment: one('shipment'),
    credit_notes: many('invoice', 'credit_note_ids'),
    lines: PARTS,
  },
  order: { customer: one('customer'), invoices: many('invoice'), shipments: many('shipment'), lines: PARTS },
  order_line: { product: one('product') },
  shipment: { customer: one('customer'), order: one('order'), invoice: one('invoice'), lines: PARTS },
  transaction: { customer: one('customer'), credit_note: one('invoice', 'credit_note_id') },
  settlement: { allocations: { by: 'itself', holds: 'allocation' } },
  allocation: { transaction: one('transaction'), invoice: one('invoice') },
  transmission: { invoice: one('invoice') },
};

interface Kind {
  readonly permission: Permission;
  readonly read: (related: Related, ids: readonly string[], context: RequestContext) => Promise<readonly Json[]>;
  /** Members that list rows omit, by the record's id. */
  readonly parts?: (
    related: Related,
    ids: readonly string[],
    context: RequestContext,
  ) => Promise<readonly (Json & { id: string })[]>;
}

const idsOf = <K extends IdKind>(kind: K, texts: readonly string[]): Id<K>[] =>
  texts.flatMap((text) => parseId(kind, text) ?? []);

const pricesFor = (context: RequestContext) => ({ prices: seesPrices(context) });

const KINDS: Readonly<Record<Expandable, Kind>> = {
  customer: {
    permission: 'customers:read',
    read: async (related, ids) => (await related.customers(idsOf('customer', ids))).map(writeCustomer),
  },
  product: {
    permission: 'catalog:read',
    read: async (related, ids, context) =>
      (await related.products(idsOf('product', ids))).map((product) => writeProduct(product, context)),
  },
  order: {
    permission: 'orders:read',
    read: async (related, ids, context) =>
      (await related.orders(idsOf('order', ids))).map((order) => writeOrderRow(order, pricesFor(context))),
    parts: async (related, ids, context) =>
      (await related.orders(idsOf('order', ids))).map((order) => writeOrderParts(order, pricesFor(context))),
  },
  shipment: {
    permission: 'shipments:read',
    read: async (related, ids) => (await related.shipments(idsOf('shipment', ids))).map(writeShipmentRow),
    parts: async (related, ids) => (await related.shipments(idsOf('shipment', ids))).map(writeShipmentParts),
  },
  invoice: {
    permission: 'invoices:read',
    read: async (related, ids) => (await related.invoices(idsOf('invoice', ids))).map(writeInvoiceRow),
    parts: async (related, ids) => (await related.wholeInvoices(idsOf('invoice', ids))).map(writeInvoiceParts),
  },
  transaction: {
    permission: 'payments:read',
    read: async (related, ids) => (await related.transactions(idsOf('transaction', ids))).map(writeTransaction),
  },
};

interface Expanding {
  readonly related: Related;
  readonly context: RequestContext;
}

/** Returns a copy of the response, a record or a list, with the requested expansions. */
export async function expandAnswer(
  ports: Ports,
  context: RequestContext,
  { body, paths }: { readonly body: unknown; readonly paths: readonly string[] },
): Promise<Result<unknown, HttpRefusal>> {
  if (!isJson(body)) return ok(body);
  const answer = structuredClone(body);
  const roots = answer['object'] === 'list' ? (answer['data'] as Json[]) : [answer];
  return readRelated(ports, context, async (related): Promise<Result<unknown, HttpRefusal>> => {
    const expanding: Expanding = { related, context };
    for (const first of new Set(paths.map((path) => path.split('.')[0] ?? ''))) {
      const inner = await expandMember(expanding, roots, first);
      if (!inner.ok) return inner;
      const second = paths.flatMap((path) => (path.startsWith(`${first}.`) ? [path.slice(first.length + 1)] : []));
      for (const member of second) {
        const expanded = await expandMember(expanding, inner.value, member);
        if (!expanded.ok) return expanded;
      }
    }
    return ok(answer);
  });
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets the member in records of one kind and returns the inserted values. */
async function expandMember(
  expanding: Expanding,
  things: readonly Json[],
  member: string,
): Promise<Result<Json[], HttpRefusal>> {
  const [first] = things;
  if (first === undefined) return ok([]);
  const { object } = first;
  const name = typeof object === 'string' ? object : nameOfPart(first);
  const rule = RULES[name]?.[member];
  assert(rule !== undefined, `${name} has a rule for ${member}`);
  switch (rule.by) {
    case 'itself':
      return ok(things.flatMap((thing) => (thing[member] as Json[] | undefined) ?? []));
    case 'parts':
      await addParts(expanding, things, name as Expandable);
      return ok(things.flatMap((thing) => (thing[member] as Json[] | undefined) ?? []));
    case 'id':
    case 'ids':
      return addRelated(expanding, things, { member, rule });
  }
}

/** Parts of responses have no `object`: they are recognized by their members. */
const nameOfPart = (part: Json): string => ('transaction_id' in part ? 'allocation' : 'order_line');

async function addParts(expanding: Expanding, things: readonly Json[], kind: Expandable): Promise<void> {
  const bare = things.filter((thing) => thing['lines'] === undefined);
  const parts = KINDS[kind].parts;
  if (bare.length === 0 || parts === undefined) return;
  const ids = [...new Set(bare.map((thing) => String(thing['id'])))];
  const found = new Map((await parts(expanding.related, ids, expanding.context)).map((part) => [part.id, part]));
  for (const thing of bare) Object.assign(thing, structuredClone(found.get(String(thing['id'])) ?? {}));
}

async function addRelated(
  { related, context }: Expanding,
  things: readonly Json[],
  { member, rule }: { readonly member: string; readonly rule: Extract<Rule, { by: 'id' | 'ids' }> },
): Promise<Result<Json[], HttpRefusal>> {
  const { permission, read } = KINDS[rule.kind];
  const missing = refuseWithout(context.actor, permission, `Expanding "${member}"`);
  if (missing !== null) return { ok: false, refusal: missing };
  const namesOf = (thing: Json): string[] => {
    const named = thing[rule.from];
    return Array.isArray(named) ? named.map(String) : typeof named === 'string' ? [named] : [];
  };
  const named = things.flatMap(namesOf);
  if (named.length > MAX_EXPANDED) return tooMany(member);
  const ids = [...new Set(named)];
  const found = new Map((await read(related, ids, context)).map((row) => [String(row['id']), row]));
  const shown: Json[] = [];
  for (const thing of things) {
    // A copy for each record: its contents may be expanded further, and only once.
    const inside = namesOf(thing).flatMap((id) => {
      const row = found.get(id);
      return row === undefined ? [] : [structuredClone(row)];
    });
    shown.push(...inside);
    if (rule.by === 'ids') thing[member] = inside;
    else if (inside[0] !== undefined) thing[member] = inside[0];
  }
  return ok(shown);
}

const tooMany = (member: string) => {
  const detail = `Expanding "${member}" would include more than ${MAX_EXPANDED} records; request fewer rows with limit.`;
  return refuseRequest('invalid_input', detail, {
    errors: [{ pointer: '/query/expand', code: 'too_many_expanded', detail }],
  });
};
