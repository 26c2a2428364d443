/** The door of orders: what flows may call. Quantities move through the ledger alone, phases by compare-and-set alone. */
export { loadQuantities, moveQuantities, openQuantities } from './store/ledger.ts';
export type { LineQuantities, OpenedOrder, QuantityEntry, QuantityKind } from './store/ledger.ts';
export { completeWhenShipped, freezePolicies, moveOrders } from './store/phases.ts';
export type { MovedOrder } from './store/phases.ts';
export { findOrders, loadOrders, loadOrderSnapshots, lockOrders } from './store/snapshots.ts';
export type { FoundOrder, StoredOrder } from './store/snapshots.ts';
