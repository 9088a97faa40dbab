import { civilDateFromCompact } from '#core/shared';
import type { AmcClaims } from '#core/token';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletAmcText } from '#ui/text/wallet-amc.ts';
import { dayText } from '../../card/format-dates.ts';
import { Button } from '../../parts/button.tsx';
import shared from '../screen.module.css';
import type { OfferedContracts } from './use-contracts.ts';

interface AmcContractProps {
  readonly amc: AmcClaims;
  /** Its place, when there are two. */
  readonly rank: string | null;
  readonly offered: OfferedContracts;
  readonly isBusy: boolean;
  readonly onRenew: (contract: string) => void;
  readonly onRemove: () => void;
}

/** One contract: whose, until when, what it gives, and what may be done with it. */
export function AmcContract({ amc, rank, offered, isBusy, onRenew, onRemove }: AmcContractProps) {
  const text = useText(walletAmcText);
  const language = useLanguage();
  const renewal = offered?.ok ? offered.value.find(({ number }) => number === amc.num) : undefined;
  const end = amc.au === undefined ? null : civilDateFromCompact(amc.au);
  const kind = amc.c2s === 1 ? text.c2s : amc.res === 1 ? text.responsible : text.notResponsible;
  return (
    <section className={shared.card} data-testid={`amc-${amc.num}`}>
      {rank !== null && <p className={shared.line}>{rank}</p>}
      <h2 className="mono">{amc.num}</h2>
      <p className={shared.line}>{kind}</p>
      <p className={shared.line}>
        {text.member(amc.adh)}
        {' · '}
        {end ? text.until(dayText(end, language)) : text.noEnd}
      </p>
      {renewal && (
        <Button
          waits={isBusy}
          onPress={() => {
            onRenew(renewal.id);
          }}
        >
          {text.renew}
        </Button>
      )}
      <Button look="danger" waits={isBusy} onPress={onRemove}>
        {text.remove}
      </Button>
    </section>
  );
}
