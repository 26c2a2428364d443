/** Distinguishes a process from a later one with the same pid. Never sends a signal. */
import { execFile } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';

/** What differs between machines, containers or boots that share the same files. */
export interface Surroundings {
  readonly host: string;
  readonly boot: string;
  /** The pid namespace: pids are comparable only within one. */
  readonly processes: string;
}

export function surroundings(host: string): Surroundings {
  return {
    host,
    boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    processes: quietly(() => readlinkSync('/proc/self/ns/pid')),
  };
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start time of the process in the system's format; null when there is no such process. */
export async function startOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The name, field 2, may contain spaces and parentheses: count from its last parenthesis. Start time is field 22.
    const rest = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (rest === undefined || rest[0] === 'Z') return null;
    return rest[19] ?? null;
  }
  return ps(pid, 'lstart=');
}

/** Whether the process is a PostgreSQL server on this directory, as far as our permissions show. */
export async function servesDirectory(pid: number, directory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // The server's working directory is its data directory.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === directory;
  }
  return (await ps(pid, 'command='))?.includes(directory) ?? false;
}

function ps(pid: number, field: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', field, '-p', String(pid)], (error, stdout) => resolve(error === null ? stdout.trim() : null));
  });
}
