// Starts itself again beside a PostgreSQL of its own, unless somebody has started one already.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

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
    return RUN_ALL_TESTS();
}
