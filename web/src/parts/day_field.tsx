import { useId, type ReactNode } from 'react';

import { DayInput } from './day_input';
import { FieldFault } from './field_fault';

/// A day with its label, hint, help and what is wrong with it; kept as an ISO day.
export function DayField({ label, value, onChange, hint, fault, required = false, help }: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  hint?: string;
  fault?: string;
  required?: boolean;
  help?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {help}
      </span>
      <DayInput id={id} value={value ?? ''} required={required} invalid={fault !== undefined} onChange={(day) => onChange(day || undefined)} />
      {hint && <span className="hint">{hint}</span>}
      {fault && <FieldFault>{fault}</FieldFault>}
    </div>
  );
}
