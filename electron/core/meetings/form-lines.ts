/**
 * The lines of the form for observing a meeting. All hints stand before the first label: a line after an empty label
 * would be read as its words.
 */
import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';

export interface FormLine {
  /** `label`: its words are written after it; `list`: below it, one entry a line. */
  kind: 'title' | 'hint' | 'label' | 'list' | 'agenda';
  text: string;
}

const AGENDA_ITEMS = [1, 2, 3];

export function formLines(language: Language): FormLine[] {
  return [
    { kind: 'title', text: say(language, 'meetings:form.lines.title') },
    { kind: 'hint', text: say(language, 'meetings:form.lines.howTo') },
    { kind: 'hint', text: say(language, 'meetings:form.lines.presentHint') },
    { kind: 'hint', text: say(language, 'meetings:form.lines.speechHint') },
    { kind: 'label', text: say(language, 'meetings:form.lines.arena') },
    { kind: 'label', text: say(language, 'meetings:form.lines.date') },
    { kind: 'label', text: say(language, 'meetings:form.lines.time') },
    { kind: 'label', text: say(language, 'meetings:form.lines.place') },
    { kind: 'list', text: say(language, 'meetings:form.lines.present') },
    { kind: 'list', text: say(language, 'meetings:form.lines.absent') },
    ...AGENDA_ITEMS.flatMap((number): FormLine[] => [
      { kind: 'agenda', text: say(language, 'meetings:form.lines.agenda', { number }) },
      { kind: 'label', text: say(language, 'meetings:form.lines.problem') },
      { kind: 'list', text: say(language, 'meetings:form.lines.alternatives') },
      { kind: 'label', text: say(language, 'meetings:form.lines.decision') },
      { kind: 'label', text: say(language, 'meetings:form.lines.owner') },
      { kind: 'label', text: say(language, 'meetings:form.lines.due') },
      { kind: 'label', text: say(language, 'meetings:form.lines.notes') },
    ]),
  ];
}
