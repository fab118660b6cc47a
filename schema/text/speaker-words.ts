/**
 * Words that tell labels of speech from other words before a colon, in Norwegian and English.
 * Interviewers are told apart because their words are not informants' speech.
 */
import { foldName } from './names.ts';

const INTERVIEWER = /^(?:int|i|interviewer|intervjuer|moderator|q|spørsmål|forsker|researcher)\.? ?\d{0,2}\.?$/iu;
const INFORMANT = /^(?:inf|informant|respondent|resp|svar|answer|participant|deltaker)\.? ?\d{0,3}\.?$/iu;

/** Opens the observer's own words. */
const FIELD_NOTE = /^(?:field ?notes?|feltnotat(?:er)?|observatør|observer)\.? ?\d{0,2}\.?$/iu;

/** What stands before a colon at the head of a transcript or in minutes, and never speaks. */
const HEADER_WORDS = new Set(
  `dato, sted, tid, tidspunkt, klokkeslett, varighet, til stede, tilstede, fraværende, forfall, deltakere, deltagere,
  tema, sak, saksliste, dagsorden, agenda, referent, vedtak, beslutning, beslutninger, konklusjon, oppfølging, ansvar,
  ansvarlig, frist, merknad, merk, notat, kommentar, kilde, tittel, prosjekt, skole, kommune, fylke, rolle, bakgrunn,
  nb, obs, ps, kl, tlf, date, place, location, time, duration, present, absent, apologies, participants, attendees,
  topic, subject, item, minutes, decision, decisions, action, actions, responsible, deadline, note, notes, comment, source,
  title, project, school, municipality, county, role, background, conclusion, transcript, transcription, recording,
  arena, møte, meeting, møtested, venue, attending, agenda item, agendapunkt, problem, problemstilling, utfordring, issue,
  alternativ, alternativer, alternative, alternatives, options, resolution, owner, due`
    .split(',')
    .map((word) => word.trim()),
);

export function isHeaderWord(label: string): boolean {
  return HEADER_WORDS.has(foldName(label).replace(/[ .]*(?:\d+\/)?\d*\.?$/, ''));
}

export function isInterviewerLabel(label: string): boolean {
  return INTERVIEWER.test(label.replace(/\s*\([^)]*\)/g, ''));
}

export function isFieldNoteLabel(label: string): boolean {
  return FIELD_NOTE.test(label.replace(/\s*\([^)]*\)/g, ''));
}

/** A word for a role in the interview itself, certain even when it stands once and in lower case. */
export function isKnownSpeakerLabel(label: string): boolean {
  return isInterviewerLabel(label) || isFieldNoteLabel(label) || INFORMANT.test(label.replace(/\s*\([^)]*\)/g, ''));
}
