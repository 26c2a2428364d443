import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableBytes } from '#test/world/table-bytes.ts';
import { openTableHere } from './open-table.ts';

const refusalOf = async (content: string | Uint8Array): Promise<string> => {
  const opened = await openTableHere(tableBytes(content), {});
  return opened.ok ? `a table of ${opened.value.look.header.length} columns` : opened.refusal.detail;
};

test('what is sent instead of a table is called by its name', async () => {
  for (const [content, name] of [
    ['%PDF-1.7\n%âãÏÓ', 'a PDF'],
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a picture'],
    ['<!DOCTYPE html><html><body>', 'a web page'],
    ['\ufeff<table><tr><td>id</td></tr></table>', 'a web page'],
    ['<?xml version="1.0"?><Invoice/>', 'an XML file'],
    ['[{"id": 1}]', 'a JSON file'],
    ['{ "id": 1 }', 'a JSON file'],
    ['Rar!\u001a\u0007', 'an archive'],
  ] as const)
    assert.match(await refusalOf(content), new RegExp(`^This is ${name}, despite its name`));
  assert.match(await refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), /old Excel format/);
  assert.match(await refusalOf(''), /empty/);
});

test('a header that looks a little like something else is a header', async () => {
  assert.equal(await refusalOf('<id>,name\n1,One\n'), 'a table of 2 columns');
  assert.equal(await refusalOf('{id},[name]\n1,One\n'), 'a table of 2 columns');
});
