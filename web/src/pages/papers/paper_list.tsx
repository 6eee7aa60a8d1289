import { useTranslation } from 'react-i18next';

import type { Paper } from '@/api/papers';
import { dayOf, momentOf } from '@/parts/dates';

/// What was made: on a phone each paper is a card.
export function PaperList({ papers, onOpen }: { papers: Paper[]; onOpen: (paper: string) => void }) {
  const { t } = useTranslation();
  return (
    <table className="paper-list">
      <thead>
        <tr>
          <th scope="col">{t('papers.columns.paper')}</th>
          <th scope="col">{t('papers.columns.number')}</th>
          <th scope="col">{t('papers.columns.dated')}</th>
          <th scope="col">{t('papers.columns.by')}</th>
          <th scope="col">{t('papers.columns.state')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <th scope="row">
              <button type="button" className="button-link paper-name" onClick={() => onOpen(paper.id)}>
                {t(`papers.kinds.${paper.kind}`)}
              </button>
              <Subject paper={paper} />
            </th>
            <td data-label={t('papers.columns.number')}>{paper.symbol ?? '–'}</td>
            <td data-label={t('papers.columns.dated')}>{paper.dated ? dayOf(paper.dated) : '–'}</td>
            <td data-label={t('papers.columns.by')}>
              <MadeBy paper={paper} />
            </td>
            <td data-label={t('papers.columns.state')}>
              <PaperMarks paper={paper} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/// The meeting or the body that it is about.
export function Subject({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  if (paper.meeting_date) return <span className="quiet small">{t('papers.ofMeeting', { day: dayOf(paper.meeting_date) })}</span>;
  if (paper.about_name) return <span className="quiet small">{paper.about_name}</span>;
  return null;
}

function MadeBy({ paper }: { paper: Paper }) {
  const last = paper.makings.at(-1);
  if (!last) return null;
  return (
    <>
      {last.made_by}
      <span className="quiet small paper-moment">{momentOf(last.made_at)}</span>
    </>
  );
}

/// What state it is in: each mark is a shape and a word.
export function PaperMarks({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const marks: [boolean, string, string][] = [
    [paper.signed, '●', t('papers.marks.signed')],
    [paper.edited, '◆', t('papers.marks.edited')],
    [paper.draft, '○', t('papers.marks.draft')],
    [paper.facts_changed && !paper.signed, '▲', t('papers.marks.changed')],
  ];
  const shown = marks.filter(([holds]) => holds);
  return (
    <ul className="paper-marks">
      {shown.length === 0 && <li>{t('papers.marks.made')}</li>}
      {shown.map(([, shape, word]) => (
        <li key={word}>
          <span aria-hidden="true">{`${shape} `}</span>
          {word}
        </li>
      ))}
    </ul>
  );
}
