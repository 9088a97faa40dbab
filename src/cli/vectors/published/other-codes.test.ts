import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '#core/read';
import { Desk } from '../../../core/verify/__fixtures__/desk.ts';
import { hasPublished, readPublished } from '../__fixtures__/published.ts';

interface Card {
  readonly qrNumeric: string;
  readonly jws: string;
}
interface DevTools {
  readonly text: Readonly<Record<string, string>>;
  readonly json: Readonly<Record<string, unknown>>;
}
interface Certificates {
  readonly files: Readonly<Record<string, { PREFIX?: string; BASE45?: string; COMPRESSED?: string }>>;
}

const refusedOffTheWire =
  /^(WIRE_(SHAPE|CHARSET|TOO_LONG|TOO_SHORT|LENGTH|RANGE|VERSION)|B64_NOT_CANONICAL|HEADER_NOT_ALLOWED)$/;

/** Every way of handing a text to the verifier. */
const spellings = (text: string) => [text, `cpt1:${text}`, `cpt1:${text}~${text}`];

describe.skipIf(!hasPublished)('[shared] other codes of health', () => {
  it('every EU certificate is recognised as one but for the four made unreadable, and no form of any is accepted', async () => {
    const desk = await Desk.open();
    const { files } = readPublished<Certificates>('eu_dcc_testdata.json');
    const unknown: string[] = [];
    for (const [file, { PREFIX = '', BASE45 = '', COMPRESSED = '' }] of Object.entries(files)) {
      const found = recognise({ text: PREFIX, via: 'camera' });
      if (found.kind === 'other' && found.name === 'unknown') unknown.push(path.basename(file));
      else expect(found).toEqual({ kind: 'other', name: 'eu-certificate' });
      for (const text of [PREFIX, BASE45, COMPRESSED].flatMap(spellings)) {
        expect(await desk.verify(text)).toMatch(refusedOffTheWire);
      }
    }
    expect(Object.keys(files)).toHaveLength(49);
    // Letters outside base45, then the prefixes HL0, HC2 and none.
    expect(unknown).toEqual(['B1.json', 'H1.json', 'H2.json', 'H3.json']);
  });

  it('every SMART Health Card text and file is recognised as something else or unreadable, never accepted', async () => {
    const desk = await Desk.open();
    const example = readPublished<Card>('shc_spec_example_00.json');
    const dev = readPublished<DevTools>('shc_dev_tools_testdata.json');
    const texts = [
      example.qrNumeric,
      example.jws,
      ...Object.values(dev.text),
      ...Object.values(dev.json).map((file) => JSON.stringify(file)),
    ];
    expect(texts.length).toBeGreaterThan(120);
    for (const text of texts) {
      expect(recognise({ text, via: 'camera' }).kind).not.toBe('token');
      for (const spelling of [...spellings(text), text.replace('shc:/', '')]) {
        expect(await desk.verify(spelling)).toMatch(refusedOffTheWire);
      }
    }
    expect(recognise({ text: example.qrNumeric, via: 'camera' })).toEqual({ kind: 'other', name: 'smart-health-card' });
  });
});
