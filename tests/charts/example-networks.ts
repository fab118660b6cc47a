/** Invented networks for the snapshots of the figure "who meets whom where". */

import type { ArenaNetwork } from '../../schema/figures/arena-network/model.ts';
import { arenaNetwork, type Meeting } from '../../schema/figures/arena-network/ties.ts';
import type { DocumentId, WaveId } from '../../schema/model/ids.ts';

export interface Example {
  waves: string[];
  /** "observed wave: arena: actor; actor; …", the wave by its first word ("-": none), the actor as "role, agency". */
  meetings: string[];
  projection?: boolean;
  withoutArena?: number;
}

export function exampleNetwork({ waves, meetings, projection = false, withoutArena = 0 }: Example): ArenaNetwork {
  const read = meetings.flatMap((meeting, index) => {
    const [kind = '', arena = '', actors = ''] = meeting.split(': ');
    const [evidence, wave] = kind.split(' ');
    return actors.split('; ').map((actor): Meeting => {
      const [role = '', agency = ''] = actor.split(', ');
      return {
        evidence: evidence as Meeting['evidence'],
        sourceId: `${meeting} ${index}`,
        documentId: `document ${index}` as DocumentId,
        waveId: wave === '-' ? null : (wave as WaveId),
        ...{ arenaId: arena, arena, participantId: null, participant: null, name: role, role, agency },
      };
    });
  });
  const data = {
    waves: waves.map((name) => ({ id: name.split(' ')[0] as WaveId, name })),
    meetings: read,
    withoutArena,
  };
  return arenaNetwork(data, { evidence: ['observed', 'reported'], projection });
}

const SCHOOL = 'principal, Granli; counsellor, NAV; adviser, PPT';

export const EXAMPLES: Record<string, Example> = {
  'network-three-waves': {
    waves: ['1', '2', '3'],
    meetings: [
      `observed 1: Transition team: ${SCHOOL}; coordinator, County`,
      `observed 1: Transition team: ${SCHOOL}`,
      'observed 1: Student board: principal, Granli; school nurse, Granli',
      'reported 1: Steering group: coordinator, County; counsellor, NAV',
      `observed 3: Transition team: ${SCHOOL}; school nurse, Granli; youth worker, Municipality`,
      'observed 3: Steering group: coordinator, County; principal, Granli',
      'reported 3: Steering group: coordinator, County; adviser, PPT',
    ],
  },
  'network-projection': {
    waves: ['1', '2'],
    projection: true,
    meetings: [
      `observed 1: Transition team: ${SCHOOL}; coordinator, County`,
      'observed 1: Student board: principal, Granli; adviser, PPT',
      'observed 2: Transition team: principal, Granli; counsellor, NAV',
      'reported 2: Transition team: police, Fjordheim',
      'observed 2: Reading circle: librarian, Granli',
    ],
  },
  'network-long-names': {
    waves: ['Before the county merger, spring 2019'],
    withoutArena: 2,
    meetings: [
      'observed Before: Samarbeidsforum for overgangen mellom ungdomsskole og videregående: avdelingsleder for elektro og byggfag, Strandvik videregående skole; oppfølgingstjenestens koordinator, Fylkeskommunen for de ytre øyene; miljøterapeut, Strandvik videregående skole',
      'observed -: Forum: koordinator, Fylkeskommunen for de ytre øyene',
    ],
  },
  'network-many-actors': {
    waves: ['1', '2', '3', '4'],
    meetings: Array.from({ length: 24 }, (_meeting, index) => {
      const actor = (number: number) => `role ${number % 9}, Agency ${number % 4}`;
      const evidence = index % 5 === 0 ? 'reported' : 'observed';
      return `${evidence} ${1 + (index % 4)}: Arena ${index % 6}: ${actor(index)}; ${actor(index * 3 + 1)}; ${actor(index * 5 + 2)}`;
    }),
  },
  'network-nothing': { waves: ['1'], meetings: [] },
};
