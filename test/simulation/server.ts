/**
 * A server process that crashes: real PostgreSQL behind ports that stop the process at a chosen await. After the crash its promises never
 * settle, so that no code of the program continues.
 */
import { type Counts } from './counts.ts';
import { pino } from 'pino';
import { sha256 } from '#kernel/hash.ts';
import type { Blobs } from '#runtime/blobs.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import type { Jobs } from '#runtime/jobs.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { Dice } from './dice.ts';
import { INSERT_JOBS, type Environment } from './environment.ts';
import type { Scheduler } from './scheduler.ts';
import { simulatedPool, type SimulatedConnection } from './connections.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

/** When failures of this process occur, counted in awaits from now; null: never. */
export interface PlannedFailures {
  readonly crashAt: number | null;
  readonly errorAt: number | null;
}

export const NO_FAILURES: PlannedFailures = { crashAt: null, errorAt: null };
export const CRASHED = Symbol('the process died');

/** Called for a transmission with a slow mail server; `release` delivers the response. */
export type Park = (transmissionId: string, release: () => void) => void;

const NO_LOG = pino({ level: 'silent' });

export class Process {
  readonly scheduler: Scheduler;
  readonly ports: Ports;
  readonly connections = new Set<SimulatedConnection>();
  /** Resolves after the crash, when all of its connections are released. */
  readonly crashed: Promise<typeof CRASHED>;
  hasCrashed = false;
  readonly #environment: Environment;
  readonly #park: Park;
  #died: (word: typeof CRASHED) => void = () => {};
  #planned: PlannedFailures = NO_FAILURES;
  #awaits = 0;

  constructor(environment: Environment, scheduler: Scheduler, park: Park) {
    this.#environment = environment;
    this.scheduler = scheduler;
    this.#park = park;
    this.crashed = new Promise((resolve) => (this.#died = resolve));
    this.ports = this.#makePorts();
  }

  planFailures(planned: PlannedFailures): void {
    this.#planned = planned;
    this.#awaits = 0;
  }

  /** Resolves for one await; never for a crashed process. */
  async pass(): Promise<void> {
    if (!this.hasCrashed && (this.#awaits += 1) === this.#planned.crashAt) this.#die();
    if (this.hasCrashed) await new Promise(() => {});
  }

  /** Waits for its turn; never resolves if the process crashed meanwhile. */
  async turn(number: number): Promise<void> {
    await this.scheduler.turn(number);
    if (this.hasCrashed) await new Promise(() => {});
  }

  /** Whether the next statement fails. */
  failsNext(): boolean {
    if (this.#planned.errorAt === null || this.#awaits < this.#planned.errorAt) return false;
    this.#planned = { ...this.#planned, errorAt: null };
    return true;
  }

  failures(): { readonly dice: Dice; readonly counts: Counts } {
    return { dice: this.#environment.failures, counts: this.#environment.counts };
  }

  async rollBackAll(): Promise<void> {
    await Promise.all([...this.connections].map((connection) => connection.rollBack()));
  }

  #die(): void {
    this.hasCrashed = true;
    this.#environment.counts.crashes += 1;
    void this.scheduler.hold(null, this.rollBackAll()).then(() => this.#died(CRASHED));
  }

  #makePorts(): Ports {
    const environment = this.#environment;
    return {
      database: openDatabase(simulatedPool(this, environment)),
      jobs: jobsOf(environment),
      blobs: blobsOf(environment, this),
      clock: { now: () => new Date(environment.time.now).toISOString() },
      random: { bytes: (count) => environment.chance.bytes(count) },
      newId: environment.newId,
      log: NO_LOG,
      mailFrom: 'billing@northwind.example',
      formats: pdfWrittenBy(async (document) => {
        await this.pass();
        return {
          bytes: new TextEncoder().encode(`%PDF ${document.number} ${(environment.drawn += 1)}`),
          logoProblem: null,
        };
      }),
      checkLogo: async () => null,
      channels: { email: this.#email() },
    };
  }

  #email(): Ports['channels']['email'] {
    return {
      name: 'email',
      destination: 'a mail server of the simulation',
      lookUp: 'not-offered',
      close: async () => {},
      check: async () => null,
      send: async (mail) => {
        await this.pass();
        const reply = this.#environment.mail.take(mail);
        if (reply.isSlow) await new Promise<void>((release) => this.#park(mail.transmissionId, release));
        // A crash here: the mail may have been sent, but its outcome is lost.
        await this.pass();
        reply.received();
        return reply.outcome;
      },
    };
  }
}

const notHere = (): never => {
  throw new Error('the simulation has no such port');
};

function jobsOf(environment: Environment): Jobs {
  return {
    start: notHere,
    createQueue: notHere,
    work: notHere,
    workTogether: notHere,
    stop: notHere,
    waiting: notHere,
    // Into the simulation's table, so that a job commits or rolls back with its transaction.
    insert: async (tx, queue, jobs) => {
      const rows = jobs.map(({ id, data, startAfterSeconds = 0 }) => ({
        account_id: data['accountId'],
        id,
        queue,
        data,
        due_at: environment.time.now + startAfterSeconds * 1_000,
      }));
      if (rows.length > 0) tx.sendSql(INSERT_JOBS, [JSON.stringify(rows)]);
    },
    findUnfinished: async (tx, _queue, ids) => {
      const { rows } = await tx.executeSql('select id from simulation.job where id = any($1::uuid[])', [ids]);
      return new Set((rows as { id: string }[]).map(({ id }) => id));
    },
  };
}

function blobsOf(environment: Environment, process: Process): Blobs {
  return {
    put: async (bytes) => {
      await process.pass();
      const hash = sha256(bytes);
      environment.blobs.set(hash, bytes);
      await process.pass();
      return hash;
    },
    get: async (hash) => {
      await process.pass();
      return environment.blobs.get(hash) ?? null;
    },
    putStream: notHere,
    open: notHere,
  };
}
