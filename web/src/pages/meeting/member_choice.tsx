import { useTranslation } from 'react-i18next';

import { useMeetingWork } from './meeting_work';

/// One member of the roll: those with an office first, as they chair and keep the minutes most.
export function MemberChoice({ id, label, value, onChange, hidden = false }: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (member: string | undefined) => void;
  /// The label is only spoken.
  hidden?: boolean;
}) {
  const { t } = useTranslation();
  const { roll, nameOf } = useMeetingWork();
  const inOffice = roll.filter((who) => (who.offices ?? []).length > 0);
  const others = roll.filter((who) => (who.offices ?? []).length === 0);
  const gone = value !== undefined && !roll.some((who) => who.id === value);
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'visually-hidden' : ''}>
        {label}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{t('meeting.nobody')}</option>
        {gone && <option value={value}>{nameOf(value)}</option>}
        {[...inOffice, ...others].map((who) => (
          <option key={who.id} value={who.id}>
            {who.name}
          </option>
        ))}
      </select>
    </div>
  );
}
