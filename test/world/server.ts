/**
 * The whole product for a test: a real server and worker on their own database, optional real SMTP, and the typed client. Responses are
 * checked against their schemas.
 */
import { present } from '#kernel/assert.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createClient, type Quittance } from '../../src/client/index.ts';
import { startQuittance } from '../../src/main.ts';
import type { ReceivingLimits } from '#api/http/body-timeouts.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Role } from '#model/request-context.ts';
import type { Config } from '#runtime/config.ts';
import { createAccount, type AccountToMake } from '#flows/accounts/create.ts';
import { createKey } from '#flows/api-keys/create.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { createTaxRate } from '#flows/tax-rates/create.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { freshDatabase, type Tidies } from './postgres.ts';
import { startSmtp, type SmtpWorld } from './smtp.ts';

export interface WorldOptions {
  /** True: mails go to a real mail server; else to files in `dataDir`. */
  readonly smtp?: boolean;
  readonly ports?: Partial<Ports>;
  readonly receivingLimits?: ReceivingLimits;
  readonly config?: Partial<Config>;
  /** Leaves the first account incomplete, as after a first start: it may not issue yet. */
  readonly incomplete?: boolean;
  /** False: the account has no default tax rate. Default: a rate of 0. */
  readonly defaultTax?: boolean;
  /** "debug" to see the server's log; silent by default. */
  readonly logLevel?: string;
}

/** `incomplete`: the account may not issue yet. */
type OtherAccount = Partial<AccountToMake> & { readonly incomplete?: boolean; readonly defaultTax?: boolean };

/** A caller: its key and a client using it. */
export interface Caller {
  readonly key: string;
  readonly client: Quittance;
  /** A raw request with the key: any method, headers and body. */
  request(method: string, path: string, sent?: Sent): Promise<Got>;
}

export interface Sent {
  /** Sent as JSON; strings and bytes are sent unchanged. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests inspect untyped responses
  readonly body: any;
}

export interface World extends Caller {
  readonly url: string;
  readonly ports: Ports;
  readonly accountId: AccountId;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  /** Null unless requested. */
  readonly smtp: SmtpWorld | null;
  /** A caller of the same account with another role. */
  as(role: Role): Promise<Caller>;
  /** The owner of another account on the same server. */
  asOther(account?: OtherAccount): Promise<Caller & { readonly accountId: AccountId }>;
  /** Stops it before the test ends. */
  stop(): Promise<void>;
}

let accounts = 0;

export async function startWorld(tidies: Tidies, options: WorldOptions = {}): Promise<World> {
  const { url: databaseUrl, superuserUrl } = await freshDatabase(tidies);
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-world-'));
  const smtp = options.smtp === true ? await startSmtp() : null;
  const running = await startQuittance({
    config: { ...configOf(databaseUrl, dataDir), smtpUrl: smtp?.url ?? null, ...options.config },
    log: pino({ level: options.logLevel ?? 'silent' }),
    checkAnswers: true,
    ...(options.ports === undefined ? {} : { ports: options.ports }),
    ...(options.receivingLimits === undefined ? {} : { receivingLimits: options.receivingLimits }),
  });
  const { url, ports, first } = running;
  const accountId = present(first.newAccountId, 'a fresh database has no account');
  if (first.key.kind !== 'made') throw new Error('a fresh database has no key');
  if (options.incomplete !== true) await complete(ports, accountId);
  if (options.defaultTax !== false) await taxNothing(ports, accountId);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= running.stop());
  tidies.after(async () => {
    await stop();
    await smtp?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    ...callerOf(url, first.key.text),
    url,
    ports,
    accountId,
    dataDir,
    databaseUrl,
    superuserUrl,
    smtp,
    stop,
    as: async (role) => callerOf(url, await keyOf(ports, accountId, role)),
    asOther: async ({ incomplete = false, defaultTax, ...account } = {}) => {
      accounts += 1;
      const made = await createAccount(ports, { username: `other-${accounts}`, name: `Other ${accounts}`, ...account });
      if (!made.ok) throw new Error(made.refusal.detail);
      if (!incomplete) await complete(ports, made.value.accountId);
      if (defaultTax !== false) await taxNothing(ports, made.value.accountId);
      return { ...callerOf(url, made.value.key), accountId: made.value.accountId };
    },
  };
}

/** The account data required to issue invoices. */
export const SELLER = {
  name: 'Northwind Traders',
  address: { line1: 'Hafenstraße 12', city: 'Hamburg', postal_code: '20457', country: 'DE' },
  tax_id: 'DE129273398',
};

/** Completes the account directly in the database, so that tests see no extra edit event. */
async function complete({ database }: Ports, accountId: AccountId): Promise<void> {
  const { postal_code: postalCode, ...address } = SELLER.address;
  await database.transaction([accountId], (tx) =>
    tx.executeSql(
      `update access.account set address = $2, tax_id = $3, name = case when name = 'My company' then $4 else name end where id = $1`,
      [accountId, JSON.stringify({ ...address, postalCode }), SELLER.tax_id, SELLER.name],
    ),
  );
}

/** Default rate of lines in tests that are not about tax. */
export const NO_TAX = { name: 'No tax', rate: 0n, isDefault: true };

async function taxNothing(ports: Ports, accountId: AccountId): Promise<void> {
  const made = await createTaxRate(ports, systemContext(ports, accountId, 'test'), NO_TAX);
  if (!made.ok) throw new Error(made.refusal.detail);
}

async function keyOf(ports: Ports, accountId: AccountId, role: Role): Promise<string> {
  const made = await createKey(ports, systemContext(ports, accountId, 'test'), { label: role, role });
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value.text;
}

const configOf = (databaseUrl: string, dataDir: string): Config => ({
  dataDir,
  databaseUrl,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://quittance.example',
  smtpUrl: null,
  mailFrom: 'Invoices <invoices@northwind.example>',
  dkim: null,
  apiKey: null,
  logLevel: 'silent',
  requestsPerMinute: 1_000_000,
  workers: true,
  pdfThreads: 1,
});

function callerOf(url: string, key: string): Caller {
  return {
    key,
    client: createClient({ url, key }),
    request: (method, path, sent = {}) =>
      send(`${url}${path}`, method, { ...sent, headers: { authorization: `Bearer ${key}`, ...sent.headers } }),
  };
}

/** An unauthenticated request. */
export async function send(url: string, method: string, { body, headers = {} }: Sent = {}): Promise<Got> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const answer = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json') && text !== '';
  return { status: answer.status, headers: answer.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
}

/** Repeats a request until the response satisfies the condition; fails after a timeout with the last one. */
export async function eventually<T>(
  request: () => Promise<T>,
  isSo: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await request();
    if (isSo(answer)) return answer;
    if (Date.now() > until) throw new Error(`it did not come to that: ${JSON.stringify(answer)}`);
    await pause(25);
  }
}
