import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanText } from '@/api/evaluation_types';
import { useBoth } from './both';
import './help.css';

/// Where a field comes from: the clause, its words, and the reading taken where the words leave something open.
export interface HelpText {
  clause?: string;
  words: string;
  source?: string;
  reading?: string;
}

/// A “?” beside a field that opens the clause it comes from, right under the label (it stays open while one types; no
/// floating box). For the text use `useHelp(plan)`:
///
///     const help = useHelp(plan);
///     <span className="field-label"><label …>…</label><Help about={label} text={help.ofCheck('attendance')} /></span>
///
/// Inside `.field-label` (parts/button.css) the words take the whole line. Nothing is drawn without a text.
export function Help({ about, text }: { about: string; text: HelpText | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!text) return null;
  return (
    <>
      <button
        type="button"
        className="help"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('help.about', { about })}
        onClick={() => setOpen(!open)}
      >
        {'?'}
      </button>
      <span id={id} className="help-words" hidden={!open}>
        {open && (
          <>
            {text.clause && (
              <span className="quiet">
                {t('help.clause', { clause: text.clause })} {text.source && t('help.source', { source: text.source })}
              </span>
            )}
            <span>{text.words}</span>
            {text.reading && (
              <span>
                <span className="quiet">{t('help.reading')}: </span>
                {text.reading}
              </span>
            )}
          </>
        )}
      </span>
    </>
  );
}

/// Texts for Help out of the plan's own words, by indicator ("2.3"), check ("attendance"), parameter
/// ("duration.minutes") or kind of knock-out ("fire"). Unknown names give nothing.
export function useHelp(plan: PlanText | undefined) {
  const both = useBoth();
  const reading = (id: string) => {
    const found = plan?.readings.find((each) => each.id === id);
    return found && `${id}: ${both(found.taken)}`;
  };
  const text = (found: { clause: string; reading?: string } | undefined, words: string): HelpText | undefined =>
    found && words ? { clause: found.clause, words, source: plan?.source.symbol, reading: reading(found.reading ?? '') } : undefined;
  return {
    ofIndicator: (id: string) => {
      const found = plan?.criteria.flatMap((criterion) => criterion.indicators).find((each) => each.id === id);
      return text(found, both(found?.statement));
    },
    ofCheck: (check: string) => {
      const found = plan?.checks.find((each) => each.check === check);
      return text(found, both(found?.statement));
    },
    ofParameter: (name: string) => {
      const found = plan?.parameters.find((each) => each.name === name);
      return text(found, both(found?.title));
    },
    ofKnockOut: (kind: string) => {
      const found = plan?.knock_outs.find((each) => each.kind === kind);
      return text(found, both(found?.statement));
    },
  };
}
