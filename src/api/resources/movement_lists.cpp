// Files of a year of a body and everything under it: listed, counted, and taken one step on together.
#include <algorithm>
#include <unordered_map>

#include "api/inside.hpp"
#include "api/json/movement_input.hpp"
#include "api/paging.hpp"
#include "api/problem.hpp"
#include "api/resources/movement_view.hpp"
#include "app/movement/file_list.hpp"
#include "app/movement/take_step.hpp"
#include "app/organisation/find_records.hpp"
#include "core/text.hpp"

namespace bontot::api::handlers {

namespace {

using app::FileLine;
using core::Checked;

/// Behind everything that has a figure.
constexpr const char* k_last = "~";

std::string digits(std::int64_t number, std::size_t width) {
    auto text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// What a list in this order is sorted by; the code makes it unique.
std::string order_key(const FileLine& line, const std::string& order) {
    constexpr std::int64_t k_highest_score = 10'000'000;
    constexpr std::int64_t k_latest = 9'999'999'999'999;
    const auto& file = line.record.file;
    const auto with_code = [&](const std::string& text) { return text + ' ' + line.code; };
    if (order == "name") return with_code(core::fold(line.name));
    if (order == "stage") return with_code(digits(static_cast<int>(file.stage), 2));
    if (order == "due") return with_code(file.due ? file.due->iso() : k_last);
    if (order == "changed") return with_code(line.progress ? digits(k_latest - line.progress->changed_at, 13) : k_last);
    if (order != "score") return line.code;
    const auto& score = file.score.appraised ? file.score.appraised : file.score.self;
    return with_code(score ? digits(k_highest_score - score->hundredths, 8) : k_last);
}

class Wanted {
  public:
    explicit Wanted(const Call& call) : call_(call), search_(core::fold(call.text("search"))) {}

    [[nodiscard]] bool holds(const FileLine& line) const {
        const auto& file = line.record.file;
        return is("stage", core::name_in(movement::k_stages, file.stage)) &&
               is("verdict", core::name_in(movement::k_verdicts, file.verdict)) &&
               is("works_on", core::name_in(movement::k_levels, movement::works_on(file.stage))) &&
               is("kind", core::name_in(organisation::k_unit_kinds, file.kind)) && leads_on(file) && found(line);
    }

  private:
    [[nodiscard]] bool is(const char* name, std::string_view value) const {
        return !call_.has(name) || call_.text(name) == value;
    }
    [[nodiscard]] bool leads_on(const movement::File& file) const {
        if (!call_.has("act")) return true;
        const auto act = core::from_name(movement::k_acts, call_.text("act"));
        if (!act) return false;
        const auto& row = movement::transition_of(*act);
        return row.from.has(file.stage) && row.when.has(file.verdict);
    }
    [[nodiscard]] bool found(const FileLine& line) const {
        return search_.empty() || core::fold(line.name).find(search_) != std::string::npos ||
               line.code.find(search_) != std::string::npos;
    }

    const Call& call_;
    std::string search_;
};

/// The files that a request about many names, with the lines of the list they are from.
class Chosen {
  public:
    Chosen(const Call& call, app::Transaction& records) {
        const auto top = call.id<core::UnitId>("unit");
        const int year = year_in_path(call);
        for (auto& line : app::files_under(records, top, year))
            lines_.emplace(line.record.unit, std::move(line));
        std::size_t place = 0;
        for (const auto& file : call.body.at("files")) {
            const app::FileAsked asked{core::UnitId(file.at("unit").get<std::string>()),
                                       file.at("version").get<std::int64_t>()};
            if (!lines_.contains(asked.unit)) {
                strangers_.push_back(
                    {core::RefusalKind::not_found,
                     "movement.not_listed",
                     {{"unit", app::unit_name_on(records, top, records.today())}, {"year", std::to_string(year)}},
                     "/files/" + std::to_string(place) + "/unit"});
            }
            files_.push_back(asked);
            ++place;
        }
    }
    [[nodiscard]] const std::vector<app::FileAsked>& files() const { return files_; }
    /// Bodies that are not on the list.
    [[nodiscard]] const core::Refusals& strangers() const { return strangers_; }

    /// The lines of the files as they stand after the act, which was taken at `now`.
    [[nodiscard]] Json lines_after(const app::StepAsked& asked, const std::vector<app::MovementFile>& taken,
                                   std::int64_t now) {
        Json items = Json::array();
        for (const auto& file : taken) {
            auto& line = lines_.at(file.unit);
            line.record = file;
            auto progress = line.progress.value_or(app::FileProgress{});
            progress.file = file.id;
            progress.last_act = asked.act;
            progress.changed_at = now;
            progress.late = progress.late || !asked.papers.late_reason.empty();
            line.progress = progress;
            items.push_back(file_line_json(line));
        }
        return items;
    }

  private:
    std::unordered_map<core::UnitId, FileLine> lines_;
    std::vector<app::FileAsked> files_;
    core::Refusals strangers_;
};

/// The act of a request about many; of which file is said one by one.
Checked<app::StepAsked> steps_asked(const Call& call) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto asked = step_asked(body);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    asked.year = year_in_path(call);
    return asked;
}

Checked<Reply> preview(const Call& call, app::Transaction& records) {
    auto asked = steps_asked(call);
    if (!asked) return tl::unexpected(asked.error());
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    const Chosen chosen(call, records);
    if (!chosen.strangers().empty()) return tl::unexpected(chosen.strangers());
    int possible = 0;
    Json items = Json::array();
    for (const auto& [unit, version] : chosen.files()) {
        asked->unit = unit;
        asked->version = version;
        const auto could = app::could_take(records, (*plan)->plan, call.principal, *asked);
        Json item{{"unit", unit.text()}, {"possible", could.has_value()}};
        if (could) {
            ++possible;
        } else {
            item["refusal"] = refusal_json(could.error(), call.language);
        }
        items.push_back(std::move(item));
    }
    Reply reply;
    reply.body = {{"possible", possible}, {"refused", static_cast<int>(items.size()) - possible}};
    reply.body["items"] = std::move(items);
    return reply;
}

template <class Enum, std::size_t N>
Json counts_json(const char* what, const core::NameTable<Enum, N>& names, const std::array<int, N>& counts) {
    Json json = Json::array();
    for (const auto& [value, name] : names)
        json.push_back({{what, name}, {"count", counts[static_cast<std::size_t>(value)]}});
    return json;
}

}  // namespace

Checked<Reply> list_movement_files(Call& call, app::Transaction& records) {
    const Wanted wanted(call);
    const auto order = call.text("order", "code");
    std::vector<std::pair<std::string, FileLine>> lines;
    for (auto& line : app::files_under(records, call.id<core::UnitId>("unit"), year_in_path(call))) {
        if (wanted.holds(line)) lines.emplace_back(order_key(line, order), std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return page_of(
        call, lines, [](const auto& line) { return line.first; },
        [](const auto& line) { return file_line_json(line.second); });
}

Checked<Reply> count_movement_files(Call& call, app::Transaction& records) {
    const int year = year_in_path(call);
    const auto unit = call.id<core::UnitId>("unit");
    const auto loaded = plan_of_file(call, records);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto& plan = (*loaded)->plan;
    const auto counts = app::count_files(records, unit, year, movement::Rules::of(plan));
    Reply reply;
    reply.body = Json::object();
    if (const auto movement = app::movement_over(records, unit, year)) reply.body["movement"] = movement->id.text();
    reply.body["total"] = counts.total;
    reply.body["stages"] = counts_json("stage", movement::k_stages, counts.stages);
    reply.body["verdicts"] = counts_json("verdict", movement::k_verdicts, counts.verdicts);
    auto& days = reply.body["days"] = Json::array();
    for (const auto& [day, came] : counts.days) {
        days.push_back({{"day", day.iso()},
                        {"registered", came.registered},
                        {"confirmed", came.confirmed},
                        {"forwarded", came.forwarded},
                        {"submitted", came.submitted}});
    }
    auto& deadlines = reply.body["deadlines"] = Json::array();
    for (const auto& [term, in_time, late, missing] : counts.terms) {
        deadlines.push_back({{"deadline", deadline_json(term, plan, records.today(), call.language)},
                             {"in_time", in_time},
                             {"late", late},
                             {"missing", missing}});
    }
    return reply;
}

Checked<Reply> take_movement_steps(Call& call, app::Transaction& records) {
    const auto asked = steps_asked(call);
    if (!asked) return tl::unexpected(asked.error());
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    Chosen chosen(call, records);
    if (!chosen.strangers().empty()) return tl::unexpected(chosen.strangers());
    const auto taken = app::take_steps(records, (*plan)->plan, call.principal, *asked, chosen.files());
    if (!taken) return tl::unexpected(taken.error());
    Reply reply;
    reply.body["items"] = chosen.lines_after(*asked, *taken, records.now_ms());
    return reply;
}

Checked<Reply> preview_movement_steps(Call& call) {
    return inside([&](const app::Use& use) { return call.services().records.read(use); },
                  [&](app::Transaction& records) { return preview(call, records); });
}

}  // namespace bontot::api::handlers
