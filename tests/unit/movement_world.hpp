// People, papers and a clock for tests of the movement, without records.
#pragma once

#include "movement/file.hpp"

namespace bontot::movement::tests {

inline access::PermissionSet rights(std::initializer_list<access::Permission> permissions) {
    access::PermissionSet set;
    for (const auto permission : permissions)
        set.set(static_cast<std::size_t>(permission));
    return set;
}

inline Doer doer(const std::string& name, std::optional<Level> level, std::initializer_list<access::Permission> may) {
    Doer doer;
    doer.person = {access::AccountId(name), core::MemberId("m-" + name), name};
    doer.of_unit = level == Level::unit;
    if (level) doer.may[static_cast<std::size_t>(*level)] = rights(may);
    doer.may[static_cast<std::size_t>(Level::anybody)] |= rights(may);
    return doer;
}

inline const access::Permission k_read = access::Permission::evaluation_read;

inline Doer secretary() {
    return doer("secretary", Level::unit, {access::Permission::movement_submit, k_read});
}
inline Doer appraiser() {
    return doer("appraiser", Level::appraiser,
                {access::Permission::outcomes_judge, access::Permission::outcomes_record, k_read});
}
inline Doer proposer() {
    return doer("proposer", Level::appraiser, {access::Permission::appraisal_propose, k_read});
}
inline Doer official() {
    return doer("official", Level::decider,
                {access::Permission::outcomes_judge, access::Permission::outcomes_record, k_read});
}
inline Doer standing_board() {
    return doer("board", Level::decider, {access::Permission::recognition_decide, k_read});
}
inline Doer reader() {
    return doer("reader", {}, {k_read});
}
inline Doer follower() {
    return doer("follower", {}, {access::Permission::movement_remark, k_read});
}
inline Doer outsider() {
    return doer("outsider", {}, {});
}

/// Rules of nt-2023 for a file of 2023.
inline Ground ground(core::Date today) {
    Ground ground;
    ground.today = today;
    ground.rules.cell_before = core::Date(2023, 7, 10);
    ground.rules.target = core::Date(2023, 7, 15);
    ground.rules.outer_before = core::Date(2023, 7, 20);
    ground.rules.assessment_before = plan::MonthDay{12, 20};
    ground.rules.outcomes = {"propose", "not_propose_with_reason", "return_for_supplement"};
    ground.rules.difference_percent = 5;
    ground.rules.notice_days = 5;
    ground.rules.answer_days = 5;
    ground.standing.ratings_known = true;
    ground.standing.conditions_met = true;
    return ground;
}

/// Everything that any act may ask for, dated `today`.
inline Papers papers(core::Date today) {
    Papers papers;
    papers.reason = "lý do";
    papers.decision = {"12-QĐ/ĐUK", today, "Đảng ủy Khối"};
    papers.decided_level = "bloc";
    papers.has_scan = true;
    papers.vote = Vote{today, 20, 18, 1, 1};
    papers.due = today.plus_days(7);
    papers.late_reason = "kế hoạch đến chậm";
    papers.approver = "Bí thư Đảng ủy";
    papers.basis = "biên bản làm việc";
    return papers;
}

/// Who takes the act in an ordinary movement.
inline Doer right_one(Act act) {
    const auto& row = transition_of(act);
    if (row.level == Level::unit) return secretary();
    if (row.level == Level::anybody) return act == Act::remark ? follower() : reader();
    if (row.level == Level::appraiser)
        return row.permission == access::Permission::outcomes_judge ? appraiser() : proposer();
    return row.permission == access::Permission::outcomes_judge ? official() : standing_board();
}

/// One act, by the right one with all papers; objections and answers by their own functions.
inline core::Result<File> act(const File& file, Act what, const Doer& who, const Papers& with, const Ground& where) {
    if (what == Act::object) {
        return object(file, who, with, where, core::RecordId("objection-" + std::to_string(file.objections.size())),
                      Act::appraise);
    }
    if (what == Act::answer) {
        for (const auto& objection : file.objections) {
            if (!objection.answered) return answer(file, who, with, where, objection.id);
        }
        return answer(file, who, with, where, core::RecordId("none"));
    }
    return take(file, what, who, with, where);
}

}  // namespace bontot::movement::tests
