// Where letters are handed in, and as whom: what an operator writes in DATA/mail.conf.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::mail {

enum class Encryption : unsigned char {
    starttls,  ///< begins in the open, encrypts before anything is said; refused where the server cannot
    tls,       ///< from the first byte
    none,      ///< only to this machine
};

inline constexpr core::NameTable<Encryption, 3> k_encryptions{{
    {Encryption::starttls, "starttls"},
    {Encryption::tls, "tls"},
    {Encryption::none, "none"},
}};

struct Settings {
    std::string host;
    int port = 0;
    Encryption encryption = Encryption::starttls;
    std::string user;           ///< empty: the server asks for none
    std::string password_file;  ///< the password is its first line
    std::string password;
    std::string from;     ///< the address that letters come from
    std::string ca_file;  ///< PEM; empty: the authorities that this machine trusts
    std::string pages;    ///< where people reach the program: "https://bontot.example.vn"
    /// From which time of the day letters remind of last days; null: never.
    std::optional<core::ClockTime> reminders = core::ClockTime(7 * 60);
};

using SettingValues = std::map<std::string, std::string, std::less<>>;

/// The names that may stand in the file.
[[nodiscard]] std::vector<std::string> setting_names();

/// "name = value" a line, '#' begins a remark. `file` is named in refusals: "mail.line".
[[nodiscard]] core::Result<SettingValues> read_settings(std::string_view text, const std::string& file);

/// Everything but the password itself. Refused, with the name as the place: "mail.unknown_setting", "mail.missing",
/// "mail.not_understood", and "mail.open" for a mail server on another machine without encryption.
[[nodiscard]] core::Result<Settings> settings_of(const SettingValues& values);

}  // namespace bontot::mail
