#include "cli/evidence_files.hpp"

#include "core/text.hpp"

namespace bontot::cli {

using core::Result;

namespace {

Result<void> type_day(std::optional<core::Date>& day, const std::optional<std::string>& text, const char* option) {
    if (!text) return {};
    if (*text == k_clear) {
        day.reset();
        return {};
    }
    const auto typed = typed_day(*text, option);
    if (!typed) return tl::unexpected(typed.error());
    day = *typed;
    return {};
}

core::Checked<void> check_indicators(const std::vector<std::string>& ids, const std::string& plan_name) {
    const auto plan = usable_plan(plan_name);
    if (!plan) return tl::unexpected(plan.error());
    for (const auto& id : ids) {
        if (plan->indicator(id) == nullptr) {
            return tl::unexpected(core::Refusals{
                {core::RefusalKind::invalid, "outcome.unknown_indicator", {{"found", id}}, "--indicator"}});
        }
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<storage::ContentDirectory>> evidence_contents(const PlaceOptions& place) {
    const auto folder = evidence_folder(place);
    if (!folder) return tl::unexpected(folder.error());
    return storage::ContentDirectory::open(*folder);
}

core::Checked<app::EvidenceWords> typed_words(app::EvidenceWords words, const EvidenceWordsOptions& options) {
    if (options.kind) words.kind = *core::from_name(evidence::k_evidence_kinds, *options.kind);
    if (options.title) words.title = *options.title;
    for (const auto& typed : {type_day(words.effective, options.effective, "--effective"),
                              type_day(words.expires, options.expires, "--expires")}) {
        if (!typed) return tl::unexpected(core::Refusals{typed.error()});
    }
    if (options.indicators.empty()) return words;
    words.indicators.clear();
    if (options.indicators == std::vector<std::string>{k_clear}) return words;
    if (auto known = check_indicators(options.indicators, options.plan); !known) return tl::unexpected(known.error());
    words.indicators = options.indicators;
    return words;
}

core::Params figures_of(const evidence::EvidenceRecord& record) {
    return {{"id", record.id.text()},
            {"title", record.title},
            {"file", record.file_name},
            {"type", record.media_type},
            {"bytes", std::to_string(record.bytes)},
            {"version", std::to_string(record.version)},
            {"mark", record.secrecy_mark.value_or("")},
            {"deleted", record.deleted_on ? record.deleted_on->iso() : ""},
            {"reason", record.deleted_reason}};
}

}  // namespace bontot::cli
