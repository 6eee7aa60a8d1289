// Papers of a meeting (issue 3, item 3: agenda, notice, documents, draft resolution, minutes with their scan): pieces
// of the cell's evidence; finalised minutes keep theirs, and only the scan of the signed minutes may still come.
#include <gmock/gmock.h>

#include "app/meetings/meeting_documents.hpp"
#include "app/periods.hpp"
#include "contract/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::DocumentKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class MeetingPapers : public MeetingsContract {
  protected:
    core::EvidenceId paper(const std::string& id, const core::UnitId& unit) {
        evidence::EvidenceRecord record;
        record.id = core::EvidenceId(id);
        record.unit = unit;
        record.year = 2024;
        record.title = "Tệp " + id;
        record.sha256 = std::string(64, 'a');
        record.file_name = id + ".pdf";
        record.media_type = "application/pdf";
        record.version = 1;
        change([&](Transaction& records) { must(records.evidence().insert(record)); });
        return record.id;
    }
    void attach(const core::MeetingId& id, DocumentKind kind, const core::EvidenceId& paper) {
        change([&](Transaction& records) { must(app::attach_document(records, {id, kind, paper, ""})); });
    }
    void detach(const core::MeetingId& id, DocumentKind kind, const core::EvidenceId& paper,
                const std::string& reason = "") {
        change([&](Transaction& records) { must(app::detach_document(records, {id, kind, paper, reason})); });
    }
    std::string attach_refused(const core::MeetingId& id, DocumentKind kind, const core::EvidenceId& paper) {
        return refused([&](Transaction& records) { return app::attach_document(records, {id, kind, paper, ""}); });
    }
    std::string detach_refused(const core::MeetingId& id, DocumentKind kind, const core::EvidenceId& paper) {
        return refused([&](Transaction& records) { return app::detach_document(records, {id, kind, paper, ""}); });
    }
    std::vector<std::string> papers(const core::MeetingId& id) {
        std::vector<std::string> lines;
        look([&](Transaction& records) {
            for (const auto& document : records.meetings().documents(id)) {
                lines.push_back(std::string(core::name_in(meetings::k_document_kinds, document.kind)) + " " +
                                document.evidence.text());
            }
        });
        return lines;
    }
    const Date k_day{2024, 3, 5};
};
CONTRACT_ON_BOTH_ENGINES(MeetingPapers);

TEST_P(MeetingPapers, AreAttachedAndTakenOffWithATrace) {
    const auto id = plan(k_day);
    const auto notice = paper("notice", a_);
    const auto draft = paper("draft", a_);
    new_events();
    attach(id, DocumentKind::notice, notice);
    const auto event = only_event();
    EXPECT_EQ(event.action, "meeting.document_attached");
    EXPECT_EQ(event.subject, id.text());
    EXPECT_THAT(event.after, HasSubstr("notice"));
    attach(id, DocumentKind::draft_resolution, draft);
    attach(id, DocumentKind::material, draft);
    EXPECT_THAT(papers(id), ElementsAre("draft_resolution draft", "material draft", "notice notice"));
    edit(id, [](auto& m) { m.title = "Sinh hoạt tháng 3"; });
    EXPECT_THAT(papers(id), testing::SizeIs(3)) << "editing the meeting keeps them";
    detach(id, DocumentKind::material, draft);
    EXPECT_THAT(papers(id), ElementsAre("draft_resolution draft", "notice notice"));
    EXPECT_EQ(attach_refused(id, DocumentKind::notice, notice), "meeting.document_there");
    EXPECT_EQ(detach_refused(id, DocumentKind::agenda, notice), "meeting.document_not_there");
}

TEST_P(MeetingPapers, OnlyThoseOfTheCellItself) {
    const auto id = plan(k_day);
    EXPECT_EQ(attach_refused(id, DocumentKind::agenda, paper("others", b_)), "meeting.document_of_other_unit");
    EXPECT_EQ(attach_refused(id, DocumentKind::agenda, core::EvidenceId("none")), "evidence.unknown");
    EXPECT_EQ(attach_refused(core::MeetingId("none"), DocumentKind::agenda, paper("mine", a_)), "meeting.unknown");
    change([&](Transaction& records) { must(app::lock_period(records, a_, 2024, {"Bí thư"}, "đã xét")); });
    EXPECT_EQ(attach_refused(id, DocumentKind::agenda, core::EvidenceId("mine")), "records.year_locked");
}

TEST_P(MeetingPapers, FinalisedMinutesTakeOnlyTheirScan) {
    const auto scan = paper("scan", a_);
    const auto notice = paper("notice", a_);
    const auto id = plan(k_day);
    EXPECT_EQ(attach_refused(id, DocumentKind::minutes_scan, scan), "meeting.scan_too_early");
    attach(id, DocumentKind::notice, notice);
    conclude(id);
    finalise(id);
    EXPECT_EQ(attach_refused(id, DocumentKind::resolution, scan), "meeting.is_finalised");
    EXPECT_EQ(detach_refused(id, DocumentKind::notice, notice), "meeting.is_finalised");
    const auto version = read_meeting(id).version;
    attach(id, DocumentKind::minutes_scan, scan);
    EXPECT_EQ(read_meeting(id).version, version) << "the minutes themselves did not change";
    EXPECT_EQ(detach_refused(id, DocumentKind::minutes_scan, scan), "meeting.detach_without_reason");
    detach(id, DocumentKind::minutes_scan, scan, "chụp nhầm trang");
    EXPECT_THAT(papers(id), ElementsAre("notice notice"));
}

TEST_P(MeetingPapers, GoWithAMeetingThatWasOnlyPlanned) {
    const auto id = plan(k_day);
    attach(id, DocumentKind::agenda, paper("agenda", a_));
    change([&](Transaction& records) { must(app::cancel_meeting(records, id, "hoãn")); });
    EXPECT_THAT(papers(id), IsEmpty());
}

}  // namespace
}  // namespace bontot::contract
