import { useSyncExternalStore } from 'react';

const widest = 480;
const bandPx = 28;

function follow(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => {
    removeEventListener('resize', onChange);
  };
}

/** CSS pixels the code may take: the width of the page, or its height when the phone lies on its side. */
export function useRoomForCode(): number {
  return useSyncExternalStore(follow, () =>
    Math.min(widest, document.documentElement.clientWidth, Math.max(280, innerHeight - bandPx)),
  );
}
