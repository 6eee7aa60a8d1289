import { accounts } from './accounts';
import { act } from './act';
import { frame } from './frame';
import { home } from './home';
import { imports } from './imports';
import { memberActs } from './member_acts';
import { members } from './members';
import { organisation } from './organisation';
import { signIn } from './sign_in';
import { states } from './states';
import { table } from './table';
import { tree } from './tree';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = { accounts, act, frame, home, imports, memberActs, members, organisation, signIn, states, table, tree };
