import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { runNode } from './process.ts';

/** The commands that the bundle can have, each an entry point of the same name in `src/`. */
const COMMANDS = ['create', 'cleanup', 'delete', 'sweep'];

/**
 * Builds the actions of the project in `root` into `out`, which is emptied first: TypeScript to `lib/`, one bundle of
 * `lib/src/main.js`, and a stub for every command.
 * @throws Error if something does not compile, or the bundle would not run
 */
export function buildDist(root: string, out: string): void {
  const modules = join(root, 'node_modules');
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  runNode([join(modules, 'typescript/bin/tsc')], root);
  rmSync(out, { recursive: true, force: true });
  bundle(join(modules, '@vercel/ncc/dist/ncc/cli.js'), root, out);
  for (const command of COMMANDS) {
    if (existsSync(join(root, `src/${command}.ts`))) writeFileSync(join(out, `${command}.js`), stub(command));
  }
  for (const name of bundlesIn(out)) stripComments(join(out, name));
  loadOnFirstUse(join(out, 'index.js'), 'crypto');
  checkBundle(out, optionalPeers(modules));
}

function bundlesIn(out: string): string[] {
  return readdirSync(out).filter((name) => name.endsWith('index.js'));
}

/**
 * Takes the comments out, a quarter of what every job downloads; licences are in `licenses.txt`. The code itself stays as it is, to the
 * letter: printed anew by a minifier, it took a tenth longer to start.
 */
function stripComments(file: string): void {
  const code = readFileSync(file, 'utf8');
  let stripped = '';
  let position = 0;
  const cut = (start: number, end: number) => {
    const lineStart = code.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = code.indexOf('\n', end);
    const alone = lineStart >= position && code.slice(lineStart, start).trim() === '';
    if (alone && lineEnd >= 0 && code.slice(end, lineEnd).trim() === '') {
      stripped += code.slice(position, lineStart);
      position = lineEnd + 1;
    } else {
      // A comment parts what is on either side of it, and one with a line break can end a statement (ECMA-262, 5.1.2).
      stripped += code.slice(position, start) + (code.slice(start, end).includes('\n') ? '\n' : ' ');
      position = end;
    }
  };
  const comments: [number, number][] = [];
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onComment: (_block, _text, start, end) => comments.push([start, end]),
  });
  for (const [start, end] of comments) {
    cut(start, end);
  }
  writeFileSync(file, stripped + code.slice(position));
}

/**
 * Makes the bundle load a module of Node when something of it is used, not when it is imported. `@actions/core` imports `crypto` for the
 * delimiter of outputs; those 3 ms are an eighth of what a step takes to say what is wrong with its inputs.
 * @throws Error if the bundle loads the module otherwise than expected
 */
function loadOnFirstUse(file: string, module: string): void {
  const code = readFileSync(file, 'utf8');
  const load = `__WEBPACK_EXTERNAL_createRequire(import.meta.url)("${module}")`;
  if (!code.includes(load)) return;
  const parts = code.split(`module.exports = ${load};`);
  if (parts.length !== 2) throw new Error(`index.js loads ${module} otherwise than the build expects`);
  writeFileSync(file, parts.join(`module.exports = new Proxy({}, { get: (_, name) => ${load}[name] });`));
}

function bundle(ncc: string, root: string, out: string): void {
  runNode([ncc, 'build', 'lib/src/main.js', '--out', out, '--no-cache', '--license', 'licenses.txt'], root);
}

function stub(command: string): string {
  return `import { run } from './index.js';\n\nawait run('${command}');\n`;
}

/** What the MongoDB driver can use and does without: it imports each where it catches the failure. */
function optionalPeers(modules: string): string[] {
  const manifest = join(modules, 'mongodb/package.json');
  if (!existsSync(manifest)) return [];
  const { peerDependenciesMeta = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  };
  return Object.keys(peerDependenciesMeta).filter((name) => peerDependenciesMeta[name]?.optional);
}

/** ncc ends well even when an import could not be resolved, and leaves a call that fails when it is reached. */
function checkBundle(out: string, optional: readonly string[]): void {
  const bundles = bundlesIn(out);
  for (const name of bundles) {
    const calls = readFileSync(join(out, name), 'utf8').matchAll(/eval\("require"\)\("([^"]*)"\)/g);
    for (const [, unresolved = ''] of calls) {
      if (!optional.includes(unresolved)) {
        throw new Error(`${name} has an import that was not resolved: ${unresolved}`);
      }
    }
  }
  const urls = JSON.stringify(bundles.map((name) => pathToFileURL(join(out, name)).href));
  const script = `
    for (const url of ${urls}) {
      const { run } = await import(url);
      if (url.endsWith('/index.js') && typeof run !== 'function') throw new Error('index.js does not export run');
    }`;
  runNode(['--input-type=module', '--eval', script], out);
}
