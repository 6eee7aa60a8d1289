import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { thisYear } from '@/parts/dates';
import { Findings } from '@/parts/findings';
import { ProblemNotice } from '@/parts/problem_notice';

/// The standing checks, run when asked for: they read everything. Each finding leads to the record that it is about.
export function ConsistencyChecks() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const now = thisYear();
  const [span, setSpan] = useState({ first: now - 1, last: now });
  const key = ['consistency', span.first, span.last];
  const report = useQuery({
    queryKey: key,
    enabled: false,
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/consistency', { params: { query: { first_year: span.first, last_year: span.last } }, signal })),
  });
  const year = (name: 'first' | 'last', label: string) => (
    <label className="field system-year">
      <span>{label}</span>
      <input
        type="number"
        min={2000}
        max={2100}
        value={span[name]}
        onChange={(event) => setSpan({ ...span, [name]: Number(event.target.value) })}
      />
    </label>
  );
  return (
    <>
      <p className="system-text quiet">{t('system.checksSays')}</p>
      <div className="system-line">
        {year('first', t('system.firstYear'))}
        {year('last', t('system.lastYear'))}
        <button type="button" className="button" disabled={report.isFetching} onClick={() => void report.refetch()}>
          {t('system.run')}
        </button>
        {report.isFetching && (
          <button type="button" className="button" onClick={() => void queries.cancelQueries({ queryKey: key })}>
            {t('system.stop')}
          </button>
        )}
        <span role="status">{report.isFetching ? t('system.running') : ''}</span>
      </div>
      <ProblemNotice fault={report.error} />
      {report.data && !report.isFetching && <Findings report={report.data} />}
    </>
  );
}
