/**
 * `npm run build`: compiles the project to `lib/`, and bundles it with ncc to `dist/` and `emulator/dist/`, where each phase
 * of the actions has a stub that runs it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectLicenses } from './licenses.ts';

/** The entries, which export phases, and the folders of their bundles. */
const BUNDLES = [
  {
    entry: 'lib/src/main.js',
    folder: 'dist',
    phases: ['create', 'cleanup', 'delete', 'sweep', 'search-indexes'],
    options: [] as string[],
  },
  {
    entry: 'lib/emulator/action/index.js',
    folder: 'emulator/dist',
    phases: ['start', 'stop', 'server'],
    // Every job downloads this bundle with the actions, and few use it.
    options: ['--minify', '--license', 'licenses.txt'],
  },
];

const root = join(import.meta.dirname, '..');
// Neither the compiler nor ncc removes files of earlier builds.
for (const folder of ['lib', ...BUNDLES.map((bundle) => bundle.folder)]) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
await runTool('typescript/bin/tsc');
await Promise.all(BUNDLES.map(build));
writeFileSync(join(root, 'dist/licenses.txt'), collectLicenses(root));

async function build({ entry, folder, phases, options }: (typeof BUNDLES)[number]): Promise<void> {
  const shared = ['--out', folder, '--no-cache'];
  await runTool('@vercel/ncc/dist/ncc/cli.js', 'build', entry, ...shared, ...options);
  for (const phase of phases) {
    const stub = `import { run } from './index.js';\n\nawait run('${phase}');\n`;
    writeFileSync(join(root, folder, `${phase}.js`), stub);
  }
}

/** Exits if the tool fails, because the tool has printed the reason. */
async function runTool(script: string, ...args: string[]): Promise<void> {
  const command = [join(root, 'node_modules', script), ...args];
  const [code] = await once(spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }), 'close');
  if (code !== 0) {
    process.exit(1);
  }
}
