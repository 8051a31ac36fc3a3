export const ACTION_FILES = [
  'action.yml',
  'delete/action.yml',
  'sweep/action.yml',
  'search-indexes/action.yml',
  'emulator/action.yml',
];
