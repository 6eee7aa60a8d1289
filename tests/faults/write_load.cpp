// Writes records through the real use cases until it is killed, and says what was acknowledged; started again, looks
// whether all of that is there. Driven by tests/faults/kill_test.
//
//     write_load setup ADDRESS DATA
//     write_load load  ADDRESS DATA LOG     one line after every commit, written before the next change begins
//     write_load check ADDRESS DATA LOG     exit 1 and a line for everything that is wrong
#include <cstdio>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

#include "app/evidence/add_evidence.hpp"
#include "app/meetings/meetings.hpp"
#include "app/organisation/add_member.hpp"
#include "audit/snapshot.hpp"
#include "documents/media_inspector.hpp"
#include "faults/load_check.hpp"
#include "faults/load_place.hpp"

namespace bontot::faults {
namespace {

using core::Result;
using meetings::MeetingState;

/// What was acknowledged, a line at a time; a line is one write, so that a kill cannot mix or halve lines.
class Log {
  public:
    explicit Log(const char* path) : descriptor_(::open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
    void add(std::string line) const {
        line += '\n';
        if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::terminate();
    }

  private:
    int descriptor_;
};

/// One cell that meets day after day.
class CellLoad {
  public:
    CellLoad(LoadPlace& place, const Log& log, int cell) : place_(place), log_(log), cell_(cell) {}

    [[noreturn]] void run() {
        find_beginning();
        for (int round = 0;; ++round) {
            hold_meeting();
            if (round % 2 == 0) add_member();
            if (round % 2 == 1) rate();
            if (round % 3 == 0) add_evidence(round);
        }
    }

  private:
    void change(const app::Use& use) { must(place_.records->change({"người ghi"}, use)); }

    void find_beginning() {
        must(place_.records->read([&](app::Transaction& records) -> Result<void> {
            unit_ = records.units().find_code(cell_code(cell_))->id;
            const core::Date first(k_first_year, 1, 1);
            roll_.clear();
            for (const auto& file : records.members().of_unit(unit_, {first, first.plus_days(1)}))
                roll_.push_back(file.member.id);
            const auto held = records.meetings().of_unit(unit_, {first, std::nullopt});
            day_ = held.empty() ? first : held.back().date;
            return {};
        }));
    }

    void acknowledge(const meetings::MeetingRecord& meeting) {
        log_.add("meeting " + meeting.id.text() + " " + std::to_string(meeting.version) + " " +
                 std::string(core::name_in(meetings::k_meeting_states, meeting.state)));
    }

    void edit(meetings::MeetingRecord& meeting, MeetingState state) {
        meeting.state = state;
        change([&](app::Transaction& records) -> Result<void> {
            auto done = app::edit_meeting(records, meeting);
            if (!done) return tl::unexpected(done.error().front());
            return {};
        });
        must(place_.records->read([&](app::Transaction& records) -> Result<void> {
            meeting = *records.meetings().find(meeting.id);
            return {};
        }));
        acknowledge(meeting);
    }

    void hold_meeting() {
        day_ = day_.plus_days(1);
        meetings::MeetingRecord meeting;
        meeting.unit = unit_;
        meeting.date = day_;
        meeting.start = core::ClockTime(480);
        meeting.end = core::ClockTime(600);
        change([&](app::Transaction& records) -> Result<void> {
            auto planned = app::plan_meeting(records, meeting);
            if (!planned) return tl::unexpected(planned.error());
            meeting.id = *planned;
            return {};
        });
        must(place_.records->read([&](app::Transaction& records) -> Result<void> {
            meeting = *records.meetings().find(meeting.id);
            return {};
        }));
        acknowledge(meeting);
        edit(meeting, MeetingState::prepared);
        meeting.roll_called = true;
        meeting.roll_call = {{roll_[0], meetings::RollMark::excused, "ốm"}, {roll_[1], meetings::RollMark::late, ""}};
        meeting.opinions = {{roll_[2], 2, "nhất trí"}, {roll_[3], 1, ""}};
        edit(meeting, MeetingState::held);
        meeting.resolution = "Nghị quyết ngày " + day_.vietnamese();
        meeting.tasks = {{{}, "Việc phải làm", "", roll_[2], std::nullopt, {}, std::nullopt, ""}};
        edit(meeting, MeetingState::concluded);
        change([&](app::Transaction& records) -> Result<void> {
            auto done = app::finalise_meeting(records, meeting.id, meeting.version);
            if (!done) return tl::unexpected(done.error());
            return {};
        });
        meeting.state = MeetingState::finalised;
        ++meeting.version;
        acknowledge(meeting);
    }

    void add_member() {
        app::AddMember request;
        request.details.name = "Trần Thị Mới";
        request.cell = unit_;
        request.from = core::Date(2026, 1, 1);  // not on the roll of the days on which the load meets
        core::MemberId id;
        change([&](app::Transaction& records) -> Result<void> {
            auto added = app::add_member(records, request);
            if (!added) return tl::unexpected(added.error());
            id = *added;
            return {};
        });
        log_.add("member " + id.text());
    }

    void rate() {
        const int year = day_.year();
        std::int64_t version = 0;
        change([&](app::Transaction& records) -> Result<void> {
            app::MemberRatingRow row{unit_, year, roll_[4], {}};
            row.rating.level = organisation::RatingLevel::good;
            for (const auto& known : records.outcomes().member_ratings(unit_, year)) {
                if (known.member == row.member) row.rating.version = known.rating.version;
            }
            version = row.rating.version + 1;
            if (auto put = records.outcomes().put(row); !put) return put;
            records.outcomes().facts_changed(unit_, year);
            records.announce(
                {"rating.put", row.member.text(), unit_, "", "", audit::Snapshot().number("version", version).str()});
            return {};
        });
        log_.add("rating " + roll_[4].text() + " " + std::to_string(year) + " " + std::to_string(version));
    }

    void add_evidence(int round) {
        const auto text = "Báo cáo số " + std::to_string(round) + " của " + unit_.text() + " ngày " + day_.iso() + "\n";
        app::AddEvidence request;
        request.unit = unit_;
        request.year = day_.year();
        request.words.title = "Báo cáo";
        request.file_name = "bao-cao.txt";
        request.bytes = text;
        const documents::DocumentInspector inspector;
        const auto id = must(app::add_evidence(*place_.records, *place_.contents, inspector, {"người ghi"}, request));
        log_.add("evidence " + id.text());
    }

    LoadPlace& place_;
    const Log& log_;
    int cell_;
    core::UnitId unit_;
    std::vector<core::MemberId> roll_;
    core::Date day_;
};

int load(LoadPlace& place, const char* path) {
    const Log log(path);
    std::puts("ready");
    std::fflush(stdout);
    std::vector<std::thread> writers;
    for (int cell = 0; cell < k_cells; ++cell) {
        writers.emplace_back([&, cell] {
            try {
                CellLoad(place, log, cell).run();
            } catch (const std::exception& fault) {
                // A server that is gone is part of the test; the check tells whether it mattered.
                std::fprintf(stderr, "%s\n", fault.what());
            }
        });
    }
    for (auto& writer : writers)
        writer.join();
    return 1;  // it is killed before it ends
}

int run(int count, char** words) {
    if (count < 4) return 2;
    const std::string verb = words[1];
    auto place = open_place(words[2], words[3]);
    if (verb == "setup") {
        set_up(place);
        return 0;
    }
    if (count < 5) return 2;
    return verb == "load" ? load(place, words[4]) : check(place, words[4]);
}

}  // namespace
}  // namespace bontot::faults

int main(int count, char** words) {
    try {
        return bontot::faults::run(count, words);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
        return 1;
    }
}
