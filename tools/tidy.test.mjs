// A test of the repository itself: lengths, banned words, sentences outside ui/text, files that must not be here.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && statSync(path.join(root, file), { throwIfNoEntry: false }));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const code = tracked.filter((file) => /^(src|e2e|bench|tools)\/.*[.](ts|tsx|mjs)$/.test(file));
const product = code.filter((file) => /^src\//.test(file) && !/[.]test[.]|__fixtures__/.test(file));
/** Dated tables and fixtures are data: one row a line, as long as it takes. */
const isData = (file) => /^src\/core\/tariffs\/rows\/|__fixtures__|__vectors__/.test(file);

function parse(file) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, kind);
}

function* nodesOf(node) {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

describe('lengths', () => {
  const lengths = product.filter((file) => !isData(file)).map((file) => read(file).split('\n').length - 1);

  it('keeps every file within 300 lines', () => {
    expect(code.filter((file) => !isData(file) && read(file).split('\n').length - 1 > 300)).toEqual([]);
  });

  it('keeps the median file within 60 lines', () => {
    const sorted = [...lengths].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('keeps every function within 70 lines', () => {
    const long = [];
    for (const file of product) {
      const source = parse(file);
      const line = (position) => source.getLineAndCharacterOfPosition(position).line;
      for (const node of nodesOf(source)) {
        if (!ts.isFunctionLike(node) || !node.body) continue;
        const lines = line(node.end) - line(node.getStart()) + 1;
        if (lines > 70) long.push(`${file}:${line(node.getStart()) + 1} ${lines} lines`);
      }
    }
    expect(long).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['unfinished work', /\b(TODO|FIXME|XXX|HACK)\b/],
    ['muted checks', /@ts-(ignore|expect-error|nocheck)|eslint-disable/],
    ['any', /(:|<|as) any\b/],
  ])('has no %s', (_what, pattern) => {
    const found = code.filter((file) => !file.startsWith('tools/tidy') && pattern.test(read(file)));
    expect(found).toEqual([]);
  });

  it('names no vague room', () => {
    expect(product.filter((file) => /(utils?|helpers?|common|misc|manager)[.]tsx?$/.test(file))).toEqual([]);
  });
});

describe('sentences', () => {
  /** French or English prose: two words or an accented one, with a letter case that code does not have. */
  const prose = /[A-Za-zÀ-ÿ]{2,}[ \u00a0][A-Za-zÀ-ÿ]{2,}|[À-ÿ]/;
  const screens = product.filter(
    (file) => /^src\/(ui|app|wallet|pages)\/.*[.]tsx$/.test(file) && !file.startsWith('src/ui/text/'),
  );

  it('stand in ui/text only', () => {
    const found = [];
    for (const file of screens) {
      for (const node of nodesOf(parse(file))) {
        const isText = ts.isJsxText(node) && /[A-Za-zÀ-ÿ]{2,}/.test(node.text);
        const isSentence = ts.isStringLiteral(node) && prose.test(node.text) && isVisible(node);
        if (isText || isSentence) found.push(`${file}: ${node.text.trim()}`);
      }
    }
    expect(found).toEqual([]);
  });
});

/** Attributes and strings a person sees; class names, SVG paths and keys are not. */
function isVisible(node) {
  const attribute = ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : null;
  return attribute === null
    ? !ts.isImportDeclaration(node.parent)
    : ['aria-label', 'title', 'placeholder', 'label', 'alt', 'description'].includes(attribute);
}

describe('files', () => {
  it('weigh less than a megabyte', () => {
    expect(tracked.filter((file) => statSync(path.join(root, file)).size > 1_048_576)).toEqual([]);
  });

  it('carry no machine path and no registry host', () => {
    const texts = tracked.filter((file) => /[.](ts|tsx|mjs|js|json|md|css|html)$/.test(file));
    const pattern = new RegExp(['/work' + '/', '/home' + '/', '"resolved": *"https?:'].join('|'));
    expect(texts.filter((file) => pattern.test(read(file)))).toEqual([]);
  });
});
