// Evidence and the chain of events (evidence/, audit/, app/evidence, storage/content_store).
#include "wording/tables.hpp"

namespace bontot::wording {

Table evidence_sentences() {
    static constexpr Entry k_table[] = {
        {"chain.edited",
         "sự kiện số {number}<| (đến số {last})|> không khớp với sự kiện đứng trước: sự kiện này đã bị sửa, hoặc sự "
         "kiện ngay trước đã bị sửa rồi tính lại mã băm",
         "event {number}<| (to {last})|> does not follow on the one before it: it was edited, or the one right before "
         "it was edited and its hash reckoned anew"},
        {"chain.hash_changed",
         "mã băm của sự kiện số {number}<| (đến số {last})|> đã bị sửa; nội dung sự kiện vẫn nguyên",
         "the hash of event {number}<| (to {last})|> was changed; the event itself is as it was"},
        {"chain.removed", "thiếu sự kiện số {number}<| đến số {last}|>: đã bị xóa khỏi sổ",
         "event {number}<| to {last}|> is missing: it was removed"},
        {"chain.inserted", "sự kiện mang số {number}<| đến số {last}|> không có trong chuỗi: đã bị chèn thêm",
         "event {number}<| to {last}|> is not of this chain: it was inserted"},
        {"chain.reordered", "các sự kiện số {number}<| đến số {last}|> đã bị đổi chỗ cho nhau",
         "the events {number}<| to {last}|> have changed places"},
        {"chain.moved", "sự kiện mang số {number} đã bị chuyển chỗ; đúng ra là số {place}",
         "event {number} was moved; its place is {place}"},
        {"chain.lost", "các sự kiện số {number}<| đến số {last}|> không còn khớp với chuỗi: đã bị sửa hoặc thay thế",
         "the events {number}<| to {last}|> do not follow on each other: they were edited or replaced"},
        {"chain.tail_cut", "cuối sổ thiếu sự kiện số {number}<| đến số {last}|> mà đầu chuỗi đã ghi nhận",
         "the end of the chain lacks event {number}<| to {last}|>, which its head records"},
        {"chain.tail_added", "sự kiện số {number}<| đến số {last}|> nằm sau đầu chuỗi đã ghi nhận: đã bị thêm vào",
         "event {number}<| to {last}|> stands behind the recorded head: it was added"},
        {"chain.head_differs",
         "mã băm đầu chuỗi khác mã băm của sự kiện cuối cùng (số {number}): một trong hai đã bị sửa",
         "the recorded head differs from the hash of the last event ({number}): one of the two was changed"},
    };
    return k_table;
}

}  // namespace bontot::wording
