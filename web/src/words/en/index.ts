import type { vi } from '../vi';
import { frame } from './frame';
import { home } from './home';
import { roles } from './roles';
import { signIn } from './sign_in';
import { states } from './states';

export const en: Words<typeof vi> = { frame, home, roles, signIn, states };

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
