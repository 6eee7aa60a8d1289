import type { vi } from '../vi';
import { act } from './act';
import { cellYear } from './cell_year';
import { cells } from './cells';
import { checks } from './checks';
import { evidence } from './evidence';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { judgements } from './judgements';
import { meeting } from './meeting';
import { meetings } from './meetings';
import { members } from './members';
import { memberActs } from './member_acts';
import { months } from './months';
import { organisation } from './organisation';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';
import { table } from './table';
import { unitYear } from './unit_year';
import { whyWords } from './why';

export const en: Words<typeof vi> = {
  act,
  cellYear,
  cells,
  checks,
  evidence,
  frame,
  help,
  home,
  judgements,
  meeting,
  meetings,
  memberActs,
  members,
  months,
  organisation,
  roles,
  signIn,
  states,
  table,
  unitYear,
  whyWords,
};

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
