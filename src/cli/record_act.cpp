#include "cli/record_act.hpp"

#include <algorithm>
#include <array>

#include "imports/dates.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::RefusalKind;
using core::Result;

namespace {

/// Fields whose option is not simply called like them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> k_options{{
    {"/decision/number", "--decision"},
    {"/decision/date", "--decided"},
    {"/decision/by", "--decided-by"},
    {"/indicators", "--indicator"},
    {"/id", "ID"},
    {"/file", "FILE"},
    {"/file_name", "FILE"},
}};

}  // namespace

Result<organisation::UnitRecord> unit_by_code(app::Transaction& records, const std::string& code) {
    auto unit = records.units().find_code(code);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit_code", {{"found", code}}, "--unit");
    return std::move(*unit);
}

Result<core::MemberId> member_by_code(app::Transaction& records, const std::string& code) {
    if (const auto id = records.members().find_code(code)) return *id;
    if (const auto id = core::MemberId::parse(code); id && records.members().find(*id)) return *id;
    return core::refuse(RefusalKind::not_found, "records.unknown_member", {{"found", code}}, "--member");
}

Result<core::Date> typed_day(const std::string& text, std::string option) {
    if (const auto iso = core::Date::parse(text)) return *iso;
    const auto first = text.find('/');
    const auto second = first == std::string::npos ? first : text.find('/', first + 1);
    if (second != std::string::npos && text.size() == second + 1 + 4) {
        const auto date = imports::date_of_parts(text.substr(0, first), text.substr(first + 1, second - first - 1),
                                                 text.substr(second + 1));
        if (date) return *date;
    }
    return core::invalid("cli.not_a_date", {{"found", text}}, std::move(option));
}

Result<organisation::Decision> typed_decision(const DecisionOptions& options) {
    organisation::Decision decision{options.number, {}, options.by};
    if (options.date.empty()) return decision;
    const auto date = typed_day(options.date, "--decided");
    if (!date) return tl::unexpected(date.error());
    decision.date = *date;
    return decision;
}

std::string with_decimal_point(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    return text;
}

core::Refusal at_option(core::Refusal refusal) {
    if (!refusal.place.starts_with('/')) return refusal;
    for (const auto& [field, option] : k_options) {
        // "/indicators/3" is the option of "/indicators".
        if (refusal.place != field && !refusal.place.starts_with(std::string(field) + "/")) continue;
        refusal.place = option;
        return refusal;
    }
    refusal.place = "--" + refusal.place.substr(1);
    return refusal;
}

Result<void> check_correction(bool correct, const std::optional<std::string>& found) {
    if (found && !correct) return core::refuse(RefusalKind::conflict, "cli.entered_already", {{"found", *found}});
    if (!found && correct) return core::refuse(RefusalKind::not_found, "cli.nothing_to_correct", {}, "--correct");
    return {};
}

int act_on_unit(const Console& console, const UnitYearOptions& options, const char* done_code, const UnitAct& act) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    core::Params figures;
    const auto done = place->records().change({options.who}, [&](app::Transaction& records) -> Result<void> {
        const auto unit = unit_by_code(records, options.unit);
        if (!unit) return tl::unexpected(unit.error());
        auto more = act(records, *unit);
        if (!more) return tl::unexpected(more.error());
        figures = std::move(*more);
        figures.emplace_back("unit", unit->nearest(core::Date(options.year, 12, 31)).name);
        figures.emplace_back("year", std::to_string(options.year));
        return {};
    });
    if (!done) return console.refuse(at_option(done.error()));
    console.out << wording::sentence(done_code, figures, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
