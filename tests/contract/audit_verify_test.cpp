// `bontot audit verify` over chains that somebody with the database's password tampered with (issue 3, item 7): every
// act is found, named by its number, and makes the exit status 1.
#include <sstream>

#include <gmock/gmock.h>

#include "cli/verbs.hpp"
#include "contract/records_contract.hpp"

namespace bontot::contract {
namespace {

using testing::HasSubstr;

class AuditVerify : public RecordsContract {
  protected:
    void SetUp() override {
        RecordsContract::SetUp();
        for (int i = 1; i <= 6; ++i) {
            change([&](app::Transaction& records) {
                records.announce({"test.act", "subject " + std::to_string(i), a_, "", "", "{}"});
            });
        }
    }
    struct Answer {
        int status;
        std::vector<std::string> lines;
    };
    Answer ask_program(int (*verb)(const cli::Console&, const cli::PlaceOptions&),
                       core::Language language = core::Language::en) {
        std::ostringstream out;
        std::ostringstream err;
        cli::PlaceOptions place;
        place.database = address();
        const int status = verb({out, err, language}, place);
        EXPECT_EQ(err.str(), "");
        Answer answer{status, {}};
        std::istringstream lines(out.str());
        for (std::string line; std::getline(lines, line);)
            answer.lines.push_back(line);
        return answer;
    }
    void tamper(const std::string& sql) {
        write([&](storage::Connection& connection) { connection.script(sql); });
    }
    /// One finding a number in `expected`, in order, in both languages; then the closing line.
    void expect_findings(const std::vector<std::string>& expected) {
        const auto answer = ask_program(&cli::audit_verify);
        EXPECT_EQ(answer.status, expected.empty() ? cli::k_done : cli::k_fault_found);
        ASSERT_EQ(answer.lines.size(), expected.size() + 1) << testing::PrintToString(answer.lines);
        for (std::size_t i = 0; i < expected.size(); ++i)
            EXPECT_THAT(answer.lines[i], testing::ContainsRegex("(^|[^0-9])" + expected[i] + "([^0-9]|$)"));
        EXPECT_EQ(ask_program(&cli::audit_verify, core::Language::vi).lines.size(), expected.size() + 1);
    }
    std::string head_hash() { return ask("select audit_hash from root"); }
};
CONTRACT_ON_BOTH_ENGINES(AuditVerify);

TEST_P(AuditVerify, AnIntactChainNamesItsNewestHash) {
    const auto answer = ask_program(&cli::audit_verify);
    EXPECT_EQ(answer.status, cli::k_done);
    ASSERT_EQ(answer.lines.size(), 1U);
    EXPECT_THAT(answer.lines[0], HasSubstr("6"));
    EXPECT_THAT(answer.lines[0], HasSubstr(head_hash()));
    const auto head = ask_program(&cli::audit_head);
    EXPECT_EQ(head.status, cli::k_done);
    EXPECT_THAT(head.lines.at(0), HasSubstr(head_hash()));
}

TEST_P(AuditVerify, AnEditedEvent) {
    tamper("update audit_event set after = '{\"score\":100}' where number = 3");
    expect_findings({"3"});
    tamper("update audit_event set after = '{}' where number = 3");
    expect_findings({});
    for (const auto* column : {"actor", "action", "subject", "unit", "reason", "before"}) {
        tamper("update audit_event set " + std::string(column) + " = " + column + " || 'x' where number = 6");
        expect_findings({"6"});
        tamper("update audit_event set " + std::string(column) + " = substr(" + column + ", 1, length(" + column +
               ") - 1) where number = 6");
    }
    tamper("update audit_event set at = at + 1 where number = 1");
    expect_findings({"1"});
    tamper("update audit_event set at = at - 1 where number = 1");
    expect_findings({});
}

TEST_P(AuditVerify, ARemovedEvent) {
    tamper("delete from audit_event where number = 4");
    expect_findings({"4"});
}

TEST_P(AuditVerify, ARemovedEventWhoseGapWasClosed) {
    tamper(
        "delete from audit_event where number = 4; update audit_event set number = 4 where number = 5;"
        "update audit_event set number = 5 where number = 6;");
    expect_findings({"4"});
}

TEST_P(AuditVerify, ACutTail) {
    tamper("delete from audit_event where number > 4");
    expect_findings({"5"});
}

TEST_P(AuditVerify, ACutTailWhoseHeadWasSetBackCannotBeSeenButThePaperKnows) {
    const auto paper = head_hash();
    tamper(
        "delete from audit_event where number > 4; update root set audit_number = 4,"
        " audit_hash = (select hash from audit_event where number = 4);");
    expect_findings({});
    EXPECT_THAT(ask_program(&cli::audit_verify).lines.at(0), testing::Not(HasSubstr(paper)));
}

TEST_P(AuditVerify, AnInsertedEvent) {
    tamper(
        "insert into audit_event (root, number, at, actor, action, subject, unit, reason, before, after, hash)"
        " select root, 7, at, 'ai đó', action, subject, unit, reason, before, after, hash from audit_event"
        " where number = 6");
    expect_findings({"7"});
}

TEST_P(AuditVerify, AnInsertedEventBetweenTheOthers) {
    tamper(
        "update audit_event set number = 7 where number = 6; update audit_event set number = 6 where number = 5;"
        "update audit_event set number = 5 where number = 4;"
        "insert into audit_event (root, number, at, actor, action, subject, unit, reason, before, after, hash)"
        " select root, 4, at, 'ai đó', action, subject, unit, reason, before, after, hash from audit_event"
        " where number = 3; update root set audit_number = 7;");
    expect_findings({"4"});
}

TEST_P(AuditVerify, SwappedEvents) {
    tamper(
        "update audit_event set number = 99 where number = 3; update audit_event set number = 3 where number = 4;"
        "update audit_event set number = 4 where number = 99;");
    const auto answer = ask_program(&cli::audit_verify);
    EXPECT_EQ(answer.status, cli::k_fault_found);
    ASSERT_EQ(answer.lines.size(), 2U) << testing::PrintToString(answer.lines);
    EXPECT_TRUE(answer.lines[0].find('3') != std::string::npos || answer.lines[0].find('4') != std::string::npos);
}

TEST_P(AuditVerify, AnotherRootsEventsAreNotMixedIn) {
    tamper("insert into root (root, name, created_at, audit_number, audit_hash) select '39', 'khác', 0, 0, '" +
           std::string(64, '0') +
           "'; insert into audit_event (root, number, at, actor, action, subject, unit, reason, before, after, hash)"
           " select '39', number, at, actor, action, subject, unit, reason, before, after, hash from audit_event"
           " where number = 1;");
    std::ostringstream out;
    std::ostringstream err;
    cli::PlaceOptions place;
    place.database = address();
    place.root = root_;
    EXPECT_EQ(cli::audit_verify({out, err, core::Language::en}, place), cli::k_done) << out.str();
    place.root = "39";
    EXPECT_EQ(cli::audit_verify({out, err, core::Language::en}, place), cli::k_fault_found)
        << "an event of another chain does not fit";
}

TEST_P(AuditVerify, EveryActIsOnTheChainInItsOwnTransaction) {
    const auto before = head_hash();
    EXPECT_EQ(refused([&](app::Transaction& records) -> core::Result<void> {
                  records.announce({"test.act", "nothing", a_, "", "", ""});
                  return core::invalid("period.without_reason");
              }),
              "period.without_reason");
    EXPECT_EQ(head_hash(), before);
    change([&](app::Transaction& records) {
        for (int i = 0; i < 3; ++i)
            records.announce({"test.act", std::to_string(i), a_, "", "", ""});
    });
    EXPECT_EQ(new_events().size(), 9U);
}

}  // namespace
}  // namespace bontot::contract
