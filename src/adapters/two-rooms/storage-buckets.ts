/** Storage Buckets, as Chromium has them: https://wicg.github.io/storage-buckets/. The compiler's DOM lacks them. */
export interface StorageBuckets {
  open(name: string, options?: { readonly persisted?: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

declare global {
  interface Navigator {
    readonly storageBuckets?: StorageBuckets;
  }
}
