/**
 * `npm run build`: compiles the project to `lib/`, and bundles it with ncc to `dist/`, where each phase of the actions has
 * a stub that runs it.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The phases in `src/main.ts`. */
const PHASES = ['create', 'cleanup', 'delete', 'sweep', 'search-indexes'];

const root = join(import.meta.dirname, '..');
// Neither the compiler nor ncc removes files of earlier builds.
for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
runTool('typescript/bin/tsc');
runTool('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/src/main.js', '--no-cache', '--license', 'licenses.txt');
for (const phase of PHASES) {
  const stub = `import { run } from './index.js';\n\nawait run('${phase}');\n`;
  writeFileSync(join(root, 'dist', `${phase}.js`), stub);
}

/** Exits if the tool fails, because the tool has printed the reason. */
function runTool(script: string, ...args: string[]): void {
  const command = [join(root, 'node_modules', script), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
