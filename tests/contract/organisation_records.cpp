#include "contract/organisation_records.hpp"

#include <stdexcept>

#include "organisation/standing.hpp"
#include "storage/database/migrate.hpp"
#include "storage/member_store.hpp"
#include "storage/unit_store.hpp"

namespace bontot::contract {
namespace {

const std::string k_root = "root";

/// Locks and fact versions in their tables; nothing else of the outcomes is asked for here.
class LocksAndVersions final : public app::OutcomeStore {
  public:
    explicit LocksAndVersions(storage::Connection& connection) : connection_(connection) {}

    std::optional<app::PeriodLock> lock_of(const core::UnitId& unit, int year) override {
        std::optional<app::PeriodLock> lock;
        connection_.each(
            "select locked_at, locked_by, reason from period_lock where root = $1 and unit = $2 and year = $3",
            [&](const storage::Row& row) {
                lock = app::PeriodLock{unit, year, row.integer(0), row.string(1), row.string(2)};
            },
            k_root, unit.text(), year);
        return lock;
    }
    void lock(const app::PeriodLock& lock) override {
        connection_.run(
            "insert into period_lock (root, unit, year, locked_at, locked_by, reason) values ($1, $2, $3, $4, $5, $6)",
            k_root, lock.unit.text(), lock.year, lock.locked_at, lock.locked_by, lock.reason);
    }
    void facts_changed(const core::UnitId& unit, int year) override {
        connection_.run(
            "insert into fact_version (root, unit, year, version) values ($1, $2, $3, 1) "
            "on conflict (root, unit, year) do update set version = fact_version.version + 1",
            k_root, unit.text(), year);
    }

    std::vector<app::PeriodLock> locks() override { unused(); }
    void facts_changed(std::span<const app::UnitYear>) override { unused(); }
    std::vector<app::MemberRatingRow> member_ratings(int) override { unused(); }
    std::vector<app::UnitRatingRow> unit_ratings(int) override { unused(); }
    void insert_all(std::span<const app::MemberRatingRow>) override { unused(); }
    void unlock(const core::UnitId&, int) override { unused(); }
    std::int64_t fact_version(const core::UnitId&, int) override { unused(); }
    std::vector<app::MemberRatingRow> member_ratings(const core::UnitId&, int) override { unused(); }
    std::optional<app::UnitRatingRow> unit_rating(const core::UnitId&, int) override { unused(); }
    std::vector<app::JudgementRow> judgements(const core::UnitId&, int) override { unused(); }
    std::vector<app::KnockOutRow> knock_outs(const core::UnitId&, int) override { unused(); }
    std::vector<app::RegistrationRow> registrations(int, int) override { unused(); }
    std::vector<app::RecognitionRow> recognitions(int, int) override { unused(); }
    std::vector<app::AwardRow> awards(int, int) override { unused(); }
    core::Result<void> put(const app::MemberRatingRow&) override { unused(); }
    core::Result<void> put(const app::UnitRatingRow&) override { unused(); }
    core::Result<void> put(const app::JudgementRow&) override { unused(); }
    core::Result<void> put(const app::RegistrationRow&) override { unused(); }
    core::Result<void> put(const app::RecognitionRow&) override { unused(); }
    core::Result<void> put(const app::AwardRow&) override { unused(); }
    void put(const app::KnockOutRow&) override { unused(); }
    std::optional<std::string> import_layout(std::string_view) override { unused(); }
    void remember_import_layout(std::string_view, std::string_view) override { unused(); }

  private:
    [[noreturn]] static void unused() { throw std::logic_error("not used by acts on bodies and members"); }
    storage::Connection& connection_;
};

class OrganisationTransaction final : public app::Transaction {
  public:
    OrganisationTransaction(storage::Connection& connection, std::vector<app::Announcement>& announced)
        : units_(connection, k_root), members_(connection, k_root), outcomes_(connection), announced_(announced) {}

    const std::string& root() const override { return k_root; }
    std::int64_t now_ms() const override { return k_today.days() * std::int64_t{86'400'000}; }
    std::string new_id() override {
        static std::uint64_t count = 0;
        std::array<std::uint8_t, 16> bytes{};
        ++count;
        for (std::size_t i = 0; i < 4; ++i)
            bytes[15 - i] = static_cast<std::uint8_t>(count >> (8 * i));
        return core::uuid7_text(now_ms(), bytes);
    }
    app::UnitStore& units() override { return units_; }
    app::MemberStore& members() override { return members_; }
    app::OutcomeStore& outcomes() override { return outcomes_; }
    app::MeetingStore& meetings() override { throw std::logic_error("no meetings here"); }
    app::EvidenceStore& evidence() override { throw std::logic_error("no evidence here"); }
    app::AuditLog& audit() override { throw std::logic_error("no audit log here"); }
    void announce(const app::Announcement& announcement) override { announced_.push_back(announcement); }

  private:
    storage::UnitStore units_;
    storage::MemberStore members_;
    LocksAndVersions outcomes_;
    std::vector<app::Announcement>& announced_;
};

}  // namespace

void OrganisationContract::SetUp() {
    using organisation::BodyKind;
    ASSERT_TRUE(storage::migrate(database(), 1));
    write([](storage::Connection& c) {
        c.run("insert into root (root, name, created_at, audit_number, audit_hash) values ($1, $2, 1, 0, $3)", k_root,
              "Đảng bộ tỉnh", std::string(64, '0'));
    });
    province_ = establish("38", "Đảng bộ tỉnh", {}, BodyKind::province);
    bloc_ = establish("38.168", "Đảng bộ Khối", province_, BodyKind::bloc);
    committee_ = establish("38.168.053", "Đảng bộ Sở Tài chính", bloc_, BodyKind::grassroots_committee);
    other_committee_ = establish("38.168.054", "Đảng bộ Sở Y tế", bloc_, BodyKind::grassroots_committee);
    a_ = establish("38.168.053.001", "Chi bộ Phòng Tổng hợp", committee_);
    b_ = establish("38.168.053.002", "Chi bộ Văn phòng", committee_);
    forget();
}

void OrganisationContract::change(const std::function<void(app::Transaction&)>& use) {
    write([&](storage::Connection& connection) {
        announced_.clear();
        OrganisationTransaction records(connection, announced_);
        use(records);
    });
}

void OrganisationContract::look(const std::function<void(app::Transaction&)>& use) {
    read([&](storage::Connection& connection) {
        OrganisationTransaction records(connection, announced_);
        use(records);
    });
}

core::Refusal OrganisationContract::refused(const app::Use& use) {
    const auto result = database().transact([&](storage::Connection& connection) {
        OrganisationTransaction records(connection, announced_);
        return use(records);
    });
    return result ? core::Refusal{core::RefusalKind::invalid, "was done", {}, ""} : result.error();
}

core::UnitId OrganisationContract::establish(const std::string& code, const std::string& name,
                                             const core::UnitId& superior, organisation::BodyKind kind,
                                             core::Date from) {
    core::UnitId made;
    change([&](app::Transaction& records) {
        app::EstablishUnit request;
        request.code = code;
        request.name = name;
        if (!superior.empty()) request.superior = superior;
        request.kind = kind;
        request.from = from;
        request.was_there_before = true;
        made = must(establish_unit(records, request));
    });
    return made;
}

core::MemberId OrganisationContract::member(const std::string& name, const core::UnitId& cell, core::Date from) {
    core::MemberId made;
    change([&](app::Transaction& records) {
        app::AddMember request;
        request.details.name = name;
        request.cell = cell;
        request.from = from;
        made = must(add_member(records, request));
    });
    return made;
}

app::MemberFile OrganisationContract::file_of(const core::MemberId& id) {
    app::MemberFile file;
    look([&](app::Transaction& records) { file = records.members().find(id).value(); });
    return file;
}

organisation::UnitRecord OrganisationContract::unit(const core::UnitId& id) {
    organisation::UnitRecord record;
    look([&](app::Transaction& records) { record = records.units().find(id).value(); });
    return record;
}

std::vector<std::string> OrganisationContract::roll(const core::UnitId& cell, core::Date day) {
    std::vector<std::string> names;
    look([&](app::Transaction& records) {
        for (const auto& file : records.members().of_unit(cell, {day, day.plus_days(1)}))
            names.push_back(file.member.name);
    });
    return names;
}

std::set<int> OrganisationContract::years_of(const core::UnitId& unit) {
    std::set<int> years;
    read([&](storage::Connection& connection) {
        connection.each(
            "select year from fact_version where root = $1 and unit = $2",
            [&](const storage::Row& row) { years.insert(static_cast<int>(row.integer(0))); }, k_root, unit.text());
    });
    return years;
}

void OrganisationContract::forget() {
    write([](storage::Connection& connection) { connection.run("delete from fact_version where root = $1", k_root); });
}

void OrganisationContract::lock(const core::UnitId& unit, int year) {
    change([&](app::Transaction& records) {
        records.outcomes().lock({unit, year, 1, "Lê Thị Kế toán", "đã tổng kết"});
    });
}

}  // namespace bontot::contract
