// Papers with their numbers, makings and copies, and how offices write them: the tables paper_*.
#pragma once

#include <string>

#include "app/ports/papers.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class PaperStore final : public app::PaperStore {
  public:
    PaperStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::optional<app::PaperRecord> find(const app::PaperId& id) override;
    [[nodiscard]] std::optional<app::PaperRecord> same_as(const app::PaperIdentity& identity) override;
    [[nodiscard]] std::vector<app::PaperRecord> of_unit(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::PaperRecord> about(const core::UnitId& about, papers::PaperKind kind,
                                                      int year) override;
    [[nodiscard]] std::vector<papers::GivenNumber> given(const core::UnitId& unit, std::string_view symbol,
                                                         core::Date term_from) override;
    [[nodiscard]] core::Result<void> put(const app::PaperRecord& paper) override;

    [[nodiscard]] std::vector<app::PaperMaking> makings(const app::PaperId& paper) override;
    void add(const app::PaperId& paper, const app::PaperMaking& making) override;
    [[nodiscard]] std::vector<app::PaperCopy> copies(const app::PaperId& paper) override;
    void add(const app::PaperId& paper, const app::PaperCopy& copy) override;

    [[nodiscard]] std::vector<app::PaperOffice> offices(const core::UnitId& unit) override;
    [[nodiscard]] core::Result<void> put(const app::PaperOffice& office) override;
    [[nodiscard]] app::CertificateOffset certificate_offset(const core::UnitId& unit) override;
    [[nodiscard]] core::Result<void> put(const app::CertificateOffset& offset) override;

  private:
    template <class... Values>
    [[nodiscard]] std::vector<app::PaperRecord> select(const std::string& where, const Values&... values);
    void write_words(const app::PaperRecord& paper);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
