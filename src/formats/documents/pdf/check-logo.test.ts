import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import {
  asLogo,
  CMYK_JPEG,
  jpegHead,
  pngBytes,
  REFUSED_SVGS,
  PROGRESSIVE_JPEG,
  svgLogo,
  svgText,
} from '#test/world/logos.ts';
import { checkLogoFile } from './check-logo.ts';

const codeOf = (...given: Parameters<typeof asLogo>): string | null => checkLogoFile(asLogo(...given))?.code ?? null;
const png = (bytes: Uint8Array) => codeOf('image/png', bytes);
const jpeg = (bytes: Uint8Array) => codeOf('image/jpeg', bytes);
const svg = (text: string) => codeOf('image/svg+xml', Buffer.from(text));

it('an SVG that requires too much work is refused at once, with the rule', () => {
  for (const [what, inner, code] of REFUSED_SVGS) {
    const from = performance.now();
    assert.equal(checkLogoFile(svgLogo(inner))?.code, code, what);
    assert.ok(performance.now() - from < 2000, `${what} took long`);
  }
});

it('a document type may name the language and declare nothing', () => {
  const head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
  assert.equal(svg(head + svgText('')), null);
  assert.equal(
    svg(`<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${svgText('<title>&c;</title>')}`),
    'svg_has_entities',
  );
  assert.equal(svg(`<?xml-stylesheet href="a.css"?>${svgText('')}`), 'svg_external_reference');
});

it('what drawing programs export is fine: groups, gradients, clip paths, masks, styles, notes of their own', () => {
  for (const inner of [
    '<g><g><path d="M0 0h9v9z"/></g></g>',
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient><linearGradient id="b" xlink:href="#a"/></defs><path fill="url(#b)" d="M0 0h9v9z"/>',
    '<defs><style>.cls-1{fill:none;}.cls-2{clip-path:url(#clip-path);}.cls-3{fill:#0071bc;}</style><clipPath id="clip-path"><rect class="cls-1" width="9" height="9"/></clipPath></defs><g class="cls-2"><path class="cls-3" d="M0 0h9v9z"/></g>',
    '<mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse"><path fill="#fff" d="M0 0h9v9z"/></mask><g mask="url(#m)"><path d="M0 0h9v9z" style="filter:none;marker:none;fill:#000"/></g>',
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="v"><x/></sodipodi:namedview><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><script/></rdf:RDF></metadata>',
    '<symbol id="s"><path d="M0 0h9v9z"/></symbol><use href="#s"/><use href="#s" x="9"/><a href="https://acme.example"><path d="M0 0"/></a>',
    `<style>/* Don't edit: made by a program, with a comment of many words in front of its selectors */ ${Array.from({ length: 200 }, (_, at) => `.st${at}, svg > g .part-${at}{fill:#0071bc;font-family:"Acme, Sans"}`).join('\n')}</style>${'<g><path class="st1" d="M0 0h9v9z"/></g>'.repeat(200)}`,
    `<image width="9" height="9" xlink:href="data:image/png;base64,${pngBytes({ before: [['iCCP', Buffer.alloc(3_000, 7)]] }).toString('base64')}"/>`,
    `<image width="9" height="9" xlink:href="data:image/png;base64,${pngBytes().toString('base64')}"/>`,
  ])
    assert.equal(checkLogoFile(svgLogo(inner)), null, inner);
});

it('an SVG of no size, or of an absurd one, is refused', () => {
  const sized = (attributes: string) =>
    svg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9v9z"/></svg>`);
  for (const attributes of [
    'viewBox="0 0 10 4"',
    'width="40mm" height="10mm"',
    'width="100%" height="100%" viewBox="0 0 9 9"',
  ])
    assert.equal(sized(attributes), null, attributes);
  for (const attributes of [
    'viewBox="0 0 0 0"',
    'viewBox="0 0 1e30 1"',
    'viewBox="a b c d"',
    'width="1e-9" height="1"',
    'width="9" height="-9"',
  ])
    assert.equal(sized(attributes), 'svg_size_unusable', attributes);
  assert.equal(svg('<html></html>'), 'not_an_image');
  assert.equal(codeOf('image/svg+xml', Buffer.from([0x3c, 0x73, 0xff, 0xfe])), 'svg_not_utf8');
});

it('a PNG is whole, of one picture, and not larger than a logo', () => {
  assert.equal(png(pngBytes()), null);
  assert.equal(png(pngBytes({ width: 4000, height: 1000, rows: 1 })), null);
  assert.equal(png(pngBytes({ width: 60_000, height: 60_000, rows: 1 })), 'logo_too_many_pixels');
  assert.equal(png(pngBytes({ width: 0 })), 'logo_empty');
  assert.equal(png(pngBytes({ before: [['acTL', Buffer.alloc(8)]] })), 'logo_animated');
  assert.equal(png(pngBytes().subarray(0, 60)), 'logo_incomplete');
  assert.equal(png(pngBytes().subarray(0, -12)), 'logo_incomplete');
  const damaged = pngBytes();
  damaged[45] = (damaged[45] ?? 0) ^ 1;
  assert.equal(png(damaged), 'logo_incomplete');
  assert.equal(png(PROGRESSIVE_JPEG), 'not_an_image');
});

it('a JPEG is whole, and of a kind that is printed: no CMYK, nothing exotic', () => {
  assert.equal(jpeg(jpegHead(3)), null);
  assert.equal(jpeg(PROGRESSIVE_JPEG), null);
  assert.equal(jpeg(CMYK_JPEG), 'logo_cmyk');
  assert.equal(jpeg(jpegHead(3, { marker: 0xc9 })), 'logo_jpeg_unsupported', 'arithmetic coding');
  assert.equal(jpeg(jpegHead(3, { precision: 12 })), 'logo_jpeg_unsupported');
  assert.equal(jpeg(jpegHead(3, { width: 60_000, height: 60_000 })), 'logo_too_many_pixels');
  assert.equal(jpeg(jpegHead(3).subarray(0, -2)), 'logo_incomplete');
  assert.equal(jpeg(jpegHead(3).subarray(0, 12)), 'logo_incomplete');
  assert.equal(jpeg(pngBytes()), 'not_an_image');
});

it('whatever bytes come, judging them ends with an answer', () => {
  const types = fc.constantFrom('image/png' as const, 'image/jpeg' as const, 'image/svg+xml' as const);
  const whole = [pngBytes(), jpegHead(3), Buffer.from(svgText('<g id="a" class="b"><use href="#a"/></g>'))];
  const damaged = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }), fc.nat(400))
    .map(([bytes, changes, end]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy.subarray(0, Math.max(1, copy.length - (end % 40)));
    });
  fc.assert(
    fc.property(types, fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (type, bytes) => {
      const problem = checkLogoFile(asLogo(type, bytes));
      return problem === null || /^[a-z0-9_]+$/.test(problem.code);
    }),
    { numRuns: 2000 },
  );
});
