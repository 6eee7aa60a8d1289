// The standing checks of what was left undone (R44, R50, R55, R78), of a whole tree and of one branch of it.
#include <gmock/gmock.h>

#include "app/consistency/check_records.hpp"
#include "contract/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::MeetingKind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Undone : public MeetingsContract {
  protected:
    /// "no_regular_meeting 2/2024, 3/2024": the code and the last word of it, of findings about 2024 whose code holds
    /// `what`.
    std::vector<std::string> found(std::string_view what, std::optional<core::UnitId> top = {}) {
        std::vector<std::string> lines;
        look([&](Transaction& records) {
            const auto scope = top ? app::below(records, *top, 2024, 2024) : app::everything(records, 2024, 2024);
            const app::PlanOfYear no_plan = [](Transaction&, int) -> core::Result<std::shared_ptr<const plan::Plan>> {
                return core::refuse(core::RefusalKind::not_found, "plan.not_in_force");
            };
            app::check_records(records, nullptr, no_plan, scope, [&](const app::ConsistencyFinding& finding) {
                if (finding.code.find(what) == std::string::npos) return;
                lines.push_back(finding.code.substr(std::string_view("finding.").size()) + " " +
                                finding.params.back().second);
            });
        });
        return lines;
    }
    core::MeetingId held(Date day, MeetingKind kind = MeetingKind::regular) {
        auto meeting = draft(day);
        meeting.kind = kind;
        const auto id = plan(std::move(meeting));
        conclude(id);
        return id;
    }
    void keep(const std::string& id, const std::function<void(evidence::EvidenceRecord&)>& how) {
        evidence::EvidenceRecord record;
        record.id = core::EvidenceId(id);
        record.unit = a_;
        record.year = 2024;
        record.title = id;
        record.sha256 = std::string(64, '0');
        record.file_name = id + ".pdf";
        record.media_type = "application/pdf";
        record.effective = Date(2024, 1, 1);
        how(record);
        change([&](Transaction& records) {
            must(records.evidence().insert(record));
            if (!record.deleted_on) return;
            auto kept = records.evidence().find(record.id).value();
            kept.deleted_on = record.deleted_on;
            kept.deleted_reason = record.deleted_reason;
            must(records.evidence().update(kept));
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(Undone);

TEST_P(Undone, MonthsWithoutARegularMeeting) {
    held(Date(2024, 2, 5));
    held(Date(2024, 3, 5), MeetingKind::thematic);
    held(Date(2024, 4, 5), MeetingKind::combined);
    plan(Date(2024, 5, 5));
    set_today(Date(2024, 5, 31));
    EXPECT_THAT(found("no_regular"), ElementsAre("no_regular_meeting 3/2024"))
        << "January was on paper, a thematic meeting is none, a combined one is, May is not over";
    set_today(Date(2024, 6, 1));
    EXPECT_THAT(found("no_regular"), ElementsAre("no_regular_meeting 3/2024, 5/2024"));
    set_today(Date(2025, 8, 15));
    EXPECT_THAT(found("no_regular"), ElementsAre("no_regular_meeting 3/2024, 5/2024, 6/2024, 7/2024, 8/2024, 9/2024, "
                                                 "10/2024, 11/2024, 12/2024"));
}

TEST_P(Undone, MinutesWithoutASignature) {
    const auto sign = [&](const core::MeetingId& id, bool chair, bool secretary) {
        edit(id, [&](auto& meeting) {
            meeting.minutes.chair_signed = chair;
            meeting.minutes.secretary_signed = secretary;
        });
        finalise(id);
    };
    sign(held(Date(2024, 1, 5)), true, true);
    sign(held(Date(2024, 2, 5)), true, false);
    sign(held(Date(2024, 3, 5)), false, true);
    sign(held(Date(2024, 4, 5)), false, false);
    held(Date(2024, 5, 5));  // not finalised: may still be signed
    EXPECT_THAT(found("signed"),
                ElementsAre("secretary_not_signed 5/2/2024", "chair_not_signed 5/3/2024", "nobody_signed 5/4/2024"));
}

TEST_P(Undone, TasksPastTheirDay) {
    const auto id = plan(Date(2024, 3, 1));
    conclude(id, [&](auto& meeting) {
        meeting.tasks = {
            {{}, "Kết nạp", "", an_, Date(2024, 3, 10), meetings::TaskState::open, {}, ""},
            {{}, "Thăm hỏi", "", an_, {}, meetings::TaskState::open, {}, ""},
            {{}, "Báo cáo", "", an_, Date(2024, 3, 5), meetings::TaskState::done, Date(2024, 3, 4), "xong"}};
    });
    set_today(Date(2024, 3, 10));
    EXPECT_THAT(found("task"), IsEmpty());
    set_today(Date(2024, 3, 11));
    EXPECT_THAT(found("task"), ElementsAre("task_overdue 10/3/2024"));
    edit(id, [](auto& meeting) {
        for (auto& task : meeting.tasks) {
            if (task.text == "Thăm hỏi") task.due = Date(2025, 1, 1);
        }
    });
    set_today(Date(2025, 8, 15));
    EXPECT_THAT(found("task"), ElementsAre("task_overdue 10/3/2024")) << "the other one is of 2025";
}

TEST_P(Undone, EvidenceThatHasExpiredOrSaysNoDay) {
    keep("old", [](auto& record) { record.expires = Date(2024, 6, 30); });
    keep("dayless", [](auto& record) { record.effective.reset(); });
    keep("gone", [](auto& record) {
        record.effective.reset();
        record.deleted_on = Date(2024, 7, 1);
        record.deleted_reason = "nhầm";
    });
    set_today(Date(2024, 6, 30));
    EXPECT_THAT(found("evidence"), ElementsAre("evidence_no_day dayless"));
    set_today(Date(2024, 7, 1));
    EXPECT_THAT(found("evidence"),
                testing::UnorderedElementsAre("evidence_no_day dayless", "evidence_expired 30/6/2024"));
    keep("new", [](auto& record) {
        record.revises = core::EvidenceId("old");
        record.expires = Date(2025, 6, 30);
    });
    EXPECT_THAT(found("evidence"), ElementsAre("evidence_no_day dayless")) << "what was replaced may expire";
}

TEST_P(Undone, OneBranchSaysNothingOfTheOthers) {
    held(Date(2024, 2, 5));
    put(chi_, b_, {Date(2024, 1, 1), std::nullopt}, organisation::MembershipKind::ordinary, "second");
    EXPECT_THAT(found("", a_), Contains(testing::StartsWith("no_regular_meeting")));
    EXPECT_THAT(found("no_regular", committee_), testing::SizeIs(1));
    EXPECT_THAT(found("no_regular", b_), IsEmpty());
    EXPECT_THAT(found("two_cells", b_), testing::SizeIs(1)) << "somebody who is in two cells stands in both";
    EXPECT_THAT(found("two_cells", a_), testing::SizeIs(1));
    EXPECT_THAT(found("two_cells"), testing::SizeIs(1));
}

}  // namespace
}  // namespace bontot::contract
