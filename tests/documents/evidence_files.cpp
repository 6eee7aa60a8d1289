// Says what we make of files: "media-type mark", or the code of the refusal. One line a file.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "documents/media_inspector.hpp"
#include "evidence/evidence.hpp"

int main(int argc, char** argv) {
    using namespace bontot;
    const documents::DocumentInspector inspector;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const auto type = inspector.type(bytes);
        const auto text = type ? inspector.text(bytes, *type) : type;
        if (text) {
            std::printf("%s %s\n", type->c_str(), evidence::secrecy_mark_in(*text).value_or("-").c_str());
        } else {
            std::printf("%s\n", text.error().code.c_str());
        }
    }
    return 0;
}
