#include "api/resources/evidence_content.hpp"

#include "api/file_name.hpp"

namespace bontot::api {

Reply content_reply(const evidence::EvidenceRecord& record, std::string content) {
    Reply reply;
    reply.headers.set("Content-Type", record.media_type);
    reply.headers.set("Content-Disposition", attachment(record.file_name));
    reply.headers.set("Accept-Ranges", "bytes");
    reply.headers.set("ETag", "\"" + record.sha256 + "\"");
    reply.content = std::move(content);
    return reply;
}

}  // namespace bontot::api
