import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { momentOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';

/// A secret address that a calendar program follows: made, made anew, taken back.
export function CalendarLink() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [address, setAddress] = useState<string | null>(null);
  const link = useQuery({ queryKey: ['calendar-link'], queryFn: () => unwrap(api.GET('/calendar-link')) });
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar-link'] });
  const make = useMutation({
    mutationFn: () => unwrap(api.POST('/calendar-link')),
    onSuccess: (made) => {
      setAddress(`${location.origin}${made.path}`);
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/calendar-link')),
    onSuccess: () => {
      setAddress(null);
      return refresh();
    },
  });
  const there = link.data?.made_at != null;
  return (
    <>
      <p className="quiet me-text">{t('me.calendarSays')}</p>
      <ProblemNotice fault={link.error ?? make.error ?? remove.error} />
      {link.isPending && <Loading lines={2} />}
      {address && (
        <p role="status">
          {`${t('me.calendarMade')} `}
          <code className="totp-key">{address}</code>
        </p>
      )}
      {there && !address && <p>{t('me.calendarThere', { moment: momentOf(link.data?.made_at ?? 0) })}</p>}
      <p className="me-acts">
        <button type="button" className="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {there ? t('me.calendarAgain') : t('me.calendarMake')}
        </button>
        {there && (
          <button type="button" className="button button-link" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t('me.calendarRemove')}
          </button>
        )}
      </p>
    </>
  );
}
