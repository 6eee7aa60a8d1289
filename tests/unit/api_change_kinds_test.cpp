// Who is told of which change: whoever may read such records (docs/http-api.md, Changes as they happen).
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "api/change_kinds.hpp"
#include "api/operation.hpp"

namespace bontot::api {
namespace {

using access::Permission;

TEST(ChangeKinds, FollowTheRightToReadTheRecord) {
    const std::vector<std::tuple<const char*, const char*, Permission>> acts{
        {"unit.renamed", "unit", Permission::organisation_read},
        {"member.transferred", "member", Permission::members_read},
        {"meeting.finalised", "meeting", Permission::meetings_read},
        {"absence.requested", "meeting", Permission::meetings_read},
        {"task.done", "task", Permission::meetings_read},
        {"evidence.added", "evidence", Permission::evidence_read},
        {"rating.recorded", "rating", Permission::outcomes_read},
        {"indicator.judged", "judgement", Permission::outcomes_read},
        {"knock_out.recorded", "knock_out", Permission::outcomes_read},
        {"recognition.entered", "recognition", Permission::outcomes_read},
        {"movement.launched", "movement", Permission::evaluation_read},
        {"movement_file.submit", "movement_file", Permission::evaluation_read},
        {"plan.adopted", "plan", Permission::plans_read},
        {"grant.given", "account", Permission::accounts_manage},
        {"account.suspended", "account", Permission::accounts_manage},
    };
    for (const auto& [act, kind, permission] : acts) {
        const auto* found = kind_of_act(act);
        ASSERT_NE(found, nullptr) << act;
        EXPECT_EQ(found->kind, kind) << act;
        EXPECT_EQ(found->permission, permission) << act;
    }
}

TEST(ChangeKinds, WhatChangesNoRecordIsToldToNobody) {
    for (const auto* act :
         {"session.ended", "records.exported", "import.done", "backup.made", "demo.planted", "", "unknown"})
        EXPECT_EQ(kind_of_act(act), nullptr) << act;
}

TEST(ChangeKinds, RightsAreAskedAgainWhereTheyMayHaveChanged) {
    for (const auto* act :
         {"grant.revoked", "account.signed_out", "session.ended", "member.term_ended", "unit.moved", "key.revoked"})
        EXPECT_TRUE(touches_rights(act)) << act;
    for (const auto* act : {"meeting.planned", "evidence.added", "rating.recorded"})
        EXPECT_FALSE(touches_rights(act)) << act;
}

TEST(ChangeKinds, StandInTheContract) {
    const auto contract = nlohmann::json::parse(contract_json());
    const auto& kinds = contract.at("components").at("schemas").at("ChangeKind").at("enum");
    for (const auto* act : {"unit.x", "member.x", "meeting.x", "absence.x", "task.x", "evidence.x", "rating.x",
                            "indicator.x", "judgement.x", "knock_out.x", "registration.x", "recognition.x", "award.x",
                            "period.x", "plan.x", "account.x", "grant.x", "key.x"}) {
        ASSERT_NE(kind_of_act(act), nullptr) << act;
        EXPECT_NE(std::find(kinds.begin(), kinds.end(), std::string(kind_of_act(act)->kind)), kinds.end()) << act;
    }
}

}  // namespace
}  // namespace bontot::api
