import { Select } from 'antd';
import { useId } from 'react';

import type { PlanText } from '@/api/evaluation_types';
import { useBoth } from './both';
import { fold } from './fold';
import './indicator_choice.css';

/// One or many items of the plan, found by number or by a few letters with or without diacritics.
export function IndicatorChoice({ plan, label, hint, value, onChange }: {
  plan: PlanText | undefined;
  label: string;
  hint?: string;
  value: string[];
  onChange: (indicators: string[]) => void;
}) {
  const id = useId();
  const both = useBoth();
  const groups = (plan?.criteria ?? []).map((criterion) => ({
    label: `${criterion.id}. ${both(criterion.name)}`,
    options: criterion.indicators.map((indicator) => ({
      value: indicator.id,
      label: `${indicator.id} ${both(indicator.statement)}`,
    })),
  }));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        className="indicator-choice"
        value={value}
        onChange={onChange}
        options={groups}
        tagRender={(tag) => (
          <span className="indicator-tag">
            {tag.value as string}
            <button type="button" aria-label={`✕ ${tag.value as string}`} onClick={tag.onClose}>
              {'✕'}
            </button>
          </span>
        )}
        showSearch={{ filterOption: (text, option) => fold(option?.label ?? '').includes(fold(text)) }}
        loading={plan === undefined}
      />
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}
