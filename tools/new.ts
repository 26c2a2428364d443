/** `npm run new KIND NAME`: writes a skeleton to its place. Never overwrites a file. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { ROOT } from './repository.ts';
import { programOf, run } from './run.ts';
import { SKELETONS, type Skeleton } from './skeletons.ts';

const USAGE = `npm run new flow NOUN VERB | step NOUN NAME | format NAME | channel NAME | source NAME | trigger NAME | endpoint NAME | table MODULE NAME

Names are kebab-case: "flow orders void", "step billing bill-sources", "format peppol-bis". An endpoint's name is the plural of its noun.`;

/** Kinds that need an owner, and the folder in which it must exist; null when it may be new. */
const OF: Readonly<Record<string, string | null>> = { flow: null, step: null, table: 'src/modules' };

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The skeleton to write, or the reason why not. */
export function plan(root: string, args: readonly string[]): Skeleton | string {
  const [kind = '', ...rest] = args;
  const make = Object.hasOwn(SKELETONS, kind) ? SKELETONS[kind] : undefined;
  const isOf = Object.hasOwn(OF, kind);
  const [name, of] = isOf ? [rest[1], rest[0]] : [rest[0], ''];
  if (make === undefined || name === undefined || of === undefined || rest.length > (isOf ? 2 : 1)) return USAGE;
  for (const each of isOf ? [name, of] : [name]) if (!NAME.test(each)) return `"${each}" is not kebab-case.`;
  const home = OF[kind] ?? null;
  if (home !== null && !existsSync(join(root, home, of))) return `There is no "${of}" in ${home}.`;
  const migrations = readdirSync(join(root, 'migrations')).filter((file) => /^\d{4}-/.test(file));
  const skeleton = make({ name, of, migrations });
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
