/** Hands a file to the phone's downloads; its address is taken back once the browser has had time to read it. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Offers a file to the phone's other apps, or saves it where the browser cannot share one. */
export async function shareFile(file: File): Promise<'shared' | 'saved'> {
  const data = { files: [file] };
  if ('canShare' in navigator && navigator.canShare(data)) {
    const isShared = await navigator.share(data).then(
      () => true,
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );
    if (isShared) return 'shared';
  }
  saveFile(file.name, file);
  return 'saved';
}
