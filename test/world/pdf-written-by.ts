/** Formats for tests that do not look at the PDF: the bytes come from a function of the test, which may fail or wait. */
import { openFormats, type Format, type Formats } from '#formats/registry.ts';

/** The file names and media types are the real ones. */
export function pdfWrittenBy(write: Format['write']): Formats {
  // Opened without a document it starts no process.
  const { formats } = openFormats();
  return { ...formats, pdf: { ...formats.pdf, write } };
}
