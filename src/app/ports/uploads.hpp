// Files on their way in: kept beside the records until they are whole, so that a broken line or a restart costs one
// piece and not the file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/result.hpp"

namespace bontot::app {

using UploadId = core::Id<struct UploadTag>;

struct Upload {
    UploadId id;
    std::string owner;  ///< account that began it and alone may go on
    core::UnitId unit;
    std::string file_name;
    std::int64_t bytes = 0;     ///< of the whole file
    std::string sha256;         ///< that the whole must have; empty: not said
    std::int64_t begun_at = 0;  ///< Unix ms
    std::int64_t received = 0;  ///< bytes that are safe here
    [[nodiscard]] bool is_whole() const { return received == bytes; }
};

/// An upload that nobody else can touch until this goes.
class HeldUpload {
  public:
    virtual ~HeldUpload() = default;
    [[nodiscard]] virtual const Upload& about() const = 0;
    /// Adds the next piece; it is on the disk when this returns, or nothing of it is.
    [[nodiscard]] virtual core::Result<void> append(std::string_view piece) = 0;
    [[nodiscard]] virtual core::Result<std::string> content() const = 0;
    /// Forgets what was received: the file begins again.
    [[nodiscard]] virtual core::Result<void> restart() = 0;
    [[nodiscard]] virtual core::Result<void> remove() = 0;
};

class UploadStore {
  public:
    virtual ~UploadStore() = default;
    [[nodiscard]] virtual core::Result<void> begin(const Upload& upload) = 0;
    /// "upload.unknown"
    [[nodiscard]] virtual core::Result<Upload> find(const UploadId& id) const = 0;
    /// "upload.unknown"; "upload.in_use" while another request holds it.
    [[nodiscard]] virtual core::Result<std::unique_ptr<HeldUpload>> hold(const UploadId& id) = 0;
    [[nodiscard]] virtual core::Result<std::vector<Upload>> all() const = 0;
};

}  // namespace bontot::app
