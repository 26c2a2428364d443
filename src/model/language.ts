/** The languages documents and mails can be written in, as ISO 639-1 codes. A new one is a new entry here and a set of labels for it. */

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The default of new accounts, and the language of documents from before languages existed. */
export const DEFAULT_LANGUAGE: Language = 'en';
