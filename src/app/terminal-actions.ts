import type { CounterState } from '#flow/counter';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { NamedAction } from '#ui/features/help/palette.tsx';
import type { actionText } from '#ui/text/actions.ts';
import { prefer, preferences } from './preferences.ts';
import { goTo } from './routes.ts';

interface ActionNeeds {
  readonly text: (typeof actionText)['fr'];
  readonly state: CounterState;
  readonly dispatch: Dispatch;
  /** What the keys of the counter do now. */
  readonly keys: readonly NamedAction[];
  readonly lock: () => void;
}

function ticketActions({ text, state, dispatch }: ActionNeeds): readonly NamedAction[] {
  if (state.bearer === null && state.draft.lines.length === 0) return [];
  const pays = (amo: boolean, amc: boolean) => () => dispatch({ type: 'third-party', thirdParty: { amo, amc } });
  return [
    { keys: '', label: text.thirdPartyBoth, act: pays(true, true) },
    { keys: '', label: text.thirdPartyAmo, act: pays(true, false) },
    { keys: '', label: text.thirdPartyNone, act: pays(false, false) },
    { keys: '', label: text.care, act: () => dispatch({ type: 'open', panel: 'care' }) },
    { keys: '', label: text.abandon, act: () => dispatch({ type: 'abandon' }) },
  ];
}

/** Every action of the terminal by name: the keys that act now, the pages, and how this till is liked. */
export function terminalActions(needs: ActionNeeds): readonly NamedAction[] {
  const { text, keys } = needs;
  const isSilent = preferences().sound === 'off';
  return [
    ...keys,
    ...ticketActions(needs),
    { keys: '', label: text.counter, act: () => goTo('counter') },
    { keys: '', label: text.journal, act: () => goTo('journal') },
    { keys: '', label: text.patientTools, act: () => goTo('tools') },
    { keys: 'Control+L', label: text.lock, act: needs.lock },
    { keys: '', label: text.settings, act: () => goTo('settings') },
    { keys: '', label: text.french, act: () => prefer({ language: 'fr' }) },
    { keys: '', label: text.english, act: () => prefer({ language: 'en' }) },
    { keys: '', label: text.light, act: () => prefer({ theme: 'light' }) },
    { keys: '', label: text.dark, act: () => prefer({ theme: 'dark' }) },
    { keys: '', label: text.contrast, act: () => prefer({ theme: 'contrast' }) },
    {
      keys: '',
      label: isSilent ? text.soundOn : text.soundOff,
      act: () => prefer({ sound: isSilent ? 'on' : 'off' }),
    },
  ];
}
