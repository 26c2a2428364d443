/** The door of access: accounts and the keys that speak for them. */
export { hashKey, isKeyText, keyBytes, writeKey } from './rules/key-text.ts';
export {
  anyKey,
  claimFirstKey,
  countKeys,
  findKeys,
  insertAccount,
  insertKey,
  listAccountIds,
  listKeys,
  loadAccount,
  loadAccounts,
  loadKey,
  lockAccount,
  lockOwnerKeys,
  markLogo,
  revokeKey,
  touchKey,
  updateAccount,
  type LiveKey,
  type StoredAccount,
} from './store.ts';
