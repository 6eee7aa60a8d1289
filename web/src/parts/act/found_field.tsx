import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { waitForMarked } from './marked_option';
import type { Choice } from './types';

/// One of what a search finds; asked from the second letter on.
export function FoundField({ id, value, onChange, about, find, describedBy, invalid }: {
  id: string;
  value: string;
  onChange: (value: string) => void;
  about: string;
  find: (text: string, about: string) => Promise<Choice[]>;
  describedBy: string;
  invalid: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useQuery({ queryKey: ['found', id, about, wanted], enabled: wanted.length >= 2, retry: false, queryFn: () => find(wanted, about) });
  return (
    <div className="wide-field" onKeyDownCapture={waitForMarked}>
      <Select
        id={id}
        className="wide-field"
        allowClear
        value={value || undefined}
        placeholder={t('act.findPerson')}
        notFoundContent={wanted.length < 2 ? t('act.typeTwo') : t('act.noPerson')}
        status={invalid ? 'error' : undefined}
        aria-describedby={describedBy}
        options={found.data ?? []}
        showSearch={{ onSearch: setText, filterOption: false }}
        onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
      />
    </div>
  );
}
