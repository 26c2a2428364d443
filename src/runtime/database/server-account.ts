/**
 * PostgreSQL refuses to run as root, so a root process runs it as another account. Chooses the account and checks whether it can
 * access a directory. Never changes permissions of a directory it did not create.
 */
import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { Fault } from '#kernel/fault.ts';

export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts meant for a database server; the first existing one is used, else one is created. */
const KNOWN_NAMES = ['quittance', 'postgres', '_postgres'];
const OWN_NAME = 'quittance';
/** The programs that create accounts are not on every PATH. */
const SYSTEM = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` };

/** The account to run the server as, or null for our own. For an existing cluster it is the owner. */
export async function serverAccount(clusterDir: string): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(clusterDir).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of KNOWN_NAMES) {
    const account = await lookUp(name);
    if (account !== null) return account;
  }
  await succeeds('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_NAME]);
  const account = (await lookUp(OWN_NAME)) ?? (await lookUp('nobody'));
  if (account !== null) return account;
  throw new Fault('no_account_for_database', 'later', {
    detail:
      'PostgreSQL may not run as root and no other account was found. Start Quittance as an ordinary user, or create an account named quittance.',
  });
}

/** Whether the account can traverse every directory of the path and read the last one. */
export async function mayEnter(path: string, account: ServerAccount | null): Promise<boolean> {
  if (account === null) {
    return access(path, constants.R_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
  }
  return succeeds('/bin/sh', ['-c', 'test -x "$1" && cd "$1"', 'sh', path], account);
}

async function lookUp(name: string): Promise<ServerAccount | null> {
  const [uid, gid] = await Promise.all([output('id', ['-u', name]), output('id', ['-g', name])]);
  if (uid === null || gid === null || uid === '0') return null;
  return { uid: Number(uid), gid: Number(gid) };
}

function output(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: '/', env: SYSTEM }, (error, stdout) =>
      resolve(error === null ? stdout.trim() : null),
    );
  });
}

function succeeds(command: string, args: readonly string[], account?: ServerAccount): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: '/', env: SYSTEM, ...account }, (error) => resolve(error === null));
  });
}
