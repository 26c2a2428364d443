import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startWorld } from '#test/world/server.ts';
import { startSmtp } from '#test/world/smtp.ts';

const CLI = fileURLToPath(new URL('./index.ts', import.meta.url));
const world = await startWorld({ after });

function doctor(variables: Record<string, string>) {
  const { promise, resolve } = Promise.withResolvers<{ code: number; checks: Record<string, boolean>; out: string }>();
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: world.databaseUrl,
    QUITTANCE_DATA_DIR: world.dataDir,
    ...variables,
  };
  execFile(process.execPath, [CLI, 'doctor', '--json'], { env }, (error, out, err) => {
    const { checks } = JSON.parse(out === '' ? '{"checks":[]}' : out) as { checks: { name: string; ok: boolean }[] };
    const code = error === null ? 0 : Number(error.code);
    resolve({ code, checks: Object.fromEntries(checks.map(({ name, ok }) => [name, ok])), out: out + err });
  });
  return promise;
}

it('a doctor finds a good installation well, and names what is not', async () => {
  const [well, ill] = await Promise.all([
    doctor({}),
    doctor({
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'a@b.example',
      DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none',
    }),
  ]);
  assert.equal(well.code, 0, well.out);
  assert.deepEqual(Object.keys(well.checks), [
    'data_directory',
    'disk',
    'mail',
    'database',
    'migrations',
    'clock',
    'number_series',
    'accounts',
    'transmissions',
    'files',
    'audit_chain',
  ]);
  assert.equal(ill.code, 1);
  assert.deepEqual([ill.checks['mail'], ill.checks['database']], [false, false]);
});

it('doctor tries the mail server as the sender does, and reports why no mail could be sent', async (t) => {
  const smtp = await startSmtp({ signIn: { user: 'shop', password: 'right-password' } });
  t.after(() => smtp.stop());
  const MAIL_FROM = 'Northwind <invoices@northwind.example>';
  const [well, ill] = await Promise.all([
    doctor({ SMTP_URL: smtp.url, MAIL_FROM }),
    doctor({ SMTP_URL: smtp.url.replace('right', 'wrong'), MAIL_FROM }),
  ]);
  assert.deepEqual([well.code, well.checks['mail']], [0, true], well.out);
  assert.deepEqual([ill.code, ill.checks['mail']], [1, false]);
  assert.match(ill.out, /refused our sign-in/);
  assert.doesNotMatch(ill.out, /wrong-password/);
  assert.equal(smtp.arrived.length, 0, 'nothing was sent');
});

it(
  'a doctor answers about a data directory that cannot be, and makes nothing',
  { skip: process.platform !== 'linux' },
  async () => {
    const { code, checks } = await doctor({ QUITTANCE_DATA_DIR: '/proc/x' });
    assert.deepEqual([code, checks['data_directory'], checks['mail'], checks['database']], [1, false, false, true]);
  },
);
