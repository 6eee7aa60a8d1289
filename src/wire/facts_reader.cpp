#include "wire/facts_reader.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

#include "assessment/facts_check.hpp"
#include "wire/facts_walker.hpp"
#include "wire/malformed.hpp"

namespace bontot::wire {

namespace {

constexpr std::size_t k_most_depth = 64;

core::Refusals single(core::RefusalKind kind, std::string code, core::Params params, std::string place) {
    return {{kind, std::move(code), std::move(params), std::move(place)}};
}

}  // namespace

struct FactsReader::Parts {
    explicit Parts(const plan::Plan& shipped) : plan(shipped) {}
    const plan::Plan& plan;
    simdjson::dom::parser parser{k_document_limit};
    std::size_t allocated = 0;
};

FactsReader::FactsReader(const plan::Plan& plan) : parts_(std::make_unique<Parts>(plan)) {}
FactsReader::~FactsReader() = default;

std::size_t reading_margin() {
    return simdjson::SIMDJSON_PADDING;
}

core::Checked<assessment::Facts> FactsReader::read(const std::string& document, const std::string& place) {
    std::string padded;
    padded.reserve(document.size() + reading_margin());
    padded = document;
    return read_in_place(padded, place);
}

core::Checked<assessment::Facts> FactsReader::read_in_place(std::string_view document, const std::string& place) {
    if (document.size() > k_document_limit) {
        return tl::unexpected(single(
            core::RefusalKind::too_large, "input.too_large",
            {{"found", fmt::format("{}", document.size())}, {"allowed", fmt::format("{}", k_document_limit)}}, place));
    }
    if (core::trim(document).empty())
        return tl::unexpected(single(core::RefusalKind::invalid, "input.empty", {}, place));
    if (document.size() > parts_->allocated) {
        // Grown in steps, so that a population of small documents allocates once.
        parts_->allocated = std::min(k_document_limit, std::max<std::size_t>(document.size() * 2, 65536));
        if (parts_->parser.allocate(parts_->allocated, k_most_depth) != simdjson::SUCCESS) {
            return tl::unexpected(single(core::RefusalKind::too_large, "input.too_large",
                                         {{"found", fmt::format("{}", document.size())}, {"allowed", "?"}}, place));
        }
    }
    Element root;
    const auto status = parts_->parser.parse(document.data(), document.size(), false).get(root);
    if (status != simdjson::SUCCESS) {
        auto refusal = status == simdjson::DEPTH_ERROR
                           ? core::Refusal{core::RefusalKind::invalid, "json.too_deep", {}, place}
                           : explain_malformed(document, place);
        return tl::unexpected(core::Refusals{std::move(refusal)});
    }
    core::Refusals faults;
    JsonWalker walker(place, faults, k_most_faults);
    FactsWalker facts_walker(walker, parts_->plan);
    auto facts = facts_walker.read(root);
    if (faults.empty()) {
        const auto place_name = [&](const assessment::FactPlace& part) { return place + "#" + json_pointer(part); };
        faults = assessment::check_facts(facts, place_name);
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return facts;
}

}  // namespace bontot::wire
