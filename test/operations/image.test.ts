/**
 * The container files without a container: what the Dockerfile copies is put into an empty directory and started there by its command, as an
 * account that can write only to its data; everything both files refer to must exist.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { freshDatabase } from '../world/postgres.ts';
import { killQuietly, OWNER_KEY } from '../world/program.ts';
import { eventually, SELLER, send } from '../world/server.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEPLOY = join(ROOT, 'deploy');
const NOBODY = 65_534;

const text = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');
const dockerfile = (await text('deploy/Dockerfile')).replaceAll(/\\\n\s*/g, '');
const compose = await text('deploy/compose.yaml');

const instructions = (name: string): string[] =>
  dockerfile.split('\n').flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1).trim()] : []));
const list = (json: string): string[] => JSON.parse(json) as string[];
const entrypoint = list(instructions('ENTRYPOINT')[0] ?? '[]');
const command = list(instructions('CMD')[0] ?? '[]');
const healthcheck = list(/CMD (\[.*\])$/.exec(instructions('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]');
const environment = Object.fromEntries(
  instructions('ENV').flatMap((line) => line.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
);
/** Sources in the repository and the target, a folder when it ends with a slash. */
const copied = instructions('COPY').flatMap((line) => {
  const words = line.split(/\s+/);
  const to = words.pop() ?? '';
  return words.map((from) => ({ from, to: to.endsWith('/') ? join(to, from) : to }));
});

describe('the Dockerfile', () => {
  it('copies what is there, and the ignore file lets all of it through and nothing else', async () => {
    const ignored = (await text('deploy/Dockerfile.dockerignore')).split('\n').filter((line) => line !== '');
    assert.deepEqual(ignored.slice(0, 1), ['*']);
    assert.deepEqual(
      ignored
        .filter((line) => line.startsWith('!'))
        .map((line) => line.slice(1))
        .sort(),
      copied.map(({ from }) => from).sort(),
    );
    for (const { from } of copied) await stat(join(ROOT, from));
  });

  it('serves as an account of its own, keeps its data on a volume, and stops by the signal the server knows', () => {
    assert.equal(instructions('USER').at(-1), 'node');
    assert.ok(dockerfile.indexOf('\nUSER ') < dockerfile.indexOf('\nENTRYPOINT '));
    assert.deepEqual(instructions('VOLUME'), [environment['QUITTANCE_DATA_DIR']]);
    assert.match(dockerfile, /install -d -o node -g node -m 0750 \/data/);
    assert.deepEqual(instructions('STOPSIGNAL'), ['SIGTERM']);
    assert.deepEqual(instructions('EXPOSE'), [environment['PORT']]);
  });
});

/** Links the packages of an installation without dev dependencies. */
async function linkPackages(app: string): Promise<void> {
  const lock = JSON.parse(await text('package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    // Nested packages come with their parents; those of other platforms are not installed.
    if (path === '' || dev === true || path.split('node_modules/').length > 2) continue;
    if ((await stat(join(ROOT, path)).catch(() => null)) === null) continue;
    await mkdir(dirname(join(app, path)), { recursive: true });
    await symlink(join(ROOT, path), join(app, path));
  }
}

async function anImage(t: TestContext) {
  const folder = await mkdtemp(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'quittance-image-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const app = join(folder, 'app');
  const data = join(folder, 'data');
  await chmod(folder, 0o755);
  await mkdir(data, { mode: 0o750 });
  for (const { from, to } of copied)
    await cp(join(ROOT, from), join(app, to), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await linkPackages(app);
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (account.uid !== undefined) await chown(data, account.uid, account.gid);
  const { url } = await freshDatabase(t);
  const env = {
    PATH: process.env['PATH'],
    ...environment,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    QUITTANCE_DATA_DIR: data,
    DATABASE_URL: url,
    QUITTANCE_API_KEY: OWNER_KEY,
  };
  return { app, data, env, options: { cwd: app, env, ...account } };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  server.close();
  await once(server, 'close');
  return address.port;
}

type Image = Awaited<ReturnType<typeof anImage>>;

function run(
  { options }: Image,
  [program = '', ...args]: readonly string[],
): Promise<{ code: number; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>();
  execFile(program, args, options, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: out + err }),
  );
  return promise;
}

it('what the Dockerfile copies is enough: it starts, is well, invoices and draws, and stops', async (t) => {
  const image = await anImage(t);
  assert.notEqual((await run(image, healthcheck)).code, 0, 'nothing runs yet');
  const [program = '', ...args] = [...entrypoint, ...command];
  // Its own process group, so that killing it ends launcher and server.
  const server = spawn(program, args, { ...image.options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  t.after(() => killQuietly(-(server.pid ?? 0)));
  let text = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(server, 'exit');
  await eventually(
    async () => ({ output: text, code: server.exitCode }),
    (now) => now.code !== null || now.output.includes('runs at http'),
    60_000,
  );
  assert.equal((await run(image, healthcheck)).code, 0, text);

  const headers = { authorization: `Bearer ${OWNER_KEY}` };
  const url = `http://127.0.0.1:${image.env.PORT}`;
  const post = async (path: string, body: unknown) => {
    const got = await send(`${url}${path}`, 'POST', { headers, body });
    assert.ok(got.status < 300, JSON.stringify(got.body));
    return got.body;
  };
  const complete = await send(`${url}/v1/account`, 'PATCH', { headers, body: SELLER });
  assert.equal(complete.status, 200, JSON.stringify(complete.body));
  await post('/v1/customers', { external_id: 'buyer', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' });
  const lines = [{ description: 'Chai', quantity: '1', unit_price: '18', tax_rate: '19' }];
  const order = await post('/v1/orders', { customer_id: 'external:buyer', lines });
  await post('/v1/shipments', { order_id: order.id });
  const outbox = () => readdir(join(image.data, 'outbox')).catch(() => []);
  await eventually(outbox, (files) => files.some((name) => name.endsWith('.eml')), 60_000);
  assert.equal((await send(`${url}/docs`, 'GET')).status, 200);
  const verified = await run(image, [...entrypoint, 'verify']);
  assert.equal(verified.code, 0, verified.output);
  const doctor = await run(image, [...entrypoint, 'doctor']);
  assert.match(doctor.output, /ok {4}database/);

  server.kill(instructions('STOPSIGNAL')[0] as NodeJS.Signals);
  assert.deepEqual(await ended, [0, null], text);
});

describe('the compose file', () => {
  it('names files that are there, or that the guide says how to make', async () => {
    const guide = await text('docs/guides/operations.md');
    const named = [...compose.matchAll(/(?:^|[\s-])(\.\.?\/[\w./-]+)/gm)].map(([, path]) => path ?? '');
    assert.ok(named.length >= 5);
    for (const path of named) {
      if (path.startsWith('./secrets/')) assert.ok(guide.includes(path.slice(2)), path);
      else await stat(join(DEPLOY, path));
    }
    assert.match(compose, /context: \.\.\n\s+dockerfile: deploy\/Dockerfile/);
    const used = [...compose.matchAll(/secrets: \[([\w, -]+)\]/g)].flatMap(([, names]) => names?.split(', ') ?? []);
    for (const name of used) assert.match(compose, new RegExp(`^ {2}${name}:\\n {4}file: `, 'm'));
  });

  it('gives a stopping server longer than it takes at most', async () => {
    const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1]);
    const most = Number(/STOP_WITHIN_MS = ([\d_]+)/.exec(await text('src/main.ts'))?.[1]?.replaceAll('_', '')) / 1_000;
    assert.ok(grace > most, `${grace} > ${most}`);
  });

  it('publishes the port the image listens on, to this machine only, and sets nothing the server does not know', async () => {
    assert.match(compose, new RegExp(`- 127\\.0\\.0\\.1:\\d+:${environment['PORT']}\\n`));
    const guide = await text('docs/guides/configuration.md');
    const names = [...compose.matchAll(/^ {6}((?:QUITTANCE|DATABASE)\w+):/gm)].map(([, name]) => name ?? '');
    assert.ok(names.length > 0);
    for (const name of [...names, ...Object.keys(environment).filter((each) => each !== 'NODE_ENV')])
      assert.ok(guide.includes(`\`${name}\``), name);
  });

  it('makes the database role with a script that a shell can read, and with the password of the secret', async () => {
    const script = join(DEPLOY, 'make-role.sh');
    const { promise, resolve } = Promise.withResolvers<number>();
    execFile('sh', ['-n', script], (error) => resolve(error === null ? 0 : 1));
    assert.equal(await promise, 0);
    const words = await readFile(script, 'utf8');
    assert.match(words, /create role quittance login password :'password' nosuperuser nobypassrls;/);
    assert.ok(compose.includes('database-password') && words.includes('/run/secrets/database-password'));
  });
});
