#include "wording/explain_failure.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/figures.hpp"
#include "wording/labels.hpp"
#include "wording/speaker.hpp"

namespace bontot::wording {

using assessment::CheckResult;
using assessment::Failure;
using assessment::Open;
using core::Language;
using plan::Check;

namespace {

/// Tells one failure of one check.
class Teller {
  public:
    Teller(const CheckResult& check, const Failure& failure, const plan::Plan& plan, const Speaker& speaker)
        : check_(check.check), failure_(failure), plan_(plan), speaker_(speaker) {}

    [[nodiscard]] std::string tell() const {
        switch (check_) {
            case Check::attendance: return attendance();
            case Check::unexcused_absence: return say("why.unexcused_absence", {{"count", number(failure_.part)}});
            case Check::excused_streak:
                return say("why.excused_streak", {{"count", number(failure_.part)},
                                                  {"most", number(failure_.enough)},
                                                  {"dates", speaker_.dates_of(failure_.meetings)}});
            case Check::opinions: return opinions();
            case Check::duration: return duration();
            case Check::meeting_day:
                return say("why.meeting_day", {{"found", number(failure_.part)}, {"window", failure_.required}});
            case Check::preparation:
            case Check::minutes: return marks();
            case Check::self_rating: return say("why.self_rating", {});
            case Check::meeting_level: return level("why.meeting_level");
            case Check::year_meeting_level:
                return level(failure_.found == "none" ? "why.year_meeting_level_none" : "why.year_meeting_level");
            case Check::regular_count: return gaps("why.regular_count", speaker_.months(failure_.months));
            case Check::thematic_quarterly: return gaps("why.thematic_quarterly", speaker_.quarters(failure_.months));
            case Check::thematic_count:
                return say("why.thematic_count", {{"found", number(failure_.part)},
                                                  {"enough", number(failure_.enough)},
                                                  {"missing", number(failure_.enough - failure_.part)}});
            case Check::member_ratings_completed:
            case Check::cell_ratings_completed: return ratings("ratings_completed.at_least_percent", 100);
            case Check::member_ratings_good:
            case Check::cell_ratings_good: return ratings("ratings_good.at_least_percent", 80);
            case Check::criterion_threshold: return threshold();
        }
        return {};
    }

  private:
    [[nodiscard]] std::string number(std::int64_t value) const { return speaker_.number(value); }
    [[nodiscard]] std::string fraction() const {
        return fmt::format("{}/{}", number(failure_.part), number(failure_.whole));
    }
    [[nodiscard]] std::string percent(const std::string& parameter, std::int64_t fallback) const {
        return number(plan_.number(parameter, fallback));
    }
    [[nodiscard]] std::string enough() const {
        return fmt::format("{}/{}", number(failure_.enough), number(failure_.whole));
    }

    /// The sentence, with the meeting and the people of the failure beside `params`.
    [[nodiscard]] std::string say(std::string_view key, core::Params params) const {
        if (failure_.meeting) params.emplace_back("Meeting", speaker_.meeting_head(*failure_.meeting));
        params.emplace_back(
            "members", failure_.cells.empty() ? speaker_.members(failure_.members) : speaker_.cells(failure_.cells));
        return speaker_.say(key, params);
    }

    [[nodiscard]] std::string attendance() const {
        if (!failure_.meeting) {
            return say("why.attendance_average",
                       {{"found", fraction()},
                        {"share", speaker_.share(failure_.part, failure_.whole)},
                        {"percent", percent("attendance.over_percent", 85)},
                        {"enough", failure_.enough <= failure_.whole ? number(failure_.enough) : ""}});
        }
        if (failure_.whole == 0) return say("why.attendance_nobody", {});
        // The relaxed reading for cells of six or fewer has a number of its own, not a share.
        const bool small = failure_.whole <= 6 && plan_.name_value("attendance.small_cell", "literal") == "one_absence";
        return say(small ? "why.attendance_small" : "why.attendance",
                   {{"found", fraction()},
                    {"share", speaker_.share(failure_.part, failure_.whole)},
                    {"percent", percent("attendance.over_percent", 85)},
                    {"enough", failure_.enough <= failure_.whole ? enough() : ""}});
    }

    [[nodiscard]] std::string opinions() const {
        const bool counted = plan_.name_value("opinions.count", "members") == "opinions";
        return say(
            counted ? "why.opinions_counted" : "why.opinions",
            {{"found", number(failure_.part)}, {"roll", number(failure_.whole)}, {"enough", number(failure_.enough)}});
    }

    [[nodiscard]] std::string duration() const {
        core::Params params{{"found", number(failure_.part)},
                            {"enough", number(failure_.enough)},
                            {"missing", number(failure_.enough - failure_.part)}};
        if (failure_.meeting && *failure_.meeting < speaker_.facts().meetings.size()) {
            const auto& held = speaker_.facts().meetings[*failure_.meeting];
            params.emplace_back("start", held.start.text());
            params.emplace_back("end", held.end.text());
            const bool deducted = plan_.name_value("duration.breaks", "deducted") == "deducted";
            if (deducted && held.breaks_minutes != 0) params.emplace_back("breaks", number(held.breaks_minutes));
        }
        return say("why.duration", std::move(params));
    }

    [[nodiscard]] std::string marks() const {
        std::vector<std::string> missing;
        for (const auto& mark : failure_.missing)
            missing.push_back(missing_mark_label(mark, speaker_.language()));
        return say("why.marks", {{"missing", core::join(missing, "; ")}});
    }

    [[nodiscard]] std::string level(std::string_view key) const {
        const auto name = [this](const std::string& text) {
            const auto value = core::from_name(plan::k_meeting_levels, text);
            return value ? label(*value, speaker_.language()) : text;
        };
        return say(key, {{"found", name(failure_.found)}, {"required", name(failure_.required)}});
    }

    [[nodiscard]] std::string gaps(std::string_view key, std::string months) const {
        return say(
            key,
            {{"months", std::move(months)}, {"found", number(failure_.part)}, {"enough", number(failure_.enough)}});
    }

    [[nodiscard]] std::string ratings(const std::string& parameter, std::int64_t fallback) const {
        return say("why." + std::string(plan::name_of(check_)),
                   {{"found", fraction()},
                    {"share", speaker_.share(failure_.part, failure_.whole)},
                    {"percent", percent(parameter, fallback)},
                    {"enough", number(failure_.enough)}});
    }

    [[nodiscard]] std::string threshold() const {
        const bool by_count = plan_.name_value("criterion_threshold.of", "each_criterion") == "indicators_met";
        const auto points = [this](std::int64_t value) { return speaker_.points(value); };
        return say(
            by_count ? "why.threshold_count" : "why.threshold",
            {{"Criterion", failure_.criterion == "*" ? speaker_.say("why.all_criteria")
                                                     : speaker_.say("why.criterion", {{"id", failure_.criterion}})},
             {"found", by_count ? fraction() : fmt::format("{}/{}", points(failure_.part), points(failure_.whole))},
             {"share", speaker_.share(failure_.part, failure_.whole)},
             {"percent", percent("criterion_threshold.at_least_percent", 0)},
             {"enough", by_count ? number(failure_.enough) : points(failure_.enough)}});
    }

    Check check_;
    const Failure& failure_;
    const plan::Plan& plan_;
    const Speaker& speaker_;
};

std::string open_key(Open::Why why) {
    switch (why) {
        case Open::Why::year_running: return "open.year_running";
        case Open::Why::roll_call_incomplete: return "open.roll_call_incomplete";
        case Open::Why::not_rated_yet: return "open.not_rated_yet";
        case Open::Why::nobody_rated: return "open.nobody_rated";
        case Open::Why::sheet_incomplete: return "open.sheet_incomplete";
        case Open::Why::criterion_open: return "open.criterion_open";
        case Open::Why::year_level_open: return "open.year_level_open";
    }
    return {};
}

/// "Failed in {count} cases" says little where the cases are criteria, ratings or months.
std::string outlook_key(const assessment::CheckOutlook& outlook) {
    if (outlook.why != "outlook.failed") return outlook.why;
    if (outlook.check == Check::criterion_threshold) return "outlook.failed_threshold";
    if (plan::is_rating_check(outlook.check)) return "outlook.failed_ratings";
    const bool gap = outlook.check == Check::regular_count || outlook.check == Check::thematic_quarterly;
    return gap ? "outlook.failed_gap" : outlook.why;
}

}  // namespace

std::string explain_failure(const CheckResult& check, const Failure& failure, const assessment::Facts& facts,
                            const plan::Plan& plan, Language language) {
    const Speaker speaker(facts, language);
    return Teller(check, failure, plan, speaker).tell();
}

std::string explain_open(const Open& open, const assessment::Facts& facts, core::Date as_of, Language language) {
    const Speaker speaker(facts, language);
    core::Params params{{"year", fmt::format("{}", facts.year)}, {"date", as_of.iso()}};
    if (open.meeting) params.emplace_back("Meeting", speaker.meeting_head(*open.meeting));
    params.emplace_back("members", open.cells.empty() ? speaker.members(open.members) : speaker.cells(open.cells));
    params.emplace_back("missing", list_text(open.missing, language));
    return speaker.say(open_key(open.why), params);
}

std::string explain_warning(const assessment::Warning& warning, const assessment::Facts& facts, Language language) {
    const Speaker speaker(facts, language);
    auto params = warning.params;
    if (warning.meeting) params.emplace_back("Meeting", speaker.meeting_head(*warning.meeting));
    params.emplace_back("members", speaker.members(warning.members));
    return speaker.say(warning.code, params);
}

std::string explain_outlook(const assessment::CheckOutlook& outlook, const assessment::Facts& facts,
                            Language language) {
    const Speaker speaker(facts, language);
    const bool lost = outlook.outlook == assessment::Outlook::unreachable;
    // The months of thematic_count are quarters, and its sentence names them already.
    const auto gaps = outlook.check == Check::regular_count        ? speaker.months(outlook.months)
                      : outlook.check == Check::thematic_quarterly ? speaker.quarters(outlook.months)
                                                                   : std::string{};
    std::vector<std::string> meetings;
    // A run of absences is told by who, not by where.
    if (!lost || outlook.check != Check::excused_streak) {
        for (const auto place : outlook.meetings)
            meetings.push_back(speaker.meeting(place));
    }
    // Who was absent does not matter here: the share of the meeting is lost.
    std::vector<std::size_t> members;
    for (const auto member : outlook.members) {
        if (outlook.check != Check::attendance && std::find(members.begin(), members.end(), member) == members.end())
            members.push_back(member);
    }
    return speaker.say(outlook_key(outlook), outlook.params) +
           speaker.say(
               "page.outlook_where",
               {{"members", speaker.members(members)},
                {"meetings", short_list_text(meetings, k_most_names, speaker.say("page.other_meetings"), language)},
                {"months", gaps}});
}

}  // namespace bontot::wording
