#include "api/honour_table.hpp"

#include "core/text.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

std::string word(const std::string& code, core::Language language) {
    return wording::sentence(code, {}, language);
}

std::string awards_text(const app::HonourLine& line, core::Language language) {
    std::vector<std::string> texts;
    for (const auto& award : line.awards) {
        auto text = word("award_kind." + std::string(core::name_in(app::k_award_kinds, award.kind)), language);
        text += " " + std::to_string(award.year);
        if (!award.decision.number.empty()) text += " (" + award.decision.number + ")";
        if (!award.revoked.number.empty()) text += " – " + word("honours.revoked", language);
        texts.push_back(std::move(text));
    }
    return core::join(texts, "; ");
}

std::string year_text(const app::HonourYear& year, core::Language language) {
    if (year.state == app::TitleState::undecided) return "";
    auto text = word("honours." + std::string(core::name_in(app::k_title_states, year.state)), language);
    if (!year.inherited_from.empty())
        text += " " + wording::sentence("honours.inherited", {{"from", year.inherited_from}}, language);
    return text;
}

}  // namespace

ReplyTable honour_table(const app::HonourRegister& honours, core::Language language) {
    ReplyTable table;
    table.sheet = word("honours.sheet", language);
    table.columns = {{word("honours.code", language), 24}, {word("honours.body", language), 44}};
    for (const int year : honours.years)
        table.columns.push_back({std::to_string(year), 18});
    table.columns.push_back({word("honours.titles", language), 12});
    table.columns.push_back({word("honours.awards", language), 50});
    for (const auto& line : honours.lines) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(line.code);
        row.emplace_back(line.name);
        for (const auto& year : line.years) {
            row.emplace_back(year_text(year, language));
        }
        row.emplace_back(static_cast<std::uint32_t>(line.titles));
        row.emplace_back(awards_text(line, language));
    }
    return table;
}

}  // namespace bontot::api
