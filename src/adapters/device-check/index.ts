/** The device's own check (finger, face, device code) through WebAuthn, and the secret it releases. */
export { deviceCheck, type DeviceCheck, type DeviceCode, type DeviceKeyName } from './device-check.ts';
