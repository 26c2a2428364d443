/** Reads a whole backup and checks it against its manifest, so that no restore starts from an incomplete one. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Fault } from '#kernel/fault.ts';
import { BLOBS, MANIFEST, parseManifest, TABLES, type Manifest } from './manifest.ts';
import { damaged, readArchive, type ArchiveEntry } from './archive.ts';

const PIECE_NAME = /^tables\/([a-z_]+\.[a-z_]+)\/\d+$/;
const BLOB_NAME = /^blobs\/([0-9a-f]{64})$/;
const MAX_MANIFEST_BYTES = 268_435_456;

/** Calls `take` for every file of a backup, one at a time. */
export async function readBackup(file: string, take: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  await access(file).catch((cause: unknown) => {
    throw new Fault('backup_file_missing', 'later', { detail: `${file} cannot be read.`, cause });
  });
  try {
    await pipeline(createReadStream(file), createGunzip(), async (source: AsyncIterable<Uint8Array>) => {
      // Read to the end: the trailing checksum detects truncation.
      for await (const entry of readArchive(source)) await take(entry);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw damaged('it is cut short or altered', error);
    throw error;
  }
}

/** @throws Fault `backup_damaged`; the detail names what is wrong. */
export async function checkBackup(file: string): Promise<Manifest> {
  let manifest: Manifest | null = null;
  const tables = new Map<string, Hash>();
  const found = { blobs: 0, wrong: [] as string[] };
  await readBackup(file, async (entry) => {
    if (manifest !== null) throw damaged('something follows its manifest');
    if (entry.name === MANIFEST) {
      if (entry.size > MAX_MANIFEST_BYTES) throw damaged('its manifest is too large');
      manifest = parseManifest(await textOf(entry));
    } else if (entry.name.startsWith(TABLES)) {
      const name = tableOf(entry);
      const hashing = tables.get(name) ?? createHash('sha256');
      tables.set(name, hashing);
      for await (const piece of entry.bytes) hashing.update(piece);
    } else {
      const hashing = createHash('sha256');
      for await (const piece of entry.bytes) hashing.update(piece);
      found.blobs += 1;
      const hash = blobOf(entry);
      if (hashing.digest('hex') !== hash) found.wrong.push(hash);
    }
  });
  return agreed(manifest, tables, found);
}

function agreed(
  manifest: Manifest | null,
  tables: ReadonlyMap<string, Hash>,
  found: { readonly blobs: number; readonly wrong: readonly string[] },
): Manifest {
  if (manifest === null) throw damaged('it has no manifest');
  const expected = new Map(manifest.tables.map((table) => [table.name, table.sha256]));
  for (const [name, sha256] of expected) {
    const hash = tables.get(name)?.digest('hex') ?? createHash('sha256').digest('hex');
    if (hash !== sha256) throw damaged(`${name} is not what was backed up`);
  }
  const strange = [...tables.keys()].find((name) => !expected.has(name));
  if (strange !== undefined) throw damaged(`${strange} is not in its manifest`);
  if (found.blobs !== manifest.blobs.count) throw damaged('stored files are missing in it');
  const faulty = new Set(manifest.blobs.faulty);
  const wrong = found.wrong.find((hash) => !faulty.has(hash));
  if (wrong !== undefined) throw damaged(`the stored file ${wrong} is not what was backed up`);
  return manifest;
}

export function tableOf(entry: ArchiveEntry): string {
  const name = PIECE_NAME.exec(entry.name)?.[1];
  if (name === undefined) throw damaged(`it holds ${entry.name}`);
  return name;
}

export function blobOf(entry: ArchiveEntry): string {
  const hash = entry.name.startsWith(BLOBS) ? BLOB_NAME.exec(entry.name)?.[1] : undefined;
  if (hash === undefined) throw damaged(`it holds ${entry.name}`);
  return hash;
}

async function textOf(entry: ArchiveEntry): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
