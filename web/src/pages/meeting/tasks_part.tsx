import { useTranslation } from 'react-i18next';

import type { MeetingTasks } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { TypedDay } from '@/parts/typed_day';
import { MemberChoice } from './member_choice';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';

type Task = MeetingTasks['tasks'][number];

/// What the meeting gives whom to do by when; it stays on the cell's list until it is done.
export function TasksPart() {
  const { t } = useTranslation();
  const { meeting } = useMeetingWork();
  const edited = usePart(meeting, 'tasks');
  const tasks = edited.value.tasks;
  const write = (changed: Task[]) => edited.change({ tasks: changed });
  const set = (index: number, changed: Partial<Task>) => write(tasks.map((task, place) => (place === index ? { ...task, ...changed } : task)));
  const add = () => {
    write([...tasks, { text: '' }]);
    setTimeout(() => document.getElementById(`task-${tasks.length}`)?.focus(), 0);
  };
  return (
    <PartSection title={t('meeting.tasks')} edited={edited} hint={t('meeting.tasksHint')}>
      {tasks.map((task, index) => (
        <div className="row" key={index}>
          <div className="field row-text">
            <label htmlFor={`task-${index}`}>{t('meeting.task', { place: index + 1 })}</label>
            <input id={`task-${index}`} maxLength={5000} value={task.text} onChange={(event) => set(index, { text: event.target.value })} />
          </div>
          <MemberChoice id={`task-owner-${index}`} label={t('meeting.owner')} value={task.owner} onChange={(owner) => set(index, { owner })} />
          <div className="field field-narrow">
            <label htmlFor={`task-due-${index}`}>{t('meeting.due')}</label>
            <TypedDay id={`task-due-${index}`} year={Number(meeting.date.slice(0, 4))} value={task.due} onChange={(due) => set(index, { due: due || undefined })} />
          </div>
          <button type="button" className="button button-quiet row-end" onClick={() => write(tasks.filter((_, place) => place !== index))}>
            {t('meeting.takeOff')}
            <span className="visually-hidden"> {task.text}</span>
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        {t('meeting.addTask')}
      </button>
    </PartSection>
  );
}
