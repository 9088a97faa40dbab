import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { ScanView, type ScanViewProps } from './scan-view.tsx';
import { rootOnPage } from '../../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const ready = {
  kind: 'ready',
  lines: 1080,
  hasTorch: false,
  compatible: false,
  devices: [{ id: 'a', label: '' }],
  deviceId: 'a',
} as const;

function show(change: Partial<ScanViewProps> = {}, language: 'fr' | 'en' = 'fr') {
  const props: ScanViewProps = {
    camera: ready,
    hint: null,
    foreign: null,
    reading: null,
    lastReadMs: null,
    handScanner: 'ready',
    nfc: 'absent',
    pictureTrouble: null,
    readsBoxes: true,
    onVideo: vi.fn(),
    onVeil: vi.fn(),
    onPicture: vi.fn(),
    onText: vi.fn(),
    onOpenCamera: vi.fn(),
    onTorch: vi.fn(),
    onStartNfc: vi.fn(),
    ...change,
  };
  const { place, root } = rootOnPage();
  act(() =>
    root.render(
      <LanguageProvider value={language}>
        <ScanView {...props} />
      </LanguageProvider>,
    ),
  );
  return { place, props };
}

const get = (place: HTMLElement, testId: string) => place.querySelector(`[data-testid="${testId}"]`);

describe('ScanView', () => {
  it('invites, and says which ways read', () => {
    const { place, props } = show();
    expect(place.querySelector('h1')?.textContent).toBe('Présentez le téléphone');
    expect(place.textContent).toContain('prête, 1080 lignes');
    expect(place.textContent).toContain('absent de ce poste');
    expect(props.onVideo).toHaveBeenCalledWith(place.querySelector('video'));
  });

  it.each([
    ['a coarse camera', { camera: { ...ready, lines: 480 } }, '480 lignes seulement'],
    ['the compatible mode', { camera: { ...ready, compatible: true } }, 'mode compatible'],
    ['the one thing to change', { hint: 'closer' }, 'Approchez'],
    ['a code that is not ours', { foreign: 'web-address' }, "Ce n'est pas notre code\u00a0: adresse de site"],
    ['how fast the last reading was', { lastReadMs: 412 }, 'Dernière lecture en 0,4\u00a0s'],
    ['a slow hand scanner at work', { reading: { part: 0.626 } }, 'Lecture… 62\u00a0%'],
    ['a picture without a code', { pictureTrouble: 'READ_PICTURE_NO_CODE' }, 'Aucun code dans cette image'],
  ] as const)('says %s', (_what, change, words) => {
    expect(show(change).place.textContent).toContain(words);
  });

  it('says why the camera does not read, and opens it again', () => {
    const { place, props } = show({ camera: { kind: 'trouble', code: 'READ_CAMERA_DENIED' } });
    const alert = place.querySelector('[role="alert"]');
    expect(alert?.getAttribute('data-code')).toBe('READ_CAMERA_DENIED');
    act(() => alert?.querySelector('button')?.click());
    expect(props.onOpenCamera).toHaveBeenCalledWith();
  });

  it('takes a pasted code at once', () => {
    const { place, props } = show();
    const field = get(place, 'scan-paste') as HTMLInputElement;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    act(() => {
      setValue?.call(field, 'cpt1:abc');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(props.onText).toHaveBeenCalledWith('cpt1:abc');
    expect(field.value).toBe('');
  });

  it('speaks English', () => {
    expect(show({}, 'en').place.querySelector('h1')?.textContent).toBe('Hold up the phone');
  });
});
