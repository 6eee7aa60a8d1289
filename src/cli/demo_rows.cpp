#include "cli/demo_rows.hpp"

namespace bontot::cli {

namespace {

app::Rating rating_of(const samples::OfficialRating& rating) {
    return {rating.level, rating.scope, rating.reason, rating.regime, rating.decision, 0};
}

}  // namespace

app::MemberFile member_file(samples::MemberRecords records) {
    return {std::move(records.member), std::move(records.memberships), std::move(records.exemptions),
            std::move(records.terms)};
}

std::vector<app::MemberRatingRow> member_ratings(const samples::UnitYear& year) {
    std::vector<app::MemberRatingRow> rows;
    for (const auto& rating : year.member_ratings)
        rows.push_back({year.unit, year.year, rating.member, rating_of(rating.rating)});
    return rows;
}

core::Result<void> put_outcomes(app::OutcomeStore& outcomes, const samples::UnitYear& year) {
    if (year.unit_rating) {
        const app::UnitRatingRow row{year.unit, year.year, rating_of(*year.unit_rating)};
        if (auto put = outcomes.put(row); !put) return put;
    }
    for (const auto& judgement : year.judgements) {
        const app::JudgementRow row{year.unit,      year.year,           judgement.indicator, judgement.ratio,
                                    judgement.note, judgement.judged_by, judgement.judged_at, 0};
        if (auto put = outcomes.put(row); !put) return put;
    }
    for (const auto& event : year.knock_outs)
        outcomes.put(app::KnockOutRow{event.id, year.unit, event.kind, event.date, event.note});
    if (const auto& registration = year.registration) {
        app::RegistrationRow row;
        row.id = registration->id;
        row.unit = year.unit;
        row.year = year.year;
        row.date = registration->date;
        row.from_paper = registration->from_paper;
        row.decision = registration->decision;
        if (auto put = outcomes.put(row); !put) return put;
    }
    if (const auto& recognition = year.recognition) {
        app::RecognitionRow row;
        row.id = recognition->id;
        row.unit = year.unit;
        row.year = year.year;
        row.recognised = recognition->recognised;
        row.score = recognition->score;
        row.from_paper = true;
        row.decision = recognition->decision;
        if (auto put = outcomes.put(row); !put) return put;
    }
    return {};
}

}  // namespace bontot::cli
