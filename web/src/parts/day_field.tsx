import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId, type ReactNode } from 'react';

import { FieldFault } from './field_fault';

/// A day typed as offices write it (5/3/2024, 05032024) or picked; kept as an ISO day.
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
      <DatePicker
        id={id}
        value={value ? dayjs(value) : null}
        format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'YYYY-MM-DD']}
        placeholder=""
        required={required}
        status={fault ? 'error' : undefined}
        onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : undefined)}
      />
      {hint && <span className="hint">{hint}</span>}
      {fault && <FieldFault>{fault}</FieldFault>}
    </div>
  );
}
