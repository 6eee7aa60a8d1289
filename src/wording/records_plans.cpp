// Plans that were adopted for years, and terms of office that end.
#include "wording/tables.hpp"

namespace bontot::wording {

Table plan_record_sentences() {
    static constexpr Entry k_table[] = {
        {"plan.adopted", "Ghi kế hoạch dùng cho năm", "Plan adopted for a year"},
        {"plan.base_not_kept", "không có trong sổ văn bản kế hoạch “{found}” mà kế hoạch này bổ sung",
         "the records do not have the text of “{found}”, which this plan extends"},
        {"plan.not_in_force",
         "kế hoạch “{found}” không có hiệu lực trong năm {year} (từ {from:date}<| đến {to:date}|>)",
         "the plan “{found}” is not in force in {year} (from {from:date}<| to {to:date}|>)"},
        {"plan.already_adopted", "kế hoạch “{found}” đã được ghi cho năm {year}, đúng văn bản này",
         "the plan “{found}” is recorded for {year} already, in this very text"},
        {"plan.adopted_otherwise",
         "năm {year} đã ghi kế hoạch “{found}” ({who} xác nhận); muốn thay thì nêu lý do (--reason)",
         "“{found}” is recorded for {year} (confirmed by {who}); to replace it, say why (--reason)"},
        {"plan.nobody_confirms", "phải ghi người xác nhận kế hoạch", "who confirms the plan must be given"},
        {"plan.no_root_body", "sổ chưa có tổ chức đảng nào", "the records have no body yet"},
        {"plan.text_damaged",
         "văn bản kế hoạch “{found}” đã ghi cho năm {year} bị mất hoặc bị sửa; phục hồi từ bản sao lưu",
         "the text of the plan “{found}” recorded for {year} is missing or changed; restore it from a backup"},
        {"plans.adopted_now", "Đã ghi kế hoạch {plan}, bản {version}, cho năm {year} (SHA-256 {hash}…).",
         "Recorded the plan {plan}, version {version}, for {year} (SHA-256 {hash}…)."},
        {"plans.adopted_line",
         "{year}: {plan}, bản {version}, SHA-256 {hash}…; {who} xác nhận ngày {date:date}<|; quyết định {decision}|>",
         "{year}: {plan}, version {version}, SHA-256 {hash}…; confirmed by {who} on {date:date}<|; decision "
         "{decision}|>"},
        {"plans.none_adopted", "Chưa ghi kế hoạch cho năm nào.", "No plan is recorded for any year."},
        {"plans.judged_under",
         "Đánh giá theo kế hoạch đã ghi cho năm {year}: {plan}, bản {version} ({who} xác nhận ngày {date:date}).",
         "Judged under the plan recorded for {year}: {plan}, version {version} (confirmed by {who} on {date:date})."},

        {"terms.due", "{due:date}: {member}, {office:thing}, {unit} ({code}), từ {from:date}<| đến {to:date}|>",
         "{due:date}: {member}, {office:thing}, {unit} ({code}), from {from:date}<| to {to:date}|>"},
        {"terms.overdue",
         "QUÁ HẠN {due:date}: {member}, {office:thing}, {unit} ({code}), từ {from:date}<| đến {to:date}|>",
         "OVERDUE {due:date}: {member}, {office:thing}, {unit} ({code}), from {from:date}<| to {to:date}|>"},
        {"terms.sum", "{count} nhiệm kỳ cần nhắc trong {days} ngày tới.",
         "{count} terms to remind of within {days} days."},
    };
    return k_table;
}

}  // namespace bontot::wording
