#include "plan/concerns.hpp"

#include <algorithm>

#include "plan/check_parameters.hpp"

namespace bontot::plan {

namespace {

using organisation::Sector;
using organisation::UnitKind;

/// Gathers pairs of kind and sector that are concerned; all of them, or none at all, read as "everybody".
class Gathered {
  public:
    void add(const Applicability& units) {
        add_where(units, [](UnitKind) { return true; });
    }
    /// Only the kinds of unit that `check` says something about.
    void add(const Applicability& units, Check check) {
        add_where(units, [check](UnitKind kind) { return judges(check, kind); });
    }
    void role(const std::string& id) {
        if (!id.empty()) insert(result_.roles, id);
    }
    void add(const Concerned& more) {
        add(more.units);
        for (const auto& id : more.roles)
            role(id);
    }
    [[nodiscard]] Concerned take() {
        if (kinds_.size() < organisation::k_unit_kinds.size()) result_.units.kinds = kinds_;
        if (sectors_.size() < organisation::k_sectors.size()) result_.units.sectors = sectors_;
        return std::move(result_);
    }

  private:
    template <class Wanted>
    void add_where(const Applicability& units, Wanted wanted) {
        for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
            for (const auto& [sector, sector_name] : organisation::k_sectors) {
                if (!wanted(kind) || !units.holds(kind, sector)) continue;
                insert(kinds_, kind);
                insert(sectors_, sector);
            }
        }
    }
    template <class T>
    static void insert(std::vector<T>& values, const T& value) {
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }

    std::vector<UnitKind> kinds_;
    std::vector<Sector> sectors_;
    Concerned result_;
};

void add_check(const Plan& plan, Check check, Gathered& gathered) {
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            if (std::find(indicator.checks.begin(), indicator.checks.end(), check) == indicator.checks.end()) continue;
            gathered.add(indicator.applies_to, check);
            gathered.role(indicator.responsible);
        }
    }
    for (const auto& condition : plan.recognition) {
        if (condition.check == check) gathered.add(condition.applies_to, check);
    }
}

void add_parameter(const Plan& plan, const std::string& name, Gathered& gathered) {
    for (const auto check : tuned_checks(name))
        add_check(plan, check, gathered);
    for (const auto& award : plan.awards) {
        if (std::find(award.parameters.begin(), award.parameters.end(), name) != award.parameters.end()) {
            gathered.role(award.decided_by);
        }
    }
    for (const auto& deadline : plan.deadlines) {
        if (deadline.parameter == name) gathered.add(concerned_by(plan, deadline));
    }
}

}  // namespace

Concerned concerned_by(const Plan& plan, const Parameter& parameter) {
    Gathered gathered;
    add_parameter(plan, parameter.name, gathered);
    return gathered.take();
}

Concerned concerned_by(const Plan& plan, const Reading& reading) {
    Gathered gathered;
    for (const auto& name : reading.parameters)
        add_parameter(plan, name, gathered);
    return gathered.take();
}

Concerned concerned_by(const Plan& /*plan*/, const Indicator& indicator) {
    Gathered gathered;
    gathered.add(indicator.applies_to);
    gathered.role(indicator.responsible);
    return gathered.take();
}

Concerned concerned_by(const Plan& /*plan*/, const Condition& condition) {
    Gathered gathered;
    gathered.add(condition.applies_to, condition.check);
    return gathered.take();
}

Concerned concerned_by(const Plan& plan, const KnockOut& knock_out) {
    Gathered gathered;
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            if (indicator.knock_out == knock_out.kind) gathered.add(concerned_by(plan, indicator));
        }
    }
    gathered.role(knock_out.decided_by);
    return gathered.take();
}

Concerned concerned_by(const Plan& /*plan*/, const AwardRule& award) {
    Gathered gathered;
    gathered.role(award.decided_by);
    return gathered.take();
}

Concerned concerned_by(const Plan& /*plan*/, const Deadline& deadline) {
    Gathered gathered;
    gathered.role(deadline.by);
    gathered.role(deadline.to);
    return gathered.take();
}

Concerned concerned_by_sheet() {
    return {{{UnitKind::cell}, {}}, {}};
}

}  // namespace bontot::plan
