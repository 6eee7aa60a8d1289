import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { usePart } from '@/offline/use_part';
import { useMeetingWork } from './meeting_work';
import { RemarksPart } from './remarks_part';
import { rollFinder, RollCallPart } from './roll_call_part';
import { RulesPanel } from './rules_panel';
import { SittingPart } from './sitting_part';
import { SpeakersPart, speakersFinder } from './speakers_part';

/// Họp. With the keyboard: names into the roll call, Ctrl+Enter, names of speakers, Ctrl+Enter, on to Chốt.
export function HoldStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const { meeting, before } = useMeetingWork();
  const called = usePart(meeting, 'roll_call');
  const sitting = usePart(meeting, 'sitting');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) document.getElementById(rollFinder)?.focus({ preventScroll: true });
  }, []);
  const leave = () => {
    // Going on says that the roll was called, and takes over times and people of the last meeting where nobody gave others.
    if (!called.value.called) called.change({ ...called.value, called: true });
    const { start, end, chair, minute_taker, breaks_minutes } = sitting.value;
    const untouched = (!end || end === '00:00') && !chair && !minute_taker;
    if (untouched && before?.sitting) {
      const last = before.sitting;
      const timed = start && start !== '00:00';
      sitting.change({ breaks_minutes, start: timed ? start : last.start, end: timed ? undefined : last.end, chair: last.chair, minute_taker: last.minute_taker });
    }
    onNext();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const inRoll = (event.target as HTMLElement).closest('[data-stage="roll"], [data-stage="sitting"]') !== null;
    if (inRoll) document.getElementById(speakersFinder)?.focus();
    else leave();
  };
  return (
    <div className="hold" ref={place} onKeyDown={press}>
      <RulesPanel />
      <div className="hold-parts">
        <div data-stage="sitting">
          <SittingPart />
        </div>
        <div data-stage="roll">
          <RollCallPart />
        </div>
        <SpeakersPart />
        <RemarksPart />
        <div className="step-next">
          <button type="button" className="button button-primary" onClick={leave}>
            {t('meeting.toConclude')}
          </button>
          <span className="quiet small only-wide">{t('meeting.ctrlEnter')}</span>
        </div>
      </div>
    </div>
  );
}
