import path from 'node:path';
import type { KeyPair } from '../keys/key-pair.ts';
import type { IssuerClock } from './issuer-clock.ts';
import { auditLog, type AuditEntry } from './state/audit.ts';
import { trainingChips, type TrainingChips } from './state/training-chips.ts';
import { expiringSet, type ExpiringSet } from './state/expiring-set.ts';
import { fileIdentityRequests, type IdentityRequests } from './state/identity-requests.ts';
import { kept, keptKey } from './state/kept-key.ts';
import { fileMailbox, type Mailbox } from './state/mailbox.ts';
import { rateLimits, type RateLimits } from './state/rate-limits.ts';
import { spokenCodes, type SpokenCodes } from './state/spoken-codes.ts';

/** Whatever the door needs beside the issuer itself: the other training parties' keys, queues, limits and log. */
export interface DoorServices {
  /** Key of the training identity provider. */
  readonly identityKey: KeyPair;
  /** Key of the training complementary insurer. */
  readonly amcKey: KeyPair;
  /** What an officer types to open the desk. */
  readonly deskCode: string;
  readonly requests: IdentityRequests;
  readonly chips: TrainingChips;
  readonly mailbox: Mailbox;
  readonly codes: SpokenCodes;
  /** Numbers of calls already answered. */
  readonly calls: ExpiringSet;
  readonly limits: RateLimits;
  readonly audit: (entry: AuditEntry) => Promise<void>;
}

/** Opens the services of an issuer's folder; keys and codes are made on first use. */
export async function openDoorServices(dir: string, clock: IssuerClock): Promise<DoorServices> {
  const services = path.join(dir, 'services');
  return {
    identityKey: await keptKey(services, 'identity-provider'),
    amcKey: await keptKey(services, 'complementary-insurer'),
    deskCode: await kept(services, 'desk-code.txt', () => Buffer.from(clock.random(9)).toString('base64url')),
    requests: fileIdentityRequests(path.join(dir, 'identity-requests.jsonl')),
    chips: trainingChips(await keptKey(services, 'document-authority'), clock.random),
    mailbox: fileMailbox(path.join(dir, 'mailbox.jsonl')),
    codes: spokenCodes(clock.random),
    calls: expiringSet(),
    limits: rateLimits(),
    audit: auditLog(path.join(dir, 'audit.jsonl')),
  };
}
