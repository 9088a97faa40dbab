import { startDecoder, type Decoder } from '#adapters/decoder';
import { trustedUrl } from '#adapters/trusted-url';

let started: Decoder | null = null;

/** The one decoder of the page, started when a camera or a picture first needs it. */
export function decoder(): Decoder {
  return (started ??= startDecoder(trustedUrl));
}
