/**
 * The room table: which parts the program has and who may import whom. The lint policy and the map in ARCHITECTURE.md are made from it
 * (`node tools/rooms.ts --write`), so a wall is never written twice. It must stay data: how a wall is held is in lint-policy.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd, exit } from 'node:process';
import { lintPolicy } from './lint-policy.ts';
import { drawMap, placeMap } from './room-map.ts';

export interface Room {
  readonly name: string;
  /** Globs of its files, from the repository's root. A file belongs to the first room that matches. */
  readonly files: readonly string[];
  /** Rooms it may import; itself always. 'everything' is for those that see the whole house. */
  readonly may: readonly string[] | 'everything';
  /** Rooms of which it may import only the part of the same name: an invoice's store its own rules, never another module's. */
  readonly mayOwn?: readonly string[];
  /** npm packages and Node modules it may use, as globs; when absent any. */
  readonly packages?: readonly string[];
  /** One line for the map. Rooms without one are part of the room above them. */
  readonly says?: string;
  /** Shown in the map under this path. */
  readonly path: string;
}

/** Pure rooms touch neither the machine nor a package, but for what is named here. */
const HASHING = 'node:crypto';

export const ROOMS: readonly Room[] = [
  {
    name: 'test',
    path: 'test/',
    files: ['src/**/*.test.ts', 'test/**'],
    may: 'everything',
    says: 'scenarios through the API, properties, contracts, and the world tests run in (real PostgreSQL, real SMTP)',
  },
  {
    name: 'tools',
    path: 'tools/',
    files: ['tools/**'],
    may: 'everything',
    says: 'the room table, the house rules as tests, generators',
  },
  {
    name: 'bench',
    path: 'bench/',
    files: ['bench/**'],
    may: 'everything',
    says: 'benchmarks, with the floor each is measured against',
  },
  {
    name: 'launcher',
    path: 'bin/',
    files: ['bin/**'],
    may: [],
    says: 'starts the Node.js that the packages bring; any Node.js from 18 on can run it',
  },
  {
    name: 'main',
    path: 'src/main.ts',
    files: ['src/main.ts'],
    may: 'everything',
    says: 'the only file that sees every room: builds the ports, starts api and worker',
  },
  {
    name: 'kernel',
    path: 'src/kernel/',
    files: ['src/kernel/**'],
    may: [],
    packages: [HASHING],
    says: 'words without business: money, quantity, calendar, id, result, assert, state table, hash',
  },
  {
    name: 'model',
    path: 'src/model/',
    files: ['src/model/**'],
    may: ['kernel'],
    packages: [],
    says: 'what rooms hand each other: shapes, and no behaviour that decides',
  },
  {
    name: 'story',
    path: 'src/runtime/story.ts',
    files: ['src/runtime/story.ts', 'src/runtime/coalescer.ts'],
    may: ['kernel', 'model', 'runtime'],
    says: 'the transaction; only flows tell stories; the coalescer brings requests that come together into one',
  },
  {
    name: 'runtime',
    path: 'src/runtime/',
    files: ['src/runtime/**'],
    may: ['kernel', 'story'],
    says: 'the machine: database, migrations, backup, jobs, clock, random, blobs, log',
  },
  {
    name: 'rules',
    path: 'src/modules/*/rules/',
    files: ['src/modules/*/rules/**'],
    may: ['kernel', 'model'],
    mayOwn: ['rules', 'states'],
    packages: [],
    says: 'pure: data in, decision out; no clock, no database, no random',
  },
  {
    name: 'states',
    path: 'src/modules/*/states.ts',
    files: ['src/modules/*/states.ts'],
    may: ['kernel', 'model'],
    packages: [],
    says: 'state tables as data',
  },
  {
    name: 'store',
    path: 'src/modules/*/store',
    files: ['src/modules/*/store.ts', 'src/modules/*/store/**'],
    may: ['kernel', 'model', 'runtime'],
    mayOwn: ['rules', 'states', 'store'],
    packages: ['kysely'],
    says: "every SQL statement that names this module's tables",
  },
  {
    name: 'door',
    path: 'src/modules/*/index.ts',
    files: ['src/modules/*/index.ts'],
    may: ['kernel', 'model', 'runtime'],
    mayOwn: ['rules', 'states', 'store'],
    packages: [],
    says: 'what flows may call; modules never import each other',
  },
  {
    name: 'formats',
    path: 'src/formats/registry.ts',
    files: ['src/formats/*.ts'],
    may: ['kernel', 'model', 'format'],
    packages: ['node:child_process', 'node:fs', 'node:url'],
  },
  {
    name: 'format',
    path: 'src/formats/*/',
    files: ['src/formats/*/**'],
    may: ['kernel', 'model'],
    mayOwn: ['format'],
    says: 'InvoiceDocument <-> bytes, pure; registry.ts knows which there are',
  },
  {
    name: 'sources',
    path: 'src/sources/registry.ts',
    files: ['src/sources/registry.ts'],
    may: ['kernel', 'model', 'source'],
    packages: [],
  },
  {
    name: 'source',
    path: 'src/sources/*/',
    files: ['src/sources/*/**'],
    may: ['kernel', 'model'],
    mayOwn: ['source'],
    packages: ['zod', HASHING],
    says: "other people's events -> OrderEvent, pure; registry.ts knows which there are",
  },
  {
    name: 'channels',
    path: 'src/channels/registry.ts',
    files: ['src/channels/registry.ts'],
    may: ['kernel', 'model', 'channel-kit', 'channel'],
    packages: [],
  },
  {
    name: 'channel-kit',
    path: 'src/channels/kit/',
    files: ['src/channels/kit/**'],
    may: ['kernel', 'model'],
    packages: [],
    says: 'what every channel promises',
  },
  {
    name: 'channel',
    path: 'src/channels/*/',
    files: ['src/channels/*/**'],
    may: ['kernel', 'model', 'channel-kit'],
    mayOwn: ['channel'],
    says: 'bytes -> a place; registry.ts knows which there are',
  },
  {
    name: 'views',
    path: 'src/views/',
    files: ['src/views/**'],
    may: ['kernel', 'model', 'runtime'],
    packages: ['kysely'],
    says: 'read models: SELECT only, across schemas',
  },
  {
    name: 'flows',
    path: 'src/flows/',
    files: ['src/flows/**'],
    may: ['kernel', 'model', 'runtime', 'story', 'door', 'views', 'formats', 'sources', 'channels'],
    packages: [],
    says: 'one story per file, one transaction per story; only here transactions are opened',
  },
  {
    name: 'api',
    path: 'src/api/',
    files: ['src/api/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'views'],
    says: 'one declaration per endpoint; openapi.json and the typed client are made from them',
  },
  {
    name: 'worker',
    path: 'src/worker/',
    files: ['src/worker/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'views'],
    says: 'one file per job kind: claim, call a flow',
  },
  {
    name: 'cli',
    path: 'src/cli/',
    files: ['src/cli/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'views', 'main'],
    says: 'commands for the person who runs it',
  },
  {
    name: 'client',
    path: 'src/client/',
    files: ['src/client/**'],
    may: [],
    packages: ['openapi-fetch'],
    says: 'the typed client, generated from openapi.json',
  },
  {
    name: 'web',
    path: 'web/',
    files: ['web/**'],
    may: ['client'],
    says: 'the browser app, when it comes: knows the server only through the generated client',
  },
];

/** Each owns one PostgreSQL schema of its name, or none. */
export const MODULES: Readonly<Record<string, string>> = {
  access: 'accounts, roles, API keys',
  directory: 'customers',
  catalog: 'products, tax rates',
  intake: 'inbound events: kept raw, repeats dropped, what cannot be understood set aside',
  orders: 'orders, lines, the quantity ledger',
  fulfilment: 'shipments',
  billing: 'what is to be billed, as pure decisions',
  tax: 'categories, rates, rounding: pure',
  invoices: 'the document: numbers, claims, revisions, standing; frozen once issued',
  settlements: 'transactions, settlements, allocations',
  transmissions: 'the outbox: plan, attempt, outcome; one row per document, channel, recipient, purpose',
  audit: 'events and the hash chain',
  imports: 'tables brought in: columns matched, rows checked, taken over',
};

export const LINT_FILE = '.oxlintrc.json';
export const MAP_FILE = 'ARCHITECTURE.md';

/** What the two generated files should say, given what the map says now (its hand-written part stays). */
export function generatedFiles(map: string): Readonly<Record<string, string>> {
  return {
    [LINT_FILE]: `${JSON.stringify(lintPolicy(ROOMS), null, 2)}\n`,
    [MAP_FILE]: placeMap(map, drawMap(ROOMS, MODULES)),
  };
}

function main(): void {
  const root = cwd();
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const files = Object.entries(generatedFiles(read(MAP_FILE)));
  if (argv.includes('--write')) {
    for (const [file, text] of files) writeFileSync(join(root, file), text);
    return;
  }
  const stale = files.filter(([file, text]) => read(file) !== text).map(([file]) => file);
  if (stale.length === 0) return;
  console.error(`${stale.join(' and ')} differ from the room table. Run: node tools/rooms.ts --write`);
  exit(1);
}

if (import.meta.main) main();
