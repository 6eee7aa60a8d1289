// Decisions of recognition and of award with their lists, and the certificates of an award.
#include <algorithm>

#include "app/movement/opened_file.hpp"
#include "app/organisation/find_records.hpp"
#include "app/papers/movement_view.hpp"
#include "papers/decisions.hpp"
#include "papers/legal_basis.hpp"
#include "papers/letterhead.hpp"
#include "papers/offset.hpp"

namespace bontot::app {

using organisation::BodyKind;

namespace {

std::string deciding_body(const papers::Head& head) {
    return "Ban Thường vụ " + papers::committee_of_body(head.issuer);
}

std::string executors_of(const PaperSetting& setting, const papers::Head& head) {
    return papers::said(setting.asked.words, papers::PaperWord::executors)
        .value_or("Văn phòng, các ban xây dựng Đảng của " + papers::committee_of_body(head.issuer));
}

/// Rows of bodies under the issuer; where some rest on a decision of the paper's own day, only those.
template <class Row>
void keep_own(std::vector<Row>& rows, Transaction& records, const PaperSetting& setting) {
    keep_standing(rows, records, setting.issuer.id, setting.day);
    const auto dated = setting.asked.order.date;
    const auto of_day = [&](const Row& row) { return row.decision.date == dated; };
    if (dated && std::any_of(rows.begin(), rows.end(), of_day))
        std::erase_if(rows, [&](const Row& row) { return !of_day(row); });
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

/// Where the proposal was written elsewhere: number and day as they were entered with the step. False: none of these
/// bodies has a file, their year lived on paper.
bool take_recorded(papers::Citation& proposal, Transaction& records, const std::vector<core::UnitId>& bodies,
                   const core::UnitId& committee, const PaperSetting& setting) {
    bool any = false;
    for (const auto& unit : bodies) {
        if (superior_on(records, unit, setting.day) != committee) continue;
        const auto file = file_on_paper(records, unit, setting.asked.year, setting.day);
        any = any || file.has_value();
        const auto* step = file ? file->last(movement::Act::propose) : nullptr;
        if (step == nullptr || step->papers.decision.number.empty()) continue;
        proposal.text = step->papers.decision.number;
        proposal.date = step->papers.decision.date;
        return true;
    }
    return any;
}

/// The proposals of the committees between the issuer and these bodies, each once.
std::vector<papers::Citation> proposals_for(Transaction& records, const std::vector<core::UnitId>& bodies,
                                            const PaperSetting& setting) {
    std::vector<core::UnitId> committees;
    for (const auto& unit : bodies) {
        const auto above = superior_on(records, unit, setting.day);
        const bool known = above && std::find(committees.begin(), committees.end(), *above) != committees.end();
        if (above && *above != setting.issuer.id && !known) committees.push_back(*above);
    }
    std::vector<papers::Citation> citations;
    for (const auto& committee : committees) {
        auto proposal =
            cited(records, committee, papers::PaperKind::proposal, setting.asked.year, "Tờ trình", setting.day);
        if (proposal.issued() || take_recorded(proposal, records, bodies, committee, setting))
            citations.push_back(std::move(proposal));
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

papers::AwardDecision award_decision(Transaction& records, const PaperSetting& setting) {
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
    keep_own(rows, records, setting);
    const auto given = award_of(setting.issuer.nearest(setting.day).kind);
    std::erase_if(rows, [&](const AwardRow& row) { return row.kind != given; });
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
    keep_own(rows, records, setting);
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
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper certificate_paper(Transaction& records, const PaperSetting& setting) {
    const auto decision = records.papers().same_as(
        {setting.issuer.id, papers::PaperKind::award, setting.asked.year, setting.issuer.id, std::nullopt});
    if (!decision || !decision->number) return core::refuse(core::RefusalKind::wrong_state, "paper.not_issued");
    auto asked = setting.asked;  // number, day and place are the decision's: a certificate has none of its own
    asked.order.number = decision->number;
    asked.order.date = decision->dated;
    asked.order.body_symbol = decision->body_symbol;
    asked.order.post = decision->post;
    if (!decision->place.empty()) asked.order.place = decision->place;
    const auto head = paper_head(records, setting.issuer, *decision->dated, asked.order);
    if (!head) return tl::unexpected(head.error());
    const auto paper = award_decision(records, {asked, setting.issuer, setting.plan, *decision->dated, *head});
    auto fields = papers::certificate_fields(paper);
    if (!fields) return tl::unexpected(fields.error());
    return ComposedPaper{std::move(*fields), paper.head, moved_by(records, setting)};
}

BuiltPaper calibration_paper(Transaction& records, const PaperSetting& setting) {
    const auto moved = moved_by(records, setting);
    return ComposedPaper{papers::calibration_fields(moved), papers::Head{}, moved};
}

}  // namespace bontot::app
