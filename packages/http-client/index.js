/** Never constructed: this project asks GitHub for no OIDC token (see README.md beside this file). */
export class HttpClient {
  constructor() {
    throw new Error('OIDC is not available: @actions/core was built without its HTTP client.');
  }
}
