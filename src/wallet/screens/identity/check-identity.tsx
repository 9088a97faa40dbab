import { useState } from 'react';
import { makePhoneKey, type NewPhoneKey } from '../../phone/phone-key.ts';
import type { CheckProps } from './check-props.ts';
import { DocumentCheck } from './document-check.tsx';
import { VideoCheck } from './video-check.tsx';

/** Proves who holds the phone, by an officer on video or by the chip of an electronic document. */
export function CheckIdentity({ way, ...props }: Omit<CheckProps, 'newKey'> & { readonly way: 'video' | 'document' }) {
  const [key] = useState(() => {
    let made: Promise<NewPhoneKey> | null = null;
    return () => (made ??= makePhoneKey());
  });
  return way === 'video' ? <VideoCheck {...props} newKey={key} /> : <DocumentCheck {...props} newKey={key} />;
}
