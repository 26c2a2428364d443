/**
 * What a data directory stores about its PostgreSQL: the location of its files, its port, the two passwords. Kept in one file that only
 * its owner can read; the server's files are elsewhere when its account has no access to the data directory.
 */
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import { fsyncDirectory } from '#runtime/fsync-directory.ts';
import { makeDirectory } from '#runtime/make-directory.ts';
import { mayEnter, serverAccount, type ServerAccount } from './server-account.ts';

const FILE = 'postgres.json';

interface Remembered {
  /** Parent of the server's folder. */
  readonly place: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly password: string;
}

export interface ClusterFiles extends Remembered {
  readonly dataDir: string;
  readonly account: ServerAccount | null;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
}

/** Creates a missing directory, accessible only to us and the server's account. */
export async function makeDataDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return;
  await makeDirectory(dirname(path));
  await mkdir(path, { mode: 0o710 });
  const account = await serverAccount(path);
  if (account !== null) await chown(path, 0, account.gid);
}

export async function findClusterFiles(dataDir: string, sharedDir: string): Promise<ClusterFiles> {
  const remembered = await recall(dataDir);
  if (remembered !== null) {
    const place = await whereNow(dataDir, remembered.place);
    const cluster = join(place, 'postgres');
    return { ...remembered, place, dataDir, cluster, account: await serverAccount(cluster) };
  }
  if ((await stat(join(dataDir, 'postgres')).catch(() => null)) !== null) {
    throw unreadable(dataDir, 'is missing');
  }
  const account = await serverAccount(join(dataDir, 'postgres'));
  const place = (await mayEnter(dataDir, account)) ? dataDir : await makePlace(sharedDir, dataDir);
  const files: ClusterFiles = {
    place,
    port: 0,
    superuserPassword: newPassword(),
    password: newPassword(),
    dataDir,
    cluster: join(place, 'postgres'),
    account,
  };
  await remember(files);
  return files;
}

/** A new folder each time: a recreated data directory must not pick up the files of the deleted one. */
async function makePlace(sharedDir: string, dataDir: string): Promise<string> {
  const place = join(sharedDir, randomBytes(8).toString('hex'));
  await makeDirectory(place, 0o755);
  await writeFile(join(place, 'belongs-to.txt'), `${dataDir}\n`, { mode: 0o600 });
  return place;
}

export async function remember(files: ClusterFiles): Promise<void> {
  const { place, port, superuserPassword, password } = files;
  const file = join(files.dataDir, FILE);
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ place, port, superuserPassword, password }, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Keeps the owner when root runs a command on another user's data directory.
  const owner = await stat(files.dataDir);
  if (process.getuid?.() === 0 && owner.uid !== 0) await chown(draft, owner.uid, owner.gid);
  await rename(draft, file);
  await fsyncDirectory(files.dataDir);
}

/** The server's port and the plain role's password; null when the data directory never had a server. */
export const recallAddress = (dataDir: string): Promise<Pick<Remembered, 'port' | 'password'> | null> =>
  recall(dataDir);

async function recall(dataDir: string): Promise<Remembered | null> {
  const file = join(dataDir, FILE);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Remembered;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unreadable(dataDir, 'cannot be read', cause);
  }
}

function unreadable(dataDir: string, how: string, cause?: unknown): Fault {
  return new Fault('database_files_unreadable', 'later', {
    detail: `${join(dataDir, FILE)} ${how}. It holds the passwords of the database in this directory: start Quittance as the user who made ${dataDir}, or restore the file.`,
    cause,
  });
}

/** The current location of the server's files: inside a data directory they move along with it. */
async function whereNow(dataDir: string, place: string): Promise<string> {
  const stillThere = await stat(join(dataDir, 'postgres')).catch(() => null);
  return stillThere === null ? place : dataDir;
}

function newPassword(): string {
  return randomBytes(24).toString('hex');
}
