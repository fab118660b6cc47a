/** The filter over documents as plain loops over the rows: slow, and as its model says it. */
import type { AttributeCondition, DocumentFilter, FilterList } from '../../../schema/model/filter.ts';
import type { StudyRows } from './random-study.ts';

type Row = StudyRows['documents'][number];

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
  const { dateFrom, dateTo, attributes = [], bracketPeriodIds = [], feederChainIds = [], lacking = [] } = filter;
  const date = document.date as string | null;
  /** Of the lists that name what a document, or one person in it, has: what that is. Other lists ask for more. */
  const ofPerson = (one: Row | null): Partial<Record<FilterList, readonly unknown[]>> => ({
    participantIds: [one?.participant_id],
    roles: [one?.role],
    professions: [one?.profession],
    organisations: [one?.organisation],
  });
  const ofDocument = {
    documentIds: [document.id],
    kinds: [document.kind],
    waveIds: [document.wave_id],
    levelIds: [document.level_id],
    phaseIds: phases,
    siteIds: places,
    countyIds: places,
    schoolIds: places,
  } satisfies Partial<Record<FilterList, readonly unknown[]>>;
  const all = (has: Partial<Record<FilterList, readonly unknown[]>>) =>
    Object.entries(has).every(([list, values]) => {
      const wanted = filter[list as FilterList] ?? [];
      return wanted.length === 0 || values.some((value) => wanted.includes(value as never));
    });
  return (
    all(ofDocument) &&
    (all(ofPerson(null)) || people.some((one) => all(ofPerson(one)))) &&
    (dateFrom === undefined || (date !== null && date >= dateFrom)) &&
    (dateTo === undefined || (date !== null && date <= dateTo)) &&
    (bracketPeriodIds.length === 0 ||
      study.bracket_periods.some(
        (one) => date !== null && bracketPeriodIds.includes(String(one.id)) && holds(one, date),
      )) &&
    (feederChainIds.length === 0 || feedersOf(study, feederChainIds, time).some((site) => places.includes(site))) &&
    attributes.every((condition) => hasValue(study, document, places, condition)) &&
    (lacking.length === 0 ||
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
