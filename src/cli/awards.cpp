#include "awards/awards.hpp"

#include "cli/verbs.hpp"
#include "wire/awards_documents.hpp"
#include "wire/facts_reader.hpp"
#include "wording/plan_text.hpp"

namespace bontot::cli {

int awards(const Console& console, const AwardsOptions& options) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto text = read_file(options.candidates, wire::k_document_limit);
    if (!text) return console.refuse(text.error());
    const auto& place = options.candidates == "-" ? std::string("stdin") : options.candidates;
    const auto candidates = wire::read_candidates(*text, place);
    if (!candidates) return console.refuse(candidates.error());
    auto solved = awards::solve(*candidates, awards::rules_of(*plan));
    if (!solved) {
        for (auto& refusal : solved.error())
            refusal.place = place + "#" + refusal.place;
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
