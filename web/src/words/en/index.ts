import type { vi } from '../vi';
import { frame } from './frame';
import { home } from './home';
import { meeting } from './meeting';
import { meetings } from './meetings';
import { signIn } from './sign_in';
import { states } from './states';

export const en: Words<typeof vi> = { frame, home, meeting, meetings, signIn, states };

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
