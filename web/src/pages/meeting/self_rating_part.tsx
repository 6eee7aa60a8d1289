import { useTranslation } from 'react-i18next';

import type { SelfRating } from '@/api/contract';
import { usePart } from '@/offline/use_part';
import { useBoth } from '@/parts/both';
import { decimalOf, pointsOf } from '@/parts/numbers';
import { sheetOf, type SheetGroup } from './meeting_sheet';
import { useMeetingWork } from './meeting_work';
import { PartSection } from './part_section';
import { levelOf } from './rules';

const levels = ['good', 'fair', 'average', 'poor'] as const;

/// The cell's own rating of the meeting: by the sheet of its plan, or by points or level alone.
export function SelfRatingPart() {
  const { t } = useTranslation();
  const { meeting, plan, rules } = useMeetingWork();
  const edited = usePart(meeting, 'self_rating');
  const { value, change } = edited;
  const sheet = sheetOf(plan);
  const set = (changed: Partial<SelfRating>) => change({ ...value, ...changed });
  const setPoints = (text: string) => {
    const points = text.replace(',', '.').trim();
    const known = /^\d{1,3}(\.\d{1,2})?$/.test(points) && Number(points) <= 100;
    set({ points: known ? points : undefined, ...(known && { level: levelOf(rules, Number(points)) }) });
  };
  const mark = (item: string, text: string) => {
    const points = text.replace(',', '.').trim();
    const others = (value.sheet ?? []).filter((one) => one.item !== item);
    const marks = points === '' ? others : [...others, { item, points: /^\d{1,4}(\.\d{1,2})?$/.test(points) ? points : '0' }];
    const sum = marks.reduce((all, one) => all + Math.round(Number(one.points ?? 0) * 100), 0);
    const maximum = sheet?.maximum ?? 10_000;
    set({ sheet: marks, points: pointsText(sum), level: levelOf(rules, (sum * 100) / maximum) });
  };
  return (
    <PartSection title={t('meeting.selfRating')} check="self_rating" edited={edited} hint={t('meeting.selfRatingHint')}>
      {sheet && sheet.groups.map((group) => <SheetTable key={group.id} group={group} value={value} onMark={mark} />)}
      {sheet && (
        <p>
          {t('meeting.sheetSum')} <strong className="number">{decimalOf(value.points ?? '0')}</strong> / {pointsOf(sheet.maximum)}
        </p>
      )}
      <div className="fields-row">
        {!sheet && (
          <div className="field field-narrow">
            <label htmlFor="points">{t('meeting.points')}</label>
            <input id="points" inputMode="decimal" defaultValue={decimalOf(value.points ?? '')} onChange={(event) => setPoints(event.target.value)} />
          </div>
        )}
        <fieldset className="levels">
          <legend>{t('meeting.level')}</legend>
          {levels.map((level) => (
            <label key={level} className="check">
              <input type="radio" name="level" checked={value.level === level} onChange={() => set({ level })} />
              <span>{t(`meeting.levels.${level}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="field field-wide">
        <label htmlFor="explanation">{t('meeting.explanation')}</label>
        <textarea id="explanation" rows={2} maxLength={20000} value={value.explanation ?? ''} onChange={(event) => set({ explanation: event.target.value || undefined })} />
      </div>
    </PartSection>
  );
}

function pointsText(hundredths: number): string {
  return hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);
}

function SheetTable({ group, value, onMark }: { group: SheetGroup; value: SelfRating; onMark: (item: string, points: string) => void }) {
  const { t } = useTranslation();
  const both = useBoth();
  const given = new Map((value.sheet ?? []).map((mark) => [mark.item, mark.points]));
  return (
    <table className="sheet">
      <caption>
        {group.id}. {both(group.name)} <span className="quiet small">({t('meeting.atMost', { points: pointsOf(group.maximum) })})</span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('meeting.item')}</th>
          <th scope="col">{t('meeting.most')}</th>
          <th scope="col">{t('meeting.points')}</th>
        </tr>
      </thead>
      <tbody>
        {group.items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <label htmlFor={`item-${item.id}`}>
                {item.id}. {both(item.statement)}
              </label>
            </th>
            <td className="quiet number">{pointsOf(item.maximum)}</td>
            <td>
              <input id={`item-${item.id}`} inputMode="decimal" defaultValue={decimalOf(given.get(item.id) ?? '')} onChange={(event) => onMark(item.id, event.target.value)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
