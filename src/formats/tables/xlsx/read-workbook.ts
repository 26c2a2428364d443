/** Reads the parts of a workbook that its sheets need: the list of sheets, shared strings, number formats. */
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import { unescaped } from './cell-value.ts';
import { MAX_FORMAT_LENGTH, numberFormat, type NumberFormat } from './number-format.ts';
import { scanXml, type XmlListener } from './scan-xml.ts';
import type { Archive } from './unzip.ts';

/** Shared strings are held in memory, so they are limited. */
const MAX_SHARED_CHARACTERS = 48 * 1024 ** 2;
const MAX_SHARED_TEXTS = 1_500_000;
/** The limits of the file format, or higher. */
const MAX_SHEETS = 5_000;
const MAX_FORMATS = 5_000;
const MAX_STYLES = 65_536;
const MAX_RELATIONS = 20_000;

export interface SheetPlace {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly is1904: boolean;
  readonly awaitsComputing: boolean;
  readonly sheets: readonly SheetPlace[];
  readonly shared: readonly string[];
  /** By style index. */
  readonly formats: readonly NumberFormat[];
}

const BROKEN = { code: 'workbook_broken', detail: 'The workbook is damaged. Save it again, or as CSV.' };

export const tooLarge = (what: string): Refusal => ({
  code: 'workbook_too_large',
  detail: `The workbook contains ${what}. Save the sheet alone as a new workbook, or as CSV.`,
});

export async function readWorkbook(archive: Archive): Promise<Result<Workbook>> {
  const other = otherArchive(archive);
  if (other !== null) return refuse('file_not_a_table', other);
  const main = await mainPart(archive);
  if (!archive.has(main))
    return refuse('file_not_a_table', 'The archive is not an XLSX workbook. Save the sheet as XLSX or CSV.');
  const relations = await readRelations(archive, main);
  const about = relations === null ? null : await readSheets(archive, main, relations);
  if (relations === null || about === null) return refuse(BROKEN.code, BROKEN.detail);
  const shared = await readShared(archive, partOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml');
  if (!shared.ok) return shared;
  const formats = await readFormats(archive, partOf(relations, 'styles') ?? 'xl/styles.xml');
  return formats.ok ? ok({ ...about, shared: shared.value, formats: formats.value }) : formats;
}

/** Names of other file types that are ZIP archives. */
function otherArchive(archive: Archive): string | null {
  if (archive.has('xl/workbook.bin'))
    return 'This is a binary workbook (XLSB). Save it as XLSX (Excel Workbook) or CSV.';
  if (archive.has('content.xml') && archive.has('mimetype'))
    return 'This is an OpenDocument file (ODS). Save it as XLSX or CSV.';
  if (archive.names.some((name) => name.endsWith('.iwa')))
    return 'This is a Numbers document. Export it as XLSX (Excel) or CSV.';
  if (archive.has('word/document.xml') || archive.has('ppt/presentation.xml'))
    return 'This is a text document or a presentation. Save the table as XLSX or CSV.';
  if (archive.names.some((name) => /\.(?:csv|xlsx|tsv)$/.test(name)))
    return 'This is a ZIP archive with files in it. Unpack it and send the file itself.';
  return null;
}

async function scan(archive: Archive, part: string, listener: XmlListener): Promise<boolean> {
  if (!archive.has(part)) return true;
  if (archive.isTooLarge(part)) return false;
  let isWell = true;
  for await (const each of scanXml(archive.open(part), listener)) isWell = each;
  return isWell;
}

async function mainPart(archive: Archive): Promise<string> {
  let main: string | null = null;
  await scan(archive, '_rels/.rels', {
    opened: (name, at) => {
      if (name === 'Relationship' && (at['Type'] ?? '').endsWith('/officeDocument')) main ??= at['Target'] ?? null;
    },
  });
  const found = (main ?? '').replace(/^\//, '');
  return found !== '' && archive.has(found) ? found : 'xl/workbook.xml';
}

interface Relation {
  readonly part: string;
  /** The last word of its type: "worksheet", "styles". */
  readonly kind: string;
}
type Relations = ReadonlyMap<string, Relation>;

const partOf = (relations: Relations, kind: string): string | undefined =>
  relations.values().find((each) => each.kind === kind)?.part;

async function readRelations(archive: Archive, main: string): Promise<Relations | null> {
  const relations = new Map<string, Relation>();
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const isWell = await scan(archive, `${folder}_rels/${main.slice(slash)}.rels`, {
    opened: (name, at) => {
      if (name !== 'Relationship' || relations.size >= MAX_RELATIONS) return;
      const target = at['Target'] ?? '';
      const part = target.startsWith('/')
        ? target.slice(1)
        : `${folder}${target}`.replaceAll(/[^/]{1,200}\/\.\.\//g, '');
      relations.set(at['Id'] ?? '', { part, kind: (at['Type'] ?? '').split('/').at(-1) ?? '' });
    },
  });
  return isWell ? relations : null;
}

async function readSheets(
  archive: Archive,
  main: string,
  relations: Relations,
): Promise<Pick<Workbook, 'is1904' | 'awaitsComputing' | 'sheets'> | null> {
  const sheets: SheetPlace[] = [];
  let is1904 = false;
  let awaitsComputing = false;
  const isWell = await scan(archive, main, {
    opened: (name, at) => {
      if (name === 'workbookPr') is1904 = isTrue(at['date1904']);
      if (name === 'calcPr') awaitsComputing = isTrue(at['fullCalcOnLoad']);
      if (name !== 'sheet' || sheets.length >= MAX_SHEETS) return;
      const relation = relations.get(at['r:id'] ?? at['id'] ?? idOfAnyPrefix(at) ?? '');
      // Charts and dialogs are sheets too.
      if (relation !== undefined && /^(?:worksheet)?$/.test(relation.kind))
        sheets.push({
          name: at['name'] ?? '',
          part: relation.part,
          isHidden: (at['state'] ?? 'visible') !== 'visible',
        });
    },
  });
  return isWell ? { is1904, awaitsComputing, sheets } : null;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
const idOfAnyPrefix = (at: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(at).find(([name]) => name.endsWith(':id'))?.[1];

async function readShared(archive: Archive, part: string): Promise<Result<readonly string[]>> {
  if (!archive.has(part)) return ok([]);
  const large = tooLarge('more text than fits in memory');
  if (archive.isTooLarge(part)) return { ok: false, refusal: large };
  const shared: string[] = [];
  let size = 0;
  let text = '';
  let isText = false;
  let phonetic = 0;
  const chunks = scanXml(archive.open(part), {
    opened: (name) => {
      if (name === 'si') text = '';
      // Phonetic readings are not part of the text.
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (!isText) return;
      text += piece;
      size += piece.length;
    },
    closed: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') shared.push(unescaped(text));
    },
  });
  for await (const isWell of chunks) {
    if (!isWell) return refuse(BROKEN.code, BROKEN.detail);
    if (size > MAX_SHARED_CHARACTERS || shared.length > MAX_SHARED_TEXTS) return { ok: false, refusal: large };
  }
  return ok(shared);
}

async function readFormats(archive: Archive, part: string): Promise<Result<readonly NumberFormat[]>> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  const known = new Map<number, NumberFormat>();
  let isCellStyle = false;
  let isOver = false;
  const isWell = await scan(archive, part, {
    opened: (name, at) => {
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'numFmt') {
        const code = at['formatCode'] ?? '';
        if (code.length > MAX_FORMAT_LENGTH || codes.size >= MAX_FORMATS) isOver = true;
        else codes.set(Number(at['numFmtId']), code);
      }
      if (name !== 'xf' || !isCellStyle || isOver) return;
      const id = Number(at['numFmtId'] ?? '0');
      const found = known.get(id) ?? numberFormat(id, codes.get(id));
      known.set(id, found);
      formats.push(found);
      if (formats.length > MAX_STYLES) isOver = true;
    },
    closed: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  if (isOver)
    return { ok: false, refusal: tooLarge('more or longer number formats than a spreadsheet program writes') };
  return isWell ? ok(formats) : refuse(BROKEN.code, BROKEN.detail);
}
