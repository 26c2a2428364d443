/** The languages documents and mails can be written in, as ISO 639-1 codes. A new one is a new entry here and a set of labels for it. */

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an account writes in until it says otherwise, and what every document was written in before there was a choice. */
export const DEFAULT_LANGUAGE: Language = 'en';
