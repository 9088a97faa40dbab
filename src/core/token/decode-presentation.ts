import { accept, refuse, type Result } from '#core/shared';
import type { WireCode } from './codes.ts';
import { fromDigits } from './digits.ts';
import type { Presentation } from './presentation.ts';
import { fromText, textPrefix } from './text-form.ts';

/** Longest input of any transport, in characters. */
const maxInput = 4096;

/** Step 1: a text of bounded length, and which transport wrote it. */
export function admitInput(
  input: unknown,
): Result<{ readonly form: 'digits' | 'text'; readonly text: string }, WireCode> {
  if (typeof input !== 'string') return refuse('WIRE_TYPE');
  if (input.length > maxInput) return refuse('WIRE_TOO_LONG');
  return accept({ form: input.startsWith(textPrefix) ? 'text' : 'digits', text: input });
}

/** Step 4: both signatures are r‖s of 64 bytes. Only the text transport can break it. */
export function checkSignatureLengths(presentation: Presentation): Result<Presentation, WireCode> {
  const { rightsSignature, proofSignature } = presentation;
  return rightsSignature.length === 64 && proofSignature.length === 64 ? accept(presentation) : refuse('SIG_LENGTH');
}

/** Steps 1–4 of token.md §8: digits or `cpt1:` text → its parts. Nothing in them is trusted yet. */
export function decodePresentation(input: unknown): Result<Presentation, WireCode> {
  const admitted = admitInput(input);
  if (!admitted.ok) return admitted;
  const { form, text } = admitted.value;
  const parts = form === 'text' ? fromText(text) : fromDigits(text);
  return parts.ok ? checkSignatureLengths(parts.value) : parts;
}
