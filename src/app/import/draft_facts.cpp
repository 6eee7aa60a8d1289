#include "app/import/draft_facts.hpp"

#include <algorithm>
#include <set>

#include "app/import/facts_meeting.hpp"
#include "app/organisation/request_checks.hpp"
#include "core/text.hpp"
#include "organisation/member_check.hpp"
#include "organisation/placement.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using imports::Action;
using imports::Severity;

namespace {

/// "dv07": what the reader of the workbook calls a member without a code.
bool is_made_up(const std::string& id) {
    return id.size() > 2 && id.starts_with("dv") && id.find_first_not_of("0123456789_", 2) == std::string::npos;
}

class FactsDraft {
  public:
    FactsDraft(Transaction& records, const ExistingRecords& existing, const assessment::Facts& facts,
               const ImportOrder& order, imports::ImportPlan& plan, Drafted& drafted)
        : records_(records), existing_(existing), facts_(facts), order_(order), plan_(plan), drafted_(drafted) {
        rows_.kind = imports::Kind::engine_workbook;
    }

    void draft() {
        const auto* unit = existing_.units().find_code(facts_.unit.code);
        if (unit == nullptr) {
            return fault({RefusalKind::not_found, "records.unknown_unit_code", {{"found", facts_.unit.code}}, ""});
        }
        unit_ = unit->id;
        if (auto reach = existing_.require_reach(unit_); !reach) return fault(reach.error());
        if (auto open = existing_.locks().require_open(unit_, facts_.year); !open) return fault(open.error());
        drafted_.touched.insert({unit_, facts_.year});
        drafted_.whole_meetings = true;
        for (const auto& member : facts_.members)
            draft(member);
        if (plan_.findings.errors() != 0) return;
        for (const auto& meeting : facts_.meetings)
            draft(meeting);
        draft_ratings();
        draft_judgements();
        for (const auto& event : facts_.knock_outs)
            draft(event);
    }

  private:
    void fault(core::Refusal refusal) {
        if (refusal.place.empty()) refusal.place = order_.file_name;
        plan_.findings.add({Severity::error, std::move(refusal), std::nullopt});
        count(Action::error);
    }
    void count(Action action) {
        ++plan_.counts[action];
        imports::PlannedRow row;
        row.index = static_cast<std::uint32_t>(plan_.rows.size());
        row.action = action;
        row.unit = unit_;
        plan_.rows.push_back(std::move(row));
    }
    /// What is there and differs: true when it shall be changed.
    bool settle(const std::string& what) {
        switch (order_.policy) {
            case imports::Policy::update: count(Action::update); return true;
            case imports::Policy::skip: count(Action::skip); return false;
            default: fault({RefusalKind::conflict, "imports.facts_differ", {{"found", what}}, ""}); return false;
        }
    }

    [[nodiscard]] core::Period year() const {
        return {core::Date(facts_.year, 1, 1), core::Date(facts_.year + 1, 1, 1)};
    }

    // Members: found by code or name, entered when they are not there.
    void draft(const organisation::Member& member) {
        const auto* known = is_made_up(member.id) ? nullptr : existing_.members().find_code(member.id);
        if (known != nullptr && !existing_.covers(*known)) {
            members_.emplace_back();
            return fault({RefusalKind::conflict, "imports.code_elsewhere", {{"found", member.id}}, ""});
        }
        if (known == nullptr) {
            auto named = existing_.members().named(core::name_key(member.name));
            std::erase_if(named, [&](const MemberFile* file) {
                return std::none_of(file->memberships.begin(), file->memberships.end(), [&](const auto& stay) {
                    return stay.unit == unit_ && stay.span.from < *year().to &&
                           (!stay.span.to || year().from < *stay.span.to);
                });
            });
            if (named.size() > 1) {
                std::vector<std::string> codes;
                for (const auto* file : named)
                    codes.push_back(file->member.code);
                return fault({RefusalKind::conflict,
                              "imports.several_members",
                              {{"found", member.name}, {"allowed", core::join(codes)}},
                              ""});
            }
            if (named.size() == 1) known = named.front();
        }
        if (known != nullptr) {
            members_.push_back(known->member.id);
            roll_of(*known);
            return count(Action::same);
        }
        if (auto added = add(member); !added) {
            members_.emplace_back();
            fault(added.error());
        }
    }

    Result<void> add(const organisation::Member& member) {
        if (member.probationary) return core::invalid("imports.probationary_without_date", {}, member.name);
        MemberFile file;
        file.member.id = core::MemberId(records_.new_id());
        file.member.name = member.name;
        if (!is_made_up(member.id)) file.member.code = member.id;
        file.member.version = 1;
        if (auto fits = check_member(file.member, existing_.today().year()); !fits) return fits;
        if (auto day = check_day(member.joined, existing_.today()); !day) return day;
        const organisation::Membership stay{
            core::RecordId(records_.new_id()), file.member.id, unit_, {member.joined, member.left}};
        if (auto span = check_membership({}, stay); !span) return span;
        file.memberships.push_back(stay);
        for (const auto& span : member.exemptions) {
            const organisation::Exemption exemption{core::RecordId(records_.new_id()), file.member.id, span};
            if (auto fits = check_exemption(file.exemptions, file.memberships, exemption); !fits) return fits;
            file.exemptions.push_back(exemption);
        }
        DraftContext context(records_, existing_, rows_, order_, plan_);
        if (auto there = context.check_there(unit_, stay.span); !there) return there;
        if (auto open = context.touch(drafted_, unit_, stay.span); !open) return open;
        members_.push_back(file.member.id);
        roll_of(file);
        drafted_.new_members.push_back(std::move(file));
        count(Action::add);
        return {};
    }

    void roll_of(const MemberFile& file) { files_.push_back(file); }

    [[nodiscard]] std::vector<meetings::RollMember> roll_on(core::Date day) const {
        std::vector<meetings::RollMember> roll;
        for (const auto& file : files_) {
            if (on_roll(file, unit_, day)) roll.push_back({file.member.id, counts_elsewhere(file, unit_, day)});
        }
        return roll;
    }

    void draft(const meetings::Meeting& meeting) {
        const auto roll = roll_on(meeting.date);
        meetings::MeetingRecord before;
        bool known = false;
        for (const auto& other : existing_.meetings_of(unit_, meeting.date)) {
            const auto* record = existing_.meeting(other.id);
            if (record == nullptr || record->kind != meeting.kind) continue;
            before = *record;
            known = true;
        }
        auto after = before;
        if (!known) {
            after.id = core::MeetingId(records_.new_id());
            after.unit = unit_;
            after.version = 1;
        }
        apply_facts(meeting, members_, roll, after);
        after.state = existing_.today() < meeting.date ? meetings::MeetingState::planned
                                                       : std::max(after.state, meetings::MeetingState::concluded);
        if (meeting.tasks) {
            plan_.findings.add(
                {Severity::warning,
                 {RefusalKind::invalid, "imports.task_counts", {{"date", meeting.date.iso()}}, order_.file_name},
                 std::nullopt});
        }
        if (known && same_facts(before, after)) return count(Action::same);
        if (known && before.state == meetings::MeetingState::finalised) {
            return fault({RefusalKind::wrong_state,
                          "imports.frozen",
                          {{"unit", facts_.unit.name}, {"date", meeting.date.iso()}},
                          ""});
        }
        if (!known) {
            count(Action::add);
            drafted_.new_meetings.push_back(std::move(after));
        } else if (settle(meeting.date.vietnamese())) {
            drafted_.meetings.push_back({std::move(before), std::move(after), order_.file_name});
        }
    }

    static bool same(const Rating& a, const Rating& b) {
        return a.level == b.level && (a.level || a.scope == b.scope) && (b.reason.empty() || a.reason == b.reason);
    }

    void draft_ratings() {
        for (const auto& said : facts_.member_ratings) {
            const auto& member = members_[said.member];
            Rating rating{said.level, said.scope, said.reason, "", {}, 0};
            const auto* known = existing_.rating_of(member, facts_.year);
            if (known == nullptr) {
                count(Action::add);
                drafted_.new_member_ratings.push_back({unit_, facts_.year, member, std::move(rating)});
            } else if (same(known->rating, rating)) {
                count(Action::same);
            } else if (settle(facts_.members[said.member].name)) {
                auto row = *known;
                row.rating.level = rating.level;
                row.rating.scope = rating.scope;
                row.rating.reason = rating.reason;
                drafted_.member_ratings.push_back({*known, std::move(row), ""});
            }
        }
        for (const auto& said : facts_.cell_ratings) {
            const auto* cell = existing_.units().find_code(said.code);
            if (cell == nullptr) {
                fault({RefusalKind::not_found, "records.unknown_unit_code", {{"found", said.code}}, ""});
                continue;
            }
            if (auto reach = existing_.require_reach(cell->id); !reach) {
                fault(reach.error());
                continue;
            }
            if (auto open = existing_.locks().require_open(cell->id, facts_.year); !open) {
                fault(open.error());
                continue;
            }
            Rating rating{said.level, said.scope, said.reason, "", {}, 0};
            const auto* known = existing_.rating_of(cell->id, facts_.year);
            if (known != nullptr && same(known->rating, rating)) {
                count(Action::same);
                continue;
            }
            if (known != nullptr && !settle(said.code)) continue;
            drafted_.touched.insert({cell->id, facts_.year});
            if (known == nullptr) {
                count(Action::add);
                drafted_.new_unit_ratings.push_back({cell->id, facts_.year, std::move(rating)});
                continue;
            }
            rating.version = known->rating.version;
            rating.regime = known->rating.regime;
            rating.decision = known->rating.decision;
            drafted_.unit_ratings.push_back({*known, {cell->id, facts_.year, std::move(rating)}, ""});
        }
    }

    void draft_judgements() {
        const auto known = records_.outcomes().judgements(unit_, facts_.year);
        auto all = facts_.judgements;
        if (facts_.every_other_judgement) all.emplace("*", *facts_.every_other_judgement);
        for (const auto& [indicator, judgement] : all) {
            const auto there = std::find_if(known.begin(), known.end(),
                                            [&, name = indicator](const auto& row) { return row.indicator == name; });
            const auto text = judgement.ratio ? judgement.ratio->text() : std::string();
            JudgementRow row{unit_,          facts_.year,      indicator,         judgement.ratio,
                             judgement.note, order_.file_name, records_.now_ms(), 0};
            if (there == known.end()) {
                count(Action::add);
                drafted_.new_judgements.push_back(std::move(row));
                continue;
            }
            const auto had = there->ratio ? there->ratio->text() : std::string();
            if (had == text && there->note == judgement.note) {
                count(Action::same);
            } else if (settle(indicator)) {
                row.version = there->version;
                drafted_.judgements.push_back({*there, std::move(row), ""});
            }
        }
    }

    void draft(const assessment::KnockOutEvent& event) {
        const auto known = records_.outcomes().knock_outs(unit_, facts_.year);
        const bool there = std::any_of(known.begin(), known.end(), [&](const auto& row) {
            return row.kind == event.kind && row.date == event.date;
        });
        if (there) return count(Action::same);
        count(Action::add);
        drafted_.knock_outs.push_back({core::RecordId(records_.new_id()), unit_, event.kind, event.date, event.note});
    }

    Transaction& records_;
    const ExistingRecords& existing_;
    const assessment::Facts& facts_;
    const ImportOrder& order_;
    imports::ImportPlan& plan_;
    Drafted& drafted_;
    imports::Rows rows_;
    core::UnitId unit_;
    std::vector<core::MemberId> members_;  ///< by place in the facts
    std::vector<MemberFile> files_;
};

}  // namespace

void draft_facts(Transaction& records, const ExistingRecords& existing, const assessment::Facts& facts,
                 const ImportOrder& order, imports::ImportPlan& plan, Drafted& drafted) {
    FactsDraft(records, existing, facts, order, plan, drafted).draft();
}

}  // namespace bontot::app
