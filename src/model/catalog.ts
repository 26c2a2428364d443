/** Products and tax rates as they are in the account's catalogue now; orders copy what they need from it. */
import type { Instant } from '#kernel/calendar.ts';
import type { Id, ProductId } from '#kernel/id.ts';
import type { LineTax } from './tax.ts';

export interface Product {
  readonly id: ProductId;
  readonly externalId: string | null;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** At PRICE_SCALE, before tax, in the account's home currency. Null: each line has its own. */
  readonly unitPrice: bigint | null;
  /** Null: the account's default tax rate applies. */
  readonly tax: LineTax | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** Hash of the input that created it. */
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

export interface TaxRate {
  readonly id: Id<'tax_rate'>;
  readonly externalId: string | null;
  readonly name: string;
  readonly tax: LineTax;
  readonly isDefault: boolean;
  /** Hash of the input that created it. */
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}
