import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useRights, useSession } from '@/api/session';
import { pathOf, usePlace } from '@/frame/place';
import { dayOf } from '@/parts/dates';
import { Page, Section } from '@/parts/page';
import { StateMark } from '@/parts/state_mark';
import '@/parts/button.css';
import '../members/members.css';
import { CalendarLink } from './calendar_link';
import { Delegations } from './delegations';
import { LettersChoice } from './letters_choice';
import { OwnKeys } from './own_keys';
import { OwnSessions } from './own_sessions';
import { PasswordChange } from './password_change';
import { SecondFactor } from './second_factor';
import './me.css';

/// What people keep of their own account.
export function MePage() {
  const { t } = useTranslation();
  const session = useSession();
  const place = usePlace();
  const holding = useRights();
  if (!session.data) return null;
  const { name, member, account, second_factor: hasFactor, rights } = session.data;
  const cell = rights.find((right) => right.role === 'member')?.unit ?? place?.unit;
  return (
    <Page title={t('me.title')} purpose={name}>
      {member && cell && place && (
        <p>
          <Link to={pathOf({ unit: cell, year: place.year }, `dang-vien/${member}`)}>{t('me.record')}</Link>
        </p>
      )}
      <Section title={t('me.rights')}>
        <ul className="me-rights">
          {rights.map((right) => (
            <li key={`${right.role}-${right.unit}-${right.from}`}>
              <StateMark state={holding.some((one) => one.role === right.role && one.unit === right.unit) ? 'met' : 'pending'} word={t(`roles.${right.role}`)} />
              <span>{right.unit_name}</span>
              <span className="quiet">{right.holds ? t('me.rightFrom', { day: dayOf(right.from) }) : t('me.rightSleeps')}</span>
            </li>
          ))}
        </ul>
        <p className="quiet">
          {`${t('me.code')}: `}
          <code>{account}</code>
          {`. ${t('me.codeHint')}`}
        </p>
      </Section>
      <Section title={t('me.factor')}>
        <SecondFactor on={hasFactor} />
      </Section>
      <Section title={t('me.password')}>
        <PasswordChange />
      </Section>
      <Section title={t('me.sessions')}>
        <OwnSessions />
      </Section>
      <Section title={t('me.delegations')}>
        <Delegations />
      </Section>
      <Section title={t('me.letters')}>
        <LettersChoice />
      </Section>
      <Section title={t('me.calendar')}>
        <CalendarLink />
      </Section>
      <Section title={t('me.keys')}>
        <OwnKeys />
      </Section>
    </Page>
  );
}
