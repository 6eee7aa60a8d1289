#include "app/home/waiting_movement.hpp"

#include <algorithm>
#include <map>

namespace bontot::app {

using movement::Act;
using movement::Stage;

namespace {

Waits waits_for(const PendingFile& pending) {
    switch (pending.next->act) {
        case Act::register_unit:
        case Act::confirm: return Waits::movement_register;
        case Act::accept: return Waits::movement_select;
        case Act::forward: return Waits::movement_forward;
        case Act::respond: return Waits::movement_respond;
        case Act::receive: return Waits::movement_receive;
        case Act::appraise: return Waits::movement_appraise;
        case Act::propose:
        case Act::uphold: return Waits::movement_propose;
        case Act::take_up: return Waits::movement_take_up;
        case Act::publish: return Waits::movement_publish;
        case Act::recognise: return Waits::movement_decide;
        default: break;
    }
    return pending.file.stage == Stage::returned ? Waits::movement_returned : Waits::movement_assess;
}

/// Who did not register in a year that is over is on the chaser's board, and on nobody's desk.
bool is_past(const PendingFile& pending, core::Date today) {
    return pending.file.stage == Stage::none && pending.file.year < today.year();
}

}  // namespace

Buckets waiting_in_files(const std::vector<PendingFile>& files, const access::Principal& caller, const Bucket& body,
                         int year, core::Date today) {
    std::map<Waits, Bucket> found;
    const std::vector here{body.unit};
    for (const auto& pending : files) {
        if (!pending.next || is_past(pending, today) || !pending.on_desk_of(body.unit)) continue;
        if (!access::may(caller, pending.permission, here)) continue;
        const auto waits = waits_for(pending);
        auto& bucket = found.try_emplace(waits, body).first->second;
        bucket.waits = waits;
        bucket.year = year;
        const auto& last = pending.next->last_day;
        const bool same = bucket.count == 0 || bucket.last_day == last;
        bucket.last_day = same ? last : std::nullopt;
        bucket.add({pending.unit.text(), {pending.name, pending.name}, last, {}, {}}, last && *last < today);
    }
    Buckets buckets;
    for (auto& [waits, bucket] : found)
        buckets.push_back(std::move(bucket));
    return buckets;
}

Bucket waiting_for_follower(const PendingFile& file, Bucket body, core::Date today) {
    body.waits = Waits::movement_followed;
    body.year = file.file.year;
    if (!file.next || file.next->level != movement::Level::unit || is_past(file, today)) return body;
    const auto& last = file.next->last_day;
    body.last_day = last;
    const std::string stage(core::name_in(movement::k_stages, file.file.stage));
    body.add({file.unit.text(), {file.name, file.name}, last, stage, {}}, last && *last < today);
    return body;
}

Bucket waiting_for_remark(Transaction& records, const PendingFile& file, const access::Principal& caller, Bucket body) {
    body.waits = Waits::movement_remark;
    body.year = file.file.year;
    const auto& row = movement::transition_of(Act::remark);
    const bool in = file.file.stage != Stage::returned && row.from.has(file.file.stage);
    if (!in || !row.when.has(file.file.verdict)) return body;
    const auto whole = records.movements().file_of(file.unit, file.file.year);
    if (!whole) return body;
    const movement::Person self{caller.account, caller.member, caller.name};
    const auto& trail = whole->file.trail;
    const auto since_sent = std::find_if(trail.rbegin(), trail.rend(),
                                         [](const movement::Taken& taken) { return taken.act == Act::submit; });
    const bool remarked = std::any_of(trail.rbegin(), since_sent, [&](const movement::Taken& taken) {
        return taken.act == Act::remark && taken.by.same_as(self);
    });
    if (!remarked) body.add({file.unit.text(), {file.name, file.name}, {}, {}, {}}, false);
    return body;
}

Buckets objections_open(Transaction& records, const Bucket& body) {
    std::map<int, Bucket> of_year;
    for (const auto& movement : records.movements().all()) {
        const auto path = records.accounts().path(movement.authority, records.today());
        if (std::find(path.begin(), path.end(), body.unit) == path.end()) continue;
        for (const auto& objection : records.movements().open_objections(movement.id)) {
            auto& bucket = of_year.try_emplace(objection.year, body).first->second;
            bucket.waits = Waits::movement_objections;
            bucket.year = objection.year;
            const auto unit = records.units().find(objection.unit);
            const auto name = unit ? unit->nearest(records.today()).name : std::string();
            bucket.add({objection.unit.text(), {name, name}, objection.answer_by, {}, {}},
                       objection.answer_by < records.today());
        }
    }
    Buckets buckets;
    for (auto& [year, bucket] : of_year)
        buckets.push_back(std::move(bucket));
    return buckets;
}

}  // namespace bontot::app
