/**
 * What files would become, before anything is written: how they read, who speaks in them, what the import would remark.
 * A file that cannot be read has a line that says so.
 */
import type { Input } from '../../../schema/contract.ts';
import type { ImportedFile, PreviewedFile, SpeakerMapping } from '../../../schema/model/imports.ts';
import { looksLikeMeeting, type RecognisedItem, recogniseMeeting } from '../../../schema/text/meeting-parts.ts';
import { foldName } from '../../../schema/text/names.ts';
import { type RecognisedTurns, recogniseTurns } from '../../../schema/text/turns.ts';
import { countWords } from '../../../schema/text/words.ts';
import type { ReadDb, TaskContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { listSpeakers } from '../turns/speakers.ts';
import { findSources } from './find-sources.ts';
import type { ParsedDocument, ParsedSource } from './formats/parsed-document.ts';
import { withChosen } from './formats/turn-rules.ts';
import { KnownSources } from './known-sources.ts';
import { readAhead } from './read-ahead.ts';
import { refusedLine } from './result-lines.ts';

const SHOWN_UTF16 = 400;

type Who = Pick<SpeakerMapping, 'participant' | 'interviewer'>;

/** Throws Cancelled. */
export async function previewImport(task: TaskContext, input: Input<'import.preview'>): Promise<PreviewedFile[]> {
  const { options } = input;
  const found = await findSources(task.files, input.paths);
  const sources = input.only === undefined ? found.sources : found.sources.filter(({ path }) => path === input.only);
  const lines = input.only === undefined ? found.lines : [];
  const known = new KnownSources(task.db);
  const saidBefore = knownSpeakers(task.db, options.speakers);
  const previews = lines.map((line) => ({ ...empty(line.file, line.file), ...saidOf(line) }));
  for await (const { source, begun } of readAhead(task, sources, options)) {
    await task.step(previews.length - lines.length, sources.length, source.file);
    const preview = empty(source.path, source.file);
    previews.push(preview);
    try {
      const { sha256, parsed } = await begun;
      const twin = known.find(sha256);
      const [twinId] = twin?.ids ?? [];
      if (twin && twinId) preview.duplicateOf = { documentId: twinId, title: twin.title };
      else preview.newVersionOf = known.findNamesake(source.name) ?? null;
      describe(preview, await parsed, input, saidBefore);
    } catch (error) {
      Object.assign(preview, saidOf(refusedLine(source.file, error)));
    }
  }
  await task.step(sources.length, sources.length, '');
  return previews;
}

function describe(
  preview: PreviewedFile,
  { format, documents, notMaterial, survey }: ParsedSource,
  { options, blocks: shown }: Input<'import.preview'>,
  saidBefore: ReadonlyMap<string, Who>,
): void {
  preview.format = format;
  preview.encoding = documents[0]?.encoding ?? null;
  preview.survey = survey ? { ...survey, respondents: documents.length } : null;
  preview.warnings = [...(notMaterial ? [notMaterial] : []), ...documents.flatMap(({ warnings }) => warnings)];
  const speakers = new Map<string, PreviewedFile['speakers'][number]>();
  for (const [index, document] of documents.entries()) {
    const { blocks } = document;
    const isMeeting = document.kind === undefined && looksLikeMeeting(blocks);
    const kind = document.kind ?? (isMeeting ? 'observation' : 'interview');
    const recognised = recogniseTurns(blocks, kind, withChosen(document.turnRules, options.turnRules));
    preview.turns += recognised.turns.length;
    preview.timestamps += recognised.turns.filter(({ timeMs }) => timeMs !== null).length;
    preview.headings += blocks.filter((block) => block.kind === 'heading').length;
    preview.pages = blocks.reduce((most, { page = 0 }) => Math.max(most, page), preview.pages);
    const items = isMeeting ? recogniseMeeting(blocks).items : [];
    preview.meetingItems += items.length;
    preview.words += countSpeakers(document, recognised, speakers, saidBefore);
    // Of a survey the first respondent stands for all.
    if (index === 0) preview.blocks = previewedBlocks(document, recognised, items, shown);
  }
  preview.speakers = [...speakers.values()];
}

/** Adds up in `speakers`; returns the words of the whole document. */
function countSpeakers(
  { blocks }: ParsedDocument,
  { turns, turnOfBlock, speechStart }: RecognisedTurns,
  speakers: Map<string, PreviewedFile['speakers'][number]>,
  saidBefore: ReadonlyMap<string, Who>,
): number {
  for (const { speaker: label, interviewer } of turns) {
    if (label === '') continue;
    const who = saidBefore.get(foldName(label)) ?? { participant: null, interviewer };
    const speaker = speakers.get(label) ?? { label, turns: 0, words: 0, ...who };
    speaker.turns += 1;
    speakers.set(label, speaker);
  }
  return blocks.reduce((all, { text }, index) => {
    const words = countWords(text.slice(speechStart[index]));
    const speaker = speakers.get(turns[turnOfBlock[index] ?? -1]?.speaker ?? '');
    if (speaker) speaker.words += words;
    return all + words;
  }, 0);
}

function previewedBlocks(
  { blocks }: ParsedDocument,
  { turns, turnOfBlock, speechStart }: RecognisedTurns,
  items: readonly RecognisedItem[],
  shown: number,
): PreviewedFile['blocks'] {
  const itemOfBlock = new Map(items.map((item) => [item.block, item.kind]));
  return blocks.slice(0, shown).map(({ kind, headingLevel, text, page }, index) => {
    const turn = turns[turnOfBlock[index] ?? -1];
    return {
      kind,
      headingLevel,
      text: text.slice(0, SHOWN_UTF16).toWellFormed(),
      speechStart: Math.min(speechStart[index] ?? 0, SHOWN_UTF16),
      speaker: turn?.speaker ?? null,
      interviewer: turn?.interviewer ?? false,
      turnKind: turn?.kind ?? null,
      timeMs: turn?.timeMs ?? null,
      meetingItem: itemOfBlock.get(index) ?? null,
      opensTurn: turn?.firstBlock === index,
      page: page ?? null,
    };
  });
}

/** Label as compared → who it is: by what is said now, else by what was said before, else the participant of that code. */
function knownSpeakers(db: ReadDb, speakers: readonly SpeakerMapping[]): Map<string, Who> {
  const codes = db.all<{ code: string }>(sql`SELECT code FROM participants`);
  return new Map<string, Who>([
    ...codes.map(({ code }) => [foldName(code), { participant: code, interviewer: false }] as const),
    ...[...listSpeakers(db), ...speakers].map(
      ({ label, participant, interviewer }) => [foldName(label), { participant, interviewer }] as const,
    ),
  ]);
}

/** `path` of a file that has none, such as one in an archive that is not read, is its name. */
function empty(path: string, file: string): PreviewedFile {
  return {
    path,
    file,
    format: '',
    encoding: null,
    words: 0,
    turns: 0,
    headings: 0,
    timestamps: 0,
    pages: 0,
    meetingItems: 0,
    speakers: [],
    survey: null,
    blocks: [],
    duplicateOf: null,
    newVersionOf: null,
    warnings: [],
    error: null,
  };
}

function saidOf({ warnings, error }: ImportedFile): Pick<PreviewedFile, 'warnings' | 'error'> {
  return { warnings, error };
}
