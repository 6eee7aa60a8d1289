// Files over HTTP (R78): sent piece by piece, gone on with after an interruption, made evidence once, mended, deleted,
// downloaded in parts.
#include <sys/stat.h>

#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "audit/sha256.hpp"
#include "storage/upload_directory.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;

const std::string k_text = "Biên bản họp chi bộ tháng 3 năm 2025, nhất trí thông qua nghị quyết.\n";

class ApiEvidence : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::cell_committee, a_);
        unit_ = "/units/" + a_.text();
    }
    http::Response begin(std::size_t bytes, const std::string& sha256 = {}) {
        const auto hash = sha256.empty() ? "" : R"(, "sha256": ")" + sha256 + "\"";
        return call(Method::post, unit_ + "/uploads",
                    R"({"file_name": "biên bản.txt", "bytes": )" + std::to_string(bytes) + hash + "}");
    }
    std::string begun(std::size_t bytes, const std::string& sha256 = {}) {
        const auto answer = begin(bytes, sha256);
        EXPECT_EQ(answer.status, 201) << problem_of(answer);
        return json_of(answer)["id"];
    }
    http::Response piece(const std::string& upload, std::size_t from, const std::string& bytes, std::size_t of) {
        return call(Method::put, "/uploads/" + upload, bytes,
                    {{"Content-Type", "application/octet-stream"},
                     {"Content-Range", "bytes " + std::to_string(from) + "-" + std::to_string(from + bytes.size() - 1) +
                                           "/" + std::to_string(of)}});
    }
    std::string uploaded(const std::string& text) {
        const auto id = begun(text.size());
        const auto sent = piece(id, 0, text, text.size());
        EXPECT_EQ(sent.status, 200) << problem_of(sent);
        return id;
    }
    http::Response add(const std::string& upload, const std::string& more = {}) {
        return call(Method::post, unit_ + "/evidence",
                    R"({"upload": ")" + upload + R"(", "year": 2025, "kind": "minutes", "title": "Biên bản tháng 3")" +
                        more + "}");
    }
    /// The path of a new piece of evidence.
    std::string added(const std::string& text, const std::string& more = {}) {
        const auto answer = add(uploaded(text), more);
        EXPECT_EQ(answer.status, 201) << problem_of(answer);
        return "/evidence/" + json_of(answer)["id"].get<std::string>();
    }
    http::Response edit(Method method, const std::string& path, const std::string& record, const std::string& body) {
        return call(method, path, body, {{"If-Match", std::string(*get(record).headers.find("ETag"))}});
    }
    static std::string text_of(const http::Response& answer) { return std::get<std::string>(answer.body); }

    std::string unit_;
};
CONTRACT_ON_BOTH_ENGINES(ApiEvidence);

TEST_P(ApiEvidence, AnInterruptedUploadGoesOnWhereItStoppedAlsoAfterARestart) {
    const auto id = begun(k_text.size(), audit::sha256_of(k_text));
    ASSERT_EQ(piece(id, 0, k_text.substr(0, 20), k_text.size()).status, 200);
    uploads_ = must(storage::UploadDirectory::open(upload_folder_.path()));
    open_with(gate_);
    const auto where = call(Method::head, "/uploads/" + id);
    EXPECT_EQ(where.headers.find("Upload-Offset"), "20");
    EXPECT_EQ(json_of(get("/uploads/" + id))["received"], 20);
    EXPECT_EQ(problem_of(add(id)), "409 upload.not_whole");

    const auto again = piece(id, 10, k_text.substr(10), k_text.size());
    EXPECT_EQ(problem_of(again), "409 upload.offset");
    EXPECT_EQ(json_of(again)["params"]["received"], "20");
    ASSERT_EQ(piece(id, 20, k_text.substr(20), k_text.size()).status, 200);
    const auto made = add(id, R"(, "indicators": ["1.2", "1.1"])");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const auto evidence = json_of(made);
    EXPECT_EQ(made.headers.find("Location"), "/api/v1/evidence/" + evidence["id"].get<std::string>());
    EXPECT_EQ(evidence["sha256"], audit::sha256_of(k_text));
    EXPECT_EQ(evidence["file_name"], "biên bản.txt");
    EXPECT_EQ(evidence["media_type"], "text/plain");
    EXPECT_EQ(evidence["indicators"][0], "1.1");
    // One file makes one piece of evidence.
    EXPECT_EQ(problem_of(add(id)), "404 upload.unknown");
    EXPECT_EQ(problem_of(get("/uploads/" + id)), "404 upload.unknown");
}

TEST_P(ApiEvidence, AddedTwiceUnderOneKeyItIsOnePiece) {
    give_account();
    const auto id = uploaded(k_text);
    const auto add_again = [&](const std::string& title, const std::string& key) {
        return call(Method::post, unit_ + "/evidence",
                    R"({"upload": ")" + id + R"(", "year": 2025, "kind": "minutes", "title": ")" + title + "\"}",
                    {{"Idempotency-Key", key}});
    };
    EXPECT_EQ(problem_of(add_again("Biên bản", "x")), "400 request.key");
    const auto first = add_again("Biên bản", "minh-chung-1");
    ASSERT_EQ(first.status, 201) << problem_of(first);
    const auto second = add_again("Biên bản", "minh-chung-1");
    ASSERT_EQ(second.status, 201) << problem_of(second);
    EXPECT_EQ(json_of(second), json_of(first));
    EXPECT_EQ(second.headers.find("Location"), first.headers.find("Location"));
    EXPECT_EQ(second.headers.find("ETag"), first.headers.find("ETag"));
    EXPECT_EQ(problem_of(add_again("Khác", "minh-chung-1")), "409 request.key_reused");
    EXPECT_EQ(problem_of(add_again("Biên bản", "minh-chung-2")), "404 upload.unknown");
    const auto listed = json_of(get(unit_ + "/evidence?year=2025"))["items"];
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0]["version"], 1) << "what an edit names";
}

TEST_P(ApiEvidence, FilesOnTheirWayAreReadByTheirOwnerOnly) {
    uploaded(k_text);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(upload_folder_.path())) {
        struct stat status {};
        ASSERT_EQ(stat(entry.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << entry.path();
        ++files;
    }
    EXPECT_EQ(files, 2);
}

TEST_P(ApiEvidence, AFileThatArrivesChangedBeginsAgain) {
    const auto id = begun(k_text.size(), audit::sha256_of(k_text));
    auto changed = k_text;
    changed.back() = '!';
    const auto wrong = piece(id, 0, changed, changed.size());
    EXPECT_EQ(problem_of(wrong), "400 upload.wrong_hash");
    EXPECT_EQ(json_of(get("/uploads/" + id))["received"], 0);
    EXPECT_EQ(piece(id, 0, k_text, k_text.size()).status, 200);
    EXPECT_EQ(add(id).status, 201);
}

TEST_P(ApiEvidence, SizesAreKeptOnBothSides) {
    constexpr std::size_t most = std::size_t{50} * 1024 * 1024;
    EXPECT_EQ(begin(most).status, 201);
    const auto larger = begin(most + 1);
    EXPECT_EQ(problem_of(larger), "413 evidence.too_large");
    EXPECT_EQ(json_of(larger)["field"], "/bytes");
    EXPECT_EQ(problem_of(begin(0)), "400 evidence.empty");
    EXPECT_EQ(begin(1).status, 201);

    constexpr std::size_t largest_piece = std::size_t{8} * 1024 * 1024;
    const auto id = begun(most);
    EXPECT_EQ(problem_of(piece(id, 0, std::string(largest_piece + 1, 'a'), most)), "413 request.body_too_large");
    EXPECT_EQ(piece(id, 0, std::string(largest_piece, 'a'), most).status, 200);
}

TEST_P(ApiEvidence, APieceFitsIntoTheFile) {
    const auto id = begun(10);
    EXPECT_EQ(problem_of(piece(id, 0, "12345", 11)), "409 upload.other_size");
    EXPECT_EQ(problem_of(piece(id, 0, "12345678901", 10)), "400 request.content_range");
    for (const std::string header : {"", "bytes 0-4", "bytes 0-4/*", "bytes 0-3/10", "bytes 4-0/10", "bytes 0-4/10 "}) {
        const auto answer = call(Method::put, "/uploads/" + id, "12345",
                                 {{"Content-Type", "application/octet-stream"}, {"Content-Range", header}});
        EXPECT_EQ(problem_of(answer), "400 request.content_range") << header;
    }
    EXPECT_EQ(piece(id, 0, "12345", 10).status, 200);
    EXPECT_EQ(piece(id, 5, "67890", 10).status, 200);
}

TEST_P(ApiEvidence, OnlyWhoBeganAnUploadGoesOnWithIt) {
    const auto id = begun(k_text.size());
    principal().account = access::AccountId("somebody else");
    EXPECT_EQ(problem_of(get("/uploads/" + id)), "404 upload.unknown");
    EXPECT_EQ(problem_of(piece(id, 0, k_text, k_text.size())), "404 upload.unknown");
    EXPECT_EQ(problem_of(add(id)), "404 upload.unknown");
    EXPECT_EQ(problem_of(call(Method::remove, "/uploads/" + id)), "404 upload.unknown");
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(piece(id, 0, k_text, k_text.size()).status, 200);
    ask_as(Role::cell_committee, b_);
    unit_ = "/units/" + b_.text();
    EXPECT_EQ(problem_of(add(id)), "409 upload.other_unit");
    EXPECT_EQ(call(Method::remove, "/uploads/" + id).status, 204);
    EXPECT_EQ(problem_of(get("/uploads/" + id)), "404 upload.unknown");
}

TEST_P(ApiEvidence, NobodyKeepsManyUploadsOpen) {
    for (int i = 0; i < 20; ++i)
        begun(1);
    EXPECT_EQ(problem_of(begin(1)), "409 upload.too_many");
    principal().account = access::AccountId("somebody else");
    EXPECT_EQ(begin(1).status, 201);
}

TEST_P(ApiEvidence, ASecrecyMarkIsRefusedUntilSomebodyHasLooked) {
    const auto id = uploaded("ĐẢNG BỘ TỈNH\nTỐI MẬT\n" + k_text);
    const auto refused = add(id);
    EXPECT_EQ(problem_of(refused), "400 evidence.secrecy_mark");
    EXPECT_EQ(json_of(refused)["params"]["found"], "TỐI MẬT");
    const auto confirmed = add(id, R"(, "confirmed_no_secret": true)");
    ASSERT_EQ(confirmed.status, 201) << problem_of(confirmed);
    EXPECT_EQ(json_of(confirmed)["secrecy_mark"], "TỐI MẬT");
}

TEST_P(ApiEvidence, WordsAreMendedAndFaultsNamed) {
    const auto path = added(k_text);
    const auto mended =
        edit(Method::put, path, path,
             R"({"kind": "report", "title": "Báo cáo", "effective": "2025-03-05", "indicators": ["2"]})");
    ASSERT_EQ(mended.status, 200) << problem_of(mended);
    EXPECT_EQ(json_of(mended)["title"], "Báo cáo");
    const auto field = [&](const std::string& body) {
        return json_of(edit(Method::put, path, path, body)).value("field", "");
    };
    EXPECT_EQ(field(R"({"kind": "report", "title": "  "})"), "/title");
    EXPECT_EQ(field(R"({"kind": "report", "title": "a", "effective": "2025-02-30"})"), "/effective");
    EXPECT_EQ(field(R"({"kind": "report", "title": "a", "effective": "2025-03-05", "expires": "2025-03-04"})"),
              "/expires");
    EXPECT_EQ(field(R"({"kind": "report", "title": "a", "indicators": ["ă"]})"), "/indicators/0");
    const auto stale = call(Method::put, path, R"({"kind": "report", "title": "b"})", {{"If-Match", "\"1\""}});
    EXPECT_EQ(problem_of(stale), "412 records.stale");
    EXPECT_EQ(json_of(stale)["current"]["title"], "Báo cáo");
    EXPECT_EQ(json_of(stale)["sent"]["title"], "b");
}

TEST_P(ApiEvidence, ListsShowAYearAndWhatBacksAnIndicator) {
    const auto first = added(k_text, R"(, "indicators": ["1.1"])");
    const auto second = added(
        "khác\n", R"(, "indicators": ["1.2"], "revises": ")" + first.substr(std::string("/evidence/").size()) + "\"");
    const auto count = [&](const std::string& query) {
        return json_of(get(unit_ + "/evidence?" + query))["items"].size();
    };
    EXPECT_EQ(count("year=2025"), 2U);
    EXPECT_EQ(count("year=2024"), 0U);
    EXPECT_EQ(count("year=2025&indicator=1.2"), 1U);
    EXPECT_EQ(problem_of(get(unit_ + "/evidence")), "400 request.missing");
    EXPECT_EQ(problem_of(edit(Method::post, first + "/deletion", first, R"({"reason": ""})")),
              "400 request.not_allowed");
    ASSERT_EQ(edit(Method::post, first + "/deletion", first, R"({"reason": "đã thay"})").status, 200);
    EXPECT_EQ(count("year=2025"), 1U);
    EXPECT_EQ(count("year=2025&deleted=true"), 2U);
    EXPECT_EQ(json_of(get(first))["deleted_reason"], "đã thay");
    EXPECT_EQ(problem_of(get(first + "/content")), "409 evidence.deleted");
    EXPECT_EQ(problem_of(edit(Method::put, first, first, R"({"kind": "report", "title": "a"})")),
              "409 evidence.deleted");
    EXPECT_EQ(get(second + "/content").status, 200);
}

TEST_P(ApiEvidence, ContentComesWholeOrInPartsAndNeverDamaged) {
    const auto path = added(k_text) + "/content";
    const auto whole = get(path);
    ASSERT_EQ(whole.status, 200) << problem_of(whole);
    EXPECT_EQ(text_of(whole), k_text);
    EXPECT_EQ(whole.headers.find("Content-Disposition"),
              "attachment; filename=\"bien ban.txt\"; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.txt");
    const auto part = [&](const std::string& range, const std::string& tag = {}) {
        std::vector<std::pair<std::string, std::string>> headers{{"Range", range}};
        if (!tag.empty()) headers.emplace_back("If-Range", tag);
        return call(Method::get, path, {}, headers);
    };
    const auto last = k_text.size() - 1;
    EXPECT_EQ(part("bytes=0-0").status, 206);
    EXPECT_EQ(text_of(part("bytes=0-0")), "B");
    EXPECT_EQ(text_of(part("bytes=5-")), k_text.substr(5));
    EXPECT_EQ(text_of(part("bytes=-3")), k_text.substr(k_text.size() - 3));
    EXPECT_EQ(text_of(part("bytes=" + std::to_string(last) + "-999999")), k_text.substr(last));
    EXPECT_EQ(part("bytes=0-9").headers.find("Content-Range"), "bytes 0-9/" + std::to_string(k_text.size()));
    EXPECT_EQ(part("bytes=" + std::to_string(k_text.size()) + "-").status, 416);
    EXPECT_EQ(part("bytes=-0").headers.find("Content-Range"), "bytes */" + std::to_string(k_text.size()));
    for (const std::string whole_asked : {"bytes=3-1", "bytes=a-b", "lines=0-1", "bytes=0-1,3-4"})
        EXPECT_EQ(part(whole_asked).status, 200) << whole_asked;
    EXPECT_EQ(part("bytes=0-0", "\"another\"").status, 200);
    EXPECT_EQ(part("bytes=0-0", std::string(*whole.headers.find("ETag"))).status, 206);

    for (const auto& entry : std::filesystem::recursive_directory_iterator(evidence_folder_.path())) {
        if (entry.is_regular_file()) std::filesystem::resize_file(entry.path(), 10);
    }
    EXPECT_EQ(problem_of(get(path)), "503 evidence.damaged");
}

TEST_P(ApiEvidence, WhoOnlyReadsAddsNothing) {
    const auto path = added(k_text);
    ask_as(Role::inspector, a_);
    EXPECT_EQ(get(path).status, 200);
    EXPECT_EQ(problem_of(begin(1)), "403 request.forbidden");
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(get(path)), "403 request.forbidden");
    EXPECT_EQ(problem_of(get(path + "/content")), "403 request.forbidden");
    ask_as(Role::cell_committee, b_);
    EXPECT_EQ(problem_of(get(path)), "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
