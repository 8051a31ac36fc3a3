/**
 * `npm run workflows [text] …`: runs the examples, and this repository's own end-to-end workflow, as GitHub would, against an Atlas
 * that is emulated on this machine. Steps that use the actions run, with their post phases; other steps are named and left out. With a
 * text, only the stories that have it in their name or files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { CommentStore } from './harness/github-comments.ts';
import { type GitHubServer, startGitHub } from './harness/github-server.ts';
import { runWorkflow } from './workflows/run.ts';
import {
  type Chapter,
  isClosed,
  PULL_REQUEST,
  REPOSITORY,
  STORIES,
  type Story,
} from './workflows/scenarios.ts';

const EMULATOR = { database: 'direct', idleAfterMs: 300, userLagMs: 200, accessLagMs: 200 } as const;
const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const FIRST_RUN_ID = 7_000_000_001;

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const problems: string[] = [];
const stories = STORIES.filter((story) => words.every((word) => JSON.stringify(story).includes(word)));
for (const story of stories) await tell(story);
for (const problem of problems) console.error(`\nNot as it should be: ${problem}`);
console.log(`\n${stories.length} stories, ${problems.length} problems`);
process.exitCode = problems.length === 0 && stories.length > 0 ? 0 : 1;

/** Runs the workflows of a story, one after the other, in a project of their own. */
async function tell(story: Story): Promise<void> {
  console.log(`\n=== ${story.name} ===`);
  const emulator = await startEmulator(EMULATOR);
  let commented = false;
  const pullRequests: Record<number, 'OPEN' | 'CLOSED'> = {};
  const store = new CommentStore();
  const gitHub = await startGitHub({ repository: REPOSITORY, token: TOKEN, pullRequests, comments: store });
  try {
    for (const [index, chapter] of story.chapters.entries()) {
      const problem = (text: string) => void problems.push(`${chapter.file}: ${text}`);
      console.log(`${chapter.file} (${chapter.event.name})`);
      pullRequests[PULL_REQUEST] = isClosed(chapter.event) ? 'CLOSED' : 'OPEN';
      await runWorkflow({
        root,
        file: chapter.file,
        event: chapter.event,
        repository: REPOSITORY,
        runId: String(FIRST_RUN_ID + index),
        token: TOKEN,
        ...namesFor(emulator.credentials, emulator.project.id),
        env: environment(chapter, gitHub, emulator.credentials, emulator.project.id),
        inputs: { 'base-url': emulator.url, ...chapter.inputs },
        outputs: { atlas: { url: emulator.url }, ...chapter.outputs },
        masked: chapter.masked ?? [],
        report: (line) => console.log(line),
        problem,
      });
      const left = emulator.instances().map(({ name }) => name);
      if (left.length !== chapter.instances) {
        problem(`${chapter.instances} instances should be there, not ${left.length} (${left.join(', ')})`);
      }
      // One comment on the pull request, however many steps and runs wrote it.
      commented ||= readFileSync(join(root, chapter.file), 'utf8').includes('comment: true');
      if (store.comments.length !== (commented ? 1 : 0)) {
        problem(`there are ${store.comments.length} comments on the pull request`);
      }
      if (emulator.users().length > 0) problem('a database user is left');
      if (emulator.accessList().length > 0) problem('an entry of the access list is left');
    }
  } finally {
    await gitHub.close();
    await emulator.close();
  }
}

type Credentials = Awaited<ReturnType<typeof startEmulator>>['credentials'];

/** Every variable and secret that the examples name. */
function namesFor({ clientId, clientSecret, publicKey, privateKey }: Credentials, project: string) {
  return {
    vars: {
      ATLAS_CLIENT_ID: clientId,
      ATLAS_PROJECT_ID: project,
      ATLAS_PUBLIC_KEY: publicKey,
      ATLAS_GOV_CLIENT_ID: clientId,
      ATLAS_GOV_PROJECT_ID: project,
      ATLAS_GOV_REGION: 'US_GOV_WEST_1',
      ADDRESS_OF_OUR_NETWORK: '127.0.0.1',
      PREVIEW_USERNAME: 'preview',
    },
    secrets: {
      ATLAS_CLIENT_SECRET: clientSecret,
      ATLAS_PRIVATE_KEY: privateKey,
      ATLAS_GOV_CLIENT_SECRET: clientSecret,
      PREVIEW_PASSWORD: 'not-used',
    },
  };
}

function environment(
  { credentialsInEnv }: Chapter,
  gitHub: GitHubServer,
  { clientId, clientSecret }: Credentials,
  project: string,
): Record<string, string> {
  const credentials = {
    MONGODB_ATLAS_CLIENT_ID: clientId,
    MONGODB_ATLAS_CLIENT_SECRET: clientSecret,
    MONGODB_ATLAS_PROJECT_ID: project,
  };
  return { GITHUB_API_URL: gitHub.url, ...(credentialsInEnv ? credentials : {}) };
}
