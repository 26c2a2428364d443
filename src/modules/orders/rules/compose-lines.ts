/**
 * Composes the lines and charges of an order from the input and the products it refers to. Missing or contradictory input is reported by its
 * pointer; nothing is guessed: a price in another currency or price mode than the order's is not used.
 */
import type { ChargeId, OrderLineId, ProductId } from '#kernel/id.ts';
import { parseMoney } from '#kernel/money.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Product } from '#model/catalog.ts';
import { CHARGE_WORDS } from '#model/charge-words.ts';
import type { OrderCharge, OrderLine } from '#model/order.ts';
import type { OrderChargeInput, OrderLineInput } from '#model/order-input.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';

/** The function of the tax rules that resolves tax, passed in by the flow. */
export type ResolveTax = (question: {
  readonly given: {
    readonly rate?: bigint | undefined;
    readonly category?: TaxCategory | undefined;
    readonly exemptionReason?: string | undefined;
  };
  readonly product: LineTax | null;
  readonly fallback: LineTax | null;
  readonly pointer: string;
}) => Result<LineTax>;

export interface ProductShelf {
  readonly byId: ReadonlyMap<ProductId, Product>;
  readonly byExternalId: ReadonlyMap<string, Product>;
  readonly bySku: ReadonlyMap<string, Product>;
}

/** The input of composing. Problems are added to `problems`; the result must only be used when there are none. */
export interface Composing {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  /** The currency of product prices. */
  readonly homeCurrency: string;
  readonly products: ProductShelf;
  readonly defaultTax: LineTax | null;
  readonly resolveTax: ResolveTax;
  readonly problems: Problem[];
}

/** UN/ECE recommendation 20: one piece. */
const DEFAULT_UNIT = 'C62';

export function composeLines(
  composing: Composing,
  inputs: readonly OrderLineInput[],
  newId: () => OrderLineId,
): OrderLine[] {
  if (inputs.length === 0)
    report(composing, { pointer: '/lines', code: 'lines_missing', detail: 'An order must have at least one line.' });
  refuseTwins(composing, inputs);
  return inputs.flatMap((input, index) => {
    const line = composeLine(composing, { input, position: index + 1, pointer: `/lines/${index}`, newId });
    return line === null ? [] : [line];
  });
}

function report({ problems }: Composing, problem: Problem): null {
  problems.push(problem);
  return null;
}

/** Shipments refer to lines by external id, so it must be unique within an order. */
function refuseTwins(composing: Composing, inputs: readonly OrderLineInput[]): void {
  const seen = new Set<string>();
  for (const [index, { externalId }] of inputs.entries()) {
    if (externalId === undefined) continue;
    if (seen.has(externalId))
      report(composing, {
        pointer: `/lines/${index}/external_id`,
        code: 'line_external_id_repeated',
        detail: 'An earlier line already has this external_id.',
      });
    seen.add(externalId);
  }
}

function composeLine(
  composing: Composing,
  at: {
    readonly input: OrderLineInput;
    readonly position: number;
    readonly pointer: string;
    readonly newId: () => OrderLineId;
  },
): OrderLine | null {
  const { input, pointer } = at;
  const before = composing.problems.length;
  const product = productOf(composing, input, pointer);
  const description = input.description ?? product?.name ?? null;
  if (description === null && composing.problems.length === before) {
    report(composing, {
      pointer: `${pointer}/description`,
      code: 'description_missing',
      detail: 'Give a sku or product_id, or a description and a unit_price.',
    });
  }
  const unitPrice = composing.problems.length === before ? priceOf(composing, { input, product, pointer }) : null;
  const tax = composing.resolveTax({
    given: givenTax(input),
    product: product?.tax ?? null,
    fallback: composing.defaultTax,
    pointer,
  });
  if (!tax.ok) composing.problems.push(...(tax.refusal.errors ?? []));
  if (composing.problems.length > before || description === null || unitPrice === null || !tax.ok) return null;
  return {
    id: at.newId(),
    position: at.position,
    externalId: input.externalId ?? null,
    productId: product?.id ?? null,
    sku: product?.sku ?? input.sku ?? null,
    description,
    quantity: input.quantity,
    unit: input.unit ?? product?.unit ?? DEFAULT_UNIT,
    unitPrice,
    discountRate: input.discountRate ?? 0n,
    tax: tax.value,
  };
}

const givenTax = (input: {
  taxRate?: bigint | undefined;
  taxCategory?: TaxCategory | undefined;
  exemptionReason?: string | undefined;
}) => ({
  rate: input.taxRate,
  category: input.taxCategory,
  exemptionReason: input.exemptionReason,
});

/** The product of a line; null for a free line, which may have a SKU that is not in the catalogue. */
function productOf(composing: Composing, input: OrderLineInput, pointer: string): Product | null {
  const { products } = composing;
  if (input.product !== undefined) {
    const product =
      'id' in input.product ? products.byId.get(input.product.id) : products.byExternalId.get(input.product.external);
    if (product === undefined)
      return report(composing, {
        pointer: `${pointer}/product_id`,
        code: 'product_not_found',
        detail: 'No such product.',
      });
    if (input.sku !== undefined && withoutCase(input.sku) !== withoutCase(product.sku)) {
      return report(composing, {
        pointer: `${pointer}/sku`,
        code: 'sku_contradicts_product',
        detail: `The product with this product_id has the sku ${JSON.stringify(product.sku)}.`,
      });
    }
    return product;
  }
  if (input.sku === undefined) return null;
  const product = products.bySku.get(input.sku) ?? products.bySku.get(withoutCase(input.sku));
  if (product !== undefined) return product;
  // A product outside the catalogue may be sold if the line has description and price.
  if (input.description !== undefined && input.unitPrice !== undefined) return null;
  return report(composing, {
    pointer: `${pointer}/sku`,
    code: 'product_not_found',
    detail: `No product has the sku ${JSON.stringify(input.sku)}. A line without a product needs a description and a unit_price.`,
  });
}

function priceOf(
  composing: Composing,
  {
    input,
    product,
    pointer,
  }: { readonly input: OrderLineInput; readonly product: Product | null; readonly pointer: string },
): bigint | null {
  if (input.unitPrice !== undefined) return input.unitPrice;
  const missing = (detail: string) =>
    report(composing, { pointer: `${pointer}/unit_price`, code: 'unit_price_missing', detail });
  if (product === null) return missing('A line without a product needs a unit_price.');
  if (product.unitPrice === null) return missing('The product has no price; give the line a unit_price.');
  if (composing.currency !== composing.homeCurrency) {
    return missing(
      `The product has a price in ${composing.homeCurrency}, but the order is in ${composing.currency}; give the line a unit_price.`,
    );
  }
  if (composing.pricesIncludeTax)
    return missing(
      'The product has a price before tax, but the prices of this order include tax; give the line a unit_price.',
    );
  return product.unitPrice;
}

export function composeCharges(
  composing: Composing,
  inputs: readonly OrderChargeInput[],
  newId: () => ChargeId,
): OrderCharge[] {
  return inputs.flatMap((input, index): OrderCharge[] => {
    const pointer = `/charges/${index}`;
    const amount = parseMoney(input.amount, composing.currency);
    if (amount === null)
      report(composing, {
        pointer: `${pointer}/amount`,
        code: 'too_many_decimals',
        detail: `The amount has more decimal places than ${composing.currency} allows.`,
      });
    const tax = chargeTax(composing, input, pointer);
    if (amount === null || tax === undefined) return [];
    return [
      {
        id: newId(),
        position: index + 1,
        kind: input.kind,
        description: input.description ?? CHARGE_WORDS[input.kind],
        amount,
        tax,
      },
    ];
  });
}

/** Null: split by the order's net per rate. Undefined: a problem was reported. */
function chargeTax(composing: Composing, input: OrderChargeInput, pointer: string): LineTax | null | undefined {
  if (input.taxRate === undefined && input.taxCategory === undefined) {
    if (input.exemptionReason === undefined) return null;
    report(composing, {
      pointer: `${pointer}/exemption_reason`,
      code: 'exemption_reason_not_allowed',
      detail: 'An exemption reason requires a tax category.',
    });
    return undefined;
  }
  const tax = composing.resolveTax({ given: givenTax(input), product: null, fallback: null, pointer });
  if (tax.ok) return tax.value;
  composing.problems.push(...(tax.refusal.errors ?? []));
  return undefined;
}
