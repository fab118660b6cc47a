/**
 * How long tests wait for what will come. It is generous on purpose, since a wait ends as soon as the state is there;
 * on a machine slower than any of ours the environment variable PROACT_PATIENCE multiplies it.
 */
const factor = Number(process.env.PROACT_PATIENCE ?? 1);

/** For one state: something shown, stored or answered. Beyond it a test fails and says what it waited for. */
export const PATIENCE_MS = 30_000 * factor;

/** For a whole test or hook, which waits for many states one after the other. */
export const TEST_PATIENCE_MS = 10 * PATIENCE_MS;

/** For an answer that may never come, because the process that was asked may be dead: then it is asked again. */
export const ANSWER_PATIENCE_MS = PATIENCE_MS / 10;
