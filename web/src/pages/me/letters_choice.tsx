import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { Loading } from '@/parts/loading';
import { ProblemNotice } from '@/parts/problem_notice';

const key = ['letters'];

/// Letters that remind of last days: on or off.
export function LettersChoice() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const letters = useQuery({ queryKey: key, queryFn: () => unwrap(api.GET('/letters')) });
  const choose = useMutation({
    mutationFn: (wanted: boolean) => unwrap(api.PUT('/letters', { body: { letters: wanted } })),
    onSuccess: (chosen) => queries.setQueryData(key, chosen),
  });
  if (letters.isError) return <ProblemNotice fault={letters.error} />;
  if (!letters.data) return <Loading lines={2} />;
  const { letters: wanted, address, server } = letters.data;
  const hint = !server ? t('me.lettersNoServer') : !address ? t('me.lettersNoAddress') : t('me.lettersSays');
  return (
    <>
      <ProblemNotice fault={choose.error} />
      <label className="me-choice">
        <input type="checkbox" checked={choose.isPending ? choose.variables : wanted} onChange={(event) => choose.mutate(event.target.checked)} />
        {t('me.lettersWanted')}
      </label>
      <p className="quiet me-text">{hint}</p>
    </>
  );
}
