// Every tests/cases/*.case is one test, found when the program starts and named after its file.
#include <algorithm>
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "expectations.hpp"

namespace bontot::cases {
namespace {

class CaseTest : public ::testing::Test {
  public:
    explicit CaseTest(std::filesystem::path path) : path_(std::move(path)) {}

    void TestBody() override {
        Report report;
        try {
            run_case(path_.string(), report);
        } catch (const CaseFault& fault) {
            ADD_FAILURE_AT(path_.c_str(), fault.line())
                << path_.filename().string() << ":" << fault.line() << ": " << fault.what();
            return;
        }
        for (const auto& [line, message] : report.failures())
            ADD_FAILURE_AT(path_.c_str(), line) << path_.filename().string() << ":" << line << ": " << message;
    }

  private:
    std::filesystem::path path_;
};

std::vector<std::filesystem::path> case_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(BONTOT_SOURCE_DIR "/tests/cases")) {
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void register_cases() {
    for (const auto& path : case_files()) {
        ::testing::RegisterTest("Case", path.stem().c_str(), nullptr, nullptr, path.c_str(), 1,
                                [path]() -> CaseTest* { return new CaseTest(path); });
    }
}

}  // namespace
}  // namespace bontot::cases

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    bontot::cases::register_cases();
    return RUN_ALL_TESTS();
}
