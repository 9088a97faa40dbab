import type { PrinterPort } from '#flow/journal-ports';

/**
 * Prints the page through the browser's dialogue. The paper is told to the style sheet (`data-paper` on the root
 * element). The title becomes the name of a file when the paper is a PDF: give a number, never a person.
 */
export function browserPrinter(page: Document, view: Pick<Window, 'print'>): PrinterPort {
  return {
    print: (paper, title) => {
      const before = page.title;
      page.documentElement.dataset.paper = paper;
      page.title = title;
      view.print();
      page.title = before;
      return Promise.resolve();
    },
  };
}
