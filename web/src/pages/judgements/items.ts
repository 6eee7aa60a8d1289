import type { Evidence } from '@/api/evidence';
import { standing } from '@/api/evidence';
import type { Evaluation, PlanIndicator, PlanText } from '@/api/evaluation_types';
import type { Judgement } from '@/api/judgements';

/// One judged item of the plan, with what is known about it in the year.
export interface Item {
  id: string;
  criterion: string;
  indicator: PlanIndicator;
  /// Its own entry, or that of all the rest ("*").
  judgement: Judgement | undefined;
  byRest: boolean;
  pieces: Evidence[];
}

/// The items that people judge for this body, in the plan's order.
export function itemsOf(plan: PlanText, evaluation: Evaluation, judgements: Judgement[], evidence: Evidence[]): Item[] {
  const pieces = standing(evidence);
  const rest = judgements.find((each) => each.indicator === '*');
  const judged = new Set(
    evaluation.indicators
      .filter((each) => each.kind === 'judged' && (each.state !== 'not_applicable' || judgements.some((own) => own.indicator === each.id)))
      .map((each) => each.id),
  );
  return plan.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter((indicator) => judged.has(indicator.id))
      .map((indicator) => {
        const own = judgements.find((each) => each.indicator === indicator.id);
        return {
          id: indicator.id,
          criterion: criterion.id,
          indicator,
          judgement: own ?? rest,
          byRest: own === undefined && rest !== undefined,
          pieces: pieces.filter((piece) => piece.indicators.includes(indicator.id)),
        };
      }),
  );
}

/// The one definition of progress: an item is decided when somebody has judged it.
export function decided(item: Item): boolean {
  return item.judgement !== undefined;
}

export type Level = 'met' | 'partly' | 'not_met' | 'not_applicable';
export const levels: Level[] = ['met', 'partly', 'not_met', 'not_applicable'];

/// What somebody chose and typed, before it is a judgement.
export interface Draft {
  level: Level | undefined;
  share: string;
  note: string;
}

function valueOf(ratio: string): number {
  const [part, whole] = ratio.split('/');
  return Number(part) / Number(whole ?? 1);
}

/// A level as it is on record; version 0: none was given.
export interface Given {
  ratio?: string | null;
  note?: string;
  version: number;
}

export function draftOf(judgement: Given | undefined): Draft {
  const note = judgement?.note ?? '';
  if (!judgement || judgement.version === 0) return { level: undefined, share: '', note };
  if (judgement.ratio === null || judgement.ratio === undefined) return { level: 'not_applicable', share: '', note };
  const value = valueOf(judgement.ratio);
  if (value === 1 || value === 0) return { level: value === 1 ? 'met' : 'not_met', share: '', note };
  return { level: 'partly', share: String(Number((value * 100).toFixed(4))).replace('.', ','), note };
}

/// 95,5 → 0.955; nothing where it is no share between none and all.
function ratioOfShare(share: string): string | undefined {
  const value = Number(share.trim().replace(',', '.').replace(/\s*%$/, ''));
  return share.trim() !== '' && value > 0 && value < 100 ? String(Number((value / 100).toFixed(6))) : undefined;
}

export function shareWrong(draft: Draft): boolean {
  return draft.level === 'partly' && draft.share.trim() !== '' && ratioOfShare(draft.share) === undefined;
}

/// `always`: also the full level needs its reason.
export function noteMissing(draft: Draft, always = false): boolean {
  return draft.level !== undefined && (always || draft.level !== 'met') && draft.note.trim() === '';
}

/// What is sent; nothing while something is missing.
export function bodyOf(draft: Draft, always = false): { ratio: string | null; note?: string } | undefined {
  if (draft.level === undefined || noteMissing(draft, always)) return undefined;
  const note = draft.note.trim() || undefined;
  if (draft.level === 'not_applicable') return { ratio: null, note };
  const ratio = draft.level === 'met' ? '1' : draft.level === 'not_met' ? '0' : ratioOfShare(draft.share);
  return ratio === undefined ? undefined : { ratio, note };
}
