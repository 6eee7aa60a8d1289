#include "documents/media_type.hpp"

#include <algorithm>
#include <array>
#include <magic.h>
#include <mutex>

#include "documents/office_type.hpp"
#include "documents/ole_file.hpp"
#include "evidence/evidence.hpp"

namespace bontot::documents {
namespace {

using core::invalid;

/// libmagic with its tables, which take a while to read. One question at a time.
class Magic {
  public:
    Magic() : cookie_(magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR)) {
        if (cookie_ != nullptr && magic_load(cookie_, nullptr) != 0) {
            magic_close(cookie_);
            cookie_ = nullptr;
        }
    }
    ~Magic() {
        if (cookie_ != nullptr) magic_close(cookie_);
    }
    Magic(const Magic&) = delete;
    Magic& operator=(const Magic&) = delete;

    /// Empty when it cannot tell.
    std::string type(std::string_view bytes) {
        const std::scoped_lock lock(mutex_);
        const char* found = cookie_ == nullptr ? nullptr : magic_buffer(cookie_, bytes.data(), bytes.size());
        return found == nullptr ? "" : found;
    }

  private:
    std::mutex mutex_;
    magic_t cookie_;
};

struct Family {
    std::string_view code;
    std::array<std::string_view, 16> words;  ///< one of them stands in the type that libmagic tells
};

constexpr std::array<Family, 4> k_refused{{
    {"evidence.archive",
     {"zip", "x-rar", "7z", "x-tar", "bzip", "x-xz", "zstd", "x-lz", "x-archive", "cab-compressed", "iso9660",
      "java-archive", "x-cpio", "x-compress", "x-arj", "debian.binary"}},
    {"evidence.program",
     {"executable", "sharedlib", "dosexec", "mach-binary", "x-object", "java-applet", "x-msi", "ms-shortcut",
      "x-coredump", "wasm", "x-elf", "x-bytecode", "android", "x-dosdriver", "x-ms-ne", "x-msdownload"}},
    {"evidence.web_page", {"html", "svg", "/xml", "+xml", "x-mspublisher", "mhtml"}},
    {"evidence.script",
     {"script", "python", "perl", "ruby", "x-msdos-batch", "php", "lua", "tcl", "awk", "text/x-c", "text/x-java",
      "powershell", "x-makefile", "x-lisp", "x-m4", "x-asm"}},
}};

/// Texts that libmagic takes for something special.
constexpr std::array<std::string_view, 8> k_plain{
    "text/plain",           "text/csv",       "application/csv", "application/json",
    "application/x-ndjson", "message/rfc822", "text/troff",      "application/x-wine-extension-ini"};

std::string_view without_start(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty() && (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')))
        text.remove_prefix(1);
    return text;
}

/// "<html", "<!DOCTYPE", "<?xml", "<svg" …: some browser would make a page of it.
bool starts_like_markup(std::string_view bytes) {
    const auto text = without_start(bytes);
    if (text.size() < 2 || text[0] != '<') return false;
    const char next = text[1];
    return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

bool has_controls(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return false;  // UTF-16
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r') && c != '\x1B';
    });
}

}  // namespace

core::Result<std::string> media_type_of(std::string_view bytes) {
    if (bytes.empty()) return invalid("evidence.empty");
    if (OleFile::is_one(bytes)) return ole_type(bytes);
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return package_type(bytes);
    if (bytes.starts_with("#!")) return invalid("evidence.script");
    if (starts_like_markup(bytes)) return invalid("evidence.web_page");

    static Magic magic;
    std::string found = magic.type(bytes);
    if (found.empty()) return core::refuse(core::RefusalKind::unavailable, "evidence.type_unknown");
    if (evidence::is_accepted(found) && found != "text/plain") return found;
    for (const auto& family : k_refused) {
        for (const auto word : family.words) {
            if (!word.empty() && found.find(word) != std::string::npos) return invalid(std::string(family.code));
        }
    }
    const bool plain = std::find(k_plain.begin(), k_plain.end(), found) != k_plain.end();
    if (plain && !has_controls(bytes)) return "text/plain";
    return invalid("evidence.type", {{"found", found}});
}

core::Refusal evidence_refusal(const core::Refusal& refusal) {
    if (refusal.code == "workbook.password") return {core::RefusalKind::invalid, "evidence.password", {}, {}};
    if (refusal.kind == core::RefusalKind::too_large)
        return {core::RefusalKind::too_large, "evidence.unpacks_too_large", {}, {}};
    return {core::RefusalKind::invalid, "evidence.damaged_file", {}, {}};
}

}  // namespace bontot::documents
