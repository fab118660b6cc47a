/** What RTF's control words mean for the text (RTF 1.9.1, appendix "Index of control words"). */

/** Words and symbols that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\',
    '{': '{',
    '}': '}',
    '~': '\u00a0',
    '-': '\u00ad',
    _: '\u2011',
    tab: '\t',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
    zwbo: '\u200b',
    zwnbo: '\u2060',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
  }),
);

/** Groups that hold no text of the document. Those marked with `\*` and not known are left out as well. */
export const LEFT_OUT = new Set(
  `colortbl info filetbl listtable listoverridetable revtbl rsidtbl generator pict nonshppict shprslt sp sn sv fldinst
  xe rxe txe tc tcn bkmkstart bkmkend listtext pntext pntxta pntxtb nonesttables template operator objdata objclass
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn themedata colorschememapping latentstyles datastore`.match(/\w+/g),
);

/** Groups marked with `\*` that hold text all the same. */
export const KNOWN_OPTIONAL = new Set(['shpinst', 'shppict', 'do', 'moMath', 'moMathPara', 'ud']);

export const HEADERS_AND_FOOTERS = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));

/** Windows' numbers of languages (MS-LCID), those that the heading above notes is written in. */
export const LANGUAGES: Record<number, string> = { 1044: 'nb', 2068: 'nn', 1053: 'sv', 1030: 'da' };
