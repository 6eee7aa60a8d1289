#include "api/change_round.hpp"

#include <algorithm>
#include <tuple>

#include "api/reply.hpp"
#include "api/scope.hpp"
#include "http/events.hpp"

namespace bontot::api {

ChangeRound::ChangeRound(app::Transaction& records, std::int64_t after)
    : records_(records), head_(records.audit().head_number()) {
    std::map<std::tuple<std::string_view, std::string, std::string>, Change> newest;
    records.audit().each(std::max(after, head_ - ChangeFeed::k_most_missed), ChangeFeed::k_most_missed,
                         [&](const audit::Event& event) {
                             touched_rights_ = touched_rights_ || touches_rights(event.action);
                             const auto* kind = kind_of_act(event.action);
                             if (kind == nullptr || event.number > head_) return;
                             newest[{kind->kind, event.subject, event.unit}] =
                                 Change{event.number, kind, event.subject, core::UnitId(event.unit), ""};
                         });
    for (auto& [unused, change] : newest)
        changes_.push_back(std::move(change));
    std::sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) { return a.number < b.number; });
}

const std::vector<core::UnitId>& ChangeRound::path(const core::UnitId& unit) {
    const auto [place, is_new] = paths_.try_emplace(unit);
    if (is_new) place->second = unit.empty() ? records_.accounts().tops(records_.today()) : path_of(records_, unit);
    return place->second;
}

bool ChangeRound::may_see(const access::Principal& principal, const Change& change) {
    // What is about oneself, one may read.
    if (change.kind->kind == "member" && principal.member && principal.member->text() == change.record) return true;
    if (change.kind->kind == "account" && principal.account.text() == change.record) return true;
    return access::may_anywhere(principal, change.kind->permission) &&
           access::may(principal, change.kind->permission, path(change.unit));
}

std::optional<std::int64_t> ChangeRound::version_of(const Change& change) const {
    const auto version = [](const auto& found) -> std::optional<std::int64_t> {
        if (found) return found->version;
        return std::nullopt;
    };
    const auto& kind = change.kind->kind;
    if (kind == "unit") return version(records_.units().find(core::UnitId(change.record)));
    if (kind == "meeting") return version(records_.meetings().find(core::MeetingId(change.record)));
    if (kind == "evidence") return version(records_.evidence().find(core::EvidenceId(change.record)));
    if (kind != "member") return std::nullopt;
    const auto file = records_.members().find(core::MemberId(change.record));
    if (!file) return std::nullopt;
    return file->member.version;
}

const std::string& ChangeRound::data_of(Change& change) {
    if (!change.data.empty()) return change.data;
    Json json{{"kind", change.kind->kind}, {"record", change.record}};
    if (!change.unit.empty()) json["unit"] = change.unit.text();
    if (const auto version = version_of(change)) json["version"] = *version;
    return change.data = json.dump();
}

std::string ChangeRound::text_for(const Listener& listener) {
    const auto told = listener.told();
    // A number from before the records were restored from a backup is one that has not been yet.
    if (told > head_ || head_ - told > ChangeFeed::k_most_missed)
        return http::event_text("resync", "{}", std::to_string(head_));
    std::string text;
    for (auto& change : changes_) {
        if (change.number <= told || !may_see(listener.principal(), change)) continue;
        text += http::event_text("change", data_of(change), std::to_string(change.number));
    }
    return text;
}

}  // namespace bontot::api
