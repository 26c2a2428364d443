/** The door of directory: customers, found, held, added and edited. */
export {
  deleteCustomers,
  findCustomers,
  holdCustomers,
  insertCustomers,
  loadCustomers,
  lockCustomer,
  updateCustomer,
} from './store.ts';
export type { CustomerToSave, StoredCustomer } from './store.ts';
