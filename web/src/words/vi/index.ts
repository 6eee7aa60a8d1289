import { frame } from './frame';
import { home } from './home';
import { signIn } from './sign_in';
import { states } from './states';
import { table } from './table';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { frame, home, signIn, states, table };
