import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Remarks } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { MemberChoice } from './member_choice';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';

type Remark = Remarks['remarks'][number];

/// Praise, and criticism, which only the committee and the follower read later.
export const RemarksPart = memo(function RemarksPart() {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const edited = usePart(meeting, 'remarks');
  const rows = edited.value.remarks;
  const write = (remarks: Remark[]) => edited.change({ remarks });
  const set = (index: number, changed: Partial<Remark>) => write(rows.map((row, place) => (place === index ? { ...row, ...changed } : row)));
  const add = (kind: Remark['kind']) => write([...rows, { kind, member: '', text: '' }]);
  return (
    <PartSection title={t('meeting.remarks')} edited={edited} hint={t('meeting.remarksHint')}>
      {rows.map((row, index) => (
        <div className="row" key={index}>
          <span className="row-kind">{t(`meeting.remarkKinds.${row.kind}`)}</span>
          <MemberChoice hidden id={`remark-${index}`} label={t('meeting.whom')} value={row.member || undefined} onChange={(member) => set(index, { member: member ?? '' })} />
          <div className="field row-text">
            <textarea aria-label={t('meeting.remarkText')} rows={2} maxLength={5000} placeholder={t('meeting.remarkText')} value={row.text} onChange={(event) => set(index, { text: event.target.value })} />
          </div>
          <button type="button" className="button" onClick={() => write(rows.filter((_, place) => place !== index))}>
            {t('meeting.takeOff')}
          </button>
        </div>
      ))}
      <div className="part-acts">
        <button type="button" className="button" onClick={() => add('praise')}>
          {t('meeting.addPraise')}
        </button>
        {meeting.shows_private && (
          <button type="button" className="button" onClick={() => add('criticism')}>
            {t('meeting.addCriticism')}
          </button>
        )}
      </div>
    </PartSection>
  );
});
