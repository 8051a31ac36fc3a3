import type { Emulator } from '../index.ts';

/** Printed when the emulator listens. Its credentials are valid only for itself, so they can be shown. */
export function startupMessage({ url, credentials, project, otherProject, dns }: Emulator): string {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  return `Atlas emulator listening on ${url}

  service account   ${clientId}
                    ${clientSecret}
  API key           ${publicKey}
                    ${privateKey}
  project           ${project.id} (${project.name})
  other project     ${otherProject.id} (${otherProject.name})

In a workflow:

      - uses: OWNER/ephemeral-atlas@v1
        with:
          base-url: ${url}
          client-id: ${clientId}
          client-secret: ${clientSecret}
          project: ${project.id}

As environment variables, which is how a runner passes inputs to an action:

  env 'INPUT_BASE-URL=${url}' \\
      'INPUT_CLIENT-ID=${clientId}' \\
      'INPUT_CLIENT-SECRET=${clientSecret}' \\
      'INPUT_PROJECT=${project.id}' COMMAND

${dns ? dnsInstructions(url, dns) : ''}Stop it with Ctrl+C.
`;
}

/** How a Node.js program resolves the host names of instances, and trusts their certificates. */
function dnsInstructions(url: string, dns: string): string {
  return `The DNS server on ${dns} (UDP) resolves the host names of instances. For a Node.js program:

  curl --silent ${url}/_emulator/ca.pem > atlas-emulator-ca.pem
  export NODE_EXTRA_CA_CERTS=$PWD/atlas-emulator-ca.pem ATLAS_EMULATOR_DNS=${dns}
  export NODE_OPTIONS=--import=${new URL('../database/resolve.ts', import.meta.url)}

`;
}
