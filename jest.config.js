/** @type {import('jest').Config} */
export default {
  // TypeScript's own output runs as native ES modules: no transform, so that what is tested is what is bundled.
  transform: {},
  // Not the root, whose package.json the compiler copies to lib/.
  roots: ['<rootDir>/lib'],
  testMatch: ['<rootDir>/lib/__tests__/**/*.test.js'],
  testEnvironment: 'node',
  testTimeout: 30_000,
  // Much of the time goes by in processes that tests start and wait for.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tools/test-sequencer.js',
  coverageProvider: 'v8',
  collectCoverageFrom: ['lib/src/**/*.js', '!lib/src/main.js'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
