/**
 * Creates the first account of an empty database and its owner key, so that a new server can be used without a browser. A key is created
 * only when it will be displayed: a start that is interrupted, or that writes to a log, leaves an account without a key, and a later
 * start creates it. Does nothing when a valid key exists.
 */
import type { AccountId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import {
  claimFirstKey,
  findKeys,
  hashKey,
  insertKey,
  isKeyText,
  keyBytes,
  loadAccount,
  PLACEHOLDER_NAME,
  readKeyUse,
  revokeKey,
  takeKeyPlaceholder,
  writeKey,
  type KeyUse,
} from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import {
  type AccountToMake,
  type Making,
  FIRST_KEY,
  keyCreated,
  refuseMalformedKey,
  refuseUsedKey,
  makeAccount,
  addAccount,
} from './create.ts';

export type FirstKey =
  /** Just created; to be shown once. */
  | { readonly kind: 'made'; readonly text: string }
  /** QUITTANCE_API_KEY has just become the owner key. */
  | { readonly kind: 'given' }
  /** There is no valid key, and none was created because it would not have been displayed. */
  | { readonly kind: 'missing'; readonly username: string }
  /** The key was displayed but never used. */
  | { readonly kind: 'unused'; readonly username: string }
  | { readonly kind: 'used' };

export interface FirstStart {
  /** The account just created; null when there was one. */
  readonly newAccountId: AccountId | null;
  readonly key: FirstKey;
  /** QUITTANCE_API_KEY is set but ignored, because another key is valid. */
  readonly isGivenKeyUnknown: boolean;
}

const FIRST: AccountToMake = { username: 'my-company', name: PLACEHOLDER_NAME };

export interface BootstrapOptions {
  /** The operator's key; null: generate one. */
  readonly apiKey: string | null;
  /** Whether a generated key is displayed to a person and stored nowhere else. */
  readonly isKeyShown: boolean;
}

export async function bootstrap(ports: Ports, given: BootstrapOptions): Promise<Result<FirstStart>> {
  const before = await ports.database.transaction([], readKeyUse, 'read');
  const accountId = before?.accountId ?? ports.newId('account');
  const context = systemContext(ports, accountId, 'bootstrap');
  const started = await transact(ports, context, async (tx) => {
    await claimFirstKey(tx);
    const use = await readKeyUse(tx);
    // Another process was faster: read the state again.
    if ((use?.accountId ?? null) !== (before?.accountId ?? null)) return refuse('changed_meanwhile', 'Try again.');
    if (use === null) return makeFirstAccount(tx, { ports, context }, given);
    if (use.live > 0) return ok({ newAccountId: null, key: await keyThatWorks(tx, use) });
    return giveKey(tx, { ports, context }, given);
  });
  if (!started.ok) return started.refusal.code === 'changed_meanwhile' ? bootstrap(ports, given) : started;
  const { key } = started.value;
  const isUnknown =
    given.apiKey !== null &&
    key.kind !== 'given' &&
    (await findKeys(ports.database.alone, [hashKey(given.apiKey)])).length === 0;
  return ok({ ...started.value, isGivenKeyUnknown: isUnknown });
}

type Begun = Result<Pick<FirstStart, 'newAccountId' | 'key'>>;

async function makeFirstAccount(tx: Tx, making: Making, given: BootstrapOptions): Promise<Begun> {
  const { accountId } = making.context;
  if (given.apiKey !== null || given.isKeyShown) {
    const made = await makeAccount(tx, making, given.apiKey === null ? FIRST : { ...FIRST, apiKey: given.apiKey });
    if (!made.ok) return made;
    const key =
      given.apiKey === null ? ({ kind: 'made', text: made.value.key } as const) : ({ kind: 'given' } as const);
    return ok({ newAccountId: accountId, key });
  }
  await addAccount(tx, making, FIRST);
  // Accounts are found by their keys: an unusable key marks this account as the first.
  const { context, ports } = making;
  const placeholder = { accountId, id: ports.newId('key'), ...FIRST_KEY, createdAt: context.at };
  await insertKey(tx, placeholder, hashKey(writeKey(ports.random.bytes(keyBytes))));
  await revokeKey(tx, placeholder, context.at);
  return ok({ newAccountId: accountId, key: { kind: 'missing', username: FIRST.username } });
}

/** For an account without a valid key. */
async function giveKey(tx: Tx, { ports, context }: Making, given: BootstrapOptions): Promise<Begun> {
  const { accountId, at } = context;
  if (given.apiKey === null && !given.isKeyShown) {
    const { username } = await loadAccount(tx, accountId);
    return ok({ newAccountId: null, key: { kind: 'missing', username } });
  }
  const text = given.apiKey ?? writeKey(ports.random.bytes(keyBytes));
  if (!isKeyText(text)) return refuseMalformedKey();
  if ((await findKeys(tx, [hashKey(text)])).length > 0) return refuseUsedKey();
  const taken = await takeKeyPlaceholder(tx, { accountId, at }, hashKey(text));
  const id = taken ?? ports.newId('key');
  if (taken === null && !(await insertKey(tx, { accountId, id, ...FIRST_KEY, createdAt: at }, hashKey(text))))
    return refuseUsedKey();
  await recordEvents(tx, { context, newId: ports.newId }, [keyCreated(accountId, id)]);
  return ok({ newAccountId: null, key: given.apiKey === null ? { kind: 'made', text } : { kind: 'given' } });
}

async function keyThatWorks(tx: Tx, use: KeyUse): Promise<FirstKey> {
  return use.isAnyUsed
    ? { kind: 'used' }
    : { kind: 'unused', username: (await loadAccount(tx, use.accountId)).username };
}
