import { accounts } from './accounts';
import { act } from './act';
import { audit } from './audit';
import { evidence } from './evidence';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { imports } from './imports';
import { judgements } from './judgements';
import { me } from './me';
import { memberActs } from './member_acts';
import { members } from './members';
import { organisation } from './organisation';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';
import { system } from './system';
import { table } from './table';
import { tree } from './tree';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = {
  accounts,
  act,
  audit,
  evidence,
  frame,
  help,
  home,
  imports,
  judgements,
  me,
  memberActs,
  members,
  organisation,
  roles,
  signIn,
  states,
  system,
  table,
  tree,
};
