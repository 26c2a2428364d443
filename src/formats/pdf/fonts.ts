/** Where the fonts of our documents lie: npm packages that ship TTF or OTF, all under the OFL. The machine's own fonts are never named. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * In the order of the template's font list: Geist writes Latin and Cyrillic; each of the others only what those before it lack.
 * Arabic is Vazirmatn and not Noto, whose letters are put together from parts that copied text shows twice. Han and Hangul come in two weights,
 * to keep the installation small.
 */
const FILES: readonly (readonly [string, string])[] = [
  ['@expo-google-fonts/geist', '400Regular/Geist_400Regular.ttf'],
  ['@expo-google-fonts/geist', '500Medium/Geist_500Medium.ttf'],
  ['@expo-google-fonts/geist', '600SemiBold/Geist_600SemiBold.ttf'],
  ['@expo-google-fonts/manrope', '400Regular/Manrope_400Regular.ttf'],
  ['@expo-google-fonts/manrope', '600SemiBold/Manrope_600SemiBold.ttf'],
  ['@expo-google-fonts/vazirmatn', '400Regular/Vazirmatn_400Regular.ttf'],
  ['@expo-google-fonts/vazirmatn', '600SemiBold/Vazirmatn_600SemiBold.ttf'],
  ['@expo-google-fonts/noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular.ttf'],
  ['@expo-google-fonts/noto-sans-hebrew', '600SemiBold/NotoSansHebrew_600SemiBold.ttf'],
  ['@embedpdf/fonts-sc', 'fonts/NotoSansHans-Regular.otf'],
  ['@embedpdf/fonts-sc', 'fonts/NotoSansHans-Medium.otf'],
  ['@expo-google-fonts/nanum-gothic', '400Regular/NanumGothic_400Regular.ttf'],
  ['@expo-google-fonts/nanum-gothic', '700Bold/NanumGothic_700Bold.ttf'],
  ['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
];

/** Not by resolving the file itself: a package's `exports` may hide it. */
function packageFolder(name: string): string {
  const entry = require.resolve(name);
  return entry.slice(0, entry.lastIndexOf(join('node_modules', name))) + join('node_modules', name);
}

export const fontFiles = (): string[] => FILES.map(([name, file]) => join(packageFolder(name), file));

export const templateFolder = (): string => join(dirname(import.meta.filename), 'template');
