/**
 * Material to measure with, of any size and the same in every run: transcripts of invented words, attributes and
 * codings. Nothing here is language; only lengths, repetition and overlap are like those of real interviews.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 up to 1, the same for the same seed. Source: Park and Miller 1988, "minimal standard". */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));

const ONSETS = [
  'b',
  'bl',
  'd',
  'f',
  'fj',
  'g',
  'gr',
  'h',
  'hv',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'r',
  's',
  'sk',
  'st',
  't',
  'v',
];
const VOWELS = ['a', 'e', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å'];
const CODAS = ['', '', 'n', 'r', 'l', 's', 'nd', 'rk', 'tt', 'ng'];
const VOCABULARY = 8_000;

function vocabulary(): string[] {
  const random = seeded(7);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    // Common words, those first in the list, are short.
    const syllables = words.size < 200 ? 1 : between(random, 2, 4);
    let word = '';
    for (let index = 0; index < syllables; index++) {
      word += pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
    }
    words.add(word);
  }
  return [...words];
}

const WORDS = vocabulary();
/** A few words make up most of what is said, as in any language. */
const word = (random: Random) => WORDS[Math.floor(WORDS.length * random() ** 4)] as string;

/** Interviewer and informant by turns, `words` words in all, an empty line between two turns. */
export function transcript(size: { words: number; turns: number }, seed: number): string {
  const random = seeded(seed);
  const lines = Array.from({ length: size.turns }, (_, turn) => {
    const length = Math.floor(size.words / size.turns);
    return `${turn % 2 === 0 ? 'INT' : 'INF'}: ${sentences(random, length)}`;
  });
  return lines.join('\n\n');
}

function sentences(random: Random, length: number): string {
  let text = '';
  for (let left = length; left > 0; ) {
    const words = Math.min(left, between(random, 5, 16));
    const said = Array.from({ length: words }, () => word(random)).join(' ');
    text += `${text && ' '}${said[0]?.toUpperCase()}${said.slice(1)}.`;
    left -= words;
  }
  return text;
}

/** A text as it is imported. All its letters are one code point and one UTF-16 unit, so its offsets are both. */
export interface Source {
  title: string;
  text: string;
}

export function transcripts(count: number, size: { words: number; turns: number }): Source[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `D${String(index + 1).padStart(3, '0')}`,
    text: transcript(size, index + 1),
  }));
}

/** Writes them as txt files into a new folder and gives the folder. */
export function writeTranscripts(folder: string, sources: readonly Source[]): string {
  mkdirSync(folder, { recursive: true });
  for (const { title, text } of sources) writeFileSync(join(folder, `${title}.txt`), text);
  return folder;
}

/** attributes.csv: the documents dealt out evenly over three counties and five waves. */
export function attributesCsv(sources: readonly Source[]): string {
  const header = 'file,doc_id,doc_type,date,wave,county,municipality,school,participant,role,level';
  const rows = sources.map(({ title }, index) => {
    const county = index % 3;
    const wave = (Math.floor(index / 3) % 5) + 1;
    const school = Math.floor(index / 15) % 4;
    return [
      `${title}.txt,${title},interview,${2019 + wave}-03-01,${wave},County ${'ABC'[county]}`,
      `Municipality ${'ABC'[county]}${school},School ${'ABC'[county]}${school},P${index % 90},School leader,school`,
    ].join(',');
  });
  return [header, ...rows].join('\n');
}

const WORK_FORMS = ['CRE.defining', 'CRE.advocacy', 'CRE.identities', 'MNT.policing', 'MNT.enabling', 'DIS.moral'];
const ACTORS = ['ACT.teacher', 'ACT.school_leader', 'ACT.county_leader', 'ACT.counsellor', 'ACT.followup'];
const LEVELS = ['individual', 'school', 'municipality', 'county', 'national'];
const THEMES = [
  ...['INS.absence', 'INS.monitoring', 'INS.jurisdiction', 'INS.transition', 'PHA.analysis', 'PHA.planning'],
  ...['PRA.warning', 'PRA.team', 'RSK.engagement', 'RSK.grades', 'CON.trust', 'CSQ.attendance'],
];

/** Rows of codings.csv: acts of three codings each (work form, actor, actor level), dealt out over the documents. */
export function actRows(sources: readonly Source[], count: number): string[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, index) => {
    const span = spanIn(sources[index % sources.length] as Source, random);
    return `${span},${pick(random, WORK_FORMS)},${pick(random, ACTORS)},${pick(random, LEVELS)}`;
  });
}

/** Rows of codings.csv: plain codings of one code each, dealt out over the documents. */
export function plainRows(sources: readonly Source[], count: number): string[] {
  const random = seeded(13);
  return Array.from({ length: count }, (_, index) => {
    const span = spanIn(sources[index % sources.length] as Source, random);
    return `${span},${pick(random, THEMES)},,`;
  });
}

export function codingsCsv(...rows: readonly string[][]): string {
  return ['doc_id,start,end,code,actor,actor_level', ...rows.flat()].join('\n');
}

/** From a phrase to a few sentences, anywhere, so that codings overlap as they do in a coded interview. */
function spanIn({ title, text }: Source, random: Random): string {
  const length = between(random, 20, 400);
  const start = Math.floor(random() * (text.length - length));
  return `${title},${start},${start + length}`;
}
