/**
 * The layout of all mails: takes blocks, returns HTML and plain text. Uses tables and inline styles because mail programs support little
 * else; loads no external resources, and every value in the HTML is escaped.
 */
import { readableWords } from '#channels/kit/readable-words.ts';

export interface Row {
  readonly label: string;
  readonly value: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly words: string }
  /** The main amount, shown large. */
  | { readonly kind: 'figure'; readonly label: string; readonly value: string; readonly below: string | null }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'panel'; readonly title: string; readonly rows: readonly Row[] }
  /** A message written by a person; line breaks are kept. */
  | { readonly kind: 'quote'; readonly words: string };

export interface MailLayout {
  /** BCP 47. */
  readonly language: string;
  /** The sender's name, shown in the header. */
  readonly sender: string;
  /** The kind of document, shown in the header. */
  readonly title: string;
  /** Preview text that inboxes show beside the subject. */
  readonly preview: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
  /** #rrggbb; anything else is ignored. */
  readonly accentColour: string | null;
}

const ACCENT = '#1f3a5f';
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const INK = '#1b1f24';
const SOFT = '#5b6470';
/** Colours for mail programs that support dark mode; the inline ones apply elsewhere. */
const DARK =
  '@media (prefers-color-scheme:dark){.page{background:#0f1216!important}.card{background:#1b1f25!important;border-color:#2c323a!important}' +
  '.ink{color:#f0f2f5!important}.soft{color:#a3adb9!important}.line{border-color:#2c323a!important}.panel{background:#242a32!important}}';
const NARROW =
  '@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}.figure{font-size:28px!important}}';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const shown = (text: string): string => escapeHtml(readableWords(text));

export function accentOf(colour: string | null): { readonly background: string; readonly ink: string } {
  const background = colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : ACCENT;
  // At this luminance dark and white text have the same contrast, about 4.
  return { background, ink: luminance(background) > 0.207 ? INK : '#ffffff' };
}

/** Relative luminance as WCAG 2 defines it, 0 black to 1 white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function writeHtml(layout: MailLayout): string {
  const accent = accentOf(layout.accentColour);
  const head = `color:${accent.ink};font-family:${FONT}`;
  return [
    `<!doctype html><html lang="${layout.language}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${shown(layout.title)}</title><style>:root{color-scheme:light dark}${DARK}${NARROW}</style></head>`,
    '<body class="page" style="margin:0;padding:0;background:#f3f4f6">',
    `<div style="display:none;max-height:0;overflow:hidden;opacity:0">${shown(layout.preview)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>`,
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f4f6" style="background:#f3f4f6"><tr><td align="center" style="padding:32px 12px">`,
    '<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;background:#ffffff;border:1px solid #e3e6ea;border-radius:10px;border-collapse:separate;overflow:hidden">',
    `<tr><td class="pad" bgcolor="${accent.background}" style="background:${accent.background};padding:20px 36px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>`,
    `<td style="${head};font-size:17px;line-height:24px;font-weight:600"><bdi>${shown(layout.sender)}</bdi></td>`,
    `<td align="right" style="${head};font-size:14px;line-height:24px;padding-left:16px;white-space:nowrap">${shown(layout.title)}</td></tr></table></td></tr>`,
    ...layout.blocks.map(htmlOf),
    `<tr><td class="pad" style="padding:4px 36px 32px"><p class="soft" style="margin:0;color:${SOFT};font-family:${FONT};font-size:13px;line-height:20px">${layout.footer.map(shown).join('<br>')}</p></td></tr>`,
    '</table></td></tr></table></body></html>\n',
  ].join('\n');
}

function htmlOf(block: Block): string {
  const cell = (content: string, padding = '0 36px 24px') =>
    `<tr><td class="pad" style="padding:${padding}">${content}</td></tr>`;
  switch (block.kind) {
    case 'paragraph':
      return cell(
        `<p class="ink" style="margin:0;color:${INK};font-family:${FONT};font-size:15px;line-height:24px">${shown(block.words)}</p>`,
        '28px 36px 20px',
      );
    case 'figure':
      return cell(
        `<p class="soft" style="margin:0;color:${SOFT};font-family:${FONT};font-size:13px;line-height:20px">${shown(block.label)}</p>` +
          `<p class="ink figure" style="margin:2px 0 0;color:${INK};font-family:${FONT};font-size:34px;line-height:42px;font-weight:700;letter-spacing:-0.01em;font-variant-numeric:tabular-nums">${shown(block.value)}</p>` +
          (block.below === null
            ? ''
            : `<p class="ink" style="margin:2px 0 0;color:${INK};font-family:${FONT};font-size:15px;line-height:22px">${shown(block.below)}</p>`),
      );
    case 'rows':
      return cell(rowsOf(block.rows, 'border-top:1px solid #e3e6ea'));
    case 'panel':
      return cell(
        '<table role="presentation" class="panel" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f5f6f8" style="background:#f5f6f8;border-radius:8px;border-collapse:separate"><tr><td style="padding:16px 18px 12px">' +
          `<p class="ink" style="margin:0 0 6px;color:${INK};font-family:${FONT};font-size:14px;line-height:20px;font-weight:600">${shown(block.title)}</p>${rowsOf(block.rows, '')}</td></tr></table>`,
      );
    case 'quote':
      return cell(
        `<p class="ink line" dir="auto" style="margin:0;padding:2px 0 2px 14px;border-left:3px solid #d5dae1;color:${INK};font-family:${FONT};font-size:15px;line-height:24px">${linesOf(block.words).map(shown).join('<br>')}</p>`,
      );
  }
}

function rowsOf(rows: readonly Row[], border: string): string {
  const style = `padding:9px 0;${border};font-family:${FONT};font-size:14px;line-height:20px;vertical-align:top`;
  const plain = border === '' ? style.replace('9px', '4px') : style;
  const written = rows.map(
    (row) =>
      `<tr><td class="soft line" style="${plain};color:${SOFT};padding-right:16px;white-space:nowrap">${shown(row.label)}</td>` +
      `<td class="ink line" align="right" style="${plain};color:${INK};font-variant-numeric:tabular-nums;word-break:break-word"><bdi>${shown(row.value)}</bdi></td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${written.join('')}</table>`;
}

export function writeText(layout: MailLayout): string {
  const blocks = layout.blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return readableWords(block.words);
      case 'figure':
        return [
          `${readableWords(block.label)}: ${readableWords(block.value)}`,
          ...(block.below === null ? [] : [readableWords(block.below)]),
        ].join('\n');
      case 'rows':
        return textRows(block.rows);
      case 'panel':
        return `${readableWords(block.title)}\n${textRows(block.rows)}`;
      case 'quote':
        return linesOf(block.words)
          .map((line) => `| ${readableWords(line)}`.trimEnd())
          .join('\n');
    }
  });
  const footer = ['-- ', ...layout.footer.map(readableWords)].join('\n');
  return `${[...blocks, footer].join('\n\n')}\n`;
}

function textRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.label.length)) + 2;
  return rows.map((row) => `${`${readableWords(row.label)}:`.padEnd(width)}${readableWords(row.value)}`).join('\n');
}

const linesOf = (text: string): string[] => text.trim().split(/\r\n|\r|\n/);
