/**
 * `npm run build`: compiles the project to `lib/`, and bundles the actions into `dist/` exactly as ncc writes them, with a stub for the
 * `main` and the `post` of each action.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The commands that `run` in `src/main.ts` knows. */
const COMMANDS = ['create', 'cleanup', 'delete', 'sweep'];

const root = join(import.meta.dirname, '..');
// Neither the compiler nor ncc removes what an earlier build wrote.
for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
runTool('typescript/bin/tsc');
runTool('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/src/main.js', '--no-cache', '--license', 'licenses.txt');
for (const command of COMMANDS) {
  const stub = `import { run } from './index.js';\n\nawait run('${command}');\n`;
  writeFileSync(join(root, 'dist', `${command}.js`), stub);
}

/** Runs a tool with the Node that runs this. What the tool prints says why it failed. */
function runTool(script: string, ...args: string[]): void {
  const command = [join(root, 'node_modules', script), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
