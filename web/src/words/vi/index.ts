import { frame } from './frame';
import { home } from './home';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { frame, home, roles, signIn, states };
