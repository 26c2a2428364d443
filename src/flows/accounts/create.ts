/** Creates an account and its owner key, for the command line, the demo, tests and the first start. */
import type { AccountId, Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import { DEFAULT_LANGUAGE } from '#model/language.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Machine } from '#runtime/machine.ts';
import {
  hashKey,
  insertAccount,
  insertKey,
  isKeyText,
  keyBytes,
  writeKey,
  type NewAccount,
} from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface AccountToMake {
  readonly username: string;
  readonly name: string;
  readonly homeCurrency?: string;
  readonly timeZone?: string;
  readonly paymentTerms?: string;
  /** Default: a generated one. */
  readonly apiKey?: string;
}

export interface MadeAccount {
  readonly accountId: AccountId;
  /** Its owner key, shown once. */
  readonly key: string;
}

/** For the command line, the demo and tests. */
export function createAccount(ports: Machine, wanted: AccountToMake): Promise<Result<MadeAccount>> {
  const context = systemContext(ports, ports.newId('account'), 'create-account');
  return transact(ports, context, (tx) => makeAccount(tx, { ports, context }, wanted));
}

export interface Making {
  readonly ports: Machine;
  readonly context: RequestContext;
}

export const FIRST_KEY = { label: 'First key', role: 'owner' } as const;

export const keyCreated = (accountId: AccountId, id: Id<'key'>) =>
  ({ accountId, subjectKind: 'key', subjectId: id, type: 'key.created', data: FIRST_KEY }) as const;

export const refuseMalformedKey = () =>
  refuse('api_key_malformed', 'An API key is qt_live_ and 32 to 128 letters, digits, - or _.');
export const refuseUsedKey = () => refuse('api_key_already_used', 'This API key belongs to another account.');

export async function makeAccount(tx: Tx, making: Making, wanted: AccountToMake): Promise<Result<MadeAccount>> {
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

export async function addAccount(tx: Tx, { ports, context }: Making, wanted: AccountToMake): Promise<void> {
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
