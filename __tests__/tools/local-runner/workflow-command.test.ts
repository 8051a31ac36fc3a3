import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../tools/local-runner/workflow-command.ts';

const parse = (line: string) => parseCommand(line, new Set(['error', 'group', 'add-mask']));

describe('parseCommand', () => {
  test.each([
    ['::error::It broke', { name: 'error', properties: {}, data: 'It broke' }],
    ['  ::group::Indented', { name: 'group', properties: {}, data: 'Indented' }],
    ['::ERROR::Any case', { name: 'error', properties: {}, data: 'Any case' }],
    ['::error title=a,line=3::b::c', { name: 'error', properties: { title: 'a', line: '3' }, data: 'b::c' }],
    [
      '::error title=a%3A%2Cb%25::x%0Dy%0Az%250A%3A',
      { name: 'error', properties: { title: 'a:,b%' }, data: 'x\ry\nz%0A%3A' },
    ],
    ['text ##[group]Old', { name: 'group', properties: {}, data: 'Old' }],
    [
      '##[error title=a%3Bb;line=3]c%5D',
      { name: 'error', properties: { title: 'a;b', line: '3' }, data: 'c]' },
    ],
  ])('reads %s', (line, command) => {
    expect(parse(line)).toEqual(command);
  });

  test.each([
    'text ::error::not at the start',
    '::unknown::x',
    '::error',
    'a::error::b',
    '##[error',
    '',
    '::',
  ])('takes %j for plain text', (line) => {
    expect(parse(line)).toBeUndefined();
  });
});
