import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { standing, useEvidence } from '@/api/evidence';
import { tagOf, takeStep, type FileAct, type MovementFile, type NextAct } from '@/api/movement';
import { useRights } from '@/api/session';
import { useUnit } from '@/api/units';
import { pathOf } from '@/frame/place';
import { ActDrawer, type Act, type Values } from '@/parts/act';
import { asksForScan, lateSays, paperFields, papersOf, voteSays } from './act_papers';
import { ObjectDrawer } from './objections';

/// Acts in the order in which they move a file on: the first that is possible is the one to press.
const forth: FileAct[] = [
  'register', 'confirm', 'open', 'submit', 'accept', 'forward', 'receive', 'appraise', 'propose', 'respond', 'uphold', 'take_up', 'publish', 'recognise', 'remark',
];
const harsh: FileAct[] = ['withdraw', 'decline', 'not_propose', 'uphold', 'not_recognise', 'revoke'];
/// One of the two is possible; that the other is not need not be said.
const twins: Partial<Record<FileAct, FileAct>> = { register: 'confirm', confirm: 'register' };
/// Refusals that only say that the act is somebody else's.
const notMine = ['movement.not_you', 'movement.not_of_unit'];

/// What this person may do with the file now: one act to press, the others beside it, and what is not possible yet in the
/// server's words. `way` stands in the place of an act that has its own page.
export function FileActs({ file, way = {} }: { file: MovementFile; way?: Partial<Record<FileAct, ReactNode>> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<FileAct>();
  const chosen = file.acts.find((next) => next.act === open);
  const possible = file.acts.filter((next) => next.possible && next.act !== 'answer');
  const primary = forth.map((name) => possible.find((next) => next.act === name)).find((next) => next !== undefined);
  const rest = possible.filter((next) => next !== primary);
  const blocked = file.acts.filter((next) => !next.possible && next.refusal && !notMine.includes(next.refusal.code) && next.act !== 'answer' && !possible.some((one) => one.act === twins[next.act]));
  const button = (next: NextAct, main: boolean) =>
    way[next.act] ?? (
      <button key={next.act} type="button" className={main ? 'button button-primary' : harsh.includes(next.act) ? 'button button-danger' : 'button'} onClick={() => setOpen(next.act)}>
        {t(`movementActs.names.${next.act}`)}
      </button>
    );
  return (
    <>
      {primary && <div className="acts-primary">{button(primary, true)}</div>}
      {rest.length > 0 && (
        <div className="acts-rest" role="group" aria-label={t('movement.others')}>
          {rest.map((next) => (
            <span key={next.act}>{button(next, false)}</span>
          ))}
        </div>
      )}
      {possible.length === 0 && <p className="quiet">{t('movement.nothingNow')}</p>}
      {blocked.length > 0 && (
        <ul className="acts-blocked" aria-label={t('movement.notYet')}>
          {blocked.map((next) => (
            <li key={next.act}>
              <strong>{t(`movementActs.names.${next.act}`)}</strong>
              {`: ${t('movement.notYet').toLowerCase()}, ${sentenceEnd(next.refusal?.detail ?? '')}`}
            </li>
          ))}
        </ul>
      )}
      {chosen?.act === 'object' ? <ObjectDrawer file={file} onClose={() => setOpen(undefined)} /> : <StepDrawer file={file} next={chosen} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function StepDrawer({ file, next, onClose }: { file: MovementFile; next: NextAct | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { scans, at } = useScans(file, next ? desksOf(next, file) : [], next !== undefined && asksForScan(next.demands));
  if (!next) return <ActDrawer act={null} onClose={onClose} />;
  const act: Act = {
    key: `step-${file.unit}-${file.year}-${next.act}`,
    title: t(`movementActs.names.${next.act}`),
    button: t(`movementActs.names.${next.act}`),
    danger: harsh.includes(next.act),
    fields: paperFields(t, { act: next.act, demands: next.demands, scans, scansAt: pathOf({ unit: at, year: file.year }, 'minh-chung'), leastDue: next.least_due }),
    first: {},
    says: (values) => <StepSays next={next} values={values} />,
    tag: tagOf(file.version),
    now: (current) => [
      [t('movement.where', { year: file.year }), t(`movement.stages.${(current as unknown as MovementFile).stage}`)],
      [t('movement.verdict'), t(`movement.verdicts.${(current as unknown as MovementFile).verdict}`)],
    ],
    run: (values, tag, once) => takeStep(queries, file.unit, file.year, papersOf(next.act, values), tag, once),
  };
  return <ActDrawer act={act} onClose={onClose} />;
}

/// A list that was cut ends by its own dots.
const sentenceEnd = (words: string) => (words.endsWith('…') ? words : `${words}.`);

/// The bodies that may have the paper of an act: whoever takes it, and the body itself; what a superior decided on paper
/// is written down by any of them.
function desksOf(next: NextAct, file: MovementFile): string[] {
  if (next.recorded) return [file.decider.unit, file.appraiser.unit, file.unit];
  return { unit: [file.unit], anybody: [file.unit], appraiser: [file.appraiser.unit, file.unit], decider: [file.decider.unit, file.unit] }[next.level];
}

function StepSays({ next, values }: { next: NextAct; values: Values }) {
  const { t } = useTranslation();
  const vote = next.demands.some((one) => one.paper === 'vote') ? voteSays(t, values) : null;
  const late = lateSays(t, next.last_day, next.demands);
  return (
    <>
      <p>{t(`movementActs.will.${next.act}`)}</p>
      {late && <p>{late}</p>}
      {vote && <p className={vote.good ? 'vote-good' : 'vote-bad'}>{`${vote.good ? '●' : '■'} ${vote.words}`}</p>}
    </>
  );
}

/// Evidence that may be the scan of a paper: of the body, and of those that have the file on the desk, as far as the caller
/// may read it; and where one is handed in.
function useScans(file: MovementFile, desks: string[], enabled: boolean) {
  const own = useUnit(file.unit);
  const rights = useRights();
  // The body last, those above it before.
  const path = [...(own.data?.superiors ?? []).map((above) => above.id), file.unit];
  const may = (permission: string, unit: string) => {
    const over = path.slice(0, path.indexOf(unit) + 1);
    return rights.some((right) => right.permissions.includes(permission) && over.includes(right.unit));
  };
  const read = (unit: string) => enabled && desks.includes(unit) && may('evidence.read', unit);
  const kept = [
    useEvidence(file.decider.unit, file.year, read(file.decider.unit)),
    useEvidence(file.appraiser.unit, file.year, read(file.appraiser.unit)),
    useEvidence(file.unit, file.year, read(file.unit)),
  ];
  const pieces = kept.flatMap((one) => standing(one.data ?? []));
  const scans = [...new Map(pieces.map((piece) => [piece.id, { value: piece.id, label: piece.title }])).values()];
  return { scans, at: desks.find((desk) => may('evidence.edit', desk)) ?? file.unit };
}
