import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { IssuedLink } from '@/api/contract';
import { ActDrawer, type Act } from '@/parts/act';
import { dayOf, momentOf } from '@/parts/dates';
import { LoadingPage } from '@/parts/loading';
import { Page, Section } from '@/parts/page';
import { PageProblem } from '@/parts/page_problem';
import { StateMark } from '@/parts/state_mark';
import { ActMenu } from '../members/act_menu';
import { UnitName } from '../members/unit_name';
import '../members/members.css';
import '../tree/tree.css';
import { useAccountActs } from './account_acts';
import { grantsOf, useAccount } from './account_types';
import { GrantList } from './grant_list';
import { LinkShown } from './link_shown';

const marks = { invited: 'pending', active: 'met', suspended: 'not_met' } as const;

/// One account: state, rights in the tree, and what an administrator can do about it.
export function AccountPage() {
  const { t } = useTranslation();
  const { account: id = '' } = useParams();
  const read = useAccount(id);
  const [act, setAct] = useState<Act | null>(null);
  const [link, setLink] = useState<{ link: IssuedLink; page: 'loi-moi' | 'dat-lai-mat-khau' } | null>(null);
  const acts = useAccountActs(read.data, (made, page) => setLink({ link: made, page }));
  if (read.isError) return <PageProblem fault={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <LoadingPage />;
  const account = read.data;
  const facts: [string, React.ReactNode][] = [
    [t('accounts.state'), <StateMark key="state" state={marks[account.state]} word={t(`accounts.states.${account.state}`)} />],
    [t('accounts.login'), account.login],
    [t('accounts.unit'), <UnitName key="unit" unit={account.unit} />],
    [t('accounts.email').split(' (')[0] ?? '', account.email ?? ''],
    [t('accounts.factor'), account.second_factor ? t('accounts.factorOn', { count: account.recovery_codes_left ?? 0 }) : t('accounts.factorOff')],
    [t('accounts.created'), account.created_at ? momentOf(account.created_at) : ''],
  ];
  return (
    <Page title={account.name} crumbs={[{ label: t('accounts.title'), path: '/quan-tri/tai-khoan' }]}>
      <dl className="member-person">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <ActMenu acts={acts.menu} onChoose={setAct} />
      <Section title={t('accounts.grants')}>
        <GrantList grants={grantsOf(account.grants)} revoke={acts.revoke} onAct={setAct} />
      </Section>
      <Section title={t('accounts.byOffice')}>
        <ul className="tree-holders">
          {grantsOf(account.rights).map((grant) => (
            <li key={`${grant.role}-${grant.unit}-${grant.from}`}>
              {t(`roles.${grant.role}`)} {t('accounts.whole')} <UnitName unit={grant.unit} />
              <span className="quiet"> {dayOf(grant.from)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <ActDrawer act={act} onClose={() => setAct(null)} />
      <LinkShown link={link?.link ?? null} page={link?.page ?? 'loi-moi'} onClose={() => setLink(null)} />
    </Page>
  );
}
