// `bontot rating …`, `bontot judge …`, `bontot paper …`: what people above, people here and papers of past years say of
// a unit.
#pragma once

#include <string>

#include "cli/verb_set.hpp"
#include "core/id.hpp"

namespace bontot::cli {

/// An official rating; `member` is empty when it is the unit's own.
struct RatingOptions {
    UnitYearOptions of;
    std::string member;  ///< code or id
    std::string level;   ///< of k_rating_levels or k_rating_scopes
    std::string reason;
    std::string regime;
    DecisionOptions decision;
    bool correct = false;
};
int rating_unit(const Console& console, const RatingOptions& options);
int rating_member(const Console& console, const RatingOptions& options);

struct JudgeIndicatorOptions {
    UnitYearOptions of;
    std::string indicator;
    std::string ratio;  ///< as typed; empty = not applicable
    bool not_applicable = false;
    std::string note;
    std::string plan = "nt-2023";
    bool correct = false;
};
int judge_indicator(const Console& console, const JudgeIndicatorOptions& options);

struct JudgeKnockOutOptions {
    UnitYearOptions of;  ///< the year is that of the date
    std::string kind;
    std::string date;
    std::string note;
    std::string plan = "nt-2023";
};
int judge_knock_out(const Console& console, const JudgeKnockOutOptions& options);

struct JudgeWithdrawOptions {
    PlaceOptions place;
    std::string id;
    std::string reason;
    std::string who;
};
int judge_withdraw(const Console& console, const JudgeWithdrawOptions& options);

struct JudgeListOptions {
    PlaceOptions place;
    std::string unit;
    int year = 0;
};
int judge_list(const Console& console, const JudgeListOptions& options);

/// A decision of a year on paper.
struct PaperOptions {
    UnitYearOptions of;
    DecisionOptions decision;
    std::string scan;  ///< id of evidence
    bool correct = false;
    std::string date;             ///< of a registration; empty = that of the decision
    std::string score;            ///< of a recognition, as typed
    bool not_recognised = false;  ///< of a recognition
    std::string kind;             ///< of an award, or what is revoked
    std::string reason;           ///< of a revocation
    std::string from;             ///< code of the body whose years a successor keeps
};
int paper_registration(const Console& console, const PaperOptions& options);
int paper_recognition(const Console& console, const PaperOptions& options);
int paper_award(const Console& console, const PaperOptions& options);
int paper_inheritance(const Console& console, const PaperOptions& options);
int paper_revocation(const Console& console, const PaperOptions& options);

/// What `paper revocation --of` names besides the kinds of awards.
inline constexpr const char* k_recognition = "recognition";
inline constexpr const char* k_inheritance = "inheritance";

struct PaperListOptions {
    PlaceOptions place;
    std::string unit;  ///< empty = all
    int first_year = 0;
    int last_year = 0;
};
int paper_list(const Console& console, const PaperListOptions& options);

class OutcomeVerbs : public VerbSet {
  public:
    OutcomeVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_rating();
    void add_judge();
    void add_judge_indicator(CLI::App& group);
    void add_judge_knock_out(CLI::App& group);
    void add_paper();
    void add_paper_entry(CLI::App& group, const char* name, std::string description,
                         int (*enter)(const Console&, const PaperOptions&),
                         const std::function<void(CLI::App*)>& add_own_options);

    RatingOptions rating_;
    JudgeIndicatorOptions indicator_;
    JudgeKnockOutOptions knock_out_;
    JudgeWithdrawOptions withdraw_;
    JudgeListOptions judge_list_;
    PaperOptions paper_;
    PaperListOptions paper_list_;
};

}  // namespace bontot::cli
