import type { vi } from '../vi';
import { evidence } from './evidence';
import { frame } from './frame';
import { help } from './help';
import { home } from './home';
import { judgements } from './judgements';
import { signIn } from './sign_in';
import { states } from './states';

export const en: Words<typeof vi> = { evidence, frame, help, home, judgements, signIn, states };

/// The same keys, other words.
type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
