#include "app/papers/paper_office.hpp"

#include <algorithm>

#include "app/evidence/evidence_checks.hpp"
#include "app/organisation/find_records.hpp"
#include "app/papers/keep_paper.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

std::string snapshot(const PaperOffice& office) {
    return audit::Snapshot()
        .text("from", office.term.from.iso())
        .text_if("to", office.term.to ? office.term.to->iso() : "")
        .text("symbol", office.symbol)
        .text("place", office.place)
        .str();
}

bool overlap(const core::Period& one, const core::Period& other) {
    const auto before = [](const core::Period& a, const core::Period& b) { return a.to && *a.to <= b.from; };
    return !before(one, other) && !before(other, one);
}

/// Numbers of any kind that were given in the term and would not fit any more.
bool has_numbers_outside(Transaction& records, const PaperOffice& old, const PaperOffice& office) {
    for (const auto& [kind, name] : papers::k_paper_kinds) {
        const auto symbol = papers::rules_of(kind).symbol;
        if (symbol.empty()) continue;
        for (const auto& given : records.papers().given(office.unit, symbol, old.term.from))
            if (old.symbol != office.symbol || !office.term.holds(given.date)) return true;
    }
    return false;
}

}  // namespace

std::optional<PaperOffice> office_on(Transaction& records, const core::UnitId& unit, core::Date day) {
    for (auto& office : records.papers().offices(unit))
        if (office.term.holds(day)) return std::move(office);
    return std::nullopt;
}

std::string usual_symbol(organisation::BodyKind kind) {
    return kind == organisation::BodyKind::cell ? "CB" : "ĐU";
}

Result<PaperOffice> set_paper_office(Transaction& records, PaperOffice office) {
    if (const auto unit = require_unit(records, office.unit); !unit) return tl::unexpected(unit.error());
    office.symbol = std::string(core::trim(office.symbol));
    office.place = std::string(core::trim(office.place));
    if (office.symbol.empty() || office.symbol.find_first_of(" /-\t\n") != std::string::npos)
        return core::invalid("paper.bad_symbol", {{"found", office.symbol}}, "/symbol");
    if (office.term.to && *office.term.to <= office.term.from) {
        return core::invalid("paper.term_backwards", {{"from", office.term.from.iso()}, {"to", office.term.to->iso()}},
                             "/term_to");
    }
    std::string before;
    for (const auto& other : records.papers().offices(office.unit)) {
        if (other.term.from == office.term.from) {
            if (has_numbers_outside(records, other, office))
                return core::refuse(RefusalKind::conflict, "paper.term_has_numbers", {{"from", other.term.from.iso()}});
            before = snapshot(other);
        } else if (overlap(other.term, office.term)) {
            return core::refuse(RefusalKind::conflict, "paper.terms_overlap",
                                {{"from", other.term.from.iso()}, {"to", other.term.to ? other.term.to->iso() : ""}},
                                "/term_from");
        }
    }
    if (auto put = records.papers().put(office); !put) return tl::unexpected(put.error());
    ++office.version;
    records.announce({"paper.office_set", office.unit.text(), office.unit, "", before, snapshot(office)});
    return office;
}

Result<CertificateOffset> set_certificate_offset(Transaction& records, CertificateOffset offset) {
    PaperAsked asked;
    asked.kind = papers::PaperKind::certificate;
    asked.unit = offset.unit;
    asked.year = records.today().year();
    if (const auto issuer = issuer_of(records, asked); !issuer) return tl::unexpected(issuer.error());
    if (auto fine = papers::check_offset(offset.offset); !fine) return tl::unexpected(fine.error());
    const auto told = [](const papers::Offset& where) {
        return audit::Snapshot().number("right_tenths", where.right).number("down_tenths", where.down).str();
    };
    const auto before = records.papers().certificate_offset(offset.unit);
    if (auto put = records.papers().put(offset); !put) return tl::unexpected(put.error());
    ++offset.version;
    records.announce({"paper.offset_set", offset.unit.text(), offset.unit, "",
                      before.version == 0 ? "" : told(before.offset), told(offset.offset)});
    return offset;
}

Result<PaperRecord> put_paper_copy(Transaction& records, const Actor& actor, const PaperId& id, CopyKind kind,
                                   const core::EvidenceId& evidence) {
    auto paper = require_paper(records, id);
    if (!paper) return paper;
    const auto file = require_evidence(records, evidence);
    if (!file) return tl::unexpected(file.error());
    if (file->unit != paper->of.unit)
        return core::refuse(RefusalKind::not_found, "evidence.unknown", {{"found", evidence.text()}}, "/evidence");
    const auto makings = records.papers().makings(id);
    const bool as_made = std::any_of(makings.begin(), makings.end(),
                                     [&](const PaperMaking& making) { return making.sha256 == file->sha256; });
    if (kind == CopyKind::edited && as_made)
        return core::invalid("paper.copy_not_edited", {{"found", file->file_name}}, "/evidence");
    for (const auto& copy : records.papers().copies(id)) {
        if (copy.evidence == evidence && copy.kind == kind)
            return core::refuse(RefusalKind::conflict, "paper.copy_there", {{"found", file->title}}, "/evidence");
    }
    records.papers().add(id, PaperCopy{kind, evidence, actor.name, records.now_ms()});
    records.announce({kind == CopyKind::edited ? "paper.edited_copy" : "paper.signed_copy", id.text(), paper->of.unit,
                      "", "", audit::Snapshot().text("evidence", evidence.text()).text("sha256", file->sha256).str()});
    return paper;
}

}  // namespace bontot::app
