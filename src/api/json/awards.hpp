// The award list of a movement, decisions on it, the honour register → JSON, as the contract describes them.
#pragma once

#include "api/json/fields.hpp"
#include "api/reply.hpp"
#include "app/awards/decide_awards.hpp"
#include "app/awards/honours.hpp"
#include "core/language.hpp"

namespace bontot::api {

/// Whose lines are shown: the caps and counts are the whole movement's.
using ShowsUnit = std::function<bool(const core::UnitId&)>;

[[nodiscard]] Json award_review_json(app::Transaction& records, const app::AwardList& list, const ShowsUnit& shows,
                                     core::Language language);
[[nodiscard]] Json awards_look_json(const app::AwardsLook& look, core::Language language);
[[nodiscard]] Json honours_json(const app::HonourRegister& honours);

[[nodiscard]] app::AwardsAsked awards_asked_of(Fields& body);

}  // namespace bontot::api
