#include "storage/paper_store.hpp"

#include "storage/row_reader.hpp"
#include "storage/settle_put.hpp"

namespace bontot::storage {

using namespace app;
using core::Result;

namespace {

constexpr const char* k_columns =
    "select id, unit, kind, year, about, occasion, body_symbol, number, term_from, dated, place, post, version from "
    "paper";

void take_occasion(PaperIdentity& identity, std::string occasion) {
    if (papers::subject_of(identity.kind) != papers::Subject::meeting) {
        identity.decision = std::move(occasion);
    } else if (!occasion.empty()) {
        identity.meeting = core::MeetingId(occasion);
    }
}

PaperRecord record_of(const Row& columns) {
    RowReader row(columns);
    PaperRecord paper;
    paper.id = row.id<PaperId>();
    paper.of.unit = row.id<core::UnitId>();
    paper.of.kind = row.name(papers::k_paper_kinds);
    paper.of.year = row.number();
    paper.of.about = row.id<core::UnitId>();
    take_occasion(paper.of, row.text());
    paper.body_symbol = row.text();
    if (const auto number = row.integer_or_none()) paper.number = static_cast<int>(*number);
    paper.term_from = date_or_none(columns, row.next());
    paper.dated = date_or_none(columns, row.next());
    paper.place = row.text();
    paper.post = row.name(papers::k_post_names);
    paper.version = row.integer();
    return paper;
}

std::string occasion_of(const PaperIdentity& identity) {
    return identity.meeting ? identity.meeting->text() : identity.decision;
}

}  // namespace

template <class... Values>
std::vector<PaperRecord> PaperStore::select(const std::string& where, const Values&... values) {
    std::vector<PaperRecord> found;
    db_.each(
        std::string(k_columns) + " where root = $1 and " + where + " order by id",
        [&](const Row& row) { found.push_back(record_of(row)); }, root_, values...);
    for (auto& paper : found) {
        db_.each(
            "select word, text from paper_word where root = $1 and paper = $2",
            [&](const Row& row) { paper.words[named(row, 0, papers::k_paper_words)] = row.string(1); }, root_,
            paper.id.text());
    }
    return found;
}

std::optional<PaperRecord> PaperStore::find(const PaperId& id) {
    auto found = select("id = $2", id.text());
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<PaperRecord> PaperStore::same_as(const PaperIdentity& identity) {
    auto found = select("unit = $2 and kind = $3 and year = $4 and about = $5 and occasion = $6", identity.unit.text(),
                        core::name_in(papers::k_paper_kinds, identity.kind), identity.year, identity.about.text(),
                        occasion_of(identity));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<PaperRecord> PaperStore::of_unit(const core::UnitId& unit, int year) {
    return select("unit = $2 and year = $3", unit.text(), year);
}

std::vector<PaperRecord> PaperStore::about(const core::UnitId& about, papers::PaperKind kind, int year) {
    return select("about = $2 and kind = $3 and year = $4", about.text(), core::name_in(papers::k_paper_kinds, kind),
                  year);
}

std::vector<papers::GivenNumber> PaperStore::given(const core::UnitId& unit, std::string_view symbol,
                                                   core::Date term_from) {
    std::vector<papers::GivenNumber> found;
    db_.each(
        "select number, dated from paper where root = $1 and unit = $2 and symbol = $3 and term_from = $4"
        " and number is not null order by number",
        [&](const Row& row) {
            found.push_back({std::string(symbol), static_cast<int>(row.integer(0)), date(row, 1)});
        },
        root_, unit.text(), symbol, term_from.iso());
    return found;
}

void PaperStore::write_words(const PaperRecord& paper) {
    db_.run("delete from paper_word where root = $1 and paper = $2", root_, paper.id.text());
    for (const auto& [word, text] : paper.words) {
        db_.run("insert into paper_word (root, paper, word, text) values ($1, $2, $3, $4)", root_, paper.id.text(),
                core::name_in(papers::k_paper_words, word), text);
    }
}

Result<void> PaperStore::put(const PaperRecord& paper) {
    const auto symbol = papers::rules_of(paper.of.kind).symbol;
    const auto term = iso(paper.term_from);
    const auto dated = iso(paper.dated);
    const auto post = core::name_in(papers::k_post_names, paper.post);
    const auto kind = core::name_in(papers::k_paper_kinds, paper.of.kind);
    std::int64_t changed = 0;
    if (paper.version == 0) {
        // Of two people who make it at once, or take the same number, one is told.
        changed = db_.run(
            "insert into paper (root, id, unit, kind, year, about, occasion, symbol, body_symbol, number, term_from,"
            " dated, place, post, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)"
            " on conflict do nothing",
            root_, paper.id.text(), paper.of.unit.text(), kind, paper.of.year, paper.of.about.text(),
            occasion_of(paper.of), symbol, paper.body_symbol, paper.number, term, dated, paper.place, post);
        if (changed == 0) return core::refuse(core::RefusalKind::conflict, "paper.made_already");
    } else {
        changed = db_.run(
            "update paper set body_symbol = $3, number = $4, term_from = $5, dated = $6, place = $7, post = $8,"
            " occasion = $9, version = version + 1 where root = $1 and id = $2 and version = $10",
            root_, paper.id.text(), paper.body_symbol, paper.number, term, dated, paper.place, post,
            occasion_of(paper.of), paper.version);
    }
    auto settled = settle_put(db_, changed, paper.version, "paper where root = $1 and id = $2", root_, paper.id.text());
    if (settled) write_words(paper);
    return settled;
}

std::vector<PaperMaking> PaperStore::makings(const PaperId& paper) {
    std::vector<PaperMaking> found;
    db_.each(
        "select format, draft, sha256, bytes, plan, plan_sha256, fact_version, made_by, made_at from paper_making"
        " where root = $1 and paper = $2 order by position",
        [&](const Row& columns) {
            RowReader row(columns);
            auto& making = found.emplace_back();
            making.format = row.name(papers::k_formats);
            making.draft = row.flag();
            making.sha256 = row.text();
            making.bytes = row.integer();
            making.plan = row.text();
            making.plan_sha256 = row.text();
            making.fact_version = row.integer();
            making.made_by = row.text();
            making.made_at = row.integer();
        },
        root_, paper.text());
    return found;
}

void PaperStore::add(const PaperId& paper, const PaperMaking& making) {
    db_.run(
        "insert into paper_making (root, paper, position, format, draft, sha256, bytes, plan, plan_sha256,"
        " fact_version, made_by, made_at) values ($1, $2, (select coalesce(max(position), 0) + 1 from paper_making"
        " where root = $1 and paper = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        root_, paper.text(), core::name_in(papers::k_formats, making.format), making.draft, making.sha256, making.bytes,
        making.plan, making.plan_sha256, making.fact_version, making.made_by, making.made_at);
}

std::vector<PaperCopy> PaperStore::copies(const PaperId& paper) {
    std::vector<PaperCopy> found;
    db_.each(
        "select kind, evidence, put_by, put_at from paper_copy where root = $1 and paper = $2 order by position",
        [&](const Row& row) {
            found.push_back(
                {named(row, 0, k_copy_kinds), id_column<core::EvidenceId>(row, 1), row.string(2), row.integer(3)});
        },
        root_, paper.text());
    return found;
}

void PaperStore::add(const PaperId& paper, const PaperCopy& copy) {
    db_.run(
        "insert into paper_copy (root, paper, position, kind, evidence, put_by, put_at) values ($1, $2,"
        " (select coalesce(max(position), 0) + 1 from paper_copy where root = $1 and paper = $2), $3, $4, $5, $6)",
        root_, paper.text(), core::name_in(k_copy_kinds, copy.kind), copy.evidence.text(), copy.put_by, copy.put_at);
}

std::vector<PaperOffice> PaperStore::offices(const core::UnitId& unit) {
    std::vector<PaperOffice> found;
    db_.each(
        "select term_from, term_to, symbol, place, version from paper_office where root = $1 and unit = $2"
        " order by term_from",
        [&](const Row& row) {
            found.push_back({unit, period(row, 0, 1), row.string(2), row.string(3), row.integer(4)});
        },
        root_, unit.text());
    return found;
}

Result<void> PaperStore::put(const PaperOffice& office) {
    const auto to = iso(office.term.to);
    const auto from = office.term.from.iso();
    const auto changed = db_.run(
        "insert into paper_office (root, unit, term_from, term_to, symbol, place, version)"
        " values ($1, $2, $3, $4, $5, $6, 1)"
        " on conflict (root, unit, term_from) do update set term_to = excluded.term_to, symbol = excluded.symbol,"
        " place = excluded.place, version = paper_office.version + 1 where paper_office.version = $7",
        root_, office.unit.text(), from, to, office.symbol, office.place, office.version);
    return settle_put(db_, changed, office.version, "paper_office where root = $1 and unit = $2 and term_from = $3",
                      root_, office.unit.text(), from);
}

CertificateOffset PaperStore::certificate_offset(const core::UnitId& unit) {
    CertificateOffset found{unit, {}, 0};
    db_.each(
        "select right_tenths, down_tenths, version from certificate_offset where root = $1 and unit = $2",
        [&](const Row& row) {
            found.offset = {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1))};
            found.version = row.integer(2);
        },
        root_, unit.text());
    return found;
}

Result<void> PaperStore::put(const CertificateOffset& offset) {
    const auto changed = db_.run(
        "insert into certificate_offset (root, unit, right_tenths, down_tenths, version) values ($1, $2, $3, $4, 1)"
        " on conflict (root, unit) do update set right_tenths = excluded.right_tenths,"
        " down_tenths = excluded.down_tenths, version = certificate_offset.version + 1"
        " where certificate_offset.version = $5",
        root_, offset.unit.text(), std::int64_t{offset.offset.right}, std::int64_t{offset.offset.down}, offset.version);
    return settle_put(db_, changed, offset.version, "certificate_offset where root = $1 and unit = $2", root_,
                      offset.unit.text());
}

}  // namespace bontot::storage
