import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import type { PeriodList } from '@/api/contract';
import { useRights } from '@/api/session';
import { ActDrawer, type Act, type FieldSpec } from '@/parts/act';
import { momentOf, thisYear } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import { Loading } from '@/parts/loading';
import type { SmallColumn } from '@/parts/table_tools';
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
  const columns: SmallColumn<Lock>[] = [
    { key: 'year', title: t('system.year'), text: (one) => String(one.year) },
    { key: 'unit', title: t('frame.unit'), text: (one) => one.unit_name ?? '' },
    { key: 'at', title: t('system.lockedAt'), text: (one) => momentOf(one.locked_at) },
    { key: 'by', title: t('system.lockedBy'), text: (one) => one.locked_by },
    { key: 'reason', title: t('act.reason'), text: (one) => one.reason },
  ];
  const openAct = (one: Lock) =>
    own && (
      <button type="button" className="button button-link" onClick={() => setAct(unlock(one))}>
        {t('system.unlock')}
        <span className="visually-hidden">{`: ${one.year}`}</span>
      </button>
    );
  return (
    <>
      <p className="system-text quiet">{t('system.periodsSays')}</p>
      {!locks.data && !locks.isError && <Loading lines={2} />}
      {locks.data?.items.length === 0 && <p>{t('system.noPeriods')}</p>}
      {locks.data && locks.data.items.length > 0 && (
        <Entries id="so-da-chot" caption={t('system.periods')} columns={columns} rows={locks.data.items} keyOf={(one) => `${one.unit}-${one.year}`} acts={openAct} />
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
