export const root: string;
export const node: string;
export const userFolder: string;
export const runtimeFolder: string;
export const tool: Record<'electronVite' | 'typescript' | 'biome' | 'vitest', string>;
export function electronPath(): string | null;
