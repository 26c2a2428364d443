/** Reads the text of a PDF page by page, and its metadata. */
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

export interface ReadPdf {
  /** With white space collapsed. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string;
  /** PDF/A: the engine declares it only when every glyph exists and every font is embedded. */
  readonly archivable: boolean;
  readonly fonts: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  // The reader transfers its input's buffer.
  const file = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const { text } = await extractText(file, { mergePages: false });
  const { info } = await getMeta(file);
  await file.cleanup();
  const pages = text.map((page) => page.replaceAll('\u200b', '').replace(/\s+/g, ' '));
  return {
    pages,
    text: pages.join(' '),
    title: String(info['Title']),
    archivable: raw.includes('pdfaid:part'),
    fonts: [...new Set([...raw.matchAll(/\/FontName ?\/[A-Z]{6}\+([A-Za-z-]+)/g)].map((match) => match[1] ?? ''))],
  };
}

export interface PlacedText {
  readonly text: string;
  readonly page: number;
  /** In pt from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
}

/** The position of each piece of text. */
export async function placedTexts(bytes: Uint8Array): Promise<PlacedText[]> {
  const file = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const placed: PlacedText[] = [];
  for (let page = 1; page <= file.numPages; page++) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      placed.push({ text: item.str, page, x, y });
    }
  }
  await file.cleanup();
  return placed;
}

/** The pieces of text in order, line by line. */
export async function textItems(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const page = await file.getPage(1);
  const { items } = await page.getTextContent();
  await file.cleanup();
  return items.flatMap((item) => ('str' in item ? [item.str.replaceAll('\u200b', '').trim()] : []));
}
