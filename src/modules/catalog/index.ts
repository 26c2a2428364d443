/** Public interface of the catalog module: products and tax rates. */
export { findProducts, insertProducts, loadProducts, lockProduct, updateProducts } from './store/products.ts';
export type { ProductToSave } from './store/products.ts';
export {
  clearDefaultTax,
  findDefaultTax,
  findTaxRates,
  insertTaxRates,
  loadTaxRates,
  lockTaxRate,
  markDefaultTax,
  updateTaxRates,
} from './store/tax-rates.ts';
export type { TaxRateToSave } from './store/tax-rates.ts';
export { deleteProducts, deleteTaxRates, holdProducts, holdTaxRates } from '#modules/catalog/store/delete.ts';
