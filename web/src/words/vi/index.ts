import { accounts } from './accounts';
import { act } from './act';
import { audit } from './audit';
import { cellYear } from './cell_year';
import { cells } from './cells';
import { chasing } from './chasing';
import { checks } from './checks';
import { evidence } from './evidence';
import { findings } from './findings';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { imports } from './imports';
import { judgements } from './judgements';
import { me } from './me';
import { meeting } from './meeting';
import { meetings } from './meetings';
import { memberActs } from './member_acts';
import { members } from './members';
import { months } from './months';
import { organisation } from './organisation';
import { reports } from './reports';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';
import { system } from './system';
import { table } from './table';
import { tree } from './tree';
import { unitYear } from './unit_year';
import { whyWords } from './why';

/// Vietnamese is the first language: these objects say which words there are.
export const vi = {
  accounts,
  act,
  audit,
  cellYear,
  cells,
  chasing,
  checks,
  evidence,
  findings,
  frame,
  help,
  home,
  imports,
  judgements,
  me,
  meeting,
  meetings,
  memberActs,
  members,
  months,
  organisation,
  reports,
  roles,
  signIn,
  states,
  system,
  table,
  tree,
  unitYear,
  whyWords,
};
