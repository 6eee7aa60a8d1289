import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Sitting } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { timeOf, today } from '@/parts/dates';
import { TypedTime } from '@/parts/typed_time';
import { MemberChoice } from './member_choice';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';

const isUnset = (time: string | undefined) => !time || time === '00:00';

/// Start, end, breaks, chair and minute taker; on the day itself the clock fills them in.
export const SittingPart = memo(function SittingPart() {
  const { t } = useTranslation();
  const { meeting, before } = useMeetingWork();
  const edited = usePart(meeting, 'sitting');
  const { value, change } = edited;
  const set = (changed: Partial<Sitting>) => change({ ...value, ...changed });
  const now = () => timeOf(Date.now());
  const isToday = meeting.date === today();
  const last = before?.sitting;
  const canCopy = last && !(isUnset(last.end) && !last.chair && !last.minute_taker) && isUnset(value.end) && !value.chair && !value.minute_taker;
  const copy = () => set({ start: isUnset(value.start) ? last?.start : value.start, end: last?.end, chair: last?.chair, minute_taker: last?.minute_taker });
  return (
    <PartSection title={t('meeting.sitting')} check="duration" edited={edited}>
      <div className="fields-row sitting">
        <div className="field">
          <label htmlFor="start">{t('meeting.start')}</label>
          <TypedTime id="start" value={value.start} onChange={(start) => set({ start })} />
        </div>
        <div className="field">
          <label htmlFor="end">{t('meeting.end')}</label>
          <TypedTime id="end" value={value.end} onChange={(end) => set({ end })} />
        </div>
        <div className="field field-narrow">
          <label htmlFor="breaks">{t('meeting.breaks')}</label>
          <input
            id="breaks"
            inputMode="numeric"
            value={value.breaks_minutes ? String(value.breaks_minutes) : ''}
            placeholder="0"
            onChange={(event) => set({ breaks_minutes: Math.min(1440, Number(event.target.value.replace(/\D/g, '')) || 0) })}
          />
        </div>
        <MemberChoice id="chair" label={t('meeting.chair')} value={value.chair} onChange={(chair) => set({ chair })} />
        <MemberChoice id="minute-taker" label={t('meeting.minuteTaker')} value={value.minute_taker} onChange={(minute_taker) => set({ minute_taker })} />
      </div>
      <div className="part-acts">
        {isToday && isUnset(value.start) && (
          <button type="button" className="button" onClick={() => set({ start: now() })}>
            {t('meeting.startNow')}
          </button>
        )}
        {isToday && !isUnset(value.start) && isUnset(value.end) && (
          <button type="button" className="button" onClick={() => set({ end: now() })}>
            {t('meeting.endNow')}
          </button>
        )}
        {canCopy && (
          <button type="button" className="button" onClick={copy}>
            {isUnset(last.end) ? t('meeting.asLastTimeToo') : t('meeting.asLastTime', { times: `${last.start ?? ''}–${last.end ?? ''}` })}
          </button>
        )}
      </div>
    </PartSection>
  );
});
