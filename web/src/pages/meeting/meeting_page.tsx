import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { useRequiredPlace, pathOf } from '@/frame/place';
import { adoptedAs } from '@/offline/begun_meetings';
import { isLocal } from '@/offline/kept_parts';
import { longDayOf, today } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { AbsenceAsk } from './absence_ask';
import { BegunNotice } from './begun_notice';
import { ConcludeStep } from './conclude_step';
import { HoldStep } from './hold_step';
import { MeetingActs } from './meeting_acts';
import { MeetingContext, type MeetingWork } from './meeting_work';
import { MeetingRecord } from './meeting_record';
import { PrepareStep } from './prepare_step';
import { steps, StepsBar, type Step } from './steps_bar';
import { useMeetingWorkOf } from './use_meeting_work';
import '@/parts/button.css';
import '@/parts/form.css';
import './meeting.css';

/// One meeting: Chuẩn bị → Họp → Chốt while it is being recorded, a calm record afterwards.
export function MeetingPage() {
  const { t } = useTranslation();
  const place = useRequiredPlace();
  const id = useParams().meeting ?? '';
  const navigate = useNavigate();
  const { work, isPending, fault, again, begun } = useMeetingWorkOf(id, place.unit);
  const crumbs = [{ label: t('frame.pages.meetings'), path: pathOf(place, 'sinh-hoat') }];
  const now = isLocal(id) && !begun ? adoptedAs(id) : undefined;
  useEffect(() => {
    if (now) void navigate({ pathname: pathOf(place, `sinh-hoat/${now}`), search: location.search }, { replace: true });
  }, [now, navigate, place]);
  if (isPending) return <Page title={t('meeting.title')} crumbs={crumbs}><Loading lines={8} /></Page>;
  if (!work) {
    return (
      <Page title={t('meeting.title')} crumbs={crumbs}>
        {fault ? <ProblemNotice fault={fault} retry={again} /> : <Empty>{t('meeting.unknown')}</Empty>}
      </Page>
    );
  }
  const { meeting } = work;
  const recording = work.canRecord && meeting.state !== 'finalised';
  return (
    <MeetingContext value={work}>
      <Page
        title={meeting.title || t(`meeting.kinds.${meeting.kind}`)}
        purpose={[longDayOf(meeting.date), t(`meeting.kinds.${meeting.kind}`), meeting.place, t(`meeting.states.${meeting.state}`)].filter(Boolean).join(' · ')}
        crumbs={crumbs}
        act={<MeetingActs />}
      >
        {begun && <BegunNotice begun={begun} />}
        <AbsenceAsk />
        {recording ? <Recording work={work} /> : <MeetingRecord />}
      </Page>
    </MeetingContext>
  );
}

function firstStep({ meeting }: MeetingWork): Step {
  if (meeting.state === 'held' || meeting.state === 'concluded') return 'chot';
  return meeting.date <= today() || meeting.state === 'prepared' ? 'hop' : 'chuan-bi';
}

function Recording({ work }: { work: MeetingWork }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('buoc') as Step | null;
  const step = asked && steps.includes(asked) ? asked : firstStep(work);
  const go = (to: Step) => {
    setSearch({ buoc: to }, { preventScrollReset: false });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <StepsBar step={step} onStep={go} />
      {step === 'chuan-bi' && <PrepareStep onNext={() => go('hop')} />}
      {step === 'hop' && <HoldStep onNext={() => go('chot')} />}
      {step === 'chot' && <ConcludeStep />}
    </>
  );
}
