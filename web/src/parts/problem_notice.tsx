import { useTranslation } from 'react-i18next';

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

/// What went wrong and the way out, where it went wrong.
export function ProblemNotice({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (!fault) return null;
  return (
    <div className="problem" role="alert">
      <p>{sentence(fault)}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('frame.retry')}
        </button>
      )}
    </div>
  );
}
