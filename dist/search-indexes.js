import { run } from './index.js';

await run('search-indexes');
