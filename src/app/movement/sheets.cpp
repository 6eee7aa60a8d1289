#include "app/movement/sheets.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/movement/file_list.hpp"
#include "app/organisation/subtree.hpp"

namespace bontot::app {

using movement::Act;

namespace {

using Row = std::vector<SheetCell>;

SheetCell day(const std::optional<core::Date>& date) {
    return date ? SheetCell(*date) : SheetCell();
}

SheetCell points(const std::optional<core::Points>& score) {
    return score ? SheetCell(*score) : SheetCell();
}

SheetCell count(int number) {
    return static_cast<std::uint32_t>(std::max(number, 0));
}

template <class Enum, std::size_t N>
SheetCell word(const char* family, const core::NameTable<Enum, N>& names, Enum value) {
    return Word{std::string(family) + "." + std::string(core::name_in(names, value))};
}

/// 1.2 stands before 1.10, as the plan counts them.
bool comes_before(std::string_view left, std::string_view right) {
    while (!left.empty() && !right.empty()) {
        const auto one = left.substr(0, left.find('.'));
        const auto other = right.substr(0, right.find('.'));
        if (one != other) return std::pair(one.size(), one) < std::pair(other.size(), other);
        left.remove_prefix(std::min(one.size() + 1, left.size()));
        right.remove_prefix(std::min(other.size() + 1, right.size()));
    }
    return left.size() < right.size();
}

/// The steps of one file, found by their act.
class Trail {
  public:
    Trail(Transaction& records, const core::RecordId& file) : steps_(records.movements().steps(file)) {}

    /// The last of these; null: none was taken.
    [[nodiscard]] const TakenStep* last(std::initializer_list<Act> acts) const {
        const auto found = std::find_if(steps_.rbegin(), steps_.rend(), [&](const TakenStep& step) {
            return std::find(acts.begin(), acts.end(), step.taken.act) != acts.end();
        });
        return found == steps_.rend() ? nullptr : &*found;
    }

  private:
    std::vector<TakenStep> steps_;
};

SheetCell day_of(const TakenStep* step) {
    return step == nullptr ? SheetCell() : SheetCell(step->taken.date);
}

std::string reason_of(const TakenStep* step) {
    return step == nullptr ? "" : step->papers.reason;
}

void add_decision(Row& row, const organisation::Decision& decision) {
    row.emplace_back(decision.number);
    row.push_back(day(decision.date));
    row.emplace_back(decision.by);
}

void add_revocation(Row& row, const Revocation& revoked) {
    row.emplace_back(revoked.number);
    row.push_back(day(revoked.date));
    row.emplace_back(revoked.reason);
}

class Maker {
  public:
    Maker(Transaction& records, MovementSheet sheet, const core::UnitId& unit, int year)
        : records_(records), unit_(unit), year_(year) {
        made_.sheet = sheet;
    }

    SheetOfYear make() {
        switch (made_.sheet) {
            case MovementSheet::registrations: registrations(); break;
            case MovementSheet::self_assessments: self_assessments(); break;
            case MovementSheet::values: values(); break;
            case MovementSheet::appraisals: appraisals(); break;
            case MovementSheet::recognitions: recognitions(); break;
            case MovementSheet::objections: objections(); break;
            case MovementSheet::awards: awards(); break;
            case MovementSheet::nominations: nominations(); break;
        }
        return std::move(made_);
    }

  private:
    void columns(std::initializer_list<const char*> names) {
        made_.columns = {"unit_code", "unit_name"};
        made_.columns.insert(made_.columns.end(), names.begin(), names.end());
    }

    /// Every file that was begun; `fill` adds to the row behind code and name.
    template <class Fill>
    void each_file(Fill fill) {
        for (const auto& line : files_under(records_, unit_, year_)) {
            if (!line.record.id.empty()) fill(line);
        }
    }

    Row& begin(const std::string& code, const std::string& name) {
        auto& row = made_.rows.emplace_back();
        row.emplace_back(code);
        row.emplace_back(name);
        return row;
    }

    /// Rows of bodies at or under the unit, under their names at the end of the year.
    template <class Rows, class Fill>
    void each_of_body(const Rows& rows, Fill fill) {
        const auto units = records_.units().ever_under(unit_);
        const core::Date last(year_, 12, 31);
        Subtree inside(units, unit_, last);
        std::unordered_map<core::UnitId, std::vector<const typename Rows::value_type*>> of_body;
        for (const auto& row : rows)
            of_body[row.unit].push_back(&row);
        for (const auto& body : units) {
            if (!inside.holds(body.id)) continue;
            for (const auto* row : of_body[body.id])
                fill(begin(body.code, body.nearest(last).name), *row);
        }
    }

    void registrations() {
        columns({"superior_name", "title", "registered_as", "registered_on", "late_reason", "approver", "selection",
                 "selected_on", "selection_reason", "forwarded_on", "stage", "verdict"});
        each_file([&](const FileLine& line) {
            const Trail trail(records_, line.record.id);
            const auto* registered = trail.last({Act::register_unit, Act::confirm, Act::withdraw});
            const auto* selected = trail.last({Act::accept, Act::decline});
            auto& row = begin(line.code, line.name);
            row.emplace_back(line.superior_name);
            row.push_back(word("title", organisation::k_unit_kinds, line.record.file.kind));
            row.push_back(registered == nullptr ? SheetCell() : word("act", movement::k_acts, registered->taken.act));
            row.push_back(day_of(registered));
            row.emplace_back(registered == nullptr ? "" : registered->papers.late_reason);
            row.emplace_back(registered == nullptr ? "" : registered->papers.approver);
            row.push_back(selected == nullptr ? SheetCell() : word("act", movement::k_acts, selected->taken.act));
            row.push_back(day_of(selected));
            row.emplace_back(reason_of(selected));
            row.push_back(day_of(trail.last({Act::forward})));
            add_state(row, line);
        });
    }

    static void add_state(Row& row, const FileLine& line) {
        row.push_back(word("stage", movement::k_stages, line.record.file.stage));
        row.push_back(word("file_verdict", movement::k_verdicts, line.record.file.verdict));
    }

    void self_assessments() {
        columns({"submitted_on", "late_reason", "vote_date", "vote_present", "vote_agree", "vote_against", "vote_other",
                 "self_score", "stage", "verdict"});
        each_file([&](const FileLine& line) {
            const Trail trail(records_, line.record.id);
            const auto* sent = trail.last({Act::submit});
            if (sent == nullptr) return;
            auto& row = begin(line.code, line.name);
            row.push_back(day_of(sent));
            row.emplace_back(sent->papers.late_reason);
            const auto& vote = sent->papers.vote;
            row.push_back(vote ? SheetCell(vote->date) : SheetCell());
            for (const auto part :
                 {&movement::Vote::present, &movement::Vote::agree, &movement::Vote::against, &movement::Vote::other})
                row.push_back(vote ? count((*vote).*part) : SheetCell());
            row.push_back(points(line.record.file.score.self));
            add_state(row, line);
        });
    }

    void values() {
        columns({"indicator", "side", "value", "note"});
        each_file([&](const FileLine& line) {
            auto levels = records_.movements().levels(line.record.id);
            std::stable_sort(levels.begin(), levels.end(),
                             [](const Level& a, const Level& b) { return comes_before(a.indicator, b.indicator); });
            for (const auto& level : levels) {
                auto& row = begin(line.code, line.name);
                row.emplace_back(level.indicator);
                row.push_back(word("side", k_sides, level.side));
                const bool contested = level.side == Side::contested;
                row.push_back(level.ratio ? SheetCell(*level.ratio)
                              : contested ? SheetCell()
                                          : SheetCell(Word{"sheet.not_applicable"}));
                row.emplace_back(level.note);
            }
        });
    }

    void appraisals() {
        columns({"self_score", "appraised_score", "appraised_on", "basis", "proposal", "proposed_on", "reason",
                 "decision_number", "decision_date", "decision_by", "stage", "verdict"});
        each_file([&](const FileLine& line) {
            const Trail trail(records_, line.record.id);
            const auto* appraised = trail.last({Act::appraise});
            if (appraised == nullptr) return;
            const auto* proposed = trail.last({Act::propose, Act::not_propose, Act::uphold});
            auto& row = begin(line.code, line.name);
            row.push_back(points(line.record.file.score.self));
            row.push_back(points(line.record.file.score.appraised));
            row.push_back(day_of(appraised));
            row.emplace_back(appraised->papers.basis);
            row.push_back(proposed == nullptr ? SheetCell() : word("act", movement::k_acts, proposed->taken.act));
            row.push_back(day_of(proposed));
            row.emplace_back(reason_of(proposed));
            add_decision(row, proposed == nullptr ? organisation::Decision{} : proposed->papers.decision);
            add_state(row, line);
        });
    }

    void recognitions() {
        columns({"recognised", "score", "decision_number", "decision_date", "decision_by", "from_paper",
                 "revoked_number", "revoked_date", "revoked_reason"});
        each_of_body(records_.outcomes().recognitions(year_, year_), [](Row& row, const RecognitionRow& given) {
            row.emplace_back(Word{given.recognised ? "sheet.recognised" : "sheet.not_recognised"});
            row.push_back(points(given.score));
            add_decision(row, given.decision);
            row.push_back(given.from_paper ? SheetCell(Word{"sheet.yes"}) : SheetCell());
            add_revocation(row, given.revoked);
        });
    }

    void objections() {
        columns(
            {"about_kind", "about", "text", "against", "made_on", "answer_by", "answer", "answered_by", "answered_on"});
        const auto day_at = [](std::int64_t ms) { return core::Date::of_instant(ms / 1000); };
        each_file([&](const FileLine& line) {
            for (const auto& objection : records_.movements().objections(line.record.id)) {
                auto& row = begin(line.code, line.name);
                row.emplace_back(Word{objection.about_fact ? "sheet.fact" : "sheet.indicator"});
                row.emplace_back(objection.about);
                row.emplace_back(objection.text);
                row.push_back(word("act", movement::k_acts, objection.objection.against));
                row.emplace_back(day_at(objection.made_at));
                row.emplace_back(objection.objection.answer_by);
                row.emplace_back(objection.answer);
                row.emplace_back(objection.answered_by);
                row.push_back(objection.answered_at ? SheetCell(day_at(*objection.answered_at)) : SheetCell());
            }
        });
    }

    void awards() {
        columns({"award", "decision_number", "decision_date", "decision_by", "from_paper", "revoked_number",
                 "revoked_date", "revoked_reason"});
        each_of_body(records_.outcomes().awards(year_, year_), [](Row& row, const AwardRow& given) {
            row.push_back(word("award_kind", k_award_kinds, given.kind));
            add_decision(row, given.decision);
            row.push_back(given.from_paper ? SheetCell(Word{"sheet.yes"}) : SheetCell());
            add_revocation(row, given.revoked);
        });
    }

    void nominations() {
        columns({"score", "decision_number", "decision_date", "decision_by", "reason", "revoked_number", "revoked_date",
                 "revoked_reason"});
        struct Nomination {
            core::UnitId unit;
            core::Points score;
            organisation::Decision decision;
            std::string reason;
            Revocation withdrawn;
        };
        std::vector<Nomination> all;
        for (const auto& movement : records_.movements().all()) {
            if (movement.last_year != year_) continue;
            for (const auto& decision : records_.award_decisions().of(movement.id)) {
                if (decision.act != AwardAct::provincial_nomination) continue;
                for (const auto& body : decision.bodies)
                    all.push_back({body.unit, body.score, decision.decision, decision.reason, body.withdrawn});
            }
        }
        each_of_body(all, [](Row& row, const Nomination& nomination) {
            row.emplace_back(nomination.score);
            add_decision(row, nomination.decision);
            row.emplace_back(nomination.reason);
            add_revocation(row, nomination.withdrawn);
        });
    }

    Transaction& records_;
    const core::UnitId& unit_;
    int year_;
    SheetOfYear made_;
};

}  // namespace

SheetOfYear movement_sheet(Transaction& records, MovementSheet sheet, const core::UnitId& unit, int year) {
    return Maker(records, sheet, unit, year).make();
}

}  // namespace bontot::app
