/**
 * The EPC QR code ("Girocode", EPC069-12 version 002) that banking apps scan to fill in a SEPA credit transfer. Only ever made from what
 * the document itself shows, so that the code cannot contain another account or amount than the print.
 */
import { encode } from 'uqr';
import { writeMoney } from '#kernel/money.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { oneLine } from './format-values.ts';

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;
const LARGEST_CENTS = 99_999_999_999n;

/** The content of the code, or null when the document cannot be paid by SEPA transfer. */
export function epcPayload(document: InvoiceDocument): string | null {
  const { bank } = document.seller;
  const iban = (bank?.iban ?? '').replace(/\s/g, '').toUpperCase();
  const bic = (bank?.bic ?? '').replace(/\s/g, '').toUpperCase();
  if (document.kind !== 'invoice' || document.number === null || document.currency !== 'EUR') return null;
  if (!IBAN.test(iban) || document.total <= 0n || document.total > LARGEST_CENTS) return null;
  const name = shortened(oneLine(bank?.accountHolder ?? document.seller.name), 70);
  const remittance = shortened(oneLine(document.number), 140);
  const amount = `EUR${writeMoney(document.total, 'EUR')}`;
  return ['BCD', '002', '1', 'SCT', BIC.test(bic) ? bic : '', name, iban, amount, '', '', remittance].join('\n');
}

const shortened = (text: string, length: number): string => Array.from(text).slice(0, length).join('').trim();

/** The code as an SVG of one path; error correction M as the guideline asks. */
export function epcQrSvg(document: InvoiceDocument): string | null {
  const payload = epcPayload(document);
  if (payload === null) return null;
  const { size, data } = encode(payload, { ecc: 'M', boostEcc: false, border: 0, maxVersion: 13 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${data.map(drawRow).join('')}"/></svg>`;
}

/** Adjacent modules as one bar: half as much to render, and without seams. */
function drawRow(row: readonly boolean[], y: number): string {
  let bars = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    const width = x + 1 - from;
    bars += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return bars;
}
