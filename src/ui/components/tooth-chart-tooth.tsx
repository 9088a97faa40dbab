import type { KeyboardEvent } from 'react';
import styles from './tooth-chart.module.css';
import { gap, type ToothPlace } from './tooth-chart-layout.ts';
import { toothPaths } from './tooth-chart-shape.ts';

/** What the practice knows of a tooth. */
export type ToothState = 'sound' | 'crowned' | 'absent';

interface ToothProps {
  readonly place: ToothPlace;
  readonly isUpper: boolean;
  readonly state: ToothState;
  readonly isSelected: boolean;
  /** The one tooth of the chart that `Tab` reaches; arrows go on from it. */
  readonly isTabStop: boolean;
  /** Number, name, place and state, as it is read aloud. */
  readonly name: string;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** Side the single root leans to: away from the midline above, towards it below. */
function leanOf(fdi: string, isUpper: boolean): 1 | -1 {
  const isRightSide = '1458'.includes(fdi.charAt(0));
  return isRightSide === isUpper ? -1 : 1;
}

/** One tooth of the chart: its drawing, its number, pressed when selected. */
export function Tooth(props: ToothProps) {
  const { place, isUpper, state, isSelected, isTabStop, name, onToggle, onKeyDown } = props;
  const width = place.half * 2 + gap;
  const paths = toothPaths(place, leanOf(place.fdi, isUpper));
  return (
    <button
      type="button"
      className={`${styles.tooth} ${styles[state]} ${isUpper ? styles.upper : styles.lower}`}
      style={{ flexGrow: width, flexBasis: 0 }}
      aria-label={name}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-tooth={place.fdi}
      onClick={onToggle}
      onKeyDown={onKeyDown}
    >
      <svg viewBox={`${-width / 2} 10 ${width} 64`} aria-hidden="true">
        <g transform={isUpper ? undefined : 'matrix(1 0 0 -1 0 84)'}>
          <path d={paths.roots} />
          <path className={styles.crown} d={paths.crown} />
          {state === 'absent' && <path className={styles.cross} d="M-7 47l14 14m0-14-14 14" />}
        </g>
      </svg>
      <span className={styles.number}>{place.fdi}</span>
    </button>
  );
}
