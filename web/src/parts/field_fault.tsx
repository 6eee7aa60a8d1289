import type { ReactNode } from 'react';

/// What is wrong with one field, under it.
export function FieldFault({ children }: { children: ReactNode }) {
  return (
    <span className="field-fault" role="alert">
      {children}
    </span>
  );
}
