import { type KeyboardEvent, useRef, useState } from 'react';
import { toothText } from '#ui/text/tooth.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './tooth-chart.module.css';
import { type Dentition, neighbourOf, type Quadrant, quadrantsOf } from './tooth-chart-layout.ts';
import { Tooth, type ToothState } from './tooth-chart-tooth.tsx';

/** What is already known of a patient's teeth, by FDI number. */
export interface ToothHistory {
  readonly crowned: readonly string[];
  readonly absent: readonly string[];
}

interface ToothChartProps {
  readonly dentition: Dentition;
  readonly selected: readonly string[];
  readonly history: ToothHistory;
  readonly onToggle: (fdi: string) => void;
}

/**
 * The mouth as the dentist faces it, FDI numbers. One stop for `Tab`, then arrows; a click, `Enter` or the space bar
 * selects a tooth or lets it go.
 */
export function ToothChart({ dentition, selected, history, onToggle }: ToothChartProps) {
  const text = useText(toothText);
  const place = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const quadrants = quadrantsOf(dentition);
  const all = quadrants.flatMap(({ teeth }) => teeth.map(({ fdi }) => fdi));
  const tabStop = [visited, selected.at(-1)].find((fdi) => fdi && all.includes(fdi)) ?? all[0];

  const stateOf = (fdi: string): ToothState => {
    if (history.absent.includes(fdi)) return 'absent';
    return history.crowned.includes(fdi) ? 'crowned' : 'sound';
  };
  const nameOf = (fdi: string) => {
    const state = stateOf(fdi);
    return [fdi, text.toothName(fdi), ...(state === 'sound' ? [] : [text[state]])].join(', ');
  };
  const walk = (fdi: string) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : neighbourOf(fdi, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setVisited(next);
    place.current?.querySelector<HTMLElement>(`[data-tooth="${next}"]`)?.focus();
  };
  const drawQuadrant = ({ quadrant, isUpper, teeth }: Quadrant) => (
    <div key={quadrant} className={styles.quadrant} role="group" aria-label={text.quadrant(quadrant)}>
      <span className={styles.quadrantName} aria-hidden="true">
        {text.quadrant(quadrant)}
      </span>
      <div className={styles.teeth}>
        {teeth.map((tooth) => (
          <Tooth
            key={tooth.fdi}
            place={tooth}
            isUpper={isUpper}
            state={stateOf(tooth.fdi)}
            isSelected={selected.includes(tooth.fdi)}
            isTabStop={tooth.fdi === tabStop}
            name={nameOf(tooth.fdi)}
            onToggle={() => onToggle(tooth.fdi)}
            onKeyDown={walk(tooth.fdi)}
          />
        ))}
      </div>
    </div>
  );
  return (
    <div ref={place} className={`${styles.chart} ${styles[dentition]}`} role="group" aria-label={text.teeth}>
      {quadrants.map(drawQuadrant)}
    </div>
  );
}
