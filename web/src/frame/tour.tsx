import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

import { useTourSteps } from './tour_steps';

const width = 340;
const gap = 14;

/// Where the box stands: beside what it points at, or above or below it where there is no room; alone in the middle
/// when there is nothing to point at.
function placeBeside(target: DOMRect | undefined): CSSProperties {
  const wide = document.documentElement.clientWidth;
  const high = window.innerHeight;
  const box = Math.min(width, wide - 32);
  if (!target) return { width: box, left: (wide - box) / 2, bottom: 96 };
  const left = Math.max(16, Math.min(target.left, wide - box - 16));
  if (target.right + gap + box < wide && target.left < wide / 3 && target.top > 64 && wide > 760) {
    return { width: box, left: target.right + gap, top: Math.min(target.top, high - 260) };
  }
  return target.top > high / 2 ? { width: box, left, bottom: high - target.top + gap } : { width: box, left, top: target.bottom + gap };
}

/// A few words about each place that matters to this person; forth, back, out at any moment.
export function Tour({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const steps = useTourSteps();
  const [at, setAt] = useState(0);
  const [target, setTarget] = useState<DOMRect>();
  const forth = useRef<HTMLButtonElement>(null);
  const step = steps[at];
  const selector = step?.selector ?? '';
  useLayoutEffect(() => {
    const measure = () => {
      const element = Array.from(document.querySelectorAll<HTMLElement>(selector)).find((each) => each.offsetParent !== null);
      setTarget(element?.getBoundingClientRect());
    };
    measure();
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, true);
    return () => {
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure, true);
    };
  }, [selector]);
  useEffect(() => forth.current?.focus(), [at]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);
  if (!step) return null;
  const last = at === steps.length - 1;
  return (
    <>
      {target && (
        <div
          className="tour-mark not-printed"
          style={{ left: target.left - 4, top: target.top - 4, width: target.width + 8, height: target.height + 8 }}
        />
      )}
      <div className="tour not-printed" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-words" style={placeBeside(target)}>
        <p className="quiet small number">{t('help.visit.step', { number: at + 1, of: steps.length })}</p>
        <h2 id="tour-title">{t(`help.steps.${step.name}.title`)}</h2>
        <p id="tour-words">{t(`help.steps.${step.name}.words`)}</p>
        <div className="tour-acts">
          <button ref={forth} type="button" className="button button-primary" onClick={() => (last ? onClose() : setAt(at + 1))}>
            {last ? t('help.visit.done') : t('help.visit.next')}
          </button>
          {at > 0 && (
            <button type="button" className="button" onClick={() => setAt(at - 1)}>
              {t('help.visit.back')}
            </button>
          )}
          {!last && (
            <button type="button" className="button button-link" onClick={onClose}>
              {t('help.visit.skip')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}
