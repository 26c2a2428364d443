/** Public interface of the orders module. Quantities change only through the ledger, phases only by compare-and-set. */
export { composeCharges, composeLines, type Composing, type ProductShelf } from './rules/compose-lines.ts';
export { composeOrder, resolvePolicy, type ComposedOrder } from './rules/compose-order.ts';
export { BILLINGS, deriveAxes, FULFILMENTS, PAYMENTS, type OrderAxes } from './rules/derive-axes.ts';
export { quantityEntries, type QuantityEntry } from './rules/quantity-entries.ts';
export { loadQuantities, moveQuantities, openQuantities } from './store/ledger.ts';
export type { LineQuantities, OpenedOrder } from './store/ledger.ts';
export { findUsed, holdPoNumbers, poKey, takeOrderNumbers, type PoNumber } from './store/numbers.ts';
export { completeWhenShipped, freezePolicies, moveOrders } from './store/phases.ts';
export type { MovedOrder, OrderLeft } from './store/phases.ts';
export { findOrders, findOrdersCalled, loadOrders, loadOrderSnapshots, lockOrders } from './store/snapshots.ts';
export type { StoredOrder } from './store/snapshots.ts';
export { insertOrders, replaceContent, updateOrder, type OrderToSave } from './store/write.ts';
export { releaseOrderKeys } from '#modules/orders/store/release-keys.ts';
export { storeUncredited, waiveUncredited } from '#modules/orders/store/uncredited-discounts.ts';
