import type { vi } from '../vi';
import { cellYear } from './cell_year';
import { cells } from './cells';
import { checks } from './checks';
import { frame } from './frame';
import { home } from './home';
import { months } from './months';
import { signIn } from './sign_in';
import { states } from './states';
import { unitYear } from './unit_year';
import { whyWords } from './why';

export const en: Words<typeof vi> = { cellYear, cells, checks, frame, home, months, signIn, states, unitYear, whyWords };

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
