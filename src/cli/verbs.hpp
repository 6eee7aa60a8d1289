// The verbs of the command line, one a file. Each takes its options as read and returns the exit status.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "awards/candidates.hpp"
#include "cli/command.hpp"
#include "cli/place.hpp"
#include "cli/record_act.hpp"

namespace bontot::cli {

struct EvaluateOptions {
    std::string plan;
    PlaceOptions place;  ///< of the records, when there are no facts
    std::string unit;
    int year = 0;
    std::string facts;
    std::string as_of;
    std::string format = "text";
    std::string report;  ///< workbook to write, or empty
};
int evaluate(const Console& console, const EvaluateOptions& options);

/// From the records: one unit with its reasons, or the verdict of every unit.
int evaluate_records(const Console& console, const EvaluateOptions& options);

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
    PlaceOptions place;  ///< of the records, when there is no list of candidates
    int last_year = 0;   ///< of the period, then
    std::string format = "text";
};
/// The bodies registered in the records, for the plan's number of years up to the last.
[[nodiscard]] core::Checked<awards::Candidates> candidates_of(const AwardsOptions& options, const plan::Plan& plan);
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

// Verbs of the records.

struct AdoptOptions {
    PlaceOptions place;
    std::string plan;
    int year = 0;
    std::string who;
    std::string decision_number;
    std::string decision_date;
    std::string reason;
};
int plan_adopt(const Console& console, const AdoptOptions& options);
int plan_adopted(const Console& console, const PlaceOptions& place);

/// Terms of office that end soon, or are overdue.
int terms(const Console& console, const PlaceOptions& place, int days);

struct DemoOptions {
    PlaceOptions place;
    int first_year = 2022;
    int years = 3;
    bool until_today = false;  ///< the last year is this one, and has run up to today
    std::string today;         ///< an ISO day on which the demonstration begins to live; empty = the machine's
    std::uint64_t seed = 1;
};
int demo(const Console& console, const DemoOptions& options);

struct PlayOptions {
    PlaceOptions place;
    int first_year = 2023;
    int last_year = 2025;
    std::string bloc;    ///< code; empty = every bloc
    std::string until;   ///< an ISO day; empty = to the end
    std::string papers;  ///< folder for the papers of each year; empty = none
    std::uint64_t seed = 1;
};
/// Makes a demonstration and plays a movement over it, act by act through the public interface.
int play(const Console& console, const PlayOptions& options);

int migrate(const Console& console, const PlaceOptions& place);

/// Exit 1 when the chain is broken.
int audit_verify(const Console& console, const PlaceOptions& place);
int audit_head(const Console& console, const PlaceOptions& place);

struct CheckOptions {
    PlaceOptions place;
    std::string unit;    ///< its code: only it and what stands under it
    int first_year = 0;  ///< 0 = last year
    int last_year = 0;   ///< 0 = this year
};
/// Exit 1 when a finding is an error.
int check(const Console& console, const CheckOptions& options);

int backup(const Console& console, const PlaceOptions& place, const std::string& out);
int restore(const Console& console, const PlaceOptions& place, const std::string& from);

struct PeriodOptions {
    UnitYearOptions of;
    std::string reason;
};
int period_lock(const Console& console, const PeriodOptions& options);
int period_unlock(const Console& console, const PeriodOptions& options);

struct ImportOptions {
    PlaceOptions place;
    std::string root_name;  ///< of the root organisation that a new data directory begins with
    std::string file;
    std::string sheet;
    std::string kind;
    std::string policy = "stop";
    int year = 0;
    std::string unit;
    std::vector<std::string> answers;  ///< CODE=VALUE
    std::string plan = "nt-2023";      ///< by which the yearly workbook is read
    bool only_good_rows = false;
    bool preview = false;
    std::string errors;  ///< workbook of faults to write
    std::string who = "bontot import";
};
/// Always prints the preview. Exit 3 when nothing may be written.
int import_file(const Console& console, const ImportOptions& options);

struct MovementStatusOptions {
    PlaceOptions place;
    std::string unit;
    int year = 0;
    std::string format = "text";  ///< or json
};
/// Where the file of each body stands, of a unit and everything under it.
int movement_status(const Console& console, const MovementStatusOptions& options);

struct ExportOptions {
    PlaceOptions place;
    std::string table;
    std::string out;
    std::string unit;
    int year = 0;
};
int export_table(const Console& console, const ExportOptions& options);
inline constexpr const char* k_honours = "honours";
/// Tables that `export` writes and no import reads: of the movement in a year, and the honour register.
[[nodiscard]] std::vector<std::string> movement_tables();
int write_template(const Console& console, const std::string& kind, const std::string& out);

}  // namespace bontot::cli
