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
import { INSERT_JOBS, type Outside } from './outside.ts';
import type { Stage } from './stage.ts';
import { wiredPool, type Wire } from './wires.ts';

/** When failures of this process occur, counted in awaits from now; null: never. */
export interface Fate {
  readonly crashAt: number | null;
  readonly errorAt: number | null;
}

export const UNHARMED: Fate = { crashAt: null, errorAt: null };
export const DIED = Symbol('the process died');

/** Called for a transmission with a slow mail server; `release` delivers the response. */
export type Park = (transmissionId: string, release: () => void) => void;

const NO_LOG = pino({ level: 'silent' });

export class Process {
  readonly stage: Stage;
  readonly ports: Ports;
  readonly wires = new Set<Wire>();
  /** Resolves after the crash, when all of its connections are released. */
  readonly death: Promise<typeof DIED>;
  isDead = false;
  readonly #outside: Outside;
  readonly #park: Park;
  #died: (word: typeof DIED) => void = () => {};
  #fate: Fate = UNHARMED;
  #awaits = 0;

  constructor(outside: Outside, stage: Stage, park: Park) {
    this.#outside = outside;
    this.stage = stage;
    this.#park = park;
    this.death = new Promise((resolve) => (this.#died = resolve));
    this.ports = this.#makePorts();
  }

  meet(fate: Fate): void {
    this.#fate = fate;
    this.#awaits = 0;
  }

  /** Resolves for one await; never for a crashed process. */
  async pass(): Promise<void> {
    if (!this.isDead && (this.#awaits += 1) === this.#fate.crashAt) this.#die();
    if (this.isDead) await new Promise(() => {});
  }

  /** Waits for its turn; never resolves if the process crashed meanwhile. */
  async turn(number: number): Promise<void> {
    await this.stage.turn(number);
    if (this.isDead) await new Promise(() => {});
  }

  /** Whether the next statement fails. */
  isUnlucky(): boolean {
    if (this.#fate.errorAt === null || this.#awaits < this.#fate.errorAt) return false;
    this.#fate = { ...this.#fate, errorAt: null };
    return true;
  }

  luck(): { readonly dice: Dice; readonly counts: Counts } {
    return { dice: this.#outside.luck, counts: this.#outside.counts };
  }

  async buryAll(): Promise<void> {
    await Promise.all([...this.wires].map((wire) => wire.bury()));
  }

  #die(): void {
    this.isDead = true;
    this.#outside.counts.crashes += 1;
    void this.stage.hold(null, this.buryAll()).then(() => this.#died(DIED));
  }

  #makePorts(): Ports {
    const outside = this.#outside;
    return {
      database: openDatabase(wiredPool(this, outside)),
      jobs: jobsOf(outside),
      blobs: blobsOf(outside, this),
      clock: { now: () => new Date(outside.time.now).toISOString() },
      random: { bytes: (count) => outside.chance.bytes(count) },
      newId: outside.newId,
      log: NO_LOG,
      mailFrom: 'billing@northwind.example',
      renderPdf: async (document) => {
        await this.pass();
        return {
          bytes: new TextEncoder().encode(`%PDF ${document.number} ${(outside.drawn += 1)}`),
          logoProblem: null,
        };
      },
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
        const reply = this.#outside.mail.take(mail);
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

function jobsOf(outside: Outside): Jobs {
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
        due_at: outside.time.now + startAfterSeconds * 1_000,
      }));
      if (rows.length > 0) tx.sendSql(INSERT_JOBS, [JSON.stringify(rows)]);
    },
    findUnfinished: async (tx, _queue, ids) => {
      const { rows } = await tx.executeSql('select id from simulation.job where id = any($1::uuid[])', [ids]);
      return new Set((rows as { id: string }[]).map(({ id }) => id));
    },
  };
}

function blobsOf(outside: Outside, process: Process): Blobs {
  return {
    put: async (bytes) => {
      await process.pass();
      const hash = sha256(bytes);
      outside.blobs.set(hash, bytes);
      await process.pass();
      return hash;
    },
    get: async (hash) => {
      await process.pass();
      return outside.blobs.get(hash) ?? null;
    },
    putStream: notHere,
    open: notHere,
  };
}
