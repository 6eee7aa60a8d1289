// Files on their way in.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_uploads() {
    static constexpr Entry k_table[] = {
        {"upload.unknown", "không có lượt tải lên “{found}”, hoặc đã quá hạn; hãy tải lại từ đầu",
         "there is no upload “{found}”, or its time is over; begin again"},
        {"upload.in_use", "lượt tải lên này đang nhận dữ liệu ở một yêu cầu khác; hãy thử lại sau giây lát",
         "another request is at work on this upload; try again in a moment"},
        {"upload.too_many",
         "anh/chị đang có {found} lượt tải lên chưa xong; nhiều nhất là {allowed} lượt, {bytes:number} byte",
         "you have {found} unfinished uploads; at most {allowed} are taken, {bytes:number} bytes"},
        {"upload.other_size", "tệp được khai {allowed:number} byte, đoạn này lại ghi {found:number} byte",
         "the file was announced with {allowed:number} bytes, this piece says {found:number}"},
        {"upload.offset", "máy chủ đã nhận {received:number} byte; hãy gửi tiếp từ đó, không phải từ {found:number}",
         "{received:number} bytes have been received; go on from there, not from {found:number}"},
        {"upload.beyond_end", "đoạn này vượt quá cuối tệp ({allowed:number} byte)",
         "this piece goes beyond the end of the file ({allowed:number} bytes)"},
        {"upload.wrong_hash",
         "tệp nhận được không giống tệp gửi đi (SHA-256 {found}, phải là {allowed}); hãy tải lại từ đầu",
         "what came is not what was sent (SHA-256 {found}, expected {allowed}); send it again from the start"},
        {"upload.other_unit", "tệp “{found}” được tải lên cho một tổ chức khác",
         "the file “{found}” was uploaded for another body"},
        {"upload.not_whole", "tệp mới nhận được {received:number} trong {allowed:number} byte; hãy gửi hết rồi thử lại",
         "only {received:number} of {allowed:number} bytes have come; send the rest first"},
        {"upload.not_kept", "không lưu được tệp đang tải lên<|: {reason}|>",
         "the upload could not be kept<|: {reason}|>"},
    };
    return k_table;
}

}  // namespace bontot::wording
