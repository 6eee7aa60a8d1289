#include <algorithm>

#include <fmt/format.h>

#include "core/exact.hpp"
#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/labels.hpp"
#include "wording/plan_text.hpp"

namespace bontot::wording {

using core::Language;

namespace {

class AwardPage {
  public:
    AwardPage(const awards::Awards& awards, const awards::Candidates& candidates, Language language)
        : awards_(awards), candidates_(candidates), language_(language) {}

    std::string text() {
        page_ = fmt::format("{} {}–{}\n", candidates_.campaign, awards_.counted_years.front(),
                            awards_.counted_years.back());
        for (const auto& pool : awards_.pools)
            add_pool(pool);
        add_provincial();
        add_excluded();
        return std::move(page_);
    }

  private:
    [[nodiscard]] const char* say(const char* vi, const char* en) const { return language_ == Language::vi ? vi : en; }

    [[nodiscard]] std::string body(const std::string& code) const {
        const auto found = std::find_if(candidates_.registered.begin(), candidates_.registered.end(),
                                        [&](const auto& candidate) { return candidate.code == code; });
        if (found == candidates_.registered.end()) return code;
        const auto score = core::Points{found->score}.text(language_ == Language::vi ? ',' : '.');
        return fmt::format("{}  {} — {} {}", code, found->name, score, say("điểm", "points"));
    }

    void add_pool(const awards::Division& pool) {
        if (pool.kind) page_ += fmt::format("\n{}\n", label(*pool.kind, language_));
        page_ += fmt::format("{}: {}. {}: {}. {}: {}.\n", say("Đăng ký", "Registered"), pool.registered,
                             say("Đạt chuẩn đủ các năm liền", "Recognised in every year"), pool.base,
                             say("Được khen nhiều nhất", "Awards at most"), pool.cap);
        page_ += fmt::format("\n{}\n", say("ĐỀ NGHỊ TẶNG GIẤY KHEN", "PROPOSED FOR COMMENDATION"));
        if (pool.proposed.empty()) page_ += fmt::format("  {}\n", say("(không có)", "(none)"));
        for (const auto& code : pool.proposed)
            page_ += fmt::format("  ● {}\n", body(code));
        if (pool.cut.tied.empty()) return;
        page_ += fmt::format("\n{}\n", say("BẰNG ĐIỂM NGAY TẠI VẠCH CẮT: người có thẩm quyền quyết định",
                                           "TIED AT THE CUT: for those in authority to decide"));
        for (const auto& code : pool.cut.tied)
            page_ += fmt::format("  ○ {}\n", body(code));
    }

    void add_provincial() {
        const auto& provincial = awards_.provincial;
        page_ += fmt::format("\n{} ({}–{})\n",
                             say("CÓ THỂ ĐỀ NGHỊ CẤP TỈNH TẶNG BẰNG KHEN", "CANDIDATES FOR THE PROVINCIAL NOMINATION"),
                             provincial.minimum, provincial.maximum);
        if (provincial.eligible.empty()) page_ += fmt::format("  {}\n", say("(không có)", "(none)"));
        for (const auto& code : provincial.eligible)
            page_ += fmt::format("  ○ {}\n", body(code));
        for (const auto& code : provincial.on_award_list) {
            page_ += fmt::format("  · {} — {}\n", body(code),
                                 say("đã có tên trong danh sách Giấy khen", "already on the award list"));
        }
    }

    void add_excluded() {
        if (awards_.excluded.empty()) return;
        page_ += fmt::format("\n{}\n", say("KHÔNG CÓ TRONG DANH SÁCH, VÌ SAO?", "NOT ON THE LIST, AND WHY"));
        for (const auto& entry : awards_.excluded) {
            page_ +=
                fmt::format("  ■ {}\n      {}\n", body(entry.code), sentence(entry.reason, entry.params, language_));
        }
    }

    const awards::Awards& awards_;
    const awards::Candidates& candidates_;
    Language language_;
    std::string page_;
};

}  // namespace

std::string awards_text(const awards::Awards& awards, const awards::Candidates& candidates, Language language) {
    return AwardPage(awards, candidates, language).text();
}

}  // namespace bontot::wording
