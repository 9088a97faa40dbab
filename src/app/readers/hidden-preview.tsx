/** Where the camera plays while its picture is not shown: it goes on reading on every page and every open ticket. */
export function HiddenPreview({ onVideo }: { readonly onVideo: (video: HTMLVideoElement | null) => void }) {
  return <video ref={onVideo} className="visually-hidden" muted playsInline aria-hidden="true" tabIndex={-1} />;
}
