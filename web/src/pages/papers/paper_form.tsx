import { useTranslation } from 'react-i18next';

import { useMeetings } from '@/api/meetings';
import { useUnitsUnder, type Paper, type PaperKind, type Papers, type PaperToMake, type PaperWord, type PossiblePaper } from '@/api/papers';
import { dayOf } from '@/parts/dates';
import { DayField } from '@/parts/day_field';
import { faultAt } from '@/parts/fault_at';
import { FieldFault } from '@/parts/field_fault';
import '@/parts/form.css';

/// What people say about a paper that is to be made.
export interface Wishes {
  meeting: string;
  about: string;
  dated?: string;
  /// Which of several decisions on record, or `another` one that is drawn up beside them.
  decided: string;
  numbering: 'none' | 'next' | 'book';
  number: string;
  place: string;
  post: 'secretary' | 'deputy';
  words: Partial<Record<PaperWord, string>>;
}

/// `again`: the paper that is to be made once more; otherwise the last of its kind shows how the office writes it.
export function firstWishes(papers: Papers, kind: PaperKind, again: Paper | undefined): Wishes {
  const last = again ?? papers.papers.find((paper) => paper.kind === kind && !paper.meeting);
  const decided = papers.possible.find((each) => each.kind === kind)?.decided ?? [];
  const ofAgain = again && decided.find((one) => one.paper === again.id);
  return {
    meeting: again?.meeting ?? '',
    about: (again?.about_name && again.about) ?? '',
    dated: again || decided.length === 0 ? last?.dated : undefined,
    decided: ofAgain ? keyOf(ofAgain) : again && decided.length > 0 ? another : '',
    numbering: 'none',
    number: '',
    place: last?.place ?? papers.office?.place ?? '',
    post: last?.post ?? 'secretary',
    words: last?.words ?? {},
  };
}

/// The request, or nothing while what it is about is missing.
export function toMake(possible: PossiblePaper, there: Paper | undefined, wishes: Wishes): PaperToMake | undefined {
  if (possible.subject === 'meeting' && wishes.meeting === '') return undefined;
  if (possible.subject === 'body' && wishes.about === '') return undefined;
  const decision = decisionFor(possible, wishes);
  if (possible.decided.length > 0 && !decision) {
    if (wishes.decided !== another || (there?.number === undefined && !wishes.dated)) return undefined;
  }
  const numbered = possible.numbered && there?.number === undefined && !decision;
  const number = Number.parseInt(wishes.number, 10);
  if (numbered && wishes.numbering === 'book' && !(number > 0)) return undefined;
  return {
    kind: possible.kind,
    meeting: possible.subject === 'meeting' ? wishes.meeting : undefined,
    about: possible.subject === 'body' ? wishes.about : undefined,
    dated: decision?.date ?? (there?.number !== undefined ? there.dated : wishes.dated),
    next_number: numbered && wishes.numbering === 'next' ? true : undefined,
    number: decision ? Number.parseInt(decision.number, 10) : numbered && wishes.numbering === 'book' ? number : undefined,
    place: wishes.place.trim() || undefined,
    post: wishes.post,
    words: Object.fromEntries(Object.entries(wishes.words).filter(([, text]) => text.trim() !== '')),
  };
}

const another = 'another';
type Decided = PossiblePaper['decided'][number];
const keyOf = ({ number, date }: Decided) => `${number} ${date}`;

/// There may be a choice: several decisions on record, or one more that is drawn up.
const isChosen = ({ decided, another }: PossiblePaper) => decided.length > 1 || (decided.length === 1 && another);

/// Of the decisions on record that it may be the paper of: the only one, or the one that was chosen.
function decisionFor(possible: PossiblePaper, wishes: Wishes): Decided | undefined {
  return isChosen(possible) ? possible.decided.find((one) => keyOf(one) === wishes.decided) : possible.decided[0];
}

/// The same paper, where it was made before: of a decision its own, or the one that waits to be recorded.
export function existing(papers: Papers, possible: PossiblePaper, wishes: Wishes): Paper | undefined {
  const made = papers.papers.filter((paper) => paper.kind === possible.kind);
  const decision = decisionFor(possible, wishes);
  if (decision?.paper !== undefined) return made.find((paper) => paper.id === decision.paper);
  if (possible.decided.length > 0) {
    const waiting = made.find((paper) => !possible.decided.some((one) => one.paper === paper.id));
    return decision && waiting?.number !== undefined ? undefined : waiting;
  }
  return made.find((paper) => (paper.meeting ?? '') === wishes.meeting && (wishes.about === '' || paper.about === wishes.about));
}

interface Given {
  unit: string;
  year: number;
  possible: PossiblePaper;
  there: Paper | undefined;
  office: Papers['office'];
  wishes: Wishes;
  fault: unknown;
  onChange: (wishes: Wishes) => void;
}

/// The fields that this kind of paper has.
export function PaperForm(given: Given) {
  const { possible, there, wishes, onChange, fault } = given;
  const { t } = useTranslation();
  const decision = decisionFor(possible, wishes);
  const unrecorded = possible.decided.length === 0 || wishes.decided === another;
  return (
    <>
      {possible.subject === 'meeting' && <MeetingChoice {...given} />}
      {possible.subject === 'body' && <BodyChoice {...given} />}
      {isChosen(possible) && <DecisionChoice {...given} />}
      {there?.number !== undefined ? (
        <p>{t('papers.hasNumber', { symbol: there.symbol, day: dayOf(there.dated ?? '') })}</p>
      ) : decision ? (
        <p>{t('papers.decided', { number: decision.number, day: dayOf(decision.date) })}</p>
      ) : unrecorded ? (
        <div className="fields-row">
          <DayField
            label={t('papers.dated')}
            hint={t('papers.datedHint')}
            value={wishes.dated}
            fault={faultAt(fault, '/dated')}
            onChange={(dated) => onChange({ ...wishes, dated })}
          />
          <label className="field">
            <span>{t('papers.place')}</span>
            <input maxLength={200} value={wishes.place} onChange={(event) => onChange({ ...wishes, place: event.target.value })} />
          </label>
        </div>
      ) : null}
      {possible.numbered && there?.number === undefined && unrecorded && <NumberChoice {...given} />}
      <label className="field">
        <span>{t('papers.post')}</span>
        <select value={wishes.post} onChange={(event) => onChange({ ...wishes, post: event.target.value as Wishes['post'] })}>
          <option value="secretary">{t('papers.posts.secretary')}</option>
          <option value="deputy">{t('papers.posts.deputy')}</option>
        </select>
      </label>
      {possible.words.map((word) => (
        <label key={word} className="field field-wide">
          <span>{t(`papers.words.${word}`)}</span>
          <textarea
            rows={2}
            maxLength={20000}
            value={wishes.words[word] ?? ''}
            onChange={(event) => onChange({ ...wishes, words: { ...wishes.words, [word]: event.target.value } })}
          />
        </label>
      ))}
    </>
  );
}

/// The paper of a decision that stands in the records has its number and day.
function DecisionChoice({ possible, wishes, onChange }: Given) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t('papers.decidedWhich')}</span>
      <select required value={wishes.decided} onChange={(event) => onChange({ ...wishes, decided: event.target.value })}>
        <option value="">{t('papers.chooseDecision')}</option>
        {possible.decided.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {`${one.number} · ${dayOf(one.date)}`}
          </option>
        ))}
        {possible.another && <option value={another}>{t('papers.anotherDecision')}</option>}
      </select>
    </label>
  );
}

function MeetingChoice({ unit, year, wishes, onChange }: Given) {
  const { t } = useTranslation();
  const meetings = useMeetings(unit, year);
  return (
    <label className="field">
      <span>{t('papers.meeting')}</span>
      <select required value={wishes.meeting} onChange={(event) => onChange({ ...wishes, meeting: event.target.value })}>
        <option value="">{t('papers.chooseMeeting')}</option>
        {meetings.data?.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {[dayOf(meeting.date), meeting.title].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function BodyChoice({ unit, wishes, onChange }: Given) {
  const { t } = useTranslation();
  const units = useUnitsUnder(unit, true);
  return (
    <label className="field">
      <span>{t('papers.about')}</span>
      <select required value={wishes.about} onChange={(event) => onChange({ ...wishes, about: event.target.value })}>
        <option value="">{t('papers.chooseBody')}</option>
        {units.data?.map((body) => (
          <option key={body.id} value={body.id}>
            {body.name}
          </option>
        ))}
      </select>
    </label>
  );
}

const numberings: Wishes['numbering'][] = ['none', 'next', 'book'];

/// A number needs a day and the office's symbol; without them the paper is a draft.
function NumberChoice({ wishes, office, fault, onChange }: Given) {
  const { t } = useTranslation();
  const wrong = faultAt(fault, '/number');
  return (
    <fieldset className="paper-numbering">
      <legend>{t('papers.numbering')}</legend>
      {numberings.map((numbering) => (
        <label key={numbering} className="check">
          <input
            type="radio"
            name="numbering"
            checked={wishes.numbering === numbering}
            disabled={numbering !== 'none' && (!office || !wishes.dated)}
            onChange={() => onChange({ ...wishes, numbering })}
          />
          {t(`papers.numberings.${numbering}`)}
        </label>
      ))}
      {wishes.numbering === 'book' && (
        <label className="field field-narrow">
          <span>{t('papers.number')}</span>
          <input
            inputMode="numeric"
            value={wishes.number}
            aria-invalid={wrong !== undefined}
            onChange={(event) => onChange({ ...wishes, number: event.target.value.replace(/\D/g, '') })}
          />
        </label>
      )}
      {wrong && <FieldFault>{wrong}</FieldFault>}
      {!office && <p className="hint">{t('papers.officeFirst')}</p>}
      {office && !wishes.dated && <p className="hint">{t('papers.dayFirst')}</p>}
    </fieldset>
  );
}
