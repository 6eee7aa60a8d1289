// What verbs share that enter something about one unit and year: finding it by its code, days and decisions as they are
// typed, and refusals that name the option instead of the field.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/records.hpp"
#include "cli/command.hpp"
#include "cli/place.hpp"

namespace bontot::cli {

/// Whose year is written, and by whom.
struct UnitYearOptions {
    PlaceOptions place;
    std::string unit;  ///< code
    int year = 0;
    std::string who;
};

/// The paper that an entry rests on.
struct DecisionOptions {
    std::string number;
    std::string date;  ///< as typed
    std::string by;
};

/// The unit with this code: "records.unknown_unit_code" at --unit.
[[nodiscard]] core::Result<organisation::UnitRecord> unit_by_code(app::Transaction& records, const std::string& code);

/// The member with this code or id: "records.unknown_member" at --member.
[[nodiscard]] core::Result<core::MemberId> member_by_code(app::Transaction& records, const std::string& code);

/// "2023-07-19" or "19/7/2023". Refused at `option`.
[[nodiscard]] core::Result<core::Date> typed_day(const std::string& text, std::string option);

/// What was not typed is empty.
[[nodiscard]] core::Result<organisation::Decision> typed_decision(const DecisionOptions& options);

/// "0,95" as "0.95": offices write the comma.
[[nodiscard]] std::string with_decimal_point(std::string text);

/// `refusal` at the option that fills the field which it names: "/decision/date" → "--decided".
[[nodiscard]] core::Refusal at_option(core::Refusal refusal);

/// There is an entry already and nobody said that it is to be corrected ("cli.entered_already", with `found`), or
/// there is none to correct ("cli.nothing_to_correct").
[[nodiscard]] core::Result<void> check_correction(bool correct, const std::optional<std::string>& found);

/// What a verb does to the unit; gives the figures of the sentence that tells of it, besides {unit} and {year}.
using UnitAct = std::function<core::Result<core::Params>(app::Transaction&, const organisation::UnitRecord&)>;

/// Runs `act` as one transaction of `options.who` and prints the sentence `done_code`, or the refusal.
int act_on_unit(const Console& console, const UnitYearOptions& options, const char* done_code, const UnitAct& act);

}  // namespace bontot::cli
