#include "cli/record_verbs.hpp"

#include "imports/preview.hpp"
#include "imports/tables.hpp"

namespace bontot::cli {

namespace {

std::vector<std::string> offered_tables() {
    std::vector<std::string> names;
    for (const auto kind : imports::k_offered)
        names.emplace_back(core::name_in(imports::k_kinds, kind));
    return names;
}

}  // namespace

RecordVerbs::RecordVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    add_demo();
    add_play();
    add_migrate();
    add_check();
    add_terms();
    add_period();
    add_audit();
    add_backup();
    add_restore();
    add_import();
    add_imports();
    add_export();
    add_movement();
    add_template();
}

void RecordVerbs::add_import() {
    auto* verb = add_verb(app_, "import",
                          say("Nhập bảng .xlsx, .csv của đơn vị: xem trước, rồi ghi tất cả hoặc không ghi gì",
                              "Import an office's .xlsx or .csv: a preview first, then all or nothing"));
    verb->add_option("FILE", import_.file, say("Tệp .xlsx hoặc .csv", "An .xlsx or .csv file"))->required();
    add_place_options(verb, import_.place);
    verb->add_option("--root-name", import_.root_name,
                     say("Tên tổ chức gốc (--root), khi thư mục dữ liệu còn mới",
                         "Name of the root organisation (--root), for a new data directory"));
    verb->add_option("--sheet", import_.sheet, say("Tên trang cần nhập", "Name of the sheet"));
    verb->add_option("--kind", import_.kind,
                     say("Loại bảng, khi nhận dạng chưa đúng", "Kind of sheet, when it was guessed wrong"))
        ->check(CLI::IsMember(core::all_names(imports::k_kinds)));
    verb->add_option("--policy", import_.policy,
                     say("Khi đã có và khác: stop (dừng, mặc định), skip (giữ cái cũ), update (sửa theo tệp)",
                         "For what is there and differs: stop (default), skip, update"))
        ->check(CLI::IsMember(core::all_names(imports::k_policies)));
    verb->add_option("--year", import_.year, say("Năm, khi trang không ghi", "Year, when the sheet does not say"))
        ->check(CLI::Range(1930, 2200));
    verb->add_option("--unit", import_.unit, say("Mã tổ chức đảng của trang", "Code of the unit whose sheet it is"));
    verb->add_option("--answer", import_.answers,
                     say("Trả lời câu hỏi: MÃ=GIÁ_TRỊ", "Answer to a question: CODE=VALUE"));
    verb->add_option("--plan", import_.plan,
                     say("Kế hoạch để đọc sổ năm (mặc định nt-2023)",
                         "Plan by which the yearly workbook is read (default nt-2023)"));
    verb->add_flag("--only-good-rows", import_.only_good_rows,
                   say("Bỏ các dòng có lỗi, nhập các dòng còn lại", "Leave out rows with errors"));
    verb->add_flag("--preview", import_.preview,
                   say("Chỉ xem trước, không ghi", "Only the preview; nothing is written"));
    verb->add_option("--errors", import_.errors,
                     say("Ghi tệp .xlsx có đánh dấu lỗi để sửa", "Write the file with its faults marked, to mend"));
    verb->add_option("--by", import_.who, say("Người nhập", "Who imports"));
    on_call(verb, [this] { return import_file(console_, import_); });
}

void RecordVerbs::add_export() {
    auto* verb = add_verb(app_, "export", say("Xuất một bảng ra .xlsx hoặc .csv", "Export a table to .xlsx or .csv"));
    auto tables = offered_tables();
    for (auto& name : movement_tables())
        tables.push_back(std::move(name));
    verb->add_option("TABLE", export_.table,
                     say("Bảng; từ registrations đến nominations cần --unit và --year, honours cần --unit",
                         "Table; from registrations to nominations with --unit and --year, honours with --unit"))
        ->required()
        ->check(CLI::IsMember(tables));
    add_place_options(verb, export_.place);
    verb->add_option("--out", export_.out, say("Tệp .xlsx hoặc .csv", "An .xlsx or .csv file"))->required();
    verb->add_option("--unit", export_.unit,
                     say("Chỉ của tổ chức này và cấp dưới", "Only of this unit and those under it"));
    verb->add_option("--year", export_.year, say("Chỉ của năm này", "Only of this year"))
        ->check(CLI::Range(1930, 2200));
    on_call(verb, [this] { return export_table(console_, export_); });
}

void RecordVerbs::add_movement() {
    auto* group = add_verb(app_, "movement", say("Phong trào thi đua", "The movement"));
    group->require_subcommand(1);
    group->fallthrough();
    auto* verb =
        add_verb(*group, "status", say("Hồ sơ của từng tổ chức đang ở bước nào", "Where each body's file stands"));
    add_place_options(verb, movement_status_.place);
    add_unit_option(verb, movement_status_.unit)->required();
    add_year_option(verb, "--year", movement_status_.year, say("Năm", "Year"))->required();
    add_format_option(verb, movement_status_.format);
    on_call(verb, [this] { return movement_status(console_, movement_status_); });
}

void RecordVerbs::add_template() {
    auto* verb = add_verb(app_, "template", say("Ghi bảng mẫu để điền", "Write a blank table to fill in"));
    verb->add_option("KIND", template_kind_, say("Bảng", "Table"))->required()->check(CLI::IsMember(offered_tables()));
    verb->add_option("--out", export_.out, say("Tệp .xlsx hoặc .csv", "An .xlsx or .csv file"))->required();
    on_call(verb, [this] { return write_template(console_, template_kind_, export_.out); });
}

void RecordVerbs::add_demo() {
    auto* verb = add_verb(app_, "demo",
                          say("Tạo một tỉnh minh họa trong thư mục dữ liệu mới",
                              "Make a demonstration province in a new data directory"));
    add_place_options(verb, demo_.place);
    auto* first =
        verb->add_option("--first-year", demo_.first_year, say("Năm đầu (mặc định 2022)", "First year (default 2022)"));
    first->check(CLI::Range(1990, 2100));
    auto* until_today = verb->add_flag("--until-today", demo_.until_today,
                                       say("Năm cuối là năm nay, sổ ghi đến hôm nay",
                                           "The last year is this one, recorded up to today"))
                            ->excludes(first);
    verb->add_option("--today", demo_.today,
                     say("Bản minh họa sống từ ngày này (2025-12-08), sổ ghi đến ngày này",
                         "The demonstration lives from this day on (2025-12-08), recorded up to it"))
        ->excludes(first)
        ->excludes(until_today);
    verb->add_option("--years", demo_.years, say("Số năm (mặc định 3)", "Number of years (default 3)"))
        ->check(CLI::Range(1, 10));
    verb->add_option("--seed", demo_.seed, say("Số gieo: cùng số, cùng kết quả", "Seed: same seed, same records"));
    on_call(verb, [this] { return demo(console_, demo_); });
}

void RecordVerbs::add_play() {
    auto* verb =
        add_verb(app_, "play",
                 say("Tạo tỉnh minh họa và diễn cả phong trào 2023–2025 qua giao diện công khai",
                     "Make a demonstration province and play the movement of 2023–2025 through the interface"));
    add_place_options(verb, play_.place);
    verb->add_option(
        "--bloc", play_.bloc,
        say("Chỉ đảng bộ khối này (mã); nơi khác lấy từ giấy", "Only this bloc (code); others from paper"));
    verb->add_option("--until", play_.until,
                     say("Dừng ở ngày này (2025-12-08); bản minh họa sống tiếp từ đó",
                         "Stop on this day (2025-12-08); the demonstration lives on from there"));
    verb->add_option(
        "--papers", play_.papers,
        say("Để mọi văn bản của từng năm trong thư mục này", "Leave all papers of each year in this folder"));
    verb->add_option("--seed", play_.seed, say("Số gieo: cùng số, cùng kết quả", "Seed: same seed, same records"));
    on_call(verb, [this] { return play(console_, play_); });
}

void RecordVerbs::add_migrate() {
    auto* verb = add_verb(
        app_, "migrate",
        say("Đưa cơ sở dữ liệu lên lược đồ của chương trình này", "Bring the database to this program's schema"));
    add_place_options(verb, place_);
    on_call(verb, [this] { return migrate(console_, place_); });
}

void RecordVerbs::add_check() {
    auto* verb = add_verb(app_, "check",
                          say("Soát sổ: chỗ nào không khớp, sửa thế nào", "Check the records: what does not agree"));
    add_place_options(verb, check_.place);
    verb->add_option(
        "--unit", check_.unit,
        say("Mã tổ chức: chỉ tổ chức này và cấp dưới", "Code of a body: only it and what stands under it"));
    verb->add_option("--first-year", check_.first_year,
                     say("Từ năm (mặc định: năm ngoái)", "From (default: last year)"))
        ->check(CLI::Range(1930, 2200));
    verb->add_option("--last-year", check_.last_year, say("Đến năm (mặc định: năm nay)", "To (default: this year)"))
        ->check(CLI::Range(1930, 2200));
    on_call(verb, [this] { return check(console_, check_); });
}

void RecordVerbs::add_terms() {
    auto* verb =
        add_verb(app_, "terms",
                 say("Nhiệm kỳ, chức vụ sắp hết hạn hoặc quá hạn", "Terms of office that end soon or are overdue"));
    add_place_options(verb, place_);
    verb->add_option("--within", days_, say("Trong số ngày tới (mặc định 90)", "Within so many days (default 90)"))
        ->check(CLI::Range(0, 3660));
    on_call(verb, [this] { return terms(console_, place_, days_); });
}

void RecordVerbs::add_imports() {
    auto* verb = add_verb(app_, "imports", say("Các lần nhập đã làm, hoàn tác một lần nhập", "Past imports, and undo"));
    verb->require_subcommand(1);
    verb->fallthrough();
    auto* list = add_verb(*verb, "list", say("Lần nhập mới nhất trước", "The newest first"));
    add_place_options(list, place_);
    on_call(list, [this] { return imports_list(console_, place_); });
    auto* undo = add_verb(
        *verb, "undo",
        say("Hoàn tác một lần nhập, khi chưa có việc gì dựa vào nó", "Take an import back, while nothing rests on it"));
    add_place_options(undo, undo_.place);
    undo->add_option("ID", undo_.id, say("Mã lần nhập, như imports list in ra", "Its id, as imports list prints it"))
        ->required();
    undo->add_option("--reason", undo_.reason, say("Lý do", "Reason"))->required();
    undo->add_option("--by,--who", undo_.who, say("Ai làm", "Who does it"))->required();
    on_call(undo, [this] { return imports_undo(console_, undo_); });
}

void RecordVerbs::add_period() {
    auto* verb = add_verb(app_, "period", say("Chốt sổ, mở sổ một năm", "Lock and unlock a year"));
    verb->require_subcommand(1);
    verb->fallthrough();
    const auto add = [&](const char* name, std::string description, int (*act)(const Console&, const PeriodOptions&)) {
        auto* one = add_verb(*verb, name, std::move(description));
        add_unit_year_options(one, period_.of);
        one->add_option("--reason", period_.reason, say("Lý do", "Reason"))->required();
        on_call(one, [this, act] { return act(console_, period_); });
    };
    add("lock", say("Chốt sổ: không ai sửa số liệu năm đó nữa", "Lock: nobody changes that year any more"),
        &period_lock);
    add("unlock", say("Mở lại sổ đã chốt", "Unlock a year"), &period_unlock);
}

void RecordVerbs::add_backup() {
    auto* verb = add_verb(app_, "backup",
                          say("Sao lưu toàn bộ sổ và minh chứng vào một tệp, không cần ngừng làm việc",
                              "Back up all records and evidence into one file, while others go on working"));
    add_place_options(verb, place_);
    verb->add_option("--out", file_, say("Tệp sao lưu sẽ tạo (.zip)", "The backup file to make (.zip)"))->required();
    on_call(verb, [this] { return backup(console_, place_, file_); });
}

void RecordVerbs::add_restore() {
    auto* verb = add_verb(app_, "restore",
                          say("Phục hồi từ bản sao lưu vào một nơi còn trống, sau khi kiểm tra mọi thứ",
                              "Restore a backup into an empty place, after everything was checked"));
    add_place_options(verb, place_);
    verb->add_option("--from", file_, say("Tệp sao lưu", "The backup file"))->required();
    on_call(verb, [this] { return restore(console_, place_, file_); });
}

void RecordVerbs::add_audit() {
    auto* verb = add_verb(app_, "audit", say("Nhật ký: kiểm tra chuỗi, in dấu mới nhất", "The audit chain"));
    verb->require_subcommand(1);
    verb->fallthrough();
    auto* verify = add_verb(*verb, "verify",
                            say("Tìm sự kiện bị sửa, xóa, chèn, đảo thứ tự",
                                "Find events that were edited, removed, inserted or re-ordered"));
    add_place_options(verify, place_);
    on_call(verify, [this] { return audit_verify(console_, place_); });
    auto* head = add_verb(
        *verb, "head", say("In dấu mới nhất, để chép vào sổ biên bản", "Print the newest hash, for the minutes book"));
    add_place_options(head, place_);
    on_call(head, [this] { return audit_head(console_, place_); });
}

}  // namespace bontot::cli
