import { frameSideMax, type Frame } from '#core/read';

/** Makes a reader of pixels that keeps one canvas for all frames of a camera. */
export function createPixelReader(): (source: VideoFrame | ImageBitmap | Blob) => Promise<Frame> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });

  return async (source) => {
    if (!context) throw new TypeError('no canvas here');
    const image = source instanceof Blob ? await createImageBitmap(source) : source;
    try {
      const [wide, high] =
        'displayWidth' in image ? [image.displayWidth, image.displayHeight] : [image.width, image.height];
      const scale = Math.min(1, frameSideMax / Math.max(wide, high));
      const width = Math.max(1, Math.round(wide * scale));
      const height = Math.max(1, Math.round(high * scale));
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return { width, height, data };
    } finally {
      image.close();
    }
  };
}
