/** Public interface of the directory module: customers. */
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
