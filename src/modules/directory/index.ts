/** The door of directory: customers, found, held, added and edited. */
export { findCustomers, insertCustomers, loadCustomers, lockCustomer, updateCustomer } from './store.ts';
export type { CustomerToSave, StoredCustomer } from './store.ts';
