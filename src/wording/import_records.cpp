// Importing into the records and exporting from them (app/import, cli/import, cli/export).
#include "wording/tables.hpp"

namespace bontot::wording {

Table import_record_sentences() {
    static constexpr Entry k_table[] = {
        {"imports.not_ready", "chưa nhập được: còn {errors} lỗi và {questions} câu hỏi",
         "cannot be imported yet: {errors} errors and {questions} questions are left"},
        {"imports.out_of_reach",
         "dòng này nói về tổ chức đảng ngoài phạm vi của {unit}; tệp này chỉ nhập được cho phạm vi đó",
         "this row is about a body outside {unit}; this import reaches no further"},
        {"imports.code_elsewhere", "mã “{found}” đã thuộc về một tổ chức đảng hoặc đảng viên ngoài phạm vi nhập",
         "the code “{found}” is already borne by a body or member outside the reach of this import"},
        {"imports.changed_since_preview", "dữ liệu đã thay đổi sau khi xem trước; hãy xem trước lại rồi nhập",
         "the records have changed since the preview; look at a new preview first"},
        {"imports.superior_later",
         "“{unit}” thành lập trước “{superior}” (có từ {from:date}); tệp không ghi cấp trên trước đó là ai nên ghi "
         "theo "
         "cấp trên hiện nay",
         "“{unit}” is older than “{superior}” (there since {from:date}); the file does not say who was above it "
         "before, "
         "so today's superior is taken"},
        {"imports.official_without_date",
         "ghi là đảng viên chính thức, vào Đảng {found:date} nhưng không có ngày chính thức; hãy ghi ngày chính thức, "
         "hoặc bỏ trống ngày vào Đảng",
         "an official member, admitted on {found:date}, without the day of becoming official; write that day, or leave "
         "the day of admission empty"},
        {"imports.probationary_without_date", "ghi là đảng viên dự bị nhưng không có ngày vào Đảng; hãy ghi ngày đó",
         "a probationary member without a day of admission; write that day"},
        {"imports.counts_as_probationary", "“{found}” không có ngày chính thức nên được tính là đảng viên dự bị",
         "“{found}” has no day of becoming official and so counts as probationary"},
        {"imports.joined_unknown", "không biết “{found}” vào chi bộ từ ngày nào; hãy ghi ngày vào chi bộ",
         "it is not known since when “{found}” is in the cell; write that day"},
        {"imports.ask_joined",
         "danh sách không ghi ngày vào chi bộ; tính là có mặt trong chi bộ từ ngày nào? Trả lời bằng một ngày "
         "(2024-01-01), hoặc admitted (từ ngày vào Đảng)",
         "the list does not say since when members are in the cell; from which day shall they count? Answer with a day "
         "(2024-01-01), or admitted (since their admission)"},
        {"imports.suspended_without_date", "đang đình chỉ sinh hoạt nhưng không có ngày bắt đầu; phải ghi ngày",
         "suspended from meetings, but since when is not said; write the day"},
        {"imports.office_of_past", "“{found}” nay không ở chi bộ này nên không ghi chức vụ ở dòng này",
         "“{found}” is not in this cell today, so the row can name no office"},
        {"imports.temporary_unclear",
         "“{found}”: tệp và dữ liệu khác nhau về việc sinh hoạt chính thức hay tạm thời; hãy ghi riêng một dòng cho "
         "nơi "
         "sinh hoạt tạm thời, có ngày bắt đầu",
         "“{found}”: file and records differ on ordinary or temporary activity; give the temporary stay a row of its "
         "own, with its first day"},
        {"imports.back_without_date", "“{found}” đã rời chi bộ; nếu đã trở lại, hãy ghi ngày vào chi bộ mới",
         "“{found}” has left the cell; if they are back, write since when"},
        {"imports.meeting_in_future", "ngày {date:date} chưa tới nên chưa thể có kết quả buổi sinh hoạt",
         "{date:date} is still to come, so the meeting can have no results"},
        {"imports.meeting_without_times",
         "buổi ngày {date:date} không có giờ bắt đầu và kết thúc; tiêu chí thời lượng tính là 0 phút cho đến khi bổ "
         "sung",
         "the meeting of {date:date} has no start and end; its duration counts as 0 minutes until they are added"},
        {"imports.not_exempt",
         "“{found}” ghi là miễn sinh hoạt, nhưng ngày {date:date} không được miễn; hãy nhập thời gian miễn trước",
         "“{found}” is said to be exempt, but is not on {date:date}; enter the exemption first"},
        {"imports.is_exempt", "“{found}” được miễn sinh hoạt ngày {date:date}; dòng này không thay đổi số liệu",
         "“{found}” is exempt on {date:date}; the row changes no count"},
        {"imports.missing_from_roll_call",
         "bảng điểm danh ngày {date:date} thiếu {count} đảng viên của chi bộ (“{first}”…); những người này ghi “Chưa "
         "rõ”",
         "the roll call of {date:date} lacks {count} members of the cell (“{first}” …); they are kept as “unknown”"},
        {"imports.facts_differ",
         "“{found}” đã có và khác với sổ năm; chọn skip để giữ cái cũ hoặc update để sửa theo sổ",
         "“{found}” is there already and differs from the workbook; choose skip to keep it or update to change it"},
        {"imports.task_counts",
         "số nhiệm vụ giao và hoàn thành của buổi ngày {date:date} không nhập được: bontot giữ từng nhiệm vụ",
         "the counts of tasks of the meeting of {date:date} are not imported: bontot keeps the tasks themselves"},
        {"judgement.imported", "Nhập kết quả chấm từ tệp", "Judgement imported"},
        {"knock_out.imported", "Nhập sự việc loại trừ từ tệp", "Knock-out imported"},
        {"imports.rated_in_no_cell", "“{found}” không thuộc chi bộ nào vào cuối năm {year}; hãy ghi chi bộ xếp loại",
         "“{found}” was in no cell at the end of {year}; name the cell that rated them"},

        {"thing.engine_workbook", "sổ năm của bontot", "yearly workbook of bontot"},
        {"thing.unknown", "chưa rõ loại bảng", "unknown kind of table"},
        {"import.sheet", "Trang “{sheet}”: {kind:thing}; tiêu đề ở dòng {first}<|–{last}|>, dữ liệu từ dòng {data}",
         "Sheet “{sheet}”: {kind:thing}; header in row {first}<|–{last}|>, data from row {data}"},
        {"import.not_kept", "không lưu ({what:thing})", "not kept ({what:thing})"},
        {"import.column_unknown", "không hiểu, không đọc", "not understood, not read"},
        {"import.column_ignored", "không cần, không đọc", "not needed, not read"},
        {"import.counts",
         "Thêm {added:number}, sửa {changed:number}, bỏ qua {skipped:number}, giữ nguyên {same:number}; lỗi "
         "{errors:number}, cảnh báo {warnings:number}",
         "To add {added:number}, to change {changed:number}, to skip {skipped:number}, the same {same:number}; errors "
         "{errors:number}, warnings {warnings:number}"},
        {"meeting.imported", "Nhập buổi sinh hoạt từ tệp", "Meeting imported"},
        {"rating.imported", "Nhập kết quả xếp loại từ tệp", "Rating imported"},
        {"import_severity.error", "[lỗi]", "[error]"},
        {"import_severity.warning", "[cảnh báo]", "[warning]"},
        {"import_severity.info", "[ghi chú]", "[note]"},
        {"import.more_findings", "  … và {count:number} điều nữa; --errors TỆP.xlsx ghi tất cả vào bảng",
         "  … and {count:number} more; --errors FILE.xlsx writes them all into the table"},
        {"import.how_to_answer", "    trả lời: --answer {subject}={value}<|   (chọn: {choices})|>",
         "    answer: --answer {subject}={value}<|   (one of: {choices})|>"},
        {"import.nothing_written", "Chưa ghi gì.", "Nothing was written."},
        {"import.only_preview", "Chỉ xem trước, chưa ghi gì.", "Only a preview: nothing was written."},
        {"records.exported", "Xuất dữ liệu ra tệp", "Records taken out"},
        {"import.done", "Đã nhập xong.", "Imported."},
        {"import.reversed", "Hoàn tác một lần nhập", "Import taken back"},
        {"import.record_removed", "Bỏ bản ghi của lần nhập đã hoàn tác", "Removed with the import that was taken back"},
        {"import.record_restored", "Trả bản ghi về như trước lần nhập đã hoàn tác",
         "Put back as it was before the import that was taken back"},
        {"imports.unknown_run", "không có lần nhập này ({found})", "there is no such import ({found})"},
        {"imports.reversed_already", "lần nhập “{file}” đã được {who} hoàn tác rồi",
         "the import of “{file}” was taken back already, by {who}"},
        {"imports.built_upon",
         "không hoàn tác được vì sau đó đã có việc dựa vào lần nhập này ({count:number} việc), trước hết là "
         "{first}<| ({who})|>; hãy rút các việc ấy trước",
         "it cannot be taken back, because things rest on this import by now ({count:number}), first of all "
         "{first}<| ({who})|>; take those back first"},
        {"import.line",
         "{id}  {when}  {file}: thêm {added:number}, sửa {changed:number}; {who}<|; đã hoàn tác: {reversed}|>",
         "{id}  {when}  {file}: {added:number} added, {changed:number} changed; {who}<|; taken back: {reversed}|>"},
        {"import.no_runs", "Chưa có lần nhập nào.", "Nothing was imported yet."},
        {"import.taken_back", "Đã hoàn tác lần nhập “{file}”.", "The import of “{file}” was taken back."},
        {"import.stands", "  {name}: {act}<| ({who})|>", "  {name}: {act}<| ({who})|>"},
        {"import.nothing_new", "Không có gì mới để ghi.", "There is nothing new to write."},
        {"import.root_needed", "phải cho mã tổ chức gốc (--root) cùng với tên của nó",
         "the root organisation needs its code (--root) with its name"},
        {"import.answer", "“{found}” không phải là câu trả lời; viết MÃ=GIÁ_TRỊ",
         "“{found}” is no answer; write CODE=VALUE"},
        {"import.no_such_sheet", "tệp không có trang “{found}”", "the file has no sheet “{found}”"},
        {"export.wrong_ending", "“{found}” phải có đuôi .xlsx hoặc .csv", "“{found}” must end in .xlsx or .csv"},
        {"export.done", "Đã ghi {count:number} dòng ({kind:thing}) vào {path}",
         "Wrote {count:number} rows ({kind:thing}) to {path}"},
        {"export.mark", "{who} xuất lúc {when} từ dữ liệu của {unit}",
         "Taken out by {who} at {when} from the records of {unit}"},
        {"export.template", "Đã ghi bảng mẫu ({kind:thing}) vào {path}",
         "Wrote a blank table ({kind:thing}) to {path}"},
    };
    return k_table;
}

}  // namespace bontot::wording
