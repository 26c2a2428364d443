/**
 * Writes all data of a running installation into one file: all tables from one snapshot, then every stored file they refer to, then the
 * manifest. Changes nothing; the file gets its final name only when it is complete.
 */
import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Fault } from '#kernel/fault.ts';
import type { Blobs } from '../blobs.ts';
import type { Clock } from '../clock.ts';
import { fsyncDirectory } from '#runtime/fsync-directory.ts';
import { oneByOne } from '../database/connect.ts';
import { BLOBS, MANIFEST, newManifest, TABLES, type Manifest } from './manifest.ts';
import { copied, listTables, type BackedUpTable } from './tables.ts';
import { writeArchive, type ArchiveWriter } from './archive.ts';

export interface BackupPorts {
  readonly pool: Pool;
  readonly blobs: Blobs;
  readonly clock: Clock;
}

/** Approximate bytes per piece of a table; each piece ends at a row boundary. */
const PIECE = 4_194_304;
const HASHES = 1_000;
const NUMBER_DIGITS = 6;
const NEWLINE = 10;

/** @throws Fault before anything is written when the file exists or cannot be created. */
export async function writeBackup(ports: BackupPorts, file: string): Promise<Manifest> {
  if ((await stat(file).catch(() => null)) !== null)
    throw new Fault('backup_file_exists', 'later', { detail: `${file} is there already and is not written over.` });
  const manifest = newManifest(ports.clock.now());
  const draft = `${file}.part`;
  const opened = await openDraft(draft);
  try {
    await writeAll(ports, manifest, opened);
    await rename(draft, file);
    await fsyncDirectory(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    if (codeOf(error) !== 'ENOSPC' && codeOf(error) !== 'EDQUOT') throw error;
    const detail = `${file} cannot be written: there is not enough space left in ${dirname(file)}.`;
    throw new Fault('backup_not_writable', 'later', { detail, cause: error });
  }
  return manifest;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const IN_WORDS: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) => `the folder ${folder} does not exist`,
  ENOTDIR: (folder) => `${folder} is not a folder`,
  EACCES: (folder) => `this account may not write into ${folder}`,
  EPERM: (folder) => `this account may not write into ${folder}`,
  EROFS: (folder) => `${folder} is on a disk that can only be read`,
  ENAMETOOLONG: () => 'its name is too long',
};

/** Readable by its owner only: it holds all data. */
async function openDraft(draft: string): Promise<FileHandle> {
  try {
    return await open(draft, 'w', 0o600);
  } catch (error) {
    const code = codeOf(error);
    const why = IN_WORDS[code]?.(dirname(draft)) ?? (error instanceof Error ? error.message : code);
    throw new Fault(code === 'ENOENT' ? 'backup_folder_missing' : 'backup_not_writable', 'later', {
      detail: `${draft.replace(/\.part$/, '')} cannot be written: ${why}.`,
      cause: error,
    });
  }
}

async function writeAll(ports: BackupPorts, manifest: Manifest, to: FileHandle): Promise<void> {
  const archive = writeArchive(new Date(manifest.made_at), (writer) => fill(ports, manifest, writer));
  try {
    await pipeline(archive.bytes, createGzip(), to.createWriteStream({ flush: true }));
  } finally {
    // The connection is released before the result is returned.
    await archive.done;
  }
}

/** Writes all entries and fills in the manifest. */
async function fill({ pool, blobs }: BackupPorts, manifest: Manifest, writer: ArchiveWriter): Promise<void> {
  const archive = new Archive(manifest, writer);
  const client = oneByOne(await pool.connect());
  try {
    await openSnapshot(client);
    manifest.migrations = await rowsOf(client, 'select name, sha256 from runtime.migration order by name');
    manifest.heads = (
      await rowsOf<{ account_id: string; position: string; hash: string }>(
        client,
        'select account_id, position, hash from audit.head order by account_id',
      )
    ).map((head) => ({ ...head, position: Number(head.position) }));
    for (const table of await listTables(client)) await archive.table(client, table);
    for await (const hash of namedFiles(client)) await archive.blob(blobs, hash);
    await client.query('commit');
    await archive.file(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  } finally {
    // Destroyed, not returned to the pool: its timeouts were lifted and a COPY may be unfinished.
    client.release(true);
  }
}

/** One snapshot for all reads, with every account visible. */
async function openSnapshot(client: PoolClient): Promise<void> {
  await client.query('set statement_timeout = 0');
  await client.query('set idle_in_transaction_session_timeout = 0');
  await client.query('begin isolation level repeatable read read only');
  await client.query(`
    select set_config('app.account_ids', coalesce(array_agg(distinct account_id), '{}')::text, true) from access.api_key`);
}

async function rowsOf<Row extends object>(client: PoolClient, text: string): Promise<Row[]> {
  return (await client.query<Row>(text)).rows;
}

/** Hashes of rendered documents and imported files, without duplicates. */
async function* namedFiles(client: PoolClient): AsyncGenerator<string> {
  await client.query(
    'declare named_files cursor for select hash from transmissions.document union select hash from imports.file order by hash',
  );
  for (;;) {
    const rows = await rowsOf<{ hash: string }>(client, `fetch ${HASHES} from named_files`);
    if (rows.length === 0) return;
    for (const { hash } of rows) yield hash;
  }
}

class Archive {
  readonly #manifest: Manifest;
  readonly #writer: ArchiveWriter;
  constructor(manifest: Manifest, writer: ArchiveWriter) {
    this.#manifest = manifest;
    this.#writer = writer;
  }

  file(name: string, bytes: Uint8Array): Promise<void> {
    return this.#writer.file({ name, size: bytes.length }, [bytes]);
  }

  async table(client: PoolClient, { name, columns }: BackedUpTable): Promise<void> {
    const copying = client.query(copyTo(`copy ${copied(name, columns)} to stdout`));
    const hashing = createHash('sha256');
    let number = 0;
    for await (const piece of piecesOf(copying)) {
      hashing.update(piece);
      number += 1;
      await this.file(`${TABLES}${name}/${String(number).padStart(NUMBER_DIGITS, '0')}`, piece);
    }
    this.#manifest.tables.push({ name, columns: [...columns], rows: copying.rowCount, sha256: hashing.digest('hex') });
  }

  async blob(blobs: Blobs, hash: string): Promise<void> {
    const { blobs: counted } = this.#manifest;
    const file = await blobs.open(hash);
    if (file === null) {
      counted.faulty.push(hash);
      return;
    }
    try {
      const hashing = createHash('sha256');
      await this.#writer.file({ name: `${BLOBS}${hash}`, size: file.size }, seenBy(hashing, file.stream()));
      counted.count += 1;
      counted.bytes += file.size;
      if (hashing.digest('hex') !== hash) counted.faulty.push(hash);
    } finally {
      await file.close();
    }
  }
}

async function* seenBy(hashing: Hash, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hashing.update(piece);
    yield piece;
  }
}

/** Splits at row boundaries: COPY text escapes line ends within rows, so every line end is one. */
async function* piecesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    kept.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const whole = Buffer.concat(kept);
    const end = whole.lastIndexOf(NEWLINE) + 1;
    if (end === 0) continue;
    yield whole.subarray(0, end);
    kept = [whole.subarray(end)];
    size = whole.length - end;
  }
  if (size > 0) yield Buffer.concat(kept);
}
