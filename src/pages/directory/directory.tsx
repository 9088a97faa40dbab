import { useEffect, useState } from 'react';
import { civilDateInFrance } from '#core/shared';
import { directoryText, pageText } from '#ui/text/pages.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { writtenDay } from '#ui/text/written-day.ts';
import { Choices } from '../../wallet/parts/choices.tsx';
import { TextField } from '../../wallet/parts/text-field.tsx';
import { trustedKeyset } from '../trusted-keyset.ts';
import { findProfessionals, placeOf, townsOf } from './find-professionals.ts';
import { openDirectory, type SignedDirectory } from './signed-directory.ts';

/** Fetches the signed directory once; null while it is on its way. */
function useDirectory(): SignedDirectory | 'offline' | 'untrusted' | null {
  const [directory, setDirectory] = useState<SignedDirectory | 'offline' | 'untrusted' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const response = await fetch('/trust/demo/annuaire.jwt', { cache: 'no-store', redirect: 'error' }).catch(
        () => null,
      );
      if (!response?.ok) return 'offline';
      const now = Math.floor(Date.now() / 1000);
      const keyset = await trustedKeyset(now);
      const text = await response.text();
      const opened = keyset.ok ? await openDirectory(text, { keyset: keyset.value, env: 'demo', now }) : keyset;
      return opened.ok ? opened.value : 'untrusted';
    };
    void load().then((loaded) => {
      if (isCurrent) setDirectory(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return directory;
}

const anywhere = '';

/** Who accepts the app: found by words, sorted by the distance to a chosen town. Nothing is asked of the phone. */
export function Directory() {
  const text = useText(directoryText);
  const page = useText(pageText);
  const directory = useDirectory();
  if (directory === null) return null;
  if (directory === 'offline' || directory === 'untrusted') {
    return <p role="alert">{directory === 'offline' ? page.offline : page.untrusted}</p>;
  }
  return (
    <>
      <p className="lead">{text.lead}</p>
      <Search directory={directory} />
    </>
  );
}

function Search({ directory: { entries, iat } }: { readonly directory: SignedDirectory }) {
  const text = useText(directoryText);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [town, setTown] = useState(anywhere);
  const found = findProfessionals(entries, typed, {
    from: placeOf(town, entries),
    kindName: (kind) => text.kinds[kind],
  });
  const towns = [
    { value: anywhere, label: text.anywhere },
    ...townsOf(entries).map((value) => ({ value, label: value })),
  ];
  const away = (km: number) => new Intl.NumberFormat(language, { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);
  return (
    <>
      <TextField label={text.search} hint={text.searchHint} type="search" value={typed} onChange={setTyped} />
      <Choices legend={text.near} options={towns} chosen={town} onChoose={setTown} />
      <p role="status">{text.count(found.length)}</p>
      <ul aria-label={text.list}>
        {found.map(({ professional, km }) => (
          <li key={professional.name + professional.address} className="panel listed">
            <b>{professional.name}</b>
            <span className="num">{km === null ? '' : text.away(away(km))}</span>
            <small>{`${text.kinds[professional.kind]} · ${professional.address}, ${professional.town}`}</small>
          </li>
        ))}
      </ul>
      <p className="lead">{text.signed(writtenDay(civilDateInFrance(iat), language))}</p>
    </>
  );
}
