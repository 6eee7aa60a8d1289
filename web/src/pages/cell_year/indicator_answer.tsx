import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Judgement } from '@/api/contract';
import type { IndicatorResult } from '@/api/evaluation_types';
import { useEvidenceOf, useJudgements } from '@/api/year_reasons';
import { pathOf } from '@/frame/place';
import { useBoth } from '@/parts/both';
import { momentOf } from '@/parts/dates';
import { pointsOf } from '@/parts/numbers';
import { StateMark } from '@/parts/state_mark';
import { draftOf } from '../judgements/items';
import { AnswerPart, ReadingPart } from './answer_parts';
import { CheckAnswer } from './check_answer';
import { checkName, useYearOfUnit } from './year_of_unit';
import { YearWhy } from './year_why';

/// Why an item of the plan has the points it has: its words, the checks or the people behind it, its evidence.
export function IndicatorAnswer({ indicator }: { indicator: IndicatorResult }) {
  const { t } = useTranslation();
  const both = useBoth();
  const { plan, evaluation } = useYearOfUnit();
  const words = plan?.criteria.flatMap((criterion) => criterion.indicators).find((one) => one.id === indicator.id);
  const checks = evaluation.checks.filter((check) => indicator.checks.includes(check.check));
  return (
    <div className="answer">
      <p>
        <StateMark state={indicator.state} /> <span className="number">{`${pointsOf(indicator.achieved)}/${pointsOf(indicator.maximum)}`}</span>
      </p>
      <AnswerPart title={t('whyWords.planSays')}>
        <p>{both(words?.statement)}</p>
        <p className="quiet small">
          {t('whyWords.clause')} {indicator.clause}
        </p>
      </AnswerPart>
      {checks.length > 0 && (
        <AnswerPart title={t('whyWords.basis')}>
          <ul className="answer-items">
            {checks.map((check) => (
              <li key={check.check}>
                <span className="answer-item-text">
                  <YearWhy title={t(`checks.names.${checkName(check.check)}`)} content={() => <CheckAnswer check={check.check} />}>
                    {t(`checks.names.${checkName(check.check)}`)}
                  </YearWhy>
                </span>
                <StateMark state={check.state} />
              </li>
            ))}
          </ul>
        </AnswerPart>
      )}
      {indicator.kind === 'judged' && <JudgedPart indicator={indicator} />}
      <EvidencePart indicator={indicator} kinds={words?.evidence ?? []} />
      {plan && words?.reading && <ReadingPart plan={plan} id={words.reading} />}
    </div>
  );
}

function JudgedPart({ indicator }: { indicator: IndicatorResult }) {
  const { t } = useTranslation();
  const { unit, year, may } = useYearOfUnit();
  const rows = useJudgements(unit, year, may.has('outcomes.read')).data;
  // What could not be read is not said to be missing.
  if (!may.has('outcomes.read') || !rows) return null;
  const own = rows.find((row) => row.indicator === indicator.id);
  const row = own ?? rows.find((one) => one.indicator === '*');
  const levelWords = (judgement: Judgement) => {
    const { level, share } = draftOf(judgement);
    const word = level ? t(`judgements.levels.${level}`) : '';
    return share ? `${word} (${share} %)` : word;
  };
  return (
    <AnswerPart title={t('whyWords.who')}>
      {row ? (
        <p>
          {t('whyWords.judgedBy', {
            who: row.judged_by ?? '',
            level: levelWords(row),
            when: row.judged_at ? momentOf(row.judged_at) : '',
          })}
          {!own && ` (${t('whyWords.judgedForAll')})`}
        </p>
      ) : (
        <p>{t('whyWords.notJudged')}</p>
      )}
      <p className="answer-links">
        <Link to={pathOf({ unit, year }, `noi-dung?muc=${indicator.id}`)}>{t('whyWords.toItem')}</Link>
      </p>
      {row?.note && <p className="quiet">{`${t('whyWords.note')}: ${row.note}`}</p>}
    </AnswerPart>
  );
}

function EvidencePart({ indicator, kinds }: { indicator: IndicatorResult; kinds: string[] }) {
  const { t } = useTranslation();
  const both = useBoth();
  const { unit, year, may, plan } = useYearOfUnit();
  const reads = may.has('evidence.read');
  const evidence = useEvidenceOf(unit, year, indicator.id, reads);
  const names = kinds.map((kind) => both(plan?.evidence_kinds.find((one) => one.id === kind)?.name)).filter(Boolean);
  return (
    <AnswerPart title={t('whyWords.evidence')}>
      {names.length > 0 && <p className="quiet">{t('whyWords.evidenceKinds', { kinds: names.join(', ') })}</p>}
      {reads && evidence.data?.length === 0 && <p>{t('whyWords.evidenceNone')}</p>}
      {reads && (
        <p className="answer-links">
          {evidence.data?.map((piece) => (
            <Link key={piece.id} to={pathOf({ unit, year }, `minh-chung?xem=${piece.id}`)}>
              {piece.title}
            </Link>
          ))}
          <Link to={pathOf({ unit, year }, `minh-chung?loc.noi-dung=${indicator.id}`)}>{t('whyWords.toEvidence')}</Link>
        </p>
      )}
    </AnswerPart>
  );
}
