// Evidence files on a real disk: kept whole or not at all, each once, damage never passed on (issue 3, "Nothing lost").
#include <atomic>
#include <fstream>
#include <iterator>
#include <sys/mount.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/content_store.hpp"

namespace bontot::storage {
namespace {

namespace fs = std::filesystem;

// printf 'Biên bản' | sha256sum
constexpr std::string_view k_content = "Biên bản";
constexpr std::string_view k_hash = "005513e6bfb4e9a1082d7e3c7314ea1e1f45c01d5128dc89c2ae6fef4c97440b";

class ContentStore : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "bontot_content_XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder = name;
        store = open(folder / "evidence");
        ASSERT_NE(store, nullptr);
    }
    void TearDown() override {
        store.reset();
        fs::remove_all(folder);
    }

    static std::unique_ptr<ContentDirectory> open(const fs::path& path) {
        auto opened = ContentDirectory::open(path);
        return opened ? std::move(*opened) : nullptr;
    }
    std::string put(std::string_view content) const {
        const auto kept = store->put(content);
        return kept ? *kept : kept.error().code;
    }
    std::string get(std::string_view sha256) const {
        const auto kept = store->get(sha256);
        return kept ? *kept : kept.error().code;
    }
    [[nodiscard]] std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "evidence")) {
            if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(folder / "evidence").string());
        }
        return names;
    }
    /// "hash bytes state" of every file.
    [[nodiscard]] std::vector<std::string> verified() const {
        std::vector<std::string> lines;
        const auto done = store->verify_all([&](const ContentDirectory::Kept& kept) {
            lines.push_back(kept.sha256.substr(0, 4) + " " + std::to_string(kept.bytes) + " " +
                            (kept.state ? "ok" : kept.state.error().code));
        });
        EXPECT_TRUE(done.has_value());
        return lines;
    }
    static void write(const fs::path& path, std::string_view content) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    }
    static unsigned mode(const fs::path& path) {
        struct stat status {};
        return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
    }

    fs::path folder;
    std::unique_ptr<ContentDirectory> store;
};

TEST_F(ContentStore, KeepsAContentUnderItsHash) {
    EXPECT_EQ(put(k_content), k_hash);
    EXPECT_EQ(get(k_hash), k_content);
    EXPECT_THAT(files(), testing::ElementsAre(std::string(k_hash.substr(0, 2)) + "/" + std::string(k_hash.substr(2))));
}

TEST_F(ContentStore, KeepsEachContentOnce) {
    EXPECT_EQ(put(k_content), k_hash);
    EXPECT_EQ(put(k_content), k_hash);
    put("khác");
    EXPECT_EQ(files().size(), 2U);
}

TEST_F(ContentStore, KeepsEveryByte) {
    std::string content;
    for (int i = 0; i < 700'000; ++i)
        content += static_cast<char>(i * 7 + i / 251);
    EXPECT_EQ(get(put(content)), content);
}

TEST_F(ContentStore, OnlyTheOwnerMayRead) {
    put(k_content);
    EXPECT_EQ(mode(folder / "evidence"), 0700U);
    EXPECT_EQ(mode(store->place(k_hash).parent_path()), 0700U);
    EXPECT_EQ(mode(store->place(k_hash)), 0600U);
}

TEST_F(ContentStore, SizesOnBothSidesOfTheLimits) {
    EXPECT_EQ(put(""), "evidence.empty");
    std::string content(static_cast<std::size_t>(evidence::k_largest_evidence), 'x');
    const auto sha256 = put(content);
    EXPECT_EQ(sha256.size(), 64U) << sha256;
    EXPECT_EQ(get(sha256).size(), content.size());
    content += 'x';
    EXPECT_EQ(put(content), "evidence.too_large");
    EXPECT_EQ(files().size(), 1U);
}

TEST_F(ContentStore, RefusesWhatIsNoHash) {
    for (const std::string_view name : {"", "..", "../../etc/passwd", "ab", "zz"}) {
        EXPECT_EQ(get(name), "evidence.not_a_hash") << name;
        EXPECT_FALSE(store->remove(name)) << name;
    }
    EXPECT_EQ(get(std::string(64, 'A')), "evidence.not_a_hash");
    EXPECT_EQ(get(std::string(64, 'a')), "evidence.missing");
}

TEST_F(ContentStore, DamageIsNeverPassedOn) {
    put(k_content);
    for (const std::string& damaged :
         {std::string(k_content.substr(0, 5)), std::string(k_content) + "!", std::string("Bien ban"), std::string()}) {
        write(store->place(k_hash), damaged);
        EXPECT_EQ(get(k_hash), "evidence.damaged");
        EXPECT_THAT(verified(), testing::ElementsAre(testing::EndsWith("evidence.damaged")));
    }
    EXPECT_EQ(put(k_content), k_hash) << "putting it again mends it";
    EXPECT_EQ(get(k_hash), k_content);
    fs::remove(store->place(k_hash));
    EXPECT_EQ(get(k_hash), "evidence.missing");
}

TEST_F(ContentStore, ALinkIsNotFollowed) {
    put(k_content);
    write(folder / "elsewhere", k_content);
    fs::remove(store->place(k_hash));
    fs::create_symlink(folder / "elsewhere", store->place(k_hash));
    EXPECT_EQ(get(k_hash), "evidence.not_read");
}

TEST_F(ContentStore, Removes) {
    EXPECT_FALSE(store->has(k_hash));
    put(k_content);
    EXPECT_TRUE(store->has(k_hash));
    EXPECT_TRUE(store->remove(k_hash));
    EXPECT_FALSE(store->has(k_hash));
    EXPECT_EQ(get(k_hash), "evidence.missing");
    EXPECT_TRUE(store->remove(k_hash)) << "what is gone is gone";
}

TEST_F(ContentStore, VerifiesEveryFile) {
    EXPECT_THAT(verified(), testing::IsEmpty());
    put(k_content);
    const auto other = put("khác");
    write(store->place(other), "khac");
    write(folder / "evidence" / "ghi chú.txt", "không phải của kho");
    write(store->place(k_hash).parent_path() / ".new-abc", "nửa chừng");
    EXPECT_THAT(verified(), testing::UnorderedElementsAre(std::string(k_hash.substr(0, 4)) + " 11 ok",
                                                          other.substr(0, 4) + " 4 evidence.damaged"));
}

TEST_F(ContentStore, LeftoversOfACrashGoAfterADay) {
    put(k_content);
    const auto old = store->place(k_hash).parent_path() / ".new-old";
    const auto young = store->place(k_hash).parent_path() / ".new-young";
    write(old, "nửa");
    write(young, "nửa");
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(old, now - std::chrono::hours(25));
    fs::last_write_time(young, now - std::chrono::hours(23));
    fs::last_write_time(store->place(k_hash), now - std::chrono::hours(1000));
    ASSERT_NE(open(folder / "evidence"), nullptr);
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(young));
    EXPECT_EQ(get(k_hash), k_content);
}

TEST_F(ContentStore, ManyMayPutAtOnce) {
    std::vector<std::string> contents;
    for (int i = 0; i < 20; ++i)
        contents.push_back("tài liệu " + std::to_string(i) + std::string(20'000, 'x'));
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&] {
            for (const auto& content : contents) {
                const auto kept = store->put(content);
                if (!kept || store->get(*kept) != content) ++failures;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(files().size(), contents.size()) << "nothing half-written is left";
}

TEST_F(ContentStore, OpensDeepPathsAndRefusesWhatIsNoDirectory) {
    EXPECT_NE(open(folder / "a" / "b" / "c/"), nullptr);
    EXPECT_EQ(mode(folder / "a"), 0700U);
    write(folder / "tệp", "x");
    const auto refused = ContentDirectory::open(folder / "tệp");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "evidence.not_kept");
    EXPECT_NE(refused.error().param("reason"), nullptr);
}

TEST_F(ContentStore, AFullDiskLeavesNothingBehindAndGoesOnAfterwards) {
    const auto disk = folder / "disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=256k") != 0) GTEST_SKIP() << "only root can make a small disk";
    {
        const auto small = open(disk / "evidence");
        ASSERT_NE(small, nullptr);
        const auto kept = small->put(std::string(100'000, 'a'));
        ASSERT_TRUE(kept);
        const auto refused = small->put(std::string(300'000, 'b'));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, "evidence.not_kept");
        EXPECT_EQ(*refused.error().param("reason"), "No space left on device");
        int count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(disk))
            count += entry.is_regular_file() ? 1 : 0;
        EXPECT_EQ(count, 1) << "the half-written file is gone";
        EXPECT_TRUE(small->get(*kept));
        ASSERT_TRUE(small->remove(*kept));
        EXPECT_TRUE(small->put(std::string(150'000, 'c'))) << "room again";

        ASSERT_EQ(mount(nullptr, disk.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const auto read_only = small->put("d");
        ASSERT_FALSE(read_only);
        EXPECT_EQ(read_only.error().code, "evidence.not_kept");
        EXPECT_EQ(*read_only.error().param("reason"), "Read-only file system");
        EXPECT_FALSE(ContentDirectory::open(disk / "evidence"));
    }
    EXPECT_EQ(umount(disk.c_str()), 0);
}

}  // namespace
}  // namespace bontot::storage
