/** What a backup says of itself, in its last file: enough to know whether it is whole and which version may take it. */
import { z } from 'zod';
import { damaged } from './archive.ts';

export const MANIFEST = 'manifest.json';
export const BLOBS = 'blobs/';
export const TABLES = 'tables/';
/** Raised when an older version could no longer read what is written. */
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
    /** Named in the database, but missing or altered in the data directory when the backup was made. */
    faulty: z.array(HASH),
  }),
  /** Where each account's audit chain ended. */
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
