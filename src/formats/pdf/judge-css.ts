/**
 * The styles inside an SVG, looked through for what a logo may not ask for. Not a CSS parser: it looks for words that must not be there,
 * in one pass whatever the text is.
 */
import { logoProblem, type LogoProblem } from './logo-problem.ts';

/** The text of a style element or a style attribute. */
export function judgeStyle(style: string): LogoProblem | null {
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
    const problem = judgeProperty(property, value);
    if (problem !== null) return problem;
  }
  return judgeUrls(plain);
}

/** A property, or an attribute of the same name. */
export function judgeProperty(name: string, value: string): LogoProblem | null {
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

/** Null when one is not closed. */
function withoutComments(text: string): string | null {
  let plain = '';
  let at = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', at)) {
    const close = text.indexOf('*/', open + 2);
    if (close < 0) return null;
    plain += `${text.slice(at, open)} `;
    at = close + 2;
  }
  return plain + text.slice(at);
}
