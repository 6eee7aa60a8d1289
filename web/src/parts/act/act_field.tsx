import { useId, type ReactNode } from 'react';

import { DayInput } from '@/parts/day_input';
import { Help } from '@/parts/help';
import { FoundField } from './found_field';
import { MembersField } from './members_field';
import type { FieldSpec, Values } from './types';
import { UnitField, UnitsField } from './unit_field';

/// One field with its label, its help, and what the server or we say against it.
export function ActField({ spec, values, error, onChange }: {
  spec: FieldSpec;
  values: Values;
  error?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const notes = `${id}-notes`;
  const value = values[spec.name] ?? '';
  return (
    <div className={spec.kind === 'yes' ? 'field act-yes' : 'field'} data-field={spec.name}>
      <span className="field-label">
        <label htmlFor={id}>
          {spec.label}
          {spec.required && <span aria-hidden="true">{' *'}</span>}
        </label>
        <Help about={spec.label} text={spec.help} />
      </span>
      {input(spec, values, { id, value, onChange, describedBy: notes, invalid: error !== undefined })}
      <span id={notes} className="act-notes">
        {error !== undefined && <span className="act-error">{error}</span>}
        {spec.hint && <span className="hint">{spec.hint}</span>}
        {spec.way && (
          <a className="act-way" href={spec.way.to} target="_blank" rel="noreferrer">
            {spec.way.words}
          </a>
        )}
      </span>
    </div>
  );
}

interface InputProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  describedBy: string;
  invalid: boolean;
}

function input(spec: FieldSpec, values: Values, props: InputProps): ReactNode {
  const { id, value, onChange, describedBy, invalid } = props;
  const plain = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': spec.required };
  switch (spec.kind) {
    case 'day':
      return <DayInput {...props} />;
    case 'unit':
      return <UnitField {...props} bodyKind={spec.bodyKind} except={spec.except} />;
    case 'units':
      return <UnitsField {...props} bodyKind={spec.bodyKind} except={spec.except} />;
    case 'members':
      return <MembersField {...props} unit={spec.unit} day={spec.day} />;
    case 'found':
      return <FoundField {...props} about={values[spec.of] ?? ''} find={spec.find} />;
    case 'yes':
      return <input {...plain} type="checkbox" checked={value === 'yes'} onChange={(event) => onChange(event.target.checked ? 'yes' : '')} />;
    case 'choice':
      return (
        <select {...plain} value={value} onChange={(event) => onChange(event.target.value)}>
          {value === '' && <option value="" />}
          {spec.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'number':
      return <input {...plain} inputMode="numeric" value={value} onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))} />;
    case 'text':
      return spec.long ? (
        <textarea {...plain} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...plain} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
      );
  }
}
