#include "api/ical.hpp"

#include <fmt/format.h>

#include "core/instant.hpp"
#include "wording/catalogue.hpp"
#include "wording/labels.hpp"

namespace bontot::api {

namespace {

constexpr std::size_t k_octets = 75;

std::string day_text(core::Date day) {
    return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
}

std::int64_t instant_of(core::Date day, core::ClockTime time) {
    return core::begin_of(day) + std::int64_t{time.minutes()} * 60'000;
}

class Feed {
  public:
    Feed(std::int64_t now_ms, core::Language language) : stamp_(ical_instant(now_ms)), language_(language) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//bontot//VI");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + ical_text(wording::sentence("calendar.name", {}, language)));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    }

    void add(const app::CalendarMeeting& meeting) {
        begin("meeting-" + meeting.id.text());
        const auto kind = wording::label(meeting.kind, language_);
        const auto what =
            meeting.title.empty() ? wording::sentence("calendar.meeting", {{"kind", kind}}, language_) : meeting.title;
        line("SUMMARY:" + ical_text(what + " – " + meeting.unit_name));
        if (meeting.start == core::ClockTime()) {
            whole_day(meeting.date);
        } else {
            line("DTSTART:" + ical_instant(instant_of(meeting.date, meeting.start)));
            if (meeting.start < meeting.end) line("DTEND:" + ical_instant(instant_of(meeting.date, meeting.end)));
        }
        if (!meeting.place.empty()) line("LOCATION:" + ical_text(meeting.place));
        line("END:VEVENT");
    }

    void add(const app::CalendarTerm& term) {
        begin("term-" + term.id);
        line("SUMMARY:" +
             ical_text(wording::sentence("calendar.term", {{"act", term.act.in(language_)}, {"unit", term.unit_name}},
                                         language_)));
        whole_day(term.last_day);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    [[nodiscard]] std::string close() && {
        line("END:VCALENDAR");
        return std::move(text_);
    }

  private:
    void line(std::string_view text) { text_ += ical_line(text); }
    void begin(const std::string& id) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@bontot");
        line("DTSTAMP:" + stamp_);
    }
    void whole_day(core::Date day) {
        line("DTSTART;VALUE=DATE:" + day_text(day));
        line("DTEND;VALUE=DATE:" + day_text(day.plus_days(1)));
    }

    std::string stamp_;
    core::Language language_;
    std::string text_;
};

}  // namespace

std::string ical_text(std::string_view value) {
    std::string text;
    for (const char c : value) {
        if (c == '\n') {
            text += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            text += '\\';
            text += c;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            text += c;
        }
    }
    return text;
}

std::string ical_line(std::string_view line) {
    std::string folded;
    std::size_t room = k_octets;
    while (line.size() > room) {
        auto end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        folded += line.substr(0, end);
        folded += "\r\n ";
        line.remove_prefix(end);
        room = k_octets - 1;  // the space counts
    }
    folded += line;
    return folded + "\r\n";
}

std::string ical_instant(std::int64_t unix_ms) {
    const auto seconds = unix_ms / 1000;
    const auto days = seconds >= 0 ? seconds / 86'400 : (seconds - 86'399) / 86'400;
    const auto rest = seconds - days * 86'400;
    const auto day = core::Date::from_days(static_cast<std::int32_t>(days));
    return fmt::format("{}T{:02}{:02}{:02}Z", day_text(day), rest / 3'600, rest / 60 % 60, rest % 60);
}

std::string calendar_text(const app::CalendarContent& content, std::int64_t now_ms, core::Language language) {
    Feed feed(now_ms, language);
    for (const auto& meeting : content.meetings)
        feed.add(meeting);
    for (const auto& term : content.terms)
        feed.add(term);
    return std::move(feed).close();
}

}  // namespace bontot::api
