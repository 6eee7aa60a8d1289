// A Party body (tổ chức đảng) as facts and plans speak of it.
#pragma once

#include <string>

#include "core/names.hpp"

namespace bontot::organisation {

enum class UnitKind { cell, grassroots_committee };

inline constexpr core::NameTable<UnitKind, 2> k_unit_kinds{{
    {UnitKind::cell, "cell"},
    {UnitKind::grassroots_committee, "grassroots_committee"},
}};

/// The kind of organisation in which the body works (A-29: criteria may be made specific to it).
enum class Sector { administrative, public_service, enterprise, armed_forces, residential };

inline constexpr core::NameTable<Sector, 5> k_sectors{{
    {Sector::administrative, "administrative"},
    {Sector::public_service, "public_service"},
    {Sector::enterprise, "enterprise"},
    {Sector::armed_forces, "armed_forces"},
    {Sector::residential, "residential"},
}};

struct Unit {
    std::string code;  ///< Party organisation code, for example 38.168.053.000.001
    std::string name;
    UnitKind kind = UnitKind::cell;
    Sector sector = Sector::administrative;
};

}  // namespace bontot::organisation
