/** Processor time of processes, from /proc: what a request costs whoever else uses the machine meanwhile. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ: fixed at 100 for everything Linux shows in /proc. */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  /** Its own threads'. */
  readonly own: number;
  /** Of children that ended and were waited for. */
  readonly ended: number;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; what follows it does not.
    const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (index: number) => Number(rest[index - 5]);
    return { parent: Number(parent), own: ticks(14) + ticks(15), ended: ticks(16) + ticks(17) };
  } catch {
    return null;
  }
}

/** Seconds of processor time one process has used. */
export const processCpu = (pid: number): number => (statOf(pid)?.own ?? 0) / TICKS_PER_SECOND;

/** Seconds of one process with those it started, such as the ones that draw. */
export function familyCpu(pid: number): number {
  let ticks = (statOf(pid)?.own ?? 0) + (statOf(pid)?.ended ?? 0);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(entry);
    if (stat?.parent === pid) ticks += stat.own;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Seconds of a PostgreSQL server with all its processes, those that ended included. */
export function serverCpu(postmaster: number): number {
  const root = statOf(postmaster);
  if (root === null)
    throw new Error('the database server does not run on this machine: its processor time cannot be read');
  let ticks = root.own + root.ended;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(entry);
    if (stat?.parent === postmaster) ticks += stat.own;
  }
  return ticks / TICKS_PER_SECOND;
}
