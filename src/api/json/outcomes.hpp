// Ratings, judged items, knock-outs and the years on paper → JSON, as the contract describes them.
#pragma once

#include "api/json/fields.hpp"
#include "api/reply.hpp"
#include "app/records.hpp"

namespace bontot::api {

/// Where nothing was entered yet: no level and version 0.
[[nodiscard]] Json rating_json(const app::UnitRatingRow& row);
[[nodiscard]] Json rating_json(const app::MemberRatingRow& row, const std::string& name);
[[nodiscard]] Json judgement_json(const app::JudgementRow& row);
[[nodiscard]] Json knock_out_json(const app::KnockOutRow& row);
[[nodiscard]] Json paper_json(app::Transaction& records, const app::RegistrationRow& row);
[[nodiscard]] Json paper_json(app::Transaction& records, const app::RecognitionRow& row);
[[nodiscard]] Json paper_json(app::Transaction& records, const app::AwardRow& row);

[[nodiscard]] app::Rating rating_of(Fields& body);

}  // namespace bontot::api
