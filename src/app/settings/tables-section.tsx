import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TablePanel, type Loaded } from '#ui/features/tables/table-panel.tsx';
import { storeText } from '#ui/text/store.ts';
import { tablesText } from '#ui/text/tables.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Wiring } from '../wiring.ts';

type TablesText = (typeof tablesText)['fr'];
type Refusals = (typeof storeText)['fr'];

/** What the store said, when it is the store that refused; null otherwise. */
function storeSentence(code: string, refusals: Refusals): string | null {
  const said = Object.entries(refusals).find(([known]) => known === code)?.[1];
  return said ? `${said.title}. ${said.next}` : null;
}

/** The tables this practice prices with: what its contracts promise, and the tariffs. */
export function TablesSection({ wiring }: { readonly wiring: Wiring }) {
  return (
    <>
      <Contracts wiring={wiring} />
      <Tariffs wiring={wiring} />
    </>
  );
}

function Contracts({ wiring }: { readonly wiring: Wiring }) {
  const text = useText(tablesText);
  const refusals = useText(storeText);
  const queries = useQueryClient();
  const { data: versions = [] } = useQuery({
    queryKey: ['tables', 'contracts', wiring.env],
    queryFn: async () => {
      const listed = await (await wiring.tables()).listContracts();
      return listed.ok ? listed.value : [];
    },
  });
  return (
    <TablePanel
      title={text.contracts.title}
      lead={text.contracts.lead}
      none={text.contracts.none}
      accept=".json,application/json"
      versions={versions.map(({ file, loadedAt }) => ({
        version: file.version,
        about: text.contracts.about(file.contracts.length),
        since: loadedAt,
      }))}
      onLoad={async (file) => {
        const loaded = await loadContracts(file, wiring, text, refusals);
        await queries.invalidateQueries({ queryKey: ['tables', 'contracts'] });
        return loaded;
      }}
    />
  );
}

async function loadContracts(file: string, wiring: Wiring, text: TablesText, refusals: Refusals): Promise<Loaded> {
  const imported = await (await wiring.tables()).importContracts(file);
  if (imported.ok) return { ok: true, sentence: text.contracts.done(imported.value.file.contracts.length) };
  const { code, path } = imported;
  const stored = storeSentence(code, refusals);
  if (stored !== null) return { ok: false, sentence: stored };
  if (path === 'version') return { ok: false, sentence: text.contracts.known };
  return { ok: false, sentence: text.contracts.shape, detail: path ?? code };
}

function Tariffs({ wiring }: { readonly wiring: Wiring }) {
  const text = useText(tablesText);
  const refusals = useText(storeText);
  const queries = useQueryClient();
  const { data: versions = [] } = useQuery({
    queryKey: ['tables', 'tariff-versions', wiring.env],
    queryFn: async () => {
      const listed = await (await wiring.tables()).listTariffs();
      return listed.ok ? listed.value : [];
    },
  });
  return (
    <TablePanel
      title={text.tariffs.title}
      lead={text.tariffs.lead}
      none={text.tariffs.none}
      accept=".json,.jwt,application/json"
      versions={versions.map(({ version, signed, keptAt }) => ({
        version,
        about: signed === null ? text.tariffs.release : text.tariffs.loaded,
        since: keptAt,
      }))}
      onLoad={async (file) => {
        const loaded = await loadTariffs(file, wiring, text, refusals);
        await queries.invalidateQueries({ queryKey: ['tables'] });
        await queries.invalidateQueries({ queryKey: ['tariffs'] });
        return loaded;
      }}
    />
  );
}

async function loadTariffs(file: string, wiring: Wiring, text: TablesText, refusals: Refusals): Promise<Loaded> {
  const loaded = await (await wiring.tables()).loadTariffs(file);
  if (loaded.ok) return { ok: true, sentence: text.tariffs.done(loaded.value.version) };
  const { fault, version } = { fault: undefined, version: undefined, ...loaded.detail };
  const detail = fault ?? version;
  const known = Object.entries(text.tariffs.codes).find(([code]) => code === loaded.code)?.[1];
  const sentence = known ?? storeSentence(loaded.code, refusals) ?? loaded.code;
  return { ok: false, sentence, ...(detail === undefined ? {} : { detail: String(detail) }) };
}
