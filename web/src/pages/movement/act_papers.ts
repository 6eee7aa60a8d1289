import type { TFunction } from 'i18next';

import type { FileAct, NextAct, StepToTake } from '@/api/movement';
import type { Choice, FieldSpec, Values } from '@/parts/act';
import { dayOf } from '@/parts/dates';

type Paper = NextAct['demands'][number]['paper'];

export interface PapersAsked {
  act: FileAct;
  demands: readonly { paper: Paper; why?: string }[];
  /// Evidence that may be the scan.
  scans: readonly Choice[];
  /// The page where a scan is handed in.
  scansAt: string;
  /// The earliest day that may be named.
  leastDue?: string;
}

const numberHints: Partial<Record<FileAct, 'register' | 'forward' | 'propose'>> = { register: 'register', forward: 'forward', propose: 'propose' };

/// Whether the paper of the act may be added as a scan: only then does anybody look for one.
export const asksForScan = (demands: PapersAsked['demands']): boolean => demands.some(({ paper }) => paper === 'decision' || paper === 'recorded');

/// The fields of what an act demands, by the server's pointers.
export function paperFields(t: TFunction, { act, demands, scans, scansAt, leastDue }: PapersAsked): FieldSpec[] {
  const demand = (paper: Paper) => demands.find((one) => one.paper === paper);
  const label = (name: 'date' | 'decidedBy' | 'level' | 'scan' | 'basis' | 'approver') => t(`movementActs.fields.${name}`);
  const fields: FieldSpec[] = [];
  const recorded = demand('recorded') !== undefined;
  if (demand('decision') || recorded) {
    const hint = t(`movementActs.fields.numberHint.${numberHints[act] ?? 'decide'}`);
    fields.push({ kind: 'text', name: 'decision.number', label: t('movementActs.fields.number'), hint, required: true });
    fields.push({ kind: 'day', name: 'decision.date', label: label('date'), required: true });
  }
  if (recorded) {
    fields.push({ kind: 'text', name: 'decision.by', label: label('decidedBy'), required: true });
    fields.push({ kind: 'text', name: 'level', label: label('level'), hint: t('movementActs.fields.levelHint'), required: true });
  }
  if (demand('vote')) fields.push(...voteFields(t));
  const least = leastDue && t('movementActs.fields.leastDue', { day: dayOf(leastDue) });
  if (demand('due')) fields.push({ kind: 'day', name: 'due', label: t('movementActs.fields.due'), hint: least, required: true });
  if (act === 'publish') fields.push({ kind: 'day', name: 'due', label: t('movementActs.fields.noticeDue'), hint: [least, t('movementActs.fields.noticeDueHint')].filter(Boolean).join('. ') });
  const reason = demand('reason');
  if (reason) fields.push({ kind: 'text', name: 'reason', label: t(reasonLabel(act, reason.why)), hint: reason.why, required: true, long: true });
  if (demand('basis')) fields.push({ kind: 'text', name: 'basis', label: label('basis'), hint: t('movementActs.fields.basisHint'), required: true, long: true });
  const late = demand('late');
  if (late) {
    fields.push({ kind: 'text', name: 'late.reason', label: t('movementActs.fields.lateReason'), hint: late.why, required: true, long: true });
    fields.push({ kind: 'text', name: 'late.approver', label: label('approver'), required: true });
  }
  if (asksForScan(demands)) {
    const choices = recorded ? scans : [{ value: '', label: t('movementActs.fields.noScan') }, ...scans];
    fields.push({ kind: 'choice', name: 'scan', label: label('scan'), hint: t('movementActs.fields.scanHint'), required: recorded, choices, way: { to: scansAt, words: t('movementActs.fields.scanWay') } });
  }
  return fields;
}

function reasonLabel(act: FileAct, why: string | undefined) {
  if (act === 'respond') return 'movementActs.fields.respondReason' as const;
  if (act === 'remark') return 'movementActs.fields.remark' as const;
  return act === 'recognise' && why ? ('movementActs.fields.reasonKnockOut' as const) : ('movementActs.fields.reason' as const);
}

function voteFields(t: TFunction): FieldSpec[] {
  const count = (name: 'present' | 'agree' | 'against' | 'other') => ({ kind: 'number', name: `vote.${name}`, label: t(`movementActs.fields.${name}`), required: true }) as const;
  return [{ kind: 'day', name: 'vote.date', label: t('movementActs.fields.voteDate'), required: true }, count('present'), count('agree'), count('against'), count('other')];
}

const some = (text: string | undefined): string | undefined => text?.trim() || undefined;

/// What was typed as the papers of a step.
export function papersOf(act: FileAct, values: Values): StepToTake {
  const has = (name: string) => name in values && some(values[name]) !== undefined;
  const count = (name: string) => Number(values[`vote.${name}`] ?? 0);
  return {
    act: act as StepToTake['act'],
    reason: some(values.reason),
    decision: has('decision.number') || has('decision.date') ? { number: some(values['decision.number']), date: some(values['decision.date']), by: some(values['decision.by']) } : undefined,
    level: some(values.level),
    scan: some(values.scan),
    vote: has('vote.date') ? { date: values['vote.date'] ?? '', present: count('present'), agree: count('agree'), against: count('against'), other: count('other') } : undefined,
    due: some(values.due),
    late: has('late.reason') || has('late.approver') ? { reason: some(values['late.reason']), approver: some(values['late.approver']) } : undefined,
    basis: some(values.basis),
  };
}

/// What the numbers of a vote say while they are typed: bad ones at once, before anything is sent.
export function voteSays(t: TFunction, values: Values): { words: string; good: boolean } | null {
  const [present, agree, against, other] = ['present', 'agree', 'against', 'other'].map((name) => values[`vote.${name}`]);
  if (!present || agree === undefined || agree === '') return null;
  const cast = Number(agree) + Number(against ?? 0) + Number(other ?? 0);
  const all = Number(present);
  if (cast > all) return { words: t('movementActs.votes.above', { cast, present: all }), good: false };
  const counts = { agree: Number(agree), present: all };
  if (counts.agree * 2 <= all) return { words: t('movementActs.votes.lost', counts), good: false };
  const open = all - cast;
  const rest = open > 0 && against && other ? ` ${t('movementActs.votes.missing', { count: open })}` : '';
  return { words: t('movementActs.votes.carried', counts) + rest, good: true };
}

export function lateSays(t: TFunction, lastDay: string | undefined, demands: PapersAsked['demands']): string | undefined {
  return lastDay && demands.some((one) => one.paper === 'late') ? t('movementActs.lateSays', { day: dayOf(lastDay) }) : undefined;
}
