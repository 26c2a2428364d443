/**
 * Our own lint rules, for what no existing rule covers. Each inspects the syntax tree of one file; each has a failing case in
 * house-rules.test.ts. oxlint loads this file, so it must not import other files of ours.
 */
import { relative } from 'node:path';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Context {
  readonly filename: string;
  readonly cwd: string;
  readonly sourceCode: { readonly text: string };
  report(problem: { readonly message: string; readonly node: unknown }): void;
}

type Visitor = Readonly<Record<string, (node: Node) => void>>;
interface Rule {
  create(context: Context): Visitor;
}

const pathOf = (context: Context): string => relative(context.cwd, context.filename).replaceAll('\\', '/');
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('test/');
const inside = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(folder));
const asNode = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : null;
const nameOf = (value: unknown): string | null => {
  const node = asNode(value);
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;
};
const textOf = (value: unknown): string | null => {
  const node = asNode(value);
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
};
/** `Math.random` as 'Math.random'; null for deeper or computed members. */
function dotted(value: unknown): string | null {
  const node = asNode(value);
  if (node?.type !== 'MemberExpression' || node['computed'] === true) return null;
  const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
  return object === null || property === null ? null : `${object}.${property}`;
}

const header: Rule = {
  create(context) {
    // Tests describe themselves by their names.
    if (pathOf(context).endsWith('.test.ts')) return {};
    return {
      Program: (node) => {
        const text = context.sourceCode.text.replace(/^#!.*\n/, '');
        const comment = /^\s*(?:\/\*\*?([\s\S]*?)\*\/|((?:\/\/[^\n]*\n)+))/.exec(text);
        const words = (comment?.[1] ?? comment?.[2] ?? '').replaceAll(/[*/\s]+/g, ' ').trim();
        if (words.split(' ').length < 3) {
          context.report({ node, message: 'Open the file with a comment: why it exists, and what it must never do.' });
        }
      },
    };
  },
};

const sourceEndsWell = (source: string): boolean => !/^(?:\.|#)/.test(source) || /\.(?:ts|tsx|json|css)$/.test(source);

const importEnding: Rule = {
  create(context) {
    const look = (node: Node): void => {
      const source = textOf(node['source']);
      if (source !== null && !sourceEndsWell(source))
        context.report({ node, message: `Write the ending of the file: '${source}.ts'.` });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    };
  },
};

/** Forbids computed imports, which the import rules cannot check. */
const literalImport: Rule = {
  create: (context) => ({
    ImportExpression: (node) => {
      const path = pathOf(context);
      if (textOf(node['source']) === null && inside(path, 'src/', 'web/'))
        context.report({ node, message: 'Import a file by its written name, not a computed one.' });
    },
  }),
};

const CLOCKS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now']);
const RANDOM_IMPORTS = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues']);
const INJECT = 'Time, randomness and ids are handed in (ports); only src/runtime asks the machine for them.';

const noClock: Rule = {
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || !inside(path, 'src/', 'web/') || inside(path, 'src/runtime/')) return {};
    return {
      MemberExpression: (node) => {
        if (
          CLOCKS.has(dotted(node) ?? '') ||
          (nameOf(asNode(node['object'])) === 'Temporal' && nameOf(node['property']) === 'Now')
        )
          context.report({ node, message: INJECT });
      },
      NewExpression: (node) => {
        if (nameOf(node['callee']) === 'Date' && (node['arguments'] as unknown[]).length === 0)
          context.report({ node, message: INJECT });
      },
      ImportSpecifier: (node) => {
        if (RANDOM_IMPORTS.has(nameOf(node['imported']) ?? '')) context.report({ node, message: INJECT });
      },
    };
  },
};

const MONEY_WORDS = /(?:amount|price|total|balance|money|charge|discount|net|gross|tax|due|paid)$/i;
const FLOATS = 'Money never meets a JS number: use kernel/money.ts and kernel/decimal.ts.';
const endOf = (value: unknown): string => {
  const node = asNode(value);
  return nameOf(node) ?? (node?.type === 'MemberExpression' ? (nameOf(node['property']) ?? '') : '');
};

/** Workbooks store numbers as doubles; they are converted to text here, before they are used as money. */
const DOUBLES_BECOME_TEXT = 'src/formats/tables/xlsx/';

/** Forbids parseFloat and toFixed everywhere, and Number() and unary plus for anything named like money. */
const noFloatMoney: Rule = {
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || !inside(path, 'src/') || inside(path, DOUBLES_BECOME_TEXT)) return {};
    return {
      CallExpression: (node) => {
        const [callee, first] = [asNode(node['callee']), (node['arguments'] as unknown[])[0]];
        const name = nameOf(callee) ?? endOf(callee);
        const turnsMoney = name === 'Number' && MONEY_WORDS.test(endOf(first));
        if (name === 'parseFloat' || name === 'toFixed' || turnsMoney) context.report({ node, message: FLOATS });
      },
      UnaryExpression: (node) => {
        if (node['operator'] === '+' && MONEY_WORDS.test(endOf(node['argument'])))
          context.report({ node, message: FLOATS });
      },
    };
  },
};

const onlyFlowsOpenTransactions: Rule = {
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || !inside(path, 'src/') || inside(path, 'src/flows/', 'src/runtime/')) return {};
    return {
      CallExpression: (node) => {
        const callee = asNode(node['callee']);
        const name = nameOf(callee) ?? (callee?.type === 'MemberExpression' ? nameOf(callee['property']) : null);
        if (name === 'transaction' || name === 'transact')
          context.report({ node, message: 'Only flows open a transaction.' });
      },
    };
  },
};

/** Coalesced commands must be declared at the top level: inside a function the shared work could capture one caller's context. */
const coalescedAtTheTop: Rule = {
  create: (context) => ({
    CallExpression: (node) => {
      if (nameOf(node['callee']) !== 'coalesced') return;
      const declaration = asNode(asNode(node['parent'])?.['parent']);
      const place = asNode(declaration?.['parent']);
      const isAtTop = place?.type === 'Program' || place?.type === 'ExportNamedDeclaration';
      if (declaration?.type === 'VariableDeclaration' && isAtTop) return;
      context.report({
        node,
        message: 'Declare a coalesced command at the top of the file: const ship = coalesced(...).',
      });
    },
  }),
};

const WRITES = /\b(?:insert\s+into|update\s+(?:only\s+)?[a-z_]+[."]|delete\s+from|merge\s+into|truncate)\b/i;
const TABLE = /\b(?:from|join|into|update|only|table)\s+"?([a-z_]+)"?\s*\.\s*"?[a-z_]+/gi;
/** System schemas, which stores may reference. */
const MACHINE_SCHEMAS = new Set(['pg_catalog', 'information_schema', 'runtime']);

function sqlProblem(path: string, text: string): string | null {
  if (inside(path, 'src/views/')) return WRITES.test(text) ? 'Views read; they never write.' : null;
  const module = /^src\/modules\/([^/]+)\/store/.exec(path)?.[1];
  if (module === undefined) return 'SQL lives in modules/*/store, views and runtime.';
  const foreign = [...text.matchAll(TABLE)]
    .map((match) => match[1]?.toLowerCase() ?? '')
    .find((schema) => schema !== module && !MACHINE_SCHEMAS.has(schema));
  return foreign === undefined ? null : `This names a table of '${foreign}': only that module's own store may.`;
}

/** A module's tables may be referenced only in its own store, and in views. */
const sqlAtHome: Rule = {
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || !inside(path, 'src/') || inside(path, 'src/runtime/')) return {};
    return {
      TaggedTemplateExpression: (node) => {
        const tag = asNode(node['tag']);
        if (nameOf(tag) !== 'sql' && nameOf(tag?.['object']) !== 'sql') return;
        const quasis = (asNode(node['quasi'])?.['quasis'] ?? []) as readonly {
          readonly value: { readonly raw: string };
        }[];
        // Without line comments and quoted text, which reference no table.
        const text = quasis
          .map((part) => part.value.raw)
          .join(' $ ')
          .replaceAll(/--[^\n]*|'(?:[^']|'')*'/g, ' ');
        const message = sqlProblem(path, text);
        if (message !== null) context.report({ node, message });
      },
    };
  },
};

const plugin = {
  meta: { name: 'house' },
  rules: {
    'coalesced-at-the-top': coalescedAtTheTop,
    header,
    'import-ending': importEnding,
    'literal-import': literalImport,
    'no-clock': noClock,
    'no-float-money': noFloatMoney,
    'only-flows-open-transactions': onlyFlowsOpenTransactions,
    'sql-at-home': sqlAtHome,
  },
};

// oxlint-disable-next-line import/no-default-export -- oxlint loads a plugin from the default export
export default plugin;
