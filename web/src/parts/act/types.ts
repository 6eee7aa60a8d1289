import type { ReactNode } from 'react';

import type { HelpText } from '@/parts/help';

/// What was typed, field by field: days as ISO, several ids with commas between.
export type Values = Readonly<Record<string, string>>;

interface FieldBase {
  /// Also the server's pointer: 'decision.number' is /decision/number.
  name: string;
  label: string;
  hint?: string;
  /// The clause that the field comes from.
  help?: HelpText;
  required?: boolean;
  /// Where what the field asks for can be made first; opens beside the form.
  way?: { to: string; words: string };
  /// Shown only then.
  when?: (values: Values) => boolean;
}

export interface Choice {
  value: string;
  label: string;
}

export type FieldSpec = FieldBase &
  (
    | { kind: 'text'; long?: boolean; list?: string[] }
    | { kind: 'number' }
    | { kind: 'day' }
    | { kind: 'choice'; choices: readonly Choice[] }
    | { kind: 'yes' }
    | { kind: 'unit' | 'units'; bodyKind?: string; except?: string }
    | { kind: 'members'; unit: string; day?: string }
    /// `of` names the field that the search is about; `find` gets its value.
    | { kind: 'found'; of: string; find: (text: string, about: string) => Promise<Choice[]> }
  );

/// One act of the trade as a small form: what to fill in, what will happen, and the call.
export interface Act {
  /// Names the draft that survives a reload.
  key: string;
  title: string;
  button: string;
  /// For a button in a line of a table.
  short?: string;
  danger?: boolean;
  fields: readonly FieldSpec[];
  first: Values;
  /// What will happen, said before it does; null while something is missing.
  says: (values: Values) => ReactNode;
  /// `tag` is the version that was read, or the newer one that the person has seen since; `once` are headers that make one
  /// record of a request that is sent twice.
  run: (values: Values, tag: string, once: Record<string, string>) => Promise<unknown>;
  tag?: string;
  /// How what stands there now is called, for when somebody else was faster: label and value.
  now?: (current: Record<string, unknown>) => [string, string][];
}
