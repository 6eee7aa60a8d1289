#include "cli/mail_settings.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/text.hpp"

namespace bontot::cli {

namespace {

namespace fs = std::filesystem;
using core::Result;

Result<std::string> content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return core::refuse(core::RefusalKind::not_found, "mail.cannot_read", {{"path", path}});
    return text.str();
}

/// "BONTOT_MAIL_PASSWORD_FILE"
std::string variable_of(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
    return "BONTOT_MAIL_" + name;
}

void add_environment(mail::SettingValues& values) {
    for (const auto& name : mail::setting_names()) {
        if (const auto* value = std::getenv(variable_of(name).c_str())) values[name] = value;
    }
}

Result<std::string> password_in(const std::string& path) {
    std::error_code fault;
    const auto mode = fs::status(path, fault).permissions();
    constexpr auto others = fs::perms::group_write | fs::perms::others_all;
    if (!fault && (mode & others) != fs::perms::none)
        return core::refuse(core::RefusalKind::invalid, "mail.readable", {{"path", path}});
    auto text = content_of(path);
    if (!text) return text;
    return std::string(core::trim(text->substr(0, text->find('\n'))));
}

}  // namespace

Result<std::optional<mail::Settings>> mail_settings(const std::string& data) {
    mail::SettingValues values;
    const auto* named = std::getenv("BONTOT_MAIL_CONF");
    const auto path = named != nullptr ? std::string(named) : (fs::path(data) / "mail.conf").string();
    if (named != nullptr || fs::exists(path)) {
        const auto text = content_of(path);
        if (!text) return tl::unexpected(text.error());
        auto read = mail::read_settings(*text, path);
        if (!read) return tl::unexpected(read.error());
        values = std::move(*read);
    }
    add_environment(values);
    if (values.empty()) return std::nullopt;
    auto settings = mail::settings_of(values);
    if (!settings) return tl::unexpected(settings.error());
    if (!settings->password_file.empty()) {
        auto password = password_in(settings->password_file);
        if (!password) return tl::unexpected(password.error());
        settings->password = std::move(*password);
    }
    return std::optional(std::move(*settings));
}

}  // namespace bontot::cli
