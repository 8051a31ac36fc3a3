/** Where projects are found, and everything that belongs to one. */
export const GROUPS = '/api/atlas/v2/groups';

/** Query parameters of operations that list something. */
export const LIST_QUERY: readonly string[] = ['includeCount', 'itemsPerPage', 'pageNum'];
