// The preset dictionary of the profile, byte for byte (token.md §7). One character off and no token inflates.
const text =
  '{"iat":,"exp":,"jti":"","aud":"cpt1","amr":["pin"]["face"]["fpt"],"ath":"","ben":[0]}' +
  '{"iss":"","env":"demo""prod","iat":,"exp":,"cnf":{"jwk":{"kty":"EC","crv":"P-256","x":"","y":""}},' +
  '"status":{"status_list":{"idx":,"uri":"https://"}},' +
  '"ass":{"nir":"","cle":"","reg":"01","cai":"","cen":"","ges":"10"},' +
  '"ben":[{"qua":"06","rg":"1","nom":"","usu":"","pre":"","nai":"20","nir":"",' +
  '"amo":[{"du":"20260101","au":"20261231","srv":"10","cou":"0000"}],"mt":1},' +
  '{"qua":"00","rg":"1","nom":"","pre":"","nai":"19","nir":""}],' +
  '"amc":[{"num":"","adh":"","cvt":"","csr":"000","rtg":"","hte":"","dom":"","sts":"",' +
  '"du":"20260101","au":"20261231","frm":"","res":1,"c2s":0,"ben":[0]}]}';

/** Preset deflate dictionary of both payloads: 662 bytes of UTF-8. */
export const dictionary: Uint8Array = new TextEncoder().encode(text);
