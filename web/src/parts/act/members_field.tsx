import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useMembersOf } from '@/api/members';
import { fold } from '@/parts/fold';
import { waitForMarked } from './marked_option';

/// Members of one body, found by a part of the name.
export function MembersField({ id, value, onChange, unit, day, describedBy, invalid }: {
  id: string;
  value: string;
  onChange: (members: string) => void;
  unit: string;
  day?: string;
  describedBy: string;
  invalid: boolean;
}) {
  const { t } = useTranslation();
  const members = useMembersOf(unit, day);
  return (
    <div className="wide-field" onKeyDownCapture={waitForMarked}>
      <Select
        id={id}
        mode="multiple"
        className="wide-field"
        placeholder={t('act.findMember')}
        notFoundContent={t(members.rows ? 'act.noMember' : 'frame.loading')}
        value={value ? value.split(',') : []}
        status={invalid ? 'error' : undefined}
        aria-describedby={describedBy}
        options={(members.rows ?? []).map((member) => ({ value: member.id, label: member.name }))}
        showSearch={{ filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)) }}
        onChange={(chosen: string[]) => onChange(chosen.join(','))}
      />
    </div>
  );
}
