import { lossText } from '#ui/text/pages.ts';
import { showPage } from '../page.tsx';
import { DeclareLoss } from './declare-loss.tsx';

showPage(lossText, <DeclareLoss />);
