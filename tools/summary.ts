/** `npm run summary <results> <passed> <failed>`: counts jest's tests and the other steps of CI in one line. */
import { readFileSync } from 'node:fs';

const [file = '', passedSteps = '0', failedSteps = '0'] = process.argv.slice(2);
const tests = readResults(file);
const passed = tests.numPassedTests + Number(passedSteps);
const failed = tests.numFailedTests + tests.numRuntimeErrorTestSuites + Number(failedSteps);
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
