/**
 * Checks whether the cost of rendering an SVG is limited. A small drawing can require any amount of work: by nesting, by
 * repeated use of elements, by filters and patterns. Allowed elements are listed, others are refused by name; referenced elements are
 * counted as if they were written out.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { comparisonsPerElement, checkProperty, checkStyle, referencesIn } from './check-css.ts';
import { checkEmbeddedPng, checkJpeg } from './check-raster.ts';
import { logoProblem, MAX_LOGO_BYTES, type LogoProblem } from './logo-problem.ts';
import { costOf, type SvgCost, type SvgElement } from './svg-cost.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Logos nest a few groups; a reader of PDF/A allows 28 levels. */
const MAX_DEPTH = 50;
const MAX_ELEMENTS = 3_000;
const MAX_IMAGES = 4;

const DRAWN = new Set(
  'svg g defs symbol use switch a path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask image style title desc metadata view'.split(
    ' ',
  ),
);
/** Common elements that are refused, with what to do about them; any other is refused as unknown. */
const REFUSED: Readonly<Record<string, readonly [code: string, instead: string]>> = {
  filter: ['svg_has_filter', 'Export it without effects such as shadows and blur.'],
  pattern: ['svg_has_pattern', 'Fill shapes with colours or gradients.'],
  marker: ['svg_has_marker', 'Draw line ends as shapes.'],
  text: ['svg_has_text', 'Convert text to outlines (paths): the font is not in the file.'],
  tspan: ['svg_has_text', 'Convert text to outlines (paths): the font is not in the file.'],
  textPath: ['svg_has_text', 'Convert text to outlines (paths): the font is not in the file.'],
  script: ['svg_has_script', 'Remove the scripts.'],
  foreignObject: ['svg_has_foreign_object', 'Draw its content as shapes.'],
  animate: ['logo_animated', 'A document does not move: remove the animation.'],
  animateTransform: ['logo_animated', 'A document does not move: remove the animation.'],
  animateMotion: ['logo_animated', 'A document does not move: remove the animation.'],
  set: ['logo_animated', 'A document does not move: remove the animation.'],
};

/** Thrown inside the parser's events and caught below: parsing stops at the first violation. */
class Broken extends Error {
  readonly problem: LogoProblem;
  constructor(problem: LogoProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}
const broken = (code: string, detail: string): Broken => new Broken(logoProblem(code, detail));

export function checkSvg(bytes: Buffer): LogoProblem | null {
  if (bytes.length > MAX_LOGO_BYTES)
    return logoProblem('too_long', `A logo has at most ${MAX_LOGO_BYTES} bytes; this one has ${bytes.length}.`);
  try {
    const { elements, styles } = readDrawing(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const cost = costOf(elements);
    if (cost === 'cycle') return logoProblem('svg_reference_cycle', 'An element of the drawing refers to itself.');
    if (cost.elements > MAX_ELEMENTS) return tooManyElements();
    if (cost.depth > MAX_DEPTH) return tooDeep();
    return judgeMatching(styles, cost);
  } catch (error) {
    if (error instanceof Broken) return error.problem;
    if (error instanceof TypeError) return logoProblem('svg_not_utf8', 'The SVG is not written in UTF-8.');
    throw error;
  }
}

const tooManyElements = (): LogoProblem =>
  logoProblem(
    'svg_too_many_elements',
    `A logo draws at most ${MAX_ELEMENTS} elements, those it uses again counted each time: simplify it, or upload a PNG.`,
  );
const tooDeep = (): LogoProblem =>
  logoProblem('svg_too_deep', `Groups of a logo are nested at most ${MAX_DEPTH} deep: ungroup it, or upload a PNG.`);

/** 1,000 selectors by class take 3 million for as many elements as a logo may have. */
const MAX_COMPARISONS = 20_000_000;

function judgeMatching(styles: readonly string[], cost: SvgCost): LogoProblem | null {
  const each = styles.reduce((total, style) => total + comparisonsPerElement(style, cost.depth), 0);
  if (each * cost.elements <= MAX_COMPARISONS) return null;
  return logoProblem(
    'svg_selectors_too_complex',
    'The selectors in the styles of the SVG take too long to match: name elements by class, without their ancestors.',
  );
}

interface Drawing {
  readonly elements: readonly SvgElement[];
  /** The text of each style element. */
  readonly styles: readonly string[];
}

function readDrawing(text: string): Drawing {
  const reader = new SvgReader();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw broken('svg_not_well_formed', 'The SVG is no well-formed XML: export it again.');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      throw broken('svg_has_entities', 'The SVG declares entities of its own: export it without a document type.');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet')
      throw broken('svg_external_reference', 'The SVG refers to a style sheet outside itself.');
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', () => reader.close());
  parser.on('text', (words) => reader.text(words));
  parser.on('cdata', (words) => reader.text(words));
  parser.write(text).close();
  return reader.drawing();
}

class SvgReader {
  readonly #elements: SvgElement[] = [];
  readonly #open: (SvgElement | null)[] = [];
  readonly #styles: string[] = [];
  #images = 0;

  open(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    if (this.#open.length === 0 && (tag.local !== 'svg' || (tag.uri !== SVG && tag.uri !== '')))
      throw broken('not_an_image', 'These bytes are no SVG.');
    if (this.#open.length >= MAX_DEPTH) throw new Broken(tooDeep());
    if (this.#elements.length >= MAX_ELEMENTS) throw new Broken(tooManyElements());
    const element: SvgElement = {
      // Editors' private elements are not rendered, nor are their children.
      name: tag.uri === SVG || tag.uri === '' ? tag.local : null,
      id: null,
      classes: [],
      references: [],
      parent: parent ?? null,
    };
    this.#elements.push(element);
    this.#open.push(element);
    if (element.name === 'style') this.#styles.push('');
    if (element.name === null || this.#open.some((each) => each?.name === null || each?.name === 'metadata')) return;
    this.#judge(element, tag);
    if (this.#open.length === 1) judgeView(tag);
  }

  close(): void {
    this.#open.pop();
  }

  text(words: string): void {
    if (this.#open.at(-1)?.name === 'style') this.#styles.push(`${this.#styles.pop() ?? ''}${words}`);
  }

  #judge(element: SvgElement, tag: SaxesTagNS): void {
    const name = tag.local;
    const refused = REFUSED[name];
    if (refused !== undefined) throw broken(refused[0], `A logo has no <${name}>. ${refused[1]}`);
    if (name.startsWith('fe') && !DRAWN.has(name))
      throw broken('svg_has_filter', `A logo has no <${name}>. Export it without effects such as shadows and blur.`);
    if (!DRAWN.has(name)) throw broken('svg_element_unknown', `A logo has no <${name.slice(0, 40)}>.`);
    for (const { local, uri, value } of Object.values(tag.attributes)) {
      const attribute = uri === '' || local === 'href' ? local : '';
      if (/^on/i.test(attribute)) throw broken('svg_has_script', `A logo has no scripts (${attribute}).`);
      if (attribute === 'id') element.id = value;
      else if (attribute === 'class') element.classes.push(...value.split(/\s+/).filter((word) => word !== ''));
      else if (attribute === 'href') this.#judgeHref(element, value.trim());
      else {
        const problem = attribute === 'style' ? checkStyle(value) : checkProperty(attribute, value);
        if (problem !== null) throw new Broken(problem);
        element.references.push(...referencesIn(value));
      }
    }
  }

  #judgeHref(element: SvgElement, target: string): void {
    // The target of a link is not rendered.
    if (element.name === 'a') return;
    if (target.startsWith('#')) element.references.push(target.slice(1));
    else if (element.name === 'image') this.#judgeImage(target);
    else throw broken('svg_external_reference', 'The SVG refers to something outside itself: embed it.');
  }

  #judgeImage(target: string): void {
    const data = /^data:image\/(png|jpe?g);base64,/.exec(target);
    if (data === null)
      throw broken('svg_image_unsupported', 'An SVG may hold pictures as embedded PNG or JPEG, and no others.');
    this.#images += 1;
    if (this.#images > MAX_IMAGES)
      throw broken('svg_too_many_images', `A logo holds at most ${MAX_IMAGES} embedded pictures.`);
    const bytes = Buffer.from(target.slice(data[0].length), 'base64');
    const problem = data[1] === 'png' ? checkEmbeddedPng(bytes) : checkJpeg(bytes);
    if (problem !== null) throw new Broken(problem);
  }

  drawing(): Drawing {
    // Separately, as the engine reads them: a comment cannot begin in one and end in another.
    for (const style of this.#styles) {
      const problem = checkStyle(style);
      if (problem !== null) throw new Broken(problem);
    }
    addStyleReferences(this.#elements, this.#styles.join('\n'));
    return { elements: this.#elements, styles: this.#styles };
  }
}

const MAX_STYLE_RULES = 300;
const MAX_STYLE_REFERENCES = 30_000;

/** References in rules are counted at every element that they may apply to, by the names they mention, so never too few. */
function addStyleReferences(elements: readonly SvgElement[], style: string): void {
  const rules = style.split('}');
  if (rules.length > MAX_STYLE_RULES + 1)
    throw broken('svg_too_many_rules', `The styles of a logo have at most ${MAX_STYLE_RULES} rules.`);
  let added = 0;
  for (const rule of rules) {
    const [selectors = '', declarations = ''] = rule.split('{');
    const references = referencesIn(declarations);
    if (references.length === 0) continue;
    const names = new Set(selectors.match(/[.#]?[\w-]+/g) ?? []);
    const meetsAll = names.size === 0 || /[*[:]/.test(selectors);
    for (const element of elements) {
      const own = [element.name ?? '', `#${element.id ?? ''}`, ...element.classes.map((name) => `.${name}`)];
      if (!meetsAll && !own.some((name) => names.has(name))) continue;
      element.references.push(...references);
      added += references.length;
      if (added > MAX_STYLE_REFERENCES) throw new Broken(tooManyElements());
    }
  }
}

/** Extreme extents are refused; an SVG must state its width and height, or its viewBox. */
function judgeView(tag: SaxesTagNS): void {
  const attribute = (name: string): string | undefined => tag.attributes[name]?.value;
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box !== undefined && (box.length !== 4 || !box.every((part) => Math.abs(part) <= 1e6)))
    throw broken('svg_size_unusable', 'The viewBox of the SVG is not four numbers of a usual size.');
  const lengths = ['width', 'height'].map((name) => {
    const text = attribute(name)?.trim();
    return text === undefined || text === 'auto' || text.endsWith('%') ? null : Number(/^[-+.\de]+/i.exec(text)?.[0]);
  });
  for (const size of [...lengths, box?.[2], box?.[3]])
    if (size !== null && size !== undefined && !(size >= 0.1 && size <= 100_000))
      throw broken('svg_size_unusable', 'The width and height of an SVG are numbers between 0.1 and 100,000.');
}
