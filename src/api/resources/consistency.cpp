// The standing checks of the records.
#include "api/outcome.hpp"
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

}  // namespace

Checked<Reply> check_consistency(Call& call, app::Transaction& records) {
    const int this_year = records.today().year();
    const int last = call.number("last_year", this_year);
    const int first = call.number("first_year", std::min(last, this_year - 1));
    if (last < first) {
        return refused(core::Refusal{core::RefusalKind::invalid,
                                     "request.years_backwards",
                                     {{"from", std::to_string(first)}, {"found", std::to_string(last)}},
                                     "last_year"});
    }
    Collected found(call.language);
    const app::Report report = [&](const app::ConsistencyFinding& finding) { found.add(finding); };
    app::check_tree(records, report);
    app::check_members(records, report);
    app::check_meetings(records, first, last, report);
    app::check_outcomes(records, &call.services().contents, first, last, report);
    Reply reply;
    reply.body = found.json();
    return reply;
}

}  // namespace bontot::api::handlers
