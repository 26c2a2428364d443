/** What outlives the processes of a world: files, clock, queue, and everything outside the program. */
import type { Counts } from './counts.ts';
import type { Pool } from 'pg';
import type { NewId } from '#runtime/clock.ts';
import type { Dice } from './dice.ts';
import type { MailServer } from './mail-server.ts';

export interface Job {
  readonly queue: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly dueAt: number;
}

/** The simulation's job table; the program's queue is covered by tests with real servers. */
export const JOB_TABLE = `
  create schema simulation;
  grant usage on schema simulation to public;
  create table simulation.job (
    account_id uuid not null, id uuid not null, queue text not null, data json not null, due_at bigint not null, primary key (account_id, id));
  grant select, insert on simulation.job to public;
  do $$ begin execute format('alter database %I set deadlock_timeout = ''50ms''', current_database()); end $$`;

export const INSERT_JOBS = `
  insert into simulation.job select * from json_to_recordset($1::json) as j(account_id uuid, id uuid, queue text, data json, due_at bigint)
  on conflict do nothing`;

/** Removes jobs from the queue. */
export async function takeJobs({ pools }: Environment, jobs: readonly Job[]): Promise<void> {
  await pools.monitor.query('delete from simulation.job where id = any($1::uuid[])', [jobs.map(({ id }) => id)]);
}

export async function giveJobsBack({ pools }: Environment, jobs: readonly Job[]): Promise<void> {
  const rows = jobs.map(({ id, queue, data, dueAt }) => ({
    account_id: data['accountId'],
    id,
    queue,
    data,
    due_at: dueAt,
  }));
  await pools.monitor.query(INSERT_JOBS, [JSON.stringify(rows)]);
}

/** Connections shared by worlds. */
export interface Pools {
  /** Connects as the program's role. */
  readonly shared: Pool;
  /** Connects as a role that sees everything, to detect lock waits and read the tables. */
  readonly monitor: Pool;
}

export interface Environment {
  readonly pools: Pools;
  /** All identifiers of this world's accounts, to distinguish their rows from other worlds'. */
  readonly accounts: ReadonlySet<unknown>;
  readonly time: { now: number };
  readonly newId: NewId;
  /** Randomness used by processes. */
  readonly chance: Dice;
  /** Randomness of failures. */
  readonly failures: Dice;
  readonly blobs: Map<string, Uint8Array>;
  /** The jobs after the last tick. */
  jobs: readonly Job[];
  readonly mail: MailServer;
  readonly counts: Counts;
  drawn: number;
}
