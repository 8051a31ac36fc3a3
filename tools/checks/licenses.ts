import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';

const ALLOWED = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
/** Also allowed for packages that are not part of the bundle. */
const ALLOWED_FOR_DEVELOPMENT = ['MIT OR Apache-2.0', '(MIT OR CC0-1.0)', 'BlueOak-1.0.0', 'CC-BY-4.0'];

/** Every package in package-lock.json has a license that is allowed. */
export const licenses: Check = ({ root }) => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries<{ license?: string; dev?: boolean; link?: boolean }>(packages).filter(
    ([path, { link }]) => path !== '' && !link,
  );
  const problems = installed
    .filter(([, { license = '', dev }]) => {
      return !(ALLOWED.includes(license) || (dev && ALLOWED_FOR_DEVELOPMENT.includes(license)));
    })
    .map(([path, { license }]) => `${path} has the license ${license}, which is not allowed.`);
  return { problems, summary: `${installed.length} packages` };
};
