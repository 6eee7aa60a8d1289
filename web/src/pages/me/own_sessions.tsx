import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { OwnSessions as Sessions } from '@/api/contract';
import { momentOf } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';
import type { SmallColumn } from '@/parts/table_tools';

type Session = Sessions['items'][number];

/// The machines that are signed in; each can be ended, or all but this.
export function OwnSessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ['sessions'];
  const sessions = useQuery({ queryKey: key, queryFn: () => unwrap(api.GET('/sessions')) });
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const end = useMutation({ mutationFn: (session: string) => unwrap(api.DELETE('/sessions/{session}', { params: { path: { session } } })), onSuccess: refresh });
  const endOthers = useMutation({ mutationFn: () => unwrap(api.DELETE('/sessions')), onSuccess: refresh });
  if (!sessions.data) return sessions.isError ? <ProblemNotice fault={sessions.error} /> : <Loading lines={3} />;
  const { items } = sessions.data;
  const columns: SmallColumn<Session>[] = [
    { key: 'browser', title: t('me.browser'), text: (session) => `${shortAgent(session.agent)}${session.this ? ` (${t('me.thisOne')})` : ''}` },
    { key: 'address', title: t('me.address'), text: (session) => session.address },
    { key: 'since', title: t('me.since'), text: (session) => momentOf(session.created_at) },
    { key: 'seen', title: t('me.seen'), text: (session) => momentOf(session.seen_at) },
  ];
  const endAct = (session: Session) =>
    !session.this && (
      <button type="button" className="button button-link" disabled={end.isPending} onClick={() => end.mutate(session.id)}>
        {t('me.end')}
        <span className="visually-hidden">{`: ${shortAgent(session.agent)}, ${momentOf(session.created_at)}`}</span>
      </button>
    );
  return (
    <>
      <ProblemNotice fault={end.error ?? endOthers.error} />
      <Entries caption={t('me.sessions')} columns={columns} rows={items} keyOf={(session) => session.id} acts={endAct} />
      {items.length > 1 && (
        <button type="button" className="button" disabled={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('me.endOthers')}
        </button>
      )}
    </>
  );
}

/// "Chrome, Windows" out of what a browser says of itself.
function shortAgent(agent: string): string {
  const browser = /(Edg|Firefox|OPR|CocCoc|coc_coc_browser|Chrome|Safari)/.exec(agent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', coc_coc_browser: 'Cốc Cốc' };
  const system = /(Windows|Android|iPhone|iPad|Mac OS|Linux)/.exec(agent)?.[1];
  if (!browser) return agent.slice(0, 40) || '–';
  return [names[browser] ?? browser, system].filter(Boolean).join(', ');
}
