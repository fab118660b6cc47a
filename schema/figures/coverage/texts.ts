/** The wording of an exported coverage grid, English and Norwegian bokmål. */
import type { Language } from '../../messages/format.ts';
import type { CellState } from './grid.ts';
import type { CoverageAxes } from './model.ts';

interface CoverageTexts {
  grid: string;
  cells: string;
  rows: Record<CoverageAxes['rows'], string>;
  columns: Record<CoverageAxes['columns'], string>;
  documents: string;
  planned: string;
  state: string;
  states: Record<CellState, string>;
  reason: string;
  total: string;
  /** Filled cells out of all. */
  filled(filled: number, total: number): string;
  outside(documents: number): string;
}

const en: CoverageTexts = {
  grid: 'Grid',
  cells: 'Cells',
  rows: {
    county: 'County',
    municipality: 'Municipality',
    school: 'School',
    site: 'Site',
    role: 'Role',
    participant: 'Participant',
    organisation: 'Organisation',
  },
  columns: { wave: 'Wave', phase: 'Phase' },
  documents: 'Documents',
  planned: 'Planned',
  state: 'State',
  states: { filled: 'filled', partly: 'partly', missing: 'missing', notExpected: 'not expected' },
  reason: 'Reason',
  total: 'Filled',
  filled: (filled, total) => `${filled} of ${total} cells have a document.`,
  outside: (documents) =>
    documents === 1
      ? '1 document lies in no cell, since its row or column is not known.'
      : `${documents} documents lie in no cell, since their row or column is not known.`,
};

const nb: CoverageTexts = {
  grid: 'Tabell',
  cells: 'Celler',
  rows: {
    county: 'Fylke',
    municipality: 'Kommune',
    school: 'Skole',
    site: 'Sted',
    role: 'Rolle',
    participant: 'Deltaker',
    organisation: 'Organisasjon',
  },
  columns: { wave: 'Bølge', phase: 'Fase' },
  documents: 'Dokumenter',
  planned: 'Planlagt',
  state: 'Status',
  states: { filled: 'på plass', partly: 'delvis', missing: 'mangler', notExpected: 'ikke ventet' },
  reason: 'Grunn',
  total: 'Fylt',
  filled: (filled, total) => `${filled} av ${total} celler har dokument.`,
  outside: (documents) =>
    documents === 1
      ? '1 dokument ligger ikke i noen celle, fordi rad eller kolonne ikke er kjent.'
      : `${documents} dokumenter ligger ikke i noen celle, fordi rad eller kolonne ikke er kjent.`,
};

export const coverageTexts: Record<Language, CoverageTexts> = { en, nb };
