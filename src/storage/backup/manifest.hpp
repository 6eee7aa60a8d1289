// What a backup says about itself, as lines of text (row_text.hpp): which program and schema it is from, and of every
// table and file how much there is and its SHA-256. The last line is the SHA-256 of the lines before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace bontot::storage {

inline constexpr std::int64_t k_backup_format = 1;
inline constexpr std::string_view k_manifest_name = "manifest.txt";

struct Manifest {
    struct Migration {
        std::string name;
        std::string sha256;
        bool operator==(const Migration&) const = default;
    };
    struct TableEntry {
        std::string name;
        std::int64_t rows = 0;
        std::int64_t bytes = 0;
        std::string sha256;
        bool operator==(const TableEntry&) const = default;
    };
    struct FileEntry {
        std::string sha256;
        std::int64_t bytes = 0;
        bool operator==(const FileEntry&) const = default;
    };
    /// Of a root organisation: the state of its audit chain.
    struct Chain {
        std::string root;
        std::string name;
        std::int64_t events = 0;
        std::string newest_hash;
        std::int64_t faults = 0;  ///< places where the chain was broken when the backup was made
        bool operator==(const Chain&) const = default;
    };

    std::string program;       ///< version of the program that made it
    std::int64_t made_at = 0;  ///< Unix ms
    std::vector<Migration> migrations;
    std::vector<TableEntry> tables;
    std::vector<FileEntry> evidence;
    std::vector<std::string> missing;  ///< SHA-256 of evidence that was gone or damaged when the backup was made
    std::vector<Chain> chains;

    [[nodiscard]] std::int64_t rows() const;
    /// Of all tables and files, unpacked.
    [[nodiscard]] std::int64_t bytes() const;
    [[nodiscard]] std::string text() const;
    /// Refused: "backup.damaged", "backup.newer_format".
    [[nodiscard]] static core::Result<Manifest> parse(std::string_view text);
    bool operator==(const Manifest&) const = default;
};

[[nodiscard]] std::string table_member(std::string_view table);      ///< "tables/unit.tsv"
[[nodiscard]] std::string evidence_member(std::string_view sha256);  ///< "evidence/ab12…"

}  // namespace bontot::storage
