/**
 * The lint policy as data: import rules from the room table, sizes, types, and our own rules (house-rules.ts). Written to .oxlintrc.json,
 * which must not be edited.
 */
import type { Room } from './room.ts';

const OWN_PART = '{{from.file.captured.own}}';

/** Forms of imports that oxlint does not recognize by itself. */
const TYPE_IMPORTS = [{ selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' }];

const files = (rooms: readonly Room[]): object[] =>
  rooms.flatMap((room) => room.files.map((pattern) => ({ category: room.name, pattern, capture: ['own', 'rest'] })));

function policiesOf(room: Room): object[] {
  const from = { file: { categories: room.name } };
  if (room.may === 'everything')
    return [
      { from, allow: { to: { file: { categories: '*' } } } },
      { from, allow: { to: { module: { origin: ['external', 'core'] } } } },
    ];
  const itself = room.mayOwn?.includes(room.name) === true ? [] : [room.name];
  const rooms = [...itself, ...room.may].map((type) => ({ from, allow: { to: { file: { categories: type } } } }));
  const own = (room.mayOwn ?? []).map((type) => ({
    from,
    allow: { to: { file: { categories: type, captured: { own: OWN_PART } } } },
  }));
  const packages =
    room.packages === undefined
      ? [{ from, allow: { to: { module: { origin: ['external', 'core'] } } } }]
      : packagesOf(room);
  return [...rooms, ...own, ...packages];
}

function packagesOf(room: Room): object[] {
  const from = { file: { categories: room.name } };
  return (room.packages ?? []).map((source) => ({
    from,
    allow: { to: { module: { origin: source.startsWith('node:') ? 'core' : 'external', source } } },
  }));
}

const walls = (rooms: readonly Room[]): object => ({
  default: 'disallow',
  checkAllOrigins: true,
  checkUnknownLocals: true,
  checkInternals: true,
  policies: rooms.flatMap(policiesOf),
});

const SIZES = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: false, skipComments: false, IIFEs: true }],
  'max-params': ['error', { max: 3 }],
};

const HOUSE_RULES = [
  'coalesced-at-the-top',
  'header',
  'import-ending',
  'literal-import',
  'no-clock',
  'no-float-money',
  'only-flows-open-transactions',
  'sql-at-home',
];

/** Regular expressions are applied to untrusted text: they must run in linear time. */
const PATTERNS = ['regexp/no-super-linear-backtracking', 'regexp/no-super-linear-move'];
const EVERY_PATTERN = Object.fromEntries(PATTERNS.map((rule) => [rule, ['error', { report: 'potential' }]]));
const NO_PATTERN = Object.fromEntries(PATTERNS.map((rule) => [rule, 'off']));

const LANGUAGE = {
  'unicorn/no-new-array': 'off',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'import/no-default-export': 'error',
  'import/no-self-import': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-namespace': 'error',
  'typescript/consistent-type-imports': 'error',
  'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  'unicorn/prefer-node-protocol': 'error',
  'unicorn/no-empty-file': 'error',
};

/** Rules that need type information (tsgolint). */
const TYPE_AWARE = {
  'typescript/await-thenable': 'error',
  'typescript/no-floating-promises': [
    'error',
    {
      allowForKnownSafeCalls: [
        { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite', 'before', 'after'] },
      ],
    },
  ],
  'typescript/no-misused-spread': 'off',
  'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  'typescript/no-misused-promises': 'error',
  'typescript/no-for-in-array': 'error',
  'typescript/only-throw-error': 'error',
  'typescript/return-await': ['error', 'in-try-catch'],
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'typescript/unbound-method': 'error',
  'typescript/restrict-plus-operands': 'error',
};

export function lintPolicy(rooms: readonly Room[]): object {
  const tests = ['**/*.test.ts', 'test/**'];
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node'],
    jsPlugins: [
      'eslint-plugin-boundaries',
      'eslint-plugin-regexp',
      { name: 'house', specifier: './tools/house-rules.ts' },
    ],
    options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
    categories: { correctness: 'error' },
    ignorePatterns: ['node_modules', 'coverage', '.quittance', '**/*.generated.ts'],
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json', noWarnOnMultipleProjects: true } },
      'boundaries/legacy-templates': false,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/additional-dependency-nodes': TYPE_IMPORTS,
      'boundaries/files': files(rooms),
      'boundaries/files-single-match': true,
    },
    rules: {
      'boundaries/dependencies': ['error', walls(rooms)],
      'boundaries/no-unknown-files': 'error',
      ...Object.fromEntries(HOUSE_RULES.map((rule) => [`house/${rule}`, 'error'])),
      ...SIZES,
      ...LANGUAGE,
      ...EVERY_PATTERN,
      ...TYPE_AWARE,
    },
    overrides: [
      {
        files: [...tests, 'tools/**'],
        rules: NO_PATTERN,
      },
      {
        files: tests,
        rules: {
          'max-lines-per-function': 'off',
          'max-params': 'off',
          'typescript/no-non-null-assertion': 'off',
          'typescript/unbound-method': 'off',
        },
      },
    ],
  };
}
