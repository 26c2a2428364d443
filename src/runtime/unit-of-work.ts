/**
 * Runs a flow's work in a transaction, rolls back on a refusal, retries on serialization failures, and stores the answer of an idempotent
 * request in the same transaction. Only flows open transactions; none waits for the network.
 */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { ok, type Refusal, type Refused, type Result } from '#kernel/result.ts';
import type { AccountId } from '#kernel/id.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import { RolledBack } from './rolled-back.ts';
import { databaseErrorOf, type Database, type Isolation, type Tx } from '#runtime/database/transaction.ts';

const MAX_TRIES = 5;
/** serialization_failure, deadlock_detected: the work may be retried. */
const RUN_AGAIN = new Set(['40001', '40P01']);
const LOCK_NOT_AVAILABLE = '55P03';

export interface TransactionOptions<T> {
  readonly database: Database;
  readonly context: RequestContext;
  /** Default: `write`. */
  readonly isolation?: Isolation;
  /** The refusal for a violated constraint, or null when the violation is a bug. */
  readonly refusalOf: (constraint: string) => Refusal | null;
  readonly work: (tx: Tx) => Promise<Result<T>>;
}

export async function runTransaction<T>(options: TransactionOptions<T>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { database, context, isolation } = options;
      return await database.transaction([context.accountId], (tx) => runOnce(tx, options), isolation);
    } catch (error) {
      if (error instanceof RolledBack && error.refusal !== null) return { ok: false, refusal: error.refusal };
      const known = databaseErrorOf(error);
      if (known === null) throw error;
      if (RUN_AGAIN.has(known.state) && attempt < MAX_TRIES) continue;
      if (known.state === LOCK_NOT_AVAILABLE) {
        throw new Fault('overloaded', 'later', {
          detail: 'What this one needs was held by others for too long. Try again.',
          cause: error,
        });
      }
      const refusal = known.constraint === null ? null : options.refusalOf(known.constraint);
      if (refusal === null) throw error;
      return { ok: false, refusal };
    }
  }
}

async function runOnce<T>(tx: Tx, { context, work }: TransactionOptions<T>): Promise<Result<T>> {
  const claimed = await claimKeys(tx, [context]).catch(refuseUnderWay);
  if (!claimed(context)) throw answeredMeanwhile();
  const result = await work(tx);
  if (!result.ok) throw new RolledBack(result.refusal);
  keepAnswers(tx, [{ context, result: result.value }]);
  return result;
}

/** A lock timeout on an idempotency key: an earlier copy of the same request is still running. */
function refuseUnderWay(error: unknown): never {
  if (databaseErrorOf(error)?.state !== LOCK_NOT_AVAILABLE) throw error;
  throw new Fault('busy', 'later', { detail: 'The same request is still under way. Try again.', cause: error });
}

const answeredMeanwhile = () =>
  new Fault('answered_meanwhile', 'now', { detail: 'The same request was answered meanwhile.' });

export interface BatchOptions<Input, T> {
  readonly database: Database;
  /** No two have the same idempotency key of the same account. */
  readonly requests: readonly CommandRequest<Input>[];
  /** A result per request, in order; a single refusal rolls back all of them. */
  readonly work: (
    tx: Tx,
    requests: readonly CommandRequest<Input>[],
  ) => Promise<Result<ReadonlyMap<CommandRequest<Input>, Result<T>>>>;
}

/** The outcome of one request: its answer, or that the same request was answered meanwhile. */
export type BatchAnswer<T> =
  | { readonly kind: 'answer'; readonly answer: Result<T> }
  | { readonly kind: 'fault'; readonly fault: Fault };

type BatchAnswers<Input, T> = ReadonlyMap<CommandRequest<Input>, BatchAnswer<T>>;

/** One transaction for several callers, each with its own answer. Throws `RolledBack` when it is rolled back as a whole. */
export async function runBatch<Input, T>(options: BatchOptions<Input, T>): Promise<BatchAnswers<Input, T>> {
  const accountIds = [...new Set(options.requests.map(({ context }) => context.accountId))];
  for (let attempt = 1; ; attempt++) {
    try {
      return await options.database.transaction(accountIds, (tx) => answerBatch(tx, options), 'together');
    } catch (error) {
      const known = databaseErrorOf(error);
      if (known === null || !RUN_AGAIN.has(known.state) || attempt === MAX_TRIES) throw error;
    }
  }
}

async function answerBatch<Input, T>(
  tx: Tx,
  { requests, work }: BatchOptions<Input, T>,
): Promise<BatchAnswers<Input, T>> {
  const claimed = await claimKeys(
    tx,
    requests.map(({ context }) => context),
  );
  const open = requests.filter(({ context }) => claimed(context));
  const worked = open.length === 0 ? ok(new Map<CommandRequest<Input>, Result<T>>()) : await work(tx, open);
  if (!worked.ok) throw new RolledBack(worked.refusal);
  const answers = worked.value;
  const answerOf = (request: CommandRequest<Input>) => present(answers.get(request), 'an answer per request');
  releaseKeys(
    tx,
    open.filter((request) => !answerOf(request).ok).map(({ context }) => context),
  );
  keepAnswers(
    tx,
    open.flatMap((request) => {
      const answer = answerOf(request);
      return answer.ok ? [{ context: request.context, result: answer.value }] : [];
    }),
  );
  return new Map(
    requests.map((request) => {
      const answer = answers.get(request);
      return [
        request,
        answer === undefined ? { kind: 'fault', fault: answeredMeanwhile() } : { kind: 'answer', answer },
      ];
    }),
  );
}

interface KeyRow {
  readonly account_id: AccountId;
  readonly key: string;
}

/**
 * Waits for concurrent requests with the same keys. Returns whether a request may proceed; if the first request with its key has committed
 * meanwhile, the caller must read the stored answer instead.
 */
async function claimKeys(tx: Tx, contexts: readonly RequestContext[]): Promise<(context: RequestContext) => boolean> {
  const rows = contexts.flatMap(({ accountId, repeatable, at }) =>
    repeatable === undefined
      ? []
      : [{ account_id: accountId, key: repeatable.key, body_hash: repeatable.bodyHash, at }],
  );
  if (rows.length === 0) return () => true;
  const claimed = await tx.many(sql<KeyRow>`
    insert into runtime.repeatable_request (account_id, key, body_hash, created_at)
    select account_id, key, body_hash, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as k(account_id uuid, key text, body_hash text, at timestamptz)
    order by account_id, key
    on conflict do nothing
    returning account_id, key`);
  const ours = new Set(claimed.map((row) => `${row.account_id} ${row.key}`));
  return ({ accountId, repeatable }) => repeatable === undefined || ours.has(`${accountId} ${repeatable.key}`);
}

function keepAnswers(tx: Tx, answers: readonly { readonly context: RequestContext; readonly result: unknown }[]): void {
  const rows = answers.flatMap(({ context: { accountId, repeatable }, result }) =>
    repeatable === undefined ? [] : [{ account_id: accountId, key: repeatable.key, ...repeatable.answer(result) }],
  );
  if (rows.length === 0) return;
  tx.send(sql`
    update runtime.repeatable_request r set status = k.status, answer = k.body
    from json_to_recordset(${JSON.stringify(rows)}::json) as k(account_id uuid, key text, status smallint, body text)
    where r.account_id = k.account_id and r.key = k.key`);
}

/** Only successful answers are stored: a refused request may be repeated with the same key. */
function releaseKeys(tx: Tx, contexts: readonly RequestContext[]): void {
  const keyed = contexts.filter(({ repeatable }) => repeatable !== undefined);
  if (keyed.length === 0) return;
  const accountIds = keyed.map(({ accountId }) => accountId);
  const keys = keyed.map(({ repeatable }) => repeatable?.key);
  tx.send(sql`
    delete from runtime.repeatable_request r using unnest(${accountIds}::uuid[], ${keys}::text[]) as k(account_id, key)
    where r.account_id = k.account_id and r.key = k.key`);
}

export interface KeptAnswer {
  readonly bodyHash: string;
  readonly status: number;
  readonly body: string;
}

/** The stored answer for a key, or null if no request with it has succeeded. */
export async function findAnswer(
  database: Database,
  context: Pick<RequestContext, 'accountId'>,
  key: string,
): Promise<KeptAnswer | null> {
  return database.transaction(
    [context.accountId],
    (tx) =>
      tx.maybe(sql<KeptAnswer>`
        select body_hash as "bodyHash", status, answer as body from runtime.repeatable_request
        where account_id = ${context.accountId} and key = ${key}`),
    'read',
  );
}

/** Deletes answers older than the given instant and returns their number; called on a schedule. */
export async function forgetAnswers(tx: Tx, accountId: string, before: string): Promise<number> {
  return tx.run(sql`delete from runtime.repeatable_request where account_id = ${accountId} and created_at < ${before}`);
}

export interface ItemsOptions<Item, T> {
  readonly items: readonly Item[];
  readonly refusalOf: (constraint: string) => Refusal | null;
  /** Set-based: a result per item, in order; a single refusal rolls back all of them. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result<T>[] | Refused>;
}

/**
 * Executes a batch; when a constraint or the work refuses it, rolls it back to a savepoint and executes its halves, recursively: one bad
 * item does not fail the others, each has its own result, and a few bad ones cost few statements. All within the caller's transaction.
 */
export async function eachOnItsOwn<Item, T>(tx: Tx, options: ItemsOptions<Item, T>): Promise<Result<T>[]> {
  const { items } = options;
  const together = await attempt(tx, options, items);
  if (together.done) return [...together.results];
  if (items.length === 1) return [{ ok: false, refusal: together.refusal }];
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await eachOnItsOwn(tx, { ...options, items: items.slice(0, middle) })),
    ...(await eachOnItsOwn(tx, { ...options, items: items.slice(middle) })),
  ];
}

type Attempt<T> =
  | { readonly done: true; readonly results: readonly Result<T>[] }
  | { readonly done: false; readonly refusal: Refusal };

async function attempt<Item, T>(tx: Tx, options: ItemsOptions<Item, T>, items: readonly Item[]): Promise<Attempt<T>> {
  tx.send(sql`savepoint items`);
  try {
    const results = await options.work(items);
    await tx.settle();
    if ('ok' in results) return undo(tx, results.refusal);
    tx.send(sql`release savepoint items`);
    return { done: true, results };
  } catch (error) {
    const refusal = refusalIn(error, options.refusalOf);
    if (refusal === null) throw error;
    // Results of statements sent before the error must arrive before the rollback.
    await tx.settle().catch(() => {});
    return undo(tx, refusal);
  }
}

function undo(tx: Tx, refusal: Refusal): { readonly done: false; readonly refusal: Refusal } {
  tx.send(sql`rollback to savepoint items`);
  tx.send(sql`release savepoint items`);
  return { done: false, refusal };
}

function refusalIn(error: unknown, refusalOf: (constraint: string) => Refusal | null): Refusal | null {
  const constraint = databaseErrorOf(error)?.constraint ?? null;
  return constraint === null ? null : refusalOf(constraint);
}
