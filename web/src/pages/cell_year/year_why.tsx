import type { ReactNode } from 'react';

import { Why } from '@/parts/why';
import { useYearOfUnit, YearContext } from './year_of_unit';

/// "Vì sao?" about the year of a body: the drawer stands outside the page, so the year goes along.
export function YearWhy({ title, content, children }: { title: string; content: () => ReactNode; children?: ReactNode }) {
  const year = useYearOfUnit();
  return (
    <Why title={title} content={() => <YearContext.Provider value={year}>{content()}</YearContext.Provider>}>
      {children}
    </Why>
  );
}
