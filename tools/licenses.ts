import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The entries of package-lock.json that are read here. */
interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
}

/**
 * The licenses of all packages that users of the actions can get, with their texts. ncc has an option for this, but it writes the packages
 * of a single chunk, each time over those of the chunk before.
 */
export function collectLicenses(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const texts = new Set<string>();
  for (const [path, { dev, link }] of Object.entries<LockedPackage>(lock.packages)) {
    if (path.startsWith('node_modules/') && !dev && !link) {
      texts.add(readLicense(join(root, path)));
    }
  }
  return `${[...texts].sort().join('\n\n')}\n`;
}

function readLicense(folder: string): string {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return [name, license, ...texts].map((text: string) => text.replaceAll('\r\n', '\n').trim()).join('\n');
}
