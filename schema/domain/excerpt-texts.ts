/** The wording of exported excerpts, English and Norwegian bokmål. The excerpts themselves are never translated. */
import type { Language } from '../messages/format.ts';
import type { Slot } from '../model/coding.ts';
import type { TurnKind } from '../model/document.ts';
import type { ExcerptList } from '../model/excerpt.ts';
import type { Lack } from '../model/filter.ts';

export interface ExcerptTexts {
  title(study: string): string;
  excerpts(count: number, documents: number): string;
  order: string;
  /** A quote stands under each of its codes; the number tells that it is the same one. */
  repeated: string;
  noFilter: string;
  filter: Record<ExcerptList, string>;
  lacks: Record<Lack, string>;
  /** A condition that comes from a named set. */
  ofSet(set: string, condition: string): string;
  said: Record<'yes' | 'no', string>;
  date: string;
  /** An interval with both ends included; an end that is open is null. */
  between(from: string | null, to: string | null): string;
  speechKinds: string;
  speechKind: Record<TurnKind, string>;
  workingCopy(date: string): string;
  forUse(purpose: string, recipient: string | null, date: string): string;
  number: string;
  codes: string;
  slot: Record<Slot, string>;
  leftOut: string;
  nothingLeftOut: string;
  leftOutReason(count: number, reason: string): string;
  none: string;
}

const en: ExcerptTexts = {
  title: (study) => `Coded excerpts: ${study}`,
  excerpts: (count, documents) =>
    `${count} ${count === 1 ? 'excerpt' : 'excerpts'} from ${documents} ${documents === 1 ? 'document' : 'documents'}.`,
  order: 'Under each code the excerpts are ordered by county, school, wave, document and place.',
  repeated: 'An excerpt with several codes stands under each of them with the same number.',
  noFilter: 'All coded material.',
  filter: {
    codeIds: 'Codes, with the codes below them',
    setIds: 'Named sets',
    kinds: 'Kinds of documents',
    countyIds: 'Counties',
    schoolIds: 'Schools',
    siteIds: 'Sites, with what lies below them',
    feederChainIds: 'Sites, with all that feed into them',
    waveIds: 'Waves',
    phaseIds: 'Phases',
    bracketPeriodIds: 'Periods',
    participantIds: 'Participants',
    roles: 'Roles',
    professions: 'Professions',
    organisations: 'Organisations',
    levelIds: 'Informants’ levels',
    actorLevelIds: 'Actor levels',
    coderIds: 'Coders',
    documentIds: 'Documents',
    lacking: 'Lacking at least one of',
  },
  lacks: {
    wave: 'wave',
    site: 'site',
    date: 'date',
    participant: 'participant',
    coding: 'any coding',
    existingSite: 'a site that existed at the time',
  },
  ofSet: (set, condition) => `Set “${set}” – ${condition}`,
  said: { yes: 'yes', no: 'no' },
  date: 'Date',
  between: (from, to) =>
    from === null ? `until ${to}` : to === null ? `from ${from}` : `from ${from} until ${to}, both included`,
  speechKinds: 'Kinds of speech',
  speechKind: { verbatim: 'word for word', paraphrase: 'paraphrase', field_note: 'field note' },
  workingCopy: (date) =>
    `Internal working copy of ${date}. No purpose was given, so consent to publish or share was not checked.`,
  forUse: (purpose, recipient, date) =>
    `Checked against consent for the purpose “${purpose}”${recipient === null ? '' : `, recipient “${recipient}”`}, as of ${date}.`,
  number: 'No.',
  codes: 'Codes',
  slot: {
    work_form: 'Work form',
    actor: 'Actor',
    actor_level: 'Actor level',
    target_level: 'Target level',
    institution_object: 'Institution worked on',
    actor_agency: 'Actor’s agency',
    target_agency: 'Target’s agency',
    phase: 'Phase',
    valence: 'Valence',
    means: 'Means',
  },
  leftOut: 'Left out',
  nothingLeftOut: 'No excerpt was left out.',
  leftOutReason: (count, reason) => `${count} ${count === 1 ? 'excerpt' : 'excerpts'}: ${reason}`,
  none: 'No excerpt matches.',
};

const nb: ExcerptTexts = {
  title: (study) => `Kodede utdrag: ${study}`,
  excerpts: (count, documents) => `${count} utdrag fra ${documents} ${documents === 1 ? 'dokument' : 'dokumenter'}.`,
  order: 'Under hver kode er utdragene ordnet etter fylke, skole, bølge, dokument og plass.',
  repeated: 'Et utdrag med flere koder står under hver av dem med samme nummer.',
  noFilter: 'Alt kodet materiale.',
  filter: {
    codeIds: 'Koder, med kodene under dem',
    setIds: 'Navngitte samlinger',
    kinds: 'Dokumenttyper',
    countyIds: 'Fylker',
    schoolIds: 'Skoler',
    siteIds: 'Steder, med det som ligger under dem',
    feederChainIds: 'Steder, med alle som gir elever til dem',
    waveIds: 'Bølger',
    phaseIds: 'Faser',
    bracketPeriodIds: 'Perioder',
    participantIds: 'Deltakere',
    roles: 'Roller',
    professions: 'Profesjoner',
    organisations: 'Organisasjoner',
    levelIds: 'Informantenes nivå',
    actorLevelIds: 'Aktørnivå',
    coderIds: 'Kodere',
    documentIds: 'Dokumenter',
    lacking: 'Mangler minst ett av',
  },
  lacks: {
    wave: 'bølge',
    site: 'sted',
    date: 'dato',
    participant: 'deltaker',
    coding: 'koding',
    existingSite: 'et sted som fantes da',
  },
  ofSet: (set, condition) => `Samlingen «${set}» – ${condition}`,
  said: { yes: 'ja', no: 'nei' },
  date: 'Dato',
  between: (from, to) =>
    from === null ? `til og med ${to}` : to === null ? `fra og med ${from}` : `fra og med ${from} til og med ${to}`,
  speechKinds: 'Typer tale',
  speechKind: { verbatim: 'ordrett', paraphrase: 'gjengitt', field_note: 'feltnotat' },
  workingCopy: (date) =>
    `Intern arbeidskopi av ${date}. Det ble ikke oppgitt noe formål, så samtykke til publisering eller deling er ikke kontrollert.`,
  forUse: (purpose, recipient, date) =>
    `Kontrollert mot samtykke til formålet «${purpose}»${recipient === null ? '' : `, mottaker «${recipient}»`}, per ${date}.`,
  number: 'Nr.',
  codes: 'Koder',
  slot: {
    work_form: 'Arbeidsform',
    actor: 'Aktør',
    actor_level: 'Aktørnivå',
    target_level: 'Målnivå',
    institution_object: 'Institusjon det arbeides med',
    actor_agency: 'Aktørens etat',
    target_agency: 'Målets etat',
    phase: 'Fase',
    valence: 'Valens',
    means: 'Virkemiddel',
  },
  leftOut: 'Utelatt',
  nothingLeftOut: 'Ingen utdrag er utelatt.',
  leftOutReason: (count, reason) => `${count} utdrag: ${reason}`,
  none: 'Ingen utdrag passer.',
};

export const excerptTexts: Record<Language, ExcerptTexts> = { en, nb };
