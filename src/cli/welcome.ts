/** What a server says when it has started, and where. An API key is shown on a terminal alone: what goes to a file or a journal is kept. */
import type { FirstStart } from '#flows/bootstrap.ts';
import { wordsForIncomplete, type IncompleteAccount } from '#flows/find-incomplete-accounts.ts';
import type { Log } from '#runtime/log.ts';

export interface Started {
  readonly version: string;
  readonly url: string;
  /** Where the data is, and what becomes of mail, in words. */
  readonly database: string;
  readonly mail: string;
  readonly first: FirstStart;
  /** Accounts that may not issue an invoice yet. */
  readonly incomplete: readonly IncompleteAccount[];
}

const MAKE_A_KEY = 'npm run cli -- key create --role owner --label me';

export const startedSentence = ({ version, url }: Started): string => `Quittance ${version} runs at ${url}`;

/** For people at a terminal; the first key follows by itself, last of all. */
export function welcome(started: Started): string[] {
  const { url, mail, database, first, incomplete } = started;
  const example = (key: string) => `curl ${url}/v1/account -H "Authorization: Bearer ${key}"`;
  return [
    startedSentence(started),
    `  database  ${database}`,
    `  mail      ${mail}`,
    `  API docs  ${url}/docs`,
    ...(incomplete.length === 0 ? [] : [`  invoices  ${wordsForIncomplete(incomplete)}`]),
    ...(first.kind === 'made' ? [`  try       ${example(first.wasGiven ? '$QUITTANCE_API_KEY' : '$KEY')}`] : []),
    ...(first.kind === 'there_already' ? [] : first.wasGiven ? [`  key       ${GIVEN}`] : []),
    ...unknownKey(first).map((sentence) => `  key       ${sentence}`),
  ];
}

/** The first key, alone at the end; nothing when there is none to show. */
export function firstKeyLines(first: FirstStart): string[] {
  return first.kind !== 'made' || first.wasGiven || first.key === null
    ? []
    : ['', 'Your API key. It owns the account and is shown this once: keep it safe.', first.key];
}

/** The same for a log that is kept: no key, and how to make one. */
export function logStart(log: Log, started: Started): void {
  const { url, version, database, mail, first, incomplete } = started;
  log.info({ url, version, database, mail, api_docs: `${url}/docs` }, startedSentence(started));
  if (incomplete.length > 0) log.warn({ accounts: incomplete.length }, wordsForIncomplete(incomplete));
  if (first.kind === 'made' && first.wasGiven) log.info(`Key: ${GIVEN}`);
  if (first.kind === 'made' && !first.wasGiven && first.key === null)
    log.warn(`There is no API key yet, and none is written to a log. Make one: ${MAKE_A_KEY}`);
  for (const sentence of unknownKey(first)) log.warn(sentence);
}

const GIVEN = 'QUITTANCE_API_KEY is the owner key of the first account';

const unknownKey = (first: FirstStart): string[] =>
  first.kind === 'there_already' && first.givenKeyWorks === false
    ? [`QUITTANCE_API_KEY is unknown here: it is only read on an empty database. Make one: ${MAKE_A_KEY}`]
    : [];

export function startedInJson({ version, url, database, mail, first, incomplete }: Started) {
  return {
    version,
    url,
    database,
    mail,
    /** By username, with what each lacks before it may invoice. */
    incomplete_accounts: incomplete,
    /** Shown this once, and only when it was made here. */
    first_key: first.kind === 'made' && !first.wasGiven ? first.key : null,
  };
}
