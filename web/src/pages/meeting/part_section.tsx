import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PartName } from '@/api/meetings';
import { dropEntry, settleConflict } from '@/offline/kept_parts';
import type { EditedPart } from '@/offline/use_part';
import { Help, useHelp } from '@/parts/help';
import { Section } from '@/parts/page';
import { SaveState } from '@/parts/save_state';
import { useDescribePart } from './describe_part';
import { useMeetingWork } from './meeting_work';

/// A part of the meeting with its heading, whether it is safe, and what to decide when somebody else wrote it too.
export function PartSection<Name extends PartName>({ title, edited, hint, check, children }: {
  title: string;
  edited: EditedPart<Name>;
  hint?: string;
  /// The check of the plan for whose sake the part is filled in: its clause stands beside the heading.
  check?: string;
  children: ReactNode;
}) {
  const { plan } = useMeetingWork();
  const help = useHelp(plan);
  const aside = (
    <>
      <Help about={title} text={check ? help.ofCheck(check) : undefined} />
      <SaveState saving={edited.saving} />
    </>
  );
  return (
    <Section title={title} aside={aside}>
      {hint && <p className="quiet small part-hint">{hint}</p>}
      <PartTrouble edited={edited} />
      <div className="part-body">{children}</div>
    </Section>
  );
}

/// Both versions side by side, or why the server did not take what was typed.
export function PartTrouble<Name extends PartName>({ edited }: { edited: EditedPart<Name> }) {
  const { t } = useTranslation();
  const describe = useDescribePart();
  const { entry } = edited;
  if (!entry) return null;
  if (entry.theirs) {
    return (
      <div className="conflict" role="alert">
        <p>{t('meeting.conflict')}</p>
        <div className="conflict-versions">
          <Version title={t('meeting.mine')} lines={describe(entry.part, entry.value)} choose={t('meeting.keepMine')} onChoose={() => settleConflict(entry, 'mine')} />
          <Version title={t('meeting.theirs')} lines={describe(entry.part, entry.theirs.value)} choose={t('meeting.takeTheirs')} onChoose={() => settleConflict(entry, 'theirs')} />
        </div>
      </div>
    );
  }
  if (entry.saving.state !== 'failed') return null;
  return (
    <div className="problem" role="alert">
      <p>{entry.refused ?? t('frame.failed')} {t('meeting.stillHere')}</p>
      <button type="button" className="button" onClick={() => dropEntry(entry)}>
        {t('meeting.backToSaved')}
      </button>
    </div>
  );
}

function Version({ title, lines, choose, onChoose }: { title: string; lines: string[]; choose: string; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.length === 0 && <li className="quiet">{t('meeting.empty')}</li>}
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onChoose}>
        {choose}
      </button>
    </section>
  );
}
