/** Logos for tests: valid ones, and ones made to hang or crash the renderer. */
import { crc32, deflateSync } from 'node:zlib';
import type { Branding } from '#model/invoice-document.ts';

type Logo = NonNullable<Branding['logo']>;

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  /** Rows in the file; the header may declare more. */
  readonly rows?: number;
  /** Red, green, blue and opacity of every pixel; default: a black greyscale image. */
  readonly pixel?: readonly [number, number, number, number];
  readonly before?: readonly (readonly [type: string, data: Uint8Array])[];
}

/** Eight bits per channel. */
export function pngBytes({ width = 60, height = 20, rows = height, pixel, before = [] }: PngParts = {}): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, pixel === undefined ? 0 : 6, 0, 0, 0])]);
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: width }, () => Buffer.from(pixel ?? [0]))]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...before.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG header without image data. */
export const jpegHead = (components: number, { marker = 0xc0, precision = 8, width = 60, height = 20 } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, marker, 0, 8 + 3 * components, precision]),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255, components]),
    Buffer.alloc(3 * components, 0x11),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ]);

/** Real ones, 8 by 8. */
export const PROGRESSIVE_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/aAAwDAQACEAMQAAABgDZ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABBQJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwF//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwF//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oADAMBAAIAAwAAABDz/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxB//9k=',
  'base64',
);
export const CMYK_JPEG = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwBUELUz/9k=',
  'base64',
);

export const asLogo = (mediaType: Logo['mediaType'], bytes: Uint8Array): Logo => ({
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
});

export const svgText = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">${inner}</svg>`;
export const svgLogo = (inner: string): Logo => asLogo('image/svg+xml', Buffer.from(svgText(inner)));

const viewed = (box: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="M0 0h9v9H0z"/></svg>`;
const SHAPE = '<path fill="#f00" d="M0 0h9v9H0z"/>';
const many = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join('');
const embedded = (type: string, bytes: Uint8Array): string =>
  `<image width="9" height="9" href="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}"/>`;

/** Hostile or careless SVG content, with the refusal code. */
export const REFUSED_SVGS: readonly (readonly [what: string, inner: string, code: string])[] = [
  ['8,000 nested groups', `${'<g>'.repeat(8000)}${SHAPE}${'</g>'.repeat(8000)}`, 'svg_too_deep'],
  [
    'a turbulence filter',
    '<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="10"/></filter><rect width="100" height="40" filter="url(#f)"/>',
    'svg_has_filter',
  ],
  ['a filter function', '<rect width="9" height="9" style="fill:red; filter : blur(1e6px)"/>', 'svg_has_filter'],
  ['a filter in a style sheet', `<style>rect{filter:url(#f)}</style>${SHAPE}`, 'svg_has_filter'],
  [
    'a pattern of a million tiles',
    '<pattern id="p" width="0.01" height="0.01" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="100" height="40" fill="url(#p)"/>',
    'svg_has_pattern',
  ],
  [
    'elements used again and again',
    `<g id="u0">${SHAPE}</g>${many(30, (at) => `<g id="u${at + 1}"><use href="#u${at}"/><use xlink:href="#u${at}"/></g>`)}`,
    'svg_too_many_elements',
  ],
  [
    'clip paths that clip each other',
    `${many(30, (at) => `<clipPath id="c${at + 1}" clip-path="url(#c${at})">${`<path clip-path="url(#c${at})" d="M0 0h9v9z"/>`.repeat(9)}</clipPath>`)}<path clip-path="url(#c30)" d="M0 0h9v9z"/>`,
    'svg_too_many_elements',
  ],
  [
    'clip paths by a style sheet',
    `<style>${many(30, (at) => `.s${at + 1}{clip-path:url(#c${at})}`)}</style>${many(30, (at) => `<clipPath id="c${at}">${`<path class="s${at}" d="M0 0h9v9z"/>`.repeat(9)}</clipPath>`)}<path class="s30" d="M0 0h9v9z"/>`,
    'svg_too_many_elements',
  ],
  ['an element that uses itself', '<g id="a"><use href="#a"/></g>', 'svg_reference_cycle'],
  [
    'a mask that masks itself',
    '<mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask>',
    'svg_reference_cycle',
  ],
  ['20,000 elements', SHAPE.repeat(7000), 'svg_too_many_elements'],
  [
    'a gradient of 20,000 stops',
    `<linearGradient id="g">${many(5000, (at) => `<stop offset="${at / 5000}"/>`)}</linearGradient><path fill="url(#g)" d="M0 0h9v9z"/>`,
    'svg_too_many_elements',
  ],
  ['10,000 style rules', `<style>${'.a .b .c{fill:red}'.repeat(10_000)}</style>${SHAPE}`, 'svg_too_many_rules'],
  [
    'a selector of 5,000 parts',
    `<style>${'g '.repeat(5000)}{fill:red}</style>${'<g>'.repeat(27)}${SHAPE}${'</g>'.repeat(27)}`,
    'svg_selector_too_long',
  ],
  [
    'a selector tried with every choice of many groups',
    `<style>a ${'g '.repeat(14)}path{fill:red}</style>${'<g>'.repeat(45)}${SHAPE}${'</g>'.repeat(45)}`,
    'svg_selectors_too_complex',
  ],
  [
    'a long selector inside a rule',
    `<style>@media all{${'g '.repeat(20)}{fill:red}}</style>${SHAPE}`,
    'svg_selector_too_long',
  ],
  ['5,000 selectors in a rule', `<style>${'.a,'.repeat(5000)}.b{fill:red}</style>${SHAPE}`, 'svg_too_many_rules'],
  ['a selector hidden in quotes', `<style>g g[a="{"] g{fill:red}</style>${SHAPE}`, 'svg_style_unreadable'],
  [
    'a selector between comments that begin in quotes',
    `<style>[a='"'][b="/*"] g g [c="*/"]{fill:red}</style>${SHAPE}`,
    'svg_style_unreadable',
  ],
  [
    'styles between comments of other style elements',
    `<style>/*</style><style>path{filter:url(#f)}</style><style>*/</style>${SHAPE}`,
    'svg_style_unreadable',
  ],
  [
    'a colour profile of 20 MB in a picture inside',
    embedded('png', pngBytes({ before: [['iCCP', deflateSync(Buffer.alloc(20_000_000))]] })),
    'svg_image_metadata_too_long',
  ],
  ['text', '<text x="0" y="20">Acme</text>', 'svg_has_text'],
  ['a script', '<script>alert(1)</script>', 'svg_has_script'],
  ['a script in an attribute', '<path onload="alert(1)" d="M0 0h9v9z"/>', 'svg_has_script'],
  [
    'a foreign object',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    'svg_has_foreign_object',
  ],
  ['a marker', '<path d="M0 0h9v9z" marker-mid="url(#m)"/>', 'svg_has_marker'],
  ['an animation', '<animate attributeName="x" dur="1s"/>', 'logo_animated'],
  ['a file of the machine', '<image href="file:///etc/hostname" width="9" height="9"/>', 'svg_image_unsupported'],
  [
    'a picture from the network',
    '<image href="https://example.com/a.png" width="9" height="9"/>',
    'svg_image_unsupported',
  ],
  ['an SVG inside', embedded('svg+xml', Buffer.from(svgText(SHAPE))), 'svg_image_unsupported'],
  [
    'a huge picture inside',
    embedded('png', pngBytes({ width: 60_000, height: 60_000, rows: 1 })),
    'logo_too_many_pixels',
  ],
  ['shapes from elsewhere', '<use href="other.svg#a"/>', 'svg_external_reference'],
  ['a fill from elsewhere', '<path fill="url( https://example.com/#a )" d="M0 0h9v9z"/>', 'svg_external_reference'],
  ['styles from elsewhere', '<style>@import "https://example.com/a.css";</style>', 'svg_style_unreadable'],
  ['styles with hidden words', `<style>path{f\\69lter:blur(9px)}</style>${SHAPE}`, 'svg_style_unreadable'],
  ['an element nobody knows', '<hatch/>', 'svg_element_unknown'],
  ['a cut file', '<g>', 'svg_not_well_formed'],
  ['an entity nobody declared', '<title>&boom;</title>', 'svg_not_well_formed'],
];

/** Valid images that are invisible, or nearly so, on paper. */
export const UNSEEN_LOGOS: readonly (readonly [what: string, logo: Logo, code: string])[] = [
  ['a spacer of one pixel', asLogo('image/png', pngBytes({ width: 1, height: 1 })), 'logo_too_small'],
  ['a transparent PNG', asLogo('image/png', pngBytes({ pixel: [0, 0, 0, 0] })), 'logo_prints_nothing'],
  ['a PNG that is nearly transparent', asLogo('image/png', pngBytes({ pixel: [0, 0, 0, 9] })), 'logo_prints_nothing'],
  [
    'the white logo for dark pages',
    asLogo('image/png', pngBytes({ pixel: [255, 255, 255, 255] })),
    'logo_prints_nothing',
  ],
  ['a hairline PNG', asLogo('image/png', pngBytes({ width: 2000, height: 4 })), 'logo_prints_too_small'],
  ['an empty SVG', svgLogo(''), 'logo_prints_nothing'],
  [
    'an SVG with a title only',
    svgLogo('<title>Acme</title><defs><path id="a" d="M0 0h9v9z"/></defs>'),
    'logo_prints_nothing',
  ],
  ['a drawing in white', svgLogo('<path fill="#fff" d="M0 0h90v9H0z"/>'), 'logo_prints_nothing'],
  ['a shape without fill and line', svgLogo('<path fill="none" d="M0 0h90v9H0z"/>'), 'logo_prints_nothing'],
  ['a drawing of no opacity', svgLogo(`<g opacity="0">${SHAPE}</g>`), 'logo_prints_nothing'],
  ['a drawing that is not displayed', svgLogo(`<g display="none">${SHAPE}</g>`), 'logo_prints_nothing'],
  [
    'a drawing clipped away',
    svgLogo(`<clipPath id="c"><path d="M0 0"/></clipPath><g clip-path="url(#c)">${SHAPE}</g>`),
    'logo_prints_nothing',
  ],
  ['a drawing scaled to nothing', svgLogo(`<g transform="scale(0)">${SHAPE}</g>`), 'logo_prints_nothing'],
  ['a drawing scaled beyond numbers', svgLogo(`<g transform="scale(1e30)">${SHAPE}</g>`), 'logo_prints_nothing'],
  ['a drawing moved out of its view', svgLogo(`<g transform="translate(9000)">${SHAPE}</g>`), 'logo_prints_nothing'],
  [
    'a view that looks elsewhere',
    asLogo('image/svg+xml', Buffer.from(viewed('5000 5000 10 10'))),
    'logo_prints_nothing',
  ],
  [
    'a view ten thousand times as large',
    asLogo('image/svg+xml', Buffer.from(viewed('0 0 99999 99999'))),
    'logo_prints_too_small',
  ],
];
