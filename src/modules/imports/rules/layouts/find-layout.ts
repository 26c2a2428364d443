/** Recognises the export of a known program by its header, regardless of case, asterisks and blanks. Pure. */
import type { ImportKind, ImportPart } from '#model/import.ts';
import { AMAZON } from './amazon.ts';
import { headerName } from './header-name.ts';
import type { Layout } from './layout.ts';
import { ODOO } from './odoo.ts';
import { QUICKBOOKS_DESKTOP } from './quickbooks-desktop.ts';
import { QUICKBOOKS_ONLINE } from './quickbooks-online.ts';
import { SHOPIFY } from './shopify.ts';
import { WOOCOMMERCE } from './woocommerce.ts';
import { XERO } from './xero.ts';

export { headerName } from './header-name.ts';

export const LAYOUTS: readonly Layout[] = [
  ...SHOPIFY,
  ...WOOCOMMERCE,
  ...QUICKBOOKS_ONLINE,
  ...QUICKBOOKS_DESKTOP,
  ...XERO,
  ...ODOO,
  ...AMAZON,
];

const NEEDS = LAYOUTS.map((layout) => ({
  layout,
  needs: layout.needs.map((names) => [names].flat().map(headerName)),
}));

/** The layout with the most matching columns; one of the requested kind takes precedence. */
export function findLayout(
  header: readonly string[],
  at: { readonly part: ImportPart; readonly kind: ImportKind },
): Layout | null {
  const there = new Set(header.map(headerName));
  const fitting = NEEDS.filter(
    ({ layout, needs }) => layout.part === at.part && needs.every((names) => names.some((name) => there.has(name))),
  );
  const rank = ({ layout, needs }: (typeof NEEDS)[number]): number =>
    needs.length + (layout.kind === at.kind ? 1_000 : 0);
  return (
    fitting.reduce<(typeof NEEDS)[number] | null>(
      (best, each) => (best === null || rank(each) > rank(best) ? each : best),
      null,
    )?.layout ?? null
  );
}
