import { frame } from './frame';
import { home } from './home';
import { meeting } from './meeting';
import { meetings } from './meetings';
import { signIn } from './sign_in';
import { states } from './states';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { frame, home, meeting, meetings, signIn, states };
