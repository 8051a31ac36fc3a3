import type { Route } from '../route.ts';
import { accessListRoutes } from './access-list.ts';
import { clusterRoutes } from './clusters.ts';
import { databaseUserRoutes } from './database-users.ts';
import { flexClusterRoutes } from './flex-clusters.ts';
import { ipinfoRoutes } from './ipinfo.ts';
import { oauthRoutes } from './oauth.ts';
import { projectRoutes } from './projects.ts';
import { restoreJobRoutes } from './restore-jobs.ts';
import { searchIndexRoutes } from './search-indexes.ts';
import { serverlessRoutes } from './serverless.ts';
import { serviceAccountRoutes } from './service-accounts.ts';
import { snapshotRoutes } from './snapshots.ts';

/** All operations. Each resource has its own file in this folder. */
export const routes: readonly Route[] = [
  ...oauthRoutes,
  ...ipinfoRoutes,
  ...projectRoutes,
  ...serviceAccountRoutes,
  ...clusterRoutes,
  ...flexClusterRoutes,
  ...serverlessRoutes,
  ...snapshotRoutes,
  ...restoreJobRoutes,
  ...databaseUserRoutes,
  ...accessListRoutes,
  ...searchIndexRoutes,
];
