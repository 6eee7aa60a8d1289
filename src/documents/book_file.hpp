// A workbook that libxlsxwriter is writing: freed when it is given up, closed once.
#pragma once

#include <string>

#include <xlsxwriter.h>

#include "core/result.hpp"

namespace bontot::documents {

class BookFile {
  public:
    explicit BookFile(const std::string& path) : path_(path), book_(workbook_new(path.c_str())) {}
    ~BookFile() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    BookFile(const BookFile&) = delete;
    BookFile& operator=(const BookFile&) = delete;

    [[nodiscard]] bool open() const { return book_ != nullptr; }
    [[nodiscard]] lxw_workbook* get() const { return book_; }
    /// Writes the file; nothing may be written afterwards. Refused: "workbook.cannot_write".
    [[nodiscard]] core::Result<void> close() {
        auto* book = book_;
        book_ = nullptr;  // closing frees it, whatever happens
        const auto error = workbook_close(book);
        if (error == LXW_NO_ERROR) return {};
        return core::refuse(core::RefusalKind::unavailable, "workbook.cannot_write",
                            {{"path", path_}, {"reason", lxw_strerror(error)}});
    }

  private:
    std::string path_;
    lxw_workbook* book_;
};

}  // namespace bontot::documents
