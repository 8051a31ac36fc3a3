/** The actions that this repository can have; the prefix names each one's tables in README.md. */
export const ACTIONS = [
  { prefix: '', file: 'action.yml' },
  { prefix: 'delete-', file: 'delete/action.yml' },
  { prefix: 'sweep-', file: 'sweep/action.yml' },
];
