/** The manifest, a backup's last file: what is needed to check that the backup is complete and which versions can restore it. */
import { z } from 'zod';
import { damaged } from './archive.ts';

export const MANIFEST = 'manifest.json';
export const BLOBS = 'blobs/';
export const TABLES = 'tables/';
/** Incremented when older versions could not read the new format. */
const FORMAT = 1;

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const COUNT = z.int().nonnegative();

const FORM = z.object({
  format: z.literal(FORMAT),
  made_at: z.string(),
  migrations: z.array(z.object({ name: z.string().regex(/^[0-9a-z-]+\.sql$/), sha256: HASH })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: COUNT, sha256: HASH })),
  blobs: z.object({
    count: COUNT,
    bytes: COUNT,
    /** Hashes of files that the database refers to but that were missing or altered when the backup was made. */
    faulty: z.array(HASH),
  }),
  /** Last entry of each account's audit chain. */
  heads: z.array(z.object({ account_id: z.uuid(), position: COUNT, hash: HASH })),
});

export type Manifest = z.output<typeof FORM>;

export const newManifest = (madeAt: string): Manifest => ({
  format: FORMAT,
  made_at: madeAt,
  migrations: [],
  tables: [],
  blobs: { count: 0, bytes: 0, faulty: [] },
  heads: [],
});

export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged('its manifest is not JSON', cause);
  }
  const read = FORM.safeParse(value);
  if (!read.success) throw damaged('its manifest is of another version of Quittance');
  return read.data;
}
