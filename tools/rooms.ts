/**
 * The room table: the parts of the program and their allowed imports. The lint policy and the map in ARCHITECTURE.md are generated from it
 * (`node tools/draw-rooms.ts --write`). Data only: lint-policy.ts enforces it.
 */
import type { Room } from './room.ts';

/** Pure rooms may use no Node.js modules or packages except these. */
const HASHING = 'node:crypto';

export const ROOMS: readonly Room[] = [
  {
    name: 'test',
    path: 'test/',
    files: ['src/**/*.test.ts', 'test/**'],
    may: 'everything',
    message:
      'scenarios through the API, properties, contracts, and the world tests run in (real PostgreSQL, real SMTP)',
  },
  {
    name: 'tools',
    path: 'tools/',
    files: ['tools/**'],
    may: 'everything',
    message: 'the room table, the house rules as tests, generators',
  },
  {
    name: 'bench',
    path: 'bench/',
    files: ['bench/**'],
    may: 'everything',
    message: 'benchmarks, with the floor each is measured against',
  },
  {
    name: 'launcher',
    path: 'bin/',
    files: ['bin/**'],
    may: [],
    message: 'starts the Node.js that the packages bring; any Node.js from 18 on can run it',
  },
  {
    name: 'main',
    path: 'src/main.ts',
    files: ['src/main.ts'],
    may: 'everything',
    message: 'the only file that sees every room: builds the ports, starts api and worker',
  },
  {
    name: 'kernel',
    path: 'src/kernel/',
    files: ['src/kernel/**'],
    may: [],
    packages: [HASHING],
    message: 'types without business: money, quantity, calendar, id, result, assert, state table, text, hash',
  },
  {
    name: 'model',
    path: 'src/model/',
    files: ['src/model/**'],
    may: ['kernel'],
    packages: [],
    message:
      'shapes that rooms share, and tables of data: triggers/ (what causes an invoice), permission.ts (which role may do what), event types',
  },
  {
    name: 'unit-of-work',
    path: 'src/runtime/{unit-of-work,coalescer}.ts',
    files: ['src/runtime/unit-of-work.ts', 'src/runtime/coalescer.ts'],
    may: ['kernel', 'model', 'runtime'],
    message:
      'a transaction with its retries and stored answers; the coalescer runs concurrent requests in one transaction',
  },
  {
    name: 'runtime',
    path: 'src/runtime/',
    files: ['src/runtime/**'],
    may: ['kernel', 'unit-of-work'],
    message:
      'infrastructure: database/ (connections, transactions, migrations), backup/, jobs, clock, random, blobs, config, log',
  },
  {
    name: 'rules',
    path: 'src/modules/*/rules/',
    files: ['src/modules/*/rules/**'],
    may: ['kernel', 'model'],
    mayOwn: ['rules', 'states'],
    // Check digits of tax ids.
    packages: ['stdnum'],
    message: 'decisions (decide-*, compose-*, check-*, plan-*): pure, without clock, database or randomness',
  },
  {
    name: 'states',
    path: 'src/modules/*/states.ts',
    files: ['src/modules/*/states.ts'],
    may: ['kernel', 'model'],
    packages: [],
    message: 'state tables as data: which event moves which state where',
  },
  {
    name: 'store',
    path: 'src/modules/*/store',
    files: ['src/modules/*/store.ts', 'src/modules/*/store/**'],
    may: ['kernel', 'model', 'runtime'],
    mayOwn: ['rules', 'states', 'store'],
    packages: ['kysely'],
    message: "every SQL statement on this module's tables",
  },
  {
    name: 'door',
    path: 'src/modules/*/index.ts',
    files: ['src/modules/*/index.ts'],
    may: ['kernel', 'model', 'runtime'],
    mayOwn: ['rules', 'states', 'store'],
    packages: [],
    message: 'what flows may call; modules never import each other',
  },
  {
    name: 'formats',
    path: 'src/formats/registry.ts',
    files: ['src/formats/*.ts', 'src/formats/tables/*.ts'],
    may: ['kernel', 'model', 'format'],
    packages: ['node:child_process', 'node:fs', 'node:url'],
  },
  {
    name: 'format',
    path: 'src/formats/*/*/',
    files: ['src/formats/documents/*/**', 'src/formats/tables/*/**', 'src/formats/archives/*/**'],
    may: ['kernel', 'model'],
    mayOwn: ['format'],
    message: 'documents (pdf), tables (csv, xlsx), archives (zip): data <-> bytes, pure; listed in registry.ts',
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
    message: 'events of other systems (shops, ERPs) -> OrderEvent, pure; listed in registry.ts',
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
    message: 'the interface of a channel',
  },
  {
    name: 'channel',
    path: 'src/channels/*/',
    files: ['src/channels/*/**'],
    may: ['kernel', 'model', 'channel-kit'],
    mayOwn: ['channel'],
    message: 'sending a document: email; listed in registry.ts',
  },
  {
    name: 'views',
    path: 'src/views/',
    files: ['src/views/**'],
    may: ['kernel', 'model', 'runtime'],
    packages: ['kysely'],
    message:
      'queries across modules, SELECT only: the lists of the API, search, exceptions, timeline, checks of the books',
  },
  {
    name: 'transact',
    path: 'src/flows/kit/transact.ts',
    files: ['src/flows/kit/{transact,coalesced,read-snapshot,upsert}.ts'],
    may: ['kernel', 'model', 'runtime', 'unit-of-work', 'door', 'flow-kit'],
    packages: [],
  },
  {
    name: 'flow-kit',
    path: 'src/flows/kit/',
    files: ['src/flows/kit/**'],
    may: ['kernel', 'model', 'runtime', 'door', 'views', 'formats', 'channels'],
    packages: [],
    message: 'common parts of flows: ports, transact, readSnapshot, upsert, version guards',
  },
  {
    name: 'steps',
    path: 'src/steps/<noun>/',
    files: ['src/steps/**'],
    may: ['kernel', 'model', 'runtime', 'door', 'views', 'formats', 'channels', 'flow-kit'],
    packages: [],
    message: 'parts of flows that several share, in the transaction of their caller; they can never open one',
  },
  {
    name: 'flows',
    path: 'src/flows/<noun>/<verb>.ts',
    files: ['src/flows/**'],
    may: [
      'kernel',
      'model',
      'runtime',
      'unit-of-work',
      'door',
      'views',
      'formats',
      'sources',
      'channels',
      'steps',
      'flow-kit',
      'transact',
    ],
    packages: [],
    message: 'one use case per file, nouns and verbs as in the API; only flows open transactions',
  },
  {
    name: 'api',
    path: 'src/api/',
    files: ['src/api/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'flow-kit', 'transact', 'views'],
    message:
      'http/ (server, authentication, rate limit, idempotency, paging, errors), endpoints/<noun>/endpoints.ts (one declaration per endpoint), fields/, pages/',
  },
  {
    name: 'worker',
    path: 'src/worker/',
    files: ['src/worker/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'flow-kit', 'transact', 'views'],
    message: 'background work, one file per kind of job: each calls a flow',
  },
  {
    name: 'cli',
    path: 'src/cli/',
    files: ['src/cli/**'],
    may: ['kernel', 'model', 'runtime', 'flows', 'flow-kit', 'transact', 'views', 'main'],
    message: 'commands for the operator, one per file: start, doctor, verify, backup, import',
  },
  {
    name: 'client',
    path: 'src/client/',
    files: ['src/client/**'],
    may: [],
    packages: ['openapi-fetch'],
    message: 'the typed client, generated from openapi.json',
  },
  {
    name: 'web',
    path: 'web/',
    files: ['web/**'],
    may: ['client'],
    message: 'the browser app, when it comes: knows the server only through the generated client',
  },
];

/** Each owns the PostgreSQL schema of its name, or none. */
export const MODULES: Readonly<Record<string, string>> = {
  access: 'accounts (the seller), API keys, what a seller needs before invoicing',
  directory: 'customers',
  catalog: 'products, tax rates',
  intake: 'inbound events: stored raw, without duplicates; early ones and those not understood in quarantine',
  orders: 'orders, lines, charges, the quantity ledger',
  fulfilment: 'shipments: packing, shipping, voiding',
  billing: 'what a shipment or an order bills: lines, charges and discounts split over partial invoices; pure',
  tax: 'tax of a line, totals of a document, tax in gross prices, rounding, tax ids; pure',
  invoices:
    'invoices and credit notes: content, number series, due dates, claims on sources, standing; frozen once issued',
  settlements: 'transactions (payments, credits, adjustments, rebates), settlements and their allocations',
  transmissions:
    'the outbox: one row per document, channel, recipient and purpose; attempts, retries; send batches; rendered files',
  audit: 'events, audit entries and their hash chain',
  imports: 'tables imported: reading cells, matching columns, checking rows; what was imported',
};
