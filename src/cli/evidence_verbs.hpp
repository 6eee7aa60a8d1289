// `bontot evidence …`: files as evidence of a unit's year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/verb_set.hpp"

namespace bontot::cli {

/// Clears what is said, where a verb changes it.
inline constexpr const char* k_clear = "-";

/// What is said about a file, as typed.
struct EvidenceWordsOptions {
    std::optional<std::string> kind;
    std::optional<std::string> title;
    std::optional<std::string> effective;
    std::optional<std::string> expires;
    std::vector<std::string> indicators;
    std::string plan = "nt-2023";  ///< whose indicators are named
};

struct EvidenceAddOptions {
    UnitYearOptions of;
    std::string file;
    EvidenceWordsOptions words;
    std::string revises;
    bool not_secret = false;
};
int evidence_add(const Console& console, const EvidenceAddOptions& options);

struct EvidenceListOptions {
    PlaceOptions place;
    std::string unit;
    int year = 0;
    bool deleted = false;  ///< also those
};
int evidence_list(const Console& console, const EvidenceListOptions& options);

/// One piece of evidence, by its id.
struct EvidencePieceOptions {
    PlaceOptions place;
    std::string id;
    std::optional<std::int64_t> version;  ///< that was read
    std::string who;
};

struct EvidenceChangeOptions {
    EvidencePieceOptions piece;
    EvidenceWordsOptions words;
};
int evidence_change(const Console& console, const EvidenceChangeOptions& options);

struct EvidenceRemoveOptions {
    EvidencePieceOptions piece;
    std::string reason;
};
int evidence_remove(const Console& console, const EvidenceRemoveOptions& options);

struct EvidenceFetchOptions {
    PlaceOptions place;
    std::string id;
    std::string out;
};
int evidence_fetch(const Console& console, const EvidenceFetchOptions& options);

struct EvidencePurgeOptions {
    PlaceOptions place;
    bool preview = false;
    std::string who;
};
int evidence_purge(const Console& console, const EvidencePurgeOptions& options);

class EvidenceVerbs : public VerbSet {
  public:
    EvidenceVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_add(CLI::App& group);
    void add_list(CLI::App& group);
    void add_change(CLI::App& group);
    void add_remove(CLI::App& group);
    void add_fetch(CLI::App& group);
    void add_purge(CLI::App& group);
    void add_words_options(CLI::App* verb, EvidenceWordsOptions& words, bool fresh);
    void add_piece_options(CLI::App* verb, EvidencePieceOptions& piece);
    void add_id_option(CLI::App* verb, std::string& id);

    EvidenceAddOptions add_;
    EvidenceListOptions list_;
    EvidenceChangeOptions change_;
    EvidenceRemoveOptions remove_;
    EvidenceFetchOptions fetch_;
    EvidencePurgeOptions purge_;
};

}  // namespace bontot::cli
