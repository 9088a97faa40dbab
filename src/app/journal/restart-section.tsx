import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RestartCode } from '#flow/begin-again';
import type { KeyringCode } from '#flow/keyring-ports';
import type { Refusal } from '#core/shared';
import { RestartPanel } from '#ui/features/journal/restart-panel.tsx';
import { keyringFault } from '#ui/features/keyring/keyring-fault.ts';
import { keyringText } from '#ui/text/keyring.ts';
import { restartText } from '#ui/text/restart.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import { useKeyring } from '../keyring/use-keyring.ts';
import type { PageProps } from '../page-props.ts';

interface RestartSectionProps extends Pick<PageProps, 'hands' | 'practice' | 'storage'> {
  readonly onSalvage: () => void;
}

/** Shown while the journal refuses to go on: what is lost of it, and how a manager goes on. */
export function RestartSection({ hands, practice, storage, onSalvage }: RestartSectionProps) {
  const { journal, keyring, log } = hands;
  const queries = useQueryClient();
  const sentence = useSentence();
  const { current } = useKeyring(keyring);
  const [isGoing, setGoing] = useState(false);
  const [refused, setRefused] = useState('');
  const trouble = storage?.trouble;
  const isLost = trouble === 'STORE_LOST' || trouble === 'STORE_DAMAGED';
  const { data: loss } = useQuery({
    queryKey: ['journal', 'loss', trouble],
    enabled: isLost,
    queryFn: async () => {
      const { lookAtLoss } = await import('#flow/begin-again');
      const found = await lookAtLoss(journal);
      return found.ok ? found.value : null;
    },
  });
  const go = async (last: number): Promise<void> => {
    setGoing(true);
    const { beginAgain } = await import('#flow/begin-again');
    const done = await beginAgain({ site: practice?.amOrFiness ?? '', last }, journal, keyring);
    if (done.ok) log('restart');
    setRefused(done.ok ? '' : sentence(done));
    setGoing(false);
    await queries.invalidateQueries({ queryKey: ['journal'] });
    await queries.invalidateQueries({ queryKey: ['storage'] });
  };
  if (!isLost || !loss) return null;
  return (
    <RestartPanel
      env={journal.env}
      loss={loss}
      isManager={current?.role === 'manager'}
      isGoing={isGoing}
      refused={refused}
      onSalvage={onSalvage}
      onGo={(last) => void go(last)}
    />
  );
}

/** Says why going on was refused. */
function useSentence(): (refusal: Refusal<RestartCode | KeyringCode>) => string {
  const { codes } = useText(restartText);
  const [ofKeyring, ofStore] = [useText(keyringText), useText(storeText)];
  return ({ code, ...rest }) =>
    code === 'RESTART_BEFORE_KNOWN' || code === 'RESTART_TOO_FAR'
      ? codes[code]
      : keyringFault({ code, ...rest }, ofKeyring, ofStore);
}
