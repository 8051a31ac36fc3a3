/** `npm run build`: compiles the project and bundles its actions into `dist/`. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDist } from './dist.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
buildDist(root, out);
for (const name of readdirSync(out)) {
  console.log(`dist/${name}`.padEnd(24), `${Math.ceil(statSync(join(out, name)).size / 1024)} KiB`);
}
