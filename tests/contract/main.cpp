// Starts itself again beside a PostgreSQL of its own, unless somebody has started one already.
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "api/answer_check.hpp"

namespace {

/// What no request over HTTP shows in these tests: the stream and the demonstration have the tests of the real server
/// (tests/server), the first administrator and codes on paper those of their use cases.
const std::set<std::string> k_elsewhere{"listen", "sign_in_to_demonstration", "make_first_administrator",
                                        "give_second_factor", "give_recovery_code"};

/// After a run of all tests: no operation is left whose answer was never held against the contract.
class EveryAnswerIsChecked : public testing::Environment {
    void TearDown() override {
        std::string missing;
        for (const auto& operation : bontot::contract::operations_never_answered()) {
            if (!k_elsewhere.contains(operation)) missing += operation + " ";
        }
        if (testing::GTEST_FLAG(filter) == "*") {
            EXPECT_EQ(missing, "");
        } else if (std::getenv("BONTOT_SHOW_ANSWERS") != nullptr) {
            std::puts(missing.c_str());
        }
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (std::getenv("BONTOT_TEST_POSTGRES") == nullptr) {
        std::string wrapper = BONTOT_SOURCE_DIR "/tests/contract/with_postgres";
        std::vector<char*> arguments{wrapper.data()};
        arguments.insert(arguments.end(), argv, argv + argc);
        arguments.push_back(nullptr);
        execv(wrapper.c_str(), arguments.data());
        std::perror(wrapper.c_str());
        return 1;
    }
    testing::InitGoogleTest(&argc, argv);
    testing::AddGlobalTestEnvironment(new EveryAnswerIsChecked);
    return RUN_ALL_TESTS();
}
