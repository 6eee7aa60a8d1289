import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { PeriodList } from '@/api/contract';
import { useRights } from '@/api/session';
import { ActDrawer, type Act, type FieldSpec } from '@/parts/act';
import { momentOf, thisYear } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { TableTools } from '@/parts/table_tools';
import { UnitName } from '../members/unit_name';

type Lock = PeriodList['items'][number];

/// Years that are closed to changes; locked and opened by whoever may, with a reason.
export function LockedYears() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const rights = useRights();
  const [act, setAct] = useState<Act | null>(null);
  const locks = useQuery({ queryKey: ['periods'], queryFn: () => unwrap(api.GET('/periods')) });
  const own = rights.find((right) => right.permissions.includes('periods.lock'));
  const done = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries({ queryKey: ['periods'] });
  };
  const reason: FieldSpec = { kind: 'text', name: 'reason', label: t('act.reason'), required: true, long: true };
  const lock: Act = {
    key: 'lock',
    title: t('system.lock'),
    button: t('system.lock'),
    danger: true,
    first: { unit: own?.unit ?? '', year: String(thisYear() - 1) },
    fields: [
      { kind: 'unit', name: 'unit', label: t('frame.unit'), required: true },
      { kind: 'number', name: 'year', label: t('system.year'), required: true },
      reason,
    ],
    says: (values) =>
      values.unit && values.year ? (
        <Trans i18nKey="system.lockSays" values={{ year: values.year }} components={{ unit: <UnitName unit={values.unit} /> }} />
      ) : null,
    run: (values) => {
      const params = { path: { unit: values.unit ?? '', year: values.year ?? '' } };
      return done(unwrap(api.POST('/units/{unit}/years/{year}/lock', { params, body: { reason: values.reason ?? '' } })));
    },
  };
  const unlock = (one: Lock): Act => ({
    key: `unlock-${one.unit}-${one.year}`,
    title: t('system.unlock'),
    button: t('system.unlock'),
    danger: true,
    first: {},
    fields: [reason],
    says: () => <Trans i18nKey="system.unlockSays" values={{ year: one.year }} components={{ unit: <UnitName unit={one.unit} /> }} />,
    run: (values) => {
      const params = { path: { unit: one.unit, year: String(one.year) } };
      return done(unwrap(api.POST('/units/{unit}/years/{year}/unlock', { params, body: { reason: values.reason ?? '' } })));
    },
  });
  const heads = [t('system.year'), t('frame.unit'), t('system.lockedAt'), t('system.lockedBy'), t('act.reason')];
  return (
    <>
      <p className="system-text quiet">{t('system.periodsSays')}</p>
      {!locks.data && !locks.isError && <Loading lines={2} />}
      {locks.data?.items.length === 0 && <p>{t('system.noPeriods')}</p>}
      {locks.data && locks.data.items.length > 0 && (
        <TableTools id="so-da-chot" caption={t('system.periods')}>
          <div className="entries">
            <table>
              <caption className="visually-hidden">{t('system.periods')}</caption>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="visually-hidden">{t('act.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {locks.data.items.map((one) => (
                  <tr key={`${one.unit}-${one.year}`}>
                    {[String(one.year), one.unit_name ?? '', momentOf(one.locked_at), one.locked_by, one.reason].map((cell, index) => (
                      <td key={heads[index]} data-title={heads[index]}>
                        {cell}
                      </td>
                    ))}
                    <td className="entries-acts">
                      {own && (
                        <button type="button" className="button button-link" onClick={() => setAct(unlock(one))}>
                          {t('system.unlock')}
                          <span className="visually-hidden">{`: ${one.year}`}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </TableTools>
      )}
      {own && (
        <button type="button" className="button system-act" onClick={() => setAct(lock)}>
          {t('system.lock')}
        </button>
      )}
      <ActDrawer act={act} onClose={() => setAct(null)} />
    </>
  );
}
