import { useRef, useState } from 'react';
import type { Result } from '#core/shared';
import type { StoredQuote } from '#flow/quote';
import type { QuoteSaving } from './quote-ticket.tsx';

/** Saving a quote once, and what came of it. */
export interface SavingOnScreen {
  readonly saving: QuoteSaving;
  readonly stored: StoredQuote | null;
  readonly save: () => Promise<void>;
  /** What was saved no longer is what is shown: the next save makes a quote of its own. */
  readonly reopen: () => void;
}

/**
 * Saves through `keep` and then calls `onSaved`. Presses while one is under way are one press: the flag is set before
 * anything is awaited.
 */
export function useQuoteSaving(keep: () => Promise<Result<StoredQuote, string>>, onSaved: () => void): SavingOnScreen {
  const [saving, setSaving] = useState<QuoteSaving>({ kind: 'open' });
  const [stored, setStored] = useState<StoredQuote | null>(null);
  const isBusy = useRef(false);
  const save = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving({ kind: 'saving' });
    const kept = await keep();
    isBusy.current = false;
    if (!kept.ok) return setSaving({ kind: 'refused', code: kept.code });
    setStored(kept.value);
    setSaving({ kind: 'saved', number: kept.value.number });
    onSaved();
  };
  const reopen = () => {
    setStored(null);
    setSaving({ kind: 'open' });
  };
  return { saving, stored, save, reopen };
}
