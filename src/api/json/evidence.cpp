#include "api/json/evidence.hpp"

#include "app/evidence/uploads.hpp"

namespace bontot::api {

Json evidence_json(const evidence::EvidenceRecord& record) {
    Json json{{"id", record.id.text()},
              {"unit", record.unit.text()},
              {"year", record.year},
              {"kind", core::name_in(evidence::k_evidence_kinds, record.kind)},
              {"title", record.title},
              {"file_name", record.file_name},
              {"media_type", record.media_type},
              {"bytes", record.bytes},
              {"sha256", record.sha256},
              {"uploaded_at", record.uploaded_at},
              {"uploaded_by", record.uploaded_by},
              {"indicators", record.indicators},
              {"version", record.version}};
    if (record.effective) json["effective"] = record.effective->iso();
    if (record.expires) json["expires"] = record.expires->iso();
    if (record.revises) json["revises"] = record.revises->text();
    if (record.secrecy_mark) json["secrecy_mark"] = *record.secrecy_mark;
    if (record.deleted_on) {
        json["deleted_on"] = record.deleted_on->iso();
        json["deleted_reason"] = record.deleted_reason;
    }
    return json;
}

Json upload_json(const app::Upload& upload) {
    Json json{{"id", upload.id.text()},
              {"unit", upload.unit.text()},
              {"file_name", upload.file_name},
              {"bytes", upload.bytes},
              {"received", upload.received},
              {"expires_at", upload.begun_at + app::k_upload_lifetime_ms},
              {"largest_piece", app::k_largest_piece}};
    if (!upload.sha256.empty()) json["sha256"] = upload.sha256;
    return json;
}

}  // namespace bontot::api
