import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';

import { momentOf } from '@/parts/dates';
import type { Event } from './audit_page';

type Snapshot = Record<string, unknown>;

const written = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

/// One event: what stood there before and what stands there after, line by line, the changed lines marked.
export function EventDrawer({ event, onClose }: { event: Event | null; onClose: () => void }) {
  const { t } = useTranslation();
  const before = (event?.before ?? {}) as Snapshot;
  const after = (event?.after ?? {}) as Snapshot;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <Drawer title={event?.act ?? event?.action} open={event !== null} onClose={onClose} size={Math.min(640, window.innerWidth)} destroyOnHidden>
      {event && (
        <>
          <p>{`${event.actor}, ${momentOf(event.at)}`}</p>
          {event.unit_name && <p>{event.unit_name}</p>}
          {event.reason && <p>{`${t('audit.reason')}: ${event.reason}`}</p>}
          {names.length > 0 && (
            <table className="event-table">
              <caption>{t('audit.changes')}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="visually-hidden">{t('audit.act')}</span>
                  </th>
                  <th scope="col">{t('audit.before')}</th>
                  <th scope="col">{t('audit.after')}</th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => {
                  const [was, is] = [written(before[name]), written(after[name])];
                  return (
                    <tr key={name} className={was === is ? 'quiet' : 'event-changed'}>
                      <th scope="row">{name}</th>
                      <td>{was}</td>
                      <td>{is}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
          <p className="audit-seal">{t('audit.headLine', { number: event.number, hash: event.hash })}</p>
        </>
      )}
    </Drawer>
  );
}
