import { useTranslation } from 'react-i18next';

import type { AwardLine, AwardReview, AwardsPreview } from '@/api/honours';

/// What the form itself asks for stands at its fields.
const asked = /^\/(decision|reason|exception)/;

/// What a decision would come to: who, how many of how many, what is unlike the list, what stands in its way.
export function AwardsLook({ preview, bodies, review, commends }: {
  preview: AwardsPreview;
  bodies: AwardLine[];
  review: AwardReview;
  commends: boolean;
}) {
  const { t } = useTranslation();
  const names = (units: string[]) => review.bodies.filter((body) => units.includes(body.unit)).map((body) => body.name);
  const problems = preview.problems.filter((problem) => !asked.test(problem.field));
  return (
    <div className="honours-look">
      <p>{commends ? t('honours.willCommend', { count: bodies.length }) : t('honours.willNominate', { count: bodies.length })}</p>
      <ul>
        {bodies.map((body) => (
          <li key={body.unit}>{body.name}</li>
        ))}
      </ul>
      {preview.rooms.map((room) => (
        <p key={room.kind ?? 'all'}>
          {room.kind && `${t(`organisation.kinds.${room.kind}`)}: `}
          {t(room.over ? 'honours.roomOver' : 'honours.room', { given: room.given, asked: room.asked, cap: room.cap })}
        </p>
      ))}
      {preview.unlike_list.length > 0 && <p>{t('honours.unlike', { names: names(preview.unlike_list).join(', ') })}</p>}
      {preview.passed_over.length > 0 && <p>{t('honours.passedOver', { names: names(preview.passed_over).join(', ') })}</p>}
      {problems.length > 0 && (
        <ul className="honours-problems" role="alert">
          {problems.map((problem) => (
            <li key={problem.code + problem.field}>{problem.detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
