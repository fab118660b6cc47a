/**
 * Who was there, as notes list them: "Rektor (Strandvik vgs)", "Counsellor, NAV", "PPT-rådgiver", "rektor og sosiallærer
 * ved Tjernbekk ungdomsskole". Role and agency are told apart where the form says so; where it does not, the words are
 * the role, as a wrong agency would tie the wrong organisations together.
 */

export interface WrittenAttendee {
  /** As the notes name them. */
  name: string;
  role: string;
  agency: string;
  /** Half-open, UTF-16 code units in the text given. */
  start: number;
  end: number;
}

const NOBODY = /^(?:none|nobody|no one|ingen|n\/a|[-–—_.…\s]*)$/iu;
/** What parentheses say of a person beside where they come from. */
const REMARK =
  /^(?:chair|chairperson|leader|secretary|minutes|møteleder|leder|referent|ordstyrer|observer|observatør|sick|ill|syk|permisjon|on leave|online|digitalt|via teams|teams|zoom|late|forsinket)\b/iu;
const BEGINS_UPPER = /^[\p{Lu}\p{N}]/u;
/** Two or more capitalised words, or a code such as P07. */
const PERSON = /^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)+|\p{Lu}{1,3}\d{1,4})$/u;
const ACRONYM = /^\p{Lu}{2}[\p{Lu}\d]{0,4}$/u;
const COMPOUND = /^(?<agency>\p{Lu}{2}[\p{Lu}\d]{0,4})-(?<role>\p{Ll}[\p{L} ]+)$/u;
const OF_AGENCY =
  /^(?<role>.+?) (?:ved|fra|hos|at|from) (?<agency>.+)$|^(?<roleIn>.+?) i (?<agencyIn>\p{Lu}.*|.*(?:kommun|fylk|avdeling|etat|kontor|tjeneste).*)$/u;
const TWO_OF_ONE = /^(?<first>\p{L}+) (?:og|and) (?<second>\p{L}+) (?:ved|fra|hos|at|from) (?<agency>.+)$/u;
const TWO = /^(?<first>\S+) (?:og|and|&) (?<second>\S+)$/u;

/** `isOne`: the text stands on a line of its own, so that a comma divides role and agency and not people. */
export function readAttendees(text: string, isOne: boolean): WrittenAttendee[] {
  const separator = /;/.test(text) ? ';' : isOne ? null : ',';
  return split(text, separator).flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    if (NOBODY.test(written)) return [];
    const { first, second, agency } = TWO_OF_ONE.exec(written)?.groups ?? {};
    if (first && second && agency) {
      return [first, second].map((role) => ({ name: role, role, agency, start, end }));
    }
    const two = separator === ',' ? TWO.exec(written)?.groups : undefined;
    if (two?.first && two.second) {
      const length = two.first.length;
      return [
        { ...readOne(two.first), start, end: start + length },
        { ...readOne(two.second), start: end - two.second.length, end },
      ];
    }
    return [{ ...readOne(written), start, end }];
  });
}

function readOne(written: string): Pick<WrittenAttendee, 'name' | 'role' | 'agency'> {
  const [, main = written, inside = ''] = /^(.+?)\s*\(([^()]*)\)$/u.exec(written) ?? [];
  const parts = main.split(',').map((part) => part.trim());
  const [name = '', second = ''] = parts;
  const said = readParentheses(inside, PERSON.test(name));
  if (parts.length > 2) return { name, role: second, agency: parts.slice(2).join(', ') };
  if (parts.length === 2) {
    if (!PERSON.test(name)) return { name, role: name, agency: second };
    const isRole = said.agency !== '' || !BEGINS_UPPER.test(second);
    return isRole ? { name, role: second, agency: said.agency } : { name, role: said.role, agency: second };
  }
  if (said.agency !== '') return { name, role: said.role || (PERSON.test(name) ? '' : name), agency: said.agency };
  if (said.role !== '') return { name, role: said.role, agency: '' };
  if (ACRONYM.test(name)) return { name, role: '', agency: name };
  const compound = COMPOUND.exec(name)?.groups;
  if (compound?.role && compound.agency) return { name, role: compound.role, agency: compound.agency };
  const { role, agency, roleIn, agencyIn } = OF_AGENCY.exec(name)?.groups ?? {};
  if (role && agency) return { name: role, role, agency };
  if (roleIn && agencyIn) return { name: roleIn, role: roleIn, agency: agencyIn };
  return { name, role: PERSON.test(name) ? '' : name, agency: '' };
}

function readParentheses(inside: string, isPerson: boolean): { role: string; agency: string } {
  if (inside === '' || REMARK.test(inside)) return { role: '', agency: '' };
  const [role = '', ...agency] = inside.split(',').map((part) => part.trim());
  if (agency.length > 0) return { role, agency: agency.join(', ') };
  if (BEGINS_UPPER.test(inside)) return { role: '', agency: inside };
  return { role: isPerson ? inside : '', agency: '' };
}

/** The pieces between separators outside parentheses, without blanks, markup and a last full stop. */
function split(text: string, separator: string | null): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let depth = 0;
  let from = 0;
  const close = (to: number) => {
    const piece = text.slice(from, to);
    const lead = /^[\s*_]*(?:(?:and|og)\s+)?/iu.exec(piece)?.[0].length ?? 0;
    const trimmed = piece.slice(lead).replace(/(?<!\p{L}\.\p{L})[\s*_.,;]+$/u, '');
    if (trimmed !== '') pieces.push({ start: from + lead, end: from + lead + trimmed.length });
    from = to + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === separator && depth === 0) close(index);
  }
  close(text.length);
  return pieces;
}
