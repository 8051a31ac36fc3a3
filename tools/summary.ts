/** `node tools/summary.ts <passed> <failed> <results>...`: counts jest's tests and the other steps of CI in one line. */
import { readFileSync } from 'node:fs';

const [passedSteps = '0', failedSteps = '0', ...files] = process.argv.slice(2);
let passed = Number(passedSteps);
let failed = Number(failedSteps);
for (const file of files) {
  const tests = readResults(file);
  passed += tests.numPassedTests;
  failed += tests.numFailedTests + tests.numRuntimeErrorTestSuites;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Missing results count as one failure. */
function readResults(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`Failed to read the test results: ${(error as Error).message}`);
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}
