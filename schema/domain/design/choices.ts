/** The fixed choices of the design's columns, each with the words that mean it in English and Norwegian. */
import { DOCUMENT_KINDS, type DocumentKind } from '../../model/document.ts';
import { AttributeTarget, AttributeType, SITE_KINDS, SITE_LINK_KINDS, type SiteKind } from '../../model/study.ts';
import type { Choice } from './column-spec.ts';

const SITE_KIND_WORDS: Record<SiteKind, string[]> = {
  country: ['land'],
  county: ['fylke', 'fylkeskommune'],
  municipality: ['kommune'],
  school: ['skole'],
  upper_secondary_school: ['videregående skole', 'videregående', 'vgs'],
  lower_secondary_school: ['ungdomsskole'],
  agency_office: ['office', 'etatskontor', 'kontor'],
  university: ['universitet', 'universitet eller høgskole', 'høgskole'],
  other: ['annet'],
};

const SITE_LINK_WORDS: Record<(typeof SITE_LINK_KINDS)[number], string[]> = {
  feeds_into: ['avgir elever til', 'avgir til', 'mater'],
  merged_into: ['slått sammen til', 'gikk inn i'],
  split_from: ['skilt ut fra', 'delt fra'],
  partners_with: ['works with', 'samarbeider med', 'partner'],
};

const DOCUMENT_KIND_WORDS: Record<DocumentKind, string[]> = {
  interview: ['intervju'],
  observation: ['observed meeting', 'observert møte', 'observasjon', 'møteobservasjon'],
  policy: ['politikkdokument', 'styringsdokument'],
  project_description: ['prosjektbeskrivelse', 'projektbeskrivning'],
  case_study: ['casestudie', 'kasusstudie'],
  questionnaire: ['spørreskjema'],
  seminar: [],
  lecture: ['forelesning'],
  training: ['training material', 'opplæring', 'kursmateriell'],
  memo: ['notat'],
};

const TARGET_WORDS: Record<AttributeTarget, string[]> = {
  document: ['documents', 'dokument', 'dokumenter'],
  participant: ['participants', 'deltaker', 'deltakere'],
  site: ['sites', 'sted', 'steder'],
};

const TYPE_WORDS: Record<AttributeType, string[]> = {
  text: ['tekst'],
  integer: ['whole number', 'heltall'],
  decimal: ['decimal number', 'number', 'desimaltall', 'tall'],
  boolean: ['yes or no', 'yes/no', 'ja eller nei', 'ja/nei'],
  date: ['dato'],
  choice: ['choice list', 'valg', 'valgliste'],
};

function choicesOf<T extends string>(values: readonly T[], words: Record<T, string[]>): readonly Choice[] {
  return values.map((value) => ({ value, words: words[value] }));
}

export const SITE_KIND_CHOICES = choicesOf(SITE_KINDS, SITE_KIND_WORDS);
export const SITE_LINK_CHOICES = choicesOf(SITE_LINK_KINDS, SITE_LINK_WORDS);
export const DOCUMENT_KIND_CHOICES = choicesOf(DOCUMENT_KINDS, DOCUMENT_KIND_WORDS);
export const TARGET_CHOICES = choicesOf(AttributeTarget.options, TARGET_WORDS);
export const TYPE_CHOICES = choicesOf(AttributeType.options, TYPE_WORDS);
