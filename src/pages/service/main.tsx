import { serviceText } from '#ui/text/pages.ts';
import { showPage } from '../page.tsx';
import { SignIn } from './sign-in.tsx';

showPage(serviceText, <SignIn />);
