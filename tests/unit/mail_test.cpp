// Settings of the mail server, the head of a letter, and the queue that hands letters in (docs/operators-guide.md).
#include <future>

#include <gtest/gtest.h>

#include "mail/letter.hpp"
#include "mail/mail_queue.hpp"
#include "mail/settings.hpp"

namespace bontot::mail {
namespace {

using namespace std::chrono_literals;

SettingValues complete() {
    return {{"host", "mail.example.vn"}, {"from", "bontot@example.vn"}, {"pages", "https://bontot.example.vn/"}};
}

std::string code_with(const std::string& name, const std::string& value) {
    auto values = complete();
    values[name] = value;
    const auto settings = settings_of(values);
    return settings ? "" : settings.error().code;
}

TEST(MailSettings, AreReadLineByLine) {
    const auto values =
        read_settings("# of the office\n host = mail.example.vn \n\nfrom=bontot@example.vn\r\n", "mail.conf");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->at("host"), "mail.example.vn");
    EXPECT_EQ(values->at("from"), "bontot@example.vn");
    const auto broken = read_settings("host = a\nport 25\n", "mail.conf");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code + " " + broken.error().place, "mail.line mail.conf:2");
}

TEST(MailSettings, HaveTheUsualPorts) {
    auto values = complete();
    EXPECT_EQ(settings_of(values)->port, 587);
    values["encryption"] = "tls";
    EXPECT_EQ(settings_of(values)->port, 465);
    values["encryption"] = "none";
    values["host"] = "localhost";
    EXPECT_EQ(settings_of(values)->port, 25);
    EXPECT_EQ(settings_of(values)->pages, "https://bontot.example.vn");
}

TEST(MailSettings, AreRefusedWhereTheyCannotBeMeant) {
    for (const auto* name : {"host", "from", "pages"}) {
        auto values = complete();
        values.erase(name);
        const auto settings = settings_of(values);
        ASSERT_FALSE(settings) << name;
        EXPECT_EQ(settings.error().code + " " + settings.error().place, std::string("mail.missing ") + name);
    }
    EXPECT_EQ(code_with("hosts", "x"), "mail.unknown_setting");
    EXPECT_EQ(code_with("encryption", "ssl"), "mail.not_understood");
    for (const auto* port : {"0", "65536", "25x", "-1"})
        EXPECT_EQ(code_with("port", port), "mail.not_understood") << port;
    for (const auto* port : {"1", "65535"})
        EXPECT_EQ(code_with("port", port), "") << port;
    for (const auto* from : {"bontot", "@example.vn", "a b@example.vn", "a@example.vn>", "bontot@"})
        EXPECT_EQ(code_with("from", from), "mail.not_understood") << from;
    EXPECT_EQ(code_with("pages", "bontot.example.vn"), "mail.not_understood");
    EXPECT_EQ(code_with("host", "mail.example.vn/x"), "mail.not_understood");
}

TEST(MailSettings, SendNoLinkInTheOpen) {
    EXPECT_EQ(code_with("encryption", "none"), "mail.open");
    auto values = complete();
    values["encryption"] = "none";
    for (const auto* host : {"localhost", "127.0.0.1", "::1"}) {
        values["host"] = host;
        EXPECT_TRUE(settings_of(values)) << host;
    }
}

TEST(MailSettings, NameUserAndPasswordFileTogether) {
    EXPECT_EQ(code_with("user", "bontot"), "mail.missing");
    EXPECT_EQ(code_with("password_file", "/etc/bontot/mail"), "mail.missing");
}

TEST(Letter, IsPlainAsciiAboveItsText) {
    EXPECT_EQ(encoded_words("Xin chào"), "=?UTF-8?B?WGluIGNow6Bv?=");
    EXPECT_EQ(encoded_words("abc"), "=?UTF-8?B?YWJj?=");
    EXPECT_EQ(encoded_words("ab"), "=?UTF-8?B?YWI=?=");
    EXPECT_EQ(encoded_words("a"), "=?UTF-8?B?YQ==?=");
    const auto words = encoded_words("Đặt lại mật khẩu cho đồng chí Nguyễn Thị Ánh Tuyết của Chi bộ Văn phòng Đảng ủy");
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find("\r\n ", begin), words.size());
        longest = std::max(longest, end - begin);
        begin = end + 3;
    }
    EXPECT_LE(longest, 75U);
    EXPECT_NE(words.find("\r\n "), std::string::npos);
}

TEST(Letter, IsWholeWithLinesThatEveryServerTakes) {
    const app::Mail mail{"an@example.vn", "Chào", std::string(1'000, 'a') + "\n.\nđ", ""};
    const auto letter = letter_text(mail, "bontot@example.vn", "Mon, 23 Nov 2026 00:00:00 +0000", "7f");
    EXPECT_NE(letter.find("\r\nMessage-ID: <7f@example.vn>\r\n"), std::string::npos);
    for (std::size_t begin = 0; begin < letter.size();) {
        const auto end = letter.find("\r\n", begin);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - begin, 78U);
        EXPECT_NE(letter.substr(begin, end - begin), ".") << "would end the letter";
        begin = end + 2;
    }
}

TEST(Letter, LetsNothingBeSmuggledIn) {
    app::Mail mail{"an@example.vn", "Chào\r\nBcc: ai-do@example.vn", "", ""};
    const auto letter = letter_text(mail, "bontot@example.vn", "Mon, 23 Nov 2026 00:00:00 +0000", "1");
    EXPECT_EQ(letter.find("\nBcc"), std::string::npos);
    EXPECT_EQ(letter.find("\r\n\r\n"), letter.size() - 4) << "an empty text, and no other end of the head";
    for (const auto* address : {"an@example.vn\r\nBcc: x@example.vn", "an@example.vn> SIZE=1", "an", "@x", "an@",
                                "a n@x", "a@b@c", "\"a\"@x", "đ@x"})
        EXPECT_FALSE(can_be_written_to(address)) << address;
    EXPECT_TRUE(can_be_written_to("an.nguyen+bontot@example.vn"));
}

/// Letters that a queue reported, in order.
class Reports {
  public:
    Report report() {
        return [this](const std::string& about, const std::string& reason) {
            const std::lock_guard lock(mutex_);
            all_.push_back(about + ":" + reason);
            changed_.notify_all();
        };
    }
    std::vector<std::string> wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, 5s, [&] { return all_.size() >= count; });
        return all_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> all_;
};

core::Result<void> refuse_with(core::RefusalKind kind) {
    return core::refuse(kind, "mail.not_sent", {{"reason", "no"}});
}

TEST(MailQueue, TriesAgainWhereThatMayHelp) {
    Reports reports;
    int tries = 0;
    MailQueue queue("https://x",
                    [&](const app::Mail&) {
                        return ++tries < 3 ? refuse_with(core::RefusalKind::unavailable) : core::Result<void>();
                    },
                    reports.report(), {10, {1ms, 1ms, 1ms}});
    EXPECT_TRUE(queue.post({"a@x", "", "", "A"}));
    EXPECT_EQ(reports.wait_for(1), std::vector<std::string>{"A:"});
    EXPECT_EQ(tries, 3);
}

TEST(MailQueue, GivesUpAtLast) {
    Reports reports;
    int tries = 0;
    MailQueue queue("https://x", [&](const app::Mail&) { return ++tries, refuse_with(core::RefusalKind::unavailable); },
                    reports.report(), {10, {1ms, 1ms}});
    EXPECT_TRUE(queue.post({"a@x", "", "", "A"}));
    EXPECT_EQ(reports.wait_for(1), std::vector<std::string>{"A:no"});
    EXPECT_EQ(tries, 3);
}

TEST(MailQueue, DoesNotTryAgainWhatTheServerWillNotHave) {
    Reports reports;
    int tries = 0;
    MailQueue queue("https://x", [&](const app::Mail&) { return ++tries, refuse_with(core::RefusalKind::invalid); },
                    reports.report(), {10, {1ms}});
    EXPECT_TRUE(queue.post({"a@x", "", "", "A"}));
    EXPECT_EQ(reports.wait_for(1), std::vector<std::string>{"A:no"});
    EXPECT_EQ(tries, 1);
}

TEST(MailQueue, ReportsWhatStillWaitsAtTheEnd) {
    Reports reports;
    {
        MailQueue queue("https://x", [](const app::Mail&) { return refuse_with(core::RefusalKind::unavailable); },
                        reports.report(), {2, {1h}});
        EXPECT_TRUE(queue.post({"a@x", "", "", "A"}));
        EXPECT_TRUE(queue.post({"b@x", "", "", "B"}));
    }
    auto all = reports.wait_for(2);
    std::sort(all.begin(), all.end());
    EXPECT_EQ(all, (std::vector<std::string>{"A:stopped", "B:stopped"}));
}

TEST(MailQueue, TakesOnlySoMany) {
    Reports reports;
    std::promise<void> go_on;
    auto open = go_on.get_future().share();
    {
        MailQueue queue("https://x",
                        [&](const app::Mail&) {
                            open.wait();
                            return core::Result<void>();
                        },
                        reports.report(), {1, {}});
        bool taken = true;
        for (int i = 0; i < 3 && taken; ++i)  // one may be under way, one waits
            taken = queue.post({"a@x", "", "", "A"});
        EXPECT_FALSE(taken);
        EXPECT_EQ(reports.wait_for(1).front(), "A:too many letters");
        go_on.set_value();
    }
}

}  // namespace
}  // namespace bontot::mail
