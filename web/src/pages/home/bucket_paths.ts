import type { Bucket, WaitingThing } from '@/api/overview';
import { pathOf } from '@/frame/place';
import { today } from '@/parts/dates';

/// The page that settles things of this kind.
export function pathOfBucket(bucket: Bucket): string {
  const place = { unit: bucket.unit, year: bucket.year };
  const only = bucket.things.length === 1 && bucket.count === 1 ? bucket.things[0] : undefined;
  switch (bucket.waits) {
    case 'absence_requests':
    case 'meetings_not_held':
    case 'meetings_not_concluded':
    case 'meetings_not_finalised':
    case 'next_meeting':
    case 'meetings_ahead':
      return (only && pathOfThing(bucket, only)) ?? pathOf(place, 'sinh-hoat');
    case 'month_without_meeting':
      return `${pathOf(place, 'sinh-hoat')}?len-lich=${Number(bucket.last_day?.slice(5, 7))}`;
    case 'own_tasks':
    case 'cell_tasks':
      return pathOf(place, 'sinh-hoat');
    case 'cells_at_risk':
      return `${pathOf(place, 'cac-chi-bo')}?tt=at_risk`;
    case 'cells_without_meeting':
      return `${pathOf(place, 'cac-chi-bo')}?loc=thang-nay`;
    case 'judged_items':
      return `${pathOf(place, 'cac-chi-bo')}?loc=cho-danh-gia`;
    case 'ratings':
      return pathOf(place, 'cac-chi-bo');
    case 'terms':
      return pathOf(place, 'to-chuc');
    case 'deadlines':
      return pathOf(place);
    case 'second_factor':
      return '/quan-tri/tai-khoan';
    case 'movement_register':
    case 'movement_respond':
    case 'movement_followed':
    case 'movement_remark':
      return pathOf(place, 'phong-trao');
    case 'movement_assess':
    case 'movement_returned':
      return pathOf(place, 'tu-danh-gia');
    case 'movement_appraise':
      return `${pathOf(place, 'tham-dinh')}?loc.stage=received`;
    case 'movement_objections':
      return `${pathOf(place, 'tham-dinh')}?loc.stage=notice`;
    case 'movement_select':
    case 'movement_forward':
    case 'movement_receive':
    case 'movement_propose':
    case 'movement_take_up':
    case 'movement_publish':
    case 'movement_decide':
      return `${pathOf(place, 'tham-dinh')}?viec=${actFor[bucket.waits]}`;
  }
}

/// The act that a list takes for all of them at once.
const actFor = {
  movement_select: 'accept',
  movement_forward: 'forward',
  movement_receive: 'receive',
  movement_propose: 'propose',
  movement_take_up: 'take_up',
  movement_publish: 'publish',
  movement_decide: 'recognise',
};

/// Where one of them is settled; undefined where it has no page of its own.
export function pathOfThing(bucket: Bucket, thing: WaitingThing): string | undefined {
  if (!thing.id) return undefined;
  const place = { unit: bucket.unit, year: bucket.year };
  switch (bucket.waits) {
    case 'absence_requests':
    case 'meetings_not_held':
    case 'meetings_not_concluded':
    case 'meetings_not_finalised':
    case 'next_meeting':
    case 'meetings_ahead':
      return pathOf({ ...place, year: Number(thing.day?.slice(0, 4) ?? bucket.year) }, `sinh-hoat/${thing.id}`);
    case 'own_tasks':
    case 'cell_tasks':
      return pathOf(place, `sinh-hoat/${thing.id}`);
    case 'cells_at_risk':
    case 'cells_without_meeting':
      return pathOf({ unit: thing.id, year: bucket.year });
    case 'movement_register':
    case 'movement_respond':
    case 'movement_followed':
    case 'movement_remark':
      return pathOf({ unit: thing.id, year: bucket.year }, 'phong-trao');
    case 'movement_assess':
    case 'movement_returned':
      return pathOf({ unit: thing.id, year: bucket.year }, 'tu-danh-gia');
    case 'movement_select':
    case 'movement_forward':
    case 'movement_receive':
    case 'movement_appraise':
    case 'movement_propose':
    case 'movement_take_up':
    case 'movement_publish':
    case 'movement_decide':
    case 'movement_objections':
      return pathOf(place, `tham-dinh/${thing.id}`);
    case 'deadlines':
      // Those that have passed ask for a report: it is issued among the papers of its year.
      return thing.day && thing.day < today() ? pathOf({ ...place, year: Number(thing.day.slice(0, 4)) }, 'van-ban') : undefined;
    case 'judged_items':
    case 'ratings':
      return pathOf({ unit: thing.id, year: bucket.year }, 'noi-dung');
    default:
      return undefined;
  }
}
