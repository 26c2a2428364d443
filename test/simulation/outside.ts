/** What outlives every process of a world: the machine, the clock, the queue, and everybody who is not the program. */
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

/** Where the simulation's own database keeps jobs; the program's queue is tried where real servers run. */
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

/** Jobs leave the queue, or come back to it. */
export async function takeJobs({ pools }: Outside, jobs: readonly Job[]): Promise<void> {
  await pools.monitor.query('delete from simulation.job where id = any($1::uuid[])', [jobs.map(({ id }) => id)]);
}

export async function giveJobsBack({ pools }: Outside, jobs: readonly Job[]): Promise<void> {
  const rows = jobs.map(({ id, queue, data, dueAt }) => ({
    account_id: data['accountId'],
    id,
    queue,
    data,
    due_at: dueAt,
  }));
  await pools.monitor.query(INSERT_JOBS, [JSON.stringify(rows)]);
}

/** Connections that worlds share. */
export interface Pools {
  /** The program's, under its own role. */
  readonly shared: Pool;
  /** Of somebody who sees everything and is not the program: who waits for whom, and what the tables say. */
  readonly monitor: Pool;
}

export interface Outside {
  readonly pools: Pools;
  /** Everything the accounts of this world are called, so that rows of others are told apart. */
  readonly accounts: ReadonlySet<unknown>;
  readonly time: { now: number };
  readonly newId: NewId;
  /** For everything a process asks chance for. */
  readonly chance: Dice;
  /** What goes wrong, and how. */
  readonly luck: Dice;
  readonly blobs: Map<string, Uint8Array>;
  /** As they stood after the last tick. */
  jobs: readonly Job[];
  readonly mail: MailServer;
  readonly counts: Counts;
  drawn: number;
}
