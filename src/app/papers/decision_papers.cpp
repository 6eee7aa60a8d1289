// Decisions of recognition and of award with their lists, and the certificates of an award.
#include <algorithm>
#include <set>

#include "app/movement/opened_file.hpp"
#include "app/organisation/find_records.hpp"
#include "app/papers/decided_number.hpp"
#include "app/papers/movement_view.hpp"
#include "core/text.hpp"
#include "papers/decisions.hpp"
#include "papers/legal_basis.hpp"
#include "papers/letterhead.hpp"
#include "papers/offset.hpp"

namespace bontot::app {

using core::Result;
using organisation::BodyKind;

namespace {

std::string deciding_body(const papers::Head& head) {
    return "Ban Thường vụ " + papers::committee_of_body(head.issuer);
}

std::string executors_of(const PaperSetting& setting, const papers::Head& head) {
    return papers::said(setting.asked.words, papers::PaperWord::executors)
        .value_or("Văn phòng, các ban xây dựng Đảng của " + papers::committee_of_body(head.issuer));
}

/// Rows of bodies under the issuer that rest on the decision which the paper is of: "paper.several_decisions" while
/// neither number nor day says which.
template <class Row>
Result<void> keep_own(std::vector<Row>& rows, Transaction& records, const PaperSetting& setting) {
    keep_within(rows, records, setting.issuer.id, setting.day);
    std::erase_if(rows, [&](const Row& row) { return !is_of(row.decision, setting.asked.order); });
    std::set<std::string> decisions;
    for (const auto& row : rows) {
        const auto& [number, date, by] = row.decision;
        decisions.insert(number + (date ? " (" + date->vietnamese() + ")" : ""));
    }
    if (decisions.size() < 2) return {};
    return core::refuse(core::RefusalKind::conflict, "paper.several_decisions",
                        {{"found", core::join({decisions.begin(), decisions.end()})}}, "/dated");
}

std::int64_t years_in_a_row(Transaction& records, const core::UnitId& unit, int year) {
    constexpr int k_far = 20;
    const auto rows = records.outcomes().recognitions(year - k_far, year);
    std::int64_t years = 0;
    const auto recognised = [&](int of) {
        return std::any_of(rows.begin(), rows.end(), [&](const RecognitionRow& row) {
            return row.unit == unit && row.year == of && row.recognised && row.revoked.number.empty();
        });
    };
    while (years < k_far && recognised(year - static_cast<int>(years) - 1))
        ++years;
    return years + 1;  // and this one
}

papers::RecognisedBody recognised_body(Transaction& records, const core::UnitId& unit, const PaperSetting& setting) {
    papers::RecognisedBody row;
    row.name = unit_name_on(records, unit, setting.day);
    if (const auto above = superior_on(records, unit, setting.day))
        row.superior = papers::committee_of_body(unit_name_on(records, *above, setting.day));
    row.secretary = holder_of(records, unit, organisation::Office::secretary, setting.day);
    row.years_in_a_row = years_in_a_row(records, unit, setting.asked.year);
    return row;
}

/// The committee that proposes the body: a sub-committee proposes nobody.
std::optional<core::UnitId> proposer_of(Transaction& records, const core::UnitId& unit, core::Date day) {
    auto above = superior_on(records, unit, day);
    while (above) {
        const auto record = records.units().find(*above);
        if (!record || record->nearest(day).kind != BodyKind::sub_committee) break;
        above = record->nearest(day).superior;
    }
    return above;
}

/// What a body was proposed by: number and day as they stand in its file, else the committee's paper of the year, which
/// may not be issued yet. Null for a year that lived on paper, of which nobody kept one.
std::optional<papers::Citation> proposal_of(Transaction& records, const core::UnitId& unit,
                                            const core::UnitId& committee, const PaperSetting& setting) {
    const int year = setting.asked.year;
    const auto file = records.movements().file_of(unit, year);
    const auto steps = file ? records.movements().steps(file->id) : std::vector<TakenStep>{};
    const auto step = std::find_if(steps.rbegin(), steps.rend(), [](const TakenStep& taken) {
        return taken.taken.act == movement::Act::propose && !taken.papers.decision.number.empty();
    });
    auto proposal = cited(records, committee, papers::PaperKind::proposal, year, "Tờ trình", setting.day);
    if (step != steps.rend()) {
        proposal.text = step->papers.decision.number;
        proposal.date = step->papers.decision.date;
    }
    return file || proposal.issued() ? std::optional(std::move(proposal)) : std::nullopt;
}

/// The proposals that these bodies came with, each once.
std::vector<papers::Citation> proposals_for(Transaction& records, const std::vector<core::UnitId>& bodies,
                                            const PaperSetting& setting) {
    std::vector<papers::Citation> citations;
    std::set<std::string> known;
    for (const auto& unit : bodies) {
        const auto committee = proposer_of(records, unit, setting.day);
        if (!committee || *committee == setting.issuer.id) continue;
        auto proposal = proposal_of(records, unit, *committee, setting);
        if (proposal && known.insert(committee->text() + proposal->in_full()).second)
            citations.push_back(std::move(*proposal));
    }
    return citations;
}

std::vector<std::string> basis_of(Transaction& records, const PaperSetting& setting) {
    auto basis = papers::legal_basis_on(setting.day);
    basis.push_back(launch_citation(records, setting.issuer.id, setting.asked.year, setting.day).in_full());
    return basis;
}

papers::Offset moved_by(Transaction& records, const PaperSetting& setting) {
    return records.papers().certificate_offset(setting.issuer.id).offset;
}

Result<papers::AwardDecision> award_decision(Transaction& records, const PaperSetting& setting) {
    const int year = setting.asked.year;
    papers::AwardDecision paper;
    paper.head = setting.head;
    paper.head.draft = !paper.head.number;
    paper.deciding_body = deciding_body(paper.head);
    paper.period = period_of(movement_over(records, setting.issuer.id, year), setting.plan.plan, year);
    paper.title = titles_under(BodyKind::bloc);
    paper.basis = basis_of(records, setting);
    paper.prize = papers::said(setting.asked.words, papers::PaperWord::prize);
    paper.source_of_money = papers::said(setting.asked.words, papers::PaperWord::money_source);
    paper.executors = executors_of(setting, paper.head);
    auto rows = records.outcomes().awards(year, year);
    const auto given = award_of(setting.issuer.nearest(setting.day).kind);
    std::erase_if(rows, [&](const AwardRow& row) { return row.kind != given; });
    if (auto own = keep_own(rows, records, setting); !own) return tl::unexpected(own.error());
    if (setting.asked.kind == papers::PaperKind::certificate)  // nobody prints one that was taken back
        std::erase_if(rows, [](const AwardRow& row) { return !row.revoked.number.empty(); });
    paper.form = given == AwardKind::provincial_commendation ? "Bằng khen" : "Giấy khen";
    std::vector<core::UnitId> bodies;
    for (const auto& row : rows) {
        bodies.push_back(row.unit);
        const auto body = recognised_body(records, row.unit, setting);
        paper.bodies.push_back({body.name, body.superior,
                                "Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn " + paper.period,
                                std::nullopt, std::nullopt});
    }
    paper.cited = proposals_for(records, bodies, setting);
    // The proposal for recognition is not the one for awards: it is named where it is there.
    std::erase_if(paper.cited, [](const papers::Citation& one) { return !one.issued(); });
    return paper;
}

/// The award decision that certificates are printed from.
Result<PaperRecord> award_paper_of(Transaction& records, const PaperSetting& setting) {
    const auto& order = setting.asked.order;
    const auto is_asked_for = [&](const PaperRecord& paper) {
        if (!setting.asked.decision.empty()) return paper.of.decision == setting.asked.decision;
        return (!order.number || order.number == paper.number) && (!order.date || order.date == paper.dated);
    };
    auto found = records.papers().of_unit(setting.issuer.id, setting.asked.year);
    std::erase_if(found, [&](const PaperRecord& paper) {
        return paper.of.kind != papers::PaperKind::award || !paper.number || !is_asked_for(paper);
    });
    if (found.empty()) return core::refuse(core::RefusalKind::wrong_state, "paper.not_issued");
    if (found.size() == 1) return std::move(found.front());
    std::vector<std::string> list;
    for (const auto& paper : found)
        list.push_back(*paper.symbol_text());
    return core::refuse(core::RefusalKind::conflict, "paper.several_decisions", {{"found", core::join(list)}},
                        "/dated");
}

}  // namespace

BuiltPaper recognition_paper(Transaction& records, const PaperSetting& setting) {
    const int year = setting.asked.year;
    papers::RecognitionDecision paper;
    paper.head = setting.head;
    paper.head.draft = !paper.head.number;
    paper.deciding_body = deciding_body(paper.head);
    paper.year = year;
    paper.title = titles_under(BodyKind::bloc);
    paper.basis = basis_of(records, setting);
    paper.executors = executors_of(setting, paper.head);
    auto rows = records.outcomes().recognitions(year, year);
    std::erase_if(rows, [](const RecognitionRow& row) { return !row.recognised; });
    if (auto own = keep_own(rows, records, setting); !own) return tl::unexpected(own.error());
    std::vector<core::UnitId> bodies;
    for (const auto& row : rows)
        bodies.push_back(row.unit);
    if (bodies.empty()) {  // the decision is drawn up for signing
        for (const auto& file : files_under(records, setting.issuer.id, year, setting.day))
            if (file.file.file.stage == movement::Stage::notice) bodies.push_back(file.unit);
    }
    for (const auto& unit : bodies)
        paper.bodies.push_back(recognised_body(records, unit, setting));
    paper.cited = proposals_for(records, bodies, setting);
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper award_paper(Transaction& records, const PaperSetting& setting) {
    const auto paper = award_decision(records, setting);
    if (!paper) return tl::unexpected(paper.error());
    if (auto fine = papers::check(*paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(*paper), paper->head};
}

BuiltPaper certificate_paper(Transaction& records, const PaperSetting& setting) {
    const auto decision = award_paper_of(records, setting);
    if (!decision) return tl::unexpected(decision.error());
    auto asked = setting.asked;  // number, day and place are the decision's: a certificate has none of its own
    asked.order.number = decision->number;
    asked.order.date = decision->dated;
    asked.order.body_symbol = decision->body_symbol;
    asked.order.post = decision->post;
    if (!decision->place.empty()) asked.order.place = decision->place;
    const auto head = paper_head(records, setting.issuer, *decision->dated, asked.order);
    if (!head) return tl::unexpected(head.error());
    const auto paper = award_decision(records, {asked, setting.issuer, setting.plan, *decision->dated, *head});
    if (!paper) return tl::unexpected(paper.error());
    auto fields = papers::certificate_fields(*paper);
    if (!fields) return tl::unexpected(fields.error());
    return ComposedPaper{std::move(*fields), paper->head, moved_by(records, setting)};
}

BuiltPaper calibration_paper(Transaction& records, const PaperSetting& setting) {
    const auto moved = moved_by(records, setting);
    return ComposedPaper{papers::calibration_fields(moved), papers::Head{}, moved};
}

}  // namespace bontot::app
