/** A professional who accepts the app, as the signed directory names them. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'pharmacy' | 'doctor' | 'dentist';
  readonly address: string;
  readonly town: string;
  /** Hundred-thousandths of a degree, north and east. */
  readonly lat: number;
  readonly lon: number;
}
