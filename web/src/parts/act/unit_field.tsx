import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useUnit, useUnitSearch } from '@/api/units';
import { waitForMarked } from './marked_option';

interface UnitFieldProps {
  id?: string;
  value: string;
  onChange: (unit: string) => void;
  bodyKind?: string;
  except?: string;
  describedBy?: string;
  invalid?: boolean;
}

/// A body of the tree, found by a part of its name or code.
export function UnitField(props: UnitFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useUnitSearch(text);
  const chosen = useUnit(props.value);
  const options = (found.data?.items ?? [])
    .filter((unit) => unit.id !== props.except && !unit.ended && (!props.bodyKind || unit.kind === props.bodyKind))
    .map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }));
  const known = chosen.data && !options.some((option) => option.value === props.value);
  return (
    <div className="wide-field" onKeyDownCapture={waitForMarked}>
      <Select
        id={props.id}
        className="wide-field"
        showSearch={{ filterOption: false, onSearch: setText }}
        allowClear
        placeholder={t('act.findUnit')}
        notFoundContent={text.length > 1 && found.isSuccess ? t('act.noUnit') : t('act.typeTwo')}
        value={props.value || undefined}
        status={props.invalid ? 'error' : undefined}
        aria-describedby={props.describedBy}
        options={known ? [...options, { value: props.value, label: chosen.data.name }] : options}
        onChange={(value: string | undefined) => props.onChange(value ?? '')}
      />
    </div>
  );
}

/// Several bodies, the same way.
export function UnitsField(props: UnitFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [names, setNames] = useState<Record<string, string>>({});
  const found = useUnitSearch(text);
  const chosen = props.value ? props.value.split(',') : [];
  const options = (found.data?.items ?? [])
    .filter((unit) => unit.id !== props.except && !unit.ended && (!props.bodyKind || unit.kind === props.bodyKind))
    .map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }));
  const rest = chosen.filter((id) => !options.some((option) => option.value === id)).map((id) => ({ value: id, label: names[id] ?? id }));
  return (
    <div className="wide-field" onKeyDownCapture={waitForMarked}>
      <Select
        id={props.id}
        mode="multiple"
        className="wide-field"
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t('act.findUnit')}
        notFoundContent={t('act.typeTwo')}
        value={chosen}
        status={props.invalid ? 'error' : undefined}
        aria-describedby={props.describedBy}
        options={[...options, ...rest]}
        onChange={(values: string[], picked) => {
          const picks = Array.isArray(picked) ? picked : [picked];
          setNames({ ...names, ...Object.fromEntries(picks.flatMap((pick) => (pick ? [[pick.value, pick.label]] : []))) });
          props.onChange(values.join(','));
        }}
      />
    </div>
  );
}
