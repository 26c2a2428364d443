/** Every lint rule we rely on fails on a planted fault and passes similar correct code. */
import { strict as assert } from 'node:assert';
import { before, describe, it } from 'node:test';
import { HEADER, lintPlanted } from './planted.ts';
import type { Finding } from './lint.ts';

interface Case {
  readonly rule: string;
  readonly path: string;
  /** The file's content below the header; a leading '!' omits the header. */
  readonly text: string;
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const fn = (length: number): string => `export function long(): void {\n${lines(length - 2, '  void 0;')}}\n`;

const COALESCED = 'const coalesced = (work: (context: string) => string) => () => work("");\n';

const RED: readonly Case[] = [
  { rule: 'house(header)', path: 'src/kernel/headless.ts', text: '!export const a = 1;\n' },
  { rule: 'house(header)', path: 'src/kernel/mute.ts', text: '!/** */\nexport const a = 1;\n' },
  { rule: 'house(import-ending)', path: 'src/kernel/ending.ts', text: "export { a } from './quiet';\n" },
  {
    rule: 'house(import-ending)',
    path: 'src/model/ending.ts',
    text: "import type { a } from '#kernel/quiet';\nexport type A = typeof a;\n",
  },
  {
    rule: 'house(literal-import)',
    path: 'src/kernel/computed.ts',
    text: 'export const load = (name: string): Promise<unknown> => import(name);\n',
  },
  {
    rule: 'house(literal-import)',
    path: 'src/kernel/template.ts',
    text: 'export const a = await import(`#model/quiet.ts`);\n',
  },
  {
    rule: 'regexp(no-super-linear-move)',
    path: 'src/kernel/zeros.ts',
    text: "export const bare = (text: string): string => text.replace(/0+$/, '');\n",
  },
  {
    rule: 'regexp(no-super-linear-backtracking)',
    path: 'src/api/words.ts',
    text: 'export const areWords = (text: string): boolean => /^(?:\\w+\\s?)+$/.test(text);\n',
  },
  {
    rule: 'house(coalesced-at-the-top)',
    path: 'src/flows/orders/pack.ts',
    text: `${COALESCED}export const pack = (context: string) => coalesced(() => context)();\n`,
  },
  {
    rule: 'house(coalesced-at-the-top)',
    path: 'src/flows/orders/hidden.ts',
    text: `${COALESCED}export function pack(context: string): string {\n  const command = coalesced(() => context);\n  return command();\n}\n`,
  },
  { rule: 'house(no-clock)', path: 'src/flows/now.ts', text: 'export const at = Date.now();\n' },
  { rule: 'house(no-clock)', path: 'src/modules/tax/rules/today.ts', text: 'export const today = new Date();\n' },
  { rule: 'house(no-clock)', path: 'src/api/instant.ts', text: 'export const at = Temporal.Now.instant();\n' },
  { rule: 'house(no-clock)', path: 'src/kernel/dice.ts', text: 'export const dice = Math.random();\n' },
  {
    rule: 'house(no-clock)',
    path: 'src/channels/email/uuid.ts',
    text: "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();\n",
  },
  { rule: 'house(no-clock)', path: 'src/flows/uuid.ts', text: 'export const id = crypto.randomUUID();\n' },
  { rule: 'house(no-float-money)', path: 'src/api/float.ts', text: "export const a = parseFloat('1.5');\n" },
  {
    rule: 'house(no-float-money)',
    path: 'src/api/number-float.ts',
    text: "export const a = Number.parseFloat('1.5');\n",
  },
  { rule: 'house(no-float-money)', path: 'src/api/fixed.ts', text: 'export const a = (1.005).toFixed(2);\n' },
  {
    rule: 'house(no-float-money)',
    path: 'src/api/amount.ts',
    text: 'export const a = (line: { amount: string }): number => Number(line.amount);\n',
  },
  {
    rule: 'house(no-float-money)',
    path: 'src/api/plus.ts',
    text: 'export const a = (unitPrice: string): number => +unitPrice;\n',
  },
  {
    rule: 'house(only-flows-open-transactions)',
    path: 'src/api/transaction.ts',
    text: 'export const a = (db: { transaction(): Promise<void> }): Promise<void> => db.transaction();\n',
  },
  {
    rule: 'house(only-flows-open-transactions)',
    path: 'src/modules/orders/store/told.ts',
    text: 'export const a = (transact: () => Promise<void>): Promise<void> => transact();\n',
  },
  {
    rule: 'house(sql-at-home)',
    path: 'src/modules/orders/store/foreign.ts',
    text: "import { sql } from 'kysely';\nexport const a = sql`select i.number from orders.line l\n  join invoices.invoice i on true`;\n",
  },
  {
    rule: 'house(sql-at-home)',
    path: 'src/modules/orders/store/generic.ts',
    text: "import { sql } from 'kysely';\nexport const a = sql<{ n: number }>`update invoices.invoice set n = ${1}`;\n",
  },
  {
    rule: 'house(sql-at-home)',
    path: 'src/flows/sql.ts',
    text: 'export const a = (sql: (t: TemplateStringsArray) => unknown): unknown => sql`select 1`;\n',
  },
  {
    rule: 'house(sql-at-home)',
    path: 'src/views/write.ts',
    text: "import { sql } from 'kysely';\nexport const a = sql`update orders.line set n = 1`;\n",
  },
  { rule: 'eslint(max-lines)', path: 'src/kernel/long-file.ts', text: lines(400, 'export {};') },
  { rule: 'eslint(max-lines-per-function)', path: 'src/kernel/long-function.ts', text: fn(71) },
  {
    rule: 'eslint(max-params)',
    path: 'src/kernel/params.ts',
    text: 'export const f = (a: 1, b: 1, c: 1, d: 1): number => a + b + c + d;\n',
  },
  { rule: 'import(no-default-export)', path: 'src/kernel/default.ts', text: 'export default 1;\n' },
  { rule: 'unicorn(filename-case)', path: 'src/kernel/camelCase.ts', text: 'export const a = 1;\n' },
  {
    rule: 'typescript(no-explicit-any)',
    path: 'src/kernel/any.ts',
    text: 'export const a = (b: any): void => void b;\n',
  },
  {
    rule: 'typescript(ban-ts-comment)',
    path: 'src/kernel/ignore.ts',
    text: "// @ts-ignore\nexport const a: number = '1';\n",
  },
  {
    rule: 'typescript(consistent-type-imports)',
    path: 'src/model/type-import.ts',
    text: "import { a } from '#kernel/quiet.ts';\nexport type A = typeof a;\n",
  },
  {
    rule: 'typescript(no-floating-promises)',
    path: 'src/kernel/floating.ts',
    text: 'export function f(g: () => Promise<void>): void {\n  g();\n}\n',
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    path: 'src/kernel/switch.ts',
    text: "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      return;\n  }\n}\n",
  },
  {
    rule: 'typescript(only-throw-error)',
    path: 'src/kernel/throw.ts',
    text: "export function f(): never {\n  throw 'words';\n}\n",
  },
];

const QUIET: Readonly<Record<string, string>> = {
  'src/kernel/quiet.ts': 'export const a = 1;\n',
  'src/model/quiet.ts': "import type { a } from '#kernel/quiet.ts';\nexport type A = typeof a;\n",
  'src/model/date.ts': 'export const year = (text: string): number => new Date(text).getUTCFullYear();\n',
  'src/runtime/clock.ts': 'export const now = (): number => Date.now();\n',
  'src/flows/orders/top.ts': `${COALESCED}export const pack = coalesced(() => 'all');\n`,
  'src/flows/open.ts': 'export const a = (db: { transaction(): Promise<void> }): Promise<void> => db.transaction();\n',
  'src/formats/tables/xlsx/cell.ts': 'export const text = (cell: number): string => cell.toFixed(20);\n',
  'src/api/count.ts': 'export const limit = (text: string): number => Number(text);\n',
  'src/modules/orders/store.ts':
    "import { sql } from 'kysely';\n// what invoices.invoice says is not our business\nexport const a = sql`\n  -- from invoices.invoice\n  select l.id from orders.line l where l.note = 'from invoices.invoice'`;\n",
  'src/views/read.ts':
    "import { sql } from 'kysely';\nexport const a = sql`select 1 from orders.line l join invoices.invoice i on true`;\n",
  'src/kernel/right-length.ts': fn(70),
  'src/kernel/right-file.ts': lines(399, 'export {};'),
  'src/kernel/disabled.ts':
    'export const same = (a: unknown): boolean => {\n  // oxlint-disable-next-line eqeqeq -- shows a reason\n  return a == 1;\n};\n',
  'src/kernel/tested.test.ts': "!import { test } from 'node:test';\n\ntest('says what it is for', () => undefined);\n",
};

const withHeader = (text: string): string => (text.startsWith('!') ? text.slice(1) : HEADER + text);

describe('Lint rules', () => {
  let findings: readonly Finding[] = [];
  before(async () => {
    const red = RED.map(({ path, text }) => [path, withHeader(text)] as const);
    const quiet = Object.entries(QUIET).map(([path, text]) => [path, withHeader(text)] as const);
    const linted = await lintPlanted(Object.fromEntries([...red, ...quiet]));
    assert.equal(linted.seen, RED.length + quiet.length, 'every planted file was seen');
    findings = linted.findings;
  });

  for (const { rule, path } of RED) {
    it(`${rule} is red in ${path}`, () => {
      const found = findings.filter(({ file }) => file === path).map((finding) => finding.rule);
      assert.ok(found.includes(rule), `found only: ${found.join(', ')}`);
    });
  }
  it('are quiet where all is well', () =>
    assert.deepEqual(
      findings.filter(({ file }) => file in QUIET),
      [],
    ));
});
