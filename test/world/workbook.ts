/** Writes small XLSX workbooks without a library, so that tests can also write damaged and unusual ones. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Cell = string | number | boolean | { readonly day: number } | { readonly inline: string } | null;

export interface WorkbookOptions {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly isHidden?: boolean;
  }[];
  readonly is1904?: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function reference(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export function writeWorkbook({ sheets, is1904 = false }: WorkbookOptions): Uint8Array {
  const shared: string[] = [];
  const cell = (value: Cell, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'object' && 'day' in value) return `<c r="${at}" s="1"><v>${value.day}</v></c>`;
    if (typeof value === 'object') return `<c r="${at}" t="inlineStr"><is><t>${escape(value.inline)}</t></is></c>`;
    shared.push(value);
    return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const parts = new Map<string, string>();
  sheets.forEach(({ rows }, index) => {
    const xml = rows.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, reference(row, column))).join('')}</row>`,
    );
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`);
  });
  const names = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden === true ? ' state="hidden"' : ''}/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  parts.set('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  parts.set('xl/styles.xml', '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>');
  parts.set(
    'xl/sharedStrings.xml',
    `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  );
  return zip(parts);
}

export interface RawSheet {
  /** XML of the rows. */
  readonly rows: string;
  /** XML before the rows, such as column widths. */
  readonly before?: string;
  /** XML after the rows, such as merged cells. */
  readonly behind?: string;
  /** Number format codes: `s="1"` is the first one, `s="0"` General. */
  readonly formats?: readonly (string | number)[];
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet given as XML. */
export function writeRawWorkbook(sheet: RawSheet): Uint8Array {
  const { rows, before = '', behind = '', formats = [], workbook = '', parts = {} } = sheet;
  const codes = formats.map((code, index) =>
    typeof code === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>` : '',
  );
  const styles = formats.map((code, index) => `<xf numFmtId="${typeof code === 'string' ? 200 + index : code}"/>`);
  return zip(
    new Map([
      ['xl/workbook.xml', `<workbook>${workbook}<sheets><sheet name="S" r:id="r1"/></sheets></workbook>`],
      ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>'],
      [
        'xl/styles.xml',
        `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
      ],
      ['xl/sheet.xml', `<worksheet>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`],
      ...Object.entries(parts),
    ]),
  );
}

export function zip(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}
