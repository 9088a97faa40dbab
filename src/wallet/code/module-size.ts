/** How large the code is drawn, in device pixels: one module, and the white around the code. */
export interface CodeSize {
  readonly modulePx: number;
  readonly quietPx: number;
}

const idealQuietModules = 4;
const leastQuietModules = 2;
/** CSS pixels a module under which a plain webcam misses frames (scan.md §0: 4 px a module reads 99 %). */
const leastCssPx = 4;
const mostCssPx = 7;

/**
 * The largest whole number of device pixels a module that fits `cssWidth` with the quiet zone of 4 modules. Where that
 * is under 4 CSS pixels, the quiet zone gives way first, down to 2 modules, and only then the module.
 */
export function sizeOfCode(modules: number, cssWidth: number, pixelRatio: number): CodeSize {
  const width = Math.floor(cssWidth * pixelRatio);
  const fitting = (quiet: number) => Math.floor(width / (modules + 2 * quiet));
  const least = Math.ceil(leastCssPx * pixelRatio);
  const ideal = Math.min(Math.floor(mostCssPx * pixelRatio), fitting(idealQuietModules));
  if (ideal < least && fitting(leastQuietModules) >= least) {
    return { modulePx: least, quietPx: Math.floor((width - modules * least) / 2) };
  }
  const modulePx = Math.max(1, ideal);
  return { modulePx, quietPx: idealQuietModules * modulePx };
}
