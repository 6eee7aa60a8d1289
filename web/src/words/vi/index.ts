import { accounts } from './accounts';
import { act } from './act';
import { evidence } from './evidence';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { imports } from './imports';
import { judgements } from './judgements';
import { memberActs } from './member_acts';
import { members } from './members';
import { organisation } from './organisation';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';
import { table } from './table';
import { tree } from './tree';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = {
  accounts,
  act,
  evidence,
  frame,
  help,
  home,
  imports,
  judgements,
  memberActs,
  members,
  organisation,
  roles,
  signIn,
  states,
  table,
  tree,
};
