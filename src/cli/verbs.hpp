// The verbs of the command line, one a file. Each takes its options as read and returns the exit status.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace bontot::cli {

struct EvaluateOptions {
    std::string plan;
    std::string facts;
    std::string as_of;
    std::string format = "text";
    std::string report;  ///< workbook to write, or empty
};
int evaluate(const Console& console, const EvaluateOptions& options);

struct ProjectOptions {
    std::string plan;
    std::string facts;
    std::string as_of;
    std::string format = "text";
};
int project(const Console& console, const ProjectOptions& options);

struct WhatIfOptions {
    std::string plan;
    std::string facts;
    std::string as_of;
    std::vector<std::string> set;  ///< name=value
    std::string format = "text";
};
int what_if(const Console& console, const WhatIfOptions& options);

struct AwardsOptions {
    std::string plan;
    std::string candidates;
    std::string format = "text";
};
int awards(const Console& console, const AwardsOptions& options);

struct GenerateOptions {
    std::uint64_t cells = 0;
    int year = 0;
    std::uint64_t seed = 0;
    std::string out;
};
int generate(const Console& console, const GenerateOptions& options);

struct WorkbookOptions {
    std::string plan;
    std::string unit_kind;
    std::string out;
    bool demonstration = false;
};
int workbook(const Console& console, const WorkbookOptions& options);

int plan_lint(const Console& console, const std::string& file, const std::string& format);
int plan_show(const Console& console, const std::string& plan, const std::string& format);
int plan_diff(const Console& console, const std::string& before, const std::string& after, const std::string& format);

}  // namespace bontot::cli
