/** The door of directory: customers, found, held, added and edited. */
export {
  deleteCustomers,
  findCustomers,
  holdCustomers,
  insertCustomers,
  keepCustomers,
  loadCustomers,
  lockCustomer,
  updateCustomers,
} from './store.ts';
export type { CustomerToSave, StoredCustomer } from './store.ts';
