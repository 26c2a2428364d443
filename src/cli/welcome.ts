/** Startup messages of the server. An API key is shown on a terminal only: files and journals are permanent. */
import type { FirstStart } from '#flows/accounts/bootstrap.ts';
import { wordsForIncomplete, type IncompleteAccount } from '#flows/accounts/find-incomplete.ts';
import type { Log } from '#runtime/log.ts';

export interface Started {
  readonly version: string;
  readonly url: string;
  /** Descriptions of the database and of how mail is sent. */
  readonly database: string;
  readonly mail: string;
  readonly first: FirstStart;
  /** Accounts that may not issue invoices yet. */
  readonly incomplete: readonly IncompleteAccount[];
}

export const startedSentence = ({ version, url }: Started): string => `Quittance ${version} runs at ${url}`;

/** Lines for a terminal; a new key is printed separately at the end (`firstKeyLines`). */
export function welcome(started: Started): string[] {
  const { url, mail, database, first, incomplete } = started;
  const example = (key: string) => `curl ${url}/v1/account -H "Authorization: Bearer ${key}"`;
  const { kind } = first.key;
  return [
    startedSentence(started),
    `  database  ${database}`,
    `  mail      ${mail}`,
    `  API docs  ${url}/docs`,
    ...(incomplete.length === 0 ? [] : [`  invoices  ${wordsForIncomplete(incomplete)}`]),
    ...(kind === 'used' ? [] : [`  try       ${example(kind === 'given' ? '$QUITTANCE_API_KEY' : '$KEY')}`]),
    ...(kind === 'missing' ? [] : wordsOfKey(first).map(({ sentence }) => `  key       ${sentence}`)),
  ];
}

/** Lines with the first key, to print last; empty when there is none to show. */
export function firstKeyLines({ key }: FirstStart): string[] {
  return key.kind === 'made'
    ? ['', 'Your API key. It has the role owner and is shown only once: keep it safe.', key.text]
    : [];
}

/** The same for a permanent log: without a key, but with how to create one. */
export function logStart(log: Log, started: Started): void {
  const { url, version, database, mail, first, incomplete } = started;
  log.info({ url, version, database, mail, api_docs: `${url}/docs` }, startedSentence(started));
  if (incomplete.length > 0) log.warn({ accounts: incomplete.length }, wordsForIncomplete(incomplete));
  for (const { level, sentence } of wordsOfKey(first)) log[level](level === 'info' ? `Key: ${sentence}` : sentence);
}

const MAKE_A_KEY = 'npm run cli -- key create --role owner --label me';
const makeAKey = (username: string): string => `${MAKE_A_KEY} --account ${username}`;

interface KeyWords {
  readonly level: 'info' | 'warn';
  readonly sentence: string;
}

/** Messages about keys; empty once one is in use. */
function wordsOfKey({ key, isGivenKeyUnknown }: FirstStart): KeyWords[] {
  const words: KeyWords[] = isGivenKeyUnknown
    ? [
        {
          level: 'warn',
          sentence: `QUITTANCE_API_KEY is unknown to this installation: it is only used while no key is active. Create a key: ${MAKE_A_KEY}`,
        },
      ]
    : [];
  if (key.kind === 'given')
    words.push({ level: 'info', sentence: 'QUITTANCE_API_KEY is the owner key of the first account' });
  if (key.kind === 'missing') {
    const sentence = `There is no active API key, and keys are never written to a log. Create one: ${makeAKey(key.username)}`;
    words.push({ level: 'warn', sentence });
  }
  if (key.kind === 'unused' && !isGivenKeyUnknown) {
    const sentence = `No API key has been used yet. If the first one is lost, create another: ${makeAKey(key.username)}`;
    words.push({ level: 'info', sentence });
  }
  return words;
}

export function startedInJson({ version, url, database, mail, first, incomplete }: Started) {
  return {
    version,
    url,
    database,
    mail,
    /** By username, with the data each lacks. */
    incomplete_accounts: incomplete,
    /** Shown once, only when it was created by this start. */
    first_key: first.key.kind === 'made' ? first.key.text : null,
  };
}
