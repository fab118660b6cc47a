/** The filter over documents as plain loops over the rows: slow, and as its model says it. */
import type { AttributeCondition, DocumentFilter } from '../../../schema/model/filter.ts';
import type { StudyRows } from './random-study.ts';

type Row = StudyRows['documents'][number];
type Filter = Partial<Record<keyof DocumentFilter, readonly string[]>>;

export function plainFilter(study: StudyRows, filter: DocumentFilter): string[] {
  return study.documents.filter((document) => passes(study, document, filter)).map(({ id }) => String(id));
}

function passes(study: StudyRows, document: Row, filter: DocumentFilter): boolean {
  const wave = study.waves.find(({ id }) => id === document.wave_id);
  const time = (document.date ?? wave?.planned_from ?? null) as string | null;
  const ordinal = (wave?.ordinal ?? null) as number | null;
  const places = placesOf(study, document.site_id as string | null, time, ordinal);
  const people = peopleOf(study, document).flatMap((row) => rolesAt(study, row, time));
  const phases = study.document_phases.filter((row) => row.document_id === document.id).map((row) => row.phase_id);
  const { dateFrom, dateTo, attributes = [], bracketPeriodIds, feederChainIds, lacking, ...lists } = filter;
  const date = document.date as string | null;
  const among = (list: keyof Filter, values: readonly unknown[]) => {
    const wanted = (lists as Filter)[list] ?? [];
    return wanted.length === 0 || values.some((value) => wanted.includes(value as never));
  };
  const person = (one: Row) =>
    among('participantIds', [one.participant_id]) &&
    among('roles', [one.role]) &&
    among('professions', [one.profession]) &&
    among('organisations', [one.organisation]);
  const asksPeople = ['participantIds', 'roles', 'professions', 'organisations'].some(
    (list) => ((lists as Filter)[list as keyof Filter] ?? []).length > 0,
  );
  return (
    among('documentIds', [document.id]) &&
    among('kinds', [document.kind]) &&
    among('waveIds', [document.wave_id]) &&
    among('levelIds', [document.level_id]) &&
    among('phaseIds', phases) &&
    among('siteIds', places) &&
    among('countyIds', places) &&
    among('schoolIds', places) &&
    (!asksPeople || people.some(person)) &&
    (dateFrom === undefined || (date !== null && date >= dateFrom)) &&
    (dateTo === undefined || (date !== null && date <= dateTo)) &&
    (!bracketPeriodIds?.length ||
      study.bracket_periods.some(
        (one) => date !== null && bracketPeriodIds.includes(String(one.id)) && holds(one, date),
      )) &&
    (!feederChainIds?.length || feedersOf(study, feederChainIds, time).some((site) => places.includes(site))) &&
    attributes.every((condition) => hasValue(study, document, places, condition)) &&
    (!lacking?.length ||
      lacking.some((what) => {
        if (what === 'wave') return document.wave_id === null;
        if (what === 'site') return document.site_id === null;
        if (what === 'date') return date === null;
        if (what === 'participant') return people.every((one) => one.participant_id === null);
        return what === 'coding';
      }))
  );
}

/** Nothing known of the time: as of the beginning. */
const holds = (row: Row, time: string | null): boolean =>
  (row.valid_from === null || (time !== null && String(row.valid_from) <= time)) &&
  (row.valid_to === null || time === null || String(row.valid_to) > time);

function placesOf(study: StudyRows, siteId: string | null, time: string | null, wave: number | null): string[] {
  if (siteId === null) return [];
  const moves = study.site_moves.filter((move) => {
    if (move.site_id !== siteId) return false;
    const from = study.waves.find(({ id }) => id === move.from_wave_id);
    if (from !== undefined && wave !== null) return (from.ordinal as number) <= wave;
    const day = (move.from_date ?? from?.planned_from ?? null) as string | null;
    return day !== null && time !== null && day <= time;
  });
  const [move] = moves;
  const parent = move ? move.parent_id : study.sites.find(({ id }) => id === siteId)?.parent_id;
  return [siteId, ...placesOf(study, (parent ?? null) as string | null, time, wave)];
}

function rolesAt(study: StudyRows, row: Row, time: string | null): Row[] {
  const held = study.role_assignments.filter(
    (one) =>
      one.participant_id === row.participant_id &&
      (row.role === null || one.role === row.role) &&
      (one.valid_from === null || (time !== null && String(one.valid_from) <= time)) &&
      (one.valid_to === null || (time !== null && String(one.valid_to) > time)),
  );
  return (held.length > 0 ? held : [null]).map((one) => ({
    participant_id: row.participant_id as string | null,
    role: row.role ?? one?.role ?? null,
    organisation: row.organisation ?? (one?.organisation || null),
    profession: one?.profession || null,
  }));
}

function feedersOf(study: StudyRows, siteIds: readonly string[], time: string | null): string[] {
  const chain = [...siteIds];
  for (const site of chain) {
    for (const link of study.site_links) {
      const from = String(link.from_site_id);
      if (link.kind === 'feeds_into' && link.to_site_id === site && holds(link, time) && !chain.includes(from)) {
        chain.push(from);
      }
    }
  }
  return chain;
}

/** Who speaks, and the participants who were present. */
function peopleOf(study: StudyRows, document: Row): Row[] {
  const present = study.attendance
    .filter((row) => row.present === 1 && row.participant_id !== null)
    .map((row): Row => ({ ...row, role: row.role || null, organisation: row.agency || null }));
  return [...study.document_participants, ...present].filter((row) => row.document_id === document.id);
}

function hasValue(study: StudyRows, document: Row, places: readonly string[], condition: AttributeCondition): boolean {
  const { attributeId, values = [], from, to } = condition;
  if (values.length === 0 && from === undefined && to === undefined) return true;
  const type = study.attributes.find(({ id }) => id === attributeId)?.type;
  const typed = (value: string) => (type === 'integer' || type === 'decimal' ? Number(value) : value);
  const people = peopleOf(study, document).map((row) => row.participant_id);
  return study.attribute_values.some((held) => {
    const bears =
      held.document_id === document.id ||
      (held.participant_id != null && people.includes(held.participant_id)) ||
      (held.site_id != null && places.includes(String(held.site_id)));
    const value = typed(String(held.value));
    return (
      held.attribute_id === attributeId &&
      bears &&
      (held.wave_id == null || held.wave_id === document.wave_id) &&
      (values.length === 0 || values.some((wanted) => typed(wanted) === value)) &&
      (from === undefined || value >= typed(from)) &&
      (to === undefined || value <= typed(to))
    );
  });
}
