// `bontot meeting …`: a unit's meetings, and the papers of one.
#pragma once

#include <string>

#include "cli/verb_set.hpp"

namespace bontot::cli {

struct MeetingListOptions {
    PlaceOptions place;
    std::string unit;
    int year = 0;
};
int meeting_list(const Console& console, const MeetingListOptions& options);

/// One meeting: of a unit on a day, by its id where that day has several.
struct MeetingOptions {
    PlaceOptions place;
    std::string unit;
    std::string date;  ///< as typed
    std::string id;
};
/// "cli.no_meeting"; "cli.several_meetings" with their ids where the day has more than one.
[[nodiscard]] core::Result<app::MeetingLine> meeting_of(app::Transaction& records, const MeetingOptions& options);
int meeting_papers(const Console& console, const MeetingOptions& options);

struct MeetingPaperOptions {
    MeetingOptions of;
    std::string evidence;
    std::string kind;
    std::string reason;
    std::string who;
};
int meeting_attach(const Console& console, const MeetingPaperOptions& options);
int meeting_detach(const Console& console, const MeetingPaperOptions& options);

class MeetingVerbs : public VerbSet {
  public:
    MeetingVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_meeting_options(CLI::App* verb, MeetingOptions& meeting);
    CLI::App* add_paper_verb(CLI::App& group, const char* name, std::string description,
                             int (*act)(const Console&, const MeetingPaperOptions&));

    MeetingListOptions list_;
    MeetingOptions papers_;
    MeetingPaperOptions paper_;
};

}  // namespace bontot::cli
