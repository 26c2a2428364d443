/** Environment variables as operators write them. Never reads the process's own environment. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';

function configOf(variables: Record<string, string>) {
  const read = readConfig(variables);
  assert.ok(read.ok, read.ok ? '' : read.refusal.detail);
  return read.value;
}

function problemsOf(variables: Record<string, string>) {
  const read = readConfig(variables);
  assert.ok(!read.ok, 'expected a refusal');
  return read.refusal;
}

describe('the environment', () => {
  it('may be empty: everything has a default that works on one machine', () => {
    assert.deepEqual(configOf({}), {
      dataDir: resolve('.quittance'),
      databaseUrl: null,
      host: 'localhost',
      port: 4400,
      publicUrl: 'http://localhost:4400',
      smtpUrl: null,
      mailFrom: 'Quittance <quittance@localhost>',
      dkim: null,
      apiKey: null,
      logLevel: 'info',
      requestsPerMinute: 6000,
      workers: true,
      pdfThreads: 1,
    });
  });

  it('takes an empty variable for an absent one', () => {
    assert.equal(configOf({ DATABASE_URL: '', PORT: ' ', SMTP_URL_FILE: '' }).port, 4400);
  });

  it('reports every mistake at once, by name', () => {
    const { detail, errors } = problemsOf({
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      SMTP_URL: 'smtp://mail.example',
      DKIM_DOMAIN: 'a.example',
    });
    const named = errors?.map(({ pointer }) => pointer).sort();
    assert.deepEqual(named, [
      '/DATABASE_URL',
      '/DKIM_PRIVATE_KEY',
      '/DKIM_SELECTOR',
      '/LOG_LEVEL',
      '/MAIL_FROM',
      '/PORT',
    ]);
    assert.match(detail, /PORT must be a port number up to 65535/);
  });

  it('reads secrets from files, without the line end editors add', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-config-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'url'), 'postgres://u:p@db/q\n');
    assert.equal(configOf({ DATABASE_URL_FILE: join(folder, 'url') }).databaseUrl, 'postgres://u:p@db/q');
    assert.match(
      problemsOf({ DATABASE_URL_FILE: join(folder, 'none') }).detail,
      /DATABASE_URL_FILE names .*none, which cannot be read \(ENOENT\)/,
    );
    assert.match(
      problemsOf({ DATABASE_URL: 'postgres://db/q', DATABASE_URL_FILE: join(folder, 'url') }).detail,
      /both set: keep one/,
    );
  });

  it('never repeats a secret', () => {
    const { detail, errors } = problemsOf({
      QUITTANCE_API_KEY: 'too-short-secret',
      DATABASE_URL: 'http://u:hunter2@db',
      DKIM_PRIVATE_KEY: 'hunter3',
    });
    assert.doesNotMatch(detail + JSON.stringify(errors), /too-short|hunter/);
  });

  it('keeps an address that people see without a slash at its end', () => {
    assert.equal(configOf({ PUBLIC_URL: 'https://invoices.example.com/' }).publicUrl, 'https://invoices.example.com');
    assert.equal(problemsOf({ PUBLIC_URL: 'invoices.example.com' }).errors?.[0]?.pointer, '/PUBLIC_URL');
  });
});

it('the guide names every variable there is, and no other', async () => {
  const { readFile } = await import('node:fs/promises');
  const source = await readFile(new URL('./config.ts', import.meta.url), 'utf8');
  const guide = await readFile(new URL('../../docs/guides/configuration.md', import.meta.url), 'utf8');
  const names = /const NAMES = \[([\s\S]*?)\]/.exec(source)?.[1] ?? '';
  const inConfig = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const inGuide = [...guide.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  assert.ok(inConfig.length > 0);
  assert.deepEqual(inGuide, inConfig);
});
