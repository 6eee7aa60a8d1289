// Rows of papers → pieces of evidence attached to meetings, by the rules of the meeting: see attach_document.
#include "app/import/draft.hpp"

namespace bontot::app {

void draft_meeting_documents(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().meeting_documents[planned.index];
        DocumentOrder order;
        order.meeting = planned.meeting;
        order.kind = row.kind;
        order.evidence = core::EvidenceId(row.evidence);
        order.reason = context.order().file_name;
        if (const auto fits = check_attaching(context.records(), order); !fits) {
            context.fail(planned, fits.error(), row.row);
            continue;
        }
        drafted.documents.push_back(std::move(order));
    }
}

}  // namespace bontot::app
