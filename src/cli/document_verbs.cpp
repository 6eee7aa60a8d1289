#include "cli/document_verbs.hpp"

#include "papers/format.hpp"
#include "papers/kind.hpp"

namespace bontot::cli {

DocumentVerbs::DocumentVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    auto* group =
        add_verb(app_, "document",
                 say("Lập văn bản Word, PDF theo thể thức của Đảng; mẫu văn bản", "Official papers as Word or PDF"));
    group->require_subcommand(1);
    group->fallthrough();
    add_make(*group);
    add_batch(*group);
    auto* example =
        add_verb(*group, "example", say("Một văn bản làm thử với số liệu ví dụ", "A paper of example facts"));
    add_kind(example, example_.kind);
    add_templates(example, example_.templates);
    add_out(example, example_);
    example->add_option("--format", example_.format, say("Thể thức: hd36 hoặc hd05", "Format: hd36 or hd05"))
        ->check(CLI::IsMember(core::all_names(papers::k_formats)));
    example->add_option("--right", example_.right,
                        say("Giấy khen: dời chữ sang phải, mm (âm: sang trái)", "Certificates: text to the right, mm"));
    example->add_option("--down", example_.down,
                        say("Giấy khen: dời chữ xuống dưới, mm (âm: lên trên)", "Certificates: text down, mm"));
    on_call(example, [this] { return document_example(console_, example_); });
    auto* fields =
        add_verb(*group, "fields", say("Các ô điền của một loại văn bản, với ví dụ", "The fields of a kind of paper"));
    add_kind(fields, fields_.kind);
    on_call(fields, [this] { return document_fields(console_, fields_); });
    auto* check =
        add_verb(*group, "check", say("Kiểm tra các mẫu trong thư mục của cơ quan", "Check the templates of a folder"));
    add_templates(check, check_.templates);
    check->get_option("--templates")
        ->description(
            say("Thư mục mẫu của cơ quan (có hd36/, hd05/)", "The office's folder of templates (hd36/, hd05/)"))
        ->required();
    on_call(check, [this] { return document_check(console_, check_); });
}

void DocumentVerbs::add_kind(CLI::App* verb, std::string& kind) {
    verb->add_option("KIND", kind, say("Loại văn bản, ví dụ minutes (biên bản)", "Kind of paper, for example minutes"))
        ->required()
        ->check(CLI::IsMember(core::all_names(papers::k_paper_kinds)));
}

void DocumentVerbs::add_templates(CLI::App* verb, std::string& templates) {
    verb->add_option("--templates", templates,
                     say("Thư mục mẫu của cơ quan (có hd36/, hd05/); mặc định: mẫu kèm theo chương trình",
                         "The office's folder of templates (hd36/, hd05/); default: those shipped"));
}

void DocumentVerbs::add_out(CLI::App* verb, DocumentOptions& document) {
    verb->add_option("--out", document.out, say("Tệp .docx hoặc .pdf", "A file .docx or .pdf"))->required();
}

void DocumentVerbs::add_make(CLI::App& group) {
    auto* verb = add_verb(group, "make", say("Lập văn bản từ số liệu", "A paper out of the records"));
    add_kind(verb, make_.document.kind);
    add_place_options(verb, make_.of.place);
    add_unit_option(verb, make_.of.unit)->required();
    verb->add_option("--date", make_.of.date,
                     say("Ngày sinh hoạt, hoặc ngày tính danh sách (5/3/2024 hoặc 2024-03-05)",
                         "Day of the meeting, or of the list (5/3/2024 or 2024-03-05)"));
    verb->add_option("--meeting", make_.of.id,
                     say("Mã buổi, khi ngày đó có nhiều buổi", "Id of the meeting, where that day has several"));
    add_year_option(verb, "--year", make_.year,
                    say("Năm, cho văn bản không thuộc một buổi sinh hoạt", "Year of papers that are of no meeting"));
    verb->add_option("--plan", make_.plan,
                     say("Kế hoạch (mặc định: kế hoạch đã chọn cho năm đó)", "Plan (default: the one adopted)"));
    verb->add_option("--number", make_.number,
                     say("Số văn bản; bỏ trống thì để dấu chừa", "Number of the paper; left out: dots to write on"))
        ->check(CLI::Range(1, 99'999));
    verb->add_option("--dated", make_.dated,
                     say("Ngày văn bản; quyết định thể thức và cấp trên", "Day of the paper: its format and superior"));
    verb->add_option("--place-name", make_.place_name, say("Địa danh trên văn bản", "Place on the paper"));
    verb->add_option("--symbol", make_.symbol,
                     say("Chữ viết tắt của cơ quan (mặc định CB)", "The body's symbol (default CB)"));
    verb->add_option("--about", make_.about,
                     say("Mã tổ chức đảng mà văn bản nói tới (biên bản thẩm định)",
                         "Code of the body that the paper is about (appraisal)"));
    verb->add_option("--word", make_.words,
                     say("Điều chỉ cơ quan biết, dạng TÊN=CHỮ, ví dụ weaknesses=…; nhiều lần được",
                         "What only the office knows, as NAME=TEXT; several times"));
    verb->add_flag("--deputy", make_.deputy, say("Phó bí thư ký", "The deputy signs"));
    add_templates(verb, make_.document.templates);
    add_out(verb, make_.document);
    on_call(verb, [this] { return document_make(console_, make_); });
}

void DocumentVerbs::add_batch(CLI::App& group) {
    auto* verb = add_verb(group, "batch",
                          say("Một tệp nén gồm văn bản cùng loại của mọi tổ chức đảng bên dưới",
                              "One archive with a paper of every body below"));
    add_kind(verb, batch_.document.kind);
    add_place_options(verb, batch_.of.place);
    add_unit_option(verb, batch_.of.unit)->required();
    add_year_option(verb, "--year", batch_.year, say("Năm", "Year"));
    verb->get_option("--year")->required();
    verb->add_option("--plan", batch_.plan,
                     say("Kế hoạch (mặc định: kế hoạch đã chọn cho năm đó)", "Plan (default: the one adopted)"));
    verb->add_option("--dated", batch_.dated, say("Ngày văn bản", "Day of the papers"));
    verb->add_option("--place-name", batch_.place_name, say("Địa danh trên văn bản", "Place on the papers"));
    add_templates(verb, batch_.document.templates);
    verb->add_option("--out", batch_.document.out, say("Tệp .zip", "A file .zip"))->required();
    on_call(verb, [this] { return document_batch(console_, batch_); });
}

}  // namespace bontot::cli
