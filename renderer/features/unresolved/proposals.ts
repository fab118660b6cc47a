/**
 * The acts that plain codes on one segment may mean: each form of work with each actor and level, the likeliest first.
 * An actor and a level whose short ids share a word ("ACT.county_leader", "LVL.county") belong together.
 */
import type { AmbiguousSegment, Slot } from '../../../schema/model/coding.ts';
import type { CodingId } from '../../../schema/model/ids.ts';
import type { MarkCoding } from '../../document/mark.ts';

type Candidate = AmbiguousSegment['codings'][number];

export interface Proposal {
  /** In the order in which they take their slots: the actor's level before the target's. */
  codingIds: CodingId[];
  codings: MarkCoding[];
}

/** One for each digit. */
const MOST = 9;
const PAIRED: readonly Slot[] = ['work_form', 'actor', 'actor_level'];

export function proposalsFor({ codings }: Pick<AmbiguousSegment, 'codings'>): Proposal[] {
  const of = (slot: Slot) => codings.filter(({ slots }) => slots[0] === slot);
  const [forms, actors, levels] = [of('work_form'), of('actor'), of('actor_level')];
  const others = codings.filter(
    ({ slots: [slot] }) => slot !== undefined && !PAIRED.includes(slot) && of(slot).length === 1,
  );
  const onlyForms = forms.length > 1 && actors.length <= 1 && levels.length <= 1;
  const formChoices = [...(onlyForms ? [forms] : []), ...(forms.length > 0 ? forms.map((form) => [form]) : [[]])];
  const found: { proposal: Proposal; likeliness: number }[] = [];
  for (const [formNumber, form] of formChoices.entries()) {
    for (const [actorNumber, actor] of orNone(actors).entries()) {
      for (const [actorLevel, targetLevel] of levelPairs(levels)) {
        const alike = actor && actorLevel && shareWord(actor.code, actorLevel.code);
        const sameRank = formNumber === actorNumber ? 1 : 0;
        found.push({
          proposal: proposalOf(form, actor, actorLevel, targetLevel, others),
          likeliness: (alike ? 2 : 0) + sameRank,
        });
      }
    }
  }
  return found
    .sort((a, b) => b.likeliness - a.likeliness)
    .slice(0, MOST)
    .map(({ proposal }) => proposal);
}

/** Each level alone as the actor's, and with each other one as the target's. */
function levelPairs(levels: readonly Candidate[]): [Candidate | null, Candidate | null][] {
  return orNone(levels).flatMap((level): [Candidate | null, Candidate | null][] => [
    [level, null],
    ...levels.filter((other) => other !== level).map((other): [Candidate | null, Candidate] => [level, other]),
  ]);
}

function proposalOf(
  forms: readonly Candidate[],
  actor: Candidate | null,
  actorLevel: Candidate | null,
  targetLevel: Candidate | null,
  others: readonly Candidate[],
): Proposal {
  const filled: [Candidate | null, Slot | undefined][] = [
    ...forms.map((form): [Candidate, Slot] => [form, 'work_form']),
    [actor, 'actor'],
    [actorLevel, 'actor_level'],
    [targetLevel, 'target_level'],
    ...others.map((other): [Candidate, Slot | undefined] => [other, other.slots[0]]),
  ];
  const codings = filled.flatMap(([coding, slot]) =>
    coding && slot ? [{ codingId: coding.codingId, codeId: coding.codeId, slot }] : [],
  );
  return { codingIds: codings.map(({ codingId }) => codingId), codings };
}

function orNone<T>(list: readonly T[]): readonly (T | null)[] {
  return list.length > 0 ? list : [null];
}

function shareWord(a: string, b: string): boolean {
  const words = (shortId: string) => shortId.slice(shortId.indexOf('.') + 1).split(/[._-]+/);
  return words(a).some((word) => words(b).includes(word));
}
