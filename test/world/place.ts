/** Shared by the programs of a test: a database, a data directory and a mail server, all removed at its end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type Tidies } from './postgres.ts';
import { startSmtp, type SmtpWorld } from './smtp.ts';

export interface Place {
  readonly url: string;
  readonly dataDir: string;
  readonly smtp: SmtpWorld;
  /** Bypasses row level security. */
  readonly superuser: Client;
  /** Environment variables for programs. */
  readonly variables: Readonly<Record<string, string>>;
}

export async function aPlace(tidies: Tidies): Promise<Place> {
  const { url, superuserUrl } = await freshDatabase(tidies);
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  const smtp = await startSmtp();
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  tidies.after(async () => {
    await superuser.end();
    await smtp.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const variables = {
    DATABASE_URL: url,
    QUITTANCE_DATA_DIR: dataDir,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'billing@northwind.example',
  };
  return { url, dataDir, smtp, superuser, variables };
}
