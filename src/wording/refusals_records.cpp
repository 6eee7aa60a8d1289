// Finding the records, locked years, and the verbs that look after them.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_records() {
    static constexpr Entry k_table[] = {
        {"records.unknown_unit_code", "không có tổ chức đảng mã “{found}” trong sổ",
         "the records have no unit with the code “{found}”"},
        {"records.no_facts", "{unit} không có trong năm {year}, hoặc không phải chi bộ, đảng bộ cơ sở",
         "{unit} did not exist in {year}, or is no cell and no grassroots committee"},
        {"records.root_exists", "đã có tổ chức gốc “{found}” trong cơ sở dữ liệu",
         "the database has a root organisation “{found}” already"},

        {"cli.data_needed", "cần thư mục dữ liệu: --data THƯ_MỤC (hoặc biến BONTOT_DATA)",
         "a data directory is needed: --data DIR (or the variable BONTOT_DATA)"},
        {"cli.facts_or_data", "cần số liệu (--facts TỆP) hoặc sổ (--data THƯ_MỤC --year NĂM)",
         "facts (--facts FILE) or records (--data DIR --year YEAR) are needed"},
        {"cli.year_needed", "cần năm: --year NĂM", "a year is needed: --year YEAR"},
        {"cli.candidates_or_data", "cần danh sách đăng ký (--candidates TỆP) hoặc sổ (--data THƯ_MỤC --last-year NĂM)",
         "a list of candidates (--candidates FILE) or records (--data DIR --last-year YEAR) are needed"},
        {"cli.plan_needed", "cần kế hoạch: --plan TÊN hoặc TỆP", "a plan is needed: --plan NAME or FILE"},
        {"cli.no_records", "không có sổ ở “{path}”; tạo bằng: bontot demo, bontot import hoặc bontot restore",
         "there are no records at “{path}”; make them with: bontot demo, bontot import or bontot restore"},
        {"cli.no_root", "cơ sở dữ liệu chưa có tổ chức nào; hãy nhập danh sách tổ chức đảng (bontot import)",
         "the database has no organisation yet; import the list of units (bontot import)"},
        {"cli.which_root", "<|không có tổ chức gốc “{found}”; |>có: {allowed}; chọn bằng --root",
         "<|there is no root organisation “{found}”; |>there are: {allowed}; choose with --root"},

        {"demo.not_empty", "đã có sổ ở “{path}”; tỉnh minh họa chỉ tạo ở nơi còn trống",
         "there are records at “{path}” already; the demonstration is made in an empty place only"},

        {"period.without_reason", "chốt sổ, mở sổ phải có lý do", "locking and unlocking need a reason"},
        {"period.already_locked", "năm {year} đã chốt rồi", "{year} is locked already"},
        {"period.not_locked", "năm {year} chưa chốt", "{year} is not locked"},
    };
    return k_table;
}

Table record_sentences() {
    static constexpr Entry k_table[] = {
        {"period.locked", "Đã chốt sổ năm {year} của {unit} và các tổ chức trực thuộc.",
         "Locked {year} for {unit} and all under it."},
        {"period.unlocked", "Đã mở lại sổ năm {year} của {unit}.", "Unlocked {year} for {unit}."},
        {"migrate.applied", "Đã áp dụng lược đồ {file}.", "Applied the schema {file}."},
        {"migrate.current", "Cơ sở dữ liệu đã ở lược đồ mới nhất (số {number}).",
         "The database has the newest schema (number {number})."},
        {"list.sums", "Năm {year}: {units} tổ chức đảng — đạt {qualified}, chưa đạt {not_qualified}, chờ {pending}.",
         "{year}: {units} units — {qualified} qualified, {not_qualified} not, {pending} open."},
        {"list.qualified", "Đạt", "Qualified"},
        {"list.not_qualified", "Chưa đạt", "Not"},
        {"list.pending", "Chờ", "Open"},
        {"demo.made",
         "Đã tạo tỉnh minh họa trong {seconds} giây: {units} tổ chức đảng, {cells} chi bộ, {members} đảng viên, "
         "{meetings} buổi sinh hoạt ({first}–{last}).",
         "Made a demonstration province in {seconds} s: {units} units, {cells} cells, {members} members, {meetings} "
         "meetings ({first}–{last})."},
        {"play.no_bloc", "không có đảng bộ khối mã “{found}” trong tỉnh minh họa; ví dụ 38.171.000.000.000",
         "the demonstration has no bloc with the code “{found}”; for example 38.171.000.000.000"},
        {"play.until_too_early", "phong trào minh họa bắt đầu từ năm {allowed}; không dừng được ở ngày “{found}”",
         "the demonstration's movement begins in {allowed}; it cannot stop on “{found}”"},
        {"play.done", "Đã diễn xong phong trào sau {seconds} giây.", "The movement was played in {seconds} s."},
        {"demo.try", "Xem thử: bontot evaluate {where} --unit {code} --year {year}",
         "Try: bontot evaluate {where} --unit {code} --year {year}"},
        {"demo.planted", "Gieo số liệu minh họa", "Demonstration records planted"},
        {"audit.intact", "Nhật ký nguyên vẹn: {count} sự kiện. Dấu mới nhất: {hash}",
         "The audit is intact: {count} events. Newest hash: {hash}"},
        {"audit.broken", "Nhật ký có {faults} chỗ bị sửa, trong {count} sự kiện.",
         "The audit has {faults} faults in {count} events."},
        {"audit.newest", "{root} · {date} · sự kiện {number} · dấu {hash}",
         "{root} · {date} · event {number} · hash {hash}"},
    };
    return k_table;
}

}  // namespace bontot::wording
