// Members of all bodies within reach, found by their names.
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "api/scope.hpp"
#include "app/organisation/find_records.hpp"
#include "core/name_order.hpp"
#include "core/text.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

struct Candidate {
    std::string key;  ///< order of names, then the id: unique
    organisation::MemberRecord member;
};

/// With few bodies in reach it is quicker to look through their members than through everybody of that name.
constexpr std::size_t k_few_bodies = 30;

std::vector<organisation::MemberRecord> named(app::Transaction& records, const std::string& text,
                                              const std::vector<core::UnitId>& units) {
    if (units.size() > k_few_bodies) return records.members().search(text, std::numeric_limits<std::size_t>::max());
    const auto wanted = core::fold(text);
    std::map<core::MemberId, organisation::MemberRecord> found;
    for (const auto& unit : units) {
        for (auto& file : records.members().of_unit(unit, {core::Date(1900, 1, 1), std::nullopt})) {
            if (core::fold(file.member.name).find(wanted) != std::string::npos)
                found.emplace(file.member.id, std::move(file.member));
        }
    }
    std::vector<organisation::MemberRecord> members;
    for (auto& [id, member] : found)
        members.push_back(std::move(member));
    return members;
}

}  // namespace

Checked<Reply> search_members(Call& call, app::Transaction& records) {
    const Reach reach(call, records, access::Permission::members_read);
    core::NameOrder order;
    std::vector<Candidate> candidates;
    for (auto& member : named(records, call.text("text"), reach.all())) {
        auto key = order.key(member.name) + '\x01' + member.id.text();
        candidates.push_back({std::move(key), std::move(member)});
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.key < b.key; });

    // Asked of as many as the page needs, each at most once in a row.
    app::MemberFile file;
    const auto shown = [&](const Candidate& candidate) {
        auto found = records.members().find(candidate.member.id);
        if (!found) return false;
        file = std::move(*found);
        const auto units = units_of(file, records.today());
        return std::any_of(units.begin(), units.end(), [&](const auto& unit) { return reach.covers(unit); });
    };
    return page_of(
        call, candidates, [](const Candidate& candidate) { return candidate.key; },
        [&](const Candidate&) { return found_member_json(records, file); }, shown);
}

}  // namespace bontot::api::handlers
