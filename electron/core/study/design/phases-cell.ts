/** The phases of a document in one cell: "Planning; Intervening #2", the number being the time a phase came back. */
export interface PhaseTime {
  name: string;
  /** From 1. */
  iteration: number;
}

export function readPhases(text: string): PhaseTime[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, iteration] = /^(.*?)(?:\s*#([1-9]\d{0,3}))?$/.exec(part) as RegExpExecArray;
      return { name: (name as string).trim(), iteration: Number(iteration ?? 1) };
    });
}

export function writePhases(phases: readonly PhaseTime[]): string {
  return phases.map(({ name, iteration }) => (iteration === 1 ? name : `${name} #${iteration}`)).join('; ');
}
