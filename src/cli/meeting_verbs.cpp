#include "cli/meeting_verbs.hpp"

#include "meetings/record.hpp"

namespace bontot::cli {

MeetingVerbs::MeetingVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    auto* group = add_verb(app_, "meeting", say("Buổi sinh hoạt: danh sách; tài liệu của một buổi", "Meetings"));
    group->require_subcommand(1);
    group->fallthrough();
    auto* list = add_verb(*group, "list", say("Các buổi trong năm của một chi bộ", "A unit's meetings of a year"));
    add_place_options(list, list_.place);
    add_unit_option(list, list_.unit)->required();
    add_year_option(list, "--year", list_.year, say("Năm", "Year"))->required();
    on_call(list, [this] { return meeting_list(console_, list_); });
    auto* papers = add_verb(*group, "papers", say("Tài liệu của một buổi", "The papers of a meeting"));
    add_meeting_options(papers, papers_);
    on_call(papers, [this] { return meeting_papers(console_, papers_); });
    add_paper_verb(*group, "attach",
                   say("Gắn một minh chứng làm tài liệu của buổi", "Attach a piece of evidence to a meeting"),
                   &meeting_attach);
    add_paper_verb(*group, "detach", say("Gỡ một tài liệu khỏi buổi", "Take a paper off a meeting"), &meeting_detach)
        ->add_option("--reason", paper_.reason,
                     say("Lý do; cần có khi gỡ bản chụp biên bản của buổi đã chốt",
                         "Reason; needed for the scan of finalised minutes"));
}

void MeetingVerbs::add_meeting_options(CLI::App* verb, MeetingOptions& meeting) {
    add_place_options(verb, meeting.place);
    add_unit_option(verb, meeting.unit)->required();
    verb->add_option("--date", meeting.date,
                     say("Ngày sinh hoạt (5/3/2024 hoặc 2024-03-05)", "Day of the meeting (5/3/2024 or 2024-03-05)"))
        ->required();
    verb->add_option("--meeting", meeting.id,
                     say("Mã buổi, khi ngày đó có nhiều buổi (xem: bontot meeting list)",
                         "Id of the meeting, where that day has several (see: bontot meeting list)"));
}

CLI::App* MeetingVerbs::add_paper_verb(CLI::App& group, const char* name, std::string description,
                                       int (*act)(const Console&, const MeetingPaperOptions&)) {
    auto* verb = add_verb(group, name, std::move(description));
    verb->add_option("EVIDENCE", paper_.evidence,
                     say("Mã minh chứng (xem: bontot evidence list)", "Id of the evidence (see: bontot evidence list)"))
        ->required();
    add_meeting_options(verb, paper_.of);
    verb->add_option("--kind", paper_.kind,
                     say("Là: agenda (chương trình), notice (thông báo), material (tài liệu), draft_resolution (dự "
                         "thảo nghị quyết), resolution (nghị quyết), minutes_scan (bản chụp biên bản)",
                         "What it is to the meeting"))
        ->required()
        ->check(CLI::IsMember(core::all_names(meetings::k_document_kinds)));
    add_who_option(verb, paper_.who);
    on_call(verb, [this, act] { return act(console_, paper_); });
    return verb;
}

}  // namespace bontot::cli
