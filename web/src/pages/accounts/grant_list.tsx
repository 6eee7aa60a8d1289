import { useTranslation } from 'react-i18next';

import type { Act } from '@/parts/act';
import { dayOf, lastDayBefore, momentOf, today } from '@/parts/dates';
import { Entries } from '@/parts/entries';
import type { SmallColumn } from '@/parts/table_tools';
import { useUnitNames } from '../members/unit_name';
import type { Grant } from './account_types';

/// Grants with their dates, those that hold first; each can be taken back.
export function GrantList({ grants, revoke, onAct }: { grants: Grant[]; revoke?: (grant: Grant) => Act; onAct?: (act: Act) => void }) {
  const { t } = useTranslation();
  const nameOf = useUnitNames(grants.map((grant) => grant.unit));
  if (grants.length === 0) return <p className="quiet">{t('accounts.grantNone')}</p>;
  const over = (grant: Grant) => grant.revoked_at !== undefined || (grant.to !== undefined && grant.to <= today());
  const until = (grant: Grant) => {
    if (grant.revoked_at !== undefined) return t('accounts.revoked', { at: momentOf(grant.revoked_at) });
    return grant.to ? dayOf(lastDayBefore(grant.to)) : t('members.now');
  };
  const columns: SmallColumn<Grant>[] = [
    { key: 'role', title: t('accounts.role'), text: (grant) => t(`roles.${grant.role}`) },
    { key: 'unit', title: t('accounts.unit'), text: (grant) => nameOf(grant.unit) },
    { key: 'from', title: t('members.from'), text: (grant) => dayOf(grant.from) },
    { key: 'to', title: t('members.to'), text: until },
    { key: 'by', title: t('accounts.grantedBy'), text: (grant) => [grant.granted_by, grant.reason].filter(Boolean).join(': ') },
  ];
  const acts = (grant: Grant) =>
    revoke &&
    grant.id !== undefined &&
    !over(grant) && (
      <button type="button" className="button button-link" onClick={() => onAct?.(revoke(grant))}>
        {t('accounts.revoke')}
        <span className="visually-hidden">: {t(`roles.${grant.role}`)}</span>
      </button>
    );
  const rows = [...grants].sort((one, other) => Number(over(one)) - Number(over(other)) || other.from.localeCompare(one.from));
  return <Entries id="vai-tro" caption={t('accounts.grants')} columns={columns} rows={rows} keyOf={(grant) => grant.id ?? `${grant.role}-${grant.unit}-${grant.from}`} acts={acts} />;
}
