#include <set>
#include <unordered_map>

#include "app/consistency/check_records.hpp"

namespace bontot::app {

using organisation::UnitRecord;

namespace {

class TreeCheck {
  public:
    TreeCheck(const std::vector<UnitRecord>& all, const Report& report) : report_(report) {
        for (const auto& unit : all)
            by_id_.emplace(unit.id, &unit);
    }

    void run(const std::vector<UnitRecord>& units) {
        for (const auto& unit : units) {
            check_spans(unit);
            for (const auto& version : unit.versions)
                check_superior(unit, version);
            check_circle(unit);
        }
    }

  private:
    void tell(Severity severity, std::string code, core::Params params, const UnitRecord& unit) {
        report_({severity, std::move(code), std::move(params), unit.id.text()});
    }

    void check_spans(const UnitRecord& unit) {
        for (std::size_t i = 1; i < unit.versions.size(); ++i) {
            const auto& before = unit.versions[i - 1].valid;
            const auto& after = unit.versions[i].valid;
            if (before.to && *before.to == after.from) continue;
            tell(Severity::error, "finding.unit_spans",
                 {{"unit", unit.versions[i].name}, {"code", unit.code}, {"date", after.from.vietnamese()}}, unit);
        }
    }

    void check_superior(const UnitRecord& unit, const organisation::UnitVersion& version) {
        if (!version.superior) return;
        const auto found = by_id_.find(*version.superior);
        const auto* above = found == by_id_.end() ? nullptr : found->second->on(version.valid.from);
        if (above == nullptr) {
            tell(Severity::error, "finding.superior_not_there",
                 {{"unit", version.name}, {"code", unit.code}, {"date", version.valid.from.vietnamese()}}, unit);
        } else if (!organisation::may_stand_under(version.kind, above->kind)) {
            tell(Severity::error, "finding.wrong_superior",
                 {{"unit", version.name}, {"code", unit.code}, {"superior", above->name}}, unit);
        } else if (found->second->ended() && (!version.valid.to || *found->second->ended() < *version.valid.to)) {
            tell(Severity::error, "finding.superior_ended",
                 {{"unit", version.name},
                  {"code", unit.code},
                  {"superior", above->name},
                  {"date", found->second->ended()->vietnamese()}},
                 unit);
        }
    }

    void check_circle(const UnitRecord& unit) {
        std::set<core::UnitId> seen;
        const auto* body = &unit;
        while (body != nullptr && seen.insert(body->id).second) {
            const auto& superior = body->versions.back().superior;
            const auto found = superior ? by_id_.find(*superior) : by_id_.end();
            body = found == by_id_.end() ? nullptr : found->second;
        }
        if (body == &unit) {
            tell(Severity::error, "finding.circle", {{"unit", unit.versions.back().name}, {"code", unit.code}}, unit);
        }
    }

    struct IdHash {
        std::size_t operator()(const core::UnitId& id) const { return std::hash<std::string>{}(id.text()); }
    };
    const Report& report_;
    std::unordered_map<core::UnitId, const UnitRecord*, IdHash> by_id_;
};

}  // namespace

void check_tree(Transaction& records, const CheckScope& scope, const Report& report) {
    if (scope.whole) return TreeCheck(scope.units, report).run(scope.units);
    const auto all = records.units().all();
    TreeCheck(all, report).run(scope.units);
}

}  // namespace bontot::app
