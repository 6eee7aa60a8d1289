#include "papers/vote_papers.hpp"

namespace bontot::papers {
namespace {

using Count = std::optional<std::int64_t>;

core::Result<void> fault(const char* what, std::int64_t found, std::int64_t allowed, const std::string& unit = {}) {
    return core::invalid(
        "paper.votes_do_not_add_up",
        {{"what", what}, {"found", std::to_string(found)}, {"allowed", std::to_string(allowed)}, {"unit", unit}});
}

Count difference(const Count& whole, const Count& part) {
    return whole && part ? Count(*whole - *part) : std::nullopt;
}

}  // namespace

Fields fields_of(const Ballot& ballot) {
    Fields fields;
    put_head(fields, ballot.head, PaperKind::ballot);
    FieldRows rows;
    for (const auto& body : ballot.bodies)
        rows.emplace_back().set("ten", body);
    fields.set("viec", ballot.question).rows("to_chuc", std::move(rows));
    return fields;
}

core::Result<void> check(const VoteCountMinutes& minutes) {
    const auto above = [](const Count& part, const Count& whole) { return part && whole && *part > *whole; };
    if (above(minutes.present, minutes.summoned)) return fault("votes_present", *minutes.present, *minutes.summoned);
    if (above(minutes.given_out, minutes.present))
        return fault("votes_given_out", *minutes.given_out, *minutes.present);
    if (above(minutes.returned, minutes.given_out))
        return fault("votes_returned", *minutes.returned, *minutes.given_out);
    if (minutes.returned && minutes.valid && minutes.invalid && *minutes.returned != *minutes.valid + *minutes.invalid)
        return fault("votes_valid", *minutes.valid + *minutes.invalid, *minutes.returned);
    for (const auto& body : minutes.bodies) {
        if (!minutes.valid || !body.agree || !body.disagree || !body.other) continue;
        const auto sum = *body.agree + *body.disagree + *body.other + body.spoilt.value_or(0);
        if (sum != *minutes.valid) return fault("votes_line", sum, *minutes.valid, body.name);
    }
    return {};
}

Fields fields_of(const VoteCountMinutes& minutes) {
    Fields fields;
    put_head(fields, minutes.head, PaperKind::vote_count);
    fields.set("viec", minutes.question).set("thoi_gian", minutes.when).set("dia_diem", minutes.where);
    fields.set("hinh_thuc", minutes.secret ? "bỏ phiếu kín" : "giơ tay biểu quyết");
    std::string counters;
    for (const auto& name : minutes.counters)
        counters += (counters.empty() ? "" : "; ") + name;
    fields.set("to_kiem_phieu", written(counters));
    fields.set("trieu_tap", figure(minutes.summoned)).set("co_mat", figure(minutes.present));
    fields.set("vang", figure(difference(minutes.summoned, minutes.present)));
    fields.set("phat_ra", figure(minutes.given_out)).set("thu_ve", figure(minutes.returned));
    fields.set("hop_le", figure(minutes.valid)).set("khong_hop_le", figure(minutes.invalid));
    fields.set("khong_thu_ve", figure(difference(minutes.given_out, minutes.returned)));
    const bool of_summoned = minutes.base == ShareBase::summoned;
    fields.set("co_so_tinh", of_summoned ? "tổng số người được triệu tập" : "số người có mặt");
    FieldRows rows;
    for (const auto& body : minutes.bodies) {
        rows.emplace_back()
            .set("ten", body.name)
            .set("dong_y", figure(body.agree))
            .set("ty_le", share(body.agree, of_summoned ? minutes.summoned : minutes.present))
            .set("khong_dong_y", figure(body.disagree))
            .set("y_kien_khac", figure(body.other))
            .set("khong_hop_le", figure(body.spoilt));
    }
    fields.rows("to_chuc", std::move(rows)).set("so_ban", figure(minutes.copies));
    fields.set("gio_ket_thuc", clock(minutes.end)).set("thu_ky", minutes.minute_taker);
    fields.set("chu_tri", minutes.chair).set("to_truong", minutes.head_counter);
    return fields;
}

}  // namespace bontot::papers
