import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from '@playwright/test';

import { listActs } from '../src/pages/movement/acts_table';

// There is one table of the movement; what the lists know of it is a copy, held to it here.
const rows = readFileSync(resolve(import.meta.dirname, '../../docs/movement.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));

const words = (cell: string | undefined) => (cell ?? '').split(', ').filter((word) => word !== '').toSorted();

test('the lists know the acts as the table of the movement has them', () => {
  for (const [act, copy] of Object.entries(listActs)) {
    const row = rows.find(([name]) => name === act);
    expect(row, act).toBeDefined();
    const [, who, right, step, from, under] = row ?? [];
    expect({ act, who, right, step, from: words(from), under: words(under) }).toEqual({
      act,
      who: copy.level,
      right: copy.permission,
      step: copy.step,
      from: [...copy.from].toSorted(),
      under: [...copy.under].toSorted(),
    });
  }
});
