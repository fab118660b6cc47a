/**
 * The lines of the form for observing a meeting, in both languages. All hints stand before the first label: a line after
 * an empty label would be read as its words.
 */
import type { Language } from '../../../schema/messages/format.ts';

export interface FormLine {
  /** `label`: its words are written after it; `list`: below it, one entry a line. */
  kind: 'title' | 'hint' | 'label' | 'list' | 'agenda';
  text: string;
}

interface FormTexts {
  title: string;
  howTo: string;
  head: string[];
  present: string;
  presentHint: string;
  absent: string;
  agenda: string;
  problem: string;
  alternatives: string;
  decision: string;
  owner: string;
  due: string;
  notes: string;
  speechHint: string;
}

const AGENDA_ITEMS = 3;

const TEXTS: Record<Language, FormTexts> = {
  en: {
    title: 'Observation of a meeting',
    howTo:
      'Write after the labels and keep them as they are. Leave empty what did not occur; copy an agenda item for more.',
    head: ['Arena:', 'Date:', 'Time:', 'Place:'],
    present: 'Present:',
    presentHint:
      'Those present and absent: one on each line, role and agency. Roles or codes, not names: counsellor, NAV',
    absent: 'Absent:',
    agenda: 'Agenda item',
    problem: 'Problem:',
    alternatives: 'Alternatives:',
    decision: 'Decision:',
    owner: 'Responsible:',
    due: 'Due:',
    notes: 'Field notes:',
    speechHint:
      'Word for word stands after the speaker’s label and a colon; what is only retold, and what you saw, stands without.',
  },
  nb: {
    title: 'Observasjon av et møte',
    howTo:
      'Skriv etter ledeordene og la dem stå. La det som ikke forekom, stå tomt; kopier en sak hvis det trengs flere.',
    head: ['Arena:', 'Dato:', 'Tid:', 'Sted:'],
    present: 'Til stede:',
    presentHint:
      'De som er til stede og fraværende: én på hver linje, rolle og etat. Roller eller koder, ikke navn: veileder, NAV',
    absent: 'Fraværende:',
    agenda: 'Sak',
    problem: 'Problem:',
    alternatives: 'Alternativer:',
    decision: 'Vedtak:',
    owner: 'Ansvarlig:',
    due: 'Frist:',
    notes: 'Feltnotater:',
    speechHint:
      'Det som er ordrett, står etter den talendes betegnelse og kolon; det som bare gjengis, og det du så, står uten.',
  },
};

export function formLines(language: Language): FormLine[] {
  const texts = TEXTS[language];
  const label = (text: string): FormLine => ({ kind: 'label', text });
  return [
    { kind: 'title', text: texts.title },
    { kind: 'hint', text: texts.howTo },
    { kind: 'hint', text: texts.presentHint },
    { kind: 'hint', text: texts.speechHint },
    ...texts.head.map(label),
    { kind: 'list', text: texts.present },
    { kind: 'list', text: texts.absent },
    ...Array.from({ length: AGENDA_ITEMS }, (_item, index): FormLine[] => [
      { kind: 'agenda', text: `${texts.agenda} ${index + 1}:` },
      label(texts.problem),
      { kind: 'list', text: texts.alternatives },
      label(texts.decision),
      label(texts.owner),
      label(texts.due),
      label(texts.notes),
    ]).flat(),
  ];
}
