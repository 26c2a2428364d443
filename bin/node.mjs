/**
 * Runs the Node.js that the packages bring, with the arguments given: `node bin/node.mjs src/main.ts`. Any Node.js from 18 on can run this
 * file, and it must stay that way: no syntax or API that Node.js 18 lacks, no import from elsewhere in the project.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { arch, argv, env, execPath, exit, kill, pid, platform, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** As POSIX shells say "found, but cannot be run". */
const CANNOT_RUN = 126;

const { dependencies = {}, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [name, version] =
  Object.entries(optionalDependencies).find(([each]) => each.endsWith(`-${platform}-${arch}`)) ?? [];
const bundled =
  name === undefined ? null : join(ROOT, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
const required = Number(Object.values(optionalDependencies)[0].split('.')[0]);
const isOwnNewEnough = Number(versions.node.split('.')[0]) >= required;

/** @param {string} reason */
function giveUp(reason) {
  process.stderr.write(
    `Quittance runs on Node.js ${required}, which comes with its packages, but ${reason}\n` +
      `Run "npm ci" in ${ROOT} (without --omit=optional), or install Node.js ${required} or newer and use that. ` +
      `This is Node.js ${versions.node} on ${platform} ${arch}.\n`,
  );
  exit(CANNOT_RUN);
}

/** @param {string} path @returns {any} null when there is no such file, or it cannot be read */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * What of the packages is not as package-lock.json asks, in words: after a `git pull`, say. npm notes in node_modules/.package-lock.json what
 * it installed; where that is missing, what the program itself needs has to be there. Null: all is well.
 */
function findStale() {
  const wanted = readJson(join(ROOT, 'package-lock.json'))?.packages;
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages;
  const stale =
    wanted && installed
      ? Object.entries(wanted).flatMap(([path, { version: asked, optional, dev, devOptional, peer }]) => {
          const there = installed[path]?.version;
          // What is only for development, or for another system, may be left out.
          if (path === '' || asked === undefined || there === asked) return [];
          if (there === undefined)
            return optional || dev || devOptional || peer ? [] : [`${path.slice(13)} is missing`];
          return [`${path.slice(13)} is ${there}, not ${asked}`];
        })
      : Object.keys(dependencies)
          .filter((each) => !existsSync(join(ROOT, 'node_modules', each, 'package.json')))
          .map((each) => `${each} is missing`);
  if (stale.length === 0) return null;
  return `${stale.slice(0, 3).join('; ')}${stale.length > 3 ? `; and ${stale.length - 3} more` : ''}`;
}

/** @param {string} runtime @param {(error: Error) => void} onFailure called when it cannot be started at all */
function run(runtime, onFailure) {
  const pathName = Object.keys(env).find((each) => each.toUpperCase() === 'PATH') ?? 'PATH';
  const child = spawn(runtime, argv.slice(2), {
    stdio: 'inherit',
    // What the program starts finds the same Node.js.
    env: { ...env, [pathName]: [dirname(runtime), env[pathName]].filter(Boolean).join(delimiter) },
  });
  child.once('error', onFailure);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    if (signal in constants.signals) process.on(signal, () => child.kill(signal));
  }
  child.once('exit', (code, signal) => {
    if (signal === null) exit(code ?? 1);
    // Ends the way the program did, so that whoever waits sees the same.
    process.removeAllListeners(signal);
    kill(pid, signal);
    setTimeout(() => exit(128 + (constants.signals[signal] ?? 0)), 1_000);
  });
}

const stale = findStale();
if (stale !== null) {
  process.stderr.write(
    `The packages in node_modules are not those that this version of Quittance needs: ${stale}.\nRun "npm ci" in ${ROOT}\n`,
  );
  exit(CANNOT_RUN);
} else if (bundled !== null && existsSync(bundled)) {
  run(bundled, (error) => {
    if (isOwnNewEnough) run(execPath, (other) => giveUp(`it could not be started: ${other.message}`));
    else giveUp(`${bundled} could not be started: ${error.message}`);
  });
} else if (isOwnNewEnough) {
  run(execPath, (error) => giveUp(`it could not be started: ${error.message}`));
} else {
  giveUp(
    name === undefined ? `there is none for ${platform} ${arch}.` : `the package ${name}@${version} is not installed.`,
  );
}
