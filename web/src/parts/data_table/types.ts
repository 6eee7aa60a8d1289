import type { ReactNode } from 'react';

/// One column of a table. `text` is what search, sort and export see; `cell` is what is drawn.
export interface Column<Row> {
  key: string;
  title: string;
  text: (row: Row) => string;
  cell?: (row: Row) => ReactNode;
  /// What the column is sorted by, where it is not its text.
  order?: (row: Row) => string | number;
  /// What an export writes, where it is neither the text nor, of numbers, what the column is sorted by.
  exported?: (row: Row) => string | number;
  /// The column that names the row: a row header, always shown, the heading of a card on a phone.
  main?: boolean;
  /// Numbers stand at the right.
  numeric?: boolean;
  /// Not shown until somebody chooses it.
  hidden?: boolean;
  unsortable?: boolean;
  /// CSS width, for columns that should not share what is left.
  width?: string;
}

/// Chips above the table: a row is shown if it has one of the chosen values.
export interface Filter<Row> {
  key: string;
  title: string;
  choices: { value: string; label: string }[];
  of: (row: Row) => string | string[];
}

/// A list that comes in pages: `load` fetches the next one.
export interface Further {
  more: boolean;
  loading: boolean;
  load: () => void;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

export type Chosen = Readonly<Record<string, readonly string[]>>;

export interface TableState {
  search: string;
  sorting: Sorting | null;
  chosen: Chosen;
}
