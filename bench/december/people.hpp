// Who takes part in the December load: secretaries of cells, and the officials who judge these cells.
#pragma once

#include <string>
#include <vector>

namespace bontot::december {

struct Secretary {
    std::string cell;            ///< id of the body
    std::string token;           ///< of a session of somebody of the cell's committee
    std::string official_token;  ///< of an official of the committee above
};

/// Makes accounts with open sessions for `count` cells in the records of `data_folder`, which nobody serves meanwhile.
/// Throws std::runtime_error when there are fewer cells, or no records.
[[nodiscard]] std::vector<Secretary> sign_in_secretaries(const std::string& data_folder, std::size_t count);

}  // namespace bontot::december
