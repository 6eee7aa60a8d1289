#include "app/evidence/add_evidence.hpp"

#include "app/first_year.hpp"
#include "app/locked_years.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/refused_at.hpp"

namespace bontot::app {
namespace {

constexpr int k_last_year = 2200;

core::Result<void> check_revised(Transaction& records, const AddEvidence& request) {
    if (!request.revises) return {};
    const auto revised = at("/revises", require_evidence(records, *request.revises));
    if (!revised) return tl::unexpected(revised.error());
    if (revised->unit != request.unit) {
        return core::refuse(core::RefusalKind::conflict, "evidence.revises_other_unit", {{"found", revised->title}},
                            "/revises");
    }
    return {};
}

}  // namespace

core::Result<core::EvidenceId> add_evidence(Records& records, ContentStore& contents,
                                            const evidence::MediaInspector& inspector, const Actor& actor,
                                            const AddEvidence& request) {
    if (request.year < k_first_year || request.year > k_last_year) {
        return core::invalid("evidence.year",
                             {{"found", std::to_string(request.year)},
                              {"allowed", std::to_string(k_first_year) + "…" + std::to_string(k_last_year)}},
                             "/year");
    }
    const auto words = checked(request.words);
    if (!words) return tl::unexpected(words.error());
    auto name = checked_file_name(request.file_name);
    if (!name) return tl::unexpected(name.error());
    const auto allowed = [&](Transaction& transaction) -> core::Result<void> {
        if (const auto unit = unit_in_year(transaction, request.unit, request.year); !unit)
            return tl::unexpected(unit.error());
        if (auto open = require_open(transaction, request.unit, request.year); !open) return open;
        return check_revised(transaction, request);
    };
    // Before the work: a locked year needs no file.
    if (auto may = records.read(allowed); !may) return tl::unexpected(may.error());
    const auto file = at("/file", examine(inspector, request.bytes, request.confirmed_no_secret));
    if (!file) return tl::unexpected(file.error());
    const auto sha256 = contents.put(request.bytes);
    if (!sha256) return tl::unexpected(sha256.error());

    evidence::EvidenceRecord record;
    const auto written = records.change(actor, [&](Transaction& transaction) -> core::Result<void> {
        if (auto may = allowed(transaction); !may) return may;
        record = {};
        record.id = core::EvidenceId(transaction.new_id());
        record.unit = request.unit;
        record.year = request.year;
        record.kind = words->kind;
        record.title = words->title;
        record.sha256 = *sha256;
        record.file_name = *name;
        record.media_type = file->media_type;
        record.bytes = static_cast<std::int64_t>(request.bytes.size());
        record.effective = words->effective;
        record.expires = words->expires;
        record.uploaded_at = transaction.now_ms();
        record.uploaded_by = actor.name;
        record.revises = request.revises;
        record.indicators = words->indicators;
        record.secrecy_mark = file->secrecy_mark;
        if (auto inserted = transaction.evidence().insert(record); !inserted) return inserted;
        transaction.outcomes().facts_changed(record.unit, record.year);
        transaction.announce({"evidence.added", record.id.text(), record.unit, "", "", snapshot(record)});
        if (request.also) {
            if (auto done = request.also(transaction, record.id); !done) return done;
        }
        // A purge may have taken the same content away since it was put: what is there already costs one reading.
        if (contents.has(*sha256)) return {};
        if (auto again = contents.put(request.bytes); !again) return tl::unexpected(again.error());
        return {};
    });
    if (!written) return tl::unexpected(written.error());
    return record.id;
}

}  // namespace bontot::app
