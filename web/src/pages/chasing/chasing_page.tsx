import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useChasing, type ChasedFile, type Chasing } from '@/api/boards';
import { useUnit } from '@/api/units';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { LastDay } from '@/parts/last_day';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Page } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { ChaseMessage } from './chase_message';
import { delays, type Delay } from './chase_text';
import '@/parts/button.css';
import './chasing.css';

const marks = { not_made: 'not_met', not_sent: 'at_risk', not_appraised: 'pending', returned: 'at_risk' } as const;

/// Which files of the movement are waited for, whose turn it is and how late: a list to print and a text to send.
export function ChasingPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const chasing = useChasing(unit, year);
  const crumbs = [{ label: t('frame.pages.unitYear'), path: pathOf({ unit, year }) }]; // no name that comes later and moves the page
  const print = (
    <button type="button" className="button" disabled={!chasing.data?.items.length} onClick={() => window.print()}>
      {t('chasing.print')}
    </button>
  );
  return (
    <Page title={t('chasing.title', { year })} purpose={t('chasing.purpose')} crumbs={crumbs} act={print}>
      {chasing.isPending && <Loading lines={10} />}
      {chasing.isError && <ProblemNotice fault={chasing.error} retry={() => void chasing.refetch()} />}
      {chasing.data && <Board chasing={chasing.data} name={body.data?.name ?? ''} />}
    </Page>
  );
}

function Board({ chasing, name }: { chasing: Chasing; name: string }) {
  const { t } = useTranslation();
  if (chasing.bodies === 0) return <p className="chasing-none">{t('chasing.noMovement', { year: chasing.year })}</p>;
  return (
    <>
      <p className="quiet">{t('chasing.covered', { count: chasing.bodies })}</p>
      <ul className="chasing-counts">
        {delays.map((delay) => (
          <Count key={delay} delay={delay} count={chasing.items.filter((file) => file.delay === delay).length} />
        ))}
      </ul>
      <Files chasing={chasing} />
      {chasing.items.length > 0 && <ChaseMessage chasing={chasing} name={name} />}
    </>
  );
}

/// How many; the number leads to its list.
function Count({ delay, count }: { delay: Delay; count: number }) {
  const { t } = useTranslation();
  return (
    <li>
      <StateMark state={marks[delay]} word={t(`chasing.delays.${delay}`)} />{' '}
      {count > 0 ? (
        <Link className="number" to={`?loc.tinh-trang=${delay}`}>
          {numberOf(count)}
          <span className="visually-hidden">{`: ${t(`chasing.delays.${delay}`)}`}</span>
        </Link>
      ) : (
        <span className="number">0</span>
      )}
    </li>
  );
}

function Files({ chasing }: { chasing: Chasing }) {
  const { t } = useTranslation();
  const { year } = chasing;
  const waitsFor = (file: ChasedFile) => t(file.level === 'unit' ? 'chasing.ofUnit' : 'chasing.ofSuperior', { act: t(`chasing.acts.${file.act}`) });
  const lateness = (file: ChasedFile) => {
    if (!file.last_day) return t('chasing.noTerm');
    return file.days_late > 0 ? t('chasing.days', { count: file.days_late }) : t('chasing.inTime');
  };
  const columns: Column<ChasedFile>[] = [
    { key: 'ten', title: t('chasing.body'), text: (file) => file.name, cell: (file) => <Link to={pathOf({ unit: file.unit, year }, 'phong-trao')}>{file.name}</Link>, main: true, width: '18rem' },
    { key: 'tren', title: t('chasing.superior'), text: (file) => file.superior_name },
    {
      key: 'tinh-trang',
      title: t('chasing.delay'),
      text: (file) => t(`chasing.delays.${file.delay}`),
      order: (file) => delays.indexOf(file.delay),
      cell: (file) => <StateMark state={marks[file.delay]} word={t(`chasing.delays.${file.delay}`)} />,
      width: '11rem',
    },
    { key: 'cho', title: t('chasing.waitsFor'), text: waitsFor },
    {
      key: 'han',
      title: t('chasing.lastDay'),
      text: (file) => file.last_day ?? '',
      cell: (file) => (file.last_day ? <LastDay day={file.last_day} off={file.day_off} /> : <span className="quiet">{t('chasing.noTerm')}</span>),
      width: '12rem',
    },
    { key: 'cham', title: t('chasing.late'), text: lateness, order: (file) => file.days_late, cell: lateness, width: '8rem' },
  ];
  const filters: Filter<ChasedFile>[] = [
    { key: 'tinh-trang', title: t('chasing.delay'), choices: delays.map((value) => ({ value, label: t(`chasing.delays.${value}`) })), of: (file) => file.delay },
    {
      key: 'han',
      title: t('chasing.late'),
      choices: [{ value: 'qua-han', label: t('chasing.isLate') }, { value: 'trong-han', label: t('chasing.inTime') }],
      of: (file) => (file.days_late > 0 ? 'qua-han' : 'trong-han'),
    },
  ];
  return <DataTable id="don-doc" caption={t('chasing.title', { year })} rows={chasing.items} columns={columns} filters={filters} keyOf={(file) => file.unit} empty={t('chasing.nobody')} />;
}
