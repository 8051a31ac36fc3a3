import { expect, test } from '@jest/globals';
import { parseRoles } from '../../src/inputs/create-fields.ts';

test('the input database-user-roles has one role@database per line', () => {
  expect(parseRoles('readWrite@shop\n\n  custom_role-1@admin ')).toEqual({
    value: [
      { roleName: 'readWrite', databaseName: 'shop' },
      { roleName: 'custom_role-1', databaseName: 'admin' },
    ],
    problems: [],
  });
});

test.each([
  'readWrite',
  '@shop',
  'readWrite@',
  'a@b@c',
  'read write@shop',
  'read@sh.op',
  'read@a b',
  'read@$x',
])('the input database-user-roles is reported with the invalid line %s', (line) => {
  expect(parseRoles(`read@shop\n${line}`).problems).toEqual([
    `the line "${line}" does not have the form role@database`,
  ]);
});

test.each(['readWriteAnyDatabase', 'atlasAdmin', 'backup', 'clusterMonitor', 'enableSharding'])(
  'the role %s is reported with any database but admin',
  (role) => {
    expect(parseRoles(`${role}@shop`).problems).toEqual([
      `the role ${role} exists in the database admin only; use ${role}@admin instead`,
    ]);
    expect(parseRoles(`${role}@admin`).problems).toEqual([]);
  },
);
