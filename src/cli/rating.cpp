#include "app/outcomes/ratings.hpp"
#include "cli/outcome_verbs.hpp"
#include "wording/labels.hpp"

namespace bontot::cli {

using core::Result;

namespace {

Result<app::Rating> typed_rating(const RatingOptions& options) {
    app::Rating rating;
    rating.level = core::from_name(organisation::k_rating_levels, options.level);
    if (!rating.level) rating.scope = *core::from_name(organisation::k_rating_scopes, options.level);
    rating.reason = options.reason;
    rating.regime = options.regime;
    const auto decision = typed_decision(options.decision);
    if (!decision) return tl::unexpected(decision.error());
    rating.decision = *decision;
    return rating;
}

std::string words_of(const app::Rating& rating, core::Language language) {
    return rating.level ? wording::label(*rating.level, language) : wording::label(rating.scope, language);
}

/// Enters `row` in place of `stored`, which only a correction may do.
template <class Row>
Result<core::Params> enter(app::Transaction& records, const RatingOptions& options, core::Language language, Row row,
                           const std::optional<app::Rating>& stored) {
    auto rating = typed_rating(options);
    if (!rating) return tl::unexpected(rating.error());
    const auto found = stored ? std::optional(words_of(*stored, language)) : std::nullopt;
    if (auto may = check_correction(options.correct, found); !may) return tl::unexpected(may.error());
    if (stored) rating->version = stored->version;
    row.rating = std::move(*rating);
    const auto level = words_of(row.rating, language);
    if (auto done = app::record_rating(records, std::move(row)); !done) return tl::unexpected(done.error());
    return core::Params{{"level", level}};
}

}  // namespace

int rating_unit(const Console& console, const RatingOptions& options) {
    return act_on_unit(console, options.of, "rating.done_unit",
                       [&](app::Transaction& records, const auto& unit) -> Result<core::Params> {
                           const int year = options.of.year;
                           const auto stored = records.outcomes().unit_rating(unit.id, year);
                           return enter(records, options, console.language, app::UnitRatingRow{unit.id, year, {}},
                                        stored ? std::optional(stored->rating) : std::nullopt);
                       });
}

int rating_member(const Console& console, const RatingOptions& options) {
    return act_on_unit(console, options.of, "rating.done_member",
                       [&](app::Transaction& records, const auto& unit) -> Result<core::Params> {
                           const auto member = member_by_code(records, options.member);
                           if (!member) return tl::unexpected(member.error());
                           std::optional<app::Rating> stored;
                           for (auto& row : records.outcomes().member_ratings(unit.id, options.of.year)) {
                               if (row.member == *member) stored = std::move(row.rating);
                           }
                           auto figures = enter(records, options, console.language,
                                                app::MemberRatingRow{unit.id, options.of.year, *member, {}}, stored);
                           if (figures) figures->emplace_back("member", records.members().find(*member)->member.name);
                           return figures;
                       });
}

}  // namespace bontot::cli
