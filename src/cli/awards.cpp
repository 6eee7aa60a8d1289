#include "awards/awards.hpp"

#include "cli/verbs.hpp"
#include "wire/awards_documents.hpp"
#include "wire/facts_reader.hpp"
#include "wording/plan_text.hpp"

namespace bontot::cli {

namespace {

std::string shown_place(const AwardsOptions& options) {
    return options.candidates == "-" ? "stdin" : options.candidates;
}

core::Checked<awards::Candidates> read_candidates(const AwardsOptions& options) {
    const auto text = read_file(options.candidates, wire::k_document_limit);
    if (!text) return tl::unexpected(core::Refusals{text.error()});
    return wire::read_candidates(*text, shown_place(options));
}

}  // namespace

int awards(const Console& console, const AwardsOptions& options) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    if (options.candidates.empty() && options.last_year == 0) {
        console.refuse(core::Refusal{core::RefusalKind::invalid, "cli.candidates_or_data", {}, "--candidates"});
        return k_wrong_command;
    }
    const auto candidates = options.candidates.empty() ? candidates_of(options, *plan) : read_candidates(options);
    if (!candidates) return console.refuse(candidates.error());
    auto solved = awards::solve(*candidates, awards::rules_of(*plan));
    if (!solved) {
        for (auto& refusal : solved.error())
            refusal.place = shown_place(options) + "#" + refusal.place;
        return console.refuse(solved.error());
    }
    if (options.format == "json") {
        console.out << wire::page_of(wire::awards_json(*solved, *candidates, console.language)) << '\n';
    } else {
        console.out << wording::awards_text(*solved, *candidates, console.language);
    }
    return k_done;
}

}  // namespace bontot::cli
