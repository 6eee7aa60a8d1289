#include <algorithm>
#include <map>
#include <set>

#include "app/consistency/check_records.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using organisation::MembershipKind;
using organisation::Office;

namespace {

/// From the founding of the Party: every span there can be.
constexpr core::Date k_first_day{1930, 1, 1};

/// Twelve months of probation, and half a year for the decision.
constexpr std::int32_t k_long_probation = 366 + 183;

class MemberCheck {
  public:
    MemberCheck(Transaction& records, const Report& report) : records_(records), report_(report) {
        for (const auto& unit : records.units().all())
            units_.emplace(unit.id, unit);
    }

    void run(const CheckScope& scope) {
        const core::Period always{k_first_day, std::nullopt};
        const EachRoll look = [this](const core::UnitId& unit, std::span<const MemberFile> files) {
            for (const auto& file : files) {
                if (seen_.insert(file.member.id).second) check(file);
            }
            check_secretaries(unit, files);
        };
        if (scope.whole) return records_.members().each_roll(always, look);
        for (const auto& unit : scope.units)
            look(unit.id, records_.members().of_unit(unit.id, always));
    }

  private:
    void tell(Severity severity, std::string code, core::Params params, const core::MemberId& member) {
        report_({severity, std::move(code), std::move(params), member.text()});
    }

    [[nodiscard]] std::string unit_name(const core::UnitId& id, core::Date day) const {
        const auto found = units_.find(id);
        return found == units_.end() ? id.text() : found->second.nearest(day).name;
    }

    void check(const MemberFile& file) {
        check_memberships(file);
        for (const auto& term : file.terms)
            check_term(file, term);
        const auto today = records_.today();
        const bool long_ago = file.member.admitted && file.member.admitted->plus_days(k_long_probation) < today;
        if (file.member.probationary(today) && long_ago && home_on(file.memberships, today) != nullptr) {
            tell(Severity::info, "finding.long_probation",
                 {{"member", file.member.name}, {"date", file.member.admitted->vietnamese()}}, file.member.id);
        }
    }

    void check_memberships(const MemberFile& file) {
        const auto& spans = file.memberships;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (spans[i].kind != MembershipKind::ordinary || spans[j].kind != MembershipKind::ordinary) continue;
                if (!organisation::overlap(spans[i].span, spans[j].span)) continue;
                const auto day = std::max(spans[i].span.from, spans[j].span.from);
                tell(Severity::error, "finding.two_cells",
                     {{"member", file.member.name},
                      {"unit", unit_name(spans[i].unit, day)},
                      {"other", unit_name(spans[j].unit, day)},
                      {"date", day.vietnamese()}},
                     file.member.id);
            }
            check_unit_lives(file, spans[i]);
        }
        if (!organisation::check_homes(spans))
            tell(Severity::error, "finding.no_home", {{"member", file.member.name}}, file.member.id);
    }

    void check_unit_lives(const MemberFile& file, const organisation::Membership& membership) {
        const auto found = units_.find(membership.unit);
        if (found == units_.end()) return;
        check_is_cell(file, membership, found->second);
        const auto ended = found->second.ended();
        if (!ended || (membership.span.to && *membership.span.to <= *ended)) return;
        tell(
            Severity::error, "finding.cell_ended",
            {{"member", file.member.name}, {"unit", found->second.nearest(*ended).name}, {"date", ended->vietnamese()}},
            file.member.id);
    }

    /// After a cell became a committee its members are still to be transferred.
    void check_is_cell(const MemberFile& file, const organisation::Membership& membership,
                       const organisation::UnitRecord& unit) {
        for (const auto& version : unit.versions) {
            if (version.kind == organisation::BodyKind::cell || !organisation::overlap(version.valid, membership.span))
                continue;
            const auto day = std::max(version.valid.from, membership.span.from);
            tell(Severity::error, "finding.not_in_cell",
                 {{"member", file.member.name}, {"unit", version.name}, {"date", day.vietnamese()}}, file.member.id);
            return;
        }
    }

    void check_term(const MemberFile& file, const organisation::TermOfOffice& term) {
        if (home_on(file.memberships, term.span.from) != nullptr) return;
        tell(Severity::warning, "finding.office_without_cell",
             {{"member", file.member.name},
              {"unit", unit_name(term.unit, term.span.from)},
              {"date", term.span.from.vietnamese()}},
             file.member.id);
    }

    void check_secretaries(const core::UnitId& unit, std::span<const MemberFile> files) {
        std::vector<std::pair<core::Period, const MemberFile*>> terms;
        for (const auto& file : files) {
            for (const auto& term : file.terms) {
                if (term.unit == unit && term.office == Office::secretary) terms.emplace_back(term.span, &file);
            }
        }
        for (std::size_t i = 0; i < terms.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (!organisation::overlap(terms[i].first, terms[j].first)) continue;
                const auto day = std::max(terms[i].first.from, terms[j].first.from);
                tell(Severity::error, "finding.two_secretaries",
                     {{"unit", unit_name(unit, day)},
                      {"member", terms[i].second->member.name},
                      {"other", terms[j].second->member.name},
                      {"date", day.vietnamese()}},
                     terms[i].second->member.id);
            }
        }
    }

    Transaction& records_;
    const Report& report_;
    std::map<core::UnitId, organisation::UnitRecord> units_;
    std::set<core::MemberId> seen_;
};

}  // namespace

void check_members(Transaction& records, const CheckScope& scope, const Report& report) {
    MemberCheck(records, report).run(scope);
}

}  // namespace bontot::app
