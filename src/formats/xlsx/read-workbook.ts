/** What a workbook says about itself before its sheets are read: which sheets, which texts they share, which styles show a day. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import { showsDay } from './cell-text.ts';
import { scanXml, type XmlListener } from './scan-xml.ts';
import type { Archive } from './unzip.ts';

/** Shared texts are kept in memory, so there is an end to them. */
const MOST_SHARED_CHARACTERS = 128 * 1024 ** 2;

export interface Workbook {
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly shared: readonly string[];
  /** By style index: whether a number shown in it is a day. */
  readonly dayStyles: ReadonlySet<number>;
}

export async function readWorkbook(archive: Archive): Promise<Result<Workbook>> {
  if (!archive.has('xl/workbook.xml')) {
    return refuse('file_not_a_table', 'The archive is no XLSX workbook. Save the sheet as XLSX or CSV.');
  }
  const relations = await readRelations(archive);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  const isWell = await scan(archive, 'xl/workbook.xml', {
    opened: (name, at) => {
      if (name === 'workbookPr') is1904 = at['date1904'] === '1' || at['date1904'] === 'true';
      if (name !== 'sheet') return;
      const part = relations.get(at['r:id'] ?? at['id'] ?? '');
      if (part !== undefined)
        sheets.push({ name: at['name'] ?? '', part, isHidden: (at['state'] ?? 'visible') !== 'visible' });
    },
  });
  const shared = await readShared(archive);
  if (!isWell || shared === null)
    return refuse('workbook_broken', 'The workbook is damaged. Save it again, or as CSV.');
  if (shared === 'too_many') {
    return refuse(
      'workbook_too_large',
      'The workbook holds more text than can be kept in memory. Save the sheet as CSV.',
    );
  }
  return ok({ is1904, sheets, shared, dayStyles: await readDayStyles(archive) });
}

async function scan(archive: Archive, part: string, listener: XmlListener): Promise<boolean> {
  if (!archive.has(part)) return true;
  let isWell = true;
  for await (const each of scanXml(await archive.open(part), listener)) isWell = each;
  return isWell;
}

async function readRelations(archive: Archive): Promise<Map<string, string>> {
  const relations = new Map<string, string>();
  await scan(archive, 'xl/_rels/workbook.xml.rels', {
    opened: (name, at) => {
      if (name !== 'Relationship') return;
      const target = at['Target'] ?? '';
      relations.set(at['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return relations;
}

async function readShared(archive: Archive): Promise<readonly string[] | 'too_many' | null> {
  if (!archive.has('xl/sharedStrings.xml')) return [];
  const shared: string[] = [];
  let size = 0;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const chunks = scanXml(await archive.open('xl/sharedStrings.xml'), {
    opened: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    closed: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      shared.push(text);
      size += text.length;
    },
  });
  for await (const isWell of chunks) {
    if (!isWell) return null;
    if (size > MOST_SHARED_CHARACTERS) return 'too_many';
  }
  return shared;
}

async function readDayStyles(archive: Archive): Promise<Set<number>> {
  const codes = new Map<number, string>();
  const days = new Set<number>();
  let isCellStyle = false;
  let index = 0;
  await scan(archive, 'xl/styles.xml', {
    opened: (name, at) => {
      if (name === 'numFmt') codes.set(Number(at['numFmtId']), at['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name !== 'xf' || !isCellStyle) return;
      const format = Number(at['numFmtId'] ?? '0');
      if (showsDay(format, codes.get(format))) days.add(index);
      index += 1;
    },
    closed: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return days;
}
