#include "samples/province/changes.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace bontot::samples {

using core::Date;
using organisation::Decision;
using organisation::Sector;
using organisation::UnitAct;
using organisation::UnitVersion;
using std::string_view;

namespace {

class Changes {
  public:
    Changes(Tree& tree, Planter& planter) : tree_(tree), planter_(planter) {}

    void make() {
        rename("Đảng ủy Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Văn phòng Hội đồng nhân dân tỉnh",
               tree_.day_of(0, 8, 1), "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", "ĐUK");
        rename("Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Ninh Sơn",
               "Trung tâm Giáo dục thường xuyên Ninh Sơn", tree_.day_of(0, 10, 1), "Huyện ủy Ninh Sơn", "HU");
        rename("Chi bộ Trung tâm Văn hóa, Thể thao và Truyền thanh Ninh Hải", "Đài Truyền thanh Ninh Hải",
               tree_.day_of(1, 5, 1), "Huyện ủy Ninh Hải", "HU");
        rename("Chi bộ thôn Triệu Phong 1", "thôn Triệu Phong", tree_.day_of(2, 3, 1), "Đảng ủy xã Quảng Sơn", "ĐU");
        move("Chi bộ Trạm Y tế xã Nhơn Hải", "Đảng ủy Trung tâm Y tế huyện Ninh Hải", "Huyện ủy Ninh Hải");
        move("Chi bộ Trạm Y tế xã Phước Thuận", "Đảng ủy Trung tâm Y tế huyện Ninh Phước", "Huyện ủy Ninh Phước");
        merge();
        split();
        dissolve();
    }

  private:
    [[nodiscard]] std::size_t find(string_view name) const {
        for (std::size_t i = 0; i < tree_.units.size(); ++i) {
            if (tree_.latest(i).name == name) return i;
        }
        throw std::logic_error(fmt::format("the province has no \"{}\"", name));
    }

    /// Decided some days before it holds.
    Decision decide(Date from, string_view by, string_view symbol) {
        return {fmt::format("{}-QĐ/{}", 20 + 13 * ++decisions_, symbol), from.plus_days(-9 - decisions_),
                std::string(by)};
    }

    /// Opens a span on `from`; the last one ends there.
    UnitVersion& change(std::size_t unit, Date from, UnitAct act, Decision decision) {
        auto& versions = tree_.units[unit].versions;
        auto next = versions.back();
        versions.back().valid.to = from;
        next.valid = {from, {}};
        next.act = act;
        next.decision = std::move(decision);
        versions.push_back(std::move(next));
        return versions.back();
    }

    void rename(string_view now, string_view once, Date from, string_view by, string_view symbol) {
        const auto unit = find(now);
        change(unit, from, UnitAct::rename, decide(from, by, symbol));
        auto& old = tree_.units[unit].versions.front();
        old.name.replace(old.name.size() - old.short_name.size(), old.short_name.size(), once);
        old.short_name = once;
        tree_.units[unit].aliases.push_back(old.name);
    }

    void move(string_view name, string_view to, string_view by) {
        const auto from = tree_.day_of(1, 4, 1);
        const auto superior = tree_.units[find(to)].id;
        change(find(name), from, UnitAct::move, decide(from, by, "HU")).superior = superior;
    }

    /// A cell that begins with an act on others.
    std::size_t found(std::size_t committee, std::string name, UnitAct act, const Decision& decision, Date from,
                      std::initializer_list<std::size_t> predecessors) {
        const auto unit = planter_.cell(committee, std::move(name), Sector::residential);
        auto& version = tree_.units[unit].versions.back();
        version.valid.from = from;
        version.act = act;
        version.decision = decision;
        for (const auto place : predecessors)
            tree_.units[unit].predecessors.push_back(tree_.units[place].id);
        return unit;
    }

    void end(std::size_t unit, Date on, const Decision& decision) {
        tree_.units[unit].versions.back().valid.to = on;
        tree_.units[unit].dissolved_by = decision;
    }

    void merge() {
        const auto committee = find("Đảng ủy xã An Hải");
        const auto on = tree_.day_of(1, 7, 1);
        const auto decision = decide(on, "Đảng ủy xã An Hải", "ĐU");
        const auto one = planter_.cell(committee, "thôn Long Bình 1", Sector::residential);
        const auto two = planter_.cell(committee, "thôn Long Bình 2", Sector::residential);
        const auto merged = found(committee, "thôn Long Bình", UnitAct::merge, decision, on, {one, two});
        end(one, on, decision);
        end(two, on, decision);
        tree_.reorganisations.push_back({merged, {one, two}, on});
    }

    void split() {
        const auto committee = find("Đảng ủy xã Phước Hữu");
        const auto on = tree_.day_of(2, 4, 1);
        const auto decision = decide(on, "Đảng ủy xã Phước Hữu", "ĐU");
        const auto whole = planter_.cell(committee, "thôn Hữu Đức", Sector::residential);
        const auto one = found(committee, "thôn Hữu Đức 1", UnitAct::split, decision, on, {whole});
        const auto two = found(committee, "thôn Hữu Đức 2", UnitAct::split, decision, on, {whole});
        end(whole, on, decision);
        tree_.reorganisations.push_back({one, {whole}, on});
        tree_.reorganisations.push_back({two, {whole}, on});
    }

    void dissolve() {
        const auto committee = find("Đảng ủy xã Tri Hải");
        const auto on = tree_.day_of(1, 10, 1);
        const auto dissolved = planter_.cell(committee, "Hợp tác xã Muối Tri Hải", Sector::enterprise);
        end(dissolved, on, decide(on, "Đảng ủy xã Tri Hải", "ĐU"));
        const auto heir = find("Chi bộ thôn Khánh Tường");
        tree_.reorganisations.push_back({heir, {heir, dissolved}, on});
    }

    Tree& tree_;
    Planter& planter_;
    int decisions_ = 0;
};

}  // namespace

void change_tree(Tree& tree, Planter& planter) {
    Changes(tree, planter).make();
}

}  // namespace bontot::samples
