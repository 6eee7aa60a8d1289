// Where the year is heading on a day inside it: what is certain, on track, at risk or out of reach, what is still
// needed and by when (contract "Projection").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/evaluate.hpp"
#include "core/result.hpp"

namespace bontot::assessment {

enum class Outlook : std::uint8_t { met, on_track, at_risk, unreachable, not_applicable };

inline constexpr core::NameTable<Outlook, 5> k_outlooks{{
    {Outlook::met, "met"},
    {Outlook::on_track, "on_track"},
    {Outlook::at_risk, "at_risk"},
    {Outlook::unreachable, "unreachable"},
    {Outlook::not_applicable, "not_applicable"},
}};

struct CheckOutlook {
    plan::Check check = plan::Check::attendance;
    Outlook outlook = Outlook::on_track;
    std::string why;      ///< key of the sentence
    core::Params params;  ///< figures of the sentence
    std::vector<std::size_t> members;
    std::vector<std::size_t> meetings;
    std::vector<unsigned> months;
    std::optional<std::int64_t> needed;    ///< meetings (or points, ratings) still needed
    std::optional<std::int64_t> possible;  ///< occasions left in which they can still come
    std::optional<core::Date> by;          ///< first day on which it is too late
};

struct Projection {
    std::string plan;
    int plan_version = 1;
    organisation::Unit unit;
    int year = 0;
    core::Date as_of;
    std::vector<CheckOutlook> checks;
    Outlook outlook = Outlook::on_track;  ///< the worst of the recognition conditions
};

[[nodiscard]] Projection project(const Facts& facts, const plan::Plan& plan, core::Date as_of);

/// The same of facts that `evaluator` has just evaluated: one evaluation serves both answers, for many units in turn.
[[nodiscard]] Projection project(const Facts& facts, const Rules& rules, const Evaluator& evaluator,
                                 const Evaluation& evaluation);

}  // namespace bontot::assessment
