import { describe, expect, it } from 'vitest';
import { actorOf, arenaNetwork, type Meeting } from '../../../schema/figures/arena-network/ties.ts';
import type { DocumentId, ParticipantId, WaveId } from '../../../schema/model/ids.ts';

const W1 = 'w1' as WaveId;
const W2 = 'w2' as WaveId;

/** "counsellor, NAV" attends `document`; a participant is written as a code. */
function seen(who: string, arena: string, document: string, waveId: WaveId | null = W1): Meeting {
  const isCode = /^P\d+$/.test(who);
  const [role = '', agency = ''] = isCode ? [] : who.split(', ');
  return {
    ...{ evidence: 'observed', sourceId: document, documentId: document as DocumentId, waveId, arenaId: arena, arena },
    ...{
      participantId: isCode ? (who as ParticipantId) : null,
      participant: isCode ? who : null,
      name: role,
      role,
      agency,
    },
  };
}

const told = (who: string, arena: string, statement: string, waveId: WaveId | null = W1): Meeting => ({
  ...seen(who, arena, 'interview', waveId),
  evidence: 'reported',
  sourceId: statement,
});

function network(meetings: Meeting[], options: Partial<Parameters<typeof arenaNetwork>[1]> = {}) {
  const waves = [W1, W2].map((id) => ({ id, name: id }));
  return arenaNetwork(
    { waves, meetings, withoutArena: 0 },
    { evidence: ['observed', 'reported'], projection: false, ...options },
  );
}

function ties(found: ReturnType<typeof network>): string[] {
  const names = new Map(found.nodes.map(({ id, name }) => [id, name]));
  return found.ties.map(
    ({ from, to, waveId, evidence, weight }) =>
      `${waveId} ${names.get(from)} – ${names.get(to)}: ${evidence} ${weight}`,
  );
}

describe('an actor', () => {
  it('is a participant, else a role of an agency, whatever the case of its letters', () => {
    expect(actorOf(seen('P07', 'A', 'd')).name).toBe('P07');
    expect(actorOf(seen('counsellor, NAV', 'A', 'd'))).toMatchObject({ name: 'Counsellor, NAV', agency: 'NAV' });
    expect(actorOf(seen('Counsellor, Nav', 'A', 'd')).id).toBe(actorOf(seen('counsellor, NAV', 'A', 'd')).id);
    expect(actorOf({ ...seen('', 'A', 'd'), name: 'NAV', agency: 'NAV' }).name).toBe('NAV');
  });
});

describe('the network of actors and arenas', () => {
  const meetings = [
    seen('counsellor, NAV', 'Team', 'd1'),
    seen('counsellor, NAV', 'Team', 'd2'),
    seen('P07', 'Team', 'd1'),
    seen('P07', 'Board', 'd3', W2),
    told('counsellor, NAV', 'Board', 's1', W2),
    told('counsellor, NAV', 'Board', 's2', W2),
    told('counsellor, NAV', 'Team', 's3'),
  ];

  it('has a tie per actor, arena, wave and evidence, as heavy as the meetings or statements behind it', () => {
    const found = network(meetings);
    expect(ties(found)).toEqual([
      'w1 Counsellor, NAV – Team: observed 2',
      'w1 P07 – Team: observed 1',
      'w2 P07 – Board: observed 1',
      'w2 Counsellor, NAV – Board: reported 2',
      'w1 Counsellor, NAV – Team: reported 1',
    ]);
    expect(found.ties[0]?.documentIds).toEqual(['d1', 'd2']);
    expect(found.n).toEqual({ meetings: 3, actors: 2, arenas: 2, statements: 3, withoutArena: 0 });
  });

  it('holds observed and reported ties apart', () => {
    expect(network(meetings, { evidence: ['reported'] }).n).toMatchObject({ meetings: 0, statements: 3, actors: 1 });
    expect(network(meetings, { evidence: ['observed'] }).ties.every(({ evidence }) => evidence === 'observed')).toBe(
      true,
    );
  });

  it('projected, ties actors who share an arena in a wave; reported when one of them was only told of', () => {
    const found = network([...meetings, seen('police', 'Team', 'd2'), seen('police', 'Board', 'd4')], {
      projection: true,
    });
    expect(ties(found)).toEqual([
      'w1 P07 – Counsellor, NAV: observed 1',
      'w1 P07 – Police: observed 1',
      'w1 Counsellor, NAV – Police: observed 1',
      'w2 P07 – Counsellor, NAV: reported 1',
    ]);
    expect(found.nodes.every(({ mode }) => mode === 'actor')).toBe(true);
    expect(found.ties[0]?.documentIds).toEqual(['d1', 'd2']);
  });

  it('counts the arenas that two actors share', () => {
    const both = ['A', 'B', 'C'].flatMap((arena) => [seen('x, X', arena, arena), seen('y, Y', arena, arena)]);
    expect(ties(network(both, { projection: true }))).toEqual(['w1 X, X – Y, Y: observed 3']);
  });

  it('shows every wave, also one in which nothing is known, and what has no wave last', () => {
    expect(network([seen('x', 'A', 'd')]).waves.map(({ id }) => id)).toEqual([W1, W2]);
    expect(network([seen('x', 'A', 'd', null)]).waves.map(({ id }) => id)).toEqual([W1, W2, null]);
  });
});
