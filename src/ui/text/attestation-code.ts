import { encode } from 'uqr';

/** The square code of a signed attestation as an SVG drawing: level L, quiet zone of four modules, always the same bytes. */
export function attestationCode(signed: string): string {
  const { data } = encode(signed, { ecc: 'L', border: 4 });
  const size = data.length;
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join('')}"/></svg>`
  );
}
