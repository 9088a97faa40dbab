import { useQueryClient } from '@tanstack/react-query';
import { accept, civilDateInFrance, refuse } from '#core/shared';
import { handOverMaxBytes } from '#flow/hand-over-trust';
import { ModeChoice } from '#ui/features/trust/mode-choice.tsx';
import { TrustPanel, type TrustActions } from '#ui/features/trust/trust-panel.tsx';
import { chooseMode } from '../mode/till-mode.ts';
import type { PageProps } from '../page-props.ts';
import { trustKeys } from './use-trust.ts';

interface TrustSectionProps extends Pick<PageProps, 'wiring' | 'now' | 'trust'> {
  readonly isFirst: boolean;
  /** A ticket is open or parked. */
  readonly isBusy: boolean;
}

/** What this till believes, in which mode, and how it hands it to another. */
export function TrustSection({ wiring, now, trust, isFirst, isBusy }: TrustSectionProps) {
  const actions = useTrustActions({ wiring, now });
  const { mode, pinnedModes } = wiring;
  const hasChoice = pinnedModes.length > 1 || !pinnedModes.includes(mode);
  return (
    <>
      {trust.summary && !isFirst && (
        <TrustPanel summary={trust.summary} now={now} clockGapSeconds={trust.clockGapSeconds} actions={actions} />
      )}
      {(hasChoice || !isFirst) && (
        <ModeChoice
          mode={mode}
          pinned={pinnedModes}
          isBusy={isBusy}
          onMode={(mode) => {
            chooseMode(localStorage, mode);
            location.reload();
          }}
        />
      )}
    </>
  );
}

function useTrustActions({ wiring, now }: Pick<TrustSectionProps, 'wiring' | 'now'>): TrustActions {
  const queries = useQueryClient();
  const { env, mode, downloads } = wiring;
  return {
    refresh: async () => {
      const report = await (await wiring.trust()).refresh();
      queries.setQueryData(trustKeys.refresh(env), report);
      queries.setQueryData(trustKeys.summary(env), report.summary);
      return report;
    },
    handOver: async () => {
      const text = await (await wiring.trust()).handOver();
      if (!text.ok) return text;
      const name = `comptoir-cles-${mode}-${civilDateInFrance(now)}.json`;
      downloads.save(name, 'application/json', [text.value]);
      return accept(name);
    },
    take: async (file) => {
      if (file.size > handOverMaxBytes) return refuse('HANDOVER_TOO_LARGE');
      const taken = await (await wiring.trust()).takeHandOver(await file.text());
      if (taken.ok) queries.setQueryData(trustKeys.summary(env), taken.value.summary);
      return taken;
    },
  };
}
