#include "cli/play/course.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/play/leave_papers.hpp"

namespace bontot::cli {

using core::Date;

namespace {

constexpr std::int64_t k_hour_ms = 3'600'000;
constexpr std::int64_t k_nine_o_clock = 2 * k_hour_ms;  // 9:00 in UTC+7
constexpr std::size_t k_most_at_once = 1'000;

/// The same answer for the same body, year and question in every play; about one in `of`.
bool one_in(unsigned of, const std::string& unit, int year, std::string_view question) {
    std::uint32_t hash = 2'166'136'261U;  // FNV-1a
    const auto mix = [&](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    };
    mix(unit);
    mix(std::to_string(year));
    mix(question);
    return (hash >> 8U) % of == 0;
}

const Json k_newly_founded{{"reason", "Tổ chức đảng mới thành lập, kiện toàn cấp ủy"}, {"approver", "Bí thư Đảng ủy"}};

std::string code_of(const Json& line) {
    return line.at("code").get<std::string>();
}

}  // namespace

void PlayClock::leap_to(Date day) {
    const std::int64_t morning = 24 * k_hour_ms * day.days() + k_nine_o_clock;
    now_ = std::max(now_.load(), morning);
}

Course::Course(const ServeApplication& office, const samples::Province& province, PlayClock& clock, PlayAsked asked,
               Report report)
    : office_(office), province_(province), clock_(clock), asked_(std::move(asked)), report_(std::move(report)) {}

void Course::play(int first_year, int last_year) {
    launch(first_year, last_year);
    for (int year = first_year; year <= last_year; ++year) {
        register_year(year, year == first_year);
        assess(year);
        appraise(year);
        decide(year);
        if (year == last_year) award(year);
        write_papers(year);
    }
}

bool Course::on(Date day, int year) {
    if (day > asked_.until) return false;
    clock_.leap_to(day);
    year_ = year;
    counts_.clear();
    blocs_ = blocs_on(province_, day, asked_.only);
    return true;
}

void Course::told(const std::string& step, int year) {
    report_(step, year, counts_);
}

Visitor& Course::visitor(const std::string& login) {
    auto& kept = visitors_[login];
    if (!kept) kept = std::make_unique<Visitor>(office_, login);
    return *kept;
}

std::string Course::year_path(const PlayedUnit& unit) const {
    return "/units/" + unit.id.text() + "/years/" + std::to_string(year_);
}

Json Course::decision(const std::string& symbol, const PlayedUnit& by) {
    // Through the years: numbers run on in the committee's term.
    const auto number = ++numbers_[symbol + " " + by.code];
    return Json{{"number", fmt::format("{:02}-{}", number, symbol)}, {"date", clock_.today().iso()}, {"by", by.name}};
}

Json Course::file(const PlayedUnit& unit, const std::string& login) {
    return visitor(login).get(year_path(unit) + "/file");
}

void Course::step(const PlayedUnit& unit, const std::string& login, std::int64_t version, Json papers) {
    const auto act = papers.at("act").get<std::string>();
    visitor(login).post(year_path(unit) + "/file/steps", papers, version);
    ++counts_[act];
}

Course::Files Course::files(const PlayedUnit& of, const std::string& login, const std::string& act) {
    Files files;
    const auto path = year_path(of) + "/files?limit=200&act=" + act;
    for (std::string cursor;;) {
        auto page = visitor(login).get(cursor.empty() ? path : fmt::format("{}&cursor={}", path, cursor));
        for (auto& line : page.at("items"))
            files.push_back(std::move(line));
        if (page.at("next").is_null()) return files;
        cursor = page.at("next").get<std::string>();
    }
}

std::map<std::string, std::string> Course::bulk(const PlayedUnit& of, const std::string& login, const std::string& act,
                                                Json papers, const Wanted& wanted) {
    std::map<std::string, std::string> refused;
    auto asked = Json::array();
    for (const auto& line : files(of, login, act)) {
        // A committee's own file is on the desk of its superior.
        if (line.at("unit") == of.id.text() || (wanted && !wanted(line))) continue;
        asked.push_back(Json{{"unit", line.at("unit")}, {"version", line.at("version")}});
    }
    papers["act"] = act;
    for (std::size_t first = 0; first < asked.size(); first += k_most_at_once) {
        papers["files"] =
            Json(asked.begin() + static_cast<std::ptrdiff_t>(first),
                 asked.begin() + static_cast<std::ptrdiff_t>(std::min(first + k_most_at_once, asked.size())));
        const auto preview = visitor(login).post(year_path(of) + "/files/steps/preview", papers);
        auto possible = Json::array();
        for (std::size_t i = 0; i < papers["files"].size(); ++i) {
            const auto& shown = preview.at("items").at(i);
            if (shown.at("possible").get<bool>()) {
                possible.push_back(papers["files"][i]);
            } else {
                auto code = shown.at("refusal").at("code").get<std::string>();
                ++counts_[fmt::format("{} {}", act, code)];
                refused.emplace(shown.at("unit").get<std::string>(), std::move(code));
            }
        }
        if (possible.empty()) continue;
        counts_[act] += possible.size();
        papers["files"] = std::move(possible);
        visitor(login).post(year_path(of) + "/files/steps", papers);
    }
    return refused;
}

void Course::launch(int first_year, int last_year) {
    if (!on(Date(first_year, 7, 3), first_year)) return;
    for (const auto& bloc : blocs_) {
        const auto path = "/units/" + bloc.unit.id.text() + "/movements";
        const auto made = visitor(bloc.unit.login)
                              .post(path, Json{{"first_year", first_year},
                                               {"last_year", last_year},
                                               {"plan", "nt-2023"},
                                               {"decision", decision("KH/ĐU", bloc.unit)}});
        visitor(bloc.unit.login)
            .post(path + "/" + made.at("id").get<std::string>() + "/reviews",
                  Json{{"kind", "final"}, {"date", Date(last_year, 12, 12).iso()}, {"note", ""}});
        ++counts_["launch"];
    }
    each_desk([&](const PlayedUnit& of, const std::string& official, const std::string&) {
        visitor(official).post(
            "/units/" + of.id.text() + "/paper-offices",
            Json{{"term_from", Date(first_year, 1, 1).iso()}, {"symbol", "ĐU"}, {"place", "Ninh Thuận"}});
        ++counts_["paper offices"];
    });
    told("launch", first_year);
}

void Course::register_year(int year, bool first) {
    if (!on(first ? Date(year, 7, 5) : Date(year, 1, 10), year)) return;
    const auto enter = [&](const PlayedUnit& unit, bool late) {
        const auto now = file(unit, unit.login);
        if (now.at("stage") != "none") return;
        const auto is_next = [&](const char* act) {
            const auto& acts = now.at("acts");
            return std::any_of(acts.begin(), acts.end(),
                               [&](const Json& next) { return next.at("act") == act && next.at("possible"); });
        };
        Json papers{{"act", "confirm"}};
        if (!is_next("confirm")) {
            papers = Json{{"act", "register"}, {"decision", decision("ĐK/CB", unit)}};
            if (late) {
                papers["late"] = k_newly_founded;
            }
        }
        step(unit, unit.login, now.at("version"), papers);
    };
    // In later years whoever was not there before registers late.
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees) {
            enter(committee.unit, !first);
            for (const auto& cell : committee.cells) {
                if (!first || !one_in(25, cell.code, year, "late")) enter(cell, !first);
            }
        }
        for (const auto& cell : bloc.cells)
            enter(cell, !first);
    }
    told("register", year);
    if (first && on(Date(year, 7, 11), year)) {
        for (const auto& bloc : blocs_) {
            for (const auto& committee : bloc.committees) {
                for (const auto& cell : committee.cells)
                    enter(cell, true);
            }
        }
        told("register_late", year);
    }
    if (!on(first ? Date(year, 7, 13) : Date(year, 1, 17), year)) return;
    const auto forwarding = [&](const PlayedUnit& of) {
        Json papers{{"decision", decision("CV/ĐU", of)}};
        if (!first) papers["late"] = k_newly_founded;
        return papers;
    };
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees) {
            const auto declined = [&](const Json& line) { return one_in(90, code_of(line), year, "declined"); };
            bulk(committee.unit, committee.unit.login, "decline",
                 Json{{"reason", "Chi bộ đang được củng cố, đăng ký lại năm sau"}}, declined);
            bulk(committee.unit, committee.unit.login, "accept", Json::object());
            bulk(committee.unit, committee.secretary, "forward", forwarding(committee.unit));
        }
        bulk(bloc.unit, bloc.unit.login, "accept", Json::object());
        bulk(bloc.unit, bloc.unit.login, "forward", forwarding(bloc.unit));
    }
    told("select", year);
}

void Course::fill_form(const PlayedUnit& unit) {
    const auto form = visitor(unit.login).get(year_path(unit) + "/self-assessment");
    for (const auto& missing : form.at("missing")) {
        const auto indicator = missing.get<std::string>();
        const bool less = one_in(60, unit.code, year_, indicator);
        Json level{{"ratio", less ? "0.8" : "1"}};
        if (less) level["note"] = "Còn việc chưa làm tròn, chi bộ đã rút kinh nghiệm";
        visitor(unit.login).put(year_path(unit) + "/file/levels/self/" + indicator, level, 0);
        ++counts_["levels"];
    }
}

void Course::submit(const PlayedUnit& unit) {
    const auto now = file(unit, unit.login);
    if (now.at("stage") != "assessing" && now.at("stage") != "returned") return;
    const Json vote{{"date", clock_.today().iso()}, {"present", 12}, {"agree", 11}, {"against", 0}, {"other", 1}};
    step(unit, unit.login, now.at("version"), Json{{"act", "submit"}, {"vote", vote}});
}

bool Course::comes_later(const PlayedUnit& cell) const {
    return cell.code == asked_.left_for_people || one_in(3, cell.code, year_, "later");
}

void Course::assess_one(const PlayedUnit& unit) {
    const auto now = file(unit, unit.login);
    if (now.at("stage") != "forwarded") return;
    step(unit, unit.login, now.at("version"), Json{{"act", "open"}});
    fill_form(unit);
    submit(unit);
}

void Course::each_cell(const std::function<void(const PlayedUnit&)>& use) {
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees) {
            for (const auto& cell : committee.cells)
                use(cell);
        }
        for (const auto& cell : bloc.cells)
            use(cell);
    }
}

void Course::each_desk(const UseDesk& use) {
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees)
            use(committee.unit, committee.unit.login, committee.secretary);
        use(bloc.unit, bloc.unit.login, bloc.unit.login);
    }
}

void Course::assess(int year) {
    if (!on(Date(year, 12, 4), year)) return;
    each_cell([&](const PlayedUnit& cell) {
        if (!comes_later(cell)) assess_one(cell);
    });
    told("assess_cells", year);
    if (!on(Date(year, 12, 7), year)) return;
    each_desk([&](const PlayedUnit& of, const std::string& official, const std::string&) {
        bulk(of, official, "receive", Json::object(),
             [&](const Json& line) { return one_in(2, code_of(line), year, "early"); });
    });
    told("receive_early", year);
    if (!on(Date(year, 12, 9), year)) return;
    each_cell([&](const PlayedUnit& cell) { assess_one(cell); });
    told("assess_later", year);
    if (!on(Date(year, 12, 10), year)) return;
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees)
            assess_one(committee.unit);
    }
    told("assess_committees", year);
}

void Course::appraise_file(const std::string& login, const Json& line) {
    const PlayedUnit unit{core::UnitId(line.at("unit").get<std::string>()), code_of(line), "", {}, ""};
    const auto version = line.at("version").get<std::int64_t>();
    if (one_in(40, unit.code, year_, "other level")) {
        const auto seen = visitor(login).get(year_path(unit) + "/appraisal");
        for (const auto& criterion : seen.at("criteria")) {
            for (const auto& item : criterion.at("items")) {
                // Only what applies to the body has a level of its own.
                if (!item.contains("self_level") || !one_in(6, unit.code, year_, item.at("id").get<std::string>()))
                    continue;
                visitor(login).put(year_path(unit) + "/file/levels/appraised/" + item.at("id").get<std::string>(),
                                   Json{{"ratio", "0.9"}, {"note", "Minh chứng chưa đủ cho mức tự chấm"}}, 0);
                ++counts_["other levels"];
            }
        }
    }
    step(unit, login, version, Json{{"act", "appraise"}, {"basis", "Biên bản làm việc của tổ thẩm định"}});
    // What the rest of the year may still bring is no reason against anybody.
    const auto seen = visitor(login).get(year_path(unit) + "/appraisal");
    if (seen.at("result") == "not_qualified") weak_.insert(unit.id.text());
}

void Course::appraise(int year) {
    weak_.clear();
    if (!on(Date(year, 12, 11), year)) return;
    each_desk([&](const PlayedUnit& of, const std::string& official, const std::string&) {
        bulk(of, official, "receive", Json::object());
        const auto returned = [&](const Json& line) { return one_in(50, code_of(line), year, "returned"); };
        bulk(of, official, "return",
             Json{{"reason", "Bổ sung minh chứng nội dung 3"}, {"due", Date(year, 12, 14).iso()}}, returned);
    });
    told("receive", year);
    if (!on(Date(year, 12, 13), year)) return;
    const auto supplement = [&](const PlayedUnit& unit) {
        if (one_in(50, unit.code, year, "returned")) submit(unit);
    };
    each_cell(supplement);
    for (const auto& bloc : blocs_) {
        for (const auto& committee : bloc.committees)
            supplement(committee.unit);
    }
    told("supplement", year);
    if (!on(Date(year, 12, 16), year)) return;
    each_desk([&](const PlayedUnit& of, const std::string& official, const std::string&) {
        bulk(of, official, "receive", Json::object());
        for (const auto& line : files(of, official, "appraise")) {
            if (line.at("unit") != of.id.text()) appraise_file(official, line);
        }
    });
    told("appraise", year);
    if (!on(Date(year, 12, 18), year)) return;
    each_desk([&](const PlayedUnit& of, const std::string&, const std::string& proposer) {
        const auto weak = [&](const Json& line) { return weak_.contains(line.at("unit").get<std::string>()); };
        bulk(of, proposer, "not_propose", Json{{"reason", "Chưa đạt tiêu chuẩn theo thẩm định"}}, weak);
        bulk(of, proposer, "propose", Json{{"decision", decision("TTr/ĐU", of)}},
             [&](const Json& line) { return !weak(line); });
    });
    told("propose", year);
    if (!on(Date(year, 12, 29), year)) return;
    each_desk([&](const PlayedUnit& of, const std::string&, const std::string& proposer) {
        bulk(of, proposer, "uphold", Json{{"reason", "Tổ chức đảng không có ý kiến khác trong thời hạn"}});
    });
    told("uphold", year);
}

void Course::decide(int year) {
    const auto blocs = [&](const auto& use) {
        for (const auto& bloc : blocs_)
            use(bloc);
    };
    if (!on(Date(year, 12, 30), year)) return;
    blocs([&](const PlayedBloc& bloc) { bulk(bloc.unit, bloc.unit.login, "take_up", Json::object()); });
    told("take_up", year);
    if (!on(Date(year + 1, 1, 20), year)) return;
    std::map<std::string, std::string> not_published;
    blocs([&](const PlayedBloc& bloc) {
        not_published.merge(bulk(bloc.unit, bloc.unit.login, "publish", Json::object()));
    });
    told("publish", year);
    if (!on(Date(year + 1, 2, 5), year)) return;
    blocs([&](const PlayedBloc& bloc) {
        bulk(bloc.unit, bloc.standing, "recognise", Json{{"decision", decision("QĐ/ĐU", bloc.unit)}});
        // Whoever has no rating yet goes on waiting.
        const auto fails = [&](const Json& line) {
            const auto found = not_published.find(line.at("unit").get<std::string>());
            return found != not_published.end() && found->second == "movement.conditions";
        };
        bulk(bloc.unit, bloc.standing, "not_recognise",
             Json{{"reason", "Chưa đủ điều kiện công nhận"}, {"decision", decision("QĐ/ĐU", bloc.unit)}}, fails);
    });
    told("recognise", year);
    if (!on(Date(year + 1, 3, 10), year)) return;
    blocs([&](const PlayedBloc& bloc) {
        bulk(bloc.unit, bloc.standing, "revoke",
             Json{{"reason", "Phát hiện vi phạm trong năm được công nhận"}, {"decision", decision("QĐ/ĐU", bloc.unit)}},
             [&](const Json& line) {
                 return line.at("verdict") == "recognised" && one_in(400, code_of(line), year, "revoked");
             });
    });
    told("revoke", year);
}

void Course::award(int year) {
    if (!on(Date(year + 1, 3, 12), year)) return;
    for (const auto& bloc : blocs_) {
        const auto path = year_path(bloc.unit) + "/awards";
        // `most` of those on the list of the review for which `may` holds; 0 = all.
        const auto give = [&](const char* act, const char* symbol, std::size_t most, const auto& may) {
            auto units = Json::array();
            const auto review = visitor(bloc.standing).get(path);
            for (const auto& body : review.at("bodies")) {
                if (may(body) && (most == 0 || units.size() < most)) units.push_back(body.at("unit"));
            }
            if (units.empty()) return;
            counts_[act] += units.size();
            Json order{{"act", act}, {"decision", decision(symbol, bloc.unit)}, {"units", std::move(units)}};
            if (review.at("provisional").get<bool>())
                order["reason"] = "Tổ chức đảng còn chờ xếp loại được xét bổ sung sau";
            visitor(bloc.standing).post_over_read(path, order);
        };
        const auto review = visitor(bloc.standing).get(path);
        counts_["cap"] += review.at("cap").get<std::size_t>();
        give("commendation", "QĐ/ĐU", 0, [](const Json& body) { return body.at("standing") == "proposed"; });
        give("provincial_nomination", "TTr/ĐU", review.at("provincial").at("maximum").get<std::size_t>(),
             [](const Json& body) { return body.at("may_be_nominated").get<bool>(); });
    }
    told("award", year);
}

void Course::write_papers(int year) {
    if (asked_.papers.empty() || !on(Date(year + 1, 3, 15), year)) return;
    for (const auto& bloc : blocs_) {
        const auto leave = [&](const PlayedUnit& unit, const std::string& login) {
            const auto folder = asked_.papers / std::to_string(year) / unit.code;
            leave_papers(visitor(login), unit.id.text(), year, clock_.today().iso(), folder, counts_);
        };
        leave(bloc.unit, bloc.unit.login);
        for (const auto& committee : bloc.committees)
            leave(committee.unit, committee.unit.login);
    }
    told("papers", year);
}

}  // namespace bontot::cli
