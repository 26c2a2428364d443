/** Tells one process from a later one that was given the same number. Never signals anything. */
import { execFile } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';

/** What differs between two machines, containers or boots that look at the same files. */
export interface Surroundings {
  readonly host: string;
  readonly boot: string;
  /** Process numbers mean the same only within one of these. */
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

/** When the process began, in the system's own words; null when there is no such process. */
export async function startOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The name, field 2, may hold blanks and brackets: the rest is counted from its last bracket. Start time is field 22.
    const rest = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (rest === undefined || rest[0] === 'Z') return null;
    return rest[19] ?? null;
  }
  return ps(pid, 'lstart=');
}

/** Whether the process is a PostgreSQL server on this directory, as far as we may look. */
export async function servesDirectory(pid: number, directory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // The server works inside its directory.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === directory;
  }
  return (await ps(pid, 'command='))?.includes(directory) ?? false;
}

function ps(pid: number, field: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', field, '-p', String(pid)], (error, stdout) => resolve(error === null ? stdout.trim() : null));
  });
}
