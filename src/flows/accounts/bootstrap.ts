/**
 * The first account of an empty database and the key that owns it, so that a fresh server can be used without a browser.
 * A key is only made when somebody sees it: a start that is interrupted, or that writes to a log, leaves an account without a
 * key, and a later start makes it. Where a key works it does nothing, whatever it is given.
 */
import { Fault } from '#kernel/fault.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import { DEFAULT_LANGUAGE } from '#model/language.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Machine } from '#runtime/machine.ts';
import {
  claimFirstKey,
  findKeys,
  hashKey,
  insertAccount,
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
  type NewAccount,
} from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface AccountToMake {
  readonly username: string;
  readonly name: string;
  readonly homeCurrency?: string;
  readonly timeZone?: string;
  readonly paymentTerms?: string;
  /** Left out: one is made. */
  readonly apiKey?: string;
}

export interface MadeAccount {
  readonly accountId: AccountId;
  /** Its owner key, shown once. */
  readonly key: string;
}

export type FirstKey =
  /** Made just now, and to be shown this once. */
  | { readonly kind: 'made'; readonly text: string }
  /** QUITTANCE_API_KEY became the owner key just now. */
  | { readonly kind: 'given' }
  /** No key works, and none was made because nobody would have seen it. */
  | { readonly kind: 'missing'; readonly username: string }
  /** It was shown to somebody, and nobody has used it yet. */
  | { readonly kind: 'unused'; readonly username: string }
  | { readonly kind: 'used' };

export interface FirstStart {
  /** The account that was made just now; null when there was one. */
  readonly newAccountId: AccountId | null;
  readonly key: FirstKey;
  /** QUITTANCE_API_KEY is set and was not taken, because another key works. */
  readonly isGivenKeyUnknown: boolean;
}

const FIRST: AccountToMake = { username: 'my-company', name: PLACEHOLDER_NAME };

export interface BootstrapOptions {
  /** The operator's; null: one is made. */
  readonly apiKey: string | null;
  /** Whether a key that is made reaches a person and nothing else. */
  readonly isKeyShown: boolean;
}

export async function bootstrap(ports: Ports, given: BootstrapOptions): Promise<FirstStart> {
  const before = await ports.database.transaction([], readKeyUse, 'read');
  const accountId = before?.accountId ?? ports.newId('account');
  const context = systemContext(ports, accountId, 'bootstrap');
  const started = await transact(ports, context, async (tx) => {
    await claimFirstKey(tx);
    const use = await readKeyUse(tx);
    // Another process was faster; what it did is looked at afresh.
    if ((use?.accountId ?? null) !== (before?.accountId ?? null)) return refuse('changed_meanwhile', 'Look again.');
    if (use === null) return makeFirstAccount(tx, { ports, context }, given);
    if (use.live > 0) return ok({ newAccountId: null, key: await keyThatWorks(tx, use) });
    return giveKey(tx, { ports, context }, given);
  });
  if (!started.ok) {
    if (started.refusal.code === 'changed_meanwhile') return bootstrap(ports, given);
    throw new Fault(started.refusal.code, 'later', { detail: started.refusal.detail });
  }
  const { key } = started.value;
  const isUnknown =
    given.apiKey !== null &&
    key.kind !== 'given' &&
    (await findKeys(ports.database.alone, [hashKey(given.apiKey)])).length === 0;
  return { ...started.value, isGivenKeyUnknown: isUnknown };
}
export type KeyState = Exclude<FirstKey['kind'], 'made' | 'given'>;

/** Whether anybody can enter. An empty database counts as one without a key. */
export async function readKeyState({ database }: Pick<Ports, 'database'>): Promise<KeyState> {
  const use = await database.transaction([], readKeyUse, 'read');
  if (use === null || use.live === 0) return 'missing';
  return use.isAnyUsed ? 'used' : 'unused';
}

/** Another account on this installation: for the command line, the demo and tests. */
export function createAccount(ports: Machine, wanted: AccountToMake): Promise<Result<MadeAccount>> {
  const context = systemContext(ports, ports.newId('account'), 'create-account');
  return transact(ports, context, (tx) => makeAccount(tx, { ports, context }, wanted));
}

interface Making {
  readonly ports: Machine;
  readonly context: RequestContext;
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
  // Accounts are found by their keys: one that never works holds the place of the first.
  const { context, ports } = making;
  const placeholder = { accountId, id: ports.newId('key'), ...FIRST_KEY, createdAt: context.at };
  await insertKey(tx, placeholder, hashKey(writeKey(ports.random.bytes(keyBytes))));
  await revokeKey(tx, placeholder, context.at);
  return ok({ newAccountId: accountId, key: { kind: 'missing', username: FIRST.username } });
}

/** For an account that nobody can enter. */
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

const FIRST_KEY = { label: 'First key', role: 'owner' } as const;

const keyCreated = (accountId: AccountId, id: Id<'key'>) =>
  ({ accountId, subjectKind: 'key', subjectId: id, type: 'key.created', data: FIRST_KEY }) as const;

const refuseMalformedKey = () =>
  refuse('api_key_malformed', 'An API key is qt_live_ and 32 to 128 letters, digits, - or _.');
const refuseUsedKey = () => refuse('api_key_already_used', 'This API key belongs to another account.');

async function makeAccount(tx: Tx, making: Making, wanted: AccountToMake): Promise<Result<MadeAccount>> {
  const { ports, context } = making;
  const { accountId } = context;
  const key = wanted.apiKey ?? writeKey(ports.random.bytes(keyBytes));
  if (!isKeyText(key)) return refuseMalformedKey();
  await addAccount(tx, making, wanted);
  const id = ports.newId('key');
  if (!(await insertKey(tx, { accountId, id, ...FIRST_KEY, createdAt: context.at }, hashKey(key))))
    return refuseUsedKey();
  await recordEvents(tx, { context, newId: ports.newId }, [keyCreated(accountId, id)]);
  return ok({ accountId, key });
}

async function addAccount(tx: Tx, { ports, context }: Making, wanted: AccountToMake): Promise<void> {
  const { accountId } = context;
  const account: NewAccount = {
    id: accountId,
    username: wanted.username,
    name: wanted.name,
    homeCurrency: wanted.homeCurrency ?? 'EUR',
    timeZone: wanted.timeZone ?? 'UTC',
    paymentTerms: wanted.paymentTerms ?? 'net_30',
    language: DEFAULT_LANGUAGE,
    address: null,
    taxId: null,
    nationalTaxId: null,
    email: null,
    phone: null,
    website: null,
    bank: null,
    branding: {},
    billingPolicy: DEFAULT_POLICY,
  };
  await insertAccount(tx, account, context.at);
  await recordEvents(tx, { context, newId: ports.newId }, [
    {
      accountId,
      type: 'account.created',
      subjectKind: 'account',
      subjectId: accountId,
      data: { name: account.name, username: account.username },
    },
  ]);
}
