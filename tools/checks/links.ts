import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { headingIds, linksIn } from './markdown.ts';

/** Dependencies and generated files. */
const EXCLUDED = ['**/node_modules/**', 'dist/**', 'emulator/dist/**', 'lib/**', 'coverage/**'];

/** Finds broken relative links in all documents. */
export function checkLinks(root: string): { problems: string[]; links: number; documents: number } {
  const documents = globSync('**/*.md', { cwd: root, exclude: EXCLUDED })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const problems: string[] = [];
  let links = 0;
  for (const document of documents) {
    for (const { line, target } of linksIn(readFileSync(join(root, document), 'utf8'))) {
      if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) {
        continue;
      }
      links += 1;
      const problem = brokenLink(root, document, target);
      if (problem !== undefined) {
        problems.push(`${document}:${line} links to ${target}, but ${problem}.`);
      }
    }
  }
  return { problems, links, documents: documents.length };
}

/** The reason why a link is broken; undefined if it is not. */
function brokenLink(root: string, document: string, target: string): string | undefined {
  const [path = '', fragment] = target.split('#').map(decodeURIComponent);
  const file = path === '' ? document : posix.join(posix.dirname(document), path);
  if (file.startsWith('..')) {
    return 'it is outside the repository';
  }
  if (!existsSync(join(root, file))) {
    return `${file} does not exist`;
  }
  if (!fragment || !file.endsWith('.md')) {
    return undefined;
  }
  const ids = headingIds(readFileSync(join(root, file), 'utf8'));
  return ids.has(fragment) ? undefined : `${file} does not have this heading`;
}
