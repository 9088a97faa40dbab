import type { SaveFilePort } from '#flow/journal-ports';

/** Hands a file to the browser's downloads. Its address lives for this page only and is taken back at once. */
export function browserDownloads(page: Document): SaveFilePort {
  return {
    save: (name, type, parts) => {
      const address = URL.createObjectURL(new Blob([...parts], { type }));
      const link = page.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
    },
  };
}
