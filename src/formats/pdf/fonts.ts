/** Where the fonts of our documents lie: npm packages that ship TTF or OTF, all under the OFL. The machine's own fonts are never named. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * In the order of the template's font list: Geist writes Latin and Cyrillic; each of the others only what those before it lack. Arabic is
 * Vazirmatn and not Noto, whose letters are put together from parts that copied text shows twice. Han and Hangul come in two weights, to
 * keep the installation small.
 */
const PACKAGES: readonly (readonly [entry: string, files: readonly string[]])[] = [
  [
    import.meta.resolve('@expo-google-fonts/geist'),
    ['400Regular/Geist_400Regular.ttf', '500Medium/Geist_500Medium.ttf', '600SemiBold/Geist_600SemiBold.ttf'],
  ],
  [
    import.meta.resolve('@expo-google-fonts/manrope'),
    ['400Regular/Manrope_400Regular.ttf', '600SemiBold/Manrope_600SemiBold.ttf'],
  ],
  [
    import.meta.resolve('@expo-google-fonts/vazirmatn'),
    ['400Regular/Vazirmatn_400Regular.ttf', '600SemiBold/Vazirmatn_600SemiBold.ttf'],
  ],
  [
    import.meta.resolve('@expo-google-fonts/noto-sans-hebrew'),
    ['400Regular/NotoSansHebrew_400Regular.ttf', '600SemiBold/NotoSansHebrew_600SemiBold.ttf'],
  ],
  // Its entry point lies one folder down.
  [
    import.meta.resolve('@embedpdf/fonts-sc'),
    ['../fonts/NotoSansHans-Regular.otf', '../fonts/NotoSansHans-Medium.otf'],
  ],
  [
    import.meta.resolve('@expo-google-fonts/nanum-gothic'),
    ['400Regular/NanumGothic_400Regular.ttf', '700Bold/NanumGothic_700Bold.ttf'],
  ],
  [import.meta.resolve('@expo-google-fonts/noto-emoji'), ['400Regular/NotoEmoji_400Regular.ttf']],
];

export const fontFiles = (): string[] =>
  PACKAGES.flatMap(([entry, files]) => files.map((file) => fileURLToPath(new URL(file, entry))));

export const templateFolder = (): string => join(dirname(import.meta.filename), 'template');
