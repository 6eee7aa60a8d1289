import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KnockOut } from '@/api/contract';
import { useWithdrawJudgement, useWithdrawKnockOut, type Judgement } from '@/api/judgements';
import { AskReason } from '@/parts/ask_reason';
import { longDayOf } from '@/parts/dates';

/// Takes a judgement back, with a reason; the item waits again.
export function WithdrawJudgement({ unit, year, judgement, onDone }: { unit: string; year: number; judgement: Judgement; onDone: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdrawJudgement(unit, year, judgement.indicator);
  return (
    <>
      <button type="button" className="button button-link not-printed" onClick={() => setAsking(true)}>
        {t('judgements.withdraw')}
      </button>
      {asking && (
        <AskReason
          title={t('judgements.withdrawTitle')}
          confirm={t('judgements.withdrawIt')}
          working={withdraw.isPending}
          fault={withdraw.error}
          // The judgement is gone before the answer is shown, and this part of the page with it: the promise still tells.
          onConfirm={(reason) => void withdraw.mutateAsync({ reason, version: judgement.version }).then(onDone, () => undefined)}
          onClose={() => setAsking(false)}
        >
          <p>{t('judgements.withdrawWill')}</p>
        </AskReason>
      )}
    </>
  );
}

/// Takes back an act that was entered by mistake.
export function WithdrawKnockOut({ unit, year, act, name }: { unit: string; year: number; act: KnockOut; name: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdrawKnockOut(unit, year);
  return (
    <>
      <button type="button" className="button not-printed" onClick={() => setAsking(true)}>
        {t('judgements.knockOuts.withdraw')}
        <span className="visually-hidden"> {`${name}, ${longDayOf(act.date)}`}</span>
      </button>
      {asking && (
        <AskReason
          title={t('judgements.knockOuts.withdrawTitle')}
          confirm={t('judgements.withdrawIt')}
          working={withdraw.isPending}
          fault={withdraw.error}
          onConfirm={(reason) => withdraw.mutate({ id: act.id, reason })}
          onClose={() => setAsking(false)}
        >
          <p>
            <strong>{name}</strong>, {longDayOf(act.date)}
          </p>
          <p>{t('judgements.knockOuts.withdrawWill', { year })}</p>
        </AskReason>
      )}
    </>
  );
}
