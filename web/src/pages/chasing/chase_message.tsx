import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Chasing } from '@/api/boards';
import { Section } from '@/parts/page';
import { chaseText, delays, type Delay } from './chase_text';

/// The text for a chat, for the groups that somebody wants to remind.
export function ChaseMessage({ chasing, name }: { chasing: Chasing; name: string }) {
  const { t } = useTranslation();
  const there = delays.filter((delay) => chasing.items.some((file) => file.delay === delay));
  const [left, setLeft] = useState<readonly Delay[]>([]);
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const field = useId();
  const wanted = there.filter((delay) => !left.includes(delay));
  const text = chaseText(t, { name, year: chasing.year, today: chasing.today }, chasing.items, wanted);
  const toggle = (delay: Delay) => {
    setLeft(left.includes(delay) ? left.filter((one) => one !== delay) : [...left, delay]);
    setCopied(null);
  };
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    );
  };
  return (
    <div className="not-printed">
      <Section title={t('chasing.text')}>
        <fieldset className="chasing-which">
          <legend>{t('chasing.which')}</legend>
          {there.map((delay) => (
            <label key={delay}>
              <input type="checkbox" checked={wanted.includes(delay)} onChange={() => toggle(delay)} />
              {t(`chasing.delays.${delay}`)}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor={field} className="hint">
            {t('chasing.textHint')}
          </label>
          <textarea id={field} readOnly rows={Math.min(16, text.split('\n').length + 1)} value={text} />
        </div>
        <p className="chasing-copy">
          <button type="button" className="button button-primary" disabled={wanted.length === 0} onClick={copy}>
            {t('chasing.copy')}
          </button>
          <span role="status">{copied && t(`chasing.${copied}`)}</span>
        </p>
      </Section>
    </div>
  );
}
