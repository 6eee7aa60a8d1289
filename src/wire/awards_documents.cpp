#include "wire/awards_documents.hpp"

#include <algorithm>

#include "wire/facts_reader.hpp"
#include "wire/json_object.hpp"
#include "wire/malformed.hpp"
#include "wording/catalogue.hpp"

namespace bontot::wire {

using awards::Candidate;
using awards::Candidates;

namespace {

class CandidatesWalker {
  public:
    explicit CandidatesWalker(JsonWalker& walker) : walker_(walker) {}

    Candidates read(const Element& root) {
        static constexpr std::array<std::string_view, 3> k_names{"campaign", "years", "registered"};
        Candidates result;
        const Path top;
        const auto object = walker_.object(root, top);
        if (!object) return result;
        const auto seen =
            walk_fields(walker_, *object, top, k_names, [&](std::size_t i, const Element& value, const Path& here) {
                if (i == 0) {
                    if (const auto found = walker_.text(value, here)) result.campaign.assign(*found);
                } else if (i == 1) {
                    result.years = years(value, here);
                } else if (const auto list = walker_.array(value, here)) {
                    std::size_t index = 0;
                    for (const auto entry : *list)
                        result.registered.push_back(candidate(entry, {&here, {}, index++}));
                }
            });
        require_fields(walker_, top, k_names, seen, 0b110);
        return result;
    }

  private:
    std::vector<int> years(const Element& element, const Path& path) {
        std::vector<int> result;
        const auto list = walker_.array(element, path);
        if (!list) return result;
        std::size_t index = 0;
        for (const auto entry : *list) {
            const auto year = walker_.whole(entry, {&path, {}, index++}, 1930, 2200);
            if (year) result.push_back(static_cast<int>(*year));
        }
        return result;
    }

    std::vector<awards::Inherited> inherited(const Element& element, const Path& path) {
        static constexpr std::array<std::string_view, 4> k_names{"from", "recognised", "revoked", "decision"};
        std::vector<awards::Inherited> result;
        const auto list = walker_.array(element, path);
        if (!list) return result;
        std::size_t index = 0;
        for (const auto entry : *list) {
            const Path place{&path, {}, index++};
            const auto object = walker_.object(entry, place);
            if (!object) continue;
            auto& one = result.emplace_back();
            const auto seen = walk_fields(walker_, *object, place, k_names,
                                          [&](std::size_t i, const Element& value, const Path& here) {
                                              if (i == 1 || i == 2) {
                                                  (i == 1 ? one.recognised : one.revoked) = years(value, here);
                                              } else if (const auto found = walker_.text(value, here)) {
                                                  (i == 0 ? one.from : one.decision).assign(*found);
                                              }
                                          });
            require_fields(walker_, place, k_names, seen, 0b11);
        }
        return result;
    }

    Candidate candidate(const Element& element, const Path& path) {
        static constexpr std::array<std::string_view, 8> k_names{"code",       "name",    "kind",  "direct",
                                                                 "recognised", "revoked", "score", "inherited"};
        Candidate result;
        const auto object = walker_.object(element, path);
        if (!object) return result;
        const auto seen =
            walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
                switch (i) {
                    case 0:
                    case 1:
                        if (const auto found = walker_.text(value, here))
                            (i == 0 ? result.code : result.name).assign(*found);
                        break;
                    case 2:
                        if (const auto kind = walker_.name(value, here, organisation::k_unit_kinds))
                            result.kind = *kind;
                        break;
                    case 3: result.direct = walker_.flag(value, here).value_or(false); break;
                    case 4: result.recognised = years(value, here); break;
                    case 5: result.revoked = years(value, here); break;
                    case 6: result.score = walker_.whole(value, here, 0, 1'000'000'000).value_or(0); break;
                    default: result.inherited = inherited(value, here); break;
                }
            });
        require_fields(walker_, path, k_names, seen, 0b1011101);
        return result;
    }

    JsonWalker& walker_;
};

Json division_json(const awards::Division& division) {
    Json json = Json::object();
    if (division.kind) json["kind"] = core::name_in(organisation::k_unit_kinds, *division.kind);
    json["registered"] = division.registered;
    json["base"] = division.base;
    json["cap_of"] = division.cap_of;
    json["cap"] = division.cap;
    json["eligible"] = division.eligible;
    json["proposed"] = division.proposed;
    json["cut"] = {{"score", division.cut.score ? Json(*division.cut.score) : Json(nullptr)},
                   {"tied", division.cut.tied}};
    return json;
}

}  // namespace

core::Checked<Candidates> read_candidates(const std::string& document, const std::string& place) {
    if (core::trim(document).empty()) {
        return tl::unexpected(core::Refusals{{core::RefusalKind::invalid, "input.empty", {}, place}});
    }
    simdjson::dom::parser parser(k_document_limit);
    Element root;
    if (parser.parse(document).get(root) != simdjson::SUCCESS) {
        return tl::unexpected(core::Refusals{explain_malformed(document, place)});
    }
    core::Refusals faults;
    JsonWalker walker(place, faults, k_most_faults);
    auto candidates = CandidatesWalker(walker).read(root);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return candidates;
}

Json awards_json(const awards::Awards& awards, const Candidates& candidates, core::Language language) {
    Json json{{"campaign", candidates.campaign}, {"years", awards.counted_years}};
    json.update(division_json(awards.all));
    auto& excluded = json["excluded"] = Json::array();
    auto& below_cut = json["below_cut"] = Json::array();
    const auto& eligible = awards.all.eligible;
    for (const auto& entry : awards.excluded) {
        if (std::find(eligible.begin(), eligible.end(), entry.code) != eligible.end()) {
            below_cut.push_back(entry.code);
            continue;
        }
        excluded.push_back({{"code", entry.code}, {"reason", wording::sentence(entry.reason, entry.params, language)}});
    }
    json["provincial"] = {{"minimum", awards.provincial.minimum},
                          {"maximum", awards.provincial.maximum},
                          {"eligible", awards.provincial.eligible},
                          {"on_award_list", awards.provincial.on_award_list},
                          {"too_few", awards.provincial.too_few}};
    if (awards.pools.size() > 1) {
        auto& pools = json["pools"] = Json::array();
        for (const auto& pool : awards.pools)
            pools.push_back(division_json(pool));
    }
    return json;
}

}  // namespace bontot::wire
