import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { momentOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';

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
  const heads = [t('me.browser'), t('me.address'), t('me.since'), t('me.seen')];
  return (
    <>
      <ProblemNotice fault={end.error ?? endOthers.error} />
      <div className="entries">
        <table>
          <caption className="visually-hidden">{t('me.sessions')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('act.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((session) => (
              <tr key={session.id}>
                <td data-title={heads[0]}>{`${shortAgent(session.agent)}${session.this ? ` (${t('me.thisOne')})` : ''}`}</td>
                <td data-title={heads[1]}>{session.address}</td>
                <td data-title={heads[2]}>{momentOf(session.created_at)}</td>
                <td data-title={heads[3]}>{momentOf(session.seen_at)}</td>
                <td className="entries-acts">
                  {!session.this && (
                    <button type="button" className="button button-link" disabled={end.isPending} onClick={() => end.mutate(session.id)}>
                      {t('me.end')}
                      <span className="visually-hidden">{`: ${shortAgent(session.agent)}, ${momentOf(session.created_at)}`}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
