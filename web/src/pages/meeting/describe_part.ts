import { useTranslation } from 'react-i18next';

import type { PartName, Parts } from '@/api/meetings';
import { dayOf } from '@/parts/dates';
import { decimalOf } from '@/parts/numbers';
import { useMeetingWork } from './meeting_work';

/// A part in words, line by line: to compare two versions.
export function useDescribePart(): (part: PartName, value: unknown) => string[] {
  const { t } = useTranslation();
  const { nameOf } = useMeetingWork();
  const marks = ['committee_meeting', 'members_notified', 'follower_notified', 'materials_sent', 'draft_made'] as const;
  const describe: { [Name in PartName]: (value: Parts[Name]) => (string | false | undefined)[] } = {
    preparation: (value) => [
      ...marks.map((name) => value[name] === true && t(`meeting.prepared.${name}`)),
      value.prepared_by && t(`meeting.preparedBy.${value.prepared_by}`),
      value.committee_minutes, value.notice, value.draft_resolution,
    ],
    agenda: (value) => value.topics.map((topic) => (topic.settled ? `${topic.text} (${t('meeting.settled')})` : topic.text)),
    sitting: (value) => [
      value.start && `${value.start} – ${value.end ?? ''}`,
      value.breaks_minutes ? t('meeting.breaksOf', { count: value.breaks_minutes }) : undefined,
      value.chair && `${t('meeting.chair')}: ${nameOf(value.chair)}`,
      value.minute_taker && `${t('meeting.minuteTaker')}: ${nameOf(value.minute_taker)}`,
    ],
    roll_call: (value) =>
      value.lines.length === 0 && value.called
        ? [t('meeting.allPresent')]
        : value.lines.map((line) => [nameOf(line.member), t(`meeting.marks.${line.mark}`), line.reason].filter(Boolean).join(' · ')),
    opinions: (value) => value.turns.map((turn, index) => [`${index + 1}. ${nameOf(turn.member)}`, turn.said].filter(Boolean).join(': ')),
    remarks: (value) => value.remarks.map((remark) => `${t(`meeting.remarkKinds.${remark.kind}`)} – ${nameOf(remark.member)}: ${remark.text}`),
    conclusion: (value) => [
      value.resolution,
      value.votes && t('meeting.votesAre', { ...value.votes }),
    ],
    tasks: (value) => value.tasks.map((task) => [task.text, nameOf(task.owner), task.due && dayOf(task.due)].filter(Boolean).join(' · ')),
    minutes: (value) => [
      value.book && `${t('meeting.book')} ${value.book}`,
      value.pages && `${t('meeting.bookPages')} ${value.pages}`,
      value.chair_signed === true && t('meeting.signs.chair_signed'),
      value.secretary_signed === true && t('meeting.signs.secretary_signed'),
      value.cross_stamped === true && t('meeting.signs.cross_stamped'),
    ],
    self_rating: (value) => [value.level && t(`meeting.levels.${value.level}`), value.points && t('meeting.pointsOf', { points: decimalOf(value.points) }), value.explanation],
  };
  return (part, value) => (describe[part] as (value: unknown) => (string | false | undefined)[])(value ?? {}).filter((line): line is string => Boolean(line));
}
