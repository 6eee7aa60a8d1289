#include "access/qr_code.hpp"

#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace bontot::access {

std::string qr_svg(const std::string& text) {
    constexpr int k_border = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                               &QRcode_free);
    if (!code) throw std::runtime_error("the text does not fit into a QR code");
    const auto side = std::to_string(code->width + 2 * k_border);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
                      "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
                      "H0z\"/>"
                      "<path d=\"";
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) == 0) continue;
            svg += "M" + std::to_string(x + k_border) + " " + std::to_string(y + k_border) + "h1v1h-1z";
        }
    }
    return svg + "\"/></svg>";
}

}  // namespace bontot::access
