#include "awards/candidates.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::awards {

namespace {

using core::Refusals;

void refuse(Refusals& refusals, std::string code, core::Params params, std::string place) {
    refusals.push_back({core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)});
}

std::string listed(const std::vector<int>& years) {
    std::vector<std::string> texts;
    texts.reserve(years.size());
    for (const auto year : years)
        texts.push_back(fmt::format("{}", year));
    return core::join(texts);
}

void check_years(const Candidates& candidates, const AwardRules& rules, Refusals& refusals) {
    const auto& years = candidates.years;
    for (std::size_t i = 1; i < years.size(); ++i) {
        if (years[i] == years[i - 1] + 1) continue;
        refuse(refusals, "awards.years_not_consecutive",
               {{"found", fmt::format("{}", years[i])}, {"allowed", fmt::format("{}", years[i - 1] + 1)}},
               fmt::format("/years/{}", i));
    }
    if (static_cast<std::int64_t>(years.size()) < rules.years) {
        refuse(refusals, "awards.too_few_years",
               {{"found", fmt::format("{}", years.size())}, {"required", fmt::format("{}", rules.years)}}, "/years");
    }
}

void check_inside(const Candidates& candidates, const std::vector<int>& found, const std::string& place,
                  Refusals& refusals) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (std::find(candidates.years.begin(), candidates.years.end(), found[i]) != candidates.years.end()) continue;
        refuse(refusals, "awards.year_outside",
               {{"found", fmt::format("{}", found[i])}, {"allowed", listed(candidates.years)}},
               fmt::format("{}/{}", place, i));
    }
}

bool holds(const std::vector<int>& years, int year) {
    return std::find(years.begin(), years.end(), year) != years.end();
}

void check_inherited(const Candidates& candidates, const Candidate& body, const std::string& place,
                     Refusals& refusals) {
    for (std::size_t i = 0; i < body.inherited.size(); ++i) {
        const auto& inherited = body.inherited[i];
        const auto here = fmt::format("{}/inherited/{}", place, i);
        if (inherited.from.empty()) refuse(refusals, "awards.code_missing", {}, here + "/from");
        if (!inherited.from.empty() && inherited.from == body.code)
            refuse(refusals, "awards.inherits_from_itself", {{"found", body.code}}, here + "/from");
        check_inside(candidates, inherited.recognised, here + "/recognised", refusals);
        check_inside(candidates, inherited.revoked, here + "/revoked", refusals);
    }
}

}  // namespace

Title title_in(const Candidate& body, int year, Successor rule) {
    if (holds(body.revoked, year)) return Title::revoked;
    if (holds(body.recognised, year)) return Title::recognised;
    if (rule == Successor::never) return Title::none;
    auto found = Title::none;
    for (const auto& inherited : body.inherited) {
        if (inherited.decision.empty()) continue;
        if (holds(inherited.revoked, year)) {
            found = Title::revoked;
        } else if (holds(inherited.recognised, year)) {
            return Title::recognised;  // one of several that went into it is enough: the decision names it
        }
    }
    return found;
}

Refusals check_candidates(const Candidates& candidates, const AwardRules& rules) {
    Refusals refusals;
    check_years(candidates, rules, refusals);
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < candidates.registered.size(); ++i) {
        const auto& body = candidates.registered[i];
        const auto place = fmt::format("/registered/{}", i);
        const auto [first, fresh] = seen.emplace(body.code, i);
        if (body.code.empty()) {
            refuse(refusals, "awards.code_missing", {}, place + "/code");
        } else if (!fresh) {
            refuse(refusals, "awards.duplicate_code",
                   {{"found", body.code}, {"other", fmt::format("/registered/{}/code", first->second)}},
                   place + "/code");
        }
        check_inside(candidates, body.recognised, place + "/recognised", refusals);
        check_inside(candidates, body.revoked, place + "/revoked", refusals);
        check_inherited(candidates, body, place, refusals);
        if (body.score < 0) {
            refuse(refusals, "awards.score_negative", {{"found", fmt::format("{}", body.score)}}, place + "/score");
        }
    }
    return refusals;
}

}  // namespace bontot::awards
