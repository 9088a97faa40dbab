/** The imported medicine database: its store and its worker. */
export { openCatalogueStore } from './catalogue-store.ts';
export { workerImporter } from './worker-importer.ts';
export { default as importWorkerUrl } from './import.worker.ts?worker&url';
