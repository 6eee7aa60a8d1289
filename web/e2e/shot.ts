import type { Page } from '@playwright/test';

import type { Crowd } from './crowd.ts';
import type { Login } from './server.ts';

/// What the address of a picture can be made of.
export interface Place {
  unit: string;
  year: number;
  meeting: string;
  held: string;
  member: string;
  /// A body below for each step at which some file stands.
  files: Readonly<Record<string, string>>;
  crowd: Crowd;
}

export interface Shot {
  name: string;
  login: Login | null;
  path: (place: Place) => string;
  act?: (page: Page) => Promise<void>;
  /// A list of hundreds of rows: only what is in sight.
  long?: boolean;
}
