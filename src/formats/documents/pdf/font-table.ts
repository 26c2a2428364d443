/**
 * The fonts of our documents as data: npm packages that ship TTF or OTF, all under the OFL. The machine's own fonts are never named. A script is
 * added by installing its package, a row here, and `node tools/font-coverage.ts --write`.
 */

export interface FontFamily {
  /** The family name in the files. */
  readonly family: string;
  /** The package's entry point, to which `files` are relative. */
  readonly entry: string;
  readonly files: readonly string[];
}

const font = (family: string, entry: string, files: readonly string[]): FontFamily => ({ family, entry, files });

/** Google's packages: a folder for each weight. */
const weights = (name: string, ...named: readonly (readonly [weight: number, style: string])[]): string[] =>
  named.map(([weight, style]) => `${weight}${style}/${name}_${weight}${style}.ttf`);
const TWO = [
  [400, 'Regular'],
  [600, 'SemiBold'],
] as const;
const noto = (script: string, entry: string): FontFamily =>
  font(`Noto Sans ${script}`, entry, weights(`NotoSans${script.replaceAll(' ', '')}`, ...TWO));
const ONE = [[400, 'Regular']] as const;

/** In every document: Latin, Cyrillic, Greek. */
export const BASE_FONTS: readonly FontFamily[] = [
  font(
    'Geist',
    import.meta.resolve('@expo-google-fonts/geist'),
    weights('Geist', [400, 'Regular'], [500, 'Medium'], [600, 'SemiBold']),
  ),
  font('Manrope', import.meta.resolve('@expo-google-fonts/manrope'), weights('Manrope', ...TWO)),
];

/**
 * Loaded by the first document that needs them. Each is used for characters that the earlier ones lack. Arabic is Vazirmatn and not Noto,
 * whose letters are composed of parts that copied text repeats. Han and Hangul have two weights, to keep the installation small.
 */
export const MORE_FONTS: readonly FontFamily[] = [
  font('Noto Sans', import.meta.resolve('@expo-google-fonts/noto-sans'), weights('NotoSans', ...TWO)),
  font('Vazirmatn', import.meta.resolve('@expo-google-fonts/vazirmatn'), weights('Vazirmatn', ...TWO)),
  noto('Hebrew', import.meta.resolve('@expo-google-fonts/noto-sans-hebrew')),
  noto('Thai', import.meta.resolve('@expo-google-fonts/noto-sans-thai')),
  noto('Lao', import.meta.resolve('@expo-google-fonts/noto-sans-lao')),
  noto('Khmer', import.meta.resolve('@expo-google-fonts/noto-sans-khmer')),
  noto('Myanmar', import.meta.resolve('@expo-google-fonts/noto-sans-myanmar')),
  noto('Devanagari', import.meta.resolve('@expo-google-fonts/noto-sans-devanagari')),
  noto('Bengali', import.meta.resolve('@expo-google-fonts/noto-sans-bengali')),
  noto('Gurmukhi', import.meta.resolve('@expo-google-fonts/noto-sans-gurmukhi')),
  noto('Gujarati', import.meta.resolve('@expo-google-fonts/noto-sans-gujarati')),
  noto('Oriya', import.meta.resolve('@expo-google-fonts/noto-sans-oriya')),
  noto('Tamil', import.meta.resolve('@expo-google-fonts/noto-sans-tamil')),
  noto('Telugu', import.meta.resolve('@expo-google-fonts/noto-sans-telugu')),
  noto('Kannada', import.meta.resolve('@expo-google-fonts/noto-sans-kannada')),
  noto('Malayalam', import.meta.resolve('@expo-google-fonts/noto-sans-malayalam')),
  noto('Sinhala', import.meta.resolve('@expo-google-fonts/noto-sans-sinhala')),
  noto('Georgian', import.meta.resolve('@expo-google-fonts/noto-sans-georgian')),
  noto('Armenian', import.meta.resolve('@expo-google-fonts/noto-sans-armenian')),
  noto('Ethiopic', import.meta.resolve('@expo-google-fonts/noto-sans-ethiopic')),
  noto('Thaana', import.meta.resolve('@expo-google-fonts/noto-sans-thaana')),
  noto('Syriac', import.meta.resolve('@expo-google-fonts/noto-sans-syriac')),
  noto('Cherokee', import.meta.resolve('@expo-google-fonts/noto-sans-cherokee')),
  noto('Canadian Aboriginal', import.meta.resolve('@expo-google-fonts/noto-sans-canadian-aboriginal')),
  font(
    'Noto Serif Tibetan',
    import.meta.resolve('@expo-google-fonts/noto-serif-tibetan'),
    weights('NotoSerifTibetan', ...TWO),
  ),
  font(
    'Noto Sans Mongolian',
    import.meta.resolve('@expo-google-fonts/noto-sans-mongolian'),
    weights('NotoSansMongolian', ...ONE),
  ),
  font(
    'Noto Sans Tifinagh',
    import.meta.resolve('@expo-google-fonts/noto-sans-tifinagh'),
    weights('NotoSansTifinagh', ...ONE),
  ),
  font('Noto Sans NKo', import.meta.resolve('@expo-google-fonts/noto-sans-nko'), weights('NotoSansNKo', ...ONE)),
  noto('Adlam', import.meta.resolve('@expo-google-fonts/noto-sans-adlam')),
  noto('Balinese', import.meta.resolve('@expo-google-fonts/noto-sans-balinese')),
  noto('Javanese', import.meta.resolve('@expo-google-fonts/noto-sans-javanese')),
  noto('Cham', import.meta.resolve('@expo-google-fonts/noto-sans-cham')),
  noto('Ol Chiki', import.meta.resolve('@expo-google-fonts/noto-sans-ol-chiki')),
  noto('Meetei Mayek', import.meta.resolve('@expo-google-fonts/noto-sans-meetei-mayek')),
  noto('Lisu', import.meta.resolve('@expo-google-fonts/noto-sans-lisu')),
  font('Noto Sans Yi', import.meta.resolve('@expo-google-fonts/noto-sans-yi'), weights('NotoSansYi', ...ONE)),
  font('Noto Sans Osage', import.meta.resolve('@expo-google-fonts/noto-sans-osage'), weights('NotoSansOsage', ...ONE)),
  font('Noto Sans Vai', import.meta.resolve('@expo-google-fonts/noto-sans-vai'), weights('NotoSansVai', ...ONE)),
  font(
    'Noto Sans Chakma',
    import.meta.resolve('@expo-google-fonts/noto-sans-chakma'),
    weights('NotoSansChakma', ...ONE),
  ),
  font('Noto Sans Coptic', import.meta.resolve('@expo-google-fonts/noto-sans-coptic'), [
    'NotoSansCoptic_400Regular.ttf',
  ]),
  font(
    'Noto Sans Glagolitic',
    import.meta.resolve('@expo-google-fonts/noto-sans-glagolitic'),
    weights('NotoSansGlagolitic', ...ONE),
  ),
  font(
    'Noto Sans Syloti Nagri',
    import.meta.resolve('@expo-google-fonts/noto-sans-syloti-nagri'),
    weights('NotoSansSylotiNagri', ...ONE),
  ),
  noto('Hanifi Rohingya', import.meta.resolve('@expo-google-fonts/noto-sans-hanifi-rohingya')),
  font(
    'Noto Sans Khudawadi',
    import.meta.resolve('@expo-google-fonts/noto-sans-khudawadi'),
    weights('NotoSansKhudawadi', ...ONE),
  ),
  font(
    'Noto Sans Deseret',
    import.meta.resolve('@expo-google-fonts/noto-sans-deseret'),
    weights('NotoSansDeseret', ...ONE),
  ),
  font(
    'Noto Sans Shavian',
    import.meta.resolve('@expo-google-fonts/noto-sans-shavian'),
    weights('NotoSansShavian', ...ONE),
  ),
  font('Noto Serif Ahom', import.meta.resolve('@expo-google-fonts/noto-serif-ahom'), ['NotoSerifAhom_400Regular.ttf']),
  font(
    'Noto Serif Nyiakeng Puachue Hmong',
    import.meta.resolve('@expo-google-fonts/noto-serif-nyiakeng-puachue-hmong'),
    ['400Regular', '600SemiBold'].map((weight) => `NotoSerifNyiakengPuachueHmong_${weight}.ttf`),
  ),
  // The entry points of this and the next package are one folder deeper.
  font('Noto Sans S Chinese', import.meta.resolve('@embedpdf/fonts-sc'), [
    '../fonts/NotoSansHans-Regular.otf',
    '../fonts/NotoSansHans-Medium.otf',
  ]),
  font('Noto Sans Japanese', import.meta.resolve('@embedpdf/fonts-jp'), [
    '../fonts/NotoSansJP-Regular.otf',
    '../fonts/NotoSansJP-Medium.otf',
  ]),
  font(
    'NanumGothic',
    import.meta.resolve('@expo-google-fonts/nanum-gothic'),
    weights('NanumGothic', [400, 'Regular'], [700, 'Bold']),
  ),
  font('Noto Emoji', import.meta.resolve('@expo-google-fonts/noto-emoji'), weights('NotoEmoji', ...ONE)),
  font(
    'Noto Sans Symbols',
    import.meta.resolve('@expo-google-fonts/noto-sans-symbols'),
    weights('NotoSansSymbols', ...ONE),
  ),
  font(
    'Noto Sans Symbols 2',
    import.meta.resolve('@expo-google-fonts/noto-sans-symbols-2'),
    weights('NotoSansSymbols2', ...ONE),
  ),
  font('Noto Sans Math', import.meta.resolve('@expo-google-fonts/noto-sans-math'), weights('NotoSansMath', ...ONE)),
];
