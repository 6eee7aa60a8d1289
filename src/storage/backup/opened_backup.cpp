#include "storage/backup/opened_backup.hpp"

#include <algorithm>
#include <set>

#include "storage/backup/digest.hpp"

namespace bontot::storage {
namespace {

constexpr std::int64_t k_largest_manifest = 64'000'000;
/// Much longer than any text that a record keeps: what is longer is no row.
constexpr std::size_t k_longest_line = 256'000'000;

bool is_table_name(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

}  // namespace

core::Result<OpenedBackup> OpenedBackup::open(const std::filesystem::path& path) {
    auto archive = ArchiveReader::open(path);
    if (!archive) return tl::unexpected(archive.error());
    if (!archive->members().contains(k_manifest_name))
        return core::invalid("backup.not_a_backup", {{"path", path.string()}});
    std::string text;
    const auto read = archive->read(k_manifest_name, k_largest_manifest, [&](std::string_view piece) {
        text += piece;
        return true;
    });
    if (!read) return tl::unexpected(read.error());
    auto manifest = Manifest::parse(text);
    if (!manifest) return tl::unexpected(manifest.error());
    OpenedBackup backup(std::move(*archive), std::move(*manifest));
    if (auto checked = backup.check_members(); !checked) return tl::unexpected(checked.error());
    return backup;
}

/// The names are the manifest's, and those are names of tables and hashes: no path comes from outside.
core::Result<void> OpenedBackup::check_members() const {
    std::set<std::string, std::less<>> expected{std::string(k_manifest_name)};
    const auto expect = [&](std::string member) -> core::Result<void> {
        if (!archive_.members().contains(member)) return damaged_member(member);
        if (const auto [place, fresh] = expected.insert(std::move(member)); !fresh) return damaged_member(*place);
        return {};
    };
    for (const auto& table : manifest_.tables) {
        if (!is_table_name(table.name)) return damaged_member(table.name);
        if (auto known = expect(table_member(table.name)); !known) return known;
    }
    for (const auto& file : manifest_.evidence) {
        if (auto known = expect(evidence_member(file.sha256)); !known) return known;
    }
    for (const auto& [member, place] : archive_.members()) {
        if (!expected.contains(member)) return damaged_member(member);
    }
    return {};
}

core::Result<void> OpenedBackup::verify() const {
    for (const auto& table : manifest_.tables) {
        if (auto good = verify_member(table_member(table.name), table.bytes, table.sha256); !good) return good;
    }
    for (const auto& file : manifest_.evidence) {
        if (auto good = verify_member(evidence_member(file.sha256), file.bytes, file.sha256); !good) return good;
    }
    return {};
}

core::Result<void> OpenedBackup::verify_member(const std::string& member, std::int64_t bytes,
                                               const std::string& sha256) const {
    Digest digest;
    std::int64_t found = 0;
    auto read = archive_.read(member, bytes, [&](std::string_view piece) {
        digest.add(piece);
        found += static_cast<std::int64_t>(piece.size());
        return true;
    });
    if (!read) return read;
    if (found != bytes || digest.hex() != sha256) return damaged_member(member);
    return {};
}

core::Result<void> OpenedBackup::read_table(const Manifest::TableEntry& table,
                                            const std::function<bool(std::string_view)>& each) const {
    const auto member = table_member(table.name);
    std::string rest;  // of the piece before: a line without its end yet
    auto read = archive_.read(member, table.bytes, [&](std::string_view piece) {
        while (true) {
            const auto feed = piece.find('\n');
            if (feed == std::string_view::npos) break;
            if (rest.empty()) {
                if (!each(piece.substr(0, feed))) return false;
            } else {
                rest += piece.substr(0, feed);
                if (!each(rest)) return false;
                rest.clear();
            }
            piece.remove_prefix(feed + 1);
        }
        rest += piece;
        return rest.size() <= k_longest_line;
    });
    if (!read) return read;
    if (!rest.empty()) return damaged_member(member);
    return {};
}

core::Result<void> OpenedBackup::read_evidence(const Manifest::FileEntry& file,
                                               const std::function<bool(std::string_view)>& each) const {
    return archive_.read(evidence_member(file.sha256), file.bytes, each);
}

}  // namespace bontot::storage
