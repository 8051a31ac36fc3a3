import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What the tests and deployments of the examples do here: insert a document, and find it. */
const USE_DATABASE = `
import { createRequire } from 'node:module';
const { MongoClient } = createRequire(ROOT)('mongodb');
const client = new MongoClient(process.env.MONGODB_URI);
const products = client.db(process.env.npm_package_name ?? 'shop').collection('products');
if (!process.env.READ_ONLY) await products.insertOne({ name: 'tea' });
console.log('documents:', await products.countDocuments());
await client.close();
`;

/** The scripts that examples call. A deployment only gets its login, which may take seconds to reach the instance. */
const SCRIPTS = {
  seed: 'exec node use-database.mjs',
  test: 'exec node use-database.mjs',
  deploy: 'test -n "$MONGODB_URI"',
  'test-preview': 'READ_ONLY=1 exec node use-database.mjs',
};
const SERVICES = ['shop', 'billing'];

/** Creates a repository that fits the examples: with a pull request that changes two services, checked out as on GitHub. */
export function createRepository(folder: string, root: string, repository: string, workflow: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=act', '-c', 'user.email=act@example.com', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `https://github.com/${repository}.git`);
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  copyFileSync(join(root, workflow), join(folder, '.github/workflows', basename(workflow)));
  write('use-database.mjs', USE_DATABASE.replace('ROOT', JSON.stringify(join(root, 'package.json'))));
  for (const [name, command] of Object.entries(SCRIPTS)) {
    write(name, `#!/bin/sh\n${command}\n`, 0o755);
  }
  writePackage('.', 'shop', './use-database.mjs');
  git('add', '.');
  git('commit', '--quiet', '--message=Main');
  git('checkout', '--quiet', '-b', 'feature');
  for (const service of SERVICES) {
    writePackage(`services/${service}`, service, '../../use-database.mjs');
  }
  git('add', '.');
  git('commit', '--quiet', '--message=Feature');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message=Merge', 'feature');

  function writePackage(path: string, name: string, script: string): void {
    const scripts = { test: `node ${script}`, seed: `node ${script}` };
    write(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', private: true, scripts }));
    const packages = { '': { name, version: '1.0.0' } };
    write(
      join(path, 'package-lock.json'),
      JSON.stringify({ name, version: '1.0.0', lockfileVersion: 3, packages }),
    );
  }
}
