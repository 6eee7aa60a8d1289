import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMemberSearch, useMembersOf } from '@/api/members';
import { fold } from '@/parts/fold';

interface MemberFieldProps {
  id?: string;
  value: string;
  onChange: (member: string) => void;
  unit?: string;
  day?: string;
  many?: boolean;
  describedBy?: string;
  invalid?: boolean;
}

/// Members of one body, or of all within reach, found by a part of the name.
export function MemberField(props: MemberFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const anywhere = useMemberSearch(props.unit ? '' : text);
  const here = useMembersOf(props.unit ?? '', props.day);
  const options = props.unit
    ? (here.rows ?? []).map((member) => ({ value: member.id, label: member.name }))
    : (anywhere.data?.items ?? []).map((member) => ({ value: member.id, label: `${member.name} · ${member.unit_name ?? member.code ?? ''}` }));
  const same = {
    id: props.id,
    className: 'wide-field',
    placeholder: t('act.findMember'),
    notFoundContent: props.unit ? t('act.noMember') : t('act.typeTwo'),
    status: props.invalid ? ('error' as const) : undefined,
    'aria-describedby': props.describedBy,
    options,
    showSearch: {
      onSearch: setText,
      filterOption: props.unit ? (typed: string, option?: { label: string }) => fold(option?.label ?? '').includes(fold(typed)) : false,
    },
  };
  if (props.many) {
    const chosen = props.value ? props.value.split(',') : [];
    return <Select {...same} mode="multiple" value={chosen} onChange={(values: string[]) => props.onChange(values.join(','))} />;
  }
  return <Select {...same} allowClear value={props.value || undefined} onChange={(value: string | undefined) => props.onChange(value ?? '')} />;
}
