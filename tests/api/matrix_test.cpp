// Every operation × every role × {own body, one under it, sibling, superior, another bloc, nobody}, with real accounts
// and sessions, against a table that a person can read (matrix.table).
#include <fstream>
#include <map>
#include <sstream>

#include "access/token.hpp"
#include "api/api_contract.hpp"
#include "api/session_gate.hpp"
#include "app/meetings/meetings.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using core::UnitId;

/// A row of the table: what an operation is open to.
struct Row {
    bool is_public = false;
    bool signed_in = false;
    std::vector<bool> of_role;  ///< in the order of access::k_roles
};

std::map<std::string, Row> read_table() {
    std::ifstream file(BONTOT_SOURCE_DIR "/tests/api/matrix.table");
    std::map<std::string, Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        std::string operation;
        words >> operation;
        Row row;
        for (std::string word; words >> word;) {
            if (word == "public") row.is_public = true;
            if (word == "signed_in") row.signed_in = true;
            if (word == "x" || word == ".") row.of_role.push_back(word == "x");
        }
        if (!row.is_public && !row.signed_in) {
            EXPECT_EQ(row.of_role.size(), access::k_roles.size()) << line;
        }
        EXPECT_TRUE(rows.emplace(operation, row).second) << operation << " stands twice";
    }
    return rows;
}

/// One relation between the body a role is held for and the body asked about.
struct Relation {
    const char* name;
    UnitId held_for;
    UnitId asked_about;
    bool within;  ///< the grant reaches it
};

/// What a body has, for the addresses of requests.
struct Things {
    core::MemberId member;
    core::MeetingId meeting;
    core::EvidenceId evidence;
};

class ApiMatrix : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        using organisation::BodyKind;
        other_bloc_ = establish("38.169", "Đảng bộ Khối Doanh nghiệp", province_, BodyKind::bloc);
        far_committee_ = establish("38.169.001", "Đảng bộ Công ty", other_bloc_, BodyKind::grassroots_committee);
        far_ = establish("38.169.001.001", "Chi bộ Phân xưởng", far_committee_);
        for (const auto& cell : {a_, b_, far_})
            things_[cell] = furnish(cell);
        gate_of_sessions_ = std::make_unique<api::SessionGate>(*records_);
        open_with(*gate_of_sessions_);
    }

    Things furnish(const UnitId& cell) {
        Things things;
        things.member = member("Nguyễn Văn Sơn", cell);
        change([&](app::Transaction& records) {
            meetings::MeetingRecord meeting;
            meeting.unit = cell;
            meeting.date = core::Date(2025, 9, 3);
            things.meeting = must(app::plan_meeting(records, meeting));
            evidence::EvidenceRecord evidence;
            evidence.id = core::EvidenceId(records.new_id());
            evidence.unit = cell;
            evidence.year = 2025;
            evidence.title = "Nghị quyết";
            evidence.sha256 = std::string(64, 'a');
            evidence.media_type = "application/pdf";
            must(records.evidence().insert(evidence));
            things.evidence = evidence.id;
        });
        return things;
    }

    /// Somebody with this role for this body, signed in with a second factor; the token of their session.
    std::string session_of(Role role, const UnitId& unit) {
        auto& token = tokens_[{role, unit}];
        if (!token.empty()) return token;
        token = access::new_token();
        change([&](app::Transaction& records) {
            access::Account account;
            account.id = access::AccountId(records.new_id());
            account.login = "user-" + std::to_string(tokens_.size());
            account.name = "Người thử";
            account.unit = unit;
            account.state = access::AccountState::active;
            must(records.accounts().insert(account));
            app::GrantRecord grant;
            grant.grant.id = core::RecordId(records.new_id());
            grant.grant.account = account.id;
            grant.grant.role = role;
            grant.grant.unit = unit;
            grant.grant.span = {k_today, k_today.plus_days(1)};
            grant.granted_by = "Quản trị";
            records.accounts().put(grant);
            access::Session session;
            session.id = access::SessionId(records.new_id());
            session.account = account.id;
            session.token_hash = access::secret_hash(token);
            access::begin(session, access::SessionState::complete, true, records.now_ms());
            records.accounts().put(session);
        });
        return token;
    }

    /// The address of the operation for things of `unit`; empty when it has none of those.
    std::string address(const api::OperationInfo& operation, const UnitId& unit) {
        std::string path(operation.path.substr(std::string_view("/api/v1").size()));
        const auto things = things_.find(unit);
        const auto value = [&](const std::string& name) -> std::string {
            if (name == "unit") return unit.text();
            if (name == "year") return "2025";
            if (name != "member" && name != "meeting" && name != "evidence") return std::string(26, '0');
            if (things == things_.end()) return "";
            if (name == "member") return things->second.member.text();
            return name == "meeting" ? things->second.meeting.text() : things->second.evidence.text();
        };
        for (auto open = path.find('{'); open != std::string::npos; open = path.find('{')) {
            const auto close = path.find('}');
            const auto text = value(path.substr(open + 1, close - open - 1));
            if (text.empty()) return "";
            path.replace(open, close - open + 1, text);
        }
        return path;
    }

    /// "" when the request was let in, whatever became of it then; else why not.
    std::string turned_away(const api::OperationInfo& operation, const std::string& path, const std::string& token) {
        std::vector<std::pair<std::string, std::string>> headers{{"X-Bontot-Request", "1"}};
        if (!token.empty()) headers.emplace_back("Cookie", "bontot=" + token);
        const auto response = call(operation.method, path, "", headers);
        if (response.status != 401 && response.status != 403) return "";
        const auto problem = problem_of(response);
        return problem == "403 request.forbidden" || response.status == 401 ? problem : "";
    }

    UnitId other_bloc_, far_committee_, far_;
    std::map<UnitId, Things> things_;
    std::map<std::pair<Role, UnitId>, std::string> tokens_;
    std::unique_ptr<api::SessionGate> gate_of_sessions_;
};
CONTRACT_ON_BOTH_ENGINES(ApiMatrix);

TEST_P(ApiMatrix, NoOperationIsMissing) {
    const auto table = read_table();
    EXPECT_EQ(table.size(), api::operations().size());
    for (const auto& operation : api::operations())
        EXPECT_EQ(table.count(std::string(operation.id)), 1) << operation.id << " is not in matrix.table";
}

TEST_P(ApiMatrix, NobodyGetsInWithoutASession) {
    const auto table = read_table();
    for (const auto& operation : api::operations()) {
        const auto row = table.find(std::string(operation.id));
        if (row == table.end()) continue;
        const auto answer = turned_away(operation, address(operation, a_), "");
        EXPECT_EQ(answer, row->second.is_public ? "" : "401 access.sign_in_needed") << operation.id;
    }
}

TEST_P(ApiMatrix, ARightReachesItsBodyAndWhatStandsUnderIt) {
    const auto table = read_table();
    const std::vector<Relation> relations{
        {"own body", a_, a_, true},
        {"a body under it", committee_, a_, true},
        {"a sibling", a_, b_, false},
        {"the superior", a_, committee_, false},
        {"another bloc", a_, far_, false},
        {"another bloc from above", bloc_, far_, false},
        {"the root for it", a_, province_, false},
    };
    for (const auto& operation : api::operations()) {
        const auto row = table.find(std::string(operation.id));
        if (row == table.end() || row->second.is_public) continue;
        for (std::size_t i = 0; i < access::k_roles.size(); ++i) {
            const auto role = access::k_roles[i].first;
            const bool may = row->second.signed_in || row->second.of_role.at(i);
            for (const auto& relation : relations) {
                const auto path = address(operation, relation.asked_about);
                if (path.empty()) continue;
                const bool bound = operation.scope != api::Scope::none && operation.scope != api::Scope::anywhere;
                const bool expected = may && (!bound || (operation.scope != api::Scope::root && relation.within));
                const auto answer = turned_away(operation, path, session_of(role, relation.held_for));
                EXPECT_EQ(answer, expected ? "" : "403 request.forbidden")
                    << operation.id << " as " << access::k_roles[i].second << ", asked about " << relation.name;
            }
        }
    }
}

TEST_P(ApiMatrix, WhatIsAskedOfTheRootTakesARightForTheRoot) {
    const auto table = read_table();
    for (const auto& operation : api::operations()) {
        const auto row = table.find(std::string(operation.id));
        if (row == table.end() || operation.scope != api::Scope::root) continue;
        for (std::size_t i = 0; i < access::k_roles.size(); ++i) {
            const auto role = access::k_roles[i].first;
            const auto answer = turned_away(operation, address(operation, a_), session_of(role, province_));
            EXPECT_EQ(answer, row->second.of_role.at(i) ? "" : "403 request.forbidden")
                << operation.id << " as " << access::k_roles[i].second;
        }
    }
}

TEST_P(ApiMatrix, ARoleThatTakesASecondFactorSleepsWithoutOne) {
    const auto token = session_of(Role::committee_official, committee_);
    EXPECT_EQ(call(http::Method::get, "/units/" + a_.text() + "/members", "", {{"Cookie", "bontot=" + token}}).status,
              200);
    change([&](app::Transaction& records) {
        auto session = records.accounts().session_with(access::secret_hash(token))->session;
        session.second_factor = false;
        records.accounts().put(session);
    });
    EXPECT_EQ(
        problem_of(call(http::Method::get, "/units/" + a_.text() + "/members", "", {{"Cookie", "bontot=" + token}})),
        "403 request.forbidden");
}

TEST_P(ApiMatrix, ACookieTwiceOrAForgedOneOpensNothing) {
    const auto token = session_of(Role::cell_committee, a_);
    for (const auto& cookie : {"bontot=" + token + "; bontot=" + token, "bontot=" + token + "x", std::string("bontot="),
                               "__Host-bontot=" + token}) {
        EXPECT_EQ(call(http::Method::get, "/units", "", {{"Cookie", cookie}}).status, 401) << cookie;
    }
}

}  // namespace
}  // namespace bontot::contract
