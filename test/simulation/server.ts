/**
 * A server process that dies: real PostgreSQL behind ports that stop the process at a chosen await, or let the database ask for the same
 * work again. A process that died answers nothing any more, so no code of the program can live on after its crash.
 */
import { pino } from 'pino';
import { DatabaseError, type Pool } from 'pg';
import { sha256 } from '#kernel/hash.ts';
import type { AccountId } from '#kernel/id.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { Blobs } from '#runtime/blobs.ts';
import type { NewId } from '#runtime/clock.ts';
import { openDatabase, type Database, type Tx } from '#runtime/database/transaction.ts';
import type { Jobs } from '#runtime/jobs.ts';
import type { Ports } from '#flows/ports.ts';
import type { SendOutcome } from '#channels/registry.ts';
import type { Dice } from './dice.ts';

/** The process ended here. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface Job {
  readonly queue: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly dueAt: number;
}

/** What outlives a process: the machine, and the world outside. */
export interface Outside {
  readonly pool: Pool;
  readonly accountId: AccountId;
  readonly time: { now: number };
  readonly newId: NewId;
  /** For everything a process asks chance for. */
  readonly chance: Dice;
  readonly blobs: Map<string, Uint8Array>;
  readonly jobs: Map<string, Job>;
  /** What the mail server does with a mail, and how it is told that its answer was heard. */
  readonly mail: (mail: OutboundMail) => { readonly outcome: SendOutcome; heard(): void };
  readonly counts: { crashes: number; errors: number };
  drawn: number;
}

/** Where this process meets its mishaps, counted in awaits; null: never. */
export interface Fate {
  readonly crashAt: number | null;
  readonly errorAt: number | null;
}

export const UNHARMED: Fate = { crashAt: null, errorAt: null };

interface Process {
  /** Passes one await; `mayFail` where the database could ask to run the work again. */
  step(mayFail?: boolean): void;
}

function processOf(outside: Outside, fate: Fate): Process {
  let at = 0;
  let isDead = false;
  return {
    step(mayFail = false) {
      if (isDead) throw new Crash('dead');
      at += 1;
      if (at === fate.crashAt) {
        isDead = true;
        outside.counts.crashes += 1;
        throw new Crash(`at await ${at}`);
      }
      if (at === fate.errorAt && mayFail) {
        outside.counts.errors += 1;
        const error = new DatabaseError('asked by the simulation to run it again', 0, 'error');
        error.code = at % 2 === 0 ? '40001' : '40P01';
        throw error;
      }
    },
  };
}

/** Jobs wait with their transaction and are there when it is. */
const waiting = new WeakMap<Tx, Job[]>();

export function startServer(outside: Outside, fate: Fate): Ports {
  const alive = processOf(outside, fate);
  const clock = { now: () => new Date(outside.time.now).toISOString() };
  return {
    database: mortal(outside, alive),
    jobs: jobsOf(outside),
    blobs: blobsOf(outside, alive),
    clock,
    random: { bytes: (count) => outside.chance.bytes(count) },
    newId: outside.newId,
    log: pino({ level: 'silent' }),
    mailFrom: 'billing@northwind.example',
    renderPdf: async (document) => {
      alive.step();
      return new TextEncoder().encode(`%PDF ${document.number} ${(outside.drawn += 1)}`);
    },
    channels: {
      email: {
        name: 'email',
        destination: 'a mail server of the simulation',
        lookUp: 'not-offered',
        close: async () => {},
        send: async (mail) => {
          alive.step();
          const answer = outside.mail(mail);
          // The mail may have left and nobody hears of it.
          alive.step();
          answer.heard();
          return answer.outcome;
        },
      },
    },
  };
}

function mortal(outside: Outside, alive: Process): Database {
  const real = openDatabase(outside.pool);
  /** Other worlds live in the same database: without an account, this installation sees its own alone. */
  const ours = <Row>(rows: Row[]): Row[] =>
    rows.filter((row) => Object.values(row as Record<string, unknown>).includes(outside.accountId));
  const mortalTx = (tx: Tx, isAlone: boolean): Tx => {
    const around = async <T>(work: () => Promise<T>): Promise<T> => {
      alive.step(!isAlone);
      const result = await work();
      alive.step();
      return result;
    };
    return {
      many: (query) => around(async () => (isAlone ? ours(await tx.many(query)) : tx.many(query))),
      maybe: (query) => around(() => tx.maybe(query)),
      run: (query) => around(() => tx.run(query)),
      send: (query, check) => {
        alive.step(!isAlone);
        tx.send(query, check);
      },
      settle: () => around(() => tx.settle()),
      executeSql: (text, values) => around(() => tx.executeSql(text, values)),
      sendSql: (text, values) => {
        alive.step(!isAlone);
        tx.sendSql(text, values);
      },
    };
  };
  return {
    pool: outside.pool,
    alone: mortalTx(real.alone, true),
    async transaction(accountIds, work, isolation) {
      alive.step();
      let jobs: Job[] = [];
      const result = await real.transaction(
        accountIds,
        async (tx) => {
          const passing = mortalTx(tx, accountIds.length === 0);
          jobs = [];
          waiting.set(passing, jobs);
          const done = await work(passing);
          // Before the commit, which may ask for the same again too.
          alive.step(true);
          return done;
        },
        isolation,
      );
      for (const job of jobs) outside.jobs.set(job.id, job);
      // After the commit, before anybody heard of it.
      alive.step();
      return result;
    },
  };
}

const notHere = (): never => {
  throw new Error('the simulation has no such port');
};

function jobsOf(outside: Outside): Jobs {
  return {
    start: notHere,
    createQueue: notHere,
    work: notHere,
    workTogether: notHere,
    stop: notHere,
    waiting: async () => outside.jobs.size,
    insert: async (tx, queue, jobs) => {
      const kept = waiting.get(tx) ?? notHere();
      for (const { id, data, startAfterSeconds = 0 } of jobs)
        kept.push({ queue, id, data: { ...data }, dueAt: outside.time.now + startAfterSeconds * 1_000 });
    },
    findUnfinished: async (_tx, _queue, ids) => new Set(ids.filter((id) => outside.jobs.has(id))),
  };
}

function blobsOf(outside: Outside, alive: Process): Blobs {
  return {
    put: async (bytes) => {
      alive.step();
      const hash = sha256(bytes);
      outside.blobs.set(hash, bytes);
      alive.step();
      return hash;
    },
    get: async (hash) => {
      alive.step();
      return outside.blobs.get(hash) ?? null;
    },
    putStream: notHere,
    open: notHere,
  };
}
