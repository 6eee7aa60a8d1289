import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import type { MeetingLine } from '@/api/contract';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { fold } from '@/parts/fold';
import { shareOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { durationOf, type MeetingRules } from '../meeting/rules';

const kinds = ['regular', 'thematic', 'combined'] as const;
const filters = ['dang-ghi', 'da-chot', 'can-xem'] as const;
type Filter = (typeof filters)[number];

/// The list, filtered and sorted by what stands in the address.
export function MeetingTable({ meetings, troubles, small: rules }: { meetings: MeetingLine[]; troubles: Map<string, string[]>; small: MeetingRules | undefined }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const kind = search.get('loai');
  const filter = search.get('loc') as Filter | null;
  const text = search.get('tim') ?? '';
  const month = search.get('thang');
  const oldest = search.get('xep') === 'cu';
  const put = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const passes: Record<Filter, (meeting: MeetingLine) => boolean> = {
    'dang-ghi': (meeting) => meeting.state !== 'finalised',
    'da-chot': (meeting) => meeting.state === 'finalised',
    'can-xem': (meeting) => troubles.has(meeting.id),
  };
  const shown = meetings
    .filter((meeting) => !month || Number(meeting.date.slice(5, 7)) === Number(month))
    .filter((meeting) => !kind || meeting.kind === kind)
    .filter((meeting) => !filter || passes[filter](meeting))
    .filter((meeting) => fold(`${meeting.title ?? ''} ${meeting.place ?? ''} ${dayOf(meeting.date)}`).includes(fold(text)))
    .sort((a, b) => (oldest ? 1 : -1) * a.date.localeCompare(b.date));
  const chip = (name: string, value: string, label: string) => (
    <button key={value} type="button" className="chip" aria-pressed={search.get(name) === value} onClick={() => put(name, search.get(name) === value ? null : value)}>
      {label}
    </button>
  );
  return (
    <>
      <div className="toolbar">
        <label className="toolbar-search">
          <span className="visually-hidden">{t('meetings.search')}</span>
          <input type="search" placeholder={t('meetings.search')} value={text} onChange={(event) => put('tim', event.target.value)} />
        </label>
        <div className="chips" role="group" aria-label={t('meetings.filters')}>
          {month && chip('thang', month, t('meetings.month', { month }))}
          {kinds.map((one) => chip('loai', one, t(`meeting.kinds.${one}`)))}
          {filters.map((one) => chip('loc', one, t(`meetings.filter.${one}`)))}
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">
          {t('meetings.nothingFits')}{' '}
          <button type="button" className="button-link" onClick={() => setSearch({}, { replace: true, preventScrollReset: true })}>
            {t('meetings.showAll')}
          </button>
        </p>
      ) : (
        <table className="meeting-table">
          <caption className="visually-hidden">{t('meetings.list')}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={oldest ? 'ascending' : 'descending'}>
                <button type="button" className="sort" onClick={() => put('xep', oldest ? null : 'cu')}>
                  {t('meeting.day')} <span aria-hidden="true">{oldest ? '↑' : '↓'}</span>
                </button>
              </th>
              <th scope="col">{t('meeting.titleField')}</th>
              <th scope="col">{t('meetings.state')}</th>
              <th scope="col" className="column-number">{t('meeting.rule.attendance')}</th>
              <th scope="col" className="column-number">{t('meeting.rule.speakers')}</th>
              <th scope="col" className="column-number">{t('meeting.rule.duration')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} troubles={troubles.get(meeting.id)} rules={rules} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function MeetingRow({ meeting, troubles, rules }: { meeting: MeetingLine; troubles: string[] | undefined; rules: MeetingRules | undefined }) {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const { counts } = meeting;
  const held = durationOf(rules, meeting.kind, counts?.roll ?? 0, { start: meeting.start, end: meeting.end }).held;
  const state = meeting.state === 'finalised' ? 'met' : meeting.roll_called ? 'on_track' : 'pending';
  return (
    <tr>
      <td className="number">{dayOf(meeting.date)}</td>
      <th scope="row">
        <Link to={pathOf(place, `sinh-hoat/${meeting.id}`)}>{meeting.title || t(`meeting.kinds.${meeting.kind}`)}</Link>
        <span className="quiet small meeting-kind">{t(`meeting.kinds.${meeting.kind}`)}</span>
      </th>
      <td>
        <StateMark state={state} word={t(`meeting.states.${meeting.state}`)} />
        {troubles && (
          <span className="small meeting-trouble">
            <StateMark state="at_risk" word={troubles.map((check) => t(`meetings.checks.${check as 'attendance'}`, { defaultValue: t('meetings.checks.other') })).join(', ')} />
          </span>
        )}
      </td>
      <td className="column-number">{counts ? `${counts.present ?? 0}/${counts.eligible ?? 0} · ${shareOf(counts.present ?? 0, counts.eligible ?? 0)}` : '–'}</td>
      <td className="column-number">{counts?.speakers ?? '–'}</td>
      <td className="column-number">{held !== null && meeting.roll_called ? `${held}′` : '–'}</td>
    </tr>
  );
}
