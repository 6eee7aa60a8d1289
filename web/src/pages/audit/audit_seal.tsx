import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';

/// The newest seal, for the paper minutes book, and a check of the whole chain.
export function AuditSeal() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const head = useQuery({ queryKey: ['audit', 'head'], retry: false, queryFn: () => unwrap(api.GET('/audit/head')) });
  const verified = useQuery({ queryKey: ['audit', 'verified'], retry: false, enabled: false, queryFn: () => unwrap(api.GET('/audit/verification')) });
  if (head.isPending) {
    return (
      <Section title={t('audit.whole')}>
        <Loading lines={4} />
      </Section>
    );
  }
  if (!head.data) return null;
  const line = t('audit.headLine', { number: head.data.number, hash: head.data.hash });
  return (
    <Section title={t('audit.whole')}>
      <p className="quiet">{t('audit.headHint')}</p>
      <p className="audit-seal">{line}</p>
      <div className="audit-acts">
        {'clipboard' in navigator && (
          <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(line).then(() => setCopied(true))}>
            {copied ? t('audit.copied') : t('audit.copy')}
          </button>
        )}
        <button type="button" className="button" disabled={verified.isFetching} onClick={() => void verified.refetch()}>
          {verified.isFetching ? t('audit.verifying') : t('audit.verify')}
        </button>
      </div>
      <ProblemNotice fault={verified.error} />
      {verified.data && (
        <div role="status">
          <StateMark
            state={verified.data.intact ? 'met' : 'not_met'}
            word={verified.data.intact ? t('audit.intact', { events: numberOf(verified.data.events) }) : t('audit.broken')}
          />
          <ul>
            {verified.data.findings.map((finding) => (
              <li key={finding.number}>{`${finding.number ?? ''}: ${finding.text ?? ''}`}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
