/**
 * The whole product for a test: a real server and worker on a database of their own, real SMTP when asked for, and the typed client.
 * Answers are checked against their schemas. For tests alone.
 */
import { present } from '#kernel/assert.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createClient, type Quittance } from '../../src/client/index.ts';
import { startQuittance } from '../../src/main.ts';
import type { ReceivingLimits } from '#api/http/receiving.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Role } from '#model/request-context.ts';
import type { Config } from '#runtime/config.ts';
import { createAccount, type AccountToMake } from '#flows/accounts/create.ts';
import { createKey } from '#flows/accounts/create-key.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { saveTaxRate } from '#flows/catalog/save-tax-rates.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { freshDatabase, type Tidies } from './postgres.ts';
import { startSmtp, type SmtpWorld } from './smtp.ts';

export interface WorldOptions {
  /** True: a real mail server receives; else mails land as files in `dataDir`. */
  readonly smtp?: boolean;
  readonly ports?: Partial<Ports>;
  readonly receivingLimits?: ReceivingLimits;
  readonly config?: Partial<Config>;
  /** The first account stays as a first start makes it: it may not issue yet. */
  readonly incomplete?: boolean;
  /** False: the account says nothing of tax. Else what nothing else taxes is not taxed, and says so. */
  readonly defaultTax?: boolean;
  /** "debug" to see what the server says; silent by default. */
  readonly logLevel?: string;
}

/** `incomplete`: it stays as it was made, and may not issue yet. */
type OtherAccount = Partial<AccountToMake> & { readonly incomplete?: boolean; readonly defaultTax?: boolean };

/** One caller: its key and the client that carries it. */
export interface Caller {
  readonly key: string;
  readonly client: Quittance;
  /** A request as bytes would make it: any method, headers and body, on top of the key. */
  request(method: string, path: string, sent?: Sent): Promise<Got>;
}

export interface Sent {
  /** Sent as JSON; a string or bytes go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came back
  readonly body: any;
}

export interface World extends Caller {
  readonly url: string;
  readonly ports: Ports;
  readonly accountId: AccountId;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  /** Null unless asked for. */
  readonly smtp: SmtpWorld | null;
  /** A caller with a key of another role of the same account. */
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

/** What a seller says before it invoices. */
export const SELLER = {
  name: 'Northwind Traders',
  address: { line1: 'Hafenstraße 12', city: 'Hamburg', postal_code: '20457', country: 'DE' },
  tax_id: 'DE129273398',
};

/** As if the account had been made with it: no test counts an edit that it did not ask for. */
async function complete({ database }: Ports, accountId: AccountId): Promise<void> {
  const { postal_code: postalCode, ...address } = SELLER.address;
  await database.transaction([accountId], (tx) =>
    tx.executeSql(
      `update access.account set address = $2, tax_id = $3, name = case when name = 'My company' then $4 else name end where id = $1`,
      [accountId, JSON.stringify({ ...address, postalCode }), SELLER.tax_id, SELLER.name],
    ),
  );
}

/** The rate of lines that do not say theirs, in the tests that are not about tax. */
export const NO_TAX = { name: 'No tax', rate: 0n, isDefault: true };

async function taxNothing(ports: Ports, accountId: AccountId): Promise<void> {
  const made = await saveTaxRate(ports, systemContext(ports, accountId, 'test'), NO_TAX);
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

/** A request of nobody in particular. */
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

/** Asks again until the answer says so; fails after a while with the last one. */
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
