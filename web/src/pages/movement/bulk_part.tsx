import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { standing, useEvidence } from '@/api/evidence';
import { previewSteps, stepsTaken, takeSteps, useFiles, type FileLine, type MovementYear, type StepsPreview } from '@/api/movement';
import { onceOnly } from '@/api/once';
import type { Unit } from '@/api/contract';
import { pathOf } from '@/frame/place';
import type { FieldSpec, Values } from '@/parts/act';
import { ActField } from '@/parts/act/act_field';
import { useDraft } from '@/parts/act/draft';
import { faultsAt, faultsByField, missingFields } from '@/parts/act/faults';
import { DataTable, type Column } from '@/parts/data_table';
import { Empty } from '@/parts/empty';
import { Loading } from '@/parts/loading';
import { numberOf } from '@/parts/numbers';
import { Section } from '@/parts/page';
import { ProblemNotice } from '@/parts/problem_notice';
import { StateMark } from '@/parts/state_mark';
import { asksForScan, paperFields, papersOf } from './act_papers';
import { demandsOf, isRecorded, waitsFor, type ListAct } from './acts_table';
import { useFileColumns } from './files_page';
import '@/parts/form.css';
import '@/parts/act/act.css';

const nothing: Values = {};

/// The papers are the same for all: what the server says against one of them stands at its field.
function faultsOfPapers(preview: StepsPreview | undefined, fields: readonly FieldSpec[]): Record<string, string> {
  const refusals = preview?.items.flatMap((item) => (item.refusal?.field ? [{ field: item.refusal.field, detail: item.refusal.detail }] : [])) ?? [];
  return faultsAt(refusals, fields);
}

/// The same act for many files under one paper: choose, see what will happen to each, then all of them or none.
export function BulkPart({ act, movement, body, onDone, onBack }: {
  act: ListAct;
  movement: MovementYear;
  body: Unit;
  onDone: (words: string) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const { unit, year } = movement;
  const queries = useQueryClient();
  const files = useFiles(unit, year, act);
  const rows = files.rows?.filter((line) => waitsFor(act, body, line));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { values, change, forget: forgetTyped } = useDraft(`bulk-${unit}-${year}-${act}`, nothing);
  const [missing, setMissing] = useState<string[]>([]);
  const [preview, setPreview] = useState<StepsPreview>();
  const [fault, setFault] = useState<unknown>();
  const [working, setWorking] = useState(false);
  // Files that the server once found late: their two fields stay, whatever is typed or looked at since.
  const [late, setLate] = useState<ReadonlySet<string>>(new Set());
  const chosen = (rows ?? []).filter((line) => !left.has(line.unit));
  const recorded = isRecorded(movement.movement, act);
  const lateMatters = chosen.some((line) => late.has(line.unit)) || Object.keys(values).some((name) => name.startsWith('late.') && values[name] !== '');
  const demands = [
    ...demandsOf[act].filter((paper) => !(recorded && paper === 'decision')).map((paper) => ({ paper })),
    ...(recorded ? [{ paper: 'recorded' as const }] : []),
    ...(lateMatters ? [{ paper: 'late' as const, why: t('movementFiles.bulkLate') }] : []),
  ];
  const scans = useEvidence(unit, year, asksForScan(demands) && (body.permissions?.includes('evidence.read') ?? false));
  const fields = paperFields(t, { act, demands, scans: standing(scans.data ?? []).map((piece) => ({ value: piece.id, label: piece.title })), scansAt: pathOf({ unit, year }, 'minh-chung') });
  const faults = { ...faultsOfPapers(preview, fields), ...faultsByField(fault, fields) };
  const steps = (of: FileLine[]) => ({ ...papersOf(act, values), files: of.map((line) => ({ unit: line.unit, version: line.version })) });
  const run = async (work: () => Promise<void>) => {
    const without = missingFields(fields, values);
    setMissing(without);
    if (without.length > 0) return;
    setWorking(true);
    setFault(undefined);
    try {
      await work();
    } catch (caught) {
      setFault(caught);
    }
    setWorking(false);
  };
  const look = () =>
    run(async () => {
      const found = await previewSteps(unit, year, steps(chosen));
      const tooLate = found.items.filter((item) => item.refusal?.code.startsWith('movement.late')).map((item) => item.unit);
      setLate((before) => new Set([...before, ...tooLate]));
      setPreview(found);
    });
  const commit = () =>
    run(async () => {
      await takeSteps(unit, year, steps(chosen), onceOnly());
      await stepsTaken(queries);
      forgetTyped();
      onDone(t('movementFiles.committed', { act: t(`movementActs.names.${act}`), count: chosen.length }));
    });
  const forget = () => setPreview(undefined);
  const refused = preview?.items.filter((item) => !item.possible) ?? [];
  const refusalOf = new Map(preview?.items.map((item) => [item.unit, item]));
  const choose: Column<FileLine> = {
    key: 'choose',
    title: t('movementFiles.bulkChoose'),
    text: (line) => (left.has(line.unit) ? '' : '✓'),
    width: '7rem',
    unsortable: true,
    cell: (line) => (
      <label className="check">
        <input
          type="checkbox"
          checked={!left.has(line.unit)}
          onChange={(event) => {
            const next = new Set(left);
            if (event.target.checked) next.delete(line.unit);
            else next.add(line.unit);
            setLeft(next);
            forget();
          }}
        />
        <span className="visually-hidden">{t('movementFiles.choose', { name: line.name })}</span>
      </label>
    ),
  };
  const outcome: Column<FileLine> = {
    key: 'outcome',
    title: t('movementFiles.preview'),
    text: (line) => refusalOf.get(line.unit)?.refusal?.detail ?? '',
    cell: (line) => {
      const item = refusalOf.get(line.unit);
      if (!item) return null;
      return item.possible ? <StateMark state="met" word={t('movementFiles.previewOk')} /> : <span className="bulk-refused">{`■ ${item.refusal?.detail ?? ''}`}</span>;
    },
  };
  const columns = useFileColumns((line) => pathOf({ unit, year }, `tham-dinh/${line.unit}`));
  const shown = [choose, ...columns.filter((column) => ['name', 'stage', 'appraised'].includes(column.key)), ...(preview ? [outcome] : [])];
  if (files.error) return <ProblemNotice fault={files.error} retry={files.retry} />;
  if (!rows || !files.complete || scans.isLoading) return <Loading lines={12} />;
  return (
    <>
      <Section
        title={t('movementFiles.bulkTitle', { act: t(`movementActs.names.${act}`) })}
        aside={
          <button type="button" className="button" onClick={onBack}>
            {t('movementFiles.backToList')}
          </button>
        }
      >
        <p>{t(`movementActs.will.${act}`)}</p>
      </Section>
      {rows.length === 0 ? (
        <Empty>{t('movementFiles.nothingFor')}</Empty>
      ) : (
        <>
          <Section title={t('movementFiles.bulkPapers')}>
            {fields.length === 0 && <p className="quiet">{t('movementFiles.bulkNoPapers')}</p>}
            <div className="bulk-papers">
              {fields.map((field) => (
                <ActField
                  key={field.name}
                  spec={field}
                  values={values}
                  error={faults[field.name] ?? (missing.includes(field.name) ? t('act.missing') : undefined)}
                  onChange={(value) => {
                    setMissing(missing.filter((name) => name !== field.name));
                    change({ [field.name]: value });
                    forget();
                  }}
                />
              ))}
            </div>
          </Section>
          <Section title={t('movementFiles.bulkChoose')}>
            <div className="acts-rest bulk-choose">
              <button type="button" className="button" onClick={() => { setLeft(new Set()); forget(); }}>
                {t('movementFiles.bulkAll')}
              </button>
              <button type="button" className="button" onClick={() => { setLeft(new Set(rows.map((line) => line.unit))); forget(); }}>
                {t('movementFiles.bulkNone')}
              </button>
              <span role="status">{t('movementFiles.bulkChosen', { chosen: numberOf(chosen.length), all: numberOf(rows.length) })}</span>
            </div>
            <DataTable id="nhieu-ho-so" prefix="n." caption={t('movementFiles.bulkChoose')} rows={rows} columns={shown} keyOf={(line) => line.unit} empty={t('movementFiles.nothingFor')} exporting={null} />
          </Section>
          <section className="bulk-end">
            {preview && (
              <p role="status">
                {t('movementFiles.previewSays', { possible: numberOf(preview.possible), refused: numberOf(preview.refused) })} {preview.refused === 0 && t('movementFiles.allOrNone')}
              </p>
            )}
            {Object.keys(faultsByField(fault, fields)).length === 0 && <ProblemNotice fault={fault} />}
            {fault instanceof Refused && fault.problem.status === 412 && (
              <button type="button" className="button" onClick={() => { forget(); files.retry(); }}>
                {t('frame.retry')}
              </button>
            )}
            <div className="acts-rest">
              {preview && refused.length > 0 && (
                <button type="button" className="button" onClick={() => { setLeft(new Set([...left, ...refused.map((item) => item.unit)])); forget(); }}>
                  {t('movementFiles.previewOut')}
                </button>
              )}
              {preview && refused.length === 0 && chosen.length > 0 ? (
                <button type="button" className="button button-primary" disabled={working} onClick={() => void commit()}>
                  {t('movementFiles.commit', { act: t(`movementActs.names.${act}`), count: chosen.length })}
                </button>
              ) : (
                <button type="button" className="button button-primary" disabled={working || chosen.length === 0} onClick={() => void look()}>
                  {t('movementFiles.preview')}
                </button>
              )}
            </div>
          </section>
        </>
      )}
    </>
  );
}
