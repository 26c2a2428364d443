/** Why a logo cannot stand on documents: the rule it breaks, in a code for programs and a sentence for people that says what to do. */

export interface LogoProblem {
  readonly code: string;
  readonly detail: string;
}

export const logoProblem = (code: string, detail: string): LogoProblem => ({ code, detail });

/** Larger files are no logos; the API takes less. */
export const MAX_LOGO_BYTES = 300_000;
/** Decoding a picture costs a tenth of a second for each million pixels, for every document. */
export const MAX_LOGO_PIXELS = 4_000_000;
/** Of fewer pixels nothing can be made out. */
export const MIN_LOGO_SIDE = 4;
