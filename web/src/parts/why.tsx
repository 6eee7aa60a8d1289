import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import './why.css';

/// "Vì sao?" is one drawer for all pages: a number that has an answer carries a dotted underline and opens it. A number
/// inside an answer opens its own in the same drawer, with a way back.
export interface Answer {
  title: string;
  content: ReactNode;
}

interface Asked {
  answers: Answer[];
  open: boolean;
  /// the page on which it was asked: a link out of the drawer leaves it behind
  at: string;
}

const WhyContext = createContext<(answer: Answer) => void>(() => undefined);
const InsideContext = createContext<((answer: Answer) => void) | null>(null);
const WhyDrawer = lazy(() => import('./why_drawer').then((file) => ({ default: file.WhyDrawer })));

export function WhyProvider({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const [asked, setAsked] = useState<Asked>({ answers: [], open: false, at: key });
  const show = useMemo(() => (answer: Answer) => setAsked({ answers: [answer], open: true, at: key }), [key]);
  const further = useMemo(
    () => (answer: Answer) => setAsked((before) => ({ ...before, answers: [...before.answers, answer] })),
    [],
  );
  const answer = asked.answers.at(-1);
  return (
    <WhyContext.Provider value={show}>
      {children}
      {answer && (
        <InsideContext.Provider value={further}>
          <Suspense fallback={null}>
            <WhyDrawer
              answer={answer}
              open={asked.open && asked.at === key}
              onClose={() => setAsked((before) => ({ ...before, open: false }))}
              onBack={asked.answers.length > 1 ? () => setAsked((before) => ({ ...before, answers: before.answers.slice(0, -1) })) : undefined}
            />
          </Suspense>
        </InsideContext.Provider>
      )}
    </WhyContext.Provider>
  );
}

/// A number, or the word "Vì sao?", that opens its reasons. `content` is drawn only when asked for.
export function Why({ title, content, children }: { title: string; content: () => ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  const first = useContext(WhyContext);
  const further = useContext(InsideContext);
  const show = further ?? first;
  return (
    <button type="button" className={children ? 'why' : 'why why-word'} onClick={() => show({ title, content: content() })}>
      {children ?? t('frame.why')}
      {children && <span className="visually-hidden"> – {t('frame.why')}</span>}
      {!children && <span className="visually-hidden"> {title}</span>}
    </button>
  );
}
