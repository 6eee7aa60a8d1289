// Evidence and the chain of events (evidence/, audit/, app/evidence, storage/content_store).
#include "wording/tables.hpp"

namespace bontot::wording {

Table evidence_sentences() {
    static constexpr Entry k_table[] = {
        {"chain.edited",
         "sự kiện số {number}<| (đến số {last})|> không khớp với sự kiện đứng trước: sự kiện này đã bị sửa, hoặc sự "
         "kiện ngay trước đã bị sửa rồi tính lại mã băm",
         "event {number}<| (to {last})|> does not follow on the one before it: it was edited, or the one right before "
         "it was edited and its hash reckoned anew"},
        {"chain.hash_changed",
         "mã băm của sự kiện số {number}<| (đến số {last})|> đã bị sửa; nội dung sự kiện vẫn nguyên",
         "the hash of event {number}<| (to {last})|> was changed; the event itself is as it was"},
        {"chain.removed", "thiếu sự kiện số {number}<| đến số {last}|>: đã bị xóa khỏi sổ",
         "event {number}<| to {last}|> is missing: it was removed"},
        {"chain.inserted", "sự kiện mang số {number}<| đến số {last}|> không có trong chuỗi: đã bị chèn thêm",
         "event {number}<| to {last}|> is not of this chain: it was inserted"},
        {"chain.reordered", "các sự kiện số {number}<| đến số {last}|> đã bị đổi chỗ cho nhau",
         "the events {number}<| to {last}|> have changed places"},
        {"chain.moved", "sự kiện mang số {number} đã bị chuyển chỗ; đúng ra là số {place}",
         "event {number} was moved; its place is {place}"},
        {"chain.lost", "các sự kiện số {number}<| đến số {last}|> không còn khớp với chuỗi: đã bị sửa hoặc thay thế",
         "the events {number}<| to {last}|> do not follow on each other: they were edited or replaced"},
        {"chain.tail_cut", "cuối sổ thiếu sự kiện số {number}<| đến số {last}|> mà đầu chuỗi đã ghi nhận",
         "the end of the chain lacks event {number}<| to {last}|>, which its head records"},
        {"chain.tail_added", "sự kiện số {number}<| đến số {last}|> nằm sau đầu chuỗi đã ghi nhận: đã bị thêm vào",
         "event {number}<| to {last}|> stands behind the recorded head: it was added"},
        {"chain.head_differs",
         "mã băm đầu chuỗi khác mã băm của sự kiện cuối cùng (số {number}): một trong hai đã bị sửa",
         "the recorded head differs from the hash of the last event ({number}): one of the two was changed"},

        {"evidence.empty", "tệp rỗng", "the file is empty"},
        {"evidence.too_large", "tệp có {found:number} byte; nhiều nhất là {allowed:number} byte",
         "the file has {found:number} bytes; at most {allowed:number} are taken"},
        {"evidence.unpacks_too_large", "tệp giải nén ra quá lớn nên không được mở",
         "the file unpacks to too much and is not opened"},
        {"evidence.archive",
         "đây là tệp nén; hãy giải nén rồi tải lên từng tài liệu (PDF, Word, Excel, OpenDocument, văn bản thuần hoặc "
         "ảnh)",
         "this is an archive; unpack it and upload each document (PDF, Word, Excel, OpenDocument, plain text or "
         "picture)"},
        {"evidence.program", "đây là tệp chương trình, không được nhận làm minh chứng",
         "this is a program and not taken as evidence"},
        {"evidence.script", "đây là tệp lệnh (script), không được nhận làm minh chứng",
         "this is a script and not taken as evidence"},
        {"evidence.web_page", "đây là trang web, SVG hoặc XML, không được nhận; hãy in ra PDF rồi tải lên",
         "this is a web page, SVG or XML and not taken; print it to PDF and upload that"},
        {"evidence.macros", "tài liệu có macro nên không được nhận; hãy lưu lại ở dạng không có macro",
         "the document has macros and is not taken; save it without macros"},
        {"evidence.embedded", "tài liệu có nhúng một tệp khác bên trong<| ({part})|>; hãy bỏ ra và tải lên riêng",
         "the document has another file packed inside<| ({part})|>; remove it and upload it on its own"},
        {"evidence.password", "tài liệu có mật khẩu; hãy bỏ mật khẩu rồi tải lại",
         "the document has a password; remove it and upload again"},
        {"evidence.damaged_file", "tệp bị cụt hoặc hỏng nên không đọc được; hãy mở ra, lưu lại rồi tải lên",
         "the file is cut off or damaged and cannot be read; open it, save it and upload again"},
        {"evidence.type",
         "loại tệp này không được nhận<| ({found})|>; được nhận: PDF, Word, Excel, PowerPoint, OpenDocument, văn bản "
         "thuần, ảnh JPEG, PNG, WebP, HEIC, TIFF",
         "files of this type are not taken<| ({found})|>; taken are PDF, Word, Excel, PowerPoint, OpenDocument, plain "
         "text, and pictures in JPEG, PNG, WebP, HEIC, TIFF"},
        {"evidence.type_unknown",
         "máy chủ không xác định được loại tệp: thiếu bảng mẫu của libmagic (gói libmagic-mgc)",
         "the type of the file cannot be told: the tables of libmagic are missing (package libmagic-mgc)"},
        {"evidence.no_pdf_reader", "máy chủ không đọc được chữ trong tệp PDF: thiếu pdftotext (gói poppler-utils)",
         "the text of the PDF cannot be read here: pdftotext is missing (package poppler-utils)"},

        {"evidence.not_kept", "không lưu được tệp vào kho minh chứng<|: {reason}|>",
         "the file could not be kept in the store of evidence<|: {reason}|>"},
        {"evidence.not_read", "không đọc được tệp {found} trong kho minh chứng<|: {reason}|>",
         "the file {found} could not be read from the store of evidence<|: {reason}|>"},
        {"evidence.missing", "kho minh chứng không có tệp {found}", "the store of evidence has no file {found}"},
        {"evidence.damaged", "tệp {found} trong kho minh chứng bị cụt hoặc đã bị sửa; hãy lấy lại từ bản sao lưu",
         "the file {found} in the store of evidence is cut off or was changed; take it from a backup"},
        {"evidence.not_a_hash", "“{found}” không phải là mã SHA-256 của một tệp",
         "“{found}” is not the SHA-256 of a file"},

        {"evidence.secrecy_mark",
         "tài liệu có dấu chỉ độ mật “{found}”; không được đưa tài liệu mật vào phần mềm này. Nếu đã xem lại và tài "
         "liệu "
         "không phải tài liệu mật, hãy xác nhận rồi tải lại",
         "the document carries the secrecy mark “{found}”; secret papers may not be put into this program. If you have "
         "looked and it is no secret paper, confirm that and upload again"},
        {"evidence.title_missing", "chưa ghi tên minh chứng", "the evidence has no title"},
        {"evidence.file_name_missing", "tệp không có tên", "the file has no name"},
        {"evidence.reason_missing", "chưa ghi lý do; xóa minh chứng thì phải có lý do",
         "there is no reason; deleting evidence needs one"},
        {"evidence.text_too_long", "“{found}” dài {length:number} ký tự; nhiều nhất là {allowed:number}",
         "“{found}” has {length:number} characters; at most {allowed:number}"},
        {"evidence.control_character", "“{found}” có ký tự điều khiển (xuống dòng, tab …); hãy viết trên một dòng",
         "“{found}” has control characters (line breaks, tabs …); write it in one line"},
        {"evidence.dates", "ngày hết hiệu lực {found:date} sớm hơn ngày có hiệu lực {effective:date}",
         "it expires on {found:date}, before it takes effect on {effective:date}"},
        {"evidence.indicator",
         "“{found}” không phải là mã nội dung của kế hoạch; mã chỉ gồm chữ không dấu, số, dấu chấm và gạch",
         "“{found}” is not the id of an indicator; ids have plain letters, digits, dots and dashes"},
        {"evidence.year", "năm {found} ngoài phạm vi; cho phép: {allowed}",
         "the year {found} is out of range; allowed: {allowed}"},
        {"evidence.unknown", "không có minh chứng nào có mã “{found}”", "there is no evidence with the id “{found}”"},
        {"evidence.deleted", "minh chứng “{found}” đã bị xóa ngày {date:date}<|: {reason}|>",
         "the evidence “{found}” was deleted on {date:date}<|: {reason}|>"},
        {"evidence.revises_other_unit",
         "“{found}” là minh chứng của tổ chức khác; chỉ thay được minh chứng của chính tổ chức mình",
         "“{found}” belongs to another body; only evidence of the same body can be replaced"},
        // What events say was done.
        {"evidence.added", "thêm minh chứng", "evidence added"},
        {"evidence.changed", "sửa thông tin minh chứng", "evidence corrected"},
        {"evidence.removed", "xóa minh chứng", "evidence deleted"},
        {"evidence.purged", "hủy tệp của minh chứng đã xóa, hết thời hạn bảo quản",
         "file of deleted evidence removed, its term is over"},
    };
    return k_table;
}

}  // namespace bontot::wording
