#include "documents/papers/pdf_worker.hpp"

#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <memory>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace bontot::documents {
namespace {

// The beginning of LibreOfficeKit's table of functions, which only ever grows at its end. Declared here: its header is
// in a Debian package that brings a whole desktop along.
struct KitDocument;
struct KitDocumentClass {
    std::size_t size;
    void (*destroy)(KitDocument*);
    int (*save_as)(KitDocument*, const char* url, const char* format, const char* options);
};
struct KitDocument {
    KitDocumentClass* functions;
};
struct Kit;
struct KitClass {
    std::size_t size;
    void (*destroy)(Kit*);
    KitDocument* (*load)(Kit*, const char* url);
};
struct Kit {
    KitClass* functions;
};
using StartKit = Kit* (*)(const char* folder, const char* profile);

void say(const char* line) {
    const std::string text = std::string(line) + "\n";
    if (write(k_worker_output, text.data(), text.size()) < 0) _exit(1);
}

/// A line without its end; false when there are no more.
bool read_line(std::string& line) {
    line.clear();
    char c = 0;
    while (read(k_worker_input, &c, 1) == 1) {
        if (c == '\n') return true;
        line += c;
    }
    return false;
}

Kit* start(const std::string& folder, const char* profile) {
    void* library = dlopen((folder + "/libmergedlo.so").c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (library == nullptr) library = dlopen((folder + "/libsofficeapp.so").c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (library == nullptr) return nullptr;
    const auto start_kit = reinterpret_cast<StartKit>(dlsym(library, "libreofficekit_hook_2"));
    return start_kit == nullptr ? nullptr : start_kit(folder.c_str(), profile);
}

bool convert(Kit* kit, const std::string& from, const std::string& to) {
    KitDocument* document = kit->functions->load(kit, ("file://" + from).c_str());
    if (document == nullptr) return false;
    const bool saved = document->functions->save_as(document, ("file://" + to).c_str(), "pdf", nullptr) != 0;
    document->functions->destroy(document);
    return saved;
}

}  // namespace

void run_pdf_worker(int count, char** arguments) {
    if (count != 3) _exit(2);
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // whoever started it is gone: so is it
    const rlimit memory{std::strtoull(arguments[2], nullptr, 10), std::strtoull(arguments[2], nullptr, 10)};
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CORE, &no_core);
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);  // no screen
    Kit* kit = start(arguments[0], arguments[1]);
    say(kit == nullptr ? "missing" : "ready");
    std::string line;
    while (kit != nullptr && read_line(line)) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) break;
        say(convert(kit, line.substr(0, tab), line.substr(tab + 1)) ? "ok" : "failed");
    }
    _exit(0);
}

}  // namespace bontot::documents
