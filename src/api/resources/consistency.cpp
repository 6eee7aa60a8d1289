// The standing checks of the records.
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "app/consistency/check_records.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

constexpr std::size_t k_findings_shown = 2000;

class Collected {
  public:
    explicit Collected(core::Language language) : language_(language) {}

    void add(const app::ConsistencyFinding& finding) {
        ++counts_[static_cast<std::size_t>(finding.severity)];
        if (findings_.size() == k_findings_shown) return;
        findings_.push_back({{"severity", core::name_in(core::k_severities, finding.severity)},
                             {"code", finding.code},
                             {"text", wording::sentence(finding.code, finding.params, language_)},
                             {"record", finding.record}});
    }
    [[nodiscard]] Json json() const {
        Json json{{"errors", counts_[0]}, {"warnings", counts_[1]}, {"infos", counts_[2]}};
        json["findings"] = findings_;
        return json;
    }

  private:
    core::Language language_;
    std::array<std::size_t, core::k_severities.size()> counts_{};
    Json findings_ = Json::array();
};

Checked<Reply> checked(const Call& call, app::Transaction& records, const app::CheckScope& scope) {
    if (scope.last_year < scope.first_year) {
        return refused(
            core::Refusal{core::RefusalKind::invalid,
                          "request.years_backwards",
                          {{"from", std::to_string(scope.first_year)}, {"found", std::to_string(scope.last_year)}},
                          "last_year"});
    }
    Collected found(call.language);
    app::check_records(records, &call.services().contents, plan_of_years(call.services().plans), scope,
                       [&](const app::ConsistencyFinding& finding) { found.add(finding); });
    Reply reply;
    reply.body = found.json();
    return reply;
}

}  // namespace

Checked<Reply> check_consistency(Call& call, app::Transaction& records) {
    const int last = call.number("last_year", records.today().year());
    const int first = call.number("first_year", std::min(last, records.today().year() - 1));
    return checked(call, records, app::everything(records, first, last));
}

Checked<Reply> check_unit(Call& call, app::Transaction& records) {
    const int year = call.number("year", records.today().year());
    return checked(call, records, app::below(records, call.id<core::UnitId>("unit"), year, year));
}

}  // namespace bontot::api::handlers
