import { describe, expect, test } from '@jest/globals';
import { StepLog } from '../../../tools/local-runner/step-log.ts';

function read(lines: string[], debug = false): StepLog {
  const log = new StepLog(debug);
  for (const line of lines) {
    log.line(line);
  }
  return log;
}

describe('StepLog', () => {
  test('shows groups, annotations and plain lines as a reader sees them', () => {
    const log = read([
      '::group::Working',
      'plain',
      '::endgroup::',
      '::error title=Oops::It%0Abroke',
      '::warning::Careful',
      '::notice::By the way',
      '::add-matcher::x.json',
    ]);
    expect(log.visible).toEqual([
      '##[group]Working',
      'plain',
      '##[endgroup]',
      'Error: It',
      'broke',
      'Warning: Careful',
      'Notice: By the way',
    ]);
    expect(log.annotations).toEqual([
      { level: 'error', title: 'Oops', message: 'It\nbroke' },
      { level: 'warning', message: 'Careful' },
      { level: 'notice', message: 'By the way' },
    ]);
    expect(log.failed).toBe(false);
  });

  test('masks from the command on, and not before', () => {
    const log = read(['a hunter2', '::add-mask::hunter2', 'a hunter2', '::error title=t hunter2::e hunter2']);
    expect(log.visible).toEqual(['a hunter2', 'a ***', 'Error: e ***']);
    expect(log.annotations).toEqual([{ level: 'error', title: 't ***', message: 'e ***' }]);
    expect(log.masks()).toEqual(['hunter2']);
  });

  test('masks the lines of a secret, also when they are printed in one command', () => {
    const log = read(['::add-mask::first%0Asecond', 'second', '::notice::x first%0Asecond y']);
    expect(log.visible).toEqual(['***', 'Notice: x *** y']);
  });

  test('warns of an empty mask', () => {
    expect(read(['::add-mask::  ']).visible).toEqual([
      "Warning: Can't add secret mask for empty string in ##[add-mask] command.",
    ]);
  });

  test('hides debug messages unless asked for them, and masks them either way', () => {
    const lines = ['::add-mask::s3cret', '::debug::a%0As3cret'];
    expect(read(lines).visible).toEqual([]);
    expect(read(lines).hidden).toEqual(['##[debug]a', '##[debug]***']);
    expect(read(lines, true).visible).toEqual(['::add-mask::***', '##[debug]a', '##[debug]***']);
  });

  test('echoes on request', () => {
    expect(read(['::echo::on', '::add-mask::s3cret', '::echo::off', '::add-mask::other']).visible).toEqual([
      '::add-mask::***',
    ]);
  });

  test('reads no commands between stop-commands and its token', () => {
    const log = read([
      '::stop-commands::Token1',
      '::error::not an error',
      '::token1::',
      '::error::an error',
      '::token1::',
    ]);
    expect(log.visible).toEqual([
      '::stop-commands::Token1',
      '::error::not an error',
      '::token1::',
      'Error: an error',
      '::token1::',
    ]);
    expect(log.annotations).toHaveLength(1);
  });

  test('understands the old ways to set outputs and state, with a warning', () => {
    const log = read(['::set-output name=a::1', '::save-state name=b::2']);
    expect(log.outputs).toEqual({ a: '1' });
    expect(log.state).toEqual({ b: '2' });
    expect(log.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(read(['::set-output name=a::1'], true).visible[0]).toBe('::set-output name=a::1');
  });

  test.each(['::set-output::x', '::set-env name=A::b', '::add-path::/x'])('fails the step on %s', (line) => {
    const log = read([line]);
    expect(log.failed).toBe(true);
    expect(log.visible[0]).toBe(`Error: Unable to process command '${line}' successfully.`);
  });

  test('tells its listeners', () => {
    const seen: string[] = [];
    const log = new StepLog(false);
    log.onLine((line) => seen.push(line));
    log.line('::error::a%0Ab');
    expect(seen).toEqual(['Error: a', 'b']);
  });
});
