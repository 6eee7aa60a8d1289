#include "december/people.hpp"

#include <map>
#include <stdexcept>

#include "access/token.hpp"
#include "app/records.hpp"
#include "storage/new_id.hpp"
#include "storage/records.hpp"

namespace bontot::december {

namespace {

using core::Result;

class SignIn {
  public:
    explicit SignIn(app::Transaction& records) : records_(records) {}

    std::string session(access::Role role, const core::UnitId& unit) {
        access::Account account;
        account.id = access::AccountId(records_.new_id());
        account.login = "load-" + account.id.text();
        account.name = "Tải thử " + account.id.text();
        account.unit = unit;
        account.state = access::AccountState::active;
        account.created_at = records_.now_ms();
        if (const auto made = records_.accounts().insert(account); !made) throw std::runtime_error(made.error().code);
        app::GrantRecord record;
        record.grant = {core::RecordId(records_.new_id()), account.id, role, unit, {records_.today(), {}}, {}, ""};
        record.granted_by = "bench/server";
        record.granted_at = records_.now_ms();
        records_.accounts().put(record);
        return open(account.id);
    }

  private:
    std::string open(const access::AccountId& account) {
        access::Session session;
        session.id = access::SessionId(records_.new_id());
        session.account = account;
        auto token = access::new_token();
        session.token_hash = access::secret_hash(token);
        session.created_at = records_.now_ms();
        access::begin(session, access::SessionState::complete, true, records_.now_ms());
        records_.accounts().put(session);
        return token;
    }

    app::Transaction& records_;
};

std::vector<Secretary> make(app::Transaction& records, std::size_t count) {
    SignIn sign_in(records);
    std::map<core::UnitId, std::string> officials;
    std::vector<Secretary> secretaries;
    for (const auto& unit : records.units().all()) {
        const auto* now = unit.on(records.today());
        if (now == nullptr || now->kind != organisation::BodyKind::cell || !now->superior) continue;
        auto& official = officials[*now->superior];
        if (official.empty()) official = sign_in.session(access::Role::committee_official, *now->superior);
        secretaries.push_back({unit.id.text(), sign_in.session(access::Role::cell_committee, unit.id), official});
        if (secretaries.size() == count) return secretaries;
    }
    throw std::runtime_error("the records have only " + std::to_string(secretaries.size()) + " cells");
}

}  // namespace

std::vector<Secretary> sign_in_secretaries(const std::string& data_folder, std::size_t count) {
    auto database = storage::Database::open("sqlite:" + data_folder + "/bontot.db");
    if (!database) throw std::runtime_error(database.error().code);
    const auto roots = storage::roots(**database);
    if (!roots || roots->empty()) throw std::runtime_error("no records in " + data_folder);
    storage::Records records(**database, roots->front().root, [] { return storage::system_now_ms(); });
    std::vector<Secretary> secretaries;
    const auto done = records.change({"bench/server"}, [&](app::Transaction& transaction) -> Result<void> {
        secretaries = make(transaction, count);
        return {};
    });
    if (!done) throw std::runtime_error(done.error().code);
    return secretaries;
}

}  // namespace bontot::december
