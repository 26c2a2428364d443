/**
 * The kinds of imports: how records become inputs, and the flow that saves them. Records are written only through those flows, so that all
 * rules of the API apply to files too. A record's outcome is written in the transaction that saves it.
 */
import type { SavedThing } from './record.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Existing, ImportKind } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Database, Tx } from '#runtime/database/transaction.ts';
import { KINDS } from '#modules/imports/index.ts';
import { readDocument, type DocumentInput } from './document-input.ts';
import { importDocuments } from './documents.ts';
import {
  createOrUpdateCustomers,
  createOrUpdateProducts,
  createOrUpdateTaxRates,
  type Overwriting,
} from './update-existing.ts';
import { orderOf } from './order-input.ts';
import { importOrders, type OrderToImport } from './orders.ts';
import {
  customerOf,
  productOf,
  shipmentOf,
  taxRateOf,
  type Incoming,
  type RecordBuilding,
  type ShipmentToSave,
} from './inputs.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { voidedShipment } from '#modules/fulfilment/index.ts';
import type { ShipmentAnswer } from '#flows/shipments/ship.ts';
import type { CustomerInput } from '#flows/customers/create.ts';
import type { ProductInput } from '#flows/products/create.ts';
import type { TaxRateInput } from '#flows/tax-rates/create.ts';
import { createShipments } from '#flows/shipments/pack.ts';
import { transactEach } from '#flows/kit/transact.ts';

/** Options of an import. */
export interface SaveOptions {
  readonly existing: Existing;
  /** Whether documents are mailed. */
  readonly sends: boolean;
}

/** Hooks of an import in the transaction that saves. */
export interface TransactionHooks {
  /** Throws when work on the import must stop; then nothing is saved. */
  readonly begin: (tx: Tx) => Promise<void>;
  readonly end: (tx: Tx, results: readonly Result<SavedThing>[]) => Promise<void>;
}

interface Saving<Input> {
  readonly items: readonly Incoming<Input>[];
  readonly options: SaveOptions;
}

/** `save` runs one transaction and returns one result per item. */
interface KindFlow<Input, Thing> {
  readonly build: (building: RecordBuilding) => Input;
  readonly save: (ports: Ports, context: RequestContext, saving: Saving<Input>) => Promise<Result<Result<Thing>[]>>;
  readonly thing: (value: Thing) => SavedThing;
}

export interface AnyKindFlow {
  build(building: RecordBuilding): unknown;
  save(
    ports: Ports,
    context: RequestContext,
    saving: Saving<unknown> & { readonly hooks: TransactionHooks | null },
  ): Promise<Result<Result<SavedThing>[]>>;
}

/** Erases the types: `save` only gets inputs from `build` of the same kind. */
const kindFlow = <Input, Thing>(flow: KindFlow<Input, Thing>): AnyKindFlow => ({
  build: flow.build,
  save: async (ports, context, { items, options, hooks }) => {
    const things = (results: readonly Result<Thing>[]) =>
      results.map((each) => skippedIfExisting(options, each.ok ? ok(flow.thing(each.value)) : each));
    const database =
      hooks === null ? ports.database : withHooks(ports.database, hooks, (value) => things(value as Result<Thing>[]));
    const saving = { items: items as readonly Incoming<Input>[], options };
    const saved = await flow.save({ ...ports, database }, context, saving);
    return saved.ok ? ok(things(saved.value)) : saved;
  },
});

/** Wraps the database so that the hooks run inside the transaction of a save. */
function withHooks(
  database: Database,
  { begin, end }: TransactionHooks,
  things: (value: unknown) => readonly Result<SavedThing>[],
): Database {
  return {
    ...database,
    transaction: (accountIds, work, isolation) =>
      isolation === 'read'
        ? database.transaction(accountIds, work, isolation)
        : database.transaction(accountIds, async (tx) => {
            await begin(tx);
            const value = await work(tx);
            await end(tx, things((value as { readonly value: unknown }).value));
            return value;
          }),
  };
}

const ALREADY_EXISTS: ReadonlySet<string> = new Set(['external_id_already_used', 'invoice_number_already_used']);

/** Orders, shipments and documents are never overwritten; existing ones are skipped if so requested. */
const skippedIfExisting = ({ existing }: SaveOptions, result: Result<SavedThing>): Result<SavedThing> =>
  !result.ok && existing === 'skip' && ALREADY_EXISTS.has(result.refusal.code)
    ? ok({ id: null, became: 'skipped' })
    : result;

const overwritable = <Input>(build: (building: RecordBuilding) => Input, write: Overwriting<Input>): AnyKindFlow =>
  kindFlow<Input, SavedThing>({
    build,
    save: (ports, context, { items, options }) =>
      transactEach(ports, context, {
        items,
        work: (tx, some) => write(tx, { ports, context }, { items: some, existing: options.existing }),
      }),
    thing: (thing) => thing,
  });

/** A row cannot report a warning for a shipment: a repeat of a voided one is an error. */
async function importShipments(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ShipmentToSave[],
): Promise<Result<Result<ShipmentAnswer>[]>> {
  const saved = await createShipments(ports, context, inputs);
  if (!saved.ok) return saved;
  return ok(
    saved.value.map((each) =>
      each.ok && each.value.shipment.state === 'voided'
        ? { ok: false, refusal: voidedShipment(each.value.shipment) }
        : each,
    ),
  );
}

const inputsOf = <Input>({ items }: Saving<Input>): Input[] => items.map(({ input }) => input);
const becameNew = (isNew: boolean): SavedThing['became'] => (isNew ? 'created' : 'unchanged');

/** Kinds whose rows may update existing records. */
export const OVERWRITABLE: ReadonlySet<ImportKind> = new Set(['customers', 'products', 'tax_rates']);

/** Whether the kind may have its lines in a second file. */
export const takesLines = (kind: ImportKind): boolean => KINDS[kind].hasLines;

export const KIND_FLOWS: Readonly<Record<ImportKind, AnyKindFlow>> = {
  customers: overwritable<CustomerInput>(customerOf, createOrUpdateCustomers),
  products: overwritable<ProductInput>(productOf, createOrUpdateProducts),
  tax_rates: overwritable<TaxRateInput>(taxRateOf, createOrUpdateTaxRates),
  orders: kindFlow({
    build: orderOf,
    save: (ports, context, saving: Saving<OrderToImport>) => importOrders(ports, context, inputsOf(saving)),
    thing: (thing: SavedThing) => thing,
  }),
  shipments: kindFlow({
    build: shipmentOf,
    save: (ports, context, saving: Saving<ShipmentToSave>) => importShipments(ports, context, inputsOf(saving)),
    thing: ({ isNew, shipment }) => ({ id: shipment.id, became: becameNew(isNew) }),
  }),
  documents: kindFlow({
    build: readDocument,
    save: (ports, context, saving: Saving<DocumentInput>) =>
      importDocuments(ports, context, { inputs: inputsOf(saving), sends: saving.options.sends }),
    thing: (thing: SavedThing) => thing,
  }),
};
