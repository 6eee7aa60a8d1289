#include "national_records.hpp"

#include <filesystem>

#include "assessment/reduce.hpp"
#include "bench_population.hpp"
#include "core/id.hpp"
#include "meetings/roll.hpp"
#include "raw_sqlite.hpp"
#include "samples/generate.hpp"
#include "samples/random.hpp"
#include "storage/database/connection.hpp"
#include "storage/database/migrate.hpp"
#include "storage/frozen_rolls.hpp"

namespace bontot::bench {

namespace {

using assessment::Facts;
using meetings::Presence;
using std::int64_t;

constexpr std::size_t k_cells_at_once = 10'000;

std::optional<std::string> iso(const std::optional<core::Date>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

class Writer {
  public:
    explicit Writer(RawSqlite& database)
        : database_(database),
          unit_(database, "insert into unit (root, id, code, version) values ('vn', ?, ?, 1)"),
          unit_version_(database,
                        "insert into unit_version (root, unit, valid_from, name, short_name, search_key, kind, sector,"
                        " act, decision_number, decision_by) values ('vn', ?, '2000-01-01', ?, '', '', 'cell', ?,"
                        " 'establish', '', '')"),
          member_(database,
                  "insert into member (root, id, code, name, search_key, admitted, version) values"
                  " ('vn', ?, '', ?, '', ?, 1)"),
          membership_(database,
                      "insert into membership (root, id, member, unit, from_date, to_date, kind, began, ended) values"
                      " ('vn', ?, ?, ?, ?, ?, 'ordinary', 'unknown', 'unknown')"),
          exemption_(database,
                     "insert into exemption (root, id, member, from_date, to_date, kind) values"
                     " ('vn', ?, ?, ?, ?, 'exempt')"),
          meeting_(database,
                   "insert into meeting (root, id, unit, date, kind, state, title, place, committee_meeting,"
                   " members_notified, follower_notified, materials_sent, draft_made, prepared_by, committee_minutes,"
                   " notice, draft_resolution, start_minute, end_minute, breaks_minutes, roll_called, resolution,"
                   " chair_signed, secretary_signed, cross_stamped, minutes_book, minutes_pages, self_rating,"
                   " self_explanation, frozen_roll, frozen_eligible, frozen_present, frozen_speakers, frozen_opinions,"
                   " frozen_fingerprint, version) values ('vn', ?, ?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?, '', '', '', "
                   "?, ?, ?, true, '', ?, ?,"
                   " ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, 1)"),
          frozen_roll_(database,
                       "insert or ignore into frozen_roll (root, unit, fingerprint, members) values ('vn', ?, ?, ?)"),
          roll_(database, "insert into meeting_roll (root, meeting, member, mark, reason) values ('vn', ?, ?, ?, '')"),
          opinion_(database,
                   "insert into meeting_opinion (root, meeting, position, member, count, said) values"
                   " ('vn', ?, ?, ?, ?, '')"),
          judgement_(database,
                     "insert into judgement (root, unit, year, indicator, ratio, note, judged_by, judged_at, version)"
                     " values ('vn', ?, ?, ?, ?, '', '', 0, 1)"),
          rating_(database,
                  "insert into member_rating (root, unit, year, member, level, scope, reason, regime, decision_number,"
                  " decision_by, version) values ('vn', ?, ?, ?, ?, ?, '', '', '', '', 1)"),
          knock_out_(database,
                     "insert into knock_out (root, id, unit, kind, date, note) values ('vn', ?, ?, ?, ?, '')"),
          rules_(assessment::Rules::of(shipped(), as_of())),
          reducer_(rules_) {}

    void write(const Facts& facts) {
        unit_id_ = new_id();
        ++rows_.cells;
        unit_.row(unit_id_, facts.unit.code);
        unit_version_.row(unit_id_, facts.unit.name, core::name_in(organisation::k_sectors, facts.unit.sector));
        write_members(facts);
        write_meetings(facts);
        write_year_end(facts);
    }
    [[nodiscard]] const NationalRows& rows() const { return rows_; }

  private:
    /// One after the other, as an import makes them.
    std::string new_id() {
        std::array<std::uint8_t, 16> bytes{};
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t>(random_.next());
        return core::uuid7_text(++made_, bytes);
    }

    void write_members(const Facts& facts) {
        members_.clear();
        for (const auto& member : facts.members) {
            const auto& id = members_.emplace_back(new_id());
            member_.row(id, member.name, member.probationary ? iso(member.joined) : std::nullopt);
            membership_.row(new_id(), id, unit_id_, member.joined.iso(), iso(member.left));
            for (const auto& span : member.exemptions)
                exemption_.row(new_id(), id, span.from.iso(), iso(span.to));
        }
        rows_.members += members_.size();
    }

    /// Most meetings of a unit have the same: written once.
    int64_t freeze_roll(const Facts& facts, const meetings::Meeting& held) {
        std::vector<meetings::RollMember> roll;
        for (std::size_t i = 0; i < members_.size(); ++i) {
            const auto standing = facts.standing(i, held);
            if (standing == meetings::Standing::away) continue;
            roll.push_back(
                {core::MemberId(members_[i]), standing == meetings::Standing::exempt, facts.members[i].probationary});
        }
        const auto fingerprint = meetings::fingerprint_of(roll);
        if (frozen_of_ == std::pair(unit_id_, fingerprint)) return fingerprint;
        frozen_of_ = {unit_id_, fingerprint};
        frozen_roll_.row(unit_id_, fingerprint, storage::text_of_roll(std::move(roll)));
        return fingerprint;
    }

    /// Finalised with its counts frozen; one whose roll call misses a line stays open, the line's mark not known.
    void write_meetings(const Facts& facts) {
        reduced_.clear();
        reducer_.add(facts, reduced_);
        const auto& columns = reduced_.meetings;
        for (std::size_t i = 0; i < reducer_.order().size(); ++i) {
            const auto& held = facts.meetings[reducer_.order()[i]];
            const bool whole = (columns.marks[i] & meetings::k_incomplete) == 0;
            const auto frozen = [&](const auto& column) {
                return whole ? std::optional<int64_t>(column[i]) : std::nullopt;
            };
            const auto flag = [](bool value) { return static_cast<int64_t>(value); };
            const auto& ready = held.preparation;
            const auto& minutes = held.minutes;
            const auto self =
                held.self_rating ? core::name_in(plan::k_meeting_levels, *held.self_rating) : std::string_view();
            const auto id = new_id();
            meeting_.row(id, unit_id_, held.date.iso(), core::name_in(meetings::k_meeting_kinds, held.kind),
                         std::string_view(whole ? "finalised" : "concluded"), flag(ready.committee_meeting),
                         flag(ready.members_notified), flag(ready.follower_notified), flag(ready.materials_sent),
                         flag(ready.draft_resolution), core::name_in(meetings::k_preparers, ready.prepared_by),
                         int64_t{held.start.minutes()}, int64_t{held.end.minutes()}, int64_t{held.breaks_minutes},
                         flag(minutes.chair_signed), flag(minutes.secretary_signed), flag(minutes.cross_stamped),
                         minutes.book, minutes.pages, self, frozen(columns.roll), frozen(columns.eligible),
                         frozen(columns.present), frozen(columns.speakers), frozen(columns.opinions),
                         whole ? std::optional(freeze_roll(facts, held)) : std::nullopt);
            write_roll(facts, held, id);
            for (std::size_t place = 0; place < held.opinions.size() && !whole; ++place)
                opinion_.row(id, static_cast<int64_t>(place), members_[held.opinions[place].member],
                             int64_t{held.opinions[place].count});
        }
        rows_.meetings += columns.size();
    }

    void write_roll(const Facts& facts, const meetings::Meeting& held, const std::string& id) {
        std::vector<std::string_view> marks(members_.size(), "unknown");
        for (const auto& entry : held.attendance)
            marks[entry.member] = entry.presence == Presence::present   ? ""
                                  : entry.presence == Presence::excused ? "excused"
                                                                        : "unexcused";
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (marks[i].empty() || !facts.members[i].eligible(held.date)) continue;
            roll_.row(id, members_[i], marks[i]);
            ++rows_.roll_lines;
        }
    }

    void write_year_end(const Facts& facts) {
        const auto judged = [&](const std::string& indicator, const assessment::Judgement& judgement) {
            const auto ratio = judgement.ratio ? std::optional(judgement.ratio->text()) : std::nullopt;
            judgement_.row(unit_id_, int64_t{facts.year}, indicator, ratio);
        };
        for (const auto& [indicator, judgement] : facts.judgements)
            judged(indicator, judgement);
        if (facts.every_other_judgement) judged("*", *facts.every_other_judgement);
        for (const auto& rating : facts.member_ratings) {
            const auto level =
                rating.level ? core::name_in(organisation::k_rating_levels, *rating.level) : std::string_view();
            rating_.row(unit_id_, int64_t{facts.year}, members_[rating.member], level,
                        rating.level ? "rated" : core::name_in(organisation::k_rating_scopes, rating.scope));
        }
        rows_.ratings += facts.member_ratings.size();
        for (const auto& event : facts.knock_outs)
            knock_out_.row(new_id(), unit_id_, event.kind, event.date.iso());
    }

    RawSqlite& database_;
    RawStatement unit_, unit_version_, member_, membership_, exemption_, meeting_, frozen_roll_, roll_, opinion_,
        judgement_, rating_, knock_out_;
    assessment::Rules rules_;
    assessment::Reducer reducer_;
    assessment::Population reduced_;
    samples::Random random_{k_seed};
    int64_t made_ = 0;
    std::string unit_id_;
    std::pair<std::string, int64_t> frozen_of_;  ///< unit and fingerprint of the roll written last
    std::vector<std::string> members_;
    NationalRows rows_;
};

void make_schema(const std::string& path) {
    const auto database = storage::Database::open("sqlite:" + path);
    if (!database) throw std::runtime_error("cannot make " + path);
    if (!storage::migrate(**database, 0)) throw std::runtime_error("cannot migrate " + path);
}

/// Whether there is a file of today's schema.
bool is_made(const std::string& path) {
    if (!std::filesystem::exists(path)) return false;
    const auto database = storage::Database::open("sqlite:" + path);
    return database && storage::require_current(**database);
}

NationalRows count_rows(const std::string& path) {
    RawSqlite database(path);
    const auto count = [&](const std::string& what) {
        RawStatement statement(database, "select count(*) from " + what);
        statement.step();
        return static_cast<std::size_t>(statement.integer(0));
    };
    return {count("unit"), count("member"), count("meeting"), count("meeting_roll"), count("member_rating")};
}

}  // namespace

NationalRows make_national_records(const std::string& path, std::size_t cells) {
    if (is_made(path)) return count_rows(path);
    const auto unfinished = path + ".new";
    std::filesystem::remove(unfinished);
    make_schema(unfinished);
    NationalRows rows;
    {
        RawSqlite database(unfinished);
        database.run(
            "pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off;"
            "pragma cache_size = -1000000");
        database.run(
            "insert into root (root, name, created_at, audit_number, audit_hash) values ('vn', '', 0, 0,"
            " '0000000000000000000000000000000000000000000000000000000000000000')");
        const samples::Generator generator(k_year, k_seed);
        Writer writer(database);
        for (std::size_t first = 0; first < cells; first += k_cells_at_once) {
            database.run("begin");
            for (auto cell = first; cell < std::min(cells, first + k_cells_at_once); ++cell)
                writer.write(generator.cell(cell));
            database.run("commit");
        }
        rows = writer.rows();
        database.run("analyze; pragma journal_mode = wal");
    }
    std::filesystem::rename(unfinished, path);
    return rows;
}

}  // namespace bontot::bench
