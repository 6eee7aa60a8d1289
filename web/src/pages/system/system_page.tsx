import { useTranslation } from 'react-i18next';

import { useRights } from '@/api/session';
import { Page, Section } from '@/parts/page';
import '@/parts/button.css';
import '../members/members.css';
import { BackupState } from './backup_state';
import { ConsistencyChecks } from './consistency_checks';
import { LockedYears } from './locked_years';
import { PlanList } from './plan_list';
import { ServerHealth } from './server_health';
import './system.css';

/// What keeps the records sound: the server, standing checks, locked years, plans, backups.
export function SystemPage() {
  const { t } = useTranslation();
  const rights = useRights();
  const may = (permission: string) => rights.some((right) => right.permissions.includes(permission));
  return (
    <Page title={t('system.title')} purpose={t('system.purpose')}>
      <Section title={t('system.health')}>
        <ServerHealth />
      </Section>
      {may('audit.read') && (
        <Section title={t('system.checks')}>
          <ConsistencyChecks />
        </Section>
      )}
      <Section title={t('system.periods')}>
        <LockedYears />
      </Section>
      {may('plans.read') && (
        <Section title={t('system.plans')}>
          <PlanList />
        </Section>
      )}
      <Section title={t('system.backup')}>
        {may('settings.manage') && <BackupState />}
        <p className="system-text">{t('system.backupSays')}</p>
      </Section>
    </Page>
  );
}
