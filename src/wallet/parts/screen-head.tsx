import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import styles from '../screens/screen.module.css';
import { Button, ButtonLink } from './button.tsx';
import { Title } from './title.tsx';

/** Head of a screen one level down: the way back, its title, and what it is for. */
export function ScreenHead({
  title,
  lead,
  back = '#',
  onBack,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly back?: string;
  /** The way back inside the same screen. */
  readonly onBack?: () => void;
}) {
  const text = useText(walletText);
  return (
    <>
      <div className={styles.top}>
        {onBack ? (
          <Button look="round" name={text.back} onPress={onBack}>
            <Icon name="arrowLeft" />
          </Button>
        ) : (
          <ButtonLink look="round" name={text.back} to={back}>
            <Icon name="arrowLeft" />
          </ButtonLink>
        )}
      </div>
      <div>
        <Title>{title}</Title>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
    </>
  );
}
