/** The door of access: accounts and the keys that speak for them. */
export {
  mayIssue,
  missingOfSeller,
  PLACEHOLDER_NAME,
  refuseIncomplete,
  type SellerProfile,
} from './rules/seller-requirements.ts';
export { hashKey, isKeyText, keyBytes, writeKey } from './rules/key-text.ts';
export {
  anyKey,
  claimFirstKey,
  countKeys,
  findKeys,
  holdAccounts,
  insertAccount,
  type NewAccount,
  insertKey,
  listAccountIds,
  listKeys,
  listSellers,
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
  type Seller,
  type StoredAccount,
} from './store.ts';
