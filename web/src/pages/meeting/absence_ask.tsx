import { useSession } from '@/api/session';
import { isLocal } from '@/offline/kept_parts';
import { AbsenceRequest } from '@/parts/absence_request';
import { today } from '@/parts/dates';
import { useMeetingWork } from './meeting_work';

/// The caller's own request for absence, while the meeting is still to come.
export function AbsenceAsk() {
  const { meeting } = useMeetingWork();
  const member = useSession().data?.member;
  const beforehand = (meeting.state === 'planned' || meeting.state === 'prepared') && !meeting.roll_call?.called;
  if (!member || !beforehand || isLocal(meeting.id) || meeting.date < today()) return null;
  const mine = meeting.requests.find((request) => request.member === member && request.state !== 'withdrawn');
  return <AbsenceRequest meeting={meeting.id} member={member} mine={mine} />;
}
