// DATA/secret.key: what second factors are sealed with. Made at the first start, readable by its owner alone. Whoever
// backs up the records keeps it apart from them.
#pragma once

#include <string>

#include "access/secret_box.hpp"
#include "app/records.hpp"

namespace bontot::cli {

/// Refused: "secret_key.not_read", "secret_key.damaged", "secret_key.readable" where others may read it, and
/// "secret_key.does_not_fit" when second factors were sealed with another key (or with one that is gone): nobody who
/// has one could sign in.
[[nodiscard]] core::Result<access::SecretBox::Key> secret_key(const std::string& data, app::Records& records);

}  // namespace bontot::cli
