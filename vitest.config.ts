import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS, TEST_PATIENCE_MS } from './tests/patience.ts';

export default defineConfig({
  plugins: [react()],
  test: {
    testTimeout: TEST_PATIENCE_MS,
    hookTimeout: TEST_PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    // What the program keeps for its user is not kept among the user's own while it is tested.
    env: { XDG_DATA_HOME: join(tmpdir(), 'proact-test-data') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // Not 0: where there is one worker, Vitest runs files of group 0 after all other groups.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/display.ts',
          // One application at a time: windows share the display's focus.
          fileParallelism: false,
          // After everything else: a window that shares two cores with the unit tests is slower than any user's.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
