// Bodies and members over time: what cannot be entered, and why (src/organisation, src/app/organisation).
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_organisation() {
    static constexpr Entry k_table[] = {
        {"records.stale",
         "<|“{what}”: |>có người khác vừa sửa bản ghi này: anh/chị đang sửa bản số {yours}, nay đã là bản số {theirs}; "
         "hãy mở lại rồi sửa",
         "<|“{what}”: |>somebody else has just changed this record: you are editing version {yours}, it is now version "
         "{theirs}; open it again and edit it"},
        {"records.gone", "bản ghi này không còn nữa; có người vừa xóa",
         "this record is gone; somebody has just removed it"},
        {"records.unknown_unit", "không có tổ chức đảng nào có mã “{found}”",
         "there is no Party body with the id “{found}”"},
        {"records.unknown_member", "không có đảng viên nào có mã “{found}”",
         "there is no member with the id “{found}”"},
        {"records.unknown_entry", "đảng viên này không có mục nào có mã “{found}”",
         "this member has no entry with the id “{found}”"},
        {"records.year_locked",
         "năm {year} của “{unit}” đã chốt sổ, người chốt: {who}<|, lý do: {reason}|>; muốn sửa thì phải mở sổ trước",
         "the year {year} of “{unit}” was locked by {who}<|, reason: {reason}|>; unlock it first"},
        {"records.reason_missing", "chưa ghi lý do; sửa hoặc rút lại một mục thì phải có lý do",
         "no reason is given; correcting or taking back an entry needs one"},
        {"records.text_too_long", "“{found}” dài {length:number} ký tự; nhiều nhất là {allowed:number}",
         "“{found}” has {length:number} characters; at most {allowed:number} are allowed"},
        {"records.control_character", "“{found}” có ký tự điều khiển (xuống dòng, tab …); hãy viết trên một dòng",
         "“{found}” contains control characters (line break, tab …); write it on one line"},

        {"dates.backwards", "ngày kết thúc {found:date} không sau ngày bắt đầu {from:date}",
         "the end {found:date} is not after the beginning {from:date}"},
        {"dates.out_of_range", "ngày {found:date} không dùng được; được dùng: từ {from:date} đến {to:date}",
         "{found:date} cannot be used; allowed: from {from:date} to {to:date}"},

        {"unit.code",
         "mã tổ chức đảng “{found}” không hợp lệ; mã gồm các nhóm 1–4 chữ số, cách nhau bằng dấu chấm, ví dụ "
         "38.168.053.000.001",
         "“{found}” is not the code of a Party body; a code is groups of 1–4 digits with dots between them, for "
         "example "
         "38.168.053.000.001"},
        {"unit.code_taken", "mã “{found}” đã dùng cho “{unit}”; mỗi tổ chức đảng một mã",
         "the code “{found}” is taken by “{unit}”; each body needs its own"},
        {"unit.name_missing", "chưa có tên tổ chức đảng", "the name of the body is missing"},
        {"unit.alias_empty", "có một tên gọi khác để trống", "one of the aliases is empty"},
        {"unit.decision_number_missing", "chưa có số quyết định, ví dụ 12-QĐ/ĐUK",
         "the number of the decision is missing, for example 12-QĐ/ĐUK"},
        {"unit.decision_date_missing", "quyết định “{found}” chưa có ngày ban hành",
         "the date of the decision “{found}” is missing"},
        {"unit.not_there",
         "ngày {found:date} chưa có hoặc không còn “{unit}”: tổ chức này có từ {from:date}<| đến trước {to:date}|>",
         "on {found:date} “{unit}” does not exist: it is there from {from:date}<| until before {to:date}|>"},
        {"unit.ends_before",
         "“{unit}” chỉ có đến trước ngày {found:date}; mục này kéo dài<| đến {to:date}|> quá ngày đó",
         "“{unit}” is there only until before {found:date}; this entry goes on beyond that<|, to {to:date}|>"},
        {"unit.changed_later",
         "“{unit}” đã có thay đổi từ ngày {later:date}; không ghi thêm được việc của ngày {found:date} trước đó",
         "“{unit}” changed on {later:date}; nothing can be entered for {found:date}, before that"},
        {"unit.no_day_of_life", "“{unit}” thành lập đúng ngày {found:date}; sớm nhất là hôm sau mới giải thể được",
         "“{unit}” was founded on {found:date} itself; it can be dissolved the day after at the earliest"},
        {"unit.same_kind", "“{unit}” vốn đã là {found:thing}", "“{unit}” is a {found:thing} already"},
        {"unit.meetings_later", "“{unit}” có buổi sinh hoạt ngày {found:date}, từ ngày chuyển loại hình trở đi",
         "“{unit}” has a meeting on {found:date}, on or after the day on which its kind changes"},
        {"unit.no_act_on", "“{unit}” không có thay đổi nào ghi ngày {found:date}",
         "nothing about “{unit}” is recorded as of {found:date}"},
        {"unit.same_day", "ngày đúng trùng ngày đã ghi: {found:date}",
         "the right day is the recorded one: {found:date}"},
        {"unit.span_order",
         "{found:date} không nằm giữa các lần thay đổi liền kề: <|sau {from:date}|><|, trước {to:date}|>",
         "{found:date} does not lie between the changes beside it: <|after {from:date}|><|, before {to:date}|>"},
        {"unit.superior_not_there", "cấp trên “{superior}” của “{unit}” không tồn tại suốt thời gian từ {from:date}",
         "“{superior}”, above “{unit}”, is not there for all of the time from {from:date} on"},
        {"unit.leaves_body", "“{found}” trực thuộc từ {from:date}, ngoài thời gian tồn tại mới",
         "“{found}” stands under it from {from:date}, outside its new life"},
        {"unit.leaves_member", "{found} sinh hoạt ở đó từ {from:date}, ngoài thời gian tồn tại mới",
         "{found} is on its roll from {from:date}, outside its new life"},
        {"unit.leaves_term", "{found} giữ chức vụ ở đó từ {from:date}, ngoài thời gian tồn tại mới",
         "{found} holds an office in it from {from:date}, outside its new life"},
        {"unit.leaves_meeting", "có buổi sinh hoạt ngày {found:date}, ngoài thời gian tồn tại mới",
         "there is a meeting on {found:date}, outside its new life"},
        {"unit.wrong_superior", "{found:thing} không thể trực thuộc {superior:thing} (“{unit}”)",
         "a {found:thing} cannot stand directly under a {superior:thing} (“{unit}”)"},
        {"unit.root_exists", "đã có tổ chức cao nhất là “{unit}”; tổ chức này phải có cấp trên trực tiếp",
         "“{unit}” is the root already; this body needs a superior"},
        {"unit.same_name", "tên mới “{found}” giống tên đang dùng", "the new name “{found}” is the one in use"},
        {"unit.same_superior", "“{unit}” đã trực thuộc “{superior}”", "“{unit}” stands under “{superior}” already"},
        {"unit.cycle", "không chuyển được “{unit}” về “{superior}”: “{superior}” lại trực thuộc “{unit}”",
         "“{unit}” cannot move under “{superior}”, which stands under “{unit}” itself"},
        {"unit.has_members",
         "“{unit}” còn {count:number} đảng viên từ ngày {found:date}; hãy chuyển họ đi trước, hoặc nêu chi bộ tiếp "
         "nhận",
         "“{unit}” still has {count:number} {count|member|members} on {found:date}; transfer them first, or name the "
         "cell "
         "that takes them"},
        {"unit.has_bodies",
         "“{unit}” còn {count:number} tổ chức trực thuộc ngày {found:date} (“{first}” …); hãy chuyển đi trước, hoặc "
         "nêu "
         "tổ chức tiếp nhận",
         "“{unit}” still has {count:number} {count|body|bodies} under it on {found:date} (“{first}” …); move them "
         "first, "
         "or name the body that takes them"},
        {"unit.own_successor", "“{unit}” không thể tự tiếp nhận mình", "“{unit}” cannot be its own successor"},
        {"unit.kinds_differ", "“{unit}” là {found:thing}; chỉ hợp nhất được các tổ chức cùng loại: {allowed:thing}",
         "“{unit}” is a {found:thing}; only bodies of one kind can be merged: {allowed:thing}"},
        {"unit.merge_sources",
         "nêu {found:number} tổ chức để hợp nhất; cần ít nhất {allowed:number} tổ chức khác nhau, không kể tổ chức "
         "tiếp "
         "nhận",
         "{found:number} {found|body is|bodies are} named to be merged; at least {allowed:number} different ones are "
         "needed, "
         "without the one that takes them in"},
        {"unit.split_of_nothing", "chưa nêu đảng viên hay tổ chức nào của “{unit}” được tách ra",
         "no member and no body of “{unit}” is named to be split off"},
        {"unit.not_under", "“{unit}” không trực thuộc “{superior}” vào ngày đó",
         "“{unit}” does not stand under “{superior}” on that day"},

        {"member.name_missing", "chưa có họ và tên đảng viên", "the member's name is missing"},
        {"member.code_taken", "mã đảng viên “{found}” đã dùng cho “{member}”; mỗi người một mã",
         "the member code “{found}” is taken by “{member}”; each needs their own"},
        {"member.identity_number",
         "mã của “{member}” giống số định danh cá nhân (căn cước): không lưu số này; hãy dùng mã riêng của cơ quan",
         "the code of “{member}” looks like a citizen's identity number, which is not kept; use the office's own code"},
        {"member.birth_year", "năm sinh {found} không hợp lệ; được dùng: {from}…{to}",
         "the year of birth {found} is out of range; allowed: {from}…{to}"},
        {"member.official_before_admitted", "ngày chính thức {found:date} không sau ngày vào Đảng {from:date}",
         "official on {found:date}, not after the admission on {from:date}"},
        {"member.decided_later",
         "quyết định ban hành ngày {found:date}, sau ngày có hiệu lực {day:date}; việc này chỉ có hiệu lực khi đã có "
         "quyết định",
         "the decision is of {found:date}, after the day {day:date} from which it holds; this act holds only by its "
         "decision"},
        {"member.on_roll_before_admitted",
         "“{member}” vào danh sách chi bộ ngày {found:date}, trước ngày vào Đảng {from:date}",
         "“{member}” is on the cell's roll from {found:date}, before the admission on {from:date}"},
        {"member.nothing_changed", "không có gì thay đổi ở đảng viên “{member}”",
         "nothing is different about the member “{member}”"},
        {"member.not_a_cell", "“{unit}” là {found:thing}; đảng viên chỉ sinh hoạt ở chi bộ",
         "“{unit}” is a {found:thing}; members belong to cells"},
        {"member.not_in_unit", "“{member}” không sinh hoạt ở “{unit}” ngày {found:date}",
         "“{member}” is not in “{unit}” on {found:date}"},
        {"member.in_no_cell", "trước ngày {found:date}, “{member}” không sinh hoạt ở chi bộ nào trong danh sách này",
         "before {found:date} “{member}” is in no cell of this tree"},
        {"member.already_there", "“{member}” đang sinh hoạt ở “{unit}” rồi", "“{member}” is in “{unit}” already"},
        {"member.entry_later",
         "“{member}” có một mục bắt đầu ngày {later:date}, không trước ngày {found:date}; hãy sửa hoặc rút mục ấy "
         "trước",
         "“{member}” has an entry that begins on {later:date}, not before {found:date}; correct it or take it back "
         "first"},
        {"member.not_probationary", "“{member}” không phải đảng viên dự bị<|: đã chính thức từ {official:date}|>",
         "“{member}” is not probationary<|: official since {official:date}|>"},
        {"member.no_guest", "ngày {found:date}, “{member}” không sinh hoạt tạm thời ở đâu",
         "on {found:date} “{member}” attends nowhere temporarily"},
        {"member.not_exempt", "ngày {found:date}, “{member}” không được miễn và không bị đình chỉ sinh hoạt",
         "on {found:date} “{member}” is neither exempt nor suspended"},

        {"membership.two_cells",
         "đảng viên ở hai chi bộ trong một ngày: thời gian từ {found:date}<| đến trước {to:date}|> trùng với thời gian "
         "ở "
         "chi bộ khác từ {other_from:date}<| đến trước {other_to:date}|>",
         "a member in two cells on one day: the time from {found:date}<| until before {to:date}|> overlaps that in "
         "another "
         "cell from {other_from:date}<| until before {other_to:date}|>"},
        {"membership.twice",
         "đảng viên đã có trong danh sách chi bộ này từ {other_from:date}<| đến trước {other_to:date}|>, trùng với "
         "thời "
         "gian từ {found:date}<| đến trước {to:date}|>",
         "the member is on this cell's roll from {other_from:date}<| until before {other_to:date}|>, which overlaps "
         "the "
         "time from {found:date}<| until before {to:date}|>"},
        {"membership.two_hosts",
         "đảng viên sinh hoạt tạm thời ở hai nơi: thời gian từ {found:date}<| đến trước {to:date}|> trùng với thời "
         "gian "
         "từ {other_from:date}<| đến trước {other_to:date}|>",
         "a member attends in two places temporarily: the time from {found:date}<| until before {to:date}|> overlaps "
         "that "
         "from {other_from:date}<| until before {other_to:date}|>"},
        {"membership.no_home",
         "sinh hoạt tạm thời thì phải có chi bộ chính thức ở nơi khác suốt thời gian ấy; ngày {found:date} không có",
         "who attends temporarily has an ordinary cell elsewhere all that time; on {found:date} there is none"},
        {"membership.host_is_home", "nơi sinh hoạt tạm thời lại chính là chi bộ của đảng viên ngày {found:date}",
         "the host cell is the member's own cell on {found:date}"},

        {"exemption.overlaps",
         "thời gian miễn hoặc đình chỉ sinh hoạt từ {found:date}<| đến trước {to:date}|> trùng với thời gian từ "
         "{other_from:date}<| đến trước {other_to:date}|>",
         "the exemption or suspension from {found:date}<| until before {to:date}|> overlaps the one from "
         "{other_from:date}<| until before {other_to:date}|>"},
        {"exemption.no_cell", "ngày {found:date}, đảng viên không sinh hoạt ở chi bộ nào trong danh sách này",
         "on {found:date} the member is in no cell of this tree"},

        {"office.taken",
         "đã có bí thư<|: “{member}”|>, từ {other_from:date}<| đến trước {other_to:date}|>; nhiệm kỳ từ {found:date}<| "
         "đến trước {to:date}|> trùng với thời gian ấy",
         "there is a secretary<|: “{member}”|>, from {other_from:date}<| until before {other_to:date}|>; the term from "
         "{found:date}<| until before {to:date}|> overlaps that"},
        {"office.held_already",
         "đảng viên đang là {office:thing} ở đây từ {other_from:date}<| đến trước {other_to:date}|>, trùng với nhiệm "
         "kỳ "
         "từ {found:date}<| đến trước {to:date}|>",
         "the member is {office:thing} here from {other_from:date}<| until before {other_to:date}|>, which overlaps "
         "the "
         "term from {found:date}<| until before {to:date}|>"},
        {"office.no_cell", "ngày {found:date}, “{member}” không sinh hoạt ở chi bộ nào nên không giữ chức vụ được",
         "on {found:date} “{member}” is in no cell and can hold no office"},
        {"office.probationary", "ngày {found:date}, “{member}” còn là đảng viên dự bị nên không giữ chức vụ được",
         "on {found:date} “{member}” is still probationary and can hold no office"},
        {"office.suspended", "ngày {found:date}, “{member}” đang bị đình chỉ sinh hoạt nên không nhận chức vụ được",
         "on {found:date} “{member}” is suspended and can take no office"},
        {"office.elsewhere",
         "ngày {found:date}, “{member}” sinh hoạt ở “{cell}”, không thuộc “{unit}” nên không giữ chức vụ ở đó được",
         "on {found:date} “{member}” is in “{cell}”, which is not within “{unit}”, and can hold no office there"},
        {"office.not_held", "ngày {found:date}, “{member}” không giữ chức vụ này",
         "on {found:date} “{member}” does not hold this office"},
        {"office.reminder_outside", "ngày nhắc {found:date} nằm ngoài nhiệm kỳ, từ {from:date}<| đến {to:date}|>",
         "the reminder on {found:date} lies outside the term, from {from:date}<| to {to:date}|>"},

        {"thing.province", "tỉnh ủy", "provincial committee"},
        {"thing.bloc", "đảng ủy cấp trên cơ sở", "committee above the grassroots"},
        {"thing.sub_committee", "đảng bộ bộ phận", "sub-committee"},
        {"thing.secretary", "bí thư", "secretary"},
        {"thing.deputy", "phó bí thư", "deputy secretary"},
        {"thing.committee_member", "cấp ủy viên", "committee member"},
        {"thing.follower", "cấp ủy viên theo dõi chi bộ", "the member who follows the cell"},
    };
    return k_table;
}

}  // namespace bontot::wording
