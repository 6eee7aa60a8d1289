#include "papers/meeting_papers.hpp"

#include <algorithm>

namespace bontot::papers {
namespace {

const char* kind_text(meetings::MeetingKind kind) {
    switch (kind) {
        case meetings::MeetingKind::regular: return "thường kỳ";
        case meetings::MeetingKind::thematic: return "chuyên đề";
        case meetings::MeetingKind::combined: break;
    }
    return "thường kỳ kết hợp chuyên đề";
}

const char* standing_text(RollStanding standing) {
    switch (standing) {
        case RollStanding::official: return "chính thức";
        case RollStanding::probationary: return "dự bị";
        case RollStanding::exempt: break;
    }
    return "miễn";
}

std::int64_t count(const MeetingPaper& meeting, RollStatus status) {
    return std::count_if(meeting.roll.begin(), meeting.roll.end(),
                         [status](const RollRow& row) { return row.status == status; });
}

/// Of a meeting whose roll was not called nothing is known.
std::optional<std::int64_t> known(const MeetingPaper& meeting, std::int64_t number) {
    return meeting.roll_called ? std::optional(number) : std::nullopt;
}

std::int64_t expected(const MeetingPaper& meeting) {
    return static_cast<std::int64_t>(meeting.roll.size()) - count(meeting, RollStatus::not_expected);
}

FieldRows absentees(const MeetingPaper& meeting, RollStatus status) {
    FieldRows rows;
    for (const auto& row : meeting.roll) {
        if (row.status == status && (status != RollStatus::unknown || row.absent))
            rows.emplace_back().set("ho_ten", row.name).set("ly_do", written(row.reason));
    }
    return rows;
}

void put_place_and_people(Fields& fields, const MeetingPaper& meeting) {
    fields.set("loai_ky", kind_text(meeting.kind)).set("nam", std::to_string(meeting.date.year()));
    fields.set("thang_nam",
               "tháng " + std::to_string(meeting.date.month()) + " năm " + std::to_string(meeting.date.year()));
    fields.set("ngay_hop", day(meeting.date)).set("dia_diem", meeting.place);
    fields.set("gio_bat_dau", clock(meeting.start)).set("gio_ket_thuc", clock(meeting.end));
    fields.set("chuyen_de", meeting.topic).set("nguoi_trinh_bay", meeting.presenter);
    fields.set("chu_tri", meeting.chair).set("thu_ky", meeting.minute_taker);
    fields.set("cap_uy_theo_doi", meeting.follower).set("hop_truc_tuyen", meeting.online);
    fields.set("noi_dung_thong_bao", meeting.notice).lines("tai_lieu", meeting.materials);
    fields.set("nguoi_nhan_bao_vang", meeting.absence_contact).set("han_bao_vang", meeting.absence_deadline);
    fields.set("chuc_vu_khach", meeting.invited_post);
    FieldRows agenda;
    for (const auto& line : meeting.agenda)
        agenda.emplace_back().set("noi_dung", line.text).set("nguoi_thuc_hien", line.who).set("ghi_chu", line.note);
    fields.rows("chuong_trinh", std::move(agenda));
}

void put_roll(Fields& fields, const MeetingPaper& meeting) {
    put_strength(fields, meeting.strength);
    const auto present = known(meeting, count(meeting, RollStatus::present));
    const auto must = meeting.roll.empty() ? std::nullopt : std::optional(expected(meeting));
    fields.set("so_phai_du", figure(must)).set("so_co_mat", figure(present)).set("ty_le_du", share(present, must));
    fields.set("so_vang_co_ly_do", figure(known(meeting, count(meeting, RollStatus::excused))));
    fields.set("so_vang_khong_ly_do", figure(known(meeting, count(meeting, RollStatus::unexcused))));
    fields.rows("vang_co_ly_do", absentees(meeting, RollStatus::excused));
    fields.rows("vang_khong_ly_do", absentees(meeting, RollStatus::unexcused));
    fields.rows("vang_chua_ro", absentees(meeting, RollStatus::unknown));
    fields.set("so_toi_thieu", figure(meeting.needed)).set("nguong_du", written(meeting.threshold));
    FieldRows rows;
    for (const auto& row : meeting.roll) {
        const auto tick = [&row](RollStatus status) { return row.status == status ? "x" : ""; };
        rows.emplace_back()
            .set("ho_ten", row.name)
            .set("dien", standing_text(row.standing))
            .set("co_mat", row.late ? "x (muộn)" : tick(RollStatus::present))
            .set("vang_co_ly_do", tick(RollStatus::excused))
            .set("vang_khong_ly_do", tick(RollStatus::unexcused))
            .set("ly_do", row.reason);
    }
    fields.rows("dang_vien", std::move(rows));
    const auto guests = meeting.guests.value_or(std::vector<std::string>{});
    fields.lines("khach_du", guests);
    std::string names;
    for (const auto& guest : guests)
        names += (names.empty() ? "" : "; ") + guest;
    fields.set("khach_moi", meeting.guests ? FieldText(guests.empty() ? "không có" : names) : std::nullopt);
}

void put_course(Fields& fields, const MeetingPaper& meeting) {
    FieldRows opinions;
    for (const auto& opinion : meeting.opinions)
        opinions.emplace_back().set("ho_ten", opinion.name).set("noi_dung", written(opinion.text));
    fields.set("so_nguoi_phat_bieu", figure(meeting.speaker_count));
    fields.set("so_y_kien", figure(meeting.opinion_count)).rows("y_kien", std::move(opinions));
    FieldRows remarks;
    for (const auto& remark : meeting.remarks) {
        remarks.emplace_back()
            .set("loai", remark.praise ? "Biểu dương" : "Nhắc nhở, phê bình")
            .set("ho_ten", remark.name)
            .set("noi_dung", remark.text);
    }
    fields.rows("bieu_duong", std::move(remarks));
    fields.set("ket_luan", written(meeting.conclusion));
    FieldRows tasks;
    for (const auto& task : meeting.tasks) {
        tasks.emplace_back()
            .set("noi_dung", task.text)
            .set("nguoi_thuc_hien", task.owner)
            .set("thoi_han", day(task.due));
    }
    fields.rows("nhiem_vu", std::move(tasks));
    put_votes(fields, meeting.votes);
}

void put_rating(Fields& fields, const MeetingPaper& meeting) {
    fields.set("tu_xep_loai", meeting.rating).set("thuyet_minh", written(meeting.rating_explanation));
    fields.set("diem", points(meeting.rating_points).value_or(""));
    fields.set("cap_uy_du", written(meeting.follower));
    FieldRows rows;
    core::Points total;
    core::Points confirmed;
    bool all = !meeting.sheet.empty();
    bool all_confirmed = all;
    for (const auto& line : meeting.sheet) {
        rows.emplace_back()
            .set("noi_dung", line.text)
            .set("toi_da", points(line.maximum))
            .set("tu_cham", line.not_assessed ? FieldText("không đánh giá") : points(line.own))
            .set("cap_tren_cham", line.not_assessed ? FieldText("") : points(line.confirmed))
            .set("ly_do", line.reason);
        if (line.not_assessed) continue;
        all = all && line.own;
        all_confirmed = all_confirmed && line.confirmed;
        total.hundredths += line.own.value_or(core::Points{}).hundredths;
        confirmed.hundredths += line.confirmed.value_or(core::Points{}).hundredths;
    }
    fields.rows("muc", std::move(rows));
    fields.set("tong_cham", all ? points(total) : points(meeting.rating_points));
    fields.set("tong_cap_tren", all_confirmed ? points(confirmed) : std::nullopt);
}

void put_committee(Fields& fields, const MeetingPaper& meeting) {
    fields.set("thoi_gian", meeting.committee_when).set("dia_diem_hop", meeting.committee_where);
    fields.set("co_mat_chi_uy", figure(meeting.committee_present));
    fields.set("tong_chi_uy", figure(meeting.committee_size)).set("vang_chi_uy", meeting.committee_absent);
    fields.set("du_thao_nghi_quyet", meeting.draft_resolution);
}

}  // namespace

core::Result<void> check(const MeetingPaper& meeting) {
    if (meeting.start && meeting.end && *meeting.end < *meeting.start) {
        return core::invalid("paper.ends_before_start",
                             {{"start", meeting.start->text()}, {"end", meeting.end->text()}});
    }
    const auto listed = static_cast<std::int64_t>(meeting.roll.size());
    if (!meeting.roll.empty() && meeting.strength.roll && *meeting.strength.roll != listed) {
        return core::invalid("paper.roll_does_not_add_up",
                             {{"found", std::to_string(listed)}, {"allowed", std::to_string(*meeting.strength.roll)}});
    }
    const auto cast =
        meeting.votes.agree.value_or(0) + meeting.votes.disagree.value_or(0) + meeting.votes.other.value_or(0);
    if (meeting.votes.entitled && cast > *meeting.votes.entitled) {
        return core::invalid("paper.votes_above_present",
                             {{"found", std::to_string(cast)}, {"allowed", std::to_string(*meeting.votes.entitled)}});
    }
    return {};
}

Fields fields_of(const MeetingPaper& meeting, PaperKind kind) {
    Fields fields;
    put_head(fields, meeting.head, kind);
    put_place_and_people(fields, meeting);
    put_roll(fields, meeting);
    put_course(fields, meeting);
    put_rating(fields, meeting);
    put_committee(fields, meeting);
    fields.set("so_bien_ban", meeting.book).set("trang_so", written(meeting.pages));
    if (kind == PaperKind::invitation) fields.set("khach_moi", meeting.invited);
    if (kind == PaperKind::committee_minutes) fields.set("noi_dung", meeting.committee_text);
    if (kind == PaperKind::resolution)
        fields.set("noi_dung", written(meeting.conclusion.empty() ? meeting.draft_resolution : meeting.conclusion));
    return fields;
}

}  // namespace bontot::papers
