// The records that the kill test writes to and looks into: a province with two cells of five members each.
#pragma once

#include <memory>
#include <string>

#include "storage/content_store.hpp"
#include "storage/database/connection.hpp"
#include "storage/records.hpp"

namespace bontot::faults {

inline constexpr const char* k_root = "38";
inline constexpr int k_cells = 2;
inline constexpr int k_members_at_first = 5;
inline constexpr int k_first_year = 2020;  ///< from its first day on the units are there

[[nodiscard]] std::string cell_code(int cell);  ///< cells count from 0

struct LoadPlace {
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::Records> records;
    std::unique_ptr<storage::ContentDirectory> contents;
};

/// Throws with the refusal's sentence: the driver shows it.
[[nodiscard]] LoadPlace open_place(const std::string& address, const std::string& data);
void set_up(LoadPlace& place);

template <class T>
T must(core::Result<T> result);
void must(const core::Result<void>& result);
[[noreturn]] void stop(const core::Refusal& refusal);

template <class T>
T must(core::Result<T> result) {
    if (!result) stop(result.error());
    return std::move(*result);
}

}  // namespace bontot::faults
