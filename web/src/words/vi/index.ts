import { cellYear } from './cell_year';
import { cells } from './cells';
import { checks } from './checks';
import { frame } from './frame';
import { home } from './home';
import { months } from './months';
import { signIn } from './sign_in';
import { states } from './states';
import { unitYear } from './unit_year';
import { whyWords } from './why';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { cellYear, cells, checks, frame, home, months, signIn, states, unitYear, whyWords };
