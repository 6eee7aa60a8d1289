#include "verdicts_sql.hpp"

#include <vector>

#include <fmt/format.h>

namespace bontot::bench {

namespace {

using assessment::CheckMask;
using assessment::Rules;
using organisation::UnitKind;
using plan::Check;

/// Units, meetings with their counts, and who was absent. Finalised meetings carry their counts; of the few others they
/// are counted from the rows. Forms that were slower: eligible members of every meeting joined and grouped; rows sought
/// for each cell; exemptions as `exists` in place of an outer join.
constexpr const char* k_gather = R"(
with cell as materialized (
  select v.unit, u.code, v.sector from unit_version v join unit u on u.root = v.root and u.id = v.unit
  where v.root = '{root}' and v.valid_from < '{to}' and (v.valid_to is null or v.valid_to > '{from}') and v.kind = 'cell'
    and not exists (select 1 from unit_version w where w.root = v.root and w.unit = v.unit
                    and w.valid_from > v.valid_from and w.valid_from < '{to}')),
gap as materialized (
  select member, from_date, coalesce(to_date, '9999') as to_date, 1 as everywhere from exemption
  where root = '{root}' and from_date < '{to}' and (to_date is null or to_date > '{from}')
  union all
  select member, from_date, coalesce(to_date, '9999'), 0 from membership
  where root = '{root}' and kind = 'temporary' and from_date < '{to}' and (to_date is null or to_date > '{from}')),
stay as materialized (
  select s.unit, s.id, s.member, s.from_date, coalesce(s.to_date, '9999') as to_date, s.kind,
    case when m.official is not null then m.official > '{last}' else m.admitted is not null end as probationary
  from membership s join member m on m.root = s.root and m.id = s.member
  where s.root = '{root}' and s.from_date < '{to}' and (s.to_date is null or s.to_date > '{from}')),
held as materialized (
  select m.unit, m.id, m.date, m.kind <> 'thematic' as counts, m.kind <> 'regular' as themed, m.kind = 'combined' as combined,
    m.frozen_roll as roll, m.frozen_eligible as eligible, m.frozen_present as present, m.frozen_speakers as speakers,
    m.end_minute - m.start_minute - m.breaks_minutes as minutes, m.roll_called,
    m.committee_meeting and m.members_notified and m.follower_notified and m.draft_made and m.prepared_by <> 'other'
      as prepared,
    m.chair_signed and m.secretary_signed and m.cross_stamped and m.minutes_book <> '' and m.minutes_pages <> '' as signed,
    m.self_rating is not null as self_rated,
    sum(m.kind <> 'thematic') over (partition by m.unit order by m.date, m.start_minute, m.id) as number
  from meeting m where m.root = '{root}' and m.date >= '{from}' and m.date < '{to}' and m.state not in ('planned', 'prepared')),
line as materialized (
  select h.unit, h.id as meeting, h.number, h.counts, h.date, s.id as stay, r.member, r.mark, s.kind
  from held h cross join meeting_roll r on r.root = '{root}' and r.meeting = h.id
  join stay s on s.unit = h.unit and s.member = r.member and s.from_date <= h.date and s.to_date > h.date
  left join gap g on g.member = r.member and g.from_date <= h.date and g.to_date > h.date
    and (g.everywhere or s.kind = 'ordinary')
  where r.mark <> 'late' and g.member is null),
told as materialized (
  select meeting, sum(mark = 'unexcused') as unexcused, sum(mark = 'unknown') as unknown, count(*) as absent
  from line group by meeting),
open_held as materialized (select unit, id, date, roll_called from held where roll is null),
counted as materialized (
  select h.id, count(*) as roll, sum(g.member is null) as eligible,
    h.roll_called * (sum(g.member is null) - coalesce((select t.absent from told t where t.meeting = h.id), 0)) as present,
    (select count(distinct o.member) from meeting_opinion o join membership p on p.root = o.root and p.unit = h.unit
       and p.member = o.member and p.from_date <= h.date and (p.to_date is null or p.to_date > h.date)
     where o.root = '{root}' and o.meeting = h.id and o.count > 0) as speakers
  from open_held h cross join membership s on s.root = '{root}' and s.unit = h.unit and s.from_date <= h.date
    and (s.to_date is null or s.to_date > h.date)
  left join (select distinct member, from_date, to_date, everywhere from gap) g
    on g.member = s.member and g.from_date <= h.date and g.to_date > h.date and (g.everywhere or s.kind = 'ordinary')
  group by h.id),
whole as (
  select h.unit, h.counts, h.themed, h.combined, h.minutes, h.prepared, h.signed, h.self_rated, h.date,
    coalesce(h.roll, c.roll) as roll, coalesce(h.eligible, c.eligible) as eligible,
    coalesce(h.present, c.present) as present, coalesce(h.speakers, c.speakers) as speakers,
    not h.roll_called or coalesce(t.unknown, 0) > 0 as incomplete, coalesce(t.unexcused, 0) as unexcused
  from held h left join counted c on c.id = h.id left join told t on t.meeting = h.id),
gathered as materialized (
  select unit,
    max(counts and not incomplete and present * 100 <= {attendance} * eligible) as f_attendance,
    max(counts and incomplete) as o_attendance,
    max(unexcused > 0) as f_unexcused_absence, max(incomplete and unexcused = 0) as o_unexcused_absence,
    max(counts and speakers < case when roll > 20 then 7 when roll >= 11 then 5 else min(3, eligible) end) as f_opinions,
    max(minutes < case when combined then 120 when roll < 10 then 60 else 90 end) as f_duration,
    max(not prepared) as f_preparation, max(not signed) as f_minutes, max(not self_rated) as f_self_rating,
    count(distinct case when counts then substr(date, 6, 2) end) as months, sum(themed) as themes
  from whole group by unit),
excused as (
  select l.unit, l.stay, l.number - case when l.member in (select member from gap) then
      (select count(*) from held h join gap g on g.member = l.member and g.from_date <= h.date and g.to_date > h.date
         and (g.everywhere or l.kind = 'ordinary')
       where h.unit = l.unit and h.counts and h.number < l.number) else 0 end as number
  from line l where l.mark = 'excused' and l.counts),
long as materialized (
  select distinct unit from (
    select unit, number, lag(number, {streak}) over (partition by stay order by number) as earlier from excused)
  where number - earlier = {streak}),
listed as materialized (
  select r.unit, r.member, r.level, r.scope from member_rating r
  where r.root = '{root}' and r.year = {year}
    and exists (select 1 from stay s where s.unit = r.unit and s.member = r.member)),
unlisted as materialized (
  select s.unit, count(*) as missing from stay s
  left join listed r on r.unit = s.unit and r.member = s.member
  left join gap g on g.member = s.member and g.from_date <= '{last}' and g.to_date > '{last}'
    and (g.everywhere or s.kind = 'ordinary')
  where r.member is null and g.member is null and s.from_date <= '{last}' and s.to_date > '{last}'
    and (not s.probationary or s.from_date <= '{july}') and s.unit in (select unit from listed)
  group by s.unit),
rated as materialized (
  select r.unit, count(r.level) as rated, sum(r.level in ('excellent', 'good')) as well,
    sum(r.level in ('excellent', 'good', 'completed')) as done,
    sum(r.level is null and r.scope = 'not_yet') + coalesce(max(u.missing), 0) as not_yet
  from listed r left join unlisted u on u.unit = r.unit group by r.unit),
knocked as materialized (
  select distinct unit from knock_out where root = '{root}' and date >= '{from}' and date < '{to}'),
)";

/// What people judged: the entry for everything else first, then the indicators with one of their own.
constexpr const char* k_judged = R"(
indicator (criterion, sector, id, maximum) as (values {indicators}),
ratio as materialized (
  select unit, indicator, ratio is not null as has, cast(round(coalesce(ratio, '0') * 1000000000) as integer) as part
  from judgement where root = '{root}' and year = {year}),
bundle as materialized (
  select criterion, sector, maximum, count(*) as many from indicator group by criterion, sector, maximum),
point as (
  select c.unit, b.criterion, b.many * coalesce(b.maximum * r.part / 1000000000, 0) as achieved,
    case when r.has then b.many * b.maximum else 0 end as judged,
    case when r.unit is null then b.many * b.maximum else 0 end as open
  from cell c join bundle b on b.sector = c.sector left join ratio r on r.unit = c.unit and r.indicator = '*'
  union all
  select c.unit, i.criterion, i.maximum * o.part / 1000000000 - coalesce(i.maximum * r.part / 1000000000, 0),
    case when o.has then i.maximum else 0 end - case when r.has then i.maximum else 0 end,
    case when r.unit is null then -i.maximum else 0 end
  from ratio o join cell c on c.unit = o.unit join indicator i on i.id = o.indicator and i.sector = c.sector
  left join ratio r on r.unit = o.unit and r.indicator = '*'
  where o.indicator <> '*'),
judged as materialized (
  select unit{judged_columns} from point group by unit),
facts as (
  select c.unit, c.code, j.*, coalesce(f_attendance, 0) as f_attendance, coalesce(o_attendance, 0) as o_attendance,
    coalesce(f_unexcused_absence, 0) as f_unexcused_absence, coalesce(o_unexcused_absence, 0) as o_unexcused_absence,
    coalesce(f_opinions, 0) as f_opinions, coalesce(f_duration, 0) as f_duration,
    coalesce(f_preparation, 0) as f_preparation, coalesce(f_minutes, 0) as f_minutes,
    coalesce(f_self_rating, 0) as f_self_rating, l.unit is not null as f_excused_streak,
    coalesce(o_attendance, 0) as o_excused_streak, coalesce(months, 0) < {months} as f_regular_count,
    coalesce(themes, 0) < {themes} as f_thematic_count,
    coalesce(rated, 0) <> 0 and done + not_yet < rated + not_yet as f_member_ratings_completed,
    coalesce(rated, 0) <> 0 and (well + not_yet) * 100 < {good} * (rated + not_yet) as f_member_ratings_good,
    coalesce(rated, 0) = 0 or not_yet <> 0 as o_member_ratings_completed,
    coalesce(rated, 0) = 0 or not_yet <> 0 as o_member_ratings_good, k.unit is not null as knocked_out
  from cell c join judged j on j.unit = c.unit left join gathered g on g.unit = c.unit left join long l on l.unit = c.unit
  left join rated r on r.unit = c.unit left join knocked k on k.unit = c.unit),
)";

using Names = std::vector<std::string_view>;

Names names_of(CheckMask mask) {
    Names names;
    for (const auto& [check, name] : plan::k_checks) {
        if ((mask & assessment::bit_of(check)) != 0) names.push_back(name);
    }
    return names;
}

constexpr CheckMask k_may_be_open =
    assessment::bit_of(Check::attendance) | assessment::bit_of(Check::unexcused_absence) |
    assessment::bit_of(Check::excused_streak) | assessment::bit_of(Check::member_ratings_completed) |
    assessment::bit_of(Check::member_ratings_good);

std::string any(const Names& names, std::string_view before) {
    std::string text;
    for (const auto name : names)
        text += fmt::format("{}{}{}", text.empty() ? "" : " or ", before, name);
    return text.empty() ? "0" : text;
}

/// Criteria, threshold and verdict.
std::string settle(const Rules& rules, CheckMask applicable) {
    std::string sums;
    std::string failed;
    std::string short_of;
    std::string open;
    for (std::size_t c = 0; c < rules.criteria; ++c) {
        std::string achieved = fmt::format("achieved_{}", c);
        std::string waiting = fmt::format("open_{}", c);
        std::int64_t maximum = 0;
        for (const auto& rule : rules.indicators) {
            const auto checks = rule.checks & applicable;
            if (rule.criterion != c || rule.indicator->judged(UnitKind::cell) || checks == 0) continue;
            const auto fails = any(names_of(checks), "f_");
            const auto opens = any(names_of(checks & k_may_be_open), "o_");
            achieved += fmt::format(" + case when {} or {} then 0 else {} end", fails, opens, rule.maximum);
            waiting += fmt::format(" + case when not ({}) and ({}) then {} else 0 end", fails, opens, rule.maximum);
            maximum += rule.maximum;
        }
        sums += fmt::format(", {} as a{}, {} as p{}, judged_{} + open_{} + {} as m{}", achieved, c, waiting, c, c, c,
                            maximum, c);
        const auto* join = c == 0 ? "" : " or ";
        failed += fmt::format("{}(a{} + p{}) * 100 < {} * m{}", join, c, c, rules.threshold_percent, c);
        short_of += fmt::format("{}a{} * 100 < {} * m{}", join, c, rules.threshold_percent, c);
        open += fmt::format("{}p{} <> 0", join, c);
    }
    const auto conditions = rules.conditions(UnitKind::cell, organisation::Sector::administrative);
    std::string failing_mask = "0";
    std::string open_mask = "0";
    for (const auto name : names_of(applicable))
        failing_mask +=
            fmt::format(" | ({} * f_{})", assessment::bit_of(core::from_name(plan::k_checks, name).value()), name);
    const auto may_be_open = (k_may_be_open | assessment::bit_of(Check::criterion_threshold)) & applicable;
    for (const auto name : names_of(may_be_open))
        open_mask += fmt::format(" | ({} * (o_{} and not f_{}))",
                                 assessment::bit_of(core::from_name(plan::k_checks, name).value()), name, name);
    return fmt::format(
        "summed as (select *{} from facts),\n"
        "weighed as (select *, {} as f_criterion_threshold, {} as too_short, {} as open_points from summed),\n"
        "final as (select *, too_short and not f_criterion_threshold as o_criterion_threshold from weighed),\n"
        "masks as (select code, unit, {} as failing, {} as open, open_points, knocked_out from final)\n"
        "select code, failing, open, case when failing & {} then 1 when open <> 0 or open_points or knocked_out then 2"
        " else 0 end from masks order by unit",
        sums, failed, short_of, open, failing_mask, open_mask, conditions);
}

/// Every indicator that people judge of a cell, once for each sector that it applies to.
std::string judged_indicators(const Rules& rules) {
    std::string rows;
    for (const auto& rule : rules.indicators) {
        for (const auto& [sector, name] : organisation::k_sectors) {
            if (!rule.indicator->judged(UnitKind::cell) || !rule.indicator->applies_to.holds(UnitKind::cell, sector))
                continue;
            rows += fmt::format("{}({}, '{}', '{}', {})", rows.empty() ? "" : ", ", rule.criterion, name,
                                rule.indicator->id, rule.maximum);
        }
    }
    return rows;
}

std::string judged_columns(const Rules& rules) {
    std::string columns;
    for (std::size_t c = 0; c < rules.criteria; ++c) {
        for (const auto* name : {"achieved", "judged", "open"})
            columns += fmt::format(", sum(case when criterion = {} then {} else 0 end) as {}_{}", c, name, name, c);
    }
    return columns;
}

}  // namespace

std::string verdicts_sql(const Rules& rules, const std::string& root, int year) {
    using fmt::arg;
    const auto gather =
        fmt::format(fmt::runtime(k_gather), arg("root", root), arg("year", year),
                    arg("from", core::Date(year, 1, 1).iso()), arg("to", core::Date(year + 1, 1, 1).iso()),
                    arg("last", core::Date(year, 12, 31).iso()), arg("july", core::Date(year, 7, 1).iso()),
                    arg("attendance", rules.meetings.attendance_over_percent), arg("streak", rules.streak_at_most));
    const auto judged = fmt::format(fmt::runtime(k_judged), arg("root", root), arg("year", year),
                                    arg("indicators", judged_indicators(rules)),
                                    arg("judged_columns", judged_columns(rules)), arg("months", rules.regular_months),
                                    arg("themes", rules.thematic_at_least), arg("good", rules.good_percent));
    return gather + judged + settle(rules, rules.applicable(UnitKind::cell, organisation::Sector::administrative));
}

}  // namespace bontot::bench
