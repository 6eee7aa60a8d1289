import { evidence } from './evidence';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { judgements } from './judgements';
import { signIn } from './sign_in';
import { states } from './states';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { evidence, frame, help, home, judgements, signIn, states };
