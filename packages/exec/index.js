/** Never called: this project does not ask which system it runs on (see README.md beside this file). */
export function getExecOutput() {
  throw new Error('The platform cannot be described: @actions/core was built without its process launcher.');
}
