#include "faults/load_check.hpp"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "storage/backup/chains.hpp"
#include "storage/database/migrate.hpp"

namespace bontot::faults {
namespace {

using core::Result;
using storage::Connection;
using storage::Row;

class Check {
  public:
    Check(LoadPlace& place, const char* log) : place_(place), log_(log) {}

    int run() {
        must(storage::require_current(*place_.database));
        must(place_.records->read([&](app::Transaction& records) -> Result<void> {
            acknowledged(records);
            return {};
        }));
        must(place_.database->read([&](Connection& db) -> Result<void> {
            chains(db);
            half_writes(db);
            if (db.engine() == storage::Engine::sqlite) file(db);
            return {};
        }));
        std::printf("%d acknowledged\n", acknowledged_);
        return faults_ == 0 ? 0 : 1;
    }

  private:
    void fault(const std::string& what) {
        ++faults_;
        std::printf("FAULT: %s\n", what.c_str());
    }

    /// Every line of the log is in the records, at its version or a later one.
    void acknowledged(app::Transaction& records) {
        std::ifstream log(log_);
        for (std::string line; std::getline(log, line); ++acknowledged_) {
            std::istringstream words(line);
            std::string kind;
            std::string id;
            words >> kind >> id;
            if (kind == "meeting") {
                std::int64_t version = 0;
                std::string state;
                words >> version >> state;
                const auto found = records.meetings().find(core::MeetingId(id));
                const auto known = core::from_name(meetings::k_meeting_states, state);
                if (!found || !known || found->version < version || found->state < *known) fault("lost: " + line);
            } else if (kind == "member") {
                if (!records.members().find(core::MemberId(id))) fault("lost: " + line);
            } else if (kind == "evidence") {
                const auto found = records.evidence().find(core::EvidenceId(id));
                if (!found) fault("lost: " + line);
            } else if (kind == "rating") {
                int year = 0;
                std::int64_t version = 0;
                words >> year >> version;
                if (!rated(records, id, year, version)) fault("lost: " + line);
            } else {
                fault("the log has a line that the load does not write: " + line);
            }
        }
    }

    static bool rated(app::Transaction& records, const std::string& member, int year, std::int64_t version) {
        for (int cell = 0; cell < k_cells; ++cell) {
            const auto unit = records.units().find_code(cell_code(cell));
            for (const auto& row : records.outcomes().member_ratings(unit->id, year)) {
                if (row.member.text() == member && row.rating.version >= version) return true;
            }
        }
        return false;
    }

    void chains(Connection& db) {
        for (const auto& chain : storage::walk_chains(db)) {
            if (chain.faults > 0) fault("the audit chain is broken in " + std::to_string(chain.faults) + " places");
        }
    }

    /// `query` gives one row for each record that was written by half.
    void none(Connection& db, const std::string& what, const std::string& query) {
        db.each(query, [&](const Row& row) { fault(what + ": " + row.string(0)); });
    }

    void half_writes(Connection& db) {
        none(db, "a meeting and its events differ",
             "select id from meeting m where version <>"
             " (select count(*) from audit_event e where e.root = m.root and e.subject = m.id)");
        none(db, "a rating and its events differ",
             "select member from member_rating r group by member having sum(version) <>"
             " (select count(*) from audit_event e where e.action = 'rating.put' and e.subject = r.member)");
        none(db, "evidence without its event, or an event without its record",
             "select count(*) from evidence having count(*) <>"
             " (select count(*) from audit_event where action = 'evidence.added')");
        none(db, "a member without an event, or an event without its record",
             "select count(*) from member having count(*) <>"
             " (select count(*) from audit_event where action = 'member.added')");
        none(db, "a member without a place on a roll",
             "select id from member m where 1 <> (select count(*) from membership s where s.member = m.id)");
        none(db, "an event of nothing",
             "select subject from audit_event e where not exists (select 1 from meeting m where m.id = e.subject)"
             " and not exists (select 1 from member m where m.id = e.subject)"
             " and not exists (select 1 from unit u where u.id = e.subject)"
             " and not exists (select 1 from evidence x where x.id = e.subject)");
        // Held: two lines of the roll call and two speakers. Concluded: one task. Finalised: the counts of these rows.
        none(db, "a held meeting without its roll call or its speakers",
             "select id from meeting m where state in ('held', 'concluded', 'finalised') and ("
             " 2 <> (select count(*) from meeting_roll r where r.meeting = m.id) or"
             " 3 <> (select coalesce(sum(o.count), 0) from meeting_opinion o where o.meeting = m.id))");
        none(db, "a concluded meeting without its task",
             "select id from meeting m where state in ('concluded', 'finalised') and"
             " (resolution = '' or 1 <> (select count(*) from task t where t.meeting = m.id))");
        none(db, "a planned meeting with rows of a later state",
             "select id from meeting m where state in ('planned', 'prepared') and"
             " exists (select 1 from meeting_roll r where r.meeting = m.id)");
        none(db, "a finalised meeting with other counts than its rows",
             "select id from meeting where state = 'finalised' and"
             " (frozen_roll <> 5 or frozen_eligible <> 5 or frozen_present <> 4 or frozen_speakers <> 2 or"
             " frozen_opinions <> 3)");
        // The cell's establishment counts once in each of its years; so does everybody on its roll in that year.
        none(db, "a fact version that is not the number of changes",
             "select u.code || ' ' || f.year from fact_version f join unit u on u.id = f.unit"
             " where u.code like '38.1.1.%' and f.version <> 1"
             " + (select coalesce(sum(m.version), 0) from meeting m where m.unit = f.unit"
             "    and substr(m.date, 1, 4) = cast(f.year as text))"
             " + (select count(*) from evidence e where e.unit = f.unit and e.year = f.year)"
             " + (select coalesce(sum(r.version), 0) from member_rating r where r.unit = f.unit and r.year = f.year)"
             " + (select count(*) from membership s where s.unit = f.unit"
             "    and substr(s.from_date, 1, 4) <= cast(f.year as text))");
        std::vector<std::string> contents;
        db.each("select distinct sha256 from evidence", [&](const Row& row) { contents.push_back(row.string(0)); });
        for (const auto& sha256 : contents) {
            if (const auto content = place_.contents->get(sha256); !content)
                fault("the content of evidence: " + content.error().code);
        }
    }

    void file(Connection& db) {
        none(db, "the file", "select * from pragma_integrity_check where integrity_check <> 'ok'");
        none(db, "a reference to nothing", "select \"table\" from pragma_foreign_key_check");
    }

    LoadPlace& place_;
    const char* log_;
    int acknowledged_ = 0;
    int faults_ = 0;
};

}  // namespace

int check(LoadPlace& place, const char* log) {
    return Check(place, log).run();
}

}  // namespace bontot::faults
