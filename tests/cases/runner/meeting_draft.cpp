#include "meeting_draft.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "year_builder.hpp"

namespace bontot::cases {

using meetings::Meeting;
using meetings::MeetingKind;
using meetings::Preparer;
using meetings::Presence;

namespace {

constexpr int k_opening = 14 * 60;
constexpr int k_good_regular = 105;
constexpr int k_good_combined = 135;
constexpr std::size_t k_good_speakers = 8;

core::ClockTime clock_time(const Line& line, const std::string& word) {
    const auto time = core::ClockTime::parse(word);
    if (!time) fault(line, fmt::format("“{}” is not a time like 14:00", word));
    return *time;
}

/// Takes away one mark of the record.
void drop_mark(const Line& line, const std::string& name, Meeting& meeting) {
    const std::array<std::pair<std::string_view, bool*>, 8> flags{{
        {"committee_meeting", &meeting.preparation.committee_meeting},
        {"members_notified", &meeting.preparation.members_notified},
        {"follower_notified", &meeting.preparation.follower_notified},
        {"materials_sent", &meeting.preparation.materials_sent},
        {"draft_resolution", &meeting.preparation.draft_resolution},
        {"chair_signed", &meeting.minutes.chair_signed},
        {"secretary_signed", &meeting.minutes.secretary_signed},
        {"cross_stamped", &meeting.minutes.cross_stamped},
    }};
    for (const auto& [known, flag] : flags) {
        if (known != name) continue;
        *flag = false;
        return;
    }
    if (name == "book") {
        meeting.minutes.book.clear();
    } else if (name == "pages") {
        meeting.minutes.pages.clear();
    } else {
        fault(line,
              fmt::format("missing: unknown “{}”; allowed: committee_meeting members_notified follower_notified "
                          "materials_sent draft_resolution chair_signed secretary_signed cross_stamped book pages",
                          name));
    }
}

void read_presence(Words& words, const assessment::Facts& facts, std::optional<Presence> presence,
                   MeetingDraft& draft) {
    for (const auto& id : words.list("members"))
        draft.said[member_place(words.line(), facts, id)] = presence;
}

/// "speakers 6", "speakers nobody", "speakers m01 m02".
void read_speakers(Words& words, const assessment::Facts& facts, MeetingDraft& draft) {
    draft.meeting.opinions.clear();
    if (words.take("nobody")) {
        draft.speakers.emplace();
    } else if (words.peek().find_first_not_of("0123456789") == std::string::npos) {
        draft.speaker_count = words.number("how many spoke");
    } else {
        draft.speakers.emplace();
        for (const auto& id : words.list("speakers"))
            draft.speakers->push_back(member_place(words.line(), facts, id));
    }
}

/// "opinions m01=3 m02=1".
void read_opinions(Words& words, const assessment::Facts& facts, MeetingDraft& draft) {
    draft.speakers.emplace();
    for (const auto& word : words.list("opinions")) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) fault(words.line(), "opinions are written m01=3");
        draft.meeting.opinions.push_back({member_place(words.line(), facts, word.substr(0, equals)),
                                          static_cast<std::uint32_t>(std::stoul(word.substr(equals + 1)))});
    }
}

/// "sheet 4.2 = 8", "sheet 3.3 = not assessed", "sheet 4.2 = nothing" (no points given yet).
void read_sheet(Words& words, MeetingDraft& draft) {
    const auto item = words.next("an item of the sheet");
    words.require("=");
    if (words.take("not")) {
        words.require("assessed");
        draft.meeting.sheet[item] = {std::nullopt, ""};
    } else if (words.take("nothing")) {
        draft.meeting.sheet.erase(item);
    } else {
        const auto points = core::Points::parse(words.next("points"));
        if (!points) fault(words.line(), "sheet: points are written 8 or 8.5");
        draft.meeting.sheet[item] = {*points, ""};
    }
}

void read_tasks(Words& words, MeetingDraft& draft) {
    draft.meeting.tasks.reset();
    if (words.take("nothing")) return;
    const auto word = words.next("tasks done/assigned");
    const auto slash = word.find('/');
    if (slash == std::string::npos) fault(words.line(), "tasks are written done/assigned: 9/10");
    draft.meeting.tasks = {static_cast<std::uint32_t>(std::stoul(word.substr(slash + 1))),
                           static_cast<std::uint32_t>(std::stoul(word.substr(0, slash)))};
}

}  // namespace

MeetingDraft good_meeting(std::string id, core::Date date, MeetingKind kind, const plan::Plan& plan) {
    MeetingDraft draft;
    auto& meeting = draft.meeting;
    meeting.id = std::move(id);
    meeting.date = date;
    meeting.kind = kind;
    meeting.start = core::ClockTime(k_opening);
    meeting.preparation = {true, true, true, true, true, Preparer::secretary};
    meeting.minutes = {true, true, true, "01/2023", "1-4"};
    meeting.self_rating = plan::MeetingLevel::good;
    if (!plan.meeting_sheet || kind == MeetingKind::thematic) return draft;
    meeting.tasks = {10, 10};
    for (const auto& group : plan.meeting_sheet->groups) {
        for (const auto& item : group.items) {
            if (item.measure == plan::Measure::judged) meeting.sheet[item.id] = {item.maximum, ""};
        }
    }
    return draft;
}

void read_times(const Line& line, const std::string& word, MeetingDraft& draft) {
    const auto dash = std::min(word.find("–"), word.find('-'));
    if (dash == std::string::npos) fault(line, fmt::format("“{}” is not a span like 14:00–15:30", word));
    draft.meeting.start = clock_time(line, word.substr(0, dash));
    draft.end = clock_time(line, word.substr(word.find_first_of("0123456789", dash)));
}

void read_clause(Words words, const assessment::Facts& facts, MeetingDraft& draft) {
    auto& meeting = draft.meeting;
    if (words.take("excused")) {
        read_presence(words, facts, Presence::excused, draft);
    } else if (words.take("unexcused")) {
        read_presence(words, facts, Presence::unexcused, draft);
    } else if (words.take("present")) {
        read_presence(words, facts, Presence::present, draft);
    } else if (words.take("unknown")) {
        read_presence(words, facts, std::nullopt, draft);
    } else if (words.take("speakers")) {
        read_speakers(words, facts, draft);
    } else if (words.take("opinions")) {
        read_opinions(words, facts, draft);
    } else if (words.take("lasts")) {
        draft.lasts = static_cast<int>(words.number("minutes"));
    } else if (words.take("start")) {
        meeting.start = clock_time(words.line(), words.next("a time"));
    } else if (words.take("end")) {
        draft.end = clock_time(words.line(), words.next("a time"));
    } else if (words.take("break")) {
        meeting.breaks_minutes = static_cast<int>(words.number("minutes"));
    } else if (words.take("date")) {
        meeting.date = words.date();
    } else if (words.take("regular")) {
        meeting.kind = MeetingKind::regular;
    } else if (words.take("combined")) {
        meeting.kind = MeetingKind::combined;
    } else if (words.take("missing")) {
        for (const auto& name : words.list("marks"))
            drop_mark(words.line(), name, meeting);
    } else if (words.take("prepared")) {
        words.require("by");
        const auto preparer = core::from_name(meetings::k_preparers, words.peek());
        if (!preparer) words.unknown("secretary, deputy, other");
        meeting.preparation.prepared_by = *preparer;
        words.next("who");
    } else if (words.take("self-rating")) {
        meeting.self_rating = core::from_name(plan::k_meeting_levels, words.peek());
        if (!meeting.self_rating && words.peek() != "none") words.unknown("good, fair, average, poor, none");
        words.next("a level");
    } else if (words.take("sheet")) {
        read_sheet(words, draft);
    } else if (words.take("tasks")) {
        read_tasks(words, draft);
    } else {
        words.unknown(
            "excused unexcused present unknown speakers opinions lasts start end break date regular combined "
            "missing prepared by, self-rating sheet tasks");
    }
    words.end();
}

Meeting finished(MeetingDraft draft, const assessment::Facts& facts) {
    auto& meeting = draft.meeting;
    const int good = meeting.kind == MeetingKind::combined ? k_good_combined : k_good_regular;
    meeting.end = draft.end.value_or(core::ClockTime(meeting.start.minutes() + draft.lasts.value_or(good)));
    std::vector<std::uint32_t> present;
    for (std::uint32_t i = 0; i < facts.members.size(); ++i) {
        const auto said = draft.said.find(i);
        if (said == draft.said.end() && !facts.members[i].eligible(meeting.date)) continue;
        const auto presence = said == draft.said.end() ? Presence::present : said->second;
        if (presence) meeting.attendance.push_back({i, *presence});
        if (presence == Presence::present) present.push_back(i);
    }
    if (!draft.speakers) {
        const auto count = draft.speaker_count ? static_cast<std::size_t>(*draft.speaker_count) : k_good_speakers;
        present.resize(std::min(count, present.size()));
        draft.speakers = std::move(present);
    }
    for (const auto speaker : *draft.speakers)
        meeting.opinions.push_back({speaker, 1});
    return std::move(meeting);
}

}  // namespace bontot::cases
