/**
 * Checks the styles inside an SVG for what a logo must not contain. Not a CSS parser: it searches for forbidden words
 * in a single pass.
 */
import { logoProblem, type LogoProblem } from './logo-problem.ts';

/** The text of a style element or a style attribute. */
export function checkStyle(style: string): LogoProblem | null {
  const plain = withoutComments(style.toLowerCase());
  // Escapes could hide any word.
  if (plain === null || plain.includes('\\'))
    return logoProblem(
      'svg_style_unreadable',
      'The styles of the SVG hold escapes or an open comment: export it again.',
    );
  if (/@(?!media|charset)/.test(plain))
    return logoProblem(
      'svg_style_unreadable',
      'The styles of the SVG import others or bring fonts: export it without.',
    );
  for (const [, property = '', value = ''] of plain.matchAll(/(?<![\w-])(filter|marker(?:-\w+)?)\s*:([^;}]*)/g)) {
    const problem = checkProperty(property, value);
    if (problem !== null) return problem;
  }
  return judgeSelectors(plain) ?? judgeUrls(plain);
}

const MAX_SELECTORS = 1_000;
const MAX_SELECTOR_LENGTH = 200;
const MAX_SELECTOR_PARTS = 16;

function judgeSelectors(plain: string): LogoProblem | null {
  const selectors = selectorsIn(plain);
  if (selectors.some(hasOpenString))
    return logoProblem('svg_style_unreadable', 'A selector in the styles of the SVG holds braces or commas in quotes.');
  if (selectors.length > MAX_SELECTORS)
    return logoProblem('svg_too_many_rules', `The styles of a logo have at most ${MAX_SELECTORS} selectors.`);
  if (selectors.some((each) => each.length > MAX_SELECTOR_LENGTH || partsOf(each).length > MAX_SELECTOR_PARTS))
    return logoProblem(
      'svg_selector_too_long',
      `A selector in the styles of a logo has at most ${MAX_SELECTOR_LENGTH} characters and ${MAX_SELECTOR_PARTS} parts.`,
    );
  return null;
}

/** The text before each opening brace, nested rules included. */
const selectorsIn = (plain: string): string[] =>
  plain
    .split('{')
    .slice(0, -1)
    .flatMap((before) => before.slice(before.lastIndexOf('}') + 1).split(','))
    .map((selector) => selector.trim());

const partsOf = (selector: string): string[] => selector.split(/[\s>+~]+/).filter((part) => part !== '');

const hasOpenString = (text: string): boolean => /["']/.test(text.replaceAll(/"[^"]*"|'[^']*'/g, ''));

/**
 * The maximum number of comparisons for matching the selectors with one element: a selector of n parts is tried with every
 * choice of n - 1 of the element's ancestors.
 */
export function comparisonsPerElement(style: string, depth: number): number {
  return selectorsIn(withoutComments(style) ?? '').reduce(
    (total, selector) => total + choicesOfAtMost(Math.max(0, partsOf(selector).length - 1), depth),
    0,
  );
}

/** The number of sets of at most `size` elements out of `count`. */
function choicesOfAtMost(size: number, count: number): number {
  let choices = 1;
  let total = 1;
  for (let chosen = 1; chosen <= Math.min(size, count); chosen += 1) {
    choices = (choices * (count - chosen + 1)) / chosen;
    total += choices;
  }
  return total;
}

/** A property, or an attribute of the same name. */
export function checkProperty(name: string, value: string): LogoProblem | null {
  const isUsed = value.trim() !== '' && value.trim() !== 'none';
  if (name === 'filter' && isUsed)
    return logoProblem('svg_has_filter', 'A logo has no filter. Export it without effects such as shadows and blur.');
  if (name.startsWith('marker') && isUsed)
    return logoProblem('svg_has_marker', 'A logo has no markers. Draw line ends as shapes.');
  return judgeUrls(value);
}

const judgeUrls = (text: string): LogoProblem | null =>
  urlsIn(text).every((url) => url.startsWith('#'))
    ? null
    : logoProblem('svg_external_reference', 'The SVG refers to something outside itself: embed it.');

const urlsIn = (text: string): string[] =>
  [...text.matchAll(/url\(([^)]*)/gi)].map(([, url = '']) => url.replaceAll(/["'\s]/g, ''));

/** The ids that `url(#id)` names, each once. */
export const referencesIn = (text: string): string[] => [...new Set(urlsIn(text).map((url) => url.slice(1)))];

/** Null when one is not closed, or begins inside quotes. */
function withoutComments(text: string): string | null {
  let plain = '';
  let at = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', at)) {
    const close = text.indexOf('*/', open + 2);
    if (close < 0 || hasOpenString(text.slice(at, open))) return null;
    plain += `${text.slice(at, open)} `;
    at = close + 2;
  }
  return plain + text.slice(at);
}
