/**
 * Who meets whom where. Two-mode: actors and the arenas they meet in, wave by wave; what was observed (attended a meeting
 * of the arena) and what was told of (reported) are different ties. The projection ties two actors for the arenas that
 * they share in a wave: observed where both were seen there, reported where at least one was only told of.
 */
import type { DocumentId, ParticipantId, WaveId } from '../../model/ids.ts';
import { foldName } from '../../text/names.ts';
import type { ArenaNetwork, NetworkNode, NetworkTie, TieEvidence } from './model.ts';

export interface ActorFacts {
  participantId: ParticipantId | null;
  /** The participant's code. */
  participant: string | null;
  /** As the notes name them. */
  name: string;
  role: string;
  agency: string;
}

/** Somebody in an arena: seen in a document that records a meeting of it, or told of in one. */
export interface Meeting extends ActorFacts {
  evidence: TieEvidence;
  /** Document of a meeting, or the statement. */
  sourceId: string;
  /** null: told of in a table of the design, without words. */
  documentId: DocumentId | null;
  waveId: WaveId | null;
  arenaId: string;
  arena: string;
}

export interface NetworkData {
  /** In order; all that the filter leaves, also those in which nobody met. */
  waves: { id: WaveId; name: string }[];
  meetings: readonly Meeting[];
  /** Meetings in no arena. */
  withoutArena: number;
}

/**
 * An actor is a participant, else a role of an agency, so that the counsellor of NAV is one actor in all meetings.
 * The case of letters does not tell actors apart.
 */
export function actorOf({ participantId, participant, name, role, agency }: ActorFacts): NetworkNode {
  const who = participant ?? (role || (agency === name ? '' : name));
  const shown = participant ?? ([who, agency].filter(Boolean).join(', ') || name);
  const id = participantId === null ? `role:${foldName(shown)}` : `participant:${participantId}`;
  return { id, mode: 'actor', name: shown.charAt(0).toUpperCase() + shown.slice(1), agency: agency || null };
}

export function arenaNetwork(
  data: NetworkData,
  options: { evidence: readonly TieEvidence[]; projection: boolean },
): ArenaNetwork {
  const meetings = data.meetings.filter(({ evidence }) => options.evidence.includes(evidence));
  const nodes = new Map<string, NetworkNode>();
  const twoMode = twoModeTies(meetings, nodes);
  const ties = options.projection ? projectedTies(twoMode) : twoMode;
  const isUndated = ties.some(({ waveId }) => waveId === null);
  const all = [...nodes.values()];
  const count = (evidence: TieEvidence) =>
    new Set(meetings.filter((one) => one.evidence === evidence).map(({ sourceId }) => sourceId)).size;
  return {
    projection: options.projection,
    waves: [...data.waves, ...(isUndated ? [{ id: null, name: '' }] : [])],
    nodes: options.projection ? all.filter(({ mode }) => mode === 'actor') : all,
    ties,
    n: {
      meetings: count('observed'),
      actors: all.filter(({ mode }) => mode === 'actor').length,
      arenas: all.filter(({ mode }) => mode === 'arena').length,
      statements: count('reported'),
      withoutArena: options.evidence.includes('observed') ? data.withoutArena : 0,
    },
  };
}

/** One tie per actor, arena, wave and evidence; its weight is the number of meetings or statements. */
function twoModeTies(meetings: readonly Meeting[], nodes: Map<string, NetworkNode>): NetworkTie[] {
  const ties = new Map<string, NetworkTie & { sources: Set<string> }>();
  for (const meeting of meetings) {
    const { evidence, waveId, arenaId, arena, documentId, sourceId } = meeting;
    const actor = actorOf(meeting);
    const arenaNode: NetworkNode = { id: `arena:${arenaId}`, mode: 'arena', name: arena, agency: null };
    for (const node of [actor, arenaNode]) if (!nodes.has(node.id)) nodes.set(node.id, node);
    const key = JSON.stringify([actor.id, arenaNode.id, waveId, evidence]);
    const tie = ties.get(key) ?? {
      ...{ from: actor.id, to: arenaNode.id, waveId, evidence, weight: 0 },
      documentIds: [],
      sources: new Set(),
    };
    ties.set(key, tie);
    tie.sources.add(sourceId);
    if (documentId !== null && !tie.documentIds.includes(documentId)) tie.documentIds.push(documentId);
  }
  return [...ties.values()].map(({ sources, ...tie }) => ({ ...tie, weight: sources.size }));
}

/** One tie per pair of actors, wave and evidence; its weight is the number of arenas that they share so. */
function projectedTies(ties: readonly NetworkTie[]): NetworkTie[] {
  const projected = new Map<string, NetworkTie>();
  const places = Map.groupBy(ties, ({ to, waveId }) => JSON.stringify([to, waveId]));
  for (const there of places.values()) {
    const byActor = Map.groupBy(there, ({ from }) => from);
    const actors = [...byActor.keys()].sort();
    actors.forEach((from, index) => {
      for (const to of actors.slice(index + 1)) {
        const both = [from, to].map((actor) => byActor.get(actor) ?? []);
        const isObserved = both.every((own) => own.some(({ evidence }) => evidence === 'observed'));
        addShared(projected, { from, to, evidence: isObserved ? 'observed' : 'reported' }, both.flat(), isObserved);
      }
    });
  }
  return [...projected.values()];
}

function addShared(
  projected: Map<string, NetworkTie>,
  pair: Pick<NetworkTie, 'from' | 'to' | 'evidence'>,
  ties: readonly NetworkTie[],
  isObserved: boolean,
): void {
  const waveId = ties[0]?.waveId ?? null;
  const key = JSON.stringify([pair, waveId]);
  const tie = projected.get(key) ?? { ...pair, waveId, weight: 0, documentIds: [] };
  projected.set(key, tie);
  tie.weight += 1;
  for (const { evidence, documentIds } of ties) {
    if (isObserved && evidence !== 'observed') continue;
    tie.documentIds.push(...documentIds.filter((id) => !tie.documentIds.includes(id)));
  }
}
