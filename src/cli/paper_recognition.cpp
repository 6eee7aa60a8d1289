#include "cli/paper_entry.hpp"

namespace bontot::cli {

namespace {

core::Result<std::optional<core::Points>> typed_score(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto score = core::Points::parse(with_decimal_point(text));
    if (!score) return core::invalid("cli.not_points", {{"found", text}}, "--score");
    return score;
}

}  // namespace

int paper_recognition(const Console& console, const PaperOptions& options) {
    const auto score = typed_score(options.score);
    if (!score) return console.refuse(score.error());
    return act_on_unit(console, options.of, options.not_recognised ? "paper.not_recognised" : "paper.recognition",
                       [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
                           const int year = options.of.year;
                           app::RecognitionRow row;
                           row.recognised = !options.not_recognised;
                           const auto stored = records.outcomes().recognitions(year, year);
                           for (const auto& other : stored) {
                               if (other.unit == unit.id) row.score = other.score;
                           }
                           if (*score) row.score = *score;
                           auto may = fill(row, options, unit.id, stored);
                           if (!may) return tl::unexpected(may.error());
                           return told(app::enter_recognition(records, std::move(row)), options);
                       });
}

}  // namespace bontot::cli
