/** `npm run summary <results> <passed> <failed>`: one line that counts jest's tests, and the other steps with them. */
import { readFileSync } from 'node:fs';

const [file = '', passedSteps = '0', failedSteps = '0'] = process.argv.slice(2);
const tests = readResults(file);
const passed = tests.numPassedTests + Number(passedSteps);
const failed = tests.numFailedTests + tests.numRuntimeErrorTestSuites + Number(failedSteps);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Tests that left no results are one more failure. */
function readResults(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`The results of the tests cannot be read: ${(error as Error).message}`);
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}
