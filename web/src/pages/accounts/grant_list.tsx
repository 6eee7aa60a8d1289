import { useTranslation } from 'react-i18next';

import type { Act } from '@/parts/act';
import { dayOf, lastDayBefore, momentOf, today } from '@/parts/dates';
import { TableTools } from '@/parts/table_tools';
import '../members/members.css';
import { UnitName } from '../members/unit_name';
import type { Grant } from './account_types';

/// Grants with their dates, those that hold first; each can be taken back.
export function GrantList({ grants, revoke, onAct }: { grants: Grant[]; revoke?: (grant: Grant) => Act; onAct?: (act: Act) => void }) {
  const { t } = useTranslation();
  if (grants.length === 0) return <p className="quiet">{t('accounts.grantNone')}</p>;
  const over = (grant: Grant) => grant.revoked_at !== undefined || (grant.to !== undefined && grant.to <= today());
  const heads = [t('accounts.role'), t('accounts.unit'), t('members.from'), t('members.to'), t('accounts.grantedBy')];
  return (
    <TableTools id="vai-tro" caption={t('accounts.grants')}>
      <div className="entries">
        <table>
          <caption className="visually-hidden">{t('accounts.grants')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('act.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...grants]
              .sort((one, other) => Number(over(one)) - Number(over(other)) || other.from.localeCompare(one.from))
              .map((grant) => (
                <tr key={grant.id ?? `${grant.role}-${grant.unit}-${grant.from}`}>
                  <td data-title={heads[0]}>{t(`roles.${grant.role}`)}</td>
                  <td data-title={heads[1]}>
                    <UnitName unit={grant.unit} />
                  </td>
                  <td data-title={heads[2]}>{dayOf(grant.from)}</td>
                  <td data-title={heads[3]}>
                    {grant.revoked_at !== undefined
                      ? t('accounts.revoked', { at: momentOf(grant.revoked_at) })
                      : grant.to
                        ? dayOf(lastDayBefore(grant.to))
                        : t('members.now')}
                  </td>
                  <td data-title={heads[4]}>{[grant.granted_by, grant.reason].filter(Boolean).join(': ')}</td>
                  <td className="entries-acts">
                    {revoke && grant.id !== undefined && !over(grant) && (
                      <button type="button" className="button button-link" onClick={() => onAct?.(revoke(grant))}>
                        {t('accounts.revoke')}
                        <span className="visually-hidden">: {t(`roles.${grant.role}`)}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </TableTools>
  );
}
