import type { vi } from '../vi';
import { accounts } from './accounts';
import { act } from './act';
import { assessment } from './assessment';
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
import { honours } from './honours';
import { imports } from './imports';
import { judgements } from './judgements';
import { me } from './me';
import { meeting } from './meeting';
import { meetings } from './meetings';
import { memberActs } from './member_acts';
import { members } from './members';
import { months } from './months';
import { movement } from './movement';
import { movementActs } from './movement_acts';
import { launch, movementFiles } from './movement_files';
import { organisation } from './organisation';
import { reports } from './reports';
import { papers } from './papers';
import { roles } from './roles';
import { rollUp } from './roll_up';
import { signIn } from './sign_in';
import { states } from './states';
import { system } from './system';
import { table } from './table';
import { tree } from './tree';
import { unitYear } from './unit_year';
import { whyWords } from './why';

export const en: Words<typeof vi> = {
  accounts,
  act,
  assessment,
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
  honours,
  imports,
  judgements,
  launch,
  me,
  meeting,
  meetings,
  memberActs,
  members,
  months,
  movement,
  movementActs,
  movementFiles,
  organisation,
  reports,
  papers,
  roles,
  rollUp,
  signIn,
  states,
  system,
  table,
  tree,
  unitYear,
  whyWords,
};

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
