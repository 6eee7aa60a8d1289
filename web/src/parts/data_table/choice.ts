import { useState } from 'react';

/// What somebody chose for the table of this name: columns and height of rows. Kept in this browser.
export interface TableLook {
  columns: string[] | null;
  dense: boolean;
}

const keptAt = (id: string) => `bontot.table.${id}.look`;

function stored(id: string): TableLook {
  const first: TableLook = { columns: null, dense: false };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(keptAt(id)) ?? '{}') as Partial<TableLook>) };
  } catch {
    return first;
  }
}

export function useTableLook(id: string): [TableLook, (change: Partial<TableLook>) => void] {
  const [look, setLook] = useState(() => stored(id));
  const change = (part: Partial<TableLook>) => {
    const next = { ...look, ...part };
    localStorage.setItem(keptAt(id), JSON.stringify(next));
    setLook(next);
  };
  return [look, change];
}
