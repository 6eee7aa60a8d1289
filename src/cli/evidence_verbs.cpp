#include "cli/evidence_verbs.hpp"

#include "evidence/evidence.hpp"

namespace bontot::cli {

EvidenceVerbs::EvidenceVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    auto* group =
        add_verb(app_, "evidence", say("Minh chứng: thêm, xem, sửa, xóa, lấy tệp, hủy tệp hết hạn", "Evidence"));
    group->require_subcommand(1);
    group->fallthrough();
    add_add(*group);
    add_list(*group);
    add_change(*group);
    add_remove(*group);
    add_fetch(*group);
    add_purge(*group);
}

/// `fresh`: of a new piece, which needs a kind and a title.
void EvidenceVerbs::add_words_options(CLI::App* verb, EvidenceWordsOptions& words, bool fresh) {
    verb->add_option("--kind", words.kind,
                     say("Loại: document (văn bản), minutes (biên bản), decision (quyết định), plan (kế hoạch), report "
                         "(báo cáo), picture (hình ảnh), other (khác)",
                         "Kind of document"))
        ->required(fresh)
        ->check(CLI::IsMember(core::all_names(evidence::k_evidence_kinds)));
    verb->add_option("--title", words.title, say("Tên, ví dụ “Nghị quyết số 03-NQ/CB”", "Title"))->required(fresh);
    const auto clears = fresh ? std::string() : say("; - để bỏ", "; - removes it");
    verb->add_option(
        "--effective", words.effective,
        say("Ngày có hiệu lực (5/3/2024 hoặc 2024-03-05)", "Takes effect on (5/3/2024 or 2024-03-05)") + clears);
    verb->add_option("--expires", words.expires, say("Ngày hết hiệu lực", "Expires on") + clears);
    verb->add_option("--indicator", words.indicators,
                     say("Nội dung của kế hoạch mà minh chứng này chứng minh, ví dụ 1.1 (ghi được nhiều)",
                         "Indicator that it backs, for example 1.1 (any number of them)") +
                         clears);
    verb->add_option(
        "--plan", words.plan,
        say("Kế hoạch có các nội dung đó (mặc định nt-2023)", "Plan that has these indicators (default nt-2023)"));
}

void EvidenceVerbs::add_id_option(CLI::App* verb, std::string& id) {
    verb->add_option("ID", id, say("Mã minh chứng (xem: bontot evidence list)", "Id (see: bontot evidence list)"))
        ->required();
}

void EvidenceVerbs::add_piece_options(CLI::App* verb, EvidencePieceOptions& piece) {
    add_id_option(verb, piece.id);
    add_place_options(verb, piece.place);
    verb->add_option("--version", piece.version,
                     say("Bản đã xem; nếu người khác đã sửa thì báo, không ghi đè",
                         "The version that was read; refused when somebody changed it since"));
    add_who_option(verb, piece.who);
}

void EvidenceVerbs::add_add(CLI::App& group) {
    auto* verb = add_verb(group, "add",
                          say("Thêm một tệp làm minh chứng: PDF, Word, Excel, OpenDocument, văn bản thuần, ảnh",
                              "Add a file: PDF, Word, Excel, OpenDocument, plain text, picture"));
    verb->add_option("FILE", add_.file, say("Tệp, nhiều nhất 50 MB", "The file, at most 50 MB"))->required();
    add_unit_year_options(verb, add_.of);
    add_words_options(verb, add_.words, true);
    verb->add_option("--revises", add_.revises,
                     say("Mã minh chứng cũ mà tệp này thay", "Id of the piece that this one replaces"));
    verb->add_flag("--not-secret", add_.not_secret,
                   say("Đã xem lại: tệp có chữ như dấu mật nhưng không phải tài liệu mật",
                       "Somebody has looked: what reads like a secrecy mark is none"));
    on_call(verb, [this] { return evidence_add(console_, add_); });
}

void EvidenceVerbs::add_list(CLI::App& group) {
    auto* verb =
        add_verb(group, "list", say("Bảng minh chứng của một đơn vị trong năm", "A unit's evidence of a year"));
    add_place_options(verb, list_.place);
    add_unit_option(verb, list_.unit)->required();
    add_year_option(verb, "--year", list_.year, say("Năm", "Year"))->required();
    verb->add_flag("--deleted", list_.deleted, say("Kể cả minh chứng đã xóa", "Also what was deleted"));
    on_call(verb, [this] { return evidence_list(console_, list_); });
}

void EvidenceVerbs::add_change(CLI::App& group) {
    auto* verb = add_verb(group, "change",
                          say("Sửa thông tin của minh chứng; tệp không đổi (tệp mới: add --revises)",
                              "Correct what is said; the file stays (a new file: add --revises)"));
    add_piece_options(verb, change_.piece);
    add_words_options(verb, change_.words, false);
    on_call(verb, [this] { return evidence_change(console_, change_); });
}

void EvidenceVerbs::add_remove(CLI::App& group) {
    auto* verb = add_verb(group, "remove",
                          say("Xóa: từ hôm nay không còn tính; tệp giữ đến hết thời hạn bảo quản",
                              "Delete: it counts no more from today; the file stays until its term is over"));
    add_piece_options(verb, remove_.piece);
    verb->add_option("--reason", remove_.reason, say("Lý do", "Reason"))->required();
    on_call(verb, [this] { return evidence_remove(console_, remove_); });
}

void EvidenceVerbs::add_fetch(CLI::App& group) {
    auto* verb = add_verb(group, "fetch",
                          say("Lấy tệp ra, sau khi đối chiếu mã SHA-256", "Write the file out, its SHA-256 checked"));
    add_id_option(verb, fetch_.id);
    add_place_options(verb, fetch_.place);
    verb->add_option("--out", fetch_.out, say("Tệp sẽ ghi", "The file to write"))->required();
    on_call(verb, [this] { return evidence_fetch(console_, fetch_); });
}

void EvidenceVerbs::add_purge(CLI::App& group) {
    auto* verb = add_verb(group, "purge",
                          say("Hủy tệp của minh chứng đã xóa mà hết thời hạn bảo quản; thông tin vẫn còn",
                              "Remove the files of deleted evidence whose term is over; what is said stays"));
    add_place_options(verb, purge_.place);
    verb->add_flag("--preview", purge_.preview, say("Chỉ xem, không hủy", "Only show"));
    add_who_option(verb, purge_.who);
    on_call(verb, [this] { return evidence_purge(console_, purge_); });
}

}  // namespace bontot::cli
