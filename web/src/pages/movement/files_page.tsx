import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useFiles, useMovementYear, type FileLine, type MovementYear } from '@/api/movement';
import { useUnit } from '@/api/units';
import type { Unit } from '@/api/contract';
import { pathOf, useRequiredPlace } from '@/frame/place';
import { DataTable, type Column, type Filter } from '@/parts/data_table';
import { dayOf, momentOf } from '@/parts/dates';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { numberOf, scoreOf } from '@/parts/numbers';
import { Page, Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { isLeftOut, isRecorded, listActNames, listActs, waitsFor, type ListAct } from './acts_table';
import { BulkPart } from './bulk_part';
import { StageWords, VerdictMark } from './file_marks';
import '@/parts/button.css';
import '@/parts/chips.css';
import './movement.css';
import './files.css';

const stages = [
  'none', 'registered', 'accepted', 'forwarded', 'assessing', 'submitted', 'received', 'returned', 'appraised', 'answering', 'proposed', 'ratings', 'notice', 'closed',
] as const;
const verdicts = ['open', 'withdrawn', 'not_accepted', 'not_proposed', 'proposed', 'not_recognised', 'recognised', 'revoked'] as const;

/// The files of a body and of everything under it: where each is; and the same act for many of them.
export function FilesPage() {
  const { t } = useTranslation();
  const { unit, year } = useRequiredPlace();
  const body = useUnit(unit);
  const movement = useMovementYear(unit, year);
  const [params, setParams] = useSearchParams();
  const [said, setSaid] = useState('');
  const act = listActNames.find((name) => name === params.get('viec'));
  const decides = body.data !== undefined && movement.data?.movement?.authority === body.data.id;
  const fault = body.error ?? movement.error;
  const crumbs = [{ label: t('movement.title', { year }), path: pathOf({ unit, year }, 'phong-trao') }];
  const open = (name: string | undefined) => {
    setSaid('');
    setParams(name ? { viec: name } : {});
  };
  return (
    <Page title={t(decides ? 'movementFiles.titleDecider' : 'movementFiles.title', { year })} purpose={t('movementFiles.purpose')} crumbs={crumbs}>
      {fault && <ProblemNotice fault={fault} retry={() => void Promise.all([body.refetch(), movement.refetch()])} />}
      {!fault && (!body.data || !movement.data) && <Loading lines={10} />}
      <p role="status" className={said ? 'files-said' : 'visually-hidden'}>
        {said}
      </p>
      {body.data && movement.data && !movement.data.movement && <Empty>{t('movementFiles.noMovement', { year })}</Empty>}
      {body.data && movement.data?.movement && act && (
        <BulkPart
          key={`${unit}/${year}/${act}`}
          act={act}
          movement={movement.data}
          body={body.data}
          onDone={(words) => {
            setParams({});
            setSaid(words);
          }}
          onBack={() => open(undefined)}
        />
      )}
      {body.data && movement.data?.movement && !act && (
        <AllFiles body={body.data} movement={movement.data} onOpen={open} />
      )}
    </Page>
  );
}

/// The acts and the list, when all files have come: what can be done for many is counted from them.
function AllFiles({ body, movement, onOpen }: { body: Unit; movement: MovementYear; onOpen: (act: ListAct) => void }) {
  const files = useFiles(movement.unit, movement.year);
  if (files.error) return <ProblemNotice fault={files.error} retry={files.retry} />;
  if (!files.rows || !files.complete) return <Loading lines={12} />;
  return (
    <>
      <BulkActs rows={files.rows} body={body} movement={movement} onOpen={onOpen} />
      <Files rows={files.rows} unit={movement.unit} year={movement.year} />
    </>
  );
}

/// The acts that files here wait for, each with how many.
function BulkActs({ rows, body, movement, onOpen }: { rows: FileLine[]; body: Unit; movement: MovementYear; onOpen: (act: ListAct) => void }) {
  const { t } = useTranslation();
  const may = new Set(body.permissions ?? []);
  const decides = movement.movement?.authority === body.id;
  const usual = listActNames.filter((name) => name !== 'revoke' && name !== 'recall_proposal');
  const offered = usual
    .map((act) => ({ act, count: rows.filter((line) => waitsFor(act, body, line)).length }))
    .filter(({ act, count }) => {
      const { level, permission } = listActs[act];
      const recorded = isRecorded(movement.movement, act);
      if (count === 0 || isLeftOut(movement.movement, act)) return false;
      if (recorded) return may.has('outcomes.record');
      return may.has(permission) && (level === 'decider' ? decides : true);
    });
  if (offered.length === 0) return null;
  return (
    <Section title={t('movementFiles.bulk')}>
      <p className="quiet">{t('movementFiles.bulkHint')}</p>
      <div className="acts-rest">
        {offered.map(({ act, count }) => (
          <button key={act} type="button" className="button" onClick={() => onOpen(act)}>
            {t('movementFiles.bulkAct', { act: t(`movementActs.names.${act}`), number: numberOf(count) })}
          </button>
        ))}
      </div>
    </Section>
  );
}

export function useFileColumns(link: (line: FileLine) => string): Column<FileLine>[] {
  const { t } = useTranslation();
  const score = (points: number | undefined) => (points === undefined ? '' : scoreOf(points));
  const figure = (points: number | undefined) => (points === undefined ? '' : points / 100);
  return [
    { key: 'name', title: t('movementFiles.columns.name'), text: (row) => row.name, cell: (row) => <Link to={link(row)}>{row.name}</Link>, main: true },
    { key: 'code', title: t('movementFiles.columns.code'), text: (row) => row.code, hidden: true, width: '8rem' },
    { key: 'superior', title: t('movementFiles.columns.superior'), text: (row) => row.superior_name ?? '', hidden: true },
    {
      key: 'stage',
      title: t('movementFiles.columns.stage'),
      text: (row) => t(`movement.stages.${row.stage}`),
      order: (row) => stages.indexOf(row.stage),
      cell: (row) => <StageWords stage={row.stage} />,
      width: '14rem',
    },
    { key: 'verdict', title: t('movementFiles.columns.verdict'), text: (row) => t(`movement.verdicts.${row.verdict}`), cell: (row) => <VerdictMark verdict={row.verdict} />, width: '12rem' },
    { key: 'self', title: t('movementFiles.columns.self'), text: (row) => score(row.self_score), order: (row) => row.self_score ?? -1, exported: (row) => figure(row.self_score), numeric: true, width: '6rem' },
    { key: 'appraised', title: t('movementFiles.columns.appraised'), text: (row) => score(row.appraised_score), order: (row) => row.appraised_score ?? -1, exported: (row) => figure(row.appraised_score), numeric: true, width: '7rem' },
    { key: 'due', title: t('movementFiles.columns.due'), text: (row) => (row.due ? dayOf(row.due) : row.notice_to ? dayOf(row.notice_to) : ''), order: (row) => row.due ?? row.notice_to ?? '', width: '7rem' },
    {
      key: 'changed',
      title: t('movementFiles.columns.changed'),
      text: (row) => (row.last_act ? `${t(`movementActs.done.${row.last_act}`)}${row.changed_at ? `, ${momentOf(row.changed_at)}` : ''}` : ''),
      order: (row) => row.changed_at ?? 0,
      hidden: true,
    },
  ];
}

function Files({ rows, unit, year }: { rows: FileLine[]; unit: string; year: number }) {
  const { t } = useTranslation();
  const columns = useFileColumns((line) => pathOf({ unit, year }, `tham-dinh/${line.unit}`));
  const filters: Filter<FileLine>[] = [
    { key: 'stage', title: t('movementFiles.stage'), choices: stages.map((value) => ({ value, label: t(`movement.stages.${value}`) })), of: (row) => row.stage },
    { key: 'verdict', title: t('movementFiles.verdict'), choices: verdicts.map((value) => ({ value, label: t(`movement.verdicts.${value}`) })), of: (row) => row.verdict },
    { key: 'kind', title: t('movementFiles.kind'), choices: (['cell', 'grassroots_committee'] as const).map((value) => ({ value, label: t(`movementFiles.kinds.${value}`) })), of: (row) => row.kind },
  ];
  return (
    <Section title={t('movementFiles.list')}>
      <DataTable id="ho-so" caption={t('movementFiles.list')} rows={rows} columns={columns} filters={filters} keyOf={(row) => row.unit} empty={t('movementFiles.none', { year })} />
    </Section>
  );
}
