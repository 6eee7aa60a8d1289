// The course of a movement of three years over some blocs, act by act through the public interface, each on its day.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/play/cast.hpp"
#include "cli/play/visitor.hpp"

namespace bontot::cli {

/// The clock of the play: it stands at the morning of the day and goes on by a millisecond a look.
class PlayClock {
  public:
    void leap_to(core::Date day);
    [[nodiscard]] std::int64_t now_ms() { return now_.fetch_add(1); }
    [[nodiscard]] core::Date today() const { return core::Date::of_instant(now_.load() / 1'000); }

  private:
    std::atomic<std::int64_t> now_{0};
};

/// How often something came about, in a year: "2023 submit" → 1,500; "2023 propose movement.turn" → 3 refused.
using Counts = std::map<std::string, std::size_t>;

/// Hears of each step with its counts.
using Report = std::function<void(const std::string& step, int year, const Counts& counts)>;

struct PlayAsked {
    std::string only;              ///< code of one bloc; empty = all
    core::Date until;              ///< acts of later days are left out
    std::string left_for_people;   ///< code of a cell that is late, so that whoever looks finds something to do
    std::filesystem::path papers;  ///< folder for the papers; empty = none are made
};

class Course {
  public:
    Course(const ServeApplication& office, const samples::Province& province, PlayClock& clock, PlayAsked asked,
           Report report);

    /// From the launch to the last recognition, or to the day up to which it is played.
    void play(int first_year, int last_year);

  private:
    using Files = std::vector<Json>;
    using Wanted = std::function<bool(const Json& file)>;

    void launch(int first_year, int last_year);
    void register_year(int year, bool first);
    void assess(int year);
    void appraise(int year);
    void decide(int year);
    void award(int year);
    void write_papers(int year);

    /// False when the day is not played any more.
    bool on(core::Date day, int year);
    void told(const std::string& step, int year);
    Visitor& visitor(const std::string& login);
    [[nodiscard]] std::string year_path(const PlayedUnit& unit) const;

    void step(const PlayedUnit& unit, const std::string& login, std::int64_t version, Json papers);
    [[nodiscard]] Json file(const PlayedUnit& unit, const std::string& login);
    [[nodiscard]] Files files(const PlayedUnit& of, const std::string& login, const std::string& act);
    /// Takes `act` for all files on a desk for which the preview says that it is possible; of the others the refusal.
    std::map<std::string, std::string> bulk(const PlayedUnit& of, const std::string& login, const std::string& act,
                                            Json papers, const Wanted& wanted = nullptr);
    using UseDesk = std::function<void(const PlayedUnit& of, const std::string& official, const std::string& proposer)>;
    /// Committees, then their bloc.
    void each_desk(const UseDesk& use);
    void each_cell(const std::function<void(const PlayedUnit&)>& use);
    /// In the second round of a December.
    [[nodiscard]] bool comes_later(const PlayedUnit& cell) const;
    void assess_one(const PlayedUnit& unit);
    void fill_form(const PlayedUnit& unit);
    void submit(const PlayedUnit& unit);
    void appraise_file(const std::string& login, const Json& line);
    [[nodiscard]] Json decision(const std::string& symbol, const PlayedUnit& by);

    const ServeApplication& office_;
    const samples::Province& province_;
    PlayClock& clock_;
    PlayAsked asked_;
    Report report_;
    std::vector<PlayedBloc> blocs_;
    std::map<std::string, std::unique_ptr<Visitor>> visitors_;
    std::map<std::string, int> numbers_;  ///< of papers, by symbol and body
    std::set<std::string> weak_;          ///< units appraised as not up to the standard this year
    Counts counts_;                       ///< of the step under way
    int year_ = 0;
};

}  // namespace bontot::cli
