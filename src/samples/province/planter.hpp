// Puts bodies into the tree with codes, founding days and ids. Codes: 38.<bloc>.<grassroots body>.<sub-body>.<cell>.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "samples/province/ids.hpp"
#include "samples/province/tree.hpp"

namespace bontot::samples {

class Planter {
  public:
    Planter(Tree& tree, std::uint64_t seed);

    std::size_t province(std::string_view name);
    std::size_t bloc(std::size_t province, std::string_view name, int code, int year);
    /// A committee or cell right under a bloc; numbers go on from `first_number`.
    std::size_t grassroots(std::size_t bloc, std::string name, organisation::BodyKind kind,
                           organisation::Sector sector);
    std::size_t cell(std::size_t committee, std::string name, organisation::Sector sector);

    /// The next grassroots body of `bloc` gets this number.
    void number_from(std::size_t bloc, int number) { next_[bloc] = number; }

  private:
    std::size_t add(std::string code, std::string name, std::string_view prefix, organisation::BodyKind kind,
                    organisation::Sector sector, std::size_t superior, core::Date founded);
    core::Date after(std::size_t superior, int most_years);

    Tree& tree_;
    Random random_;
    Ids ids_;
    std::map<std::size_t, int> next_;  ///< number of the next body under a unit
};

}  // namespace bontot::samples
