#include "mail/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.hpp"

namespace bontot::mail {

namespace {

using core::Result;

constexpr std::array<std::string_view, 9> k_names{"host", "port",    "encryption", "user",     "password_file",
                                                  "from", "ca_file", "pages",      "reminders"};
constexpr int k_submission = 587;   // RFC 6409
constexpr int k_submissions = 465;  // RFC 8314
constexpr int k_smtp = 25;

std::string value_of(const SettingValues& values, std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
}

tl::unexpected<core::Refusal> not_understood(const char* name, const std::string& found, std::string allowed) {
    return core::invalid("mail.not_understood", {{"name", name}, {"found", found}, {"allowed", std::move(allowed)}},
                         name);
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           std::none_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c == '<' || c == '>' || c == ','; });
}

bool is_this_machine(std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

Result<int> port_of(const SettingValues& values, Encryption encryption) {
    const auto text = value_of(values, "port");
    if (text.empty()) {
        if (encryption == Encryption::none) return k_smtp;
        return encryption == Encryption::tls ? k_submissions : k_submission;
    }
    int port = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, port);
    if (fault == std::errc() && stop == end && port >= 1 && port <= 65'535) return port;
    return not_understood("port", text, "1 … 65535");
}

}  // namespace

std::vector<std::string> setting_names() {
    return {k_names.begin(), k_names.end()};
}

Result<SettingValues> read_settings(std::string_view text, const std::string& file) {
    SettingValues values;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = core::trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos)
            return core::invalid("mail.line", {{"found", std::string(line)}}, file + ":" + std::to_string(number));
        values[std::string(core::trim(line.substr(0, equals)))] = core::trim(line.substr(equals + 1));
    }
    return values;
}

Result<Settings> settings_of(const SettingValues& values) {
    for (const auto& [name, unused] : values) {
        if (std::find(k_names.begin(), k_names.end(), name) == k_names.end()) {
            return core::invalid("mail.unknown_setting", {{"found", name}, {"allowed", core::join(setting_names())}},
                                 name);
        }
    }
    for (const auto* name : {"host", "from", "pages"}) {
        if (value_of(values, name).empty()) return core::invalid("mail.missing", {{"name", name}}, name);
    }
    Settings settings;
    settings.host = value_of(values, "host");
    settings.user = value_of(values, "user");
    settings.password_file = value_of(values, "password_file");
    settings.from = value_of(values, "from");
    settings.ca_file = value_of(values, "ca_file");
    settings.pages = value_of(values, "pages");
    while (settings.pages.ends_with('/'))
        settings.pages.pop_back();
    const auto encryption = value_of(values, "encryption");
    if (!encryption.empty()) {
        const auto known = core::from_name(k_encryptions, encryption);
        if (!known) return not_understood("encryption", encryption, core::join(core::all_names(k_encryptions)));
        settings.encryption = *known;
    }
    if (const auto reminders = value_of(values, "reminders"); reminders == "off") {
        settings.reminders.reset();
    } else if (!reminders.empty()) {
        settings.reminders = core::ClockTime::parse(reminders);
        if (!settings.reminders) return not_understood("reminders", reminders, "07:00, off");
    }
    const auto port = port_of(values, settings.encryption);
    if (!port) return tl::unexpected(port.error());
    settings.port = *port;
    if (!is_address(settings.from)) return not_understood("from", settings.from, "bontot@example.vn");
    if (!settings.pages.starts_with("https://") && !settings.pages.starts_with("http://"))
        return not_understood("pages", settings.pages, "https://bontot.example.vn");
    if (std::any_of(settings.host.begin(), settings.host.end(),
                    [](char c) { return c <= ' ' || c == '/' || c == '@' || c == '?' || c == '#'; }))
        return not_understood("host", settings.host, "mail.example.vn");
    if (settings.encryption == Encryption::none && !is_this_machine(settings.host))
        return core::invalid("mail.open", {{"found", settings.host}}, "encryption");
    if (settings.user.empty() != settings.password_file.empty())
        return core::invalid("mail.missing", {{"name", settings.user.empty() ? "user" : "password_file"}}, "user");
    return settings;
}

}  // namespace bontot::mail
