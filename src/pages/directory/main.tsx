import { directoryText } from '#ui/text/pages.ts';
import { showPage } from '../page.tsx';
import { Directory } from './directory.tsx';

showPage(directoryText, <Directory />);
