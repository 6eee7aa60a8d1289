import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Refused, Unreachable } from '@/api/client';
import './problem_notice.css';

/// The sentence for what went wrong: the server's own, which is in the caller's language, or ours.
export function useSentence(): (fault: unknown) => string {
  const { t } = useTranslation();
  return (fault) => {
    if (fault instanceof Refused && fault.problem.title) {
      const details = fault.problem.errors?.map((error) => error.detail).filter((detail) => detail !== fault.problem.title) ?? [];
      return [fault.problem.title, ...details].join(' ');
    }
    return fault instanceof Unreachable ? t('frame.unreachable') : t('frame.failed');
  };
}

/// What is asked for is not there, or is not for this account: asking once more does not help.
const isFinal = (fault: unknown): fault is Refused => fault instanceof Refused && [403, 404].includes(fault.problem.status);

/// What went wrong and the way out, where it went wrong. `retry` asks once more for what the page shows.
export function ProblemNotice({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (!fault) return null;
  const wayOut = retry && isFinal(fault);
  return (
    <div className="problem" role="alert">
      {/* An address names a record by a code that says nothing to people. */}
      <p>{wayOut && fault.problem.status === 404 ? t('frame.gone') : sentence(fault)}</p>
      {wayOut && <Link to="/">{t('frame.backHome')}</Link>}
      {retry && !wayOut && (
        <button type="button" className="button" onClick={retry}>
          {t('frame.retry')}
        </button>
      )}
    </div>
  );
}
