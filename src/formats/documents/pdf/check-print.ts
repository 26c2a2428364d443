/**
 * Checks whether a logo is visible on paper. A valid image may print nothing: transparent, white, empty, moved or scaled out of
 * its own view. The page is therefore rendered to pixels, as a printer does, and the pixels are examined.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { logoProblem, type LogoProblem } from './logo-problem.ts';

/** A pixel is a quarter of a point wide. */
const SCALE = 4;
/** Paper is 255 in each colour; anything closer to it than this is invisible. */
const SEEN_BELOW = 236;
/** A millimetre. */
const MIN_SEEN_PT = 3;

export async function checkPrint(pdf: Uint8Array): Promise<LogoProblem | null> {
  const library = await PDFiumLibrary.init();
  try {
    const file = await library.loadDocument(pdf);
    const { data, width } = await file.getPage(0).render({ scale: SCALE, render: 'bitmap' });
    file.destroy();
    return judgeSeen(seenBox(data, width));
  } finally {
    library.destroy();
  }
}

interface Box {
  readonly width: number;
  readonly height: number;
}

function judgeSeen(seen: Box | null): LogoProblem | null {
  if (seen === null)
    return logoProblem(
      'logo_prints_nothing',
      'Nothing of the logo is seen on white paper: it is empty, transparent, white, or outside its own view.',
    );
  if (seen.width >= MIN_SEEN_PT * SCALE && seen.height >= MIN_SEEN_PT * SCALE) return null;
  return logoProblem(
    'logo_prints_too_small',
    'What is seen of the logo is less than a millimetre wide or high on paper: cut off what is empty around it.',
  );
}

/** The bounding box of the visible pixels of four bytes each, of which the fourth is not a colour. */
function seenBox(data: Uint8Array, width: number): Box | null {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let pixel = 0; pixel * 4 + 3 < data.length; pixel++) {
    const at = pixel * 4;
    if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) >= SEEN_BELOW) continue;
    const column = pixel % width;
    left = Math.min(left, column);
    right = Math.max(right, column);
    bottom = Math.floor(pixel / width);
    if (top < 0) top = bottom;
  }
  return right < 0 ? null : { width: right - left + 1, height: bottom - top + 1 };
}
