import { Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/api/client';
import { onceOnly } from '@/api/once';
import { ProblemNotice } from '@/parts/problem_notice';
import '@/parts/button.css';
import { ActField } from './act_field';
import { useDraft } from './draft';
import { faultsByField, missingFields } from './faults';
import type { Act } from './types';
import './act.css';

/// The small form of one act at the side of the page. It says what will happen before it does, keeps what was typed
/// through a reload, and when somebody else was faster shows what stands there now beside what was typed.
export function ActDrawer({ act, onClose, onDone }: { act: Act | null; onClose: () => void; onDone?: () => void }) {
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = () => {
    if (dirty && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    setDirty(false);
    onClose();
  };
  return (
    <Drawer title={act?.title} open={act !== null} onClose={close} size={Math.min(560, window.innerWidth)} destroyOnHidden>
      {act && (
        <ActForm
          key={act.key}
          act={act}
          asking={asking}
          onStay={() => setAsking(false)}
          onDirty={setDirty}
          onLeave={() => {
            setAsking(false);
            setDirty(false);
            onClose();
          }}
          onDone={() => {
            setDirty(false);
            setAsking(false);
            onClose();
            onDone?.();
          }}
        />
      )}
    </Drawer>
  );
}

function ActForm({ act, asking, onStay, onDirty, onLeave, onDone }: {
  act: Act;
  asking: boolean;
  onStay: () => void;
  onDirty: (dirty: boolean) => void;
  onLeave: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, forget, dirty } = useDraft(act.key, act.first);
  const [tag, setTag] = useState(act.tag ?? '');
  const sent = useRef<{ text: string; once: Record<string, string> }>({ text: '', once: {} });
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [missing, setMissing] = useState<string[]>([]);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const shown = act.fields.filter((field) => field.when?.(values) ?? true);
  const faults = faultsByField(fault, shown);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-field] [aria-invalid=true], [data-field]:has(.act-error) input')?.focus();
  }, [fault, missing]);
  const submit = async (using: string) => {
    const without = missingFields(shown, values);
    setMissing(without);
    if (without.length > 0) return;
    setWorking(true);
    const text = JSON.stringify(values);
    if (sent.current.text !== text) sent.current = { text, once: onceOnly() };
    try {
      await act.run(values, using, sent.current.once);
      forget();
      onDone();
    } catch (caught) {
      setFault(caught);
      setWorking(false);
    }
  };
  const overtaken = fault instanceof Refused && fault.problem.status === 412 && fault.problem.current !== undefined;
  const outcome = act.says(values);
  return (
    <form
      ref={form}
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(tag);
      }}
    >
      {shown.map((field) => (
        <ActField
          key={field.name}
          spec={field}
          values={values}
          error={faults[field.name] ?? (missing.includes(field.name) ? t('act.missing') : undefined)}
          onChange={(value) => {
            setMissing(missing.filter((name) => name !== field.name));
            change({ [field.name]: value });
          }}
        />
      ))}
      {outcome !== null && (
        <div className={act.danger ? 'act-says act-says-danger' : 'act-says'} role="status">
          {outcome}
        </div>
      )}
      {overtaken ? (
        <Overtaken
          act={act}
          problem={fault.problem}
          onAgain={() => {
            const newer = `"${(fault.problem.current_version ?? '').replaceAll('"', '')}"`;
            setTag(newer);
            setFault(null);
            void submit(newer);
          }}
        />
      ) : (
        Object.keys(faults).length === 0 && <ProblemNotice fault={fault} />
      )}
      {asking ? (
        <div className="act-buttons act-asking" role="alertdialog" aria-label={t('act.leave')}>
          <p>{t('act.leave')}</p>
          <button type="button" className="button button-primary" onClick={onStay}>
            {t('act.stay')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              forget();
              onLeave();
            }}
          >
            {t('act.throwAway')}
          </button>
        </div>
      ) : (
        <div className="act-buttons">
          <button type="submit" className={act.danger ? 'button button-danger' : 'button button-primary'} disabled={working}>
            {working ? t('frame.saving') : act.button}
          </button>
          <button type="button" className="button" onClick={() => { forget(); onLeave(); }}>
            {t('frame.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}

function Overtaken({ act, problem, onAgain }: { act: Act; problem: Refused['problem']; onAgain: () => void }) {
  const { t } = useTranslation();
  const lines = act.now?.(problem.current as Record<string, unknown>) ?? [];
  return (
    <div className="problem act-overtaken" role="alert">
      <p>
        <strong>{t('frame.conflict')}.</strong> {t('act.overtaken')}
      </p>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={onAgain}>
        {t('act.sendAnyway')}
      </button>
    </div>
  );
}
