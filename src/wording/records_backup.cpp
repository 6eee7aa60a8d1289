// Backup and restore.
#include "wording/tables.hpp"

namespace bontot::wording {

Table backup_sentences() {
    static constexpr Entry k_table[] = {
        {"backup.made",
         "Đã sao lưu vào {path} trong {seconds} giây: {tables:number} bảng, {rows:number} dòng, {evidence:number} tệp "
         "minh chứng; tệp sao lưu {bytes:number} byte, đã đọc lại và đối chiếu.",
         "Backed up to {path} in {seconds} s: {tables:number} tables, {rows:number} rows, {evidence:number} "
         "{evidence|file|files} of evidence; the backup has {bytes:number} bytes and was read back and compared."},
        {"backup.restored",
         "Đã phục hồi vào {path} trong {seconds} giây: {tables:number} bảng, {rows:number} dòng, {evidence:number} tệp "
         "minh chứng; bản sao lưu ngày {date:date}, đã kiểm tra đủ và đúng.",
         "Restored to {path} in {seconds} s: {tables:number} tables, {rows:number} rows, {evidence:number} "
         "{evidence|file|files} of evidence; the backup is of {date:date}, everything was checked."},
        {"backup.chain", "{root}: nhật ký {count:number} sự kiện, dấu mới nhất {hash}",
         "{root}: {count:number} audit {count|event|events}, newest hash {hash}"},
        {"backup.chain_broken",
         "{root}: nhật ký đã bị sửa ở {count:number} chỗ từ trước khi sao lưu; xem: bontot audit verify",
         "{root}: the audit was broken in {count:number} {count|place|places} before the backup; see: bontot audit "
         "verify"},
        {"backup.content_missing",
         "Thiếu hoặc hỏng tệp minh chứng {found}: không có trong bản sao lưu; xem: bontot check",
         "The evidence file {found} is missing or damaged: it is not in the backup; see: bontot check"},

        {"backup.exists", "đã có tệp “{path}”; sao lưu không ghi đè, hãy chọn tên khác",
         "“{path}” is there already; a backup overwrites nothing, choose another name"},
        {"backup.disk", "không ghi hoặc không đọc được “{path}”: {reason}",
         "“{path}” cannot be written or read: {reason}"},
        {"backup.no_room", "không đủ chỗ ở “{path}”: còn {found:number} byte, cần {allowed:number} byte",
         "there is not enough room at “{path}”: {found:number} bytes are free, {allowed:number} are needed"},
        {"backup.evidence_folder_needed", "có tệp minh chứng nên cần thư mục dữ liệu: --data THƯ_MỤC",
         "there is evidence, so the data directory is needed: --data DIR"},
        {"backup.not_a_backup", "“{path}” không phải là bản sao lưu của bontot, hoặc bị cắt cụt",
         "“{path}” is not a backup made by bontot, or it is cut off"},
        {"backup.damaged", "bản sao lưu bị hỏng ở phần “{part}”; chưa phục hồi gì, hãy dùng một bản sao lưu khác",
         "the backup is damaged at “{part}”; nothing was restored, use another backup"},
        {"backup.newer_format",
         "bản sao lưu theo định dạng số {found}, chương trình chỉ biết đến số {allowed}; hãy dùng bản chương trình mới "
         "hơn",
         "the backup has the format {found}, the program knows them up to {allowed}; use a newer program"},
        {"backup.place_not_empty", "nơi phục hồi không trống: có “{path}”; chỉ phục hồi vào nơi còn trống",
         "the place is not empty: there is “{path}”; a backup is restored into an empty place only"},
        {"backup.restoring_already", "đang có một lần phục hồi khác vào “{path}”; hãy chờ cho xong",
         "another restore into “{path}” is under way; wait until it is done"},
        {"backup.chain_differs",
         "nhật ký của {root} trong bản sao lưu không khớp với dấu ghi lúc sao lưu; chưa phục hồi gì",
         "the audit of {root} does not agree with the hash that the backup recorded; nothing was restored"},
        {"backup.evidence_not_there", "bản sao lưu thiếu tệp của minh chứng “{found}”; chưa phục hồi gì",
         "the backup lacks the file of the evidence “{found}”; nothing was restored"},
    };
    return k_table;
}

}  // namespace bontot::wording
