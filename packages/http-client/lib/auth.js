/** Never constructed, as HttpClient is not. */
export class BearerCredentialHandler {}
