/** What a terminal asks of an issuer that is on line: never needed to serve a patient. */
export { issuerServices, type IssuerServices, type ServiceCode } from './issuer-services.ts';
