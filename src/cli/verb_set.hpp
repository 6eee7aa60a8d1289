// What the groups of verbs share: saying things in the caller's language and adding options that mean the same
// everywhere.
#pragma once

#include <cstdlib>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/place.hpp"
#include "cli/record_act.hpp"

namespace bontot::cli {

class VerbSet {
  public:
    /// `action` is what the chosen verb does, once the whole command line was understood.
    VerbSet(CLI::App& app, const Console& console, std::function<int()>& action)
        : app_(app), console_(console), action_(action) {}

  protected:
    [[nodiscard]] std::string say(const char* vi, const char* en) const {
        return console_.language == core::Language::vi ? vi : en;
    }

    CLI::App* add_verb(CLI::App& parent, const char* name, std::string description) {
        auto* verb = parent.add_subcommand(name, std::move(description));
        verb->set_help_flag("--help,-h", say("In hướng dẫn này", "Print this help"));
        return verb;
    }
    void on_call(CLI::App* verb, std::function<int()> act) {
        verb->callback([this, act = std::move(act)] { action_ = act; });
    }

    CLI::Option* add_plan_option(CLI::App* verb, std::string& plan) {
        return verb
            ->add_option("--plan", plan,
                         say("Kế hoạch: tên (nt-2023) hoặc tệp .yaml", "Plan: a name (nt-2023) or a .yaml file"))
            ->required();
    }
    /// Before the command line is read. The library would do it afterwards, for every verb that was not called too, and
    /// write over what was said to the one that was.
    static void take_environment(const char* name, std::string& value) {
        if (const char* said = std::getenv(name); said != nullptr) value = said;
    }
    /// Where the records are.
    void add_place_options(CLI::App* verb, PlaceOptions& place) {
        take_environment("BONTOT_DATA", place.data);
        verb->add_option("--data", place.data,
                         say("Thư mục dữ liệu (mặc định: biến BONTOT_DATA)", "Data directory (default: $BONTOT_DATA)"));
        verb->add_option("--database", place.database,
                         say("sqlite:ĐƯỜNG_DẪN hoặc postgresql://… (mặc định: tệp trong thư mục dữ liệu)",
                             "sqlite:PATH or postgresql://… (default: a file in the data directory)"));
        verb->add_option(
            "--root", place.root,
            say("Tổ chức gốc, khi cơ sở dữ liệu có nhiều", "The root organisation, where there are several"));
    }
    CLI::Option* add_unit_option(CLI::App* verb, std::string& unit) {
        return verb->add_option("--unit", unit, say("Mã tổ chức đảng", "Code of the unit"));
    }
    CLI::Option* add_year_option(CLI::App* verb, const char* name, int& year, std::string what) {
        return verb->add_option(name, year, std::move(what))->check(CLI::Range(1930, 2200));
    }
    /// Whose year is written, and by whom; all needed.
    void add_unit_year_options(CLI::App* verb, UnitYearOptions& of) {
        add_place_options(verb, of.place);
        add_unit_option(verb, of.unit)->required();
        add_year_option(verb, "--year", of.year, say("Năm", "Year"))->required();
        add_who_option(verb, of.who);
    }
    void add_who_option(CLI::App* verb, std::string& who) {
        verb->add_option("--by", who, say("Người thực hiện", "Who does it"))->required();
    }
    /// The paper that an entry rests on. `needed`: always.
    void add_decision_options(CLI::App* verb, DecisionOptions& decision, bool needed) {
        verb->add_option("--decision", decision.number, say("Số quyết định", "Number of the decision"))
            ->required(needed);
        verb->add_option(
                "--decided", decision.date,
                say("Ngày quyết định (20/12/2024 hoặc 2024-12-20)", "Day of the decision (20/12/2024 or 2024-12-20)"))
            ->required(needed);
        verb->add_option("--decided-by", decision.by, say("Cấp quyết định", "Who decided"));
    }
    void add_correct_flag(CLI::App* verb, bool& correct) {
        verb->add_flag("--correct", correct,
                       say("Đính chính mục đã có; nhật ký giữ cả cũ và mới",
                           "Correct the entry that is there; the audit keeps both"));
    }
    CLI::Option* add_facts_option(CLI::App* verb, std::string& facts) {
        return verb->add_option("--facts", facts,
                                say("Số liệu: .json, .jsonl, .xlsx hoặc - (đọc từ stdin)",
                                    "Facts: .json, .jsonl, .xlsx, or - for standard input"));
    }
    void add_as_of_option(CLI::App* verb, std::string& as_of) {
        verb->add_option(
            "--as-of", as_of,
            say("Tính đến ngày (năm-tháng-ngày; mặc định hôm nay)", "As of the day (year-month-day; default today)"));
    }
    void add_format_option(CLI::App* verb, std::string& format) {
        verb->add_option("--format", format, say("text (mặc định) hoặc json", "text (default) or json"))
            ->check(CLI::IsMember({"text", "json"}));
    }

    CLI::App& app_;
    const Console& console_;
    std::function<int()>& action_;
};

}  // namespace bontot::cli
