import type { CodeFormat } from '#core/read';

/** One text that the compatible mode read. */
export type OnText = (text: string) => void;

/**
 * Decodes in the page with @zxing/browser, where WebAssembly or the worker does not load. Honest rating: about one
 * dense frame in two when held flat in good light, hardly any when tilted or dim (docs/reading.md).
 */
export async function readCompatibly(
  video: HTMLVideoElement,
  formats: readonly CodeFormat[],
  onText: OnText,
): Promise<() => void> {
  const [{ BrowserMultiFormatReader }, { BarcodeFormat, DecodeHintType }] = await Promise.all([
    import('@zxing/browser'),
    import('@zxing/library'),
  ]);
  const names = {
    QRCode: BarcodeFormat.QR_CODE,
    DataMatrix: BarcodeFormat.DATA_MATRIX,
    EAN13: BarcodeFormat.EAN_13,
    Aztec: BarcodeFormat.AZTEC,
    Code128: BarcodeFormat.CODE_128,
  } satisfies Record<CodeFormat, unknown>;
  const hints = new Map<number, unknown>([
    [DecodeHintType.TRY_HARDER, true],
    [DecodeHintType.POSSIBLE_FORMATS, formats.map((format) => names[format])],
  ]);
  const reader = new BrowserMultiFormatReader(hints, { delayBetweenScanAttempts: 30, delayBetweenScanSuccess: 30 });
  const controls = reader.scan(video, (result) => {
    if (result) onText(result.getText());
  });
  return () => controls.stop();
}
