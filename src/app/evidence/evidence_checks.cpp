#include "app/evidence/evidence_checks.hpp"

#include <algorithm>

#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {
namespace {

constexpr std::size_t k_longest_reason = 1'000;
constexpr std::size_t k_longest_indicator = 40;

core::Result<std::string> checked_text(std::string_view text, std::size_t longest) {
    std::string composed(core::trim(text));
    composed = core::to_nfc(composed);
    if (std::any_of(composed.begin(), composed.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
        return core::invalid("evidence.control_character", {{"found", composed}});
    if (const auto length = core::characters(composed); length > longest) {
        return core::invalid(
            "evidence.text_too_long",
            {{"found", composed}, {"length", std::to_string(length)}, {"allowed", std::to_string(longest)}});
    }
    return composed;
}

bool is_indicator_id(std::string_view id) {
    return !id.empty() && id.size() <= k_longest_indicator && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ||
               c == '_';
    });
}

}  // namespace

core::Result<EvidenceWords> checked(EvidenceWords words) {
    auto title = at("/title", checked_text(words.title, k_longest_title));
    if (!title) return tl::unexpected(title.error());
    if (title->empty()) return core::invalid("evidence.title_missing", {}, "/title");
    words.title = std::move(*title);
    if (words.effective && words.expires && *words.expires < *words.effective) {
        return core::invalid("evidence.dates", {{"found", words.expires->iso()}, {"effective", words.effective->iso()}},
                             "/expires");
    }
    for (std::size_t i = 0; i < words.indicators.size(); ++i) {
        if (is_indicator_id(words.indicators[i])) continue;
        return core::invalid("evidence.indicator", {{"found", words.indicators[i]}},
                             "/indicators/" + std::to_string(i));
    }
    std::sort(words.indicators.begin(), words.indicators.end());
    words.indicators.erase(std::unique(words.indicators.begin(), words.indicators.end()), words.indicators.end());
    return words;
}

core::Result<std::string> checked_file_name(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    auto text = at("/file_name", checked_text(name, k_longest_file_name));
    if (text && (text->empty() || *text == "." || *text == ".."))
        return core::invalid("evidence.file_name_missing", {}, "/file_name");
    return text;
}

core::Result<std::string> checked_reason(std::string_view reason) {
    auto text = at("/reason", checked_text(reason, k_longest_reason));
    if (text && text->empty()) return core::invalid("evidence.reason_missing", {}, "/reason");
    return text;
}

core::Result<evidence::EvidenceRecord> require_evidence(Transaction& records, const core::EvidenceId& id) {
    auto record = records.evidence().find(id);
    if (!record) return core::refuse(core::RefusalKind::not_found, "evidence.unknown", {{"found", id.text()}});
    if (record->deleted_on) {
        return core::refuse(
            core::RefusalKind::wrong_state, "evidence.deleted",
            {{"found", record->title}, {"date", record->deleted_on->iso()}, {"reason", record->deleted_reason}});
    }
    return *record;
}

std::string snapshot(const evidence::EvidenceRecord& record) {
    std::string indicators;
    for (const auto& id : record.indicators)
        indicators += (indicators.empty() ? "" : ",") + audit::json_text(id);
    const auto iso = [](const std::optional<core::Date>& date) { return date ? date->iso() : std::string(); };
    return audit::Snapshot()
        .number("year", record.year)
        .text("kind", core::name_in(evidence::k_evidence_kinds, record.kind))
        .text("title", record.title)
        .text("sha256", record.sha256)
        .text("file_name", record.file_name)
        .text("media_type", record.media_type)
        .number("bytes", record.bytes)
        .text_if("effective", iso(record.effective))
        .text_if("expires", iso(record.expires))
        .text_if("revises", record.revises ? record.revises->text() : std::string())
        .json("indicators", "[" + indicators + "]")
        .text_if("secrecy_mark", record.secrecy_mark.value_or(""))
        .text_if("deleted_on", iso(record.deleted_on))
        .str();
}

}  // namespace bontot::app
