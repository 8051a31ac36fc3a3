import fc from 'fast-check';

/** The seed of all that tests draw: the same in every run, so that CI tells of changes in the project alone. TEST_SEED sets another. */
export const SEED = Number(process.env.TEST_SEED ?? 20_261_123);

fc.configureGlobal({ seed: SEED });

export default fc;
