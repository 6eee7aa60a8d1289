// Papers of meetings: both the meeting and the piece of evidence must be there; a file brings no contents.
#include <algorithm>

#include "imports/planner.hpp"

namespace bontot::imports {

namespace {

class DocumentsPreview {
  public:
    explicit DocumentsPreview(Planner& planner) : planner_(planner) {}

    void plan(const MeetingDocumentRow& paper, std::uint32_t index) {
        planner_.begin(paper.row);
        const auto* unit = planner_.unit(paper.unit);
        if (!planner_.good() || unit == nullptr) return planner_.fail(index);
        const auto meeting = meeting_of(paper, *unit);
        const auto evidence = evidence_of(paper, *unit);
        if (!planner_.good()) return planner_.fail(index);
        const std::string kind(core::name_in(meetings::k_document_kinds, paper.kind));
        if (const auto first = planner_.seen(meeting.text() + kind + evidence.text()); first != 0) {
            planner_.error("imports.paper_twice", {{"found", paper.evidence}, {"first", planner_.place(first)}});
            return planner_.fail(index);
        }
        PlannedRow row;
        row.index = index;
        row.unit = unit->id;
        row.meeting = meeting;
        if (!planner_.existing().attached(meeting, paper.kind, evidence)) return planner_.add(std::move(row));
        planner_.settle(std::move(row), paper.evidence);
    }

  private:
    core::MeetingId meeting_of(const MeetingDocumentRow& paper, const ExistingUnit& unit) {
        auto known = planner_.existing().meetings_of(unit.id, paper.date);
        if (known.size() > 1 && paper.start)
            std::erase_if(known, [&](const auto& meeting) { return meeting.row.start != paper.start; });
        if (known.size() == 1) return known.front().id;
        planner_.error(known.empty() ? "imports.no_meeting" : "imports.several_meetings",
                       {{"unit", unit.row.unit.name}, {"date", paper.date.iso()}});
        return {};
    }

    core::EvidenceId evidence_of(const MeetingDocumentRow& paper, const ExistingUnit& unit) {
        const auto id = core::EvidenceId::parse(paper.evidence);
        const auto known = id ? planner_.existing().evidence(*id) : std::nullopt;
        if (!known) {
            planner_.error("imports.unknown_evidence", {{"found", paper.evidence}});
            return {};
        }
        if (known->unit != unit.id) planner_.error("meeting.document_of_other_unit", {{"found", known->title}});
        return *id;
    }

    Planner& planner_;
};

}  // namespace

void preview_meeting_documents(Planner& planner) {
    DocumentsPreview preview(planner);
    const auto& papers = planner.rows().meeting_documents;
    for (std::uint32_t i = 0; i < papers.size(); ++i)
        preview.plan(papers[i], i);
}

}  // namespace bontot::imports
