#include "papers/campaign_papers.hpp"

#include <algorithm>
#include <set>

namespace bontot::papers {

core::Result<void> check(const LaunchPlan& plan) {
    std::set<std::string> seen;
    for (const auto& [step, date] : plan.deadlines)
        if (!seen.insert(step).second) return core::invalid("paper.two_deadlines", {{"found", step}});
    return {};
}

namespace {

/// What nobody wrote yet has room: two lines of dots.
void put_lines(Fields& fields, const char* name, const std::vector<std::string>& lines) {
    if (!lines.empty()) {
        fields.lines(name, lines);
        return;
    }
    FieldRows rows(2);
    for (auto& row : rows)
        row.set("dong", FieldText{});
    fields.rows(name, std::move(rows));
}

}  // namespace

Fields fields_of(const LaunchPlan& plan) {
    Fields fields;
    put_head(fields, plan.head, PaperKind::launch_plan);
    fields.set("ten_danh_hieu", plan.title).set("giai_doan", plan.period).set("can_cu", plan.basis.in_full());
    put_lines(fields, "muc_dich", plan.aims);
    fields.set("dieu_kien", plan.conditions);
    FieldRows criteria;
    for (const auto& criterion : plan.criteria)
        criteria.emplace_back().set("ten", criterion.text).lines("noi_dung", criterion.items);
    fields.rows("tieu_chi", std::move(criteria));
    FieldRows deadlines;
    for (const auto& [step, date] : plan.deadlines)
        deadlines.emplace_back().set("viec", step).set("han", date ? "trước ngày " + date->vietnamese() : FieldText{});
    fields.rows("thoi_han", std::move(deadlines));
    put_lines(fields, "tham_quyen", plan.authority);
    put_lines(fields, "to_chuc_thuc_hien", plan.carrying_out);
    return fields;
}

namespace {

using Step = std::optional<bool> BodyOfReport::*;

/// Null while one of them is not known, or none is on record.
std::optional<std::int64_t> count(const MovementReport& report, Step step) {
    if (report.bodies.empty()) return std::nullopt;
    std::int64_t number = 0;
    for (const auto& body : report.bodies) {
        const auto& taken = body.*step;
        const bool left_out = body.registered && !*body.registered;  // withdrawn or not accepted
        if (left_out) continue;
        if (!taken) return std::nullopt;
        number += *taken ? 1 : 0;
    }
    return number;
}

template <class Rows, class Member>
std::optional<std::int64_t> total(const Rows& rows, Member member) {
    std::int64_t sum = 0;
    for (const auto& row : rows) {
        const auto& number = row.*member;
        if (!number) return std::nullopt;
        sum += *number;
    }
    return sum;
}

FieldText yes_or_no(const std::optional<bool>& taken, const char* yes) {
    return taken ? FieldText(*taken ? yes : "không") : std::nullopt;
}

void put_bodies(Fields& fields, const MovementReport& report) {
    FieldRows rows;
    for (const auto& body : report.bodies) {
        rows.emplace_back()
            .set("ten", body.name)
            .set("nam", std::to_string(body.year))
            .set("dang_ky", yes_or_no(body.registered, "có"))
            .set("tu_danh_gia", yes_or_no(body.assessed, "đạt"))
            .set("tham_dinh", yes_or_no(body.appraised, "đạt"))
            .set("cong_nhan", yes_or_no(body.recognised, "có"));
    }
    fields.rows("bieu_1", std::move(rows));
    const auto put = [&](const char* in_text, const char* in_table, Step step) {
        fields.set(in_text, figure(count(report, step))).set(in_table, figure(count(report, step)));
    };
    put("so_dang_ky", "tong_dang_ky", &BodyOfReport::registered);
    put("so_tu_dat", "tong_tu_danh_gia", &BodyOfReport::assessed);
    put("so_tham_dinh_dat", "tong_tham_dinh", &BodyOfReport::appraised);
    put("so_cong_nhan", "tong_cong_nhan", &BodyOfReport::recognised);
    fields.set("so_khen_thuong", std::to_string(report.awards.size()));
}

void put_tables(Fields& fields, const MovementReport& report) {
    FieldRows meetings;
    for (const auto& body : report.meetings) {
        meetings.emplace_back()
            .set("ten", body.name)
            .set("so_ky", figure(body.meetings))
            .set("du_binh_quan", body.average)
            .set("du_thap_nhat", body.lowest)
            .set("chuyen_de", figure(body.thematic))
            .set("xep_loai", body.rating);
    }
    fields.rows("bieu_2", std::move(meetings));
    const auto bodies = total(report.ratings, &RatingOfReport::bodies);
    const auto members = total(report.ratings, &RatingOfReport::members);
    FieldRows ratings;
    for (const auto& rating : report.ratings) {
        ratings.emplace_back()
            .set("muc", rating.level)
            .set("to_chuc", figure(rating.bodies))
            .set("ty_le_to_chuc", share(rating.bodies, bodies))
            .set("dang_vien", figure(rating.members))
            .set("ty_le_dang_vien", share(rating.members, members));
    }
    fields.rows("bieu_3", std::move(ratings));
    FieldRows awards;
    for (const auto& award : report.awards) {
        awards.emplace_back()
            .set("ten", award.name)
            .set("hinh_thuc", award.form)
            .set("quyet_dinh", award.decision.in_full());
    }
    fields.rows("bieu_4", std::move(awards));
}

std::string results_in(const GroupYear& of) {
    auto text = "năm " + std::to_string(of.year) + ", " + (of.appraised ? "thẩm định " : "tự đánh giá của ") +
                std::to_string(of.bodies()) + " tổ chức đảng" + (of.appraised ? "" : " (chưa thẩm định)") + ": " +
                std::to_string(of.met) + " đạt";
    const auto add = [&](std::int64_t number, const char* words) {
        if (number > 0) text += ", " + std::to_string(number) + words;
    };
    add(of.partly_met, " đạt một phần");
    add(of.not_met, " chưa đạt");
    add(of.pending, " chưa có kết quả");
    if (const auto all = share(of.achieved.hundredths, of.applicable.hundredths)) text += "; tỷ lệ điểm chung " + *all;
    if (of.lowest && of.bodies() > 1)
        text += ", thấp nhất " + share(of.lowest->numerator, of.lowest->denominator).value_or("");
    return text;
}

/// Dots while nothing of it is on record.
FieldText results_of(const GroupOfReport& group) {
    std::string text;
    for (const auto& year : group.years)
        text += (text.empty() ? "" : "; ") + results_in(year);
    if (text.empty()) return std::nullopt;
    text.replace(0, 1, "N");  // Năm …
    return text + ".";
}

}  // namespace

Fields fields_of(const MovementReport& report) {
    Fields fields;
    put_head(fields, report.head, PaperKind::report);
    fields.set("ten_danh_hieu", report.title).set("ky_bao_cao", report.period);
    fields.set("loai_bao_cao", report.final ? "tổng kết" : "kết quả").set("so_lieu_den", day(report.as_of));
    fields.set("lanh_dao", written(report.leadership)).set("han_che", written(report.weaknesses));
    fields.set("bai_hoc", report.lessons).set("phuong_huong", written(report.outlook));
    FieldRows groups;
    for (const auto& group : report.groups)
        groups.emplace_back().set("ten", group.name).set("ket_qua", results_of(group));
    fields.rows("nhom", std::move(groups));
    put_bodies(fields, report);
    put_tables(fields, report);
    return fields;
}

}  // namespace bontot::papers
