import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { contentAddress } from '@/api/evidence';
import { savePaper, usePaperFile, type FileFormat, type Paper, type Papers } from '@/api/papers';
import { dayOf, momentOf } from '@/parts/dates';
import { Loading } from '@/parts/loading';
import { FilePreview } from '@/parts/preview/preview';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/facts.css';
import { CopyForm } from './copy_form';
import { PaperMarks, Subject } from './paper_list';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/// One paper: the file in place, its number and day, every making and copy, and what can be done with it.
export function PaperDrawer({ paper, papers, onClose, onAgain }: {
  paper: Paper;
  papers: Papers;
  onClose: () => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>(null);
  const [putting, setPutting] = useState(false);
  const mayMake = papers.possible.some((each) => each.make && each.kind === paper.kind);
  const format: FileFormat = papers.makes_pdf ? 'pdf' : 'docx';
  const file = usePaperFile(paper, format);
  const save = (as: FileFormat) => {
    setFault(null);
    savePaper(paper, as).catch(setFault);
  };
  return (
    <Drawer title={t(`papers.kinds.${paper.kind}`)} open onClose={onClose} size={Math.min(880, window.innerWidth)} destroyOnHidden>
      <div className="paper-acts">
        <button type="button" className="button button-primary" onClick={() => save('docx')}>
          {t('papers.word')}
        </button>
        {papers.makes_pdf && (
          <button type="button" className="button" onClick={() => save('pdf')}>
            {t('papers.pdf')}
          </button>
        )}
        {mayMake && (
          <>
            <button type="button" className="button" onClick={onAgain}>
              {t('papers.makeAgain')}
            </button>
            <button type="button" className="button" aria-expanded={putting} onClick={() => setPutting(!putting)}>
              {t('papers.putCopy')}
            </button>
          </>
        )}
      </div>
      {!papers.makes_pdf && <p className="quiet small">{t('papers.noPdf')}</p>}
      <ProblemNotice fault={fault} />
      {putting && <CopyForm paper={paper} onDone={() => setPutting(false)} />}
      <PaperFacts paper={paper} />
      {file.isError && <ProblemNotice fault={file.error} retry={() => void file.refetch()} />}
      {file.isPending && <Loading lines={8} />}
      {file.data && (
        <FilePreview key={paper.makings.at(-1)?.sha256} file={file.data} type={format === 'pdf' ? 'application/pdf' : word} name="" title={t(`papers.kinds.${paper.kind}`)} />
      )}
    </Drawer>
  );
}

function PaperFacts({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <div>
        <dt>{t('papers.columns.state')}</dt>
        <dd>
          <PaperMarks paper={paper} />
        </dd>
      </div>
      <div>
        <dt>{t('papers.columns.number')}</dt>
        <dd>
          {paper.symbol ?? '–'}
          {paper.dated && ` · ${dayOf(paper.dated)}`} <Subject paper={paper} />
        </dd>
      </div>
      <div>
        <dt>{t('papers.makings')}</dt>
        <dd>
          <ul className="paper-makings">
            {paper.makings.map((making) => (
              <li key={making.made_at}>
                {momentOf(making.made_at)}, {making.made_by}
                <code className="quiet small paper-hash" title={making.sha256}>
                  {making.sha256.slice(0, 12)}
                </code>
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {paper.copies.length > 0 && (
        <div>
          <dt>{t('papers.copies')}</dt>
          <dd>
            <ul className="paper-makings">
              {paper.copies.map((copy) => (
                <li key={copy.evidence + copy.kind}>
                  <a href={contentAddress(copy.evidence)} download={copy.file_name}>
                    {copy.file_name}
                  </a>{' '}
                  ({t(`papers.marks.${copy.kind}`)}), {copy.put_by}, {momentOf(copy.put_at)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
