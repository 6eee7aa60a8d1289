#include "mail/smtp.hpp"

#include <array>
#include <ctime>
#include <curl/curl.h>
#include <memory>

#include <fmt/format.h>

#include "mail/letter.hpp"

namespace bontot::mail {

namespace {

constexpr long k_connect_seconds = 10;
constexpr long k_seconds = 30;
constexpr long k_for_good = 500;  ///< from this reply code on, trying again does not help

struct EndEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EndEasy>;
using List = std::unique_ptr<curl_slist, EndList>;

/// What libcurl reads the letter from.
std::size_t give_piece(char* room, std::size_t size, std::size_t count, void* rest_of_letter) {
    auto& rest = *static_cast<std::string_view*>(rest_of_letter);
    const auto bytes = rest.copy(room, size * count);
    rest.remove_prefix(bytes);
    return bytes;
}

std::string date_now() {
    const auto now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    constexpr std::array k_days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array k_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", k_days.at(static_cast<std::size_t>(parts.tm_wday)),
                       parts.tm_mday, k_months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

tl::unexpected<core::Refusal> not_sent(bool for_good, std::string reason) {
    return core::refuse(for_good ? core::RefusalKind::invalid : core::RefusalKind::unavailable, "mail.not_sent",
                        {{"reason", std::move(reason)}});
}

bool start_library() {
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return started;
}

void set_server(CURL* easy, const Settings& settings) {
    const auto host = settings.host.find(':') == std::string::npos ? settings.host : "[" + settings.host + "]";
    const auto url = fmt::format("{}://{}:{}/bontot", settings.encryption == Encryption::tls ? "smtps" : "smtp", host,
                                 settings.port);
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL,
                     static_cast<long>(settings.encryption == Encryption::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
    if (!settings.user.empty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, settings.user.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, settings.password.c_str());
    }
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, k_connect_seconds);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, k_seconds);
}

}  // namespace

core::Result<void> send(const Settings& settings, const app::Mail& mail) {
    if (!can_be_written_to(mail.to)) return not_sent(true, "address");
    const Easy easy(start_library() ? curl_easy_init() : nullptr);
    if (!easy) return not_sent(false, "libcurl");
    set_server(easy.get(), settings);
    const List to(curl_slist_append(nullptr, ("<" + mail.to + ">").c_str()));
    const auto letter = letter_text(mail, settings.from, date_now(), mail.id.empty() ? new_message_id() : mail.id);
    std::string_view rest = letter;
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ("<" + settings.from + ">").c_str());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(easy.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_READFUNCTION, &give_piece);
    curl_easy_setopt(easy.get(), CURLOPT_READDATA, &rest);

    const auto done = curl_easy_perform(easy.get());
    if (done == CURLE_OK) return {};
    long code = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &code);
    // What the server said may hold the address: its number is enough.
    return not_sent(code >= k_for_good, fmt::format("{} ({})", curl_easy_strerror(done), code));
}

}  // namespace bontot::mail
