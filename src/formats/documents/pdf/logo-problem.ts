/** Why a logo cannot be used on documents: a code for programs and a sentence with what to do. */

export interface LogoProblem {
  readonly code: string;
  readonly detail: string;
}

export const logoProblem = (code: string, detail: string): LogoProblem => ({ code, detail });

/** The maximum file size; the API allows less. */
export const MAX_LOGO_BYTES = 300_000;
/** Decoding a picture costs a tenth of a second for each million pixels, for every document. */
export const MAX_LOGO_PIXELS = 4_000_000;
/** Smaller images are illegible. */
export const MIN_LOGO_SIDE = 4;
