#include <filesystem>
#include <map>

#include "app/consistency/check_records.hpp"
#include "cli/plan_in_force.hpp"
#include "cli/record_act.hpp"
#include "cli/verbs.hpp"
#include "storage/content_store.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

/// Of one kind of finding this many are printed; the rest is counted.
constexpr std::size_t k_most_of_a_kind = 20;

class Printer {
  public:
    explicit Printer(const Console& console) : console_(console) {}

    void add(const app::ConsistencyFinding& finding) {
        ++by_severity_[finding.severity];
        if (++by_code_[finding.code] > k_most_of_a_kind) return;
        console_.out << wording::sentence(
                            "finding_severity." + std::string(core::name_in(core::k_severities, finding.severity)), {},
                            console_.language)
                     << ": " << wording::sentence(finding.code, finding.params, console_.language) << " ["
                     << finding.record << "]\n";
    }

    int finish() {
        for (const auto& [code, count] : by_code_) {
            if (count <= k_most_of_a_kind) continue;
            console_.out << wording::sentence("check_records.more",
                                              {{"count", std::to_string(count - k_most_of_a_kind)},
                                               {"kind", wording::sentence(code + "_kind", {}, console_.language)}},
                                              console_.language)
                         << '\n';
        }
        console_.out << wording::sentence("check_records.sums",
                                          {{"errors", std::to_string(by_severity_[app::Severity::error])},
                                           {"warnings", std::to_string(by_severity_[app::Severity::warning])},
                                           {"infos", std::to_string(by_severity_[app::Severity::info])}},
                                          console_.language)
                     << '\n';
        return by_severity_[app::Severity::error] == 0 ? k_done : k_fault_found;
    }

  private:
    const Console& console_;
    std::map<app::Severity, std::size_t> by_severity_;
    std::map<std::string, std::size_t> by_code_;
};

}  // namespace

int check(const Console& console, const CheckOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::unique_ptr<storage::ContentDirectory> contents;
    if (const auto folder = evidence_folder(options.place); folder && std::filesystem::exists(*folder)) {
        auto opened = storage::ContentDirectory::open(*folder);
        if (!opened) return console.refuse(opened.error());
        contents = std::move(*opened);
    }

    const app::PlanOfYear plan_of = plan_in_force;
    Printer printer(console);
    const app::Report report = [&](const app::ConsistencyFinding& finding) { printer.add(finding); };
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        const int this_year = records.today().year();
        const int last = options.last_year == 0 ? this_year : options.last_year;
        const int first = options.first_year == 0 ? std::min(last, this_year - 1) : options.first_year;
        auto scope = app::everything(records, first, last);
        if (!options.unit.empty()) {
            const auto unit = unit_by_code(records, options.unit);
            if (!unit) return tl::unexpected(unit.error());
            scope = app::below(records, unit->id, first, last);
        }
        check_records(records, contents.get(), plan_of, scope, report);
        return {};
    });
    if (!done) return console.refuse(done.error());
    return printer.finish();
}

}  // namespace bontot::cli
