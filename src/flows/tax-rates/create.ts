/** Creates tax rates. One may be the default, which applies to lines without a tax; a new default replaces it. */
import type { Id } from '#kernel/id.ts';
import { writeRate } from '#kernel/quantity.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { TaxRate } from '#model/catalog.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  clearDefaultTax,
  findTaxRates,
  insertTaxRates,
  loadTaxRates,
  markDefaultTax,
  type TaxRateToSave,
} from '#modules/catalog/index.ts';
import { resolveLineTax } from '#modules/tax/index.ts';
import { given, type Facts } from '#flows/kit/changes.ts';
import { differences } from '#flows/kit/differences.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { saveNew, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';
import { transactEach, transactOne } from '#flows/kit/transact.ts';

export interface TaxRateInput {
  readonly externalId?: string | null | undefined;
  readonly name: string;
  /** Default: standard, or zero rated when the rate is 0. */
  readonly category?: TaxCategory | undefined;
  /** Percent at RATE_SCALE. */
  readonly rate?: bigint | undefined;
  readonly exemptionReason?: string | null | undefined;
  readonly isDefault?: boolean | undefined;
}

/** Absent keeps, null clears. */
export type TaxRateEdit = { readonly [M in keyof TaxRateInput]?: TaxRateInput[M] | undefined };
type TaxRateId = Id<'tax_rate'>;

export function createTaxRate(
  ports: Ports,
  context: RequestContext,
  input: TaxRateInput,
): Promise<Result<Saved<TaxRate>>> {
  return transactOne(ports, context, {
    item: input,
    work: (tx, items) => createTaxRatesIn(tx, { ports, context }, items),
  });
}

export function createTaxRates(
  ports: Ports,
  context: RequestContext,
  inputs: readonly TaxRateInput[],
): Promise<Result<Result<Saved<TaxRate>>[]>> {
  return transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => createTaxRatesIn(tx, { ports, context }, items),
  });
}

/** Within the caller's transaction; used by imports too. */
export function createTaxRatesIn(
  tx: Tx,
  invocation: Invocation,
  inputs: readonly TaxRateInput[],
): Promise<Result<Saved<TaxRate>>[]> {
  const { accountId } = invocation.context;
  const saving: Saving<'tax_rate', TaxRateInput, TaxRate> = {
    find: async (externalIds) => {
      const found = await findTaxRates(
        tx,
        accountId,
        externalIds.map((external) => ({ external })),
      );
      return new Map(found.flatMap((rate) => (rate?.externalId ? [[rate.externalId, rate] as const] : [])));
    },
    make: (things) => make(tx, invocation, things),
    load: (ids) => loadTaxRates(tx, accountId, ids),
    differing: (input, { tax, ...rate }) => differences(input, { ...rate, ...tax }),
  };
  return saveNew(saving, inputs);
}

async function make(
  tx: Tx,
  { ports, context }: Invocation,
  things: readonly NewThing<TaxRateInput>[],
): Promise<(Result<TaxRateId> | 'taken')[]> {
  const read = things.map(({ input, hash }): Result<TaxRateToSave> => {
    const tax = taxOf(input, null);
    if (!tax.ok) return tax;
    return ok({
      id: ports.newId('tax_rate'),
      externalId: input.externalId ?? null,
      name: input.name,
      tax: tax.value,
      isDefault: input.isDefault ?? false,
      contentHash: hash,
    });
  });
  const wanted = lastDefaultAlone(read.flatMap((result) => (result.ok ? [result.value] : [])));
  const added = await insertTaxRates(tx, context, wanted);
  const byDefault = wanted.find((rate) => rate.isDefault && added.has(rate.id));
  if (byDefault !== undefined) {
    await clearDefaultTax(tx, context);
    await markDefaultTax(tx, context.accountId, byDefault.id);
  }
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    wanted
      .filter((rate) => added.has(rate.id))
      .map((rate) => ({
        accountId: context.accountId,
        type: 'tax_rate.created',
        subjectKind: 'tax_rate',
        subjectId: rate.id,
        data: given(factsOf(rate)),
      })),
  );
  return read.map((result) => (!result.ok ? result : added.has(result.value.id) ? ok(result.value.id) : 'taken'));
}

/** Of several new defaults in one call the last one wins, as with separate calls. */
export function lastDefaultAlone(rates: readonly TaxRateToSave[]): TaxRateToSave[] {
  const last = rates.findLast((rate) => rate.isDefault);
  return rates.map((rate) => ({ ...rate, isDefault: rate === last }));
}

const NO_RATE = 'Give the rate in percent, such as "19", or a category that has none, such as "E".';

/** The rules name the fields of a line; a tax rate calls its own `rate` and `category`. */
export function taxOf(input: TaxRateEdit, known: LineTax | null): Result<LineTax> {
  const tax = resolveLineTax({
    given: { rate: input.rate, category: input.category, exemptionReason: input.exemptionReason },
    product: known,
    fallback: null,
    pointer: '',
  });
  if (tax.ok) return tax;
  const { code, detail, errors = [] } = tax.refusal;
  if (code === 'tax_unknown')
    return refuse(code, NO_RATE, [{ pointer: '/rate', code: 'tax_rate_missing', detail: NO_RATE }]);
  return refuse(
    code,
    detail,
    errors.map((problem) => ({ ...problem, pointer: problem.pointer.replace('/tax_', '/') })),
  );
}

export function factsOf(rate: TaxRateToSave): Facts {
  return {
    external_id: rate.externalId,
    name: rate.name,
    category: rate.tax.category,
    rate: writeRate(rate.tax.rate),
    exemption_reason: rate.tax.exemptionReason,
    is_default: rate.isDefault,
  };
}
