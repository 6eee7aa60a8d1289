import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { meetingKey, type WholeMeeting } from '@/api/meetings';
import { openBegun, sendBegun } from './begun_meetings';
import { openKept, sendWaiting } from './kept_parts';
import { keepAnswersFor } from './service';

const nowAndThen = 15_000;

/// Takes care, on every page, of what was typed and not sent yet: of this account only.
export function KeptWork({ account }: { account: string }) {
  const queries = useQueryClient();
  useEffect(() => {
    void keepAnswersFor(account);
    void openKept(account, (entry, data, tag) => {
      void queries.cancelQueries({ queryKey: meetingKey(entry.meeting) });
      queries.setQueryData<WholeMeeting>(meetingKey(entry.meeting), (meeting) =>
        meeting && { ...meeting, [entry.part]: data, versions: { ...meeting.versions, [entry.part]: tag } },
      );
      void queries.invalidateQueries({ queryKey: ['missing', entry.meeting] });
      for (const key of ['evaluation', 'projection', 'meetings', 'tasks']) void queries.invalidateQueries({ queryKey: [key], refetchType: 'none' });
    }).then(() => openBegun(account));
    const timer = setInterval(() => {
      sendWaiting();
      void sendBegun();
    }, nowAndThen);
    // The first time, what was asked before the service worker stood is asked again, so that it is kept too.
    const taken = () => {
      if (navigator.onLine) void queries.invalidateQueries();
    };
    const first = 'serviceWorker' in navigator && !navigator.serviceWorker.controller;
    if (first) navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true });
    return () => {
      clearInterval(timer);
      if (first) navigator.serviceWorker.removeEventListener('controllerchange', taken);
    };
  }, [account, queries]);
  return null;
}
