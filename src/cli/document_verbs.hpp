// `bontot document …`: official papers as Word or PDF, out of the records or as an example; the fields of templates.
// (`bontot paper …` enters papers of the past.)
#pragma once

#include <string>
#include <vector>

#include "cli/meeting_verbs.hpp"
#include "cli/verb_set.hpp"

namespace bontot::cli {

/// How a paper is made and where it goes.
struct DocumentOptions {
    std::string kind;
    std::string templates;        ///< an office's own folder; empty = those shipped
    std::string out;              ///< .docx or .pdf
    std::string format = "hd05";  ///< of an example
    std::string right = "0";      ///< millimetres, for text on bought blanks
    std::string down = "0";
};

struct RecordDocumentOptions {
    DocumentOptions document;
    MeetingOptions of;  ///< whose, and of which day; `date` empty where the kind is of no meeting
    int year = 0;
    std::string plan;
    int number = 0;
    std::string dated;
    std::string place_name;
    std::string symbol = "CB";
    bool deputy = false;
    std::string about;               ///< code of the body that the paper is about
    std::vector<std::string> words;  ///< "weaknesses=…": what only the office knows
};
int document_make(const Console& console, const RecordDocumentOptions& options);
/// A paper of one kind for every body under the unit, as one archive; exit 1 when a body was left out.
int document_batch(const Console& console, const RecordDocumentOptions& options);
int document_example(const Console& console, const DocumentOptions& options);
int document_fields(const Console& console, const DocumentOptions& options);
/// Every template of a folder that has the name of one of ours; exit 1 when one is wrong.
int document_check(const Console& console, const DocumentOptions& options);

class DocumentVerbs : public VerbSet {
  public:
    DocumentVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_make(CLI::App& group);
    void add_batch(CLI::App& group);
    void add_kind(CLI::App* verb, std::string& kind);
    void add_templates(CLI::App* verb, std::string& templates);
    void add_out(CLI::App* verb, DocumentOptions& document);

    RecordDocumentOptions make_;
    RecordDocumentOptions batch_;
    DocumentOptions example_;
    DocumentOptions fields_;
    DocumentOptions check_;
};

}  // namespace bontot::cli
