import type { JournalPorts, OutboxEntry } from '../../../src/flow/journal-ports.ts';
import { moveShare } from '../../../src/flow/move-share.ts';
import type { Machine } from './machine.ts';

/** The payers at the other end of a network that loses messages and answers late or never. */
export class PayerNetwork {
  /** Shares that arrived, by invoice and payer. */
  readonly arrived = new Set<string>();
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Sends what waits in the outbox; the journal says *sent* before anything leaves. */
  async send(ports: JournalPorts): Promise<void> {
    const waiting = await ports.store.outbox();
    if (!waiting.ok) return;
    for (const { invoice: seq, payer, state } of waiting.value) {
      const event = state === 'validated' ? 'send' : state === 'rejected' ? 'resend' : null;
      if (event === null) continue;
      const sent = await moveShare({ seq, payer, event }, ports);
      if (sent.ok && !this.#machine.happens(300)) this.arrived.add(`${seq} ${payer}`);
    }
  }

  /** Some of the payers' answers come in. */
  async answer(ports: JournalPorts): Promise<void> {
    const waiting = await ports.store.outbox();
    if (!waiting.ok) return;
    for (const entry of waiting.value) {
      const event = this.#answerTo(entry);
      if (event) await moveShare({ seq: entry.invoice, payer: entry.payer, event }, ports);
    }
  }

  #answerTo({ invoice, payer, state }: OutboxEntry): 'accept' | 'reject' | 'pay' | 'reject-payment' | null {
    const isGood = this.#machine.random.below(4) > 0;
    if (state === 'sent' && this.arrived.has(`${invoice} ${payer}`)) return isGood ? 'accept' : 'reject';
    if (state === 'accepted') return isGood ? 'pay' : 'reject-payment';
    return null;
  }
}
