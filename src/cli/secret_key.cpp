#include "cli/secret_key.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "storage/descriptor.hpp"

namespace bontot::cli {

namespace {

using access::SecretBox;
using core::RefusalKind;
using core::Result;
using storage::Descriptor;

constexpr std::string_view k_digits = "0123456789abcdef";
constexpr std::size_t k_length = 2 * SecretBox::k_key_bytes;

tl::unexpected<core::Refusal> refused(const char* code, const std::string& path, int fault = 0) {
    core::Params params{{"path", path}};
    if (fault != 0) params.emplace_back("reason", std::generic_category().message(fault));
    return core::refuse(RefusalKind::unavailable, code, std::move(params));
}

std::string text_of(const SecretBox::Key& key) {
    std::string text;
    for (const auto byte : key) {
        text += k_digits[byte >> 4U];
        text += k_digits[byte & 15U];
    }
    return text;
}

std::optional<SecretBox::Key> key_of(std::string_view text) {
    if (text.size() < k_length) return std::nullopt;
    SecretBox::Key key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
        const auto high = k_digits.find(text[2 * i]);
        const auto low = k_digits.find(text[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        key.at(i) = static_cast<std::uint8_t>(high * 16 + low);
    }
    return key;
}

/// A power failure must not take the key from under what is sealed with it.
int make_durable(const std::string& data) {
    const Descriptor folder(::open(data.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder.is_open() && ::fsync(folder.number()) == 0 ? 0 : errno;
}

Result<SecretBox::Key> make_key(const std::string& data, const std::string& path) {
    const auto key = SecretBox::new_key();
    const auto text = text_of(key) + "\n";
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open()) return refused("secret_key.not_read", path, errno);
    const bool written = ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!written || ::fsync(file.number()) != 0) return refused("secret_key.not_read", path, errno);
    if (const int fault = make_durable(data); fault != 0) return refused("secret_key.not_read", path, fault);
    return key;
}

Result<SecretBox::Key> read_key(const Descriptor& file, const std::string& path) {
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return refused("secret_key.not_read", path, errno);
    if ((about.st_mode & 077U) != 0) return refused("secret_key.readable", path);
    std::string text(k_length, '\0');
    if (::read(file.number(), text.data(), text.size()) < 0) return refused("secret_key.not_read", path, errno);
    const auto key = key_of(text);
    if (!key) return refused("secret_key.damaged", path);
    return *key;
}

/// A second factor that is kept sealed, if there is one.
Result<std::optional<std::string>> something_sealed(app::Records& records) {
    std::optional<std::string> sealed;
    const auto looked = records.read([&](app::Transaction& transaction) -> Result<void> {
        for (const auto& account : transaction.accounts().all()) {
            if (SecretBox::is_sealed(account.totp_secret)) sealed = account.totp_secret;
        }
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    return sealed;
}

}  // namespace

Result<SecretBox::Key> secret_key(const std::string& data, app::Records& records) {
    const auto path = (std::filesystem::path(data) / "secret.key").string();
    const auto sealed = something_sealed(records);
    if (!sealed) return tl::unexpected(sealed.error());
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.is_open()) {
        if (errno != ENOENT) return refused("secret_key.not_read", path, errno);
        return *sealed ? refused("secret_key.does_not_fit", path) : make_key(data, path);
    }
    auto key = read_key(file, path);
    if (key && *sealed && !SecretBox(*key).open(**sealed)) return refused("secret_key.does_not_fit", path);
    return key;
}

}  // namespace bontot::cli
