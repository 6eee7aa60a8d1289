// Papers of meetings: which piece of evidence is the agenda, the notice, the scan of the minutes of which meeting.
#include "imports/layouts.hpp"
#include "imports/readers.hpp"

namespace bontot::imports {

namespace {

void require(SheetRows& sheet, bool there, Field field) {
    if (there || !sheet.good()) return;
    sheet.error("workbook.required", {{"column", label_of(Kind::meeting_documents, field)}}, sheet.column_of(field));
}

}  // namespace

void read_meeting_documents(SheetRows& sheet) {
    sheet.each(Field::evidence_id, Field::meeting_date, [&sheet] {
        MeetingDocumentRow paper;
        paper.row = sheet.row();
        paper.unit = sheet.unit();
        const auto date = sheet.date(Field::meeting_date);
        require(sheet, date.has_value(), Field::meeting_date);
        paper.date = date.value_or(core::Date{});
        paper.start = sheet.time(Field::start);
        const auto kind = sheet.word<k_document_kind_words>(Field::document_kind);
        require(sheet, kind.has_value(), Field::document_kind);
        paper.kind = kind.value_or(meetings::DocumentKind::agenda);
        paper.evidence = sheet.line(Field::evidence_id);
        require(sheet, !paper.evidence.empty(), Field::evidence_id);
        paper.title = sheet.line(Field::evidence_title);
        paper.file_name = sheet.line(Field::file_name);
        if (sheet.good()) sheet.rows().meeting_documents.push_back(std::move(paper));
    });
}

}  // namespace bontot::imports
