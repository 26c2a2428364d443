/** CPU time of processes, from /proc: the cost of a request independent of other load on the machine. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ: always 100 in Linux's /proc. */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  /** Of the process's own threads. */
  readonly own: number;
  /** Of terminated children that were waited for. */
  readonly ended: number;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may contain spaces; the fields after it do not.
    const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (index: number) => Number(rest[index - 5]);
    return { parent: Number(parent), own: ticks(14) + ticks(15), ended: ticks(16) + ticks(17) };
  } catch {
    return null;
  }
}

/** CPU seconds of a process. */
export const processCpu = (pid: number): number => (statOf(pid)?.own ?? 0) / TICKS_PER_SECOND;

/** CPU seconds of a process and its children, such as rendering processes. */
export function familyCpu(pid: number): number {
  let ticks = (statOf(pid)?.own ?? 0) + (statOf(pid)?.ended ?? 0);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(entry);
    if (stat?.parent === pid) ticks += stat.own;
  }
  return ticks / TICKS_PER_SECOND;
}

/** CPU seconds of a PostgreSQL server with all its processes, including terminated ones. */
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
