/** The tax of a line: an EN 16931 category (UNCL 5305), a rate in percent, and the exemption reason if no tax is charged. */

export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

export interface LineTax {
  readonly category: TaxCategory;
  /** Percent at RATE_SCALE. */
  readonly rate: bigint;
  readonly exemptionReason: string | null;
}

/** Groups amounts with the same tax; the key of a document's tax breakdown (BG-23). */
export const taxKey = (tax: LineTax): string => `${tax.category}|${tax.rate}`;

/** One row of the tax breakdown (BG-23), in minor units. */
export interface TaxSubtotal {
  readonly tax: LineTax;
  readonly taxable: bigint;
  readonly amount: bigint;
}
