#include "storage/backup/manifest.hpp"

#include <algorithm>
#include <charconv>

#include "storage/backup/digest.hpp"
#include "storage/backup/row_text.hpp"

namespace bontot::storage {
namespace {

constexpr std::string_view k_first_word = "bontot-backup";
/// 10 TB, and Unix ms until the year 2286: keeps the sums of a made-up manifest, which has less than 900,000 lines of a
/// table or file, within 64 bits.
constexpr std::int64_t k_largest_number = 10'000'000'000'000;

std::string digest_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.hex();
}

template <class... Fields>
void append_line(std::string& text, std::string_view word, const Fields&... fields) {
    text += word;
    const auto append = [&](const auto& field) {
        text += '\t';
        if constexpr (std::is_integral_v<std::remove_cvref_t<decltype(field)>>) {
            text += std::to_string(field);
        } else {
            append_escaped(text, field);
        }
    };
    (append(fields), ...);
    text += '\n';
}

/// The fields of one line, read from left to right.
class Line {
  public:
    explicit Line(std::string_view line) : fields_(split_fields(line)) {}
    [[nodiscard]] std::string_view word() const { return fields_.front(); }
    std::string text() {
        std::string value;
        if (next_ >= fields_.size() || !unescape(fields_[next_++], value)) good_ = false;
        return value;
    }
    std::string sha256() {
        auto value = text();
        good_ = good_ && is_sha256(value);
        return value;
    }
    /// Never negative.
    std::int64_t number() {
        std::int64_t value = -1;
        if (next_ < fields_.size()) {
            const auto field = fields_[next_++];
            const auto [end, fault] = std::from_chars(field.data(), field.data() + field.size(), value);
            if (fault != std::errc() || end != field.data() + field.size()) value = -1;
        }
        good_ = good_ && value >= 0 && value <= k_largest_number;
        return value;
    }
    /// Everything was there and nothing more.
    [[nodiscard]] bool complete() const { return good_ && next_ == fields_.size(); }

  private:
    std::vector<std::string_view> fields_;
    std::size_t next_ = 1;
    bool good_ = true;
};

tl::unexpected<core::Refusal> damaged() {
    return core::invalid("backup.damaged", {{"part", std::string(k_manifest_name)}});
}

bool read_line(Manifest& manifest, Line& line) {
    if (line.word() == "program") {
        manifest.program = line.text();
    } else if (line.word() == "made") {
        manifest.made_at = line.number();
    } else if (line.word() == "migration") {
        auto name = line.text();
        manifest.migrations.push_back({std::move(name), line.sha256()});
    } else if (line.word() == "table") {
        Manifest::TableEntry table;
        table.name = line.text();
        table.rows = line.number();
        table.bytes = line.number();
        table.sha256 = line.sha256();
        manifest.tables.push_back(std::move(table));
    } else if (line.word() == "evidence") {
        auto sha256 = line.sha256();
        manifest.evidence.push_back({std::move(sha256), line.number()});
    } else if (line.word() == "missing") {
        manifest.missing.push_back(line.sha256());
    } else if (line.word() == "chain") {
        Manifest::Chain chain;
        chain.root = line.text();
        chain.name = line.text();
        chain.events = line.number();
        chain.newest_hash = line.sha256();
        chain.faults = line.number();
        manifest.chains.push_back(std::move(chain));
    } else {
        return false;
    }
    return line.complete();
}

}  // namespace

std::int64_t Manifest::rows() const {
    std::int64_t sum = 0;
    for (const auto& table : tables)
        sum += table.rows;
    return sum;
}

std::int64_t Manifest::bytes() const {
    std::int64_t sum = 0;
    for (const auto& table : tables)
        sum += table.bytes;
    for (const auto& file : evidence)
        sum += file.bytes;
    return sum;
}

std::string Manifest::text() const {
    std::string text;
    append_line(text, k_first_word, k_backup_format);
    append_line(text, "program", program);
    append_line(text, "made", made_at);
    for (const auto& migration : migrations)
        append_line(text, "migration", migration.name, migration.sha256);
    for (const auto& table : tables)
        append_line(text, "table", table.name, table.rows, table.bytes, table.sha256);
    for (const auto& file : evidence)
        append_line(text, "evidence", file.sha256, file.bytes);
    for (const auto& sha256 : missing)
        append_line(text, "missing", sha256);
    for (const auto& chain : chains)
        append_line(text, "chain", chain.root, chain.name, chain.events, chain.newest_hash, chain.faults);
    append_line(text, "end", digest_of(text));
    return text;
}

core::Result<Manifest> Manifest::parse(std::string_view text) {
    if (text.empty() || text.back() != '\n') return damaged();
    const auto last = text.rfind('\n', text.size() - 2) + 1;  // npos + 1 = 0: a single line
    Line end(text.substr(last, text.size() - 1 - last));
    Manifest manifest;
    std::string_view rest = text.substr(0, last);
    bool first = true;
    while (!rest.empty()) {
        const auto feed = rest.find('\n');
        Line line(rest.substr(0, feed));
        rest.remove_prefix(feed + 1);
        if (first) {
            const auto format = line.number();
            if (line.word() != k_first_word || format < 1) return damaged();
            // What stands behind a newer first line is not ours to judge.
            if (format > k_backup_format) {
                return core::refuse(core::RefusalKind::wrong_state, "backup.newer_format",
                                    {{"found", std::to_string(format)}, {"allowed", std::to_string(k_backup_format)}});
            }
            first = false;
        } else if (!read_line(manifest, line)) {
            return damaged();
        }
    }
    if (first || end.word() != "end" || end.sha256() != digest_of(text.substr(0, last)) || !end.complete())
        return damaged();
    return manifest;
}

std::string table_member(std::string_view table) {
    return "tables/" + std::string(table) + ".tsv";
}

std::string evidence_member(std::string_view sha256) {
    return "evidence/" + std::string(sha256);
}

}  // namespace bontot::storage
