/**
 * The first account of an empty database and the key that owns it, so that a fresh server can be used without a browser.
 * On a database that has a key it does nothing, whatever it is given.
 */
import type { AccountId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import { DEFAULT_LANGUAGE } from '#model/language.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Machine } from '#runtime/machine.ts';
import {
  anyKey,
  claimFirstKey,
  findKeys,
  hashKey,
  insertAccount,
  insertKey,
  isKeyText,
  keyBytes,
  PLACEHOLDER_NAME,
  revokeKey,
  writeKey,
  type NewAccount,
} from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import type { Ports } from './ports.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';

export interface AccountToMake {
  readonly username: string;
  readonly name: string;
  readonly homeCurrency?: string;
  readonly timeZone?: string;
  readonly paymentTerms?: string;
  /** Left out: one is made. */
  readonly apiKey?: string;
  /** False: nobody will see the key that is made, so it is revoked at once. */
  readonly isKeyShown?: boolean;
}

export interface MadeAccount {
  readonly accountId: AccountId;
  /** Its owner key, shown once. */
  readonly key: string;
}

export type FirstStart =
  /** `key`: null when it could not be shown to anybody. */
  | { readonly kind: 'made'; readonly accountId: AccountId; readonly key: string | null; readonly wasGiven: boolean }
  /** `givenKeyWorks`: null when none was given. */
  | { readonly kind: 'there_already'; readonly givenKeyWorks: boolean | null };

const FIRST: AccountToMake = { username: 'my-company', name: PLACEHOLDER_NAME };

export interface BootstrapOptions {
  /** The operator's; null: one is made. */
  readonly apiKey: string | null;
  /** Whether a key that is made reaches a person and nothing else. */
  readonly isKeyShown: boolean;
}

export async function bootstrap(ports: Ports, given: BootstrapOptions): Promise<FirstStart> {
  const asking = systemAsking(ports, ports.newId('account'), 'bootstrap');
  const made = await tell(ports, asking, async (tx) => {
    await claimFirstKey(tx);
    if (await anyKey(tx)) return refuse('there_already', 'This database has keys.');
    const { apiKey, isKeyShown } = given;
    return makeAccount(tx, { ports, asking }, apiKey === null ? { ...FIRST, isKeyShown } : { ...FIRST, apiKey });
  });
  if (made.ok) {
    const { accountId, key } = made.value;
    const wasGiven = given.apiKey !== null;
    return { kind: 'made', accountId, key: wasGiven || given.isKeyShown ? key : null, wasGiven };
  }
  const works =
    given.apiKey === null ? null : (await findKeys(ports.database.alone, [hashKey(given.apiKey)])).length > 0;
  return { kind: 'there_already', givenKeyWorks: works };
}

/** Another account on this installation: for the command line, the demo and tests. */
export function createAccount(ports: Machine, wanted: AccountToMake): Promise<Result<MadeAccount>> {
  const asking = systemAsking(ports, ports.newId('account'), 'create-account');
  return tell(ports, asking, (tx) => makeAccount(tx, { ports, asking }, wanted));
}

async function makeAccount(
  tx: Tx,
  { ports, asking }: { readonly ports: Machine; readonly asking: Asking },
  wanted: AccountToMake,
): Promise<Result<MadeAccount>> {
  const { accountId } = asking;
  const key = wanted.apiKey ?? writeKey(ports.random.bytes(keyBytes));
  if (!isKeyText(key))
    return refuse('api_key_malformed', 'An API key is qt_live_ and 32 to 128 letters, digits, - or _.');
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
  await insertAccount(tx, account, asking.at);
  const keyId = ports.newId('key');
  const added = await insertKey(
    tx,
    { accountId, id: keyId, label: 'First key', role: 'owner', createdAt: asking.at },
    hashKey(key),
  );
  if (!added) return refuse('api_key_already_used', 'This API key belongs to another account.');
  const keySubject = { accountId, subjectKind: 'key', subjectId: keyId } as const;
  const keyFacts = { label: 'First key', role: 'owner' };
  const isRevoked = wanted.isKeyShown === false && (await revokeKey(tx, { accountId, id: keyId }, asking.at));
  await recordHappenings(tx, { asking, newId: ports.newId }, [
    {
      accountId,
      type: 'account.created',
      subjectKind: 'account',
      subjectId: accountId,
      data: { name: account.name, username: account.username },
    },
    { ...keySubject, type: 'key.created', data: keyFacts },
    ...(isRevoked ? [{ ...keySubject, type: 'key.revoked' as const, data: keyFacts }] : []),
  ]);
  return ok({ accountId, key });
}
