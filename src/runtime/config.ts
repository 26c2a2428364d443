/**
 * Configuration from environment variables, checked once at start; all errors are reported together. Secrets may be read from files
 * (NAME_FILE) and never appear in a message.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isEmailAddress } from '#kernel/email-address.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';

export const DEFAULT_PORT = 4400;
const DEFAULT_HOST = 'localhost';
const DEFAULT_DATA_DIR = './.quittance';
const DEFAULT_MAIL_FROM = 'Quittance <quittance@localhost>';
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const HIGHEST_PORT = 65_535;
const DEFAULT_REQUESTS_PER_MINUTE = 6_000;

export interface Dkim {
  readonly domain: string;
  readonly selector: string;
  /** In PEM. */
  readonly privateKey: string;
}

export interface Config {
  /** An absolute path. */
  readonly dataDir: string;
  /** The operator's own server; null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Base URL for links, without a trailing slash. */
  readonly publicUrl: string;
  /** Null: mails are written into the data directory. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly dkim: Dkim | null;
  /** The key for the first account of an empty database. */
  readonly apiKey: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Limit per API key. */
  readonly requestsPerMinute: number;
  /** False: this process only serves requests; another one renders, sends and seals. */
  readonly workers: boolean;
  /** Number of rendering threads; each renders one document at a time. */
  readonly pdfThreads: number;
}

const NAMES = [
  'QUITTANCE_DATA_DIR',
  'DATABASE_URL',
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'DKIM_DOMAIN',
  'DKIM_SELECTOR',
  'DKIM_PRIVATE_KEY',
  'QUITTANCE_API_KEY',
  'LOG_LEVEL',
  'REQUESTS_PER_MINUTE',
  'QUITTANCE_WORKERS',
  'QUITTANCE_PDF_THREADS',
] as const;
type Name = (typeof NAMES)[number];

/** Variables that hold a secret, or a URL with a password. */
const FROM_FILE: readonly Name[] = ['DATABASE_URL', 'SMTP_URL', 'QUITTANCE_API_KEY', 'DKIM_PRIVATE_KEY'];

const address = (protocols: readonly string[], words: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), words);

const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

const ENVIRONMENT = z.object({
  QUITTANCE_DATA_DIR: z.string().default(DEFAULT_DATA_DIR),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'must be an address like postgres://user:password@host:5432/database',
  ).optional(),
  HOST: z.string().regex(/^\S+$/, 'must be a host name or address to listen on').default(DEFAULT_HOST),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, `must be a port number up to ${HIGHEST_PORT}`)
    .default(DEFAULT_PORT),
  PUBLIC_URL: address(['http:', 'https:'], 'must be an address like https://invoices.example.com')
    .refine(
      (text) => !URL.canParse(text) || (new URL(text).search === '' && new URL(text).hash === ''),
      'must have no ? and no #',
    )
    .optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'must be an address like smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().refine(isSender, 'must be a mail address, or Name <address>').optional(),
  DKIM_DOMAIN: z.string().regex(DOMAIN, 'must be a domain').optional(),
  DKIM_SELECTOR: z.string().regex(DOMAIN, 'must be a selector, like mail2026').optional(),
  DKIM_PRIVATE_KEY: z
    .string()
    .regex(/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'must be a private key in PEM form')
    .optional(),
  QUITTANCE_API_KEY: z
    .string()
    .regex(
      /^qt_(live|test)_[A-Za-z0-9_-]{32,128}$/,
      'must be qt_live_ and 32 to 128 letters, digits, - or _ (try: openssl rand -hex 32)',
    )
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a number of requests, like 6000')
    .transform(Number)
    .default(DEFAULT_REQUESTS_PER_MINUTE),
  QUITTANCE_PDF_THREADS: z
    .string()
    .regex(/^(?:[1-9]|1[0-6])$/, 'must be a number from 1 to 16')
    .transform(Number)
    .default(1),
  QUITTANCE_WORKERS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
});

/** "address" or "Name <address>". */
function isSender(text: string): boolean {
  const open = text.indexOf('<');
  const address = open >= 0 && text.endsWith('>') ? text.slice(open + 1, -1) : text;
  return !/[\r\n]/.test(text) && isEmailAddress(address, 'local');
}

type Variables = Readonly<Record<string, string | undefined>>;

export function readConfig(variables: Variables = process.env): Result<Config> {
  const { given, errors } = gather(variables);
  const read = ENVIRONMENT.safeParse(given);
  if (!read.success) {
    for (const issue of read.error.issues) errors.push(problem(String(issue.path[0]), issue.code, issue.message));
  }
  errors.push(...missingTogether(given));
  if (!read.success || errors.length > 0) {
    return refuse(
      'configuration_invalid',
      `The environment cannot be used:\n${errors.map(({ detail }) => `  ${detail}`).join('\n')}`,
      errors,
    );
  }
  return ok(toConfig(read.data));
}

/** Values by name, with NAME_FILE read. An empty variable counts as absent: compose files write it like that. */
function gather(variables: Variables): { given: Partial<Record<Name, string>>; errors: Problem[] } {
  const given: Partial<Record<Name, string>> = {};
  const errors: Problem[] = [];
  for (const name of NAMES) {
    const value = variables[name]?.trim() ?? '';
    const file = FROM_FILE.includes(name) ? (variables[`${name}_FILE`]?.trim() ?? '') : '';
    if (value !== '') given[name] = value;
    if (file === '') continue;
    if (value !== '') {
      errors.push(problem(name, 'given_twice', `and ${name}_FILE are both set: keep one`));
      continue;
    }
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      errors.push(
        problem(
          `${name}_FILE`,
          'file_unreadable',
          `names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
        ),
      );
    }
  }
  return { given, errors };
}

/** Settings that require each other. */
function missingTogether(given: Partial<Record<Name, string>>): Problem[] {
  const errors: Problem[] = [];
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined) {
    errors.push(problem('MAIL_FROM', 'missing', 'must be set when SMTP_URL is: the address invoices are sent from'));
  }
  const dkim = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const;
  const missing = dkim.filter((name) => given[name] === undefined);
  if (missing.length > 0 && missing.length < dkim.length) {
    for (const name of missing)
      errors.push(problem(name, 'missing', `must be set with the others (${dkim.join(', ')})`));
  }
  return errors;
}

function problem(name: string, code: string, words: string): Problem {
  return { pointer: `/${name}`, code, detail: `${name} ${words}` };
}

function toConfig(read: z.output<typeof ENVIRONMENT>): Config {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY: privateKey } = read;
  const dkim =
    domain === undefined || selector === undefined || privateKey === undefined
      ? null
      : { domain, selector, privateKey };
  return {
    dataDir: resolve(read.QUITTANCE_DATA_DIR),
    databaseUrl: read.DATABASE_URL ?? null,
    host: read.HOST,
    port: read.PORT,
    publicUrl: withoutTrailingSlashes(read.PUBLIC_URL ?? `http://localhost:${read.PORT}`),
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? DEFAULT_MAIL_FROM,
    dkim,
    apiKey: read.QUITTANCE_API_KEY ?? null,
    logLevel: read.LOG_LEVEL,
    requestsPerMinute: read.REQUESTS_PER_MINUTE,
    workers: read.QUITTANCE_WORKERS === 'on',
    pdfThreads: read.QUITTANCE_PDF_THREADS,
  };
}

function withoutTrailingSlashes(url: string): string {
  let end = url.length;
  while (end > 0 && url.charAt(end - 1) === '/') end--;
  return url.slice(0, end);
}
