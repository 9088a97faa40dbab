/** Clock and chance of the running issuer. */
export interface IssuerClock {
  readonly nowSeconds: () => number;
  readonly random: (count: number) => Uint8Array;
}
