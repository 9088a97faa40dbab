import { describe, expect, it } from 'vitest';
import type { Command, CommandIo, CommandResult } from './command.ts';
import { runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

const io: CommandIo = {
  readText: () => Promise.reject(new UsageError('cannot read x (ENOENT)')),
  readBytes: () => Promise.reject(new UsageError('cannot read x (ENOENT)')),
  readTextIfPresent: () => Promise.resolve(null),
  writeText: () => Promise.resolve(),
  writeBytes: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  nowSeconds: () => 0,
  random: (count) => new Uint8Array(count),
};

async function run(args: readonly string[], result: CommandResult | Error, isTerminal = false) {
  let received: unknown;
  const command: Command = {
    usage: {
      line: 'FILE --to OUT [--at INSTANT] [--text]',
      help: 'a command',
      positionals: [1, 2],
      values: ['to', 'at'],
      required: ['to'],
      flags: ['text'],
    },
    run: (options) => {
      received = options;
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
  };
  const written = { out: '', err: '' };
  const status = await runCommand(args, new Map([['box open', () => Promise.resolve(command)]]), io, {
    isTerminal,
    out: (text) => ((written.out += text), Promise.resolve()),
    err: (text) => ((written.err += text), Promise.resolve()),
  });
  return { status, received, ...written };
}

const done: CommandResult = { status: 0, json: { n: 1 }, text: 'one' };

describe('options', () => {
  it('takes values in both spellings, flags, - and what follows --', async () => {
    const { received } = await run(['box', 'open', '-', '--to=a=b', '--at', '-5', '--text', '--', '--x'], done);
    expect(received).toEqual({
      positionals: ['-', '--x'],
      values: new Map([
        ['to', 'a=b'],
        ['at', '-5'],
      ]),
      flags: new Set(['text']),
    });
  });

  it.each([
    [['box', 'open', 'f']],
    [['box', 'open', 'f', '--to']],
    [['box', 'open', 'f', '--to=']],
    [['box', 'open', 'f', '--to', '--text']],
    [['box', 'open', 'f', '--to', 'a', '--to', 'b']],
    [['box', 'open', 'f', '--to', 'a', '--text', '--text']],
    [['box', 'open', 'f', '--to', 'a', '--text=yes']],
    [['box', 'open', 'f', '--to', 'a', '--unknown']],
    [['box', 'open', 'f', '--to', 'a', '--__proto__', 'b']],
    [['box', 'open', 'f', '--to', 'a', '-t']],
    [['box', 'open', '--to', 'a']],
    [['box', 'open', 'f', 'g', 'h', '--to', 'a']],
    [['box', 'shut']],
    [['box']],
    [[]],
  ])('refuses %j with status 2 and nothing on stdout', async (args) => {
    const { status, out, err, received } = await run(args, done);
    expect({ status, out, received }).toEqual({ status: 2, out: '', received: undefined });
    expect(err).toMatch(/^comptoir: /);
  });
});

describe('answers', () => {
  const line = ['box', 'open', 'f', '--to', 'a'];

  it('prints one JSON document when nobody watches or when asked', async () => {
    expect(await run(line, done)).toMatchObject({ status: 0, out: '{"n":1}\n', err: '' });
    expect(await run([...line, '--json'], done, true)).toMatchObject({ out: '{"n":1}\n' });
  });

  it('prints text to a person, and the JSON indented when there is no text', async () => {
    expect(await run(line, done, true)).toMatchObject({ out: 'one\n' });
    expect(await run(line, { status: 1, json: { n: 1 } }, true)).toMatchObject({
      status: 1,
      out: '{\n  "n": 1\n}\n',
    });
  });

  it('prints a bare answer everywhere but under an explicit --json', async () => {
    const bare: CommandResult = { status: 0, json: { n: 1 }, bare: '123' };
    expect(await run(line, bare)).toMatchObject({ out: '123\n' });
    expect(await run(line, bare, true)).toMatchObject({ out: '123\n' });
    expect(await run([...line, '--json'], bare)).toMatchObject({ out: '{"n":1}\n' });
  });

  it('keeps stdout empty for status 2, for unreadable input and for a bug, whose message may quote the input', async () => {
    expect(await run(line, { status: 2, error: 'no' })).toMatchObject({ status: 2, out: '' });
    expect(await run(line, new UsageError('cannot read f'))).toMatchObject({
      status: 2,
      out: '',
      err: 'comptoir: cannot read f\n',
    });
    const bug = await run(line, new TypeError('secret 1851275116001'));
    expect(bug).toMatchObject({ status: 2, out: '', err: 'comptoir: internal error (TypeError)\n' });
  });
});
