/** No file is read as plain ASCII where its ASCII bytes stand for other characters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { findEncoding } from './find-encoding.ts';
import { tableBytes } from '#test/world/table-bytes.ts';

async function outcome(content: string | Uint8Array, said?: 'utf-8'): Promise<string> {
  const found = await findEncoding(tableBytes(content), { encoding: said });
  return found.ok ? found.value.encoding : `${found.refusal.code}: ${found.refusal.detail}`;
}
const utf7 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'utf-7'));

const NAMES = [
  'name;city\nJörg Müller;Köln\n',
  'name;city\nŁukasz Wójcik;Łódź\nŻaneta;Gdańsk\n',
  'name;city\nИванов;Москва\n',
  'name;city\nΓεώργιος;Αθήνα\n',
  'name;city\n山田商店;東京都\n',
  'name;price\nCafé "Zoë" + co;20 €\n',
];

test('a file in UTF-7 is refused by name', async () => {
  for (const text of NAMES) assert.match(await outcome(utf7(text)), /^encoding_not_supported: .*UTF-7/, text);
  assert.match(await outcome('name;city\nJ+APY-rg M+APw-ller;K+APY-ln\n'), /UTF-7/);
  const withPlus = utf7(`sku;name\n${'A+B;C++\n'.repeat(2_000)}1;Käse\n`);
  assert.match(await outcome(withPlus), /UTF-7/, 'a plus of its own is shifted as well');
});

test('a file in HZ is refused by name', async () => {
  assert.match(await outcome('name;city\n~{<:Ky2;6~};~{1v1v~}\n'), /^encoding_not_supported: .*HZ/);
});

test('Korean and Chinese files in ISO 2022 are refused by name, and Japanese ones are read', async () => {
  assert.match(await outcome('\u001b$)C\nname;city\n\u000eGQ1[\u000f;x\n'), /ISO-2022-KR/);
  assert.match(await outcome('\u001b$)A\nname;city\n\u000eGQ1[\u000f;x\n'), /ISO-2022-CN/);
  assert.equal(await outcome('name;city\n\u001b$B;3ED\u001b(B;x\n'), 'iso-2022-jp');
  assert.equal(await outcome('name;city\n\u001b(I6C\u001b(B;x\n'), 'iso-2022-jp');
});

test('phone numbers, sums, item numbers and signs of ASCII are ASCII', async () => {
  for (const text of [
    'name;phone\nAcme;+49 89 1234567\nBeta;+4989123456\n',
    'name;phone\nAcme;+493012345678\n',
    'sku;name\nA+B;C++\nCD+ROM;Q+A\n',
    'sku;name\nX+APE;one\n',
    'name;mail\nAnn;ann+shop@example.com\n',
    'a;b\n1+1=2;~{ and ~}\n~{x~};y\n',
    'a;b\n+-;+\n',
    'a;b\nplain;text\n',
  ])
    assert.equal(await outcome(text), 'utf-8', text);
});

test('what looks like UTF-7 is read as UTF-8 where that is said', async () => {
  assert.equal(await outcome(utf7('Müller;Köln\n'), 'utf-8'), 'utf-8');
});

test('Chinese text with the byte order mark of GB 18030 is read in it', async () => {
  const marked = Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), iconv.encode('name\n李\n', 'gb18030')]);
  assert.equal(await outcome(new Uint8Array(marked)), 'gb18030');
});

test('a file of a mainframe in EBCDIC is refused by name', async () => {
  // "id,name,city", "1,Jörg Müller,Köln", "2,ACME GmbH,Nürnberg".
  const german =
    '89846b958194856b8389a3a815f16bd16a998740d4d0939385996bd26a939515f26bc1c3d4c540c79482c86bd5d099958285998715';
  for (const bytes of [german, german.replaceAll('15', '25')])
    assert.match(await outcome(new Uint8Array(Buffer.from(bytes, 'hex'))), /^encoding_not_supported: .*EBCDIC/);
});
