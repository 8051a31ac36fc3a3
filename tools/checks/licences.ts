import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';

/** What may be in the bundles that users run. */
const PRODUCTION = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
/** What may be used to build and test them besides. */
const DEVELOPMENT = [...PRODUCTION, 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense'];

interface LockedPackage {
  dev?: boolean;
  link?: boolean;
  license?: string;
  resolved?: string;
}

/** Every package in the lockfile has a licence that goes with this project's. */
export const licences: Check = ({ root }) => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = Object.entries<LockedPackage>(lock.packages).filter(([, { link }]) => !link);
  const problems = packages.flatMap(([path, entry]) => {
    const licence = entry.license ?? ownLicence(root, path);
    const allowed = entry.dev ? DEVELOPMENT : PRODUCTION;
    if (satisfies(licence, allowed)) return [];
    const use = entry.dev ? 'development' : 'production';
    return [`${path || 'package.json'} has the licence ${licence}, which is not allowed in ${use}.`];
  });
  return {
    problems,
    summary: `${packages.length} packages, allowed in production: ${PRODUCTION.join(', ')}`,
  };
};

/** Whether an SPDX expression can be fulfilled with the licences allowed; `AND` binds stronger than `OR`. */
export function satisfies(expression: string, allowed: string[]): boolean {
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.includes(licence)));
}

/** Packages of this repository have no licence in the lockfile. */
function ownLicence(root: string, path: string): string {
  const text = readFileSync(join(root, path, 'package.json'), 'utf8');
  return JSON.parse(text).license ?? 'none';
}
