/** The environment a key, a token and a terminal belong to. `demo` is training: it never meets `prod`. */
export type Env = 'prod' | 'demo';

/** How the phone was unlocked: code, face, finger, or the device's own check whose kind is not told. */
export type UnlockMethod = 'pin' | 'face' | 'fpt' | 'dev';

/** P-256 public key of the phone, exactly these members. */
export interface HolderJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** The insured person (assuré) on whose rights the care is billed. Strings as in token.md §7. */
export interface AssureClaims {
  /** 13 characters, without key. */
  readonly nir: string;
  readonly cle: string;
  readonly reg: string;
  readonly cai: string;
  readonly cen: string;
  readonly ges?: string;
}

/** One period of mandatory insurance. Days as `YYYYMMDD`, `au` absent = open. */
export interface AmoPeriodClaims {
  readonly du: string;
  readonly au?: string;
  readonly srv: string;
  /** Four digits: ALD, régime local, situation, C2S (token.md §7). */
  readonly cou: string;
  /** Percent that replaces the act's rate. */
  readonly tx?: number;
}

/** One person covered (bénéficiaire). */
export interface BeneficiaireClaims {
  readonly qua: string;
  readonly rg: string;
  readonly nom: string;
  readonly usu?: string;
  readonly pre: string;
  /** `YYYYMMDD`, possibly a day that does not exist (lunar dates). */
  readonly nai: string;
  /** 15 characters with key. */
  readonly nir?: string;
  readonly amo: readonly AmoPeriodClaims[];
  /** 1 = has declared a referring doctor. */
  readonly mt?: 0 | 1;
}

/** One complementary insurance. */
export interface AmcClaims {
  readonly num: string;
  readonly adh: string;
  readonly du: string;
  readonly au?: string;
  readonly cvt?: string;
  readonly csr?: string;
  readonly rtg?: string;
  readonly hte?: string;
  readonly dom?: string;
  readonly sts?: string;
  readonly frm?: string;
  readonly res?: 0 | 1;
  readonly c2s?: 0 | 1;
  /** Indices in `ben`; absent = all. */
  readonly ben?: readonly number[];
}

/** Payload of the issuer-signed rights (credential). Instants in epoch seconds. */
export interface RightsClaims {
  readonly iss: string;
  readonly env: Env;
  readonly iat: number;
  readonly exp: number;
  readonly cnf: { readonly jwk: HolderJwk };
  readonly status: { readonly status_list: { readonly idx: number; readonly uri: string } };
  readonly ass: AssureClaims;
  readonly ben: readonly BeneficiaireClaims[];
  readonly amc?: readonly AmcClaims[];
  /** Reserved, ignored. */
  readonly ext?: unknown;
}

/** Payload of the holder's proof, made at the unlock and valid at most 60 s. */
export interface ProofClaims {
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly aud: 'cpt1';
  readonly amr: readonly [UnlockMethod];
  readonly ath: string;
  /** Indices in `ben` of the people the care is for. */
  readonly ben?: readonly number[];
  readonly nonce?: string;
}
