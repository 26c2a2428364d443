import assert from 'node:assert/strict';
import { it } from 'node:test';
import { aDocument } from '#test/world/invoice-document.ts';
import { hashDocument, parseDocumentJson, writeDocumentJson } from './invoice-json.ts';

it('a document in the first language has the hash it had before there were others, and is read back whole', () => {
  const english = aDocument();
  assert.ok(!writeDocumentJson(english).includes('language'));
  assert.deepEqual(parseDocumentJson(writeDocumentJson(english)), english);
  const german = aDocument({ language: 'de' });
  assert.deepEqual(parseDocumentJson(writeDocumentJson(german)), german);
  assert.notEqual(hashDocument(german), hashDocument(english));
});
