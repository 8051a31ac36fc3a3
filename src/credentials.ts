/** What a step proves to Atlas who it is with: a service account (OAuth 2.0), or an API key (HTTP Digest). */
export type Credentials =
  | { readonly kind: 'service-account'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'api-key'; readonly publicKey: string; readonly privateKey: string };
