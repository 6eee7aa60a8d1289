import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './why.css';

/// "Vì sao?" is one drawer for all pages: a number that has an answer carries a dotted underline and opens it.
export interface Answer {
  title: string;
  content: ReactNode;
}

const WhyContext = createContext<(answer: Answer) => void>(() => undefined);
const WhyDrawer = lazy(() => import('./why_drawer').then((file) => ({ default: file.WhyDrawer })));

export function WhyProvider({ children }: { children: ReactNode }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [open, setOpen] = useState(false);
  const show = useMemo(
    () => (shown: Answer) => {
      setAnswer(shown);
      setOpen(true);
    },
    [],
  );
  return (
    <WhyContext.Provider value={show}>
      {children}
      {answer && (
        <Suspense fallback={null}>
          <WhyDrawer answer={answer} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </WhyContext.Provider>
  );
}

/// A number, or the word "Vì sao?", that opens its reasons. `content` is drawn only when asked for.
export function Why({ title, content, children }: { title: string; content: () => ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  const show = useContext(WhyContext);
  return (
    <button type="button" className="why" onClick={() => show({ title, content: content() })}>
      {children ?? t('frame.why')}
      {children && <span className="visually-hidden"> – {t('frame.why')}</span>}
    </button>
  );
}
