/**
 * House rules about the repository that the linter cannot check: names, places, words, versions. Each rule takes its input as arguments and
 * returns violations; nothing here reads the disk, so that tidy.test.ts can test every rule.
 */

import { missingEntries, type Lock, type LockEntry } from './complete-lock.ts';
import type { TextFile } from './repository.ts';

export interface Untidy {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

const VAGUE_PLACES = /^(?:utils?|common|helpers?|shared|base|managers?|services?|misc|core|lib)$/;
const VAGUE_WORDS = /(?:^|-)(?:utils?|helpers?|managers?|services?)(?:-|$)/;
const stem = (part: string): string => part.split('.')[0] ?? part;

/** Meaningless file names, which attract unrelated code. */
export function vagueNames(paths: readonly string[]): Untidy[] {
  const judged = paths.filter((path) => /^(?:src|web|tools)\//.test(path));
  const vague = (path: string): boolean =>
    path.split('/').some((part) => VAGUE_PLACES.test(stem(part)) || VAGUE_WORDS.test(stem(part)));
  return judged.filter(vague).map((path) => ({
    rule: 'no vague names',
    path,
    message: 'Name what it is about, or put the lines where they belong.',
  }));
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

export function caselessNames(paths: readonly string[]): Untidy[] {
  const judged = paths.filter((path) => /^(?:src|web|tools|test|bench|migrations|docs)\//.test(path));
  const wrong = judged.filter((path) => !path.split('/').every((part) => KEBAB.test(part)));
  return wrong.map((path) => ({ rule: 'kebab-case', path, message: 'Folders and files are written-like-this.ts.' }));
}

const MODULE_FILE =
  /^src\/modules\/[a-z-]+\/(?:index|states|store)(?:\.test)?\.ts$|^src\/modules\/[a-z-]+\/(?:rules|store)\//;

/** Files in modules other than index, rules, store and states. */
export function strangersInModules(paths: readonly string[]): Untidy[] {
  const wrong = paths.filter((path) => path.startsWith('src/modules/') && !MODULE_FILE.test(path));
  return wrong.map((path) => ({
    rule: 'four kinds of file',
    path,
    message: 'A module has index.ts, rules/, store and states.ts.',
  }));
}

const RULE = /^src\/modules\/[a-z-]+\/rules\/(?!.*\.test\.ts$).+\.ts$/;
const LAYOUT =
  'Columns of one program: data. Each is read from an export in test/scenarios, and compared in suggest-mapping.test.ts.';

/** Files in rules/ that decide nothing, with the reason why they have no test beside them. */
export const RULES_WITHOUT_TEST: Readonly<Record<string, string>> = {
  'src/modules/imports/rules/fields.ts':
    'Which fields there are: data, tested where it is read and matched with headers.',
  'src/modules/imports/rules/field-types.ts':
    'How fields are read: data, tested in read-cell.test.ts and read-decimal.test.ts.',
  'src/modules/imports/rules/document-fields.ts': 'Fields of documents: data, tested in suggest-mapping.test.ts.',
  'src/modules/imports/rules/order-fields.ts': 'Fields of orders: data, tested in suggest-mapping.test.ts.',
  'src/modules/imports/rules/staging.ts': 'A type alone.',
  'src/modules/imports/rules/layouts/layout.ts': 'A type alone.',
  'src/modules/imports/rules/layouts/amazon.ts': LAYOUT,
  'src/modules/imports/rules/layouts/odoo.ts': LAYOUT,
  'src/modules/imports/rules/layouts/quickbooks-desktop.ts': LAYOUT,
  'src/modules/imports/rules/layouts/quickbooks-online.ts': LAYOUT,
  'src/modules/imports/rules/layouts/quickbooks-transactions.ts': LAYOUT,
  'src/modules/imports/rules/layouts/shopify.ts': LAYOUT,
  'src/modules/imports/rules/layouts/woocommerce.ts': LAYOUT,
  'src/modules/imports/rules/layouts/woocommerce-statuses.ts': LAYOUT,
  'src/modules/imports/rules/layouts/xero.ts': LAYOUT,
};

/** Files in rules/ without a test beside them, and exceptions that no longer apply. */
export function untestedRules(paths: readonly string[], exceptions = RULES_WITHOUT_TEST): Untidy[] {
  const rule = 'rules have tests';
  const all = new Set(paths);
  const isTested = (path: string): boolean => all.has(path.replace(/\.ts$/, '.test.ts'));
  const untested = paths.filter((path) => RULE.test(path) && !isTested(path) && !(path in exceptions));
  const outdated = Object.keys(exceptions).filter((path) => !all.has(path) || isTested(path));
  return [
    ...untested.map((path) => ({ rule, path, message: 'Write the test of this rule beside it, as <rule>.test.ts.' })),
    ...outdated.map((path) => ({ rule, path, message: 'Remove the exception: the file is gone, or has a test.' })),
  ];
}

const MIGRATION = /^migrations\/(\d{4})-([a-z]+)\.sql$/;

/** Migrations without a unique number or without the name of the module whose tables they change; indexes may span modules. */
export function strangeMigrations(paths: readonly string[], modules: readonly string[]): Untidy[] {
  const rule = 'migrations';
  const owners = new Set([...modules, 'runtime', 'lists']);
  const numbers = new Set<string>();
  return paths
    .filter((path) => path.startsWith('migrations/') && path !== 'migrations/schema.sql')
    .flatMap((path) => {
      const [, number, owner] = MIGRATION.exec(path) ?? [];
      if (number === undefined || owner === undefined) return [{ rule, path, message: 'Name it 0012-module.sql.' }];
      if (!owners.has(owner)) return [{ rule, path, message: `No module is called ${owner}.` }];
      if (numbers.has(number)) return [{ rule, path, message: `The number ${number} is taken.` }];
      numbers.add(number);
      return [];
    });
}

/** Joined from halves, so that this file passes the rule itself. */
const word = (...halves: readonly string[]): string => halves.join('');
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`\b${word('iss', 'ue')}s? #?\d+\b`, 'i'),
    'Say what is meant, not a number only some can look up.',
  ],
  [new RegExp(word('sub', 'agent'), 'i'), 'Write about invoices.'],
  [
    new RegExp(String.raw`(?<![\w.])/${word('wo', 'rk')}/|/(?:${word('ro', 'ot')}|${word('ho', 'me')}/[a-z]+)/`),
    'A path of one machine.',
  ],
  [new RegExp(word('registry.npm', 'js.org')), 'The installer knows its registry; the repository does not.'],
  [new RegExp(`\\b(?:${word('TO', 'DO')}|${word('FIX', 'ME')})\\b`), 'Finish it, or leave it out.'],
];

export function forbiddenWords(files: readonly TextFile[]): Untidy[] {
  return files.flatMap(({ path, text }) =>
    FORBIDDEN.flatMap(([pattern, message]) => {
      const found = pattern.exec(text);
      if (found === null) return [];
      return [
        {
          rule: 'words',
          path: `${path}:${text.slice(0, found.index).split('\n').length}`,
          message: `${found[0]}: ${message}`,
        },
      ];
    }),
  );
}

const SWITCHED_OFF = /^.*(?:\/\/|\/\*)\s*(?:ox|es)lint-disable(?:-next-line|-line)?(?<rules>[^\n]*)$/gm;

/** Import rules cannot be disabled in a comment; disabling any other rule requires its name and a reason. */
export function switchedOff(files: readonly TextFile[]): Untidy[] {
  return files
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(SWITCHED_OFF)].flatMap((match) => {
        const [rules = '', reason = ''] = (match.groups?.['rules'] ?? '').split(/\s--\s/);
        const fair = rules.trim() !== '' && !/boundaries|house/.test(rules) && reason.trim() !== '';
        const message = 'Switch off one named rule, with the reason after --; walls and house rules never.';
        return fair
          ? []
          : [
              {
                rule: 'switched off',
                path: `${path}:${text.slice(0, match.index).split('\n').length}`,
                message: message,
              },
            ];
      }),
    );
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** What may be thrown, and where: faults, violated invariants, and errors required by a framework. */
const THROWN: Readonly<Record<string, RegExp>> = {
  Fault: /^src\//,
  InvariantViolation: /^src\/kernel\/assert\.ts$/,
  /** Rolls a transaction back from inside; caught where it was opened. */
  RolledBack: /^src\/runtime\/unit-of-work\.ts$|^src\/flows\/imports\//,
  UsageError: /^src\/cli\//,
  InvalidArgumentError: /^src\/cli\//,
  /** Aborts a parser's callbacks; never leaves the file. */
  Broken: /^src\/formats\/documents\/pdf\/check-svg\.ts$/,
  TypeError: /^src\/channels\//,
};
/** Errors that are passed to a framework and never thrown. */
const HANDED_OVER: Readonly<Record<string, RegExp>> = { UnreadableBody: /^src\/api\/http\/read-body\.ts$/ };

/** Refusals are returned, not thrown: every error class must be listed above. */
export function thrownRefusals(files: readonly TextFile[]): Untidy[] {
  const message = 'A refusal is returned (Result); only what THROWN in tools/tidy.ts names is thrown.';
  return files
    .filter(({ path }) => /^src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const thrown = [...text.matchAll(/\bthrow new (\w+)/g)].map(([, name = '']) => [name, THROWN[name]] as const);
      const declared = [...text.matchAll(/\bclass (\w+)(?:<[^>]*>)? extends \w*(?:Error|Fault)\b/g)].map(
        ([, name = '']) => [name, name in THROWN ? /^src\// : HANDED_OVER[name]] as const,
      );
      return [...thrown, ...declared]
        .filter(([, where]) => where === undefined || !where.test(path))
        .map(([name]) => ({ rule: 'no refusal is thrown', path, message: `${name}: ${message}` }));
    });
}

export function looseVersions(manifest: string): Untidy[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(manifest) as Manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const loose = all.filter(([, version]) => !EXACT.test(version));
  return loose.map(([name, version]) => ({
    rule: 'exact versions',
    path: 'package.json',
    message: `${name} ${version}`,
  }));
}

/** Packages of other platforms may lack a hash when the registry did not serve them. */
const isElsewhere = (entry: LockEntry): boolean =>
  entry.optional === true &&
  entry.os !== undefined &&
  !(entry.os.includes('linux') && entry.cpu?.includes('x64') === true && entry.libc?.includes('musl') !== true);

/** The lock file must contain no host (so that any mirror works), a hash for every package, and the packages of every platform. */
export function lockFaults(text: string): Untidy[] {
  const lock = JSON.parse(text) as Lock;
  const path = 'package-lock.json';
  const rule = 'lock file';
  const wrong = Object.entries(lock.packages).flatMap(([name, entry]) => {
    if (entry.resolved !== undefined) return [{ rule, path, message: `${name} names a host: ${entry.resolved}` }];
    if (name !== '' && entry.engines !== undefined)
      return [{ rule, path, message: `${name} asks for a Node.js version: node tools/complete-lock.ts` }];
    const vouched = name === '' || entry.integrity !== undefined || entry.link === true || entry.inBundle === true;
    return vouched || isElsewhere(entry) ? [] : [{ rule, path, message: `${name} has no integrity` }];
  });
  const missing = Object.keys(missingEntries(lock));
  return [
    ...wrong,
    ...missing.map((name) => ({ rule, path, message: `${name} is missing: node tools/complete-lock.ts` })),
  ];
}

/** Differences between package.json and the lock file, for which `npm ci` fails. */
export function lockDisagreements(manifest: string, lock: string): Untidy[] {
  const wanted = JSON.parse(manifest) as Manifest;
  const locked = (JSON.parse(lock) as { packages: Record<string, Manifest> }).packages[''] ?? {};
  return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((group) => {
    const [a, b] = [wanted[group] ?? {}, locked[group] ?? {}];
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
    return names.map((name) => ({ rule: 'lock file agrees', path: 'package-lock.json', message: `${group}: ${name}` }));
  });
}

export interface FontPackage {
  readonly name: string;
  /** Text of its licence file. */
  readonly licence: string;
}

/** Font packages, by licence or name. */
export function fontPackages(manifest: string, lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { readonly license?: string }> };
  const names = Object.keys((JSON.parse(manifest) as Manifest).dependencies ?? {});
  return names.filter(
    (name) => /font/i.test(name) || packages[`node_modules/${name}`]?.license?.includes('OFL') === true,
  );
}

/** Fonts are embedded in documents, so NOTICE must list each package with the copyright lines of its licence. */
export function fontsWithoutNotice(notice: string, packages: readonly FontPackage[]): Untidy[] {
  const rule = 'fonts in NOTICE';
  const path = 'NOTICE';
  const lines = notice.split('\n').map((line) => line.trim());
  return packages.flatMap(({ name, licence }) => {
    const at = lines.findIndex((line) => line.split(/\s+/).at(-1) === name);
    if (at < 0) return [{ rule, path, message: `${name} is not named` }];
    if (!licence.includes('SIL Open Font License, Version 1.1'))
      return [
        { rule, path, message: `${name} is not under the SIL Open Font License 1.1, as NOTICE says of all of them` },
      ];
    const end = lines.indexOf('', at);
    const named = new Set(lines.slice(at + 1, end < 0 ? undefined : end));
    const holders = licence
      .slice(0, licence.indexOf('This Font Software'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return holders
      .filter((holder) => !named.has(holder))
      .map((holder) => ({ rule, path, message: `${name}: "${holder}" is missing` }));
  });
}
