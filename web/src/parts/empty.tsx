import type { ReactNode } from 'react';
import './empty.css';

/// Nothing here yet: says so, and what to do next.
export function Empty({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {act}
    </div>
  );
}
