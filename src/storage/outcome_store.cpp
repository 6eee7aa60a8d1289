#include "storage/outcome_store.hpp"

#include "storage/columns.hpp"

namespace bontot::storage {

using namespace app;
using core::Result;

namespace {

std::optional<std::string_view> level_name(const Rating& rating) {
    if (!rating.level) return std::nullopt;
    return core::name_in(organisation::k_rating_levels, *rating.level);
}

std::string_view scope_name(const Rating& rating) {
    return rating.level ? "rated" : core::name_in(organisation::k_rating_scopes, rating.scope);
}

/// level, scope, reason, regime, decision_number, decision_date, decision_by, version from `first` on.
Rating rating_of(const Row& row, int first) {
    Rating rating;
    rating.level = named_or_none(row, first, organisation::k_rating_levels);
    if (!rating.level) rating.scope = named(row, first + 1, organisation::k_rating_scopes);
    rating.reason = row.string(first + 2);
    rating.regime = row.string(first + 3);
    rating.decision = {row.string(first + 4), date_or_none(row, first + 5), row.string(first + 6)};
    rating.version = row.integer(first + 7);
    return rating;
}

/// Nothing was written over: the row is there with another version, or is not there any more.
template <class... Key>
Result<void> put_result(Connection& db, std::int64_t changed, std::int64_t read_version, std::string_view version_sql,
                        const Key&... key) {
    if (changed != 0) return {};
    std::optional<std::int64_t> stored;
    db.each(
        version_sql, [&](const Row& row) { stored = row.integer(0); }, key...);
    return stale_or_gone(read_version, stored);
}

}  // namespace

std::vector<MemberRatingRow> OutcomeStore::member_ratings(const core::UnitId& unit, int year) {
    std::vector<MemberRatingRow> rows;
    db_.each(
        "select member, level, scope, reason, regime, decision_number, decision_date, decision_by, version"
        " from member_rating where root = $1 and unit = $2 and year = $3 order by member",
        [&](const Row& row) {
            rows.push_back({unit, year, id_column<core::MemberId>(row, 0), rating_of(row, 1)});
        },
        root_, unit.text(), year);
    return rows;
}

std::vector<MemberRatingRow> OutcomeStore::member_ratings(int year) {
    std::vector<MemberRatingRow> rows;
    db_.each(
        "select unit, member, level, scope, reason, regime, decision_number, decision_date, decision_by, version"
        " from member_rating where root = $1 and year = $2 order by unit, member",
        [&](const Row& row) {
            rows.push_back(
                {id_column<core::UnitId>(row, 0), year, id_column<core::MemberId>(row, 1), rating_of(row, 2)});
        },
        root_, year);
    return rows;
}

std::vector<UnitRatingRow> OutcomeStore::unit_ratings(int year) {
    std::vector<UnitRatingRow> rows;
    db_.each(
        "select unit, level, scope, reason, regime, decision_number, decision_date, decision_by, version"
        " from unit_rating where root = $1 and year = $2 order by unit",
        [&](const Row& row) {
            rows.push_back({id_column<core::UnitId>(row, 0), year, rating_of(row, 1)});
        },
        root_, year);
    return rows;
}

std::optional<UnitRatingRow> OutcomeStore::unit_rating(const core::UnitId& unit, int year) {
    std::optional<UnitRatingRow> found;
    db_.each(
        "select level, scope, reason, regime, decision_number, decision_date, decision_by, version from unit_rating"
        " where root = $1 and unit = $2 and year = $3",
        [&](const Row& row) {
            found = UnitRatingRow{unit, year, rating_of(row, 0)};
        },
        root_, unit.text(), year);
    return found;
}

std::vector<JudgementRow> OutcomeStore::judgements(const core::UnitId& unit, int year) {
    std::vector<JudgementRow> rows;
    db_.each(
        "select indicator, ratio, note, judged_by, judged_at, version from judgement"
        " where root = $1 and unit = $2 and year = $3 order by indicator",
        [&](const Row& row) {
            JudgementRow judgement;
            judgement.unit = unit;
            judgement.year = year;
            judgement.indicator = row.string(0);
            if (!row.is_null(1)) {
                judgement.ratio = core::Ratio::parse(row.text(1));
                if (!judgement.ratio) damaged(row.string(1));
            }
            judgement.note = row.string(2);
            judgement.judged_by = row.string(3);
            judgement.judged_at = row.integer(4);
            judgement.version = row.integer(5);
            rows.push_back(std::move(judgement));
        },
        root_, unit.text(), year);
    return rows;
}

std::vector<KnockOutRow> OutcomeStore::knock_outs(const core::UnitId& unit, int year) {
    std::vector<KnockOutRow> rows;
    db_.each(
        "select id, kind, date, note from knock_out"
        " where root = $1 and unit = $2 and date >= $3 and date < $4 order by date, id",
        [&](const Row& row) {
            rows.push_back({id_column<core::RecordId>(row, 0), unit, row.string(1), date(row, 2), row.string(3)});
        },
        root_, unit.text(), core::Date(year, 1, 1).iso(), core::Date(year + 1, 1, 1).iso());
    return rows;
}

Result<void> OutcomeStore::put(const MemberRatingRow& row) {
    const auto& r = row.rating;
    const auto decided = iso(r.decision.date);
    const auto changed = db_.run(
        "insert into member_rating (root, unit, year, member, level, scope, reason, regime, decision_number,"
        " decision_date, decision_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
        " on conflict (root, unit, year, member) do update set level = excluded.level, scope = excluded.scope,"
        " reason = excluded.reason, regime = excluded.regime, decision_number = excluded.decision_number,"
        " decision_date = excluded.decision_date, decision_by = excluded.decision_by,"
        " version = member_rating.version + 1 where member_rating.version = $12",
        root_, row.unit.text(), row.year, row.member.text(), level_name(r), scope_name(r), r.reason, r.regime,
        r.decision.number, decided, r.decision.by, r.version);
    return put_result(db_, changed, r.version,
                      "select version from member_rating where root = $1 and unit = $2 and year = $3 and member = $4",
                      root_, row.unit.text(), row.year, row.member.text());
}

void OutcomeStore::insert_all(std::span<const MemberRatingRow> rows) {
    auto bulk = db_.bulk(
        "insert into member_rating (root, unit, year, member, level, scope, reason, regime, decision_number,"
        " decision_date, decision_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)");
    for (const auto& row : rows) {
        const auto& r = row.rating;
        const auto decided = iso(r.decision.date);
        bulk->row(root_, row.unit.text(), row.year, row.member.text(), level_name(r), scope_name(r), r.reason, r.regime,
                  r.decision.number, decided, r.decision.by);
    }
    bulk->finish();
}

Result<void> OutcomeStore::put(const UnitRatingRow& row) {
    const auto& r = row.rating;
    const auto decided = iso(r.decision.date);
    const auto changed = db_.run(
        "insert into unit_rating (root, unit, year, level, scope, reason, regime, decision_number, decision_date,"
        " decision_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
        " on conflict (root, unit, year) do update set level = excluded.level, scope = excluded.scope,"
        " reason = excluded.reason, regime = excluded.regime, decision_number = excluded.decision_number,"
        " decision_date = excluded.decision_date, decision_by = excluded.decision_by,"
        " version = unit_rating.version + 1 where unit_rating.version = $11",
        root_, row.unit.text(), row.year, level_name(r), scope_name(r), r.reason, r.regime, r.decision.number, decided,
        r.decision.by, r.version);
    return put_result(db_, changed, r.version,
                      "select version from unit_rating where root = $1 and unit = $2 and year = $3", root_,
                      row.unit.text(), row.year);
}

Result<void> OutcomeStore::put(const JudgementRow& row) {
    const auto ratio = row.ratio ? std::optional<std::string>(row.ratio->text()) : std::nullopt;
    const auto changed = db_.run(
        "insert into judgement (root, unit, year, indicator, ratio, note, judged_by, judged_at, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
        " on conflict (root, unit, year, indicator) do update set ratio = excluded.ratio, note = excluded.note,"
        " judged_by = excluded.judged_by, judged_at = excluded.judged_at, version = judgement.version + 1"
        " where judgement.version = $9",
        root_, row.unit.text(), row.year, row.indicator, ratio, row.note, row.judged_by, row.judged_at, row.version);
    return put_result(db_, changed, row.version,
                      "select version from judgement where root = $1 and unit = $2 and year = $3 and indicator = $4",
                      root_, row.unit.text(), row.year, row.indicator);
}

void OutcomeStore::put(const KnockOutRow& row) {
    db_.run(
        "insert into knock_out (root, id, unit, kind, date, note) values ($1, $2, $3, $4, $5, $6)"
        " on conflict (root, id) do update set kind = excluded.kind, date = excluded.date, note = excluded.note",
        root_, row.id.text(), row.unit.text(), row.kind, row.date.iso(), row.note);
}

std::optional<KnockOutRow> OutcomeStore::knock_out(const core::RecordId& id) {
    std::optional<KnockOutRow> found;
    db_.each(
        "select unit, kind, date, note from knock_out where root = $1 and id = $2",
        [&](const Row& row) {
            found = KnockOutRow{id, id_column<core::UnitId>(row, 0), row.string(1), date(row, 2), row.string(3)};
        },
        root_, id.text());
    return found;
}

Result<void> OutcomeStore::remove(const JudgementRow& row) {
    const auto gone =
        db_.run("delete from judgement where root = $1 and unit = $2 and year = $3 and indicator = $4 and version = $5",
                root_, row.unit.text(), row.year, row.indicator, row.version);
    if (gone != 0) return {};
    std::optional<std::int64_t> stored;
    db_.each(
        "select version from judgement where root = $1 and unit = $2 and year = $3 and indicator = $4",
        [&](const Row& found) { stored = found.integer(0); }, root_, row.unit.text(), row.year, row.indicator);
    return stale_or_gone(row.version, stored);
}

void OutcomeStore::remove(const KnockOutRow& row) {
    db_.run("delete from knock_out where root = $1 and id = $2", root_, row.id.text());
}

std::optional<PeriodLock> OutcomeStore::lock_of(const core::UnitId& unit, int year) {
    std::optional<PeriodLock> found;
    db_.each(
        "select locked_at, locked_by, reason from period_lock where root = $1 and unit = $2 and year = $3",
        [&](const Row& row) {
            found = PeriodLock{unit, year, row.integer(0), row.string(1), row.string(2)};
        },
        root_, unit.text(), year);
    return found;
}

std::vector<PeriodLock> OutcomeStore::locks() {
    std::vector<PeriodLock> locks;
    db_.each(
        "select unit, year, locked_at, locked_by, reason from period_lock where root = $1 order by unit, year",
        [&](const Row& row) {
            locks.push_back({id_column<core::UnitId>(row, 0), static_cast<int>(row.integer(1)), row.integer(2),
                             row.string(3), row.string(4)});
        },
        root_);
    return locks;
}

void OutcomeStore::lock(const PeriodLock& lock) {
    db_.run("insert into period_lock (root, unit, year, locked_at, locked_by, reason) values ($1, $2, $3, $4, $5, $6)",
            root_, lock.unit.text(), lock.year, lock.locked_at, lock.locked_by, lock.reason);
}

void OutcomeStore::unlock(const core::UnitId& unit, int year) {
    db_.run("delete from period_lock where root = $1 and unit = $2 and year = $3", root_, unit.text(), year);
}

std::int64_t OutcomeStore::fact_version(const core::UnitId& unit, int year) {
    std::int64_t version = 0;
    db_.each(
        "select version from fact_version where root = $1 and unit = $2 and year = $3",
        [&](const Row& row) { version = row.integer(0); }, root_, unit.text(), year);
    return version;
}

void OutcomeStore::facts_changed(const core::UnitId& unit, int year) {
    const UnitYear facts{unit, year};
    facts_changed({&facts, 1});
}

void OutcomeStore::facts_changed(std::span<const UnitYear> facts) {
    const auto bulk = db_.bulk(
        "insert into fact_version (root, unit, year, version) values ($1, $2, $3, 1)"
        " on conflict (root, unit, year) do update set version = fact_version.version + 1");
    for (const auto& [unit, year] : facts)
        bulk->row(root_, unit.text(), year);
    bulk->finish();
}

std::optional<std::string> OutcomeStore::import_layout(std::string_view fingerprint) {
    std::optional<std::string> found;
    db_.each(
        "select layout from import_layout where root = $1 and fingerprint = $2",
        [&](const Row& row) { found = row.string(0); }, root_, fingerprint);
    return found;
}

void OutcomeStore::remember_import_layout(std::string_view fingerprint, std::string_view layout) {
    db_.run(
        "insert into import_layout (root, fingerprint, layout) values ($1, $2, $3)"
        " on conflict (root, fingerprint) do update set layout = excluded.layout",
        root_, fingerprint, layout);
}

}  // namespace bontot::storage
