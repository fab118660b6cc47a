export const coding = {} as const;
