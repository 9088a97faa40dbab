import { deskText } from '#ui/text/pages.ts';
import { showPage } from '../page.tsx';
import { Desk } from './desk.tsx';

showPage(deskText, <Desk />);
