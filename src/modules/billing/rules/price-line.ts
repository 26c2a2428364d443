/** The amount of a whole line: quantity x price, before and after its discount, each rounded once to the currency's digits. */
import { currencyDigits } from '#kernel/currency.ts';
import { extend, extendDiscounted } from '#kernel/quantity.ts';

/** Quantity at QUANTITY_SCALE, price at PRICE_SCALE, discount a fraction at FRACTION_SCALE. */
export interface LineTerms {
  readonly quantity: bigint;
  readonly unitPrice: bigint;
  readonly discountRate: bigint;
}

/** Minor units before and after the line discount, in the price mode of the unit price. */
export function priceLine(line: LineTerms, currency: string): { readonly listed: bigint; readonly priced: bigint } {
  const digits = currencyDigits(currency);
  return {
    listed: extend(line.quantity, line.unitPrice, digits),
    priced: extendDiscounted(
      { quantity: line.quantity, unitPrice: line.unitPrice, discount: line.discountRate },
      digits,
    ),
  };
}
