// A plan: an emulation movement as data. Read from YAML by plan/parse.hpp, overlays applied by plan/resolve.hpp.
// Pure values: whoever holds a Plan holds everything, with the document that set each value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/language.hpp"
#include "organisation/unit.hpp"
#include "plan/check.hpp"
#include "plan/mark.hpp"
#include "plan/meeting_sheet.hpp"
#include "plan/value.hpp"

namespace bontot::plan {

/// Which document set a value: the plan file's id, its document's symbol, and the place in the file.
struct Origin {
    std::string plan;      ///< nt-2023
    std::string document;  ///< "KH …-KH/ĐUVP tháng 7/2023"
    Mark mark;
};

/// The official document that a plan file transcribes.
struct SourceDocument {
    std::string symbol;  ///< as it is cited; blanks stay blank where the original has them (A-02)
    core::Localised title;
    std::string issued_by;
    std::optional<core::Date> date;
    std::vector<std::string> aliases;  ///< other names of the issuing bodies in the same text (A-02)
};

struct Overridden {
    Value value;
    Origin set_by;
};

struct Parameter {
    std::string name;
    Value value;
    std::string clause;
    std::string reading;  ///< A-14, or empty
    Origin set_by;
    std::vector<Overridden> history;  ///< earlier values, oldest first
};

struct Alternative {
    std::map<std::string, Value> set;  ///< parameters this alternative would change
    core::Localised meaning;
    Mark mark;
};

/// An ambiguity of the source text, how it is read here, and how else it may be read (A-01 …).
struct Reading {
    std::string id;
    std::string clause;
    core::Localised question;
    core::Localised taken;
    std::vector<std::string> parameters;  ///< the parameters that carry the choice
    std::vector<Alternative> alternatives;
    Origin set_by;
};

struct Applicability {
    std::vector<organisation::UnitKind> kinds;  ///< empty: all
    std::vector<organisation::Sector> sectors;  ///< empty: all
    [[nodiscard]] bool holds(organisation::UnitKind kind, organisation::Sector sector) const;
};

/// computed: from facts by its checks; judged: people give a share between 0 and 1 with evidence.
enum class IndicatorKind { computed, judged };

inline constexpr core::NameTable<IndicatorKind, 2> k_indicator_kinds{{
    {IndicatorKind::computed, "computed"},
    {IndicatorKind::judged, "judged"},
}};

/// How a computed indicator turns failing meetings into points.
enum class Scoring { all_or_nothing, share_of_meetings };

inline constexpr core::NameTable<Scoring, 2> k_scorings{{
    {Scoring::all_or_nothing, "all_or_nothing"},
    {Scoring::share_of_meetings, "share_of_meetings"},
}};

/// What a check means in this plan, where it stands and which reading it follows.
struct CheckDeclaration {
    Check check = Check::attendance;
    core::Localised statement;
    std::string clause;
    int point = 0;
    std::string reading;
    Origin set_by;
};

struct Indicator {
    std::string id;
    std::string criterion;
    core::Localised statement;  ///< our own short wording
    std::string clause;
    int point = 0;                          ///< which bullet of the clause; 0 = the clause as a whole
    std::vector<std::string> requirements;  ///< R-numbers covered
    IndicatorKind kind = IndicatorKind::judged;
    std::vector<organisation::UnitKind> judged_for;  ///< kinds of unit for which a computed indicator is judged (A-28)
    std::vector<Check> checks;
    Scoring scoring = Scoring::all_or_nothing;
    core::Points maximum;
    Applicability applies_to;
    std::vector<std::string> evidence;  ///< kinds of evidence expected, ids of Plan::evidence_kinds
    std::string responsible;            ///< role
    std::string knock_out;              ///< knock-out kind that this item guards, or empty (A-13)
    std::string reading;
    Origin set_by;

    /// Judged for this kind of unit, either by nature or by `judged_for`.
    [[nodiscard]] bool judged(organisation::UnitKind unit_kind) const;
};

struct Criterion {
    std::string id;
    core::Localised name;
    std::string clause;
    std::vector<Indicator> indicators;
    Origin set_by;
};

/// A condition of recognition: a check that must hold beside the indicators (R79–R84).
struct Condition {
    std::string id;
    core::Localised statement;
    std::string clause;
    std::vector<std::string> requirements;
    Check check = Check::criterion_threshold;
    std::string reading;
    Applicability applies_to;
    Origin set_by;
};

struct KnockOut {
    std::string kind;
    core::Localised statement;
    std::string clause;
    std::string decided_by;  ///< role
    Origin set_by;
};

struct Role {
    std::string id;
    core::Localised name;
    Origin set_by;
};

/// One line of "who does what until when".
struct Deadline {
    std::string id;
    core::Localised act;
    std::string act_id;     ///< same act = same id: two dates for one act are a finding (A-03)
    std::string by;         ///< role
    std::string to;         ///< role
    std::string limit;      ///< "outer" or "internal_target"; empty when there is only one
    std::string parameter;  ///< the parameter that holds the (exclusive) date
    std::string clause;
    std::vector<std::string> requirements;
    std::string reading;
    Origin set_by;
};

struct Phase {
    std::string id;
    core::Localised name;
    std::string clause;
    std::vector<std::string> requirements;
    std::vector<std::string> responsible;  ///< roles
    Origin set_by;
};

/// A rule of commendation (R85–R90).
struct AwardRule {
    std::string id;
    core::Localised statement;
    std::string clause;
    std::vector<std::string> requirements;
    std::string decided_by;
    std::vector<std::string> parameters;
    Origin set_by;
};

/// Evidence kinds and records that must be kept.
struct RecordKind {
    std::string id;
    core::Localised name;
    std::string clause;
    std::vector<std::string> requirements;
    Origin set_by;
};

struct Plan {
    std::string id;
    int version = 1;
    core::Localised name;
    std::string extends;
    SourceDocument source;
    core::Date effective_from;
    std::optional<core::Date> effective_to;  ///< first day no longer in force
    std::vector<Origin> documents;           ///< base first, the plan itself last

    std::map<std::string, core::Localised> clause_labels;  ///< printed clause → clean label (A-01)
    std::map<std::string, Parameter> parameters;
    std::vector<Reading> readings;
    std::map<Check, CheckDeclaration> checks;
    std::vector<Criterion> criteria;
    std::vector<Condition> recognition;
    std::vector<KnockOut> knock_outs;
    std::vector<AwardRule> awards;
    std::vector<Phase> phases;
    std::vector<Deadline> deadlines;
    std::vector<Role> roles;
    std::vector<RecordKind> records;
    std::vector<RecordKind> evidence_kinds;
    std::optional<MeetingSheet> meeting_sheet;

    [[nodiscard]] const Parameter* parameter(const std::string& parameter_name) const;
    [[nodiscard]] const Reading* reading(const std::string& reading_id) const;
    [[nodiscard]] const Indicator* indicator(const std::string& indicator_id) const;
    /// Number, name, … of a parameter; the fallback where the plan leaves it unset.
    [[nodiscard]] std::int64_t number(const std::string& parameter_name, std::int64_t fallback) const;
    [[nodiscard]] std::string name_value(const std::string& parameter_name, const std::string& fallback) const;
    /// True when an indicator or a recognition condition stands on the check.
    [[nodiscard]] bool uses(Check check) const;
    /// The clause as readers should see it: the clean label where the original numbering is broken.
    [[nodiscard]] std::string clause_label(const std::string& clause, core::Language language) const;
};

}  // namespace bontot::plan
