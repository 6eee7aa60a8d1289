// Writes a zip package in memory. The same parts give the same bytes: no clock, no order of chance.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"

namespace bontot::documents {

class PackageWriter {
  public:
    void add(std::string name, std::string bytes) { parts_.push_back({std::move(name), std::move(bytes)}); }
    /// "[Content_Types].xml" first, as some readers want it; "template.not_written".
    [[nodiscard]] core::Result<std::string> finish();

  private:
    struct Part {
        std::string name;
        std::string bytes;
    };
    std::vector<Part> parts_;
};

}  // namespace bontot::documents
