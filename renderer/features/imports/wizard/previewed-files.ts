/** What a preview says of files and what the user decided, put together: the state of each, who speaks, what is done. */
import type { CallInput } from '../../../../schema/contract.ts';
import type { PreviewedFile, SpeakerMapping, SurveyColumns } from '../../../../schema/model/imports.ts';
import type { TurnRules } from '../../../../schema/model/turn-rules.ts';

export type FileState = 'refused' | 'newVersion' | 'remarked' | 'ready' | 'notMaterial' | 'known';
/** A file without one is imported as a document of its own. */
export type Decision = 'import' | 'replace' | 'leave';

export interface Decisions {
  /** By path. */
  files: Readonly<Record<string, Decision>>;
  /** By label; of labels that were changed. */
  speakers: ReadonlyMap<string, Who>;
  /** By file; of files whose columns were changed. */
  surveys: Readonly<Record<string, SurveyColumns>>;
  /** Null: as each format suggests. */
  turnRules: TurnRules | null;
  /** Undefined: the only table of attributes that was given with the files, if there is one. */
  attributes: string | null | undefined;
}

export type Who = Pick<SpeakerMapping, 'participant' | 'interviewer'>;
type PreviewedSpeaker = PreviewedFile['speakers'][number];
export type SpeakerAcross = PreviewedSpeaker & { files: number };

/** A file whose text takes the place of a document's. */
export interface Replacement {
  path: string;
  file: string;
  documentId: string;
  title: string;
}

export interface ImportPlan {
  input: CallInput<'import.documents'>;
  /** How many files are imported; null when that is not known yet. */
  count: number | null;
  replacements: Replacement[];
}

/** Attributes may also be those of documents that are there already. */
export const importsAnything = ({ count, input }: ImportPlan) => count !== 0 || input.attributes !== undefined;

const OTHER_IMPORTS = /^import\.(?:otherFormat|tableOf(?:Attributes|Codings|Consents))$/;

export function stateOf({ error, duplicateOf, newVersionOf, warnings }: PreviewedFile): FileState {
  if (error) return 'refused';
  if (duplicateOf) return 'known';
  if (warnings.some(({ key }) => OTHER_IMPORTS.test(key))) return 'notMaterial';
  if (newVersionOf) return 'newVersion';
  return warnings.length > 0 ? 'remarked' : 'ready';
}

export const isTable = (path: string) => /\.(csv|tsv|xlsx)$/i.test(path);
export const canImport = (file: PreviewedFile) => ['newVersion', 'remarked', 'ready'].includes(stateOf(file));
export const needsAttention = (file: PreviewedFile) => ['refused', 'newVersion', 'remarked'].includes(stateOf(file));

/** Of the document that the file is, or is another version of; '' without one. */
export const titleInStudy = ({ duplicateOf, newVersionOf }: PreviewedFile) =>
  (duplicateOf ?? newVersionOf)?.title ?? '';

/** A file in an archive has no text of its own on the disk that could be put in place of a document's. */
export const canReplace = (file: PreviewedFile) => file.newVersionOf !== null && !file.file.includes('/');

export function decisionOn(file: PreviewedFile, decisions: Pick<Decisions, 'files'>): Decision {
  return decisions.files[file.path] ?? 'import';
}

/** Tables of attributes among the files. */
export function attributeTables(files: readonly PreviewedFile[]): PreviewedFile[] {
  return files.filter(({ warnings }) => warnings.some(({ key }) => key === 'import.tableOfAttributes'));
}

/** What was chosen, else the only table of attributes that was given itself; one found in a folder is only offered. */
export function attributesOf(
  paths: readonly string[],
  files: readonly PreviewedFile[] | null,
  { attributes }: Pick<Decisions, 'attributes'>,
): string | null {
  if (attributes !== undefined) return attributes;
  const given = attributeTables(files ?? []).filter(({ path }) => paths.includes(path));
  return given.length === 1 ? (given[0]?.path ?? null) : null;
}

/** Who speaks in the files that are imported, with what was decided; who says most comes first. */
export function speakersAcross(files: readonly PreviewedFile[], decisions: Decisions): SpeakerAcross[] {
  const across = new Map<string, SpeakerAcross>();
  for (const file of files) {
    if (!canImport(file) || decisionOn(file, decisions) !== 'import') continue;
    for (const { label, turns, words, ...who } of file.speakers) {
      const known = across.get(label) ?? {
        label,
        turns: 0,
        words: 0,
        files: 0,
        ...who,
        ...decisions.speakers.get(label),
      };
      across.set(label, { ...known, turns: known.turns + turns, words: known.words + words, files: known.files + 1 });
    }
  }
  return [...across.values()].sort((a, b) => b.words - a.words);
}

/** `files: null`: nothing is known of them yet. */
export function planOf(
  paths: readonly string[],
  files: readonly PreviewedFile[] | null,
  decisions: Decisions,
): ImportPlan {
  const { turnRules, surveys } = decisions;
  const attributes = attributesOf(paths, files, decisions);
  const importable = files?.filter(canImport) ?? [];
  const decided = (decision: Decision) => importable.filter((file) => decisionOn(file, decisions) === decision);
  const replaced = decided('replace');
  return {
    input: {
      paths: [...paths],
      ...(attributes === null ? {} : { attributes }),
      leftOut: [...replaced, ...decided('leave')].map(({ path }) => path),
      options: {
        ...(turnRules === null ? {} : { turnRules }),
        speakers: [...decisions.speakers].map(([label, who]) => ({ label, ...who })),
        surveys,
      },
    },
    count: files && decided('import').length,
    replacements: replaced.flatMap(({ path, file, newVersionOf }) =>
      newVersionOf ? [{ path, file, ...newVersionOf }] : [],
    ),
  };
}
