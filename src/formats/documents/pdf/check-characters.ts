/** Finds characters of a document that no font has, with their fields, before it is issued and while they can still be changed. */
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { fontsFor, namedCharacter } from './coverage.ts';

export interface UndrawableCharacter {
  /** RFC 6901 pointer into the document as the API shows it. */
  readonly pointer: string;
  readonly detail: string;
}

export function findUndrawable(document: InvoiceDocument): UndrawableCharacter[] {
  return textsOf(document).flatMap(([pointer, text]) =>
    fontsFor(text ?? '').lacking.map((character) => ({
      pointer,
      detail: `No font of ours has "${character}" (${namedCharacter(character)}): write it otherwise.`,
    })),
  );
}

type Texts = readonly (readonly [pointer: string, text: string | null | undefined])[];

function textsOf(document: InvoiceDocument): Texts {
  const { billTo, shipTo } = document;
  const address = (pointer: string, lines: object | null | undefined): Texts =>
    Object.entries(lines ?? {}).map(([name, line]) => [`${pointer}/${name}`, String(line)] as const);
  return [
    ['/bill_to/name', billTo.name],
    ...address('/bill_to/address', billTo.address),
    ['/ship_to/name', shipTo?.name],
    ...address('/ship_to', shipTo?.address),
    ['/po_number', document.poNumber],
    ['/buyer_reference', document.buyerReference],
    ['/note', document.note],
    ...document.lines.flatMap((line, at): Texts => [
      [`/lines/${at}/description`, line.description],
      [`/lines/${at}/sku`, line.sku],
      [`/lines/${at}/unit`, line.unit],
    ]),
    ...document.charges.map((charge, at) => [`/charges/${at}/description`, charge.description] as const),
  ];
}
