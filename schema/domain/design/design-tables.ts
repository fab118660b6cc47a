/**
 * The tables of the study's design: which columns each has, what a cell in them may hold and which cells identify
 * a row. Editing, pasting and importing all go by these, so that a table means the same wherever it comes from.
 */
import type { DesignTable } from '../../model/design.ts';
import {
  DOCUMENT_KIND_CHOICES,
  SITE_KIND_CHOICES,
  SITE_LINK_CHOICES,
  TARGET_CHOICES,
  TYPE_CHOICES,
} from './choices.ts';
import { type ColumnSpec, column, type TableSpec } from './column-spec.ts';

const required = { required: true } as const;
const from = column('valid_from', 'date', ['from', 'valid from', 'in force from', 'fra', 'gjelder fra', 'gyldig fra']);
const to = column('valid_to', 'date', [
  'to',
  'until',
  'valid to',
  'in force until',
  'til',
  'gjelder til',
  'gyldig til',
]);
const name = (...headings: string[]) => column('name', 'text', ['navn', ...headings], required);
const ordinal = column('ordinal', 'integer', ['order', 'number', 'nr', 'nummer', 'rekkefølge'], { least: 0 });
const notes = column('notes', 'text', ['note', 'notater', 'merknad', 'merknader']);
const plannedFrom = column('planned_from', 'date', ['planned from', 'planlagt fra']);
const plannedTo = column('planned_to', 'date', ['planned to', 'planned until', 'planlagt til']);
const level = column('level', 'reference', ['nivå'], { refersTo: 'level' });
const role = column('role', 'text', ['rolle'], { suggests: 'actor' });
const organisation = column('organisation', 'text', ['organization', 'agency', 'organisasjon', 'etat'], {
  suggests: 'agency',
});
const site = (options: Pick<ColumnSpec, 'required'> = {}) =>
  column('site', 'reference', ['place', 'sted', 'skole', 'kommune', 'fylke'], { refersTo: 'site', ...options });
const wave = (options: Pick<ColumnSpec, 'required'> = {}) =>
  column('wave', 'reference', ['bølge', 'runde'], { refersTo: 'wave', ...options });
const phase = column('phase', 'reference', ['fase'], { refersTo: 'phase', ...required });
const participant = (options: Pick<ColumnSpec, 'required'> = {}) =>
  column('participant', 'reference', ['participant code', 'deltaker', 'informant'], {
    refersTo: 'participant',
    ...options,
  });

export const DESIGN_TABLE_SPECS: Record<DesignTable, TableSpec> = {
  sites: {
    // A name alone may belong to several sites; the one above then says which.
    identity: ['name', 'parent'],
    apart: 'valid_from',
    fillsIn: true,
    attributes: { of: 'site', perWave: false },
    columns: [
      name('site', 'sted'),
      column('pseudonym', 'text', ['dekknavn']),
      column('kind', 'choice', ['type', 'slag'], { choices: SITE_KIND_CHOICES }),
      level,
      column('parent', 'reference', ['below', 'belongs to', 'hører til', 'under', 'overordnet'], { refersTo: 'site' }),
      from,
      to,
      notes,
    ],
  },
  siteMoves: {
    identity: ['site', 'from_date', 'from_wave'],
    columns: [
      site(required),
      column(
        'parent',
        'reference',
        ['below', 'belongs to', 'new parent', 'flyttes til', 'hører til', 'under', 'overordnet'],
        {
          refersTo: 'site',
        },
      ),
      column('from_date', 'date', ['date', 'from', 'fra', 'fra dato', 'dato']),
      column('from_wave', 'reference', ['wave', 'fra bølge', 'bølge'], { refersTo: 'wave' }),
    ],
  },
  siteLinks: {
    identity: ['from', 'to', 'kind', 'valid_from'],
    columns: [
      column('from', 'reference', ['from site', 'fra', 'fra sted'], { refersTo: 'site', ...required }),
      column('kind', 'choice', ['type', 'link', 'slag', 'forbindelse'], { choices: SITE_LINK_CHOICES, ...required }),
      column('to', 'reference', ['to site', 'til', 'til sted'], { refersTo: 'site', ...required }),
      column('valid_from', 'date', ['since', 'from date', 'siden', 'gjelder fra', 'fra dato']),
      column('valid_to', 'date', ['until', 'to date', 'inntil', 'gjelder til', 'til dato']),
    ],
  },
  siteWaves: {
    identity: ['site', 'wave'],
    attributes: { of: 'site', perWave: true },
    noNewRows: true,
    columns: [site(required), wave(required)],
  },
  levels: {
    identity: ['name'],
    columns: [name('level', 'nivå'), ordinal, column('crosswalk', 'text', ['also called', 'other names', 'også kalt'])],
  },
  participants: {
    identity: ['code'],
    attributes: { of: 'participant', perWave: false },
    columns: [column('code', 'text', ['participant', 'deltaker', 'kode', 'informant'], required), notes],
  },
  participantWaves: {
    identity: ['participant', 'wave'],
    attributes: { of: 'participant', perWave: true },
    noNewRows: true,
    columns: [participant(required), wave(required)],
  },
  roles: {
    identity: ['participant', 'role', 'valid_from'],
    columns: [
      participant(required),
      { ...role, ...required },
      column('profession', 'text', ['profesjon', 'yrke']),
      organisation,
      site(),
      level,
      from,
      to,
    ],
  },
  waves: { identity: ['name'], columns: [name('wave', 'bølge', 'runde'), ordinal, plannedFrom, plannedTo] },
  phases: { identity: ['name'], columns: [name('phase', 'fase'), ordinal] },
  phasePeriods: {
    identity: ['phase', 'site', 'iteration'],
    columns: [
      phase,
      site(),
      column('iteration', 'integer', ['gang', 'gjennomgang', 'iterasjon'], { least: 1 }),
      from,
      to,
      column('product', 'text', ['produkt', 'resultat']),
    ],
  },
  brackets: {
    identity: ['bracket', 'period'],
    columns: [
      column('bracket', 'text', ['inndeling'], required),
      column('period', 'text', ['name', 'periode', 'navn'], required),
      column('rule', 'text', ['rule for the cut', 'regel', 'regel for snittet']),
      from,
      to,
    ],
  },
  events: {
    identity: ['name', 'planned_from', 'actual_from'],
    fillsIn: true,
    columns: [
      name('event', 'hendelse'),
      column('kind', 'text', ['type', 'slag']),
      level,
      site(),
      plannedFrom,
      plannedTo,
      column('actual_from', 'date', [
        'date',
        'actual from',
        'happened from',
        'from',
        'dato',
        'faktisk fra',
        'skjedde fra',
        'fra',
      ]),
      column('actual_to', 'date', ['actual to', 'happened until', 'to', 'faktisk til', 'skjedde til', 'til']),
      column('source', 'text', ['kilde']),
      column('description', 'text', ['beskrivelse']),
    ],
  },
  arenas: {
    identity: ['name'],
    columns: [name('arena'), site(), column('frequency', 'text', ['how often', 'hyppighet', 'hvor ofte']), notes],
  },
  reportedTies: {
    identity: ['arena', 'participant', 'role', 'agency', 'wave'],
    columns: [
      column('arena', 'reference', ['meeting', 'møte'], { refersTo: 'arena', ...required }),
      participant(),
      role,
      { ...organisation, key: 'agency', headings: ['organisation', 'organization', 'organisasjon', 'etat'] },
      wave(),
      column('note', 'text', ['notes', 'merknad']),
    ],
  },
  attributes: {
    identity: ['target', 'name'],
    columns: [
      column('target', 'choice', ['of', 'gjelder', 'for'], { choices: TARGET_CHOICES, ...required }),
      name('attribute', 'egenskap'),
      column('type', 'choice', ['slag'], { choices: TYPE_CHOICES }),
      column('per_wave', 'boolean', ['per wave', 'per bølge']),
      column('choices', 'text', ['choices (a; b; c)', 'values', 'valg', 'valg (a; b; c)', 'verdier']),
    ],
  },
  documents: {
    identity: ['title'],
    attributes: { of: 'document', perWave: false },
    noNewRows: true,
    columns: [
      column('title', 'text', ['document', 'doc_id', 'tittel', 'dokument'], required),
      column('kind', 'choice', ['type', 'doc_type', 'slag'], { choices: DOCUMENT_KIND_CHOICES, ...required }),
      column('date', 'date', ['dato']),
      from,
      to,
      wave(),
      column('phases', 'text', ['phase', 'fase', 'faser']),
      site(),
      level,
      participant(),
      role,
      organisation,
      column('language', 'text', ['språk']),
    ],
  },
};
