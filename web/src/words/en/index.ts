import type { vi } from '../vi';
import { frame } from './frame';
import { home } from './home';
import { signIn } from './sign_in';
import { states } from './states';
import { table } from './table';

export const en: Words<typeof vi> = { frame, home, signIn, states, table };

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
