/**
 * Finds import cycles, including type-only ones: files in a cycle cannot be read, tested or moved separately. Also between the noun folders
 * of flows.
 */
import { posix } from 'node:path';
import type { TextFile } from './repository.ts';
import type { Untidy } from './tidy.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

/** Imports among the given files; `aliases` as in package.json: `#flows/*` to `./src/flows/*`. */
export function importGraph(files: readonly TextFile[], aliases: Readonly<Record<string, string>>): Graph {
  const known = new Set(files.map(({ path }) => path));
  const prefixes = Object.entries(aliases).map(([from, to]) => [from.slice(0, -1), to.slice(2, -1)] as const);
  const resolve = (path: string, specifier: string): string => {
    const alias = prefixes.find(([from]) => specifier.startsWith(from));
    if (alias !== undefined) return alias[1] + specifier.slice(alias[0].length);
    return posix.join(posix.dirname(path), specifier);
  };
  return new Map(
    files.map(({ path, text }) => {
      const targets = [...text.matchAll(IMPORTED)].map(([, specifier = '']) => resolve(path, specifier));
      return [path, new Set(targets.filter((target) => target !== path && known.has(target)))];
    }),
  );
}

/** The shortest cycle through each node that is on one, without duplicates. */
function circlesIn(graph: Graph): string[][] {
  const found = new Map<string, string[]>();
  for (const start of graph.keys()) {
    const circle = shortestBack(graph, start);
    if (circle !== null) found.set(circle.toSorted().join(), fromTheFirst(circle));
  }
  return [...found.values()];
}

/** Rotates the cycle to end with the name that sorts first. */
function fromTheFirst(circle: readonly string[]): string[] {
  const at = circle.indexOf(circle.toSorted()[0] ?? '') + 1;
  return [...circle.slice(at), ...circle.slice(0, at)];
}

function shortestBack(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string | null>([...(graph.get(start) ?? [])].map((node) => [node, null]));
  for (const node of cameFrom.keys()) {
    if (node === start) {
      const circle: string[] = [];
      for (let at: string | null = node; at !== null; at = cameFrom.get(at) ?? null) circle.unshift(at);
      return circle;
    }
    for (const next of graph.get(node) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node);
  }
  return null;
}

const words = (circle: readonly string[]): string => [circle.at(-1), ...circle].join(' -> ');

export function importCircles(graph: Graph): Untidy[] {
  return circlesIn(graph).map((circle) => ({ rule: 'no circles', path: circle[0] ?? '', message: words(circle) }));
}

/** Excludes the kit, which all may import, and tests. */
const NOUN = /^src\/flows\/(?!kit\/)([^/]+)\/.*(?<!\.test)\.ts$/;

export function nounCircles(graph: Graph): Untidy[] {
  const nouns = new Map<string, Set<string>>();
  for (const [path, targets] of graph) {
    const noun = NOUN.exec(path)?.[1];
    if (noun === undefined) continue;
    const others = nouns.get(noun) ?? new Set();
    nouns.set(noun, others);
    for (const target of targets) {
      const other = NOUN.exec(target)?.[1];
      if (other !== undefined && other !== noun) others.add(other);
    }
  }
  return circlesIn(nouns).map((circle) => ({
    rule: 'no circles among nouns',
    path: `src/flows/${circle[0]}`,
    message: `${words(circle)}: what both need is a step in src/steps.`,
  }));
}
