/** `npm run new KIND NAME`: writes the skeleton of a thing where it belongs. It never overwrites a file. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { ROOT } from './repository.ts';
import { programOf, run } from './run.ts';
import { SKELETONS, type Skeleton } from './skeletons.ts';

const USAGE = `npm run new format NAME | channel NAME | endpoint NAME | flow NAME | table MODULE NAME

NAME is kebab-case: "peppol-bis", "write-off-rest". A flow is the imperative of its story, an endpoint the plural of its noun.`;

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What would be written, or why not. */
export function plan(root: string, args: readonly string[]): Skeleton | string {
  const [kind = '', ...rest] = args;
  const make = Object.hasOwn(SKELETONS, kind) ? SKELETONS[kind] : undefined;
  const [name, module] = kind === 'table' ? [rest[1], rest[0]] : [rest[0], ''];
  if (make === undefined || name === undefined || module === undefined || rest.length > (kind === 'table' ? 2 : 1))
    return USAGE;
  if (!NAME.test(name)) return `"${name}" is not kebab-case.`;
  if (kind === 'table' && !existsSync(join(root, 'src/modules', module)))
    return `There is no module "${module}" in src/modules.`;
  const migrations = readdirSync(join(root, 'migrations')).filter((file) => /^\d{4}-/.test(file));
  const skeleton = make({ name, module, migrations });
  const taken = Object.keys(skeleton.files).filter((path) => existsSync(join(root, path)));
  return taken.length === 0 ? skeleton : `${taken.join(', ')}: already there.`;
}

export async function write(root: string, skeleton: Skeleton): Promise<void> {
  for (const [path, text] of Object.entries(skeleton.files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  const code = Object.keys(skeleton.files).filter((path) => path.endsWith('.ts'));
  if (code.length > 0) await run({ script: programOf(root, 'oxfmt'), args: code, cwd: root });
}

if (import.meta.main) {
  const planned = plan(ROOT, argv.slice(2));
  if (typeof planned === 'string') {
    console.error(planned);
    exit(1);
  }
  await write(ROOT, planned);
  for (const path of Object.keys(planned.files)) console.log(`wrote ${path}`);
  for (const step of planned.next) console.log(`next: ${step}`);
}
