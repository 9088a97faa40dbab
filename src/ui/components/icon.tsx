import styles from './icon.module.css';
import { iconShapes } from './icon-shapes.tsx';

/** Name of a drawing of the sprite. */
export type IconName = keyof typeof iconShapes;

/** A drawing of the sprite, in the colour of the text beside it. It says nothing alone: a word always stands near it. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string | undefined }) {
  return (
    <svg className={`${styles.icon} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes[name]}
    </svg>
  );
}
