/** A rendered document as it is stored and sent. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly revision: number;
}
