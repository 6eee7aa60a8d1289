import { useState } from 'react';

/// What somebody chose for the table of this name: columns and height of rows. Kept in this browser.
export interface TableLook {
  columns: string[] | null;
  dense: boolean;
}

/// What can be shown or not: a column, or several that belong together.
export interface Choosable {
  key: string;
  title: string;
  /// Always shown.
  main?: boolean;
  /// Not shown until somebody chooses it.
  hidden?: boolean;
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

/// The columns that are shown: those that always are, and the chosen ones. A choice of which the table knows no column was
/// made when its columns had other names, and counts as none.
export function inSightOf<Column extends Choosable>(columns: readonly Column[], look: TableLook): Column[] {
  const chosen = look.columns;
  const counts = chosen && (chosen.length === 0 || columns.some(({ key }) => chosen.includes(key)));
  return columns.filter(({ key, main, hidden }) => main || (counts ? chosen.includes(key) : !hidden));
}
