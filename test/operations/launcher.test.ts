/** The launcher between npm and the program, which must run on any Node.js from 18 on; tested with incomplete installations. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { arch, execPath, platform } from 'node:process';
import { it, type TestContext } from 'node:test';
import { eventually } from '../world/server.ts';

const ROOT = join(import.meta.dirname, '../..');
const LAUNCHER = 'bin/node.mjs';
const PACKAGE = `node-${platform}-${arch}`;

interface Wanted {
  /** The version required by package.json. */
  readonly version: string;
  /** Content of the platform's package; absent: not installed. */
  readonly runtime?: string;
}

/** A folder with the launcher and the given parts of an installation. */
async function anInstallation(t: TestContext, { version, runtime }: Wanted): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'quittance-launcher-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  await cp(join(ROOT, LAUNCHER), join(root, LAUNCHER), { recursive: true });
  await writeFile(join(root, 'package.json'), JSON.stringify({ optionalDependencies: { [PACKAGE]: version } }));
  if (runtime !== undefined) {
    const place = join(root, 'node_modules', PACKAGE, 'bin/node');
    await mkdir(dirname(place), { recursive: true });
    await symlink(runtime, place);
  }
  return root;
}

function launch(t: TestContext, root: string, args: readonly string[]) {
  const child = spawn(execPath, [join(root, LAUNCHER), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
  return { child, ended, output: () => output };
}

it('every command of package.json goes through the launcher, and replaces the shell, so that signals reach it', async () => {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [name, script] of Object.entries(scripts)) assert.match(script, /^exec node bin\/node\.mjs /, name);
});

it('says "npm ci" when packages lag behind package-lock.json, as after a git pull, or are not there at all', async (t) => {
  const packages = (versions: Record<string, string>) =>
    JSON.stringify({
      packages: {
        '': {},
        ...Object.fromEntries(Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])),
        'node_modules/only-for-development': { version: '1.0.0', dev: true },
      },
    });
  const root = await anInstallation(t, { version: '26.10.0', runtime: execPath });
  const start = () => launch(t, root, ['-e', 'console.log("started")']).ended;
  await writeFile(join(root, 'package-lock.json'), packages({ zod: '4.1.0', pino: '10.0.0' }));
  const installed = join(root, 'node_modules/.package-lock.json');
  await writeFile(installed, packages({ zod: '4.1.0', pino: '10.0.0' }).replace('only-for-development', 'left-over'));
  assert.match((await start()).output, /^started/, 'what is as it should be is started');
  await writeFile(installed, packages({ zod: '4.0.0' }));
  const stale = await start();
  assert.equal(stale.code, 126);
  assert.match(stale.output, /zod is 4\.0\.0, not 4\.1\.0; pino is missing\.\nRun "npm ci" in/);
  assert.doesNotMatch(stale.output, /started| {4}at /);

  await rm(installed);
  await writeFile(
    join(root, 'package.json'),
    JSON.stringify({ dependencies: { zod: '4.1.0' }, optionalDependencies: { [PACKAGE]: '26.10.0' } }),
  );
  assert.match((await start()).output, /zod is missing\.\nRun "npm ci"/);
});

it('hands over arguments and keeps the exit code', async (t) => {
  const root = await anInstallation(t, { version: '26.10.0', runtime: execPath });
  const print = 'console.log(process.execPath, process.argv.slice(1)); process.exit(7)';
  const { code, output: text } = await launch(t, root, ['-e', print, 'a b', '--c']).ended;
  assert.equal(code, 7);
  assert.match(text, /\[ 'a b', '--c' \]/);
});

it('the program finds the same Node.js first in its path', async (t) => {
  const root = await anInstallation(t, { version: '26.10.0', runtime: execPath });
  const { output: text } = await launch(t, root, ['-p', 'process.env.PATH.split(path.delimiter)[0]']).ended;
  assert.equal(text.trim(), join(root, 'node_modules', PACKAGE, 'bin'));
});

it('forwards signals, and ends as the program ends', async (t) => {
  const root = await anInstallation(t, { version: '26.10.0', runtime: execPath });
  const wait = 'setInterval(() => {}, 1000); console.log("ready")';
  const isReady = (program: ReturnType<typeof launch>) =>
    eventually(
      async () => program.output(),
      (text) => text.includes('ready'),
    );
  const patient = launch(t, root, ['-e', `process.on('SIGTERM', () => process.exit(3)); ${wait}`]);
  await isReady(patient);
  patient.child.kill('SIGTERM');
  assert.equal((await patient.ended).code, 3, 'a program that handles the signal says how it ended');
  const plain = launch(t, root, ['-e', wait]);
  await isReady(plain);
  plain.child.kill('SIGTERM');
  assert.equal((await plain.ended).signal, 'SIGTERM', 'one that does not is ended by it, and so is the launcher');
});

it('says what to do when the runtime is not installed, cannot be run, or does not exist for this machine', async (t) => {
  const missing = await launch(t, await anInstallation(t, { version: '99.0.0' }), ['-p', '1']).ended;
  assert.equal(missing.code, 126);
  assert.match(missing.output, /runs on Node\.js 99/);
  assert.match(missing.output, new RegExp(`${PACKAGE}@99\\.0\\.0 is not installed`));
  assert.match(missing.output, /npm ci/);
  const broken = await launch(t, await anInstallation(t, { version: '99.0.0', runtime: '/etc/passwd' }), []).ended;
  assert.equal(broken.code, 126);
  assert.match(broken.output, /could not be started: .*EACCES/);
});

it('uses the Node.js at hand when that is new enough', async (t) => {
  const { code, output: text } = await launch(t, await anInstallation(t, { version: '20.0.0' }), ['-p', '1 + 1']).ended;
  assert.deepEqual([code, text.trim()], [0, '2']);
});
