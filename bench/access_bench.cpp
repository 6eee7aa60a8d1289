// Who asks: the question before every request. A SQLite file with a province's size of it: 1,500 cells, 21,000 members,
// 1,500 secretaries who are signed in, each with a membership, a term of office and a grant of their own.
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

#include <benchmark/benchmark.h>

#include "access/token.hpp"
#include "app/accounts/who_asks.hpp"
#include "storage/database/migrate.hpp"
#include "storage/new_id.hpp"
#include "storage/records.hpp"

namespace bontot {
namespace {

using core::Date;
using core::Result;

constexpr int k_cells = 1'500;
constexpr int k_members_a_cell = 14;
const core::Period k_since{Date(2020, 1, 1), {}};

template <class T>
void must(const Result<T>& result) {
    if (!result) throw std::runtime_error(result.error().code);
}

class SignedIn {
  public:
    SignedIn() : file_(std::filesystem::temp_directory_path() / ("bontot-access-" + std::to_string(::getpid()))) {
        auto opened = storage::Database::open("sqlite:" + file_.string());
        must(opened);
        database_ = std::move(*opened);
        const auto now = storage::system_now_ms();
        must(storage::migrate(*database_, now));
        must(storage::create_root(*database_, {"38", "Tỉnh"}, now));
        records_ = std::make_unique<storage::Records>(*database_, "38", [] { return storage::system_now_ms(); });
        must(records_->change({"bench"}, [&](app::Transaction& records) -> Result<void> {
            fill(records);
            return {};
        }));
    }
    ~SignedIn() {
        records_.reset();
        database_.reset();
        for (const auto* end : {"", "-wal", "-shm"})
            std::filesystem::remove(file_.string() + end);
    }
    SignedIn(const SignedIn&) = delete;
    SignedIn& operator=(const SignedIn&) = delete;

    app::Records& records() { return *records_; }
    const std::vector<std::string>& tokens() const { return tokens_; }

  private:
    void fill(app::Transaction& records) {
        std::vector<organisation::UnitRecord> units;
        units.push_back(unit(records, organisation::BodyKind::grassroots_committee, {}, "1"));
        for (int i = 0; i < k_cells; ++i)
            units.push_back(
                unit(records, organisation::BodyKind::cell, units.front().id, "1." + std::to_string(i + 1)));
        records.units().insert_all(units);
        for (int i = 0; i < k_cells; ++i)
            fill_cell(records, units[static_cast<std::size_t>(i) + 1].id, i);
    }
    static organisation::UnitRecord unit(app::Transaction& records, organisation::BodyKind kind,
                                         const std::optional<core::UnitId>& superior, const std::string& code) {
        organisation::UnitRecord made;
        made.id = core::UnitId(records.new_id());
        made.code = code;
        made.version = 1;
        organisation::UnitVersion version;
        version.valid = k_since;
        version.name = "Tổ chức " + code;
        version.kind = kind;
        version.superior = superior;
        made.versions.push_back(version);
        return made;
    }
    void fill_cell(app::Transaction& records, const core::UnitId& cell, int number) {
        std::vector<app::MemberFile> files;
        for (int i = 0; i < k_members_a_cell; ++i) {
            app::MemberFile file;
            file.member.id = core::MemberId(records.new_id());
            file.member.name = "Đảng viên " + std::to_string(i);
            file.member.version = 1;
            file.memberships.push_back({core::RecordId(records.new_id()), file.member.id, cell, k_since});
            files.push_back(std::move(file));
        }
        const auto& secretary = files.front().member.id;
        files.front().terms.push_back(
            {core::RecordId(records.new_id()), secretary, cell, organisation::Office::secretary, k_since, {}});
        records.members().insert_all(files);
        sign_in(records, cell, secretary, number);
    }
    void sign_in(app::Transaction& records, const core::UnitId& cell, const core::MemberId& member, int number) {
        access::Account account;
        account.id = access::AccountId(records.new_id());
        account.login = "secretary" + std::to_string(number);
        account.name = account.login;
        account.member = member;
        account.unit = cell;
        account.state = access::AccountState::active;
        must(records.accounts().insert(account));
        app::GrantRecord grant;
        grant.grant = {core::RecordId(records.new_id()), account.id, access::Role::follower, cell, k_since, {}, ""};
        records.accounts().put(grant);
        access::Session session;
        session.id = access::SessionId(records.new_id());
        session.account = account.id;
        tokens_.push_back(access::new_token());
        session.token_hash = access::secret_hash(tokens_.back());
        session.created_at = records.now_ms();
        access::begin(session, access::SessionState::complete, false, records.now_ms());
        records.accounts().put(session);
    }

    std::filesystem::path file_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<storage::Records> records_;
    std::vector<std::string> tokens_;
};

SignedIn& signed_in() {
    static SignedIn made;
    return made;
}

/// With a transaction of its own, as the server asks.
void who_asks(benchmark::State& state) {
    auto& place = signed_in();
    std::size_t next = 0;
    for ([[maybe_unused]] const auto& turn : state) {
        auto asking = app::who_asks(place.records(), place.tokens()[next++ % place.tokens().size()]);
        if (!asking || asking->principal.grants.size() != 3) state.SkipWithError("three rights were expected");
    }
}
BENCHMARK(who_asks)->Unit(benchmark::kMicrosecond);

/// Inside a transaction that is open anyway.
void who_asks_within(benchmark::State& state) {
    auto& place = signed_in();
    must(place.records().read([&](app::Transaction& records) -> Result<void> {
        std::size_t next = 0;
        for ([[maybe_unused]] const auto& turn : state) {
            auto asking = app::who_asks(records, place.tokens()[next++ % place.tokens().size()]);
            if (!asking) state.SkipWithError("nobody asks");
        }
        return {};
    }));
}
BENCHMARK(who_asks_within)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace bontot

BENCHMARK_MAIN();
